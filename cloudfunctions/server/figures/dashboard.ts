import type { ApiInput } from '../../../src/domain/api/api'
import type {
  Dashboard,
  DashboardFigures,
  DashboardRow,
} from '../../../src/domain/api/figures/dashboard'
import { type OfficeCode, offices } from '../../../src/domain/city/city'
import { dayOf, daysBetween } from '../../../src/domain/dates/days'
import { holderNames } from '../../../src/domain/figures/held'
import { periodOn } from '../../../src/domain/figures/periods'
import { servingOf } from '../../../src/domain/serving/serving'
import { servingsOn } from '../../../src/domain/settings/servings'
import { valueOn } from '../../../src/domain/settings/settings'
import type { Context } from '../app'
import { NO_OFFICES, unreadOffices } from '../filing/reached/readers'
import { callingOverseer } from './overseer'
import { remindedOn } from './pastPromise'
import type { Medians, PeriodTimes } from '../store/counting/stored'

/**
 * The dashboard of the city, for a head the row of the own office (H4). Counts are of this moment, each a request; medians
 * are as the timer counted them last, and of the first days of a month or year none. Refuses with `not-allowed`.
 */
export const openDashboard = async (
  context: Context,
  { period: name }: ApiInput<'dashboard.open'>,
): Promise<Dashboard> => {
  const { ports, settings, today } = context
  const { city, office: only } = await callingOverseer(context)
  const period = periodOn(name, today)
  const { figures } = ports
  const [standing, received, registered, undelivered, snapshot, nudges, unread] = await Promise.all(
    [
      figures.standing(only, today),
      figures.within('submitted', only, period),
      figures.within('registered', only, period),
      figures.undelivered(only),
      figures.snapshot(),
      figures.nudges(),
      city ? unreadOffices(context) : NO_OFFICES,
    ],
  )
  const counted = snapshot?.periods[name]
  const times = counted?.period.from === period.from ? counted : null
  const servings = servingsOn(settings, today)
  const rows = offices
    .filter(({ code }) => only === null || code === only)
    .map(({ code }): DashboardRow => {
      const stands = standing.get(code)
      const oldest = stands?.oldest ?? null
      return {
        office: code,
        mode: servingOf(servings, code).mode,
        nobodyReads: unread.includes(code),
        promised: valueOn(settings, code, 'replyDays', today) !== null,
        counts: {
          received: received.get(code) ?? 0,
          waiting: stands?.waiting ?? 0,
          pastPromise: stands?.pastPromise ?? 0,
          returned: stands?.returned ?? 0,
          registered: registered.get(code) ?? 0,
          late: stands?.late ?? 0,
        },
        remindedOn: city ? remindedOn(nudges, code, today) : null,
        oldestDays: oldest === null ? null : daysBetween(dayOf(oldest), today),
        undelivered: undelivered.get(code) ?? 0,
        ...medians(times, code),
      }
    })
  return {
    period,
    offices: rows,
    all: only === null ? sumOf(rows, times, undelivered.get(null) ?? 0) : null,
    timesAt: times === null ? null : (snapshot?.at ?? null),
  }
}

const medians = (
  times: PeriodTimes | null,
  office: OfficeCode | null,
): Pick<DashboardFigures, 'days' | 'held'> => {
  const of: Medians | null | undefined = office === null ? times?.all : times?.offices[office]
  return {
    days: of?.took ?? null,
    held: Object.fromEntries(
      holderNames.map((holder) => [holder, of?.[holder] ?? null]),
    ) as DashboardFigures['held'],
  }
}

/** All offices together; what is told of drafts is no office's, and stands in their list. */
const sumOf = (
  rows: readonly DashboardRow[],
  times: PeriodTimes | null,
  ofDrafts: number,
): DashboardFigures => {
  const sum = (of: (row: DashboardRow) => number) => rows.reduce((all, row) => all + of(row), 0)
  const waited = rows.flatMap(({ oldestDays }) => (oldestDays === null ? [] : [oldestDays]))
  return {
    counts: {
      received: sum(({ counts }) => counts.received),
      waiting: sum(({ counts }) => counts.waiting),
      pastPromise: sum(({ counts }) => counts.pastPromise),
      returned: sum(({ counts }) => counts.returned),
      registered: sum(({ counts }) => counts.registered),
      late: sum(({ counts }) => counts.late),
    },
    oldestDays: waited.length === 0 ? null : Math.max(...waited),
    undelivered: sum((row) => row.undelivered) + ofDrafts,
    ...medians(times, null),
  }
}
