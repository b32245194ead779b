import * as v from 'valibot'
import { cityCalendar } from '../../city/city'
import { type Calendar, NO_YEARS, yearOfNotice } from '../../dates/calendar'
import { addDays, type Day, isDay, showDay, weekday } from '../../dates/days'

/** The public holidays of a year (全国年节及纪念日放假办法), in their order; `holds` is a day that is always one of its own. */
export const feasts = [
  { name: '元旦', holds: '01-01' },
  { name: '春节', holds: null },
  { name: '清明节', holds: null },
  { name: '劳动节', holds: '05-01' },
  { name: '端午节', holds: null },
  { name: '中秋节', holds: null },
  { name: '国庆节', holds: '10-01' },
] as const

export type FeastName = (typeof feasts)[number]['name']

/** A holiday as a year's notice has it; two that fall together stand in one row. */
export type Feast = {
  readonly names: readonly FeastName[]
  readonly rest: readonly Day[]
  /** Weekend days that are worked for it. */
  readonly work: readonly Day[]
}

/** The holidays of one year, as the State Council's notice of it says them. */
export type YearTable = { readonly year: number; readonly feasts: readonly Feast[] }

/** More days than a holiday ever has. */
export const LONGEST = 16
/** More make-up days than a holiday ever has. */
const MOST_WORKED = 6
/** Years that are set between two releases. */
const MOST_YEARS = 8

const days = (most: number) =>
  v.pipe(v.array(v.pipe(v.string(), v.check(isDay))), v.maxLength(most), v.readonly())

/** The years that were set, the earliest first; what they say is checked by `wrongIn`. */
export const tablesSchema: v.GenericSchema<readonly YearTable[], readonly YearTable[]> = v.pipe(
  v.array(
    v.strictObject({
      year: v.pipe(v.number(), v.integer(), v.minValue(2018), v.maxValue(2199)),
      feasts: v.pipe(
        v.array(
          v.strictObject({
            names: v.pipe(
              v.array(v.picklist(feasts.map(({ name }) => name))),
              v.minLength(1),
              v.maxLength(feasts.length),
            ),
            rest: days(LONGEST),
            work: days(MOST_WORKED),
          }),
        ),
        v.maxLength(feasts.length),
      ),
    }),
  ),
  v.maxLength(MOST_YEARS),
  v.check((tables) => new Set(tables.map(({ year }) => year)).size === tables.length),
)

/** The holidays that a table does not have. */
const missingFeasts = (table: Pick<YearTable, 'feasts'>): readonly FeastName[] =>
  feasts
    .map(({ name }) => name)
    .filter((name) => !table.feasts.some(({ names }) => names.includes(name)))

/** What is wrong with one table, in a sentence; null where it is whole. */
export const wrongIn = ({ year, feasts: rows }: YearTable): string | null => {
  const [missing] = missingFeasts({ feasts: rows })
  if (missing !== undefined) return `没有读到${missing}`
  const named = rows.flatMap(({ names }) => names)
  const twice = named.find((name, i) => named.indexOf(name) < i)
  if (twice !== undefined) return `${twice}写了两次`
  const rest = rows.flatMap((feast) => feast.rest)
  const work = rows.flatMap((feast) => feast.work)
  const all = [...rest, ...work]
  const other = all.find((day) => yearOfNotice(day) !== year)
  if (other !== undefined) return `${showDay(other)}不是${String(year)}年的`
  const again = all.find((day, i) => all.indexOf(day) < i)
  if (again !== undefined) return `${showDay(again, String(year))}写了两次`
  const plain = work.find((day) => weekday(day) !== 0 && weekday(day) !== 6)
  if (plain !== undefined) return `${showDay(plain, String(year))}不是周末，不用写上班`
  return rows.map((feast) => wrongFeast(feast, year)).find((wrong) => wrong !== null) ?? null
}

const wrongFeast = ({ names, rest }: Feast, year: number): string | null => {
  if (rest.length === 0) return `没有读到${names.join('、')}的放假日`
  const lost = feasts.find(
    ({ name, holds }) =>
      names.includes(name) && holds !== null && !rest.includes(`${String(year)}-${holds}`),
  )
  return lost === undefined
    ? null
    : `${lost.name}的放假里没有 ${showDay(`${String(year)}-${lost.holds ?? ''}`, String(year))}`
}

/** What tables say, as days are reckoned by them. */
const calendarOf = (tables: readonly YearTable[]): Calendar => ({
  years: tables.map(({ year }) => year),
  holidays: tables.flatMap((table) => table.feasts.flatMap(({ rest }) => rest)).sort(),
  workdays: tables.flatMap((table) => table.feasts.flatMap(({ work }) => work)).sort(),
})

const sameDays = (one: readonly Day[], other: readonly Day[]): boolean =>
  JSON.stringify(one) === JSON.stringify(other)

/** What a calendar says of one year. */
export const yearIn = ({ holidays, workdays, years }: Calendar, year: number): Calendar | null =>
  years.includes(year)
    ? {
        years: [year],
        holidays: holidays.filter((day) => yearOfNotice(day) === year),
        workdays: workdays.filter((day) => yearOfNotice(day) === year),
      }
    : null

/** The tables that say something else than what a release brings. */
const newTables = (tables: readonly YearTable[]): readonly YearTable[] =>
  tables.filter((table) => {
    const [set, shipped] = [calendarOf([table]), yearIn(cityCalendar(), table.year)]
    return (
      shipped === null ||
      !sameDays(set.holidays, shipped.holidays) ||
      !sameDays(set.workdays, shipped.workdays)
    )
  })

/** The years that were set, as far as they say something else than what a release brings. */
export const setYears = (tables: readonly YearTable[]): Calendar =>
  tables.length === 0 ? NO_YEARS : calendarOf(newTables(tables))

/** The tables with one more in its year's place. */
export const withTable = (tables: readonly YearTable[], table: YearTable): readonly YearTable[] =>
  [...newTables(tables).filter(({ year }) => year !== table.year), table].sort(
    (one, other) => one.year - other.year,
  )

/** Days as they follow each other: 10月1日至7日. */
export const daysInWords = (days: readonly Day[], year: number): string => {
  const runs: [Day, Day][] = []
  for (const day of [...days].sort()) {
    const run = runs.slice(-1)[0]
    if (run !== undefined && addDays(run[1], 1) === day) run[1] = day
    else runs.push([day, day])
  }
  return runs.map(([first, last]) => runWords(first, last, String(year))).join('、')
}

const runWords = (first: Day, last: Day, year: Day): string => {
  const from = showDay(first, year)
  if (first === last) return from
  const to =
    first.slice(0, 7) === last.slice(0, 7)
      ? `${String(Number(last.slice(8)))}日`
      : showDay(last, year)
  return `${from}至${to}`
}
