import type { ApiInput } from '../../../../src/domain/api/api'
import type { Receipt } from '../../../../src/domain/api/filing'
import { REPLY_WORKING_DAYS } from '../../../../src/domain/city/city'
import { type Day, dayOf } from '../../../../src/domain/dates/days'
import { lateWords, replyBy } from '../../../../src/domain/dates/deadline'
import { noticeOf } from '../../../../src/domain/messages/notices'
import { filingNumber } from '../../../../src/domain/moves/number'
import { mailOf } from '../../../../src/domain/messages/mail'
import { Refusal } from '../../../../src/domain/api/refusal'
import type { Route } from '../../../../src/domain/places/routing'
import { isSubmitted, ownFiling, situationOf, type Submitted } from '../../filing/access'
import type { Context } from '../../app'
import { requireConsent } from '../../filing/consents'
import { isSigned } from '../../filing/signing'
import { calendar, deadlineOf } from '../../filing/dates'
import type { Filing, StoredSignature } from '../../filing/filing'
import { submittedChanges } from '../../filing/submission'
import { fullAnswers } from '../../secrets/personal'
import type { Transaction } from '../../store/ports'
import { lacking, refuseUnless, staleToOwner } from '../../filing/refusals'
import { routeKept, routeOf } from '../../filing/route'
import { storeSubmission } from '../../filing/submission'
import { deskFacts } from '../../messages/tell'
import { unchangedFiles } from '../../files/kept'
import { receiptOf } from '../../views/detail'

/**
 * Submits the caller's draft: number, office, dates, frozen version, event and token come into being together or not
 * at all. Tapped twice or tried again it answers the same receipt.
 */
export const submitFiling = async (
  context: Context,
  input: ApiInput<'filing.submit'>,
): Promise<Receipt> => {
  const filing = await ownFiling(context, input.id)
  if (isSubmitted(filing)) return receiptOf(filing)
  await requireConsent(context, 'filing')
  const { route, signature } = checked(context, filing, input)
  await unchangedFiles(context.ports, filing)
  const submitted = await context.ports.transaction(async (stores) => {
    const fresh = await stores.filings.get(filing.id)
    if (fresh !== null && isSubmitted(fresh)) return fresh
    if (fresh?.version !== filing.version) throw staleToOwner(fresh ?? filing, context.now)
    return committed(context, stores, { filing: fresh, route, signature, token: input.token })
  })
  return receiptOf(submitted)
}

type Ready = { readonly route: Route; readonly signature: StoredSignature }

const checked = (
  { ports, openid, now, today }: Context,
  filing: Filing,
  { version, toCityOffice }: ApiInput<'filing.submit'>,
): Ready => {
  refuseUnless('submit', filing, situationOf(filing, openid, null), now)
  if (filing.version !== version) throw staleToOwner(filing, now)
  const full = fullAnswers(ports.vault, filing.id, filing)
  const fields = lacking(full, filing.photos, today)
  // Where another office handed it on to, it goes back to (D5).
  const route =
    filing.route?.rule === 'transferred'
      ? routeKept(filing.route, full)
      : routeOf(full, toCityOffice)
  if (Object.keys(fields).length > 0 || route === null)
    throw new Refusal('incomplete', '还有内容没有填完，请看标出的几项', fields)
  const { signature } = filing
  if (signature === null) throw new Refusal('incomplete', '还没有签名', { signature: '还没有签名' })
  if (!isSigned(ports.vault, filing))
    throw new Refusal('signature-void', '内容有改动，原签名已作废，请重新签名')
  return { route, signature }
}

type Submitting = Ready & { readonly filing: Filing; readonly token: string }

const committed = async (
  context: Context,
  stores: Transaction,
  { filing, route, signature, token }: Submitting,
): Promise<Submitted> => {
  const { openid, now, today, ports } = context
  const full = fullAnswers(ports.vault, filing.id, filing)
  const number = filing.number ?? (await nextNumber(stores, route, today))
  const next: Submitted = {
    ...filing,
    signature,
    route,
    number,
    status: 'submitted',
    version: filing.version + 1,
    office: route.office,
    firstSubmittedAt: filing.firstSubmittedAt ?? now,
    submittedAt: now,
    replyBy: replyBy(today, REPLY_WORKING_DAYS, calendar),
    late: lateOf(filing, today),
    queue: 'waiting',
    queueAt: now,
    moved: { move: 'submit', openid, name: '填报人', at: now },
    submissions: filing.submissions + 1,
    remindAt: null,
    expiresAt: null,
  }
  const facts = deskFacts(next)
  await storeSubmission(context, stores, next, {
    event: 'submitted',
    changes: submittedChanges(ports.vault, next, full),
    token,
    notice: noticeOf('submitted', facts),
    mail: mailOf.submitted(facts, ports.stage),
  })
  return next
}

const nextNumber = async (stores: Transaction, { office }: Route, today: Day): Promise<string> => {
  const year = Number(today.slice(0, 4))
  const sequence = await stores.counters.next(`${office}:${String(year)}`)
  return filingNumber({ office, year, sequence })
}

/** Judged by the first complete submission (E5): taking a filing back does not make it late. */
const lateOf = ({ answers, firstSubmittedAt }: Filing, today: Day): string | null => {
  const deadline = deadlineOf(answers)
  return (
    deadline && lateWords(deadline, firstSubmittedAt === null ? today : dayOf(firstSubmittedAt))
  )
}
