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

/** The calendar of src/domain/dates/calendar.ts: rest days and make-up working days of the years covered. */
export const holidayCalendar = ({ holidays, workdays }: HolidayData) => ({
  years: [...new Set(sorted(holidays).map((day) => Number(day.slice(0, 4))))],
  holidays: sorted(holidays),
  workdays: sorted(workdays),
})
