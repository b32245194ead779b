import type { OfficeCode } from '../../../../src/domain/city/city'
import type { QueueOfFiling } from '../filings/filing'
import type { ComparedFiling, FoundFiling } from '../filings/listed'
import type { PageEnd } from '../pages'
import type { JudgedPair } from '../collections'

/** One text with whose beginning a filing is found, or a keyed hash; `id` is `<filing>:<place>`. */
export type Suffix = {
  readonly id: string
  readonly filing: string
  readonly office: OfficeCode
  readonly suffix: string
  /** The filing's first submission, or when it was said to be on paper: the newest is found first. */
  readonly at: number
}

/** A filing whose suffixes are to be written anew, in the transaction that changed it; `at` and `version` tell changes apart. */
export type Unindexed = { readonly id: string; readonly at: number; readonly version: number }

/** How far the filings that were stored before there was an index have come into it; `keys` says what of. */
export type Indexed = {
  readonly id: 'indexed'
  readonly keys: number
  /** Which list of them comes next. */
  readonly list: number
  readonly place: PageEnd | null
  readonly done: boolean
}

export type FindingPorts = {
  finding: {
    /**
     * Filings with a suffix that begins with the text, or is the one that is given, of an office or of all; null when there
     * are more than the platform answers at once.
     */
    begins: (
      office: OfficeCode | null,
      by: { readonly text: string } | { readonly suffix: string },
    ) => Promise<readonly Pick<Suffix, 'id' | 'filing' | 'at'>[] | null>
    /** Suffixes that begin with the text, of all offices, in their order; `more` where there are more than the platform answers at once. */
    starting: (text: string) => Promise<{
      readonly rows: readonly Pick<Suffix, 'id' | 'filing' | 'suffix' | 'at'>[]
      readonly more: boolean
    }>
    /** The filings of the ids, as far as two are compared. */
    compared: (ids: readonly string[]) => Promise<readonly ComparedFiling[]>
    pairs: (ids: readonly string[]) => Promise<readonly JudgedPair[]>
    /** The filings of the ids, whatever they are. */
    filings: (ids: readonly string[]) => Promise<readonly FoundFiling[]>
    suffixesOf: (filing: string) => Promise<readonly Suffix[]>
    put: (suffix: Suffix) => Promise<void>
    remove: (id: string) => Promise<void>
    putIndexed: (indexed: Indexed) => Promise<void>
    /** Those that stand in a ledger, by their first submission, or in a queue of all offices. */
    listed: (
      list: 'ledger' | QueueOfFiling,
      after: PageEnd | null,
      rows: number,
    ) => Promise<readonly PageEnd[]>
  }
}
