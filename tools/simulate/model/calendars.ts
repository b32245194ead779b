import { cityCalendar } from '../../../src/domain/city/city'
import { type DayNumber, dayAt, dayText, instantAt, isWeekend } from './days'

/** What the State Council's notice of a year says: on which days people rest, and which weekend days are worked. */
export type YearOfRest = {
  readonly year: number
  readonly rest: readonly string[]
  readonly worked: readonly string[]
}

/** The days of rest as they are known on one day. */
export type RestDays = {
  readonly isRest: (day: DayNumber) => boolean
  /** The day itself, or the next one that is worked. */
  readonly pastRest: (day: DayNumber) => DayNumber
  /** So many working days after a day, which does not count. */
  readonly workedAfter: (day: DayNumber, count: number) => DayNumber
  /** The last working day before a day. */
  readonly workedBefore: (day: DayNumber) => DayNumber
}

/** The calendar's data is all that is shared with the product. */
const shipped = cityCalendar()

/** New Year's holiday may begin in December. */
const isOfYear = (text: string, { year }: YearOfRest): boolean =>
  text.slice(5, 7) === '12'
    ? Number(text.slice(0, 4)) + 1 === year
    : Number(text.slice(0, 4)) === year

const calendarWith = (years: readonly YearOfRest[]): RestDays => {
  const stays = (text: string) => !years.some((of) => isOfYear(text, of))
  const free = new Set([...shipped.holidays.filter(stays), ...years.flatMap(({ rest }) => rest)])
  const worked = new Set([
    ...shipped.workdays.filter(stays),
    ...years.flatMap((year) => year.worked),
  ])
  const known = new Map<DayNumber, boolean>()
  const isRest = (day: DayNumber): boolean => {
    const before = known.get(day)
    if (before !== undefined) return before
    const text = dayText(day)
    const rests = free.has(text) || (isWeekend(day) && !worked.has(text))
    known.set(day, rests)
    return rests
  }
  const pastRest = (day: DayNumber): DayNumber => {
    let moved = day
    while (isRest(moved)) moved += 1
    return moved
  }
  return {
    isRest,
    pastRest,
    workedAfter: (day, count) => {
      let last = day
      for (let left = count; left > 0; left -= 1) last = pastRest(last + 1)
      return last
    },
    workedBefore: (day) => {
      let last = day - 1
      while (isRest(last)) last -= 1
      return last
    },
  }
}

/**
 * E3: the table of holidays can be edited. Each table holds from a day on; what is counted on a day is counted by the one that
 * holds then. The tables of a run, as the city sets them one after another.
 */
export const calendarsOf = () => {
  const tables: { readonly from: DayNumber; readonly calendar: RestDays }[] = []
  const first = calendarWith([])
  const on = (day: DayNumber): RestDays =>
    tables.filter(({ from }) => from <= day).at(-1)?.calendar ?? first
  return {
    on,
    /** From then on these years are as they say. */
    set: (from: DayNumber, years: readonly YearOfRest[]): void => {
      tables.push({ from, calendar: calendarWith(years) })
    },
    isRest: (day: DayNumber): boolean => on(day).isRest(day),
    /** From 08:30 to 17:30 of a working day. */
    isWorkingTime: (instant: number): boolean => {
      const day = dayAt(instant)
      return (
        !on(day).isRest(day) && instant >= instantAt(day, 8.5) && instant < instantAt(day, 17.5)
      )
    },
    /**
     * The last day of something that is due on a strict day, as it is known on a day: moved past rest days by the table that
     * holds, and by a later one only where that is still ahead, and never to before the later table holds.
     */
    lastDay: (strict: DayNumber, today: DayNumber): DayNumber => {
      const known = Math.min(strict, today)
      return tables
        .filter(({ from }) => from > known && from <= today)
        .reduce((last, { from, calendar }) => {
          const moved = calendar.pastRest(strict)
          return isMovedFrom(from, last, moved) ? moved : last
        }, on(known).pastRest(strict))
    },
  }
}

export type Calendars = ReturnType<typeof calendarsOf>

/** A table moves what still lies ahead when it begins to hold, and never to a day before that. */
export const isMovedFrom = (from: DayNumber, before: DayNumber, after: DayNumber): boolean =>
  before !== after && before >= from && after >= from
