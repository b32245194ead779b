import * as v from 'valibot'
import type { OfficeCode } from '../../city/city'
import type { Day } from '../../dates/days'
import type { FigureName } from '../../figures/figures'
import type { Holder } from '../../figures/held'
import { type Period, periodNames } from '../../figures/periods'
import type { ServingMode } from '../../serving/serving'
import { answers, none, officeCode } from '../call'

/** What the dashboard says of an office, or of all. */
export type DashboardFigures = {
  readonly counts: Readonly<Record<FigureName, number>>
  /** Days since the first submission of what has waited longest; null where nothing waits. */
  readonly oldestDays: number | null
  /** Median days from the first submission to the registration; null where none was registered or counted yet. */
  readonly days: number | null
  /** Median days that a filing lay with each. */
  readonly held: Readonly<Record<Holder, number | null>>
  /** Messages that were not delivered. */
  readonly undelivered: number
}

export type DashboardRow = DashboardFigures & {
  readonly office: OfficeCode
  readonly mode: ServingMode
  /** Nobody reads what comes to it. */
  readonly nobodyReads: boolean
  /** Whether it promised when it replies. */
  readonly promised: boolean
  /** The day, today or later, on which a reminder of the city reaches it; null where none does. */
  readonly remindedOn: Day | null
}

/** What an office is told by a reminder of the city (I5), and whom it reaches. */
export type OfficeReminder = {
  /** Filings past 本办承诺. */
  readonly count: number
  readonly text: string
  /** When it reaches them. */
  readonly at: number
  /** Staff of the office, its reader not counted. */
  readonly people: number
  /** Whether a mail goes to its confirmed address. */
  readonly mail: boolean
  /** As in a row; with a day there is nothing to be sent. */
  readonly remindedOn: Day | null
}

/** The dashboard (H4): the offices in the order of the notice, for a head the own one alone. */
export type Dashboard = {
  readonly period: Period
  readonly offices: readonly DashboardRow[]
  /** Of all offices; null for who sees one. */
  readonly all: DashboardFigures | null
  /** When the medians were counted; null before the timer ever did. */
  readonly timesAt: number | null
}

/** The last 30 days one by one, the earliest first. */
export type DashboardDays = {
  /** Null for all offices. */
  readonly office: OfficeCode | null
  readonly days: readonly {
    readonly day: Day
    /** By the calendar of this day. */
    readonly rest: boolean
    /** First submitted on it. */
    readonly received: number
    readonly registered: number
  }[]
}

/** What falls due on each of the next 30 days, today the first. */
export type DashboardDue = {
  /** Null for all offices. */
  readonly office: OfficeCode | null
  readonly days: readonly {
    readonly day: Day
    /** By the calendar of this day. */
    readonly rest: boolean
    /** Not settled, with this as their strict last day. */
    readonly due: number
  }[]
}

export const dashboardCalls = {
  'dashboard.open': answers<Dashboard>({
    by: 'ownHead',
    // Who asks, a count for all offices each of what stands, came, was registered and not delivered; what the timer counted, who was reminded.
    cost: [10, 2, 0],
  })(v.strictObject({ period: v.picklist(periodNames) })),
  'dashboard.days': answers<DashboardDays>({ by: 'ownHead', cost: [3, 2, 0] })(none),
  /** Null for all that the caller oversees. */
  'dashboard.due': answers<DashboardDue>({ by: 'ownHead', cost: [2, 2, 0] })(
    v.strictObject({ office: v.nullable(officeCode) }),
  ),
  'dashboard.reminder': answers<OfficeReminder>({
    by: 'city',
    // Who asks, what stands with the office, when it was reminded, its staff and its mailbox; sent it is one message.
    cost: [5, 2, 0],
  })(v.strictObject({ office: officeCode })),
  /** 提醒办公室; `count` is what its sender was shown. */
  'dashboard.remind': answers<OfficeReminder>({ by: 'city', cost: [13, 2, 0] })(
    v.strictObject({ office: officeCode, count: v.pipe(v.number(), v.integer(), v.minValue(1)) }),
  ),
}
