import type { OfficeCode } from '../../../src/domain/city/city'
import type { Held, Holder } from '../../../src/domain/figures/held'
import type { Period, PeriodName } from '../../../src/domain/figures/periods'
import type { Spread } from '../../../src/domain/figures/spread'
import type { Day } from '../../../src/domain/dates/days'
import type { PageEnd } from '../store/ports'

/** What stands with an office; `oldest` is the first submission of what has waited longest. */
export type Standing = {
  readonly waiting: number
  readonly pastPromise: number
  readonly returned: number
  readonly late: number
  readonly oldest: number | null
}

/** What takes time: all of it from the first submission to the registration, and what lay with whom. */
export type Span = 'took' | Holder

/** How long the filings took that an office registered in a month. */
export type Spreads = Readonly<Record<Span, Spread>>

/** A month as it was counted last; `id` is `times:<month>`. */
export type MonthTimes = {
  readonly id: string
  readonly day: Day
  readonly offices: Readonly<Partial<Record<OfficeCode, Spreads>>>
}

/** A registered filing as far as its time is counted. */
export type TimedFiling = {
  readonly id: string
  readonly office: OfficeCode
  readonly held?: Held | null
  readonly ledger: { readonly submitted: number; readonly registered: number }
}

type ByOffice<Of> = ReadonlyMap<OfficeCode, Of>

/** Counts of one office, of each with null, in a request each. */
export type FigureReads = {
  figures: {
    /** By the Beijing day on which 超承诺 is told. */
    standing: (office: OfficeCode | null, today: Day) => Promise<ByOffice<Standing>>
    /** How many were first submitted, or registered, within the period. */
    within: (
      by: 'submitted' | 'registered',
      office: OfficeCode | null,
      period: Period,
    ) => Promise<ByOffice<number>>
    /** Messages that were given up, those of drafts left out. */
    undelivered: (office: OfficeCode | null) => Promise<ByOffice<number>>
    /** Those registered within the period, first registered first. */
    timed: (period: Period, after: PageEnd | null, rows: number) => Promise<readonly TimedFiling[]>
    /** Those of the months ('2026-11') that were ever counted. */
    times: (months: readonly string[]) => Promise<readonly MonthTimes[]>
    putTimes: (times: MonthTimes) => Promise<void>
    snapshot: () => Promise<Snapshot | null>
    putSnapshot: (snapshot: Snapshot) => Promise<void>
  }
}

/** Medians in days; null of none. */
export type Medians = Readonly<Record<Span, number | null>>

/** The slower figures of a period. */
export type PeriodTimes = {
  readonly period: Period
  readonly offices: Readonly<Partial<Record<OfficeCode, Medians>>>
  readonly all: Medians
}

/** The slower figures as the timer counted them last. */
export type Snapshot = {
  readonly id: 'times'
  readonly at: number
  readonly periods: Readonly<Record<PeriodName, PeriodTimes>>
}
