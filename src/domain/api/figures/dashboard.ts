import * as v from 'valibot'
import type { OfficeCode } from '../../city/city'
import type { FigureName } from '../../figures/figures'
import type { Holder } from '../../figures/held'
import { type Period, periodNames } from '../../figures/periods'
import type { ServingMode } from '../../serving/serving'
import { answers } from '../call'

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
  /** Whether it promised when it replies. */
  readonly promised: boolean
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

export const dashboardCalls = {
  'dashboard.open': answers<Dashboard>()(v.strictObject({ period: v.picklist(periodNames) })),
}
