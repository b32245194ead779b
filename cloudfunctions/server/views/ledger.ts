import type { LedgerItem } from '../../../src/domain/api/ledger'
import { dayOf } from '../../../src/domain/dates/days'
import type { LedgerStatus } from '../../../src/domain/ledger/filter'
import { masked } from '../../../src/domain/messages/personalNumbers'
import { lateNow } from '../filing/dates'
import type { LedgerFiling } from '../filing/listed'

/** One row of the ledger, for the staff member with the openid. */
export const ledgerItemOf = (filing: LedgerFiling, openid: string): LedgerItem => {
  const { id, number, office, answers, ledger, claim, returned } = filing
  // Only what an office has stands in the ledger.
  const status = filing.status as LedgerStatus
  return {
    id,
    number,
    status,
    office,
    accountName: masked(answers.accountName ?? ''),
    accountKind: answers.accountKind ?? '',
    subjectKind: answers.subjectKind ?? '',
    subjectName: masked(answers.subjectName ?? ''),
    place: ledger.place,
    submittedAt: ledger.submitted,
    registeredAt: ledger.registered === 0 ? null : ledger.registered,
    due: ledger.due === 0 ? null : dayOf(ledger.due),
    late: lateNow(filing),
    correctionOn: status === 'returned' ? (returned?.correctionOn ?? null) : null,
    claimedBy: claim && { name: claim.name, mine: claim.openid === openid },
    changing: typeof filing.openChange === 'string',
  }
}
