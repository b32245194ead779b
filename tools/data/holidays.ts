import type { Calendar } from '../../src/domain/dates/calendar'

/** What is read of chinese-days' data file: day → 'English,中文,count'. */
export type HolidayData = {
  readonly holidays: Readonly<Record<string, string>>
  readonly workdays: Readonly<Record<string, string>>
}

/** Of earlier years no last day is reckoned: whatever was opened before the notice is due at the end of 2018. */
const FIRST = '2018-01-01'

const sorted = (days: Readonly<Record<string, string>>) =>
  Object.keys(days)
    .filter((day) => day >= FIRST)
    .sort()

/** Rest days and make-up working days of the years covered. */
export const holidayCalendar = ({ holidays, workdays }: HolidayData): Calendar => ({
  years: [...new Set(sorted(holidays).map((day) => Number(day.slice(0, 4))))],
  holidays: sorted(holidays),
  workdays: sorted(workdays),
})

const byMonth = (days: Calendar['holidays']): Readonly<Record<string, string>> => {
  const months: Record<string, string[]> = {}
  for (const day of days) (months[day.slice(0, 7)] ??= []).push(day.slice(8))
  return Object.fromEntries(Object.entries(months).map(([month, of]) => [month, of.join(' ')]))
}

/** The same as it is stored: by months, since every phone loads them. */
export const joinedCalendar = ({ years, holidays, workdays }: Calendar) => ({
  years,
  holidays: byMonth(holidays),
  workdays: byMonth(workdays),
})
