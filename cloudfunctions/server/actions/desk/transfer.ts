import type { ApiInput, ApiOutput } from '../../../../src/domain/api/api'
import { CITY_OFFICE, type OfficeCode, officeOf } from '../../../../src/domain/city/city'
import { noticeOf } from '../../../../src/domain/messages/notices'
import { mailOf } from '../../../../src/domain/messages/mail'
import { Refusal } from '../../../../src/domain/api/refusal'
import { transferredRoute } from '../../../../src/domain/moves/transfer'
import { callingStaff, officeFiling } from '../../filing/access'
import type { Context } from '../../app'
import { type Filing, lastEvent } from '../../filing/filing'
import { moved } from '../../filing/makeMove'
import type { Staff } from '../../store/ports'
import { nextWaiting } from './queue'
import { stale } from '../../filing/refusals'
import { deskFacts, ownerFacts, tellOffice, tellOwner } from '../../messages/tell'
import { targetsOf } from '../../filing/route'
import { queueItemOf } from '../../views/queue'

/**
 * Hands a filing on to the office it belongs to and answers the next waiting one (D5). Number, submit times, promised
 * day and timeline stay, the claim ends; owner and new office are told. Tried again after a lost answer it changes
 * nothing.
 */
export const transferFiling = async (
  context: Context,
  input: ApiInput<'desk.transfer'>,
): Promise<ApiOutput<'desk.transfer'>> => {
  const staff = await callingStaff(context)
  refuseNumbers(input.reason)
  await handOn(context, staff, input)
  const next = await nextWaiting(context, staff.office)
  return { next: next && queueItemOf(next, staff) }
}

const handOn = async (
  context: Context,
  staff: Staff,
  { id, version, office, reason }: ApiInput<'desk.transfer'>,
): Promise<void> => {
  const { ports, now } = context
  const events = await ports.events.of(id)
  await ports.transaction(async (stores) => {
    const stored = await stores.filings.get(id)
    if (stored !== null && isDone(context, stored, office)) return
    const fresh = officeFiling(stored, staff)
    if (fresh.version !== version) throw stale(fresh, now)
    if (!targetsOf(fresh, events).includes(office))
      throw new Refusal(
        'not-allowed',
        `这件已转办过一次，再转请转给${officeOf(CITY_OFFICE).shortName}`,
      )
    const next = await moved(context, stores, staff, fresh, {
      move: 'transfer',
      name: 'transferred',
      about: officeOf(office).shortName,
      message: [`原因：${reason}`],
      change: { office, route: transferredRoute(fresh.route, fresh.office, office), claim: null },
    })
    const what = lastEvent(next)
    const notice = noticeOf('transferred', { ...ownerFacts(next), at: now })
    await tellOwner(context, stores, { what, filing: next, notice })
    const facts = { ...deskFacts(next), from: officeOf(fresh.office).shortName, reason }
    await tellOffice(context, stores, {
      what,
      filing: next,
      notice: noticeOf('received', facts),
      mail: mailOf.received(facts, ports.stage),
    })
  })
}

const isDone = ({ openid }: Context, { moved: last, office }: Filing, to: OfficeCode): boolean =>
  last?.move === 'transfer' && last.openid === openid && office === to

/** The reason goes into the audit, the owner's timeline and mails: no ID number, no mobile (K2, F8); an office's line may. */
const refuseNumbers = (reason: string): void => {
  const digits = reason.normalize('NFKC').replace(/(?<=\d)[\s.·-]+(?=\d)/g, '')
  if (/1[3-9]\d{9}|\d{17}[\dXx]/.test(digits))
    throw new Refusal('input', '原因里请不要写证件号或手机号', {
      reason: '请不要写证件号或手机号',
    })
}
