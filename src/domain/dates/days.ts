import dayjs from 'dayjs'
import utc from 'dayjs/plugin/utc'

dayjs.extend(utc)

/** A Beijing calendar day, 'YYYY-MM-DD'. Sorts and compares as text. */
export type Day = string

const BEIJING_MS = 8 * 3_600_000
/** A day in milliseconds. */
export const DAY_MS = 86_400_000
const WEEKDAYS = ['日', '一', '二', '三', '四', '五', '六'] as const

/** Read off as UTC: what dayjs makes of an offset goes through the machine's zone, and is an hour off where clocks change. */
const beijing = (instant: number) => dayjs.utc(instant + BEIJING_MS)

/** Days are counted as UTC dates: no zone of the running machine can shift them. */
const dateOf = (day: Day): Date => new Date(`${day}T00:00:00Z`)

/** As dayjs writes it, about four times as fast: a list of filings reckons with thousands of days. */
const textOf = (date: Date): Day =>
  Number.isNaN(date.getTime()) ? 'Invalid Date' : date.toISOString().slice(0, 10)

const midnight = (day: Day) => dayjs.utc(dateOf(day))

const yearIs = (day: Day, other: Day | undefined) => day.slice(0, 4) === other?.slice(0, 4)

/** The Beijing calendar day (fixed +08:00) of an instant in epoch milliseconds. */
export const dayOf = (instant: number): Day => textOf(new Date(instant + BEIJING_MS))

/** Whether the text is 'YYYY-MM-DD' and a date that exists, of the years 1800 to 2199. */
export const isDay = (text: string): boolean =>
  /^(?:1[89]|2[01])\d{2}-\d{2}-\d{2}$/.test(text) && textOf(dateOf(text)) === text

/** Whether the text is 'YYYY-MM', a month of the years 1800 to 2199. */
export const isMonth = (text: string): boolean => isDay(`${text}-01`)

/** The first day that a day or a month ('YYYY-MM') can be; null where the text is neither. */
export const firstDayOf = (text: string): Day | null => {
  if (isDay(text)) return text
  return isMonth(text) ? `${text}-01` : null
}

/** '2021年3月'. */
export const showMonth = (month: string): string => midnight(`${month}-01`).format('YYYY年M月')

/** The first and the last day of the month of a day. */
export const monthOf = (day: Day): { readonly from: Day; readonly to: Day } => ({
  from: midnight(day).startOf('month').format('YYYY-MM-DD'),
  to: midnight(day).endOf('month').format('YYYY-MM-DD'),
})

/** The day `n` calendar days later (earlier when negative). */
export const addDays = (day: Day, n: number): Day =>
  textOf(new Date(dateOf(day).getTime() + n * DAY_MS))

/** Calendar days from one day to another; negative when `to` is earlier. */
export const daysBetween = (from: Day, to: Day): number =>
  (dateOf(to).getTime() - dateOf(from).getTime()) / DAY_MS

/** Day of the week, 0 Sunday to 6 Saturday. */
export const weekday = (day: Day): 0 | 1 | 2 | 3 | 4 | 5 | 6 =>
  dateOf(day).getUTCDay() as ReturnType<typeof weekday>

/** '12月10日'; with its year ('2027年3月10日') unless it is the year of `today`. */
export const showDay = (day: Day, today?: Day): string =>
  midnight(day).format(yearIs(day, today) ? 'M月D日' : 'YYYY年M月D日')

/** A wished day as one that is still in time: 12月9日以前（含当日）. `today` only decides whether the year is written. */
export const byDay = (day: Day, today?: Day): string => `${showDay(day, today)}以前（含当日）`

/** '星期四'. */
export const showWeekday = (day: Day): string => `星期${WEEKDAYS[weekday(day)]}`

/** '15:06', Beijing time of an instant in epoch milliseconds. */
export const showClock = (instant: number): string => beijing(instant).format('HH:mm')

/** '11月24日 15:06' in Beijing time; with its year unless it is the year of the instant `now`. */
export const showMoment = (instant: number, now?: number): string =>
  `${showDay(dayOf(instant), now === undefined ? undefined : dayOf(now))} ${showClock(instant)}`

/** The instant (epoch milliseconds) at which the day begins in Beijing, 00:00 at +08:00. */
export const instantOf = (day: Day): number => dateOf(day).getTime() - BEIJING_MS
