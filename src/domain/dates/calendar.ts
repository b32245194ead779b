import { addDays, dayOf, instantOf, weekday, type Day } from './days'

/** Public holidays as published year by year. In a year not listed every weekend, and nothing else, is rest. */
export type Calendar = {
  readonly years: readonly number[]
  /** Rest days, the weekends inside a holiday too. */
  readonly holidays: readonly Day[]
  /** Weekend days that were made working days. */
  readonly workdays: readonly Day[]
}

/** No year at all. */
export const NO_YEARS: Calendar = { years: [], holidays: [], workdays: [] }

const isWeekend = (day: Day) => weekday(day) === 0 || weekday(day) === 6

/** A weekend that is not a make-up working day, or a public holiday. */
export const isRestDay = (day: Day, calendar: Calendar): boolean =>
  calendar.holidays.includes(day) || (isWeekend(day) && !calendar.workdays.includes(day))

/** The day itself, or the first working day after it when it is a rest day (民法典 203). */
export const movedPastRest = (day: Day, calendar: Calendar): Day =>
  isRestDay(day, calendar) ? movedPastRest(addDays(day, 1), calendar) : day

/** The `n`th working day after a day, that day not counted. */
export const workingDayAfter = (day: Day, n: number, calendar: Calendar): Day =>
  workingDaysAfter(day, n, calendar)[n - 1] ?? day

/** The first `n` working days after a day, that day not counted. */
export const workingDaysAfter = (day: Day, n: number, calendar: Calendar): readonly Day[] => {
  const days: Day[] = []
  for (let last = day; days.length < n; days.push(last))
    last = movedPastRest(addDays(last, 1), calendar)
  return days
}

/** The last working day before a day. */
export const workingDayBefore = (day: Day, calendar: Calendar): Day => {
  const before = addDays(day, -1)
  return isRestDay(before, calendar) ? workingDayBefore(before, calendar) : before
}

/** Which working day a day is since another one, that one the first; a rest day counts as the working day before it. */
export const workingDayNumber = (since: Day, day: Day, calendar: Calendar): number => {
  let number = 1
  for (let next = addDays(since, 1); next <= day; next = addDays(next, 1))
    if (!isRestDay(next, calendar)) number += 1
  return number
}

const yearOf = (day: Day) => Number(day.slice(0, 4))

/** The year whose notice names a day: the New Year of the next one begins in December. */
export const yearOfNotice = (day: Day): number => yearOf(day) + Number(day.slice(5, 7) === '12')

/** A calendar with the years of another one in place of its own. */
export const withYearsOf = (calendar: Calendar, newer: Calendar): Calendar => {
  if (newer.years.length === 0) return calendar
  const kept = (days: readonly Day[]) =>
    days.filter((day) => !newer.years.includes(yearOfNotice(day)))
  return {
    years: [...calendar.years.filter((year) => !newer.years.includes(year)), ...newer.years],
    holidays: [...kept(calendar.holidays), ...newer.holidays],
    workdays: [...kept(calendar.workdays), ...newer.workdays],
  }
}

/** Years from one day to another whose holidays the calendar does not know. */
export const missingYears = (from: Day, to: Day, calendar: Calendar): readonly number[] =>
  Array.from({ length: yearOf(to) - yearOf(from) + 1 }, (_, i) => yearOf(from) + i).filter(
    (year) => !calendar.years.includes(year),
  )

/** From when to when offices work on a working day: milliseconds from its midnight in Beijing. */
export type Hours = { readonly from: number; readonly until: number }

/** The instant itself when it lies in working hours, else the next one at which they begin. */
export const workingMoment = (
  instant: number,
  { from, until }: Hours,
  calendar: Calendar,
): number => {
  const day = dayOf(instant)
  const midnight = instantOf(day)
  const working = movedPastRest(day, calendar)
  if (working === day && instant < midnight + until) return Math.max(instant, midnight + from)
  return instantOf(working === day ? workingDayAfter(day, 1, calendar) : working) + from
}
