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

/** 1970-01-01 was a Thursday. */
export const isWeekend = (day: DayNumber): boolean => (day + 4) % 7 === 0 || (day + 4) % 7 === 6

/** 2月16日. */
export const dayInWords = (day: DayNumber): string => {
  const date = new Date(day * DAY)
  return `${String(date.getUTCMonth() + 1)}月${String(date.getUTCDate())}日`
}

/** 2026-11-24 15:06:00 in Beijing. */
export const showTime = (instant: number): string =>
  new Date(instant + EIGHT_HOURS).toISOString().slice(0, 19).replace('T', ' ')
