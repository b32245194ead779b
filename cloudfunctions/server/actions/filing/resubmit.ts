import type { ApiInput } from '../../../../src/domain/api/api'
import type { Receipt } from '../../../../src/domain/api/filing'
import { REPLY_WORKING_DAYS } from '../../../../src/domain/city/city'
import { signsResubmission } from '../../../../src/domain/moves/correction'
import { NOT_CORRECTED, slotOfItem } from '../../../../src/domain/moves/correctionReasons'
import { replyBy } from '../../../../src/domain/dates/deadline'
import { noticeOf } from '../../../../src/domain/messages/notices'
import { mailOf } from '../../../../src/domain/messages/mail'
import { Refusal, type RefusalFields } from '../../../../src/domain/api/refusal'
import type { Route } from '../../../../src/domain/places/routing'
import { isSubmitted, ownFiling, situationOf, type Submitted } from '../../filing/access'
import type { Context } from '../../app'
import { requireConsent } from '../../filing/consents'
import { contentOf, isSigned } from '../../filing/signing'
import { calendar } from '../../filing/dates'
import { type Filing, type StoredSignature, working } from '../../filing/filing'
import { correctedChanges } from '../../filing/submission'
import { leftAlone } from '../../filing/correction'
import { fullAnswers } from '../../secrets/personal'
import type { Transaction } from '../../store/ports'
import { lacking, refuseUnless, staleToOwner } from '../../filing/refusals'
import { routeKept, routeOf } from '../../filing/route'
import { storeSubmission } from '../../filing/submission'
import { deskFacts } from '../../messages/tell'
import { unchangedFiles } from '../../files/kept'
import type { Vault } from '../../secrets/vault'
import { receiptOf } from '../../views/detail'

/**
 * Brings a returned filing back to its office with every returned item corrected: the number, the first submit time and
 * what was said of lateness stay (E5). Tapped twice or tried again it answers the same receipt.
 */
export const resubmitFiling = async (
  context: Context,
  input: ApiInput<'filing.resubmit'>,
): Promise<Receipt> => {
  const { ports, openid, now } = context
  const filing = await ownFiling(context, input.id)
  const used = await ports.tokens.get(`${openid}:${input.token}`)
  if (isSubmitted(filing) && (used?.filing === filing.id || isBack(filing)))
    return receiptOf(filing)
  await requireConsent(context, 'filing')
  const signature = checked(context, filing, input)
  await unchangedFiles(ports, working(filing))
  const submitted = await ports.transaction(async (stores) => {
    const fresh = await stores.filings.get(filing.id)
    if (fresh !== null && isSubmitted(fresh) && isBack(fresh)) return fresh
    if (fresh?.version !== filing.version || !isSubmitted(fresh))
      throw staleToOwner(fresh ?? filing, now)
    return committed(context, stores, { filing: fresh, signature, token: input.token })
  })
  return receiptOf(submitted)
}

/** It was returned and is not the applicant's any more. */
const isBack = ({ status, returned }: Filing): boolean => status !== 'returned' && returned !== null

const checked = (
  { ports, openid, now, today }: Context,
  filing: Filing,
  { version }: ApiInput<'filing.resubmit'>,
): StoredSignature => {
  refuseUnless('resubmit', filing, situationOf(filing, openid, null), now)
  if (filing.version !== version) throw staleToOwner(filing, now)
  const corrected = working(filing)
  const left = sentences(filing)
  const full = fullAnswers(ports.vault, filing.id, corrected)
  const unsigned = corrected.signature === null ? { signature: '还没有签名' } : {}
  const fields = { ...unsigned, ...left, ...lacking(full, corrected.photos, today) }
  const open = Object.keys(left).length
  if (open > 0)
    throw new Refusal('incomplete', `还有 ${String(open)} 处没有补正，请看标出的几项`, fields)
  if (corrected.signature === null || Object.keys(fields).length > 0)
    throw new Refusal('incomplete', '还有内容没有填完，请看标出的几项', fields)
  if (!isSigned(ports.vault, corrected) || !signsAnew(ports.vault, filing, corrected.signature))
    throw new Refusal('signature-void', '内容有改动，原签名已作废，请重新签名')
  return corrected.signature
}

/** The returned items that are still as they were, by field or slot key. */
const sentences = (filing: Filing): RefusalFields =>
  Object.fromEntries(leftAlone(filing).map((key) => [slotOfItem(key) ?? key, NOT_CORRECTED]))

const signsAnew = (vault: Vault, filing: Filing, signature: StoredSignature): boolean =>
  signsResubmission(signature, filing.returned?.at ?? 0, contentOf(vault, working(filing)).rowsHash)

type Resubmitting = {
  readonly filing: Submitted
  readonly signature: StoredSignature
  readonly token: string
}

const committed = async (
  context: Context,
  stores: Transaction,
  { filing, signature, token }: Resubmitting,
): Promise<Submitted> => {
  const { ports, openid, now, today } = context
  const next: Submitted = {
    ...filing,
    ...filing.correction,
    signature,
    correction: null,
    route: routeNow(ports.vault, filing),
    status: 'submitted',
    version: filing.version + 1,
    submittedAt: now,
    replyBy: replyBy(today, REPLY_WORKING_DAYS, calendar),
    queue: 'waiting',
    queueAt: now,
    moved: { move: 'resubmit', openid, name: '填报人', at: now },
    submissions: filing.submissions + 1,
    remindAt: null,
  }
  const facts = { ...deskFacts(next), count: filing.returned?.items.length ?? 0 }
  await storeSubmission(context, stores, next, {
    event: 'resubmitted',
    changes: correctedChanges(ports.vault, next.id, filing, next),
    token,
    notice: noticeOf('resubmitted', facts),
    mail: mailOf.resubmitted(facts, ports.stage),
  })
  return next
}

/** The office stays, whatever was corrected: another one is a transfer. What is said of the way to it is renewed. */
const routeNow = (vault: Vault, filing: Submitted): Route => {
  const full = fullAnswers(vault, filing.id, working(filing))
  const found = routeOf(full, filing.route.rule === 'cityChosen')
  return found?.office === filing.office ? found : routeKept(filing.route, full)
}
