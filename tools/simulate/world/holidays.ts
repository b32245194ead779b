import { cityCalendar } from '../../../src/domain/city/city'
import { drawsOf, happens } from '../clock/draws'
import type { YearOfRest } from '../model/calendars'
import { dayAt, dayFrom, type DayNumber, dayText, instantAt, isWeekend } from '../model/days'
import type { Phone } from './client'

const HOUR = 3_600_000
const FEASTS = ['元旦', '春节', '清明节', '劳动节', '端午节', '中秋节', '国庆节'] as const

/** A notice is refused that has a longer one, or one without the day that is always its own. */
const LONGEST = 12
const HELD = ['01-01', '05-01', '10-01']

type Feast = {
  readonly names: readonly (typeof FEASTS)[number][]
  readonly rest: readonly string[]
  readonly work: readonly string[]
}

/** A year's notice, as the city's page reads it from what is pasted. */
type Table = { readonly year: number; readonly feasts: readonly Feast[] }

const yearOf = (text: string): number =>
  Number(text.slice(0, 4)) + (text.slice(5, 7) === '12' ? 1 : 0)

/** Days that follow each other, with those of other feasts apart. */
const runsOf = (days: readonly string[]): readonly (readonly string[])[] => {
  const runs: string[][] = []
  for (const day of days) {
    const run = runs.at(-1)
    if (run && dayFrom(day) - dayFrom(run.at(-1) ?? '') === 1) run.push(day)
    else runs.push([day])
  }
  return runs
}

/** What the release brings for a year, feast by feast. */
const shippedTable = (year: number): Table => {
  const { holidays, workdays } = cityCalendar()
  const runs = runsOf(holidays.filter((day) => yearOf(day) === year))
  const work = workdays.filter((day) => yearOf(day) === year)
  const distance = (day: string, run: readonly string[]) =>
    Math.min(...run.map((each) => Math.abs(dayFrom(each) - dayFrom(day))))
  return {
    year,
    feasts: runs.map((rest, place) => ({
      names:
        runs.length < FEASTS.length && place === runs.length - 1
          ? ['中秋节', '国庆节']
          : [FEASTS[place] ?? '元旦'],
      rest,
      work: work.filter((day) => runs.every((run) => distance(day, rest) <= distance(day, run))),
    })),
  }
}

const restOf = ({ year, feasts }: Table): YearOfRest => ({
  year,
  rest: feasts.flatMap(({ rest }) => rest),
  worked: feasts.flatMap(({ work }) => work),
})

/** The feast made longer, or shorter by its last day, or with a weekend day that is worked for it. */
const changedFeast = (table: Table, place: number, kind: number, days: number): Table => {
  const feast = table.feasts[place]
  const last = feast?.rest.at(-1)
  if (feast === undefined || last === undefined || feast.rest.length > LONGEST) return table
  const after = Array.from({ length: days }, (_each, index) => dayText(dayFrom(last) + 1 + index))
  const known = table.feasts.flatMap(({ rest, work }) => [...rest, ...work])
  const changed = (to: Feast, isFree: (day: string) => boolean = () => true): Table => ({
    ...table,
    feasts: table.feasts.map((each, index) =>
      index === place ? to : { ...each, work: each.work.filter(isFree) },
    ),
  })
  if (kind <= 60) {
    const isFree = (day: string) => !after.includes(day)
    const rest = [
      ...feast.rest,
      ...after.filter((day) => !table.feasts.some((each) => each.rest.includes(day))),
    ]
    return changed({ ...feast, rest, work: feast.work.filter(isFree) }, isFree)
  }
  if (kind <= 80)
    return feast.rest.length > 2 && !HELD.includes(last.slice(5))
      ? changed({ ...feast, rest: feast.rest.slice(0, -1) })
      : table
  const worked = after.filter((day) => isWeekend(dayFrom(day)) && !known.includes(day))
  return changed({ ...feast, work: [...feast.work, ...worked.slice(0, 1)] })
}

/** The city's head, who pastes another table now and then, near the feast that it changes: it holds from that day on, or later. */
export const pasteTables = async (
  phone: Phone,
  { seed, first, end }: { readonly seed: number; readonly first: DayNumber; readonly end: number },
  /** From which day on, what the years are then, and the instant at which it began to be set: what was lost is the answer. */
  told: (from: DayNumber, years: readonly YearOfRest[], began: number) => void,
): Promise<void> => {
  const draws = drawsOf(seed, 'tables of holidays')
  const [begins, ends] = [yearOf(dayText(first)), yearOf(dayText(dayAt(end)))]
  const years = Array.from({ length: ends - begins + 1 }, (_each, index) => begins + index)
  const feasts = years.flatMap((year) =>
    shippedTable(year).feasts.map(({ rest }, place) => ({ year, place, last: rest.at(-1) ?? '' })),
  )
  let tables: readonly Table[] = []
  let held = first
  for (const { year, place, last } of feasts) {
    const from = dayFrom(last) - draws.whole(0, 9)
    const setOn = from - (happens(draws, 40) ? 0 : draws.whole(1, 20))
    const [kind, days] = [draws.whole(1, 100), draws.whole(1, 4)]
    // One table holds before the next one is set.
    if (setOn <= held || instantAt(from) >= end || !happens(draws, 70)) continue
    await phone.until(instantAt(setOn, 5) + draws.between(0, 1.5) * HOUR)
    if (dayAt(phone.now()) !== setOn) continue
    const old = tables.find((table) => table.year === year) ?? shippedTable(year)
    const table = changedFeast(old, place, kind, days)
    if (JSON.stringify(table) === JSON.stringify(old)) continue
    const value = [...tables.filter((each) => each.year !== year), table].sort(
      (one, other) => one.year - other.year,
    )
    const city = async () => phone.sure('settings.open', { scope: 'city' })
    const { version } = await city()
    const began = phone.now()
    const done = await phone.act({
      action: 'settings.set',
      input: { scope: 'city', version, from: dayText(from), set: [{ name: 'holidays', value }] },
      wasDone: async () => (await city()).version > version,
    })
    if (done === null) continue
    tables = value
    held = from
    told(from, value.map(restOf), began)
  }
}
