import type { AsideView, Board } from '../../../../src/domain/api/administration/board'
import { Refusal } from '../../../../src/domain/api/refusal'
import {
  alarms,
  type EndDate,
  endDateNames,
  type Ends,
  jobNames,
  type JobRun,
  silentJobs,
} from '../../../../src/domain/board/board'
import type { OfficeCode } from '../../../../src/domain/city/city'
import type { Day } from '../../../../src/domain/dates/days'
import { openingAlarm } from '../../../../src/domain/launch/opening'
import { unreadAlarm } from '../../../../src/domain/serving/reached'
import { knownYears, neededYear } from '../../../../src/domain/settings/holidays/calendar'
import { type SettingValues, valueOn } from '../../../../src/domain/settings/settings'
import type { Context } from '../../app'
import { callingStaff } from '../../filing/access'
import { isSubmitted } from '../../filing/facts'
import { unreadOffices } from '../../filing/reached/readers'
import { logError } from '../../secrets/log'
import type { KeptRun } from '../../store/board'
import type { Ports } from '../../store/ports'
import { openingNow } from '../opening'
import { valuesNow } from '../../store/settings'

/** So many rows that were set aside are shown. */
const MOST_ASIDE = 20

/** The days by which somebody has to have done something, as they are set. */
const endsIn = (values: SettingValues, today: Day): Ends => ({
  ...(Object.fromEntries(
    endDateNames.map((name) => [name, valueOn(values, 'city', name, today)]),
  ) as Record<EndDate, Day | null>),
  basis: valueOn(values, 'city', 'basis', today)?.until ?? null,
})

/** The year whose holidays nobody entered, this one or in December the next; null where none is missing. */
const missingYear = (values: SettingValues, today: Day): number | null =>
  neededYear(knownYears(values, today), today, 12)

/** What staff of the city are told in red, the same on their desk and on the board; empty while all is well. */
export const cityAlarms = (
  context: Context,
  values: SettingValues,
  { runs, unread }: { readonly runs: readonly JobRun[]; readonly unread: readonly OfficeCode[] },
): readonly string[] => {
  const { now, today } = context
  const notOpen = openingAlarm(openingNow(context, values), context.ports)
  const year = missingYear(values, today)
  return [
    ...alarms(runs, endsIn(values, today), now, today, [unreadAlarm(unread), notOpen]),
    ...(year === null ? [] : [`${String(year)}年的节假日还没有录入`]),
  ]
}

/** How the program itself is doing (M2), for staff with the city right. */
export const openBoard = async (context: Context): Promise<Board> => {
  const { ports, now, today } = context
  const { city } = await callingStaff(context)
  if (!city) throw new Refusal('not-allowed', '运行状况由市级工作人员查看')
  const unread = await unreadOffices(context)
  const [{ runs, used }, values, waiting, undelivered, rows, snapshot] = await Promise.all([
    ports.board.kept(),
    valuesNow(ports),
    ports.board.waiting(now),
    ports.outbox.failedCounts(null),
    ports.board.rows(),
    ports.figures.snapshot(),
  ])
  const ends = endsIn(values, today)
  const silent = silentJobs(runs, now)
  return {
    alarms: cityAlarms(context, values, { runs, unread }),
    jobs: jobNames.map((name) => ({
      name,
      good: runOf(runs, name, true),
      bad: runOf(runs, name, false),
      silent: silent.includes(name),
    })),
    waiting,
    undelivered,
    ends,
    missingYear: missingYear(values, today),
    aside: await asideOf(ports, runs),
    rows,
    pictures: snapshot?.pictures?.done ?? null,
    used: used?.day === today ? { reads: used.reads, writes: used.writes } : null,
  }
}

const runOf = (runs: readonly KeptRun[], name: JobRun['name'], ok: boolean): JobRun | null => {
  const found = runs.find((run) => run.name === name && run.ok === ok)
  if (found === undefined) return null
  const { aside: _, ...run } = found
  return run
}

/** What the jobs' last good runs set aside, with the filing where there is one that can be read. */
const asideOf = (ports: Ports, runs: readonly KeptRun[]): Promise<readonly AsideView[]> => {
  const rows = runs
    .filter(({ ok }) => ok)
    .flatMap(({ name, aside = [] }) => aside.map((row) => ({ ...row, job: name })))
    .sort((one, other) => one.since - other.since)
  return Promise.all(
    rows.slice(0, MOST_ASIDE).map(async ({ id, job, since }) => {
      const filing = await ports.filings.get(id).catch((error: unknown) => {
        logError('board', { id }, error)
        return null
      })
      const number = filing?.number ?? null
      return { job, since, number, filing: filing && isSubmitted(filing) ? id : null }
    }),
  )
}
