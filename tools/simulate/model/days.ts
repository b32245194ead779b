import { cityCalendar } from '../../../src/domain/city/city'

/** A Beijing day as the number of days since 1970: plain sums, and no library of the product. */
export type DayNumber = number

const DAY = 86_400_000
const EIGHT_HOURS = 8 * 3_600_000

export const dayAt = (instant: number): DayNumber => Math.floor((instant + EIGHT_HOURS) / DAY)

/** An hour of a day, as an instant. */
export const instantAt = (day: DayNumber, hour = 0): number =>
  day * DAY - EIGHT_HOURS + hour * 3_600_000

export const dayText = (day: DayNumber): string => new Date(day * DAY).toISOString().slice(0, 10)

export const dayFrom = (text: string): DayNumber => Date.parse(`${text}T00:00:00Z`) / DAY

/** The calendar's data is all that is shared with the product. */
const { holidays, workdays } = cityCalendar()
const free = new Set(holidays)
const worked = new Set(workdays)

/** 1970-01-01 was a Thursday. */
const isWeekend = (day: DayNumber): boolean => (day + 4) % 7 === 0 || (day + 4) % 7 === 6

export const isRest = (day: DayNumber): boolean => {
  const text = dayText(day)
  if (free.has(text)) return true
  return isWeekend(day) && !worked.has(text)
}

/** The day itself, or the next one that is worked. */
export const pastRest = (day: DayNumber): DayNumber => {
  let moved = day
  while (isRest(moved)) moved += 1
  return moved
}

/** So many working days after a day, which does not count. */
export const workedAfter = (day: DayNumber, count: number): DayNumber => {
  let last = day
  for (let left = count; left > 0; left -= 1) last = pastRest(last + 1)
  return last
}

/** From 08:30 to 17:30 of a working day. */
export const isWorkingTime = (instant: number): boolean => {
  const day = dayAt(instant)
  return !isRest(day) && instant >= instantAt(day, 8.5) && instant < instantAt(day, 17.5)
}
