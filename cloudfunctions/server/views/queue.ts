import { officeOf } from '../../../src/domain/city/city'
import { masked } from '../../../src/domain/messages/personalNumbers'
import { placeOfAddress } from '../../../src/domain/places/addressArea'
import type { QueueItem } from '../../../src/domain/api/desk'
import { isChange, undoTime } from '../filing/access'
import { unconfirmedOf } from '../filing/consents'
import { lateNow } from '../filing/dates'
import type { QueuedFiling } from '../filing/listed'
import { askedSince } from '../filing/takeover/request'
import type { Staff } from '../store/staff'

/** One line of the desk's queue, for a staff member. */
export const queueItemOf = (
  filing: QueuedFiling,
  { id: openid, office }: Staff,
  now: number,
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
  claimedBy: filing.claim && { name: filing.claim.name, mine: filing.claim.openid === openid },
  own: filing.applicant === openid,
  otherOffice: filing.office === office ? null : officeOf(filing.office).shortName,
  correctionOn:
    filing.status === 'returned'
      ? (filing.returned?.correctionOn ?? null)
      : (filing.verifyAsked?.on ?? null),
  transferred: filing.route.rule === 'transferred',
  undoFor: filing.decision?.openid === openid ? undoTime(filing, now) : 0,
  correctionBack: filing.status === 'submitted' && filing.returned !== null,
  unconfirmed: unconfirmedOf(filing).length > 0,
  isChange: isChange(filing),
  cancelAskedAt: filing.cancelAsked?.at ?? null,
  takeoverAskedAt: askedSince(filing),
  verifyAsked: Boolean(filing.verifyAsked),
})
