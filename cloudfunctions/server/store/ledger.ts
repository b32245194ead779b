import type { OfficeCode } from '../../../src/domain/city/city'
import type { Day } from '../../../src/domain/dates/days'
import type { LedgerFilter, LedgerSort } from '../../../src/domain/ledger/filter'
import type { LedgerFiling } from '../filing/listed'
import type { PageEnd } from './ports'

/** Rows of the ledger: those that fit the filter, in the order of a sort. */
export type LedgerSlice = {
  /** Null for all offices. */
  readonly office: OfficeCode | null
  readonly filter: LedgerFilter
  readonly sort: LedgerSort
  /** The Beijing day on which 超承诺 and 关注 are told. */
  readonly today: Day
  /** The openid that `filter.claimant` means. */
  readonly claimant: string | null
}

/** A number of rows; with `more` there are more than that. */
export type RowCount = { readonly count: number; readonly more: boolean }

/** How the filings are read as a ledger. */
export type LedgerReads = {
  /**
   * The next rows, found among at most 2,000 that the filter is asked about; `next` is where the search goes on, null at
   * the end. A page may have fewer rows than asked for, or none, and yet a next one.
   */
  readonly ledgerPage: (
    slice: LedgerSlice,
    after: PageEnd | null,
    rows: number,
  ) => Promise<{ readonly rows: readonly LedgerFiling[]; readonly next: PageEnd | null }>
  /** Exact where an index decides, else up to 1,000. */
  readonly ledgerCount: (slice: LedgerSlice) => Promise<RowCount>
}
