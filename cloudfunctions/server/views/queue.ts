import type { QueueItem } from '../../../src/domain/api'
import type { Submitted } from '../access'

/** One line of the desk's queue, for the staff member `openid`. */
export const queueItemOf = (filing: Submitted, openid: string): QueueItem => ({
  id: filing.id,
  version: filing.version,
  status: filing.status,
  number: filing.number,
  accountName: filing.answers.accountName ?? '',
  accountKind: filing.answers.accountKind ?? '',
  subjectKind: filing.answers.subjectKind ?? '',
  submittedAt: filing.submittedAt,
  replyBy: filing.replyBy,
  late: filing.late,
  claimedBy: filing.claim && { name: filing.claim.name, mine: filing.claim.openid === openid },
  own: filing.applicant === openid,
  correctionOn: filing.status === 'returned' ? (filing.returned?.correctionOn ?? null) : null,
  correctionBack: filing.status === 'submitted' && filing.returned !== null,
})
