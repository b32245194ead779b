import { masked } from './personalNumbers'
import { addDays, type Day, instantOf } from '../dates/days'
import type { Deadline } from '../dates/deadline'

/** A last day as a phone's calendar keeps it. */
export type CalendarEntry = {
  readonly title: string
  /** A Beijing day, all of it. */
  readonly day: Day
  readonly note: string
}

const HOUR = 60 * 60

/** The alarm in seconds before the day begins: 09:00 in Beijing three days earlier, so that nobody is woken (F4). */
export const ALARM_BEFORE = 3 * 24 * HOUR - 9 * HOUR

/** The entry of a deadline that is not past on the Beijing day `today`; null for another. Once the strict day is past it is the day moved past rest days. */
export const calendarEntry = (
  { due, overdueFrom, rule }: Deadline,
  accountName: string,
  today: Day,
): CalendarEntry | null => {
  const last = addDays(overdueFrom, -1)
  if (last < today) return null
  const matter = rule === 'changed' ? '最晚办理变更' : '最晚提交登记备案'
  return {
    title: `「${masked(accountName)}」${matter}`,
    day: due < today ? last : due,
    note: '在小程序里打开这个账号接着办。日子有变化时，小程序里会说。',
  }
}

/** The beginning and the end of an entry's day in seconds. */
export const secondsOf = ({
  day,
}: CalendarEntry): { readonly start: number; readonly end: number } => ({
  start: instantOf(day) / 1000,
  end: instantOf(addDays(day, 1)) / 1000,
})
