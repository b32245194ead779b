import { createHash } from 'node:crypto'
import { agendaFrom } from './clock/agenda'
import { drawsOf } from './clock/draws'
import type { Bundles } from './cloud/bundles'
import { openCloud } from './cloud/cloud'
import { faultsOf } from './faults/plan'
import { weatherOf } from './faults/weather'
import { watchAll } from './invariants/watchAll'
import { calendarsOf } from './model/calendars'
import { modelOf } from './model/model'
import { dayAt, instantAt } from './model/days'
import { phoneOf } from './world/client'
import { members, officeCodes, promiseOf } from './world/offices'
import { populate } from './world/populate'
import { runTimer } from './world/timer'

/** What is simulated. */
export type Scenario = {
  readonly seed: number
  readonly owners: number
  readonly months: number
  /** The numbers of those who take part; all where it is missing. */
  readonly only?: { readonly owners: readonly number[]; readonly faults: readonly number[] }
}

/** What a run found: the same scenario has the same hash, always. */
export type Finding = {
  readonly hash: string
  readonly violations: readonly string[]
  /** How often things were done, each kind of deed by itself. */
  readonly counts: Readonly<Record<string, number>>
  /** How many faults the whole scenario has. */
  readonly faults: number
}

/** First days of the simulations: leap days, year ends, Spring Festivals. */
const starts = ['2023-12-04', '2024-09-02', '2022-12-05', '2023-06-01'] as const

const DAYS_A_MONTH = 30.5
const HOUR = 3_600_000

/** Runs a scenario on the given functions; `stopAt` ends it after so many violations, `onMonth` hears of each month that is over. */
export const simulate = async (
  bundles: Bundles,
  { seed, owners, months, only }: Scenario,
  stopAt = 1,
  onMonth: (months: number) => void = () => undefined,
): Promise<Finding> => {
  const start = Date.parse(`${drawsOf(seed, 'start').of(starts)}T00:00:00Z`)
  const days = Math.round(months * DAYS_A_MONTH)
  const first = dayAt(start)
  const end = instantAt(first + days)
  const agenda = agendaFrom(start)
  const hash = createHash('sha256')
  const violations: string[] = []
  const counts: Record<string, number> = {}
  const count = (what: string, more = 1) => {
    counts[what] = (counts[what] ?? 0) + more
  }
  const violated = (what: string) => {
    if (violations.length < stopAt) violations.push(what)
  }

  const allFaults = faultsOf(seed, start + 5 * 24 * HOUR, end)
  const faults = only ? only.faults.flatMap((index) => allFaults[index] ?? []) : allFaults
  const weather = weatherOf(faults, agenda.now)
  const cloud = openCloud({
    seed,
    agenda,
    bundles,
    weather,
    note: (what) => {
      count('noted')
      hash.update(`${String(agenda.now())} ${what}\n`)
    },
    logged: (line) => {
      // Up to the stack of an error, which says where this runs.
      hash.update(`logged ${line.split('\\n', 1).join('').slice(0, 80)}\n`)
    },
  })
  for (const { openid, office, role, city } of members)
    cloud.store.insert('staff', { _id: openid, name: openid, office, role, city })
  cloud.store.insert('settings', {
    _id: 'all',
    values: Object.fromEntries(
      officeCodes.map((code) => [
        code,
        {
          version: 1,
          values: { replyDays: [{ value: promiseOf(code), from: null, at: start, name: '' }] },
        },
      ]),
    ),
    changes: 0,
  })

  const calendars = calendarsOf()
  const timer = runTimer(
    agenda,
    {
      ...cloud,
      call: (...asked) => {
        count('runs')
        return cloud.call(...asked)
      },
    },
    weather,
    calendars,
    drawsOf(seed, 'timer'),
  )
  const world = {
    agenda,
    weather,
    surprised: violated,
    cloud: {
      ...cloud,
      call: async (...asked: Parameters<typeof cloud.call>) => {
        count('calls')
        const answer = await cloud.call(...asked)
        timer.changed()
        return answer
      },
    },
  }
  const shared = { agenda, cloud, weather, calendars, violated }
  const model = modelOf({ ...shared, count })
  populate(
    {
      ...shared,
      ...model,
      seed,
      first,
      days,
      end,
      phone: (openid, purpose = '') =>
        phoneOf(world, openid, drawsOf(seed, `life ${openid}${purpose}`)),
    },
    only?.owners ?? Array.from({ length: owners }, (_each, index) => index),
    model.heard,
  )
  watchAll({ ...shared, ...model, first, end, counted: count })
  for (let month = 1; month <= months; month += 1)
    agenda.at(instantAt(first + Math.round(month * DAYS_A_MONTH)), () => {
      onMonth(month)
    })

  await agenda.run(end, () => violations.length >= stopAt)
  count('mails', cloud.mails.length)
  count('told', cloud.store.count('inbox', {}))
  count('pushes', cloud.store.count('.pushes', {}))
  cloud.close()
  return { hash: hash.digest('hex'), violations, counts, faults: allFaults.length }
}
