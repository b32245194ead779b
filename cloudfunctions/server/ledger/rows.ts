import { dayOf } from '../../../src/domain/dates/days'
import type { Answers } from '../../../src/domain/form/form'
import type { LedgerStatus } from '../../../src/domain/ledger/filter'
import type { columnsOf, LedgerCell } from '../../../src/domain/ledger/columns'
import { ledgerDays, lateNow } from '../filing/dates'
import type { ExportedFiling } from '../store/filings/listed'

/** A row of the exported ledger from what is stored; `answers` hold the ID number hidden, or with `full` as it is. */
export const exportedRow = (
  filing: ExportedFiling,
  answers: Answers,
  full: boolean,
  columns: ReturnType<typeof columnsOf>,
): readonly LedgerCell[] => {
  const { number, office, ledger, signature } = filing
  // Only of what came from an old ledger nobody has signed anything.
  if (!signature && !ledger.old) throw new Error('a filing of the ledger has no signature')
  const facts = {
    number: number ?? ledger.old?.number ?? '',
    answers,
    // Only what an office has stands in the ledger.
    status: filing.status as LedgerStatus,
    office,
    place: ledger.place,
    ...ledgerDays(ledger),
    due: ledger.due === 0 ? null : dayOf(ledger.due),
    late: lateNow(filing),
    signedBy: signature?.by ?? ('oldLedger' as const),
    signedAt: signature?.signedAt ?? null,
  }
  return columns.map(({ cell }) => cell(facts, full))
}
