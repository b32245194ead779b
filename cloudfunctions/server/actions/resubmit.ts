import type { ApiInput, Receipt } from '../../../src/domain/api'
import { signsResubmission } from '../../../src/domain/correction'
import { NOT_CORRECTED, slotOfItem } from '../../../src/domain/correctionReasons'
import { replyBy } from '../../../src/domain/deadline'
import { REPLY_WORKING_DAYS } from '../../../src/domain/langfang/city'
import { noticeOf } from '../../../src/domain/notices'
import { mailOf } from '../../../src/domain/officeMail'
import { Refusal, type RefusalFields } from '../../../src/domain/refusal'
import type { Route } from '../../../src/domain/routing'
import { isSubmitted, ownFiling, situationOf, type Submitted } from '../access'
import type { Context } from '../app'
import { requireConsent } from '../consents'
import { contentOf, isSigned } from '../content'
import { calendar } from '../deadlines'
import { type Filing, type StoredSignature, working } from '../filing'
import { correctedChanges } from '../frozen'
import { leftAlone } from '../leftAlone'
import { fullAnswers } from '../personal'
import type { Transaction } from '../ports'
import { lacking, refuseUnless, staleToOwner } from '../refusals'
import { routeKept, routeOf } from '../routes'
import { storeSubmission } from '../submission'
import { deskFacts } from '../tell'
import { unchangedFiles } from '../unchanged'
import type { Vault } from '../vault'
import { receiptOf } from '../views/detail'

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
