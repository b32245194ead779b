import type { OfficeCode } from '../../../../src/domain/city/city'
import type { Pictures } from '../../../../src/domain/board/plan'
import type { HeldTimes, Holder } from '../../../../src/domain/figures/held'
import type { Period, PeriodName } from '../../../../src/domain/figures/periods'
import type { Counted, ReturnCell } from '../../../../src/domain/figures/returns'
import type { Spread } from '../../../../src/domain/figures/spread'
import type { Day } from '../../../../src/domain/dates/days'
import type { Status } from '../../../../src/domain/moves/moves'
import type { Filing } from '../filings/filing'
import type { AdministrationEvent } from '../administration'
import type { PageEnd } from '../pages'

/** What stands with an office; `oldest` is the first submission of what has waited longest. */
export type OfficeStanding = {
  readonly waiting: number
  readonly pastPromise: number
  readonly returned: number
  readonly late: number
  readonly oldest: number | null
  /** The earliest day of 本办承诺 that is over; null where none is. */
  readonly promised: Day | null
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
  readonly held?: HeldTimes | null
  readonly ledger: { readonly submitted: number; readonly registered: number }
}

/** A link of a chain as far as a month keeps its end. */
export type MonthLink = Pick<AdministrationEvent, 'id' | 'seq' | 'at' | 'who' | 'hash'>

type ByOffice<Of, Key extends OfficeCode | null = OfficeCode> = ReadonlyMap<Key, Of>

/** A filing as far as a month counts it. */
export type CountedFiling = {
  readonly id: string
  readonly number: string
  readonly office: OfficeCode
  readonly answers: { readonly accountKind?: string; readonly subjectKind?: string }
  readonly chain: { readonly hash: string }
  readonly ledger: {
    readonly registered: number
    readonly acted: number
    readonly late: boolean
    readonly acts?: readonly string[] | null
  }
}

/** What is told once a working day: to each office in the morning and again of 超承诺, and to the city. */
export type DigestName = 'morning' | 'pastPromise' | 'officesPastPromise'

type DigestDays = Readonly<Partial<Record<OfficeCode, Day>>>

/** When offices were told of what waits with them, by the Beijing day on which it reaches them; one row for all. */
export type Nudges = {
  readonly id: 'nudges'
  /** By the digests of every working day (F9, I5); missing before the first one. */
  readonly told?: Readonly<Partial<Record<DigestName, DigestDays>>>
  /** Because the city reminded them. */
  readonly reminded: Readonly<Partial<Record<OfficeCode, Day>>>
}

export const NOT_NUDGED: Nudges = { id: 'nudges', reminded: {} }

/** The last entry that a chain had in a month, by the filing, lead or person whose chain it is. */
export type ChainHead = { readonly id: string; readonly head: string }

/** A closed month of an office, never written again; `id` is `<month>:<office>`. */
export type StoredReturn = {
  readonly id: string
  readonly closedAt: number
  /** With the hash of the last event of each; of a lead when it was added, too. */
  readonly entries: readonly (Counted & { readonly head: string; readonly addedAt?: number })[]
  readonly code: string
  /** The last entry of the month in each chain in which its staff was the last; what was nobody's staff is the city office's. */
  readonly ends: readonly ChainHead[]
  /** The entries' sums; missing in what was closed before they were kept. */
  readonly cells?: readonly ReturnCell[]
}

/** A month with the instants at which it begins and the next one does: a day a row would be slow. */
export type MonthBounds = { readonly month: string; readonly from: number; readonly until: number }

/** Counts of one office, of each with null, in a request each. */
export type FigureReads = {
  figures: {
    /** By the Beijing day on which 超承诺 is told. */
    standing: (office: OfficeCode | null, today: Day) => Promise<ByOffice<OfficeStanding>>
    /** How many were first submitted, or registered, within the period. */
    within: (
      by: 'submitted' | 'registered',
      office: OfficeCode | null,
      period: Period,
    ) => Promise<ByOffice<number>>
    /** The same by Beijing day, or by the strict last day, of some states alone; days without any are left out. */
    daily: (
      by: 'submitted' | 'registered' | 'due',
      office: OfficeCode | null,
      period: Period,
      states?: readonly Status[],
    ) => Promise<ReadonlyMap<Day, number>>
    /** Owners to call and messages that were given up, by office; of all of them also those of drafts, under null. */
    undelivered: (office: OfficeCode | null) => Promise<ByOffice<number, OfficeCode | null>>
    /** Those registered within the period, first registered first. */
    timed: (period: Period, after: PageEnd | null, rows: number) => Promise<readonly TimedFiling[]>
    /** Those of the months ('2026-11') that were ever counted. */
    times: (months: readonly string[]) => Promise<readonly MonthTimes[]>
    putTimes: (times: MonthTimes) => Promise<void>
    /** Those registered, or last acted on, within the bounds, of an office or of all. */
    counted: (
      wanted: {
        readonly by: 'registered' | 'acted'
        readonly office: OfficeCode | null
        readonly from: number
        readonly until?: number
      },
      after: PageEnd | null,
      rows: number,
    ) => Promise<readonly CountedFiling[]>
    /** The links of chains that were made within the month, the earliest first. */
    links: (
      audit: 'events' | 'administration',
      month: MonthBounds,
      after: PageEnd | null,
      rows: number,
    ) => Promise<readonly MonthLink[]>
    /** Those of the ids that are closed. */
    returnIds: (ids: readonly string[]) => Promise<ReadonlySet<string>>
    returns: (ids: readonly string[]) => Promise<readonly StoredReturn[]>
    /** The same without their entries, which are many. */
    returnSums: (ids: readonly string[]) => Promise<readonly Omit<StoredReturn, 'entries'>[]>
    /** What ledger and leads have of a month as they are now, in three requests; an office without anything is left out. */
    cells: (
      office: OfficeCode | null,
      month: MonthBounds,
    ) => Promise<ByOffice<readonly ReturnCell[]>>
    /** Filings of any state behind an id, in the order of their ids. */
    pictured: (after: string, rows: number) => Promise<readonly PicturedFiling[]>
    snapshot: () => Promise<Snapshot | null>
    putSnapshot: (snapshot: Snapshot) => Promise<void>
    nudges: () => Promise<Nudges>
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

/** A day's count of pictures: `after` is the filing up to which it has come, null once it is done. */
export type CountedPictures = Pictures & {
  readonly day: Day
  readonly after: string | null
  /** The last count that was done. */
  readonly done: (Pictures & { readonly day: Day }) | null
}

/** A filing as far as its pictures are counted. */
export type PicturedFiling = Pick<Filing, 'id'> & {
  readonly photos?: Filing['photos'] | null
  readonly cancelProofs?: Filing['cancelProofs'] | null
  readonly idPhotosGone?: Filing['idPhotosGone']
}

/** The slower figures as the timer counted them last. */
export type Snapshot = {
  readonly id: 'times'
  readonly at: number
  /** Missing before the first count. */
  readonly pictures?: CountedPictures
  /** The month before which all are closed; missing while one is not. */
  readonly closed?: string
  readonly periods: Readonly<Record<PeriodName, PeriodTimes>>
}
