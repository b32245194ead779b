import type { KeptKind } from '../../../../src/domain/keeping/keeping'
import type { OfficeCode } from '../../../../src/domain/city/city'
import type { PageEnd } from '../pages'

/** What was erased by its period, as the city reports it; `id` is the filing's. */
export type Erasure = {
  readonly id: string
  readonly at: number
  /** Its Beijing month, YYYY-MM. */
  readonly month: string
  readonly kind: KeptKind
  /** How many days it was kept, as the city had set. */
  readonly days: number
  readonly office: OfficeCode | null
  readonly number: string
}

/** How many of a kind were erased in a month. */
export type ErasedCount = Pick<Erasure, 'month' | 'kind'> & { readonly count: number }

export type KeepingPorts = {
  keeping: {
    /** Filings that a kind of period has for longer than since the instant, the first first. */
    over: (
      of: KeptKind,
      instant: number,
      after: PageEnd | null,
      rows: number,
    ) => Promise<readonly PageEnd[]>
    /** How many those are, and the numbers of the first. */
    preview: (
      of: KeptKind,
      instant: number,
      examples: number,
    ) => Promise<{ readonly count: number; readonly numbers: readonly string[] }>
    /** How many were erased from a month on, the newest month first. */
    erasedCounts: (from: string) => Promise<readonly ErasedCount[]>
  }
}
