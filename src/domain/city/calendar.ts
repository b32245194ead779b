import type { Calendar } from '../dates/calendar'
import type { Day } from '../dates/days'
import joined from './holidays.json'

/** The days of a list by months. */
const daysIn = (list: Readonly<Record<string, string>>): Day[] =>
  Object.entries(list).flatMap(([month, days]) => days.split(' ').map((day) => `${month}-${day}`))

const holidays: Calendar = {
  years: joined.years,
  holidays: daysIn(joined.holidays),
  workdays: daysIn(joined.workdays),
}

/** Public holidays and make-up working days, as the State Council publishes them. */
export const cityCalendar = (): Calendar => holidays
