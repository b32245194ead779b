import { cityCalendar } from '../../city/city'
import { type Calendar, withYearsOf } from '../../dates/calendar'
import { addDays, type Day, showDay } from '../../dates/days'
import { type Deadline, deadline, type DeadlineFacts, dueDay } from '../../dates/deadline'
import {
  comingAfter,
  scopeOf,
  type SettingName,
  type SettingValues,
  valueOn,
  type ValueOf,
} from '../settings'
import { setYears, wrongIn } from './table'

const reckoned = new WeakMap<ValueOf<'holidays'>, Calendar>()

/** The holidays by which is decided on a day; a list asks for those of each row, so each table set is reckoned once. */
export const calendarOn = (values: SettingValues, day: Day): Calendar => {
  const tables = valueOn(values, 'city', 'holidays', day)
  const known = reckoned.get(tables)
  if (known !== undefined) return known
  const calendar = withYearsOf(cityCalendar(), setYears(tables))
  reckoned.set(tables, calendar)
  return calendar
}

/** The days from which tables hold, after one day and up to another. */
const changes = (values: SettingValues, after: Day, upTo: Day): readonly Day[] =>
  (scopeOf(values, 'city').values.holidays ?? []).flatMap(({ from }) =>
    from !== null && from > after && from <= upTo ? [from] : [],
  )

/**
 * Whether a table that holds from a day moves a date: only what lies ahead on that day, and never to before it, so that
 * nothing that was over comes back and nothing is over at once.
 */
export const movesFrom = (from: Day, before: Day, after: Day): boolean =>
  before >= from && after >= from

/** The last day as it is on a day: under the table that held when it passed, or under the one that holds. */
export const deadlineOn = (values: SettingValues, facts: DeadlineFacts, day: Day): Deadline => {
  const due = dueDay(facts)
  const until = due < day ? due : day
  return changes(values, until, day).reduce(
    (before, from) => {
      const after = deadline(facts, calendarOn(values, from))
      return movesFrom(from, lastOf(before), lastOf(after)) ? after : before
    },
    deadline(facts, calendarOn(values, until)),
  )
}

/** The last day as moved past rest days. */
const lastOf = ({ overdueFrom }: Deadline): Day => addDays(overdueFrom, -1)

/**
 * Why tables cannot hold from a day: one of them is not whole, or a year that is set already to hold from a later day would
 * be lost with it. Null where they can, and for every other setting.
 */
export const wrongHolidays = (
  values: SettingValues,
  {
    name,
    value,
    from,
  }: { readonly name: SettingName; readonly value: unknown; readonly from: Day },
): string | null => {
  if (name !== 'holidays') return null
  const wanted = value as ValueOf<'holidays'>
  const held = valueOn(values, 'city', 'holidays', from)
  const says = (tables: typeof wanted, of: number) =>
    JSON.stringify(tables.find(({ year }) => year === of) ?? null)
  const lost = (scopeOf(values, 'city').values.holidays ?? []).flatMap((coming) => {
    const tables = coming.value as ValueOf<'holidays'>
    const changed = tables.find(
      ({ year }) =>
        says(tables, year) !== says(held, year) && says(wanted, year) === says(held, year),
    )
    return coming.from !== null && coming.from > from && changed !== undefined
      ? [`${String(changed.year)}年的节假日已定 ${showDay(coming.from)}起用，请选那天或以后`]
      : []
  })
  return wanted.map(wrongIn).find((wrong) => wrong !== null) ?? lost[0] ?? null
}

/** Wished days lie up to two months ahead: the page asks for the next year from November on, the board from December on. */
type NeededFrom = 11 | 12

/** The year that days are reckoned by and none of the known ones is: this one, or from a month on the next; null where none is missing. */
export const neededYear = (
  known: readonly number[],
  today: Day,
  month: NeededFrom,
): number | null => {
  const year = Number(today.slice(0, 4))
  if (!known.includes(year)) return year
  return Number(today.slice(5, 7)) >= month && !known.includes(year + 1) ? year + 1 : null
}

/** The years whose holidays are known, with those that are set for a later day. */
export const knownYears = (values: SettingValues, today: Day): readonly number[] => [
  ...calendarOn(values, today).years,
  ...((comingAfter(values, 'city', 'holidays', today)?.value ?? []) as ValueOf<'holidays'>).map(
    ({ year }) => year,
  ),
]

/** 2027年的节假日还没有录入，现在只按周末推算。 */
export const unknownWords = (year: number): string =>
  `${String(year)}年的节假日还没有录入，现在只按周末推算。`
