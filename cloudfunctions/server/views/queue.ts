import { officeOf } from '../../../src/domain/city/city'
import { type Calendar, workingDayNumber } from '../../../src/domain/dates/calendar'
import { type Day, dayOf } from '../../../src/domain/dates/days'
import { masked } from '../../../src/domain/messages/personalNumbers'
import { placeOfAddress } from '../../../src/domain/places/addressArea'
import type { QueueItem } from '../../../src/domain/api/desk'
import { calendarOn } from '../../../src/domain/settings/holidays/calendar'
import type { Context } from '../app'
import { isChange, undoTime, askedSince } from '../filing/facts'
import { unconfirmedOf } from '../filing/consents'
import { lateNow } from '../filing/dates'
import type { Claim } from '../store/filings/filing'
import type { QueuedFiling } from '../store/filings/listed'
import type { Staff } from '../store/staff'

/** One line of the desk's queue, for a staff member. */
export const queueItemOf = (
  filing: QueuedFiling,
  staff: Staff,
  { now, today, settings }: Pick<Context, 'now' | 'today' | 'settings'>,
): QueueItem => ({
  id: filing.id,
  version: filing.version,
  status: filing.status,
  number: filing.number,
  accountName: masked(filing.answers.accountName ?? ''),
  accountKind: filing.answers.accountKind ?? '',
  subjectKind: filing.answers.subjectKind ?? '',
  subjectName: masked(filing.answers.subjectName ?? ''),
  place: placeOfAddress(filing.answers.address ?? '', filing.answers.area ?? ''),
  submittedAt: filing.submittedAt,
  replyBy: filing.replyBy,
  late: lateNow(filing),
  claimedBy: filing.claim && claimedBy(filing.claim, staff, today),
  longClaimed: longClaimed(filing, staff, calendarOn(settings, today), today),
  own: filing.applicant === staff.id,
  otherOffice: filing.office === staff.office ? null : officeOf(filing.office).shortName,
  correctionOn:
    filing.status === 'returned'
      ? (filing.returned?.correctionOn ?? null)
      : (filing.verifyAsked?.on ?? null),
  transferred: filing.route.rule === 'transferred',
  undoFor: filing.decision?.openid === staff.id ? undoTime(filing, now) : 0,
  correctionBack: filing.status === 'submitted' && filing.returned !== null,
  unconfirmed: unconfirmedOf(filing).length > 0,
  ...(filing.applicant === '' && { nobodyTold: true }),
  isChange: isChange(filing),
  cancelAskedAt: filing.cancelAsked?.at ?? null,
  takeoverAskedAt: askedSince(filing),
  verifyAsked: Boolean(filing.verifyAsked),
})

/** Who checks it; until when it is set aside, and why, as long as that is so. */
const claimedBy = (
  { name, openid, deferred }: Claim,
  { id }: Staff,
  today: Day,
): NonNullable<QueueItem['claimedBy']> => ({
  name,
  mine: openid === id,
  ...(deferred && deferred.until > today ? { deferred } : {}),
})

/** A claim is a long one from this working day on. */
const LONG_CLAIM = 3

/** Who checks it and the heads, who may give it to somebody else, read how long that takes. */
const longClaimed = (
  { claim, status }: Pick<QueuedFiling, 'claim' | 'status'>,
  { id, role }: Staff,
  calendar: Calendar,
  today: Day,
): number | null => {
  if (claim === null || status !== 'submitted' || (role !== 'head' && claim.openid !== id))
    return null
  const number = workingDayNumber(dayOf(claim.at), today, calendar)
  return number < LONG_CLAIM ? null : number
}
