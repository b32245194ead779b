import * as v from 'valibot'
import type { OfficeCode } from '../city/city'
import type { Day } from '../dates/days'
import { ledgerFilter, ledgerSort, type LedgerStatus } from '../ledger/filter'
import { after, answers } from './call'
import type { Colleague, QueueItem } from './desk'

/** One row of the ledger; what it shares with the desk's queue says the same there. */
export type LedgerItem = Pick<
  QueueItem,
  | 'id'
  | 'number'
  | 'accountName'
  | 'accountKind'
  | 'subjectKind'
  | 'subjectName'
  | 'place'
  | 'late'
  | 'correctionOn'
  | 'claimedBy'
> & {
  readonly status: LedgerStatus
  readonly office: OfficeCode
  /** The first complete submission. */
  readonly submittedAt: number
  readonly registeredAt: number | null
  readonly due: Day | null
  /** Its applicant changes it. */
  readonly changing: boolean
}

/** What the whole ledger lets choose from; `offices` is empty for who sees one alone. */
export type LedgerChoices = {
  readonly places: readonly string[]
  readonly claimants: readonly Colleague[]
  readonly offices: readonly OfficeCode[]
}

export type LedgerPage = {
  readonly items: readonly LedgerItem[]
  /** How many rows of the page cannot be shown. */
  readonly unreadable: number
  /** Pass as `after` for the next page; null at the end. A page may be empty and yet have a next one. */
  readonly next: string | null
}

export type Ledger = LedgerPage & {
  /** How many rows fit; with `more` there are more than that. */
  readonly total: { readonly count: number; readonly more: boolean }
  readonly choices: LedgerChoices
}

const wanted = { filter: ledgerFilter, sort: ledgerSort }

export const ledgerCalls = {
  /** The first page, with the number of rows. */
  'ledger.open': answers<Ledger>()(v.strictObject(wanted)),
  'ledger.more': answers<LedgerPage>()(v.strictObject({ ...wanted, after: v.nonNullable(after) })),
}
