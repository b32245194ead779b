import type { OfficeCode } from '../city/city'
import { addDays, type Day } from '../dates/days'
import { type LedgerStatus, type LedgerWanted, wholeLedger } from '../ledger/filter'
import type { Period } from './periods'

/** So many days ahead are looked at for what falls due, the first of them today. */
export const DUE_DAYS = 30

/** Those days on the Beijing day `today`. */
export const daysAhead = (today: Day): Period => ({ from: today, to: addDays(today, DUE_DAYS - 1) })

/** What is not settled: only that can still fall due. */
export const dueStatuses: readonly LedgerStatus[] = ['submitted', 'returned']

/** The ledger's rows of an office, or with null of all, that are not settled and whose strict last day is the day. */
export const listOfDueDay = (day: Day, office: OfficeCode | null): LedgerWanted => ({
  filter: { ...wholeLedger, statuses: [...dueStatuses], due: { from: day, to: day }, office },
  sort: { by: 'due', descending: false },
})
