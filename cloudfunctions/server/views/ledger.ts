import type { FoundItem, LedgerItem } from '../../../src/domain/api/ledger'
import { dayOf } from '../../../src/domain/dates/days'
import type { LedgerStatus } from '../../../src/domain/ledger/filter'
import { masked } from '../../../src/domain/messages/personalNumbers'
import { ledgerDays, lateNow } from '../filing/dates'
import type { FoundAs } from '../filing/finding/foundAs'
import type { FoundFiling, LedgerFiling } from '../store/filings/listed'

/** One row of the ledger, for the staff member with the openid. */
export const ledgerItemOf = (filing: LedgerFiling, openid: string): LedgerItem => {
  const { id, number, office, answers, ledger, claim, returned } = filing
  // Only what an office has stands in the ledger.
  const status = filing.status as LedgerStatus
  return {
    id,
    number: number ?? ledger.old?.number ?? '',
    status,
    office,
    accountName: masked(answers.accountName ?? ''),
    accountKind: answers.accountKind ?? '',
    subjectKind: answers.subjectKind ?? '',
    subjectName: masked(answers.subjectName ?? ''),
    place: ledger.place,
    ...ledgerDays(ledger),
    due: ledger.due === 0 ? null : dayOf(ledger.due),
    late: lateNow(filing),
    correctionOn: status === 'returned' ? (returned?.correctionOn ?? null) : null,
    claimedBy: claim && { name: claim.name, mine: claim.openid === openid },
    changing: typeof filing.openChange === 'string',
    ...(ledger.old && { old: { year: ledger.old.year } }),
    ...(filing.entered && { fromPaper: true }),
    ...(filing.erased && { erased: true }),
  }
}

/** A filing that was found, as a row of the ledger has it; what stands in none has no due day there. */
export const foundItemOf = (
  filing: FoundFiling,
  { of, at }: FoundAs,
  openid: string,
): Omit<FoundItem, 'match'> => {
  const registered = filing.status === 'registered' ? (filing.decidedAt ?? 0) : 0
  const placed = { submitted: at, registered, due: 0, number: 0, place: '', late: false }
  const row = { ...filing, ledger: filing.ledger ?? placed }
  const status = filing.status === 'attested' ? filing.status : (filing.status as LedgerStatus)
  return { ...ledgerItemOf(row, openid), of, status }
}
