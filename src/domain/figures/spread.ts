import { DAY_MS } from '../dates/days'

/** How often each number of tenths of a day occurs, by that number. */
export type Spread = Readonly<Record<string, number>>

const TENTHS = 10
/** What takes longer counts as this. */
const LONGEST = 999 * TENTHS

/** The tenths of a day in so many milliseconds. */
export const tenthsOf = (milliseconds: number): number =>
  Math.min(LONGEST, Math.max(0, Math.round((milliseconds / DAY_MS) * TENTHS)))

/** Spreads as one. */
export const together = (spreads: readonly Spread[]): Spread => {
  const sums = new Map<string, number>()
  for (const spread of spreads)
    for (const [tenths, count] of Object.entries(spread))
      sums.set(tenths, (sums.get(tenths) ?? 0) + count)
  return Object.fromEntries(sums)
}

/** The median in days, of an even number the lower one of the two in the middle; null of nothing. */
export const medianOf = (spread: Spread): number | null => {
  const counted = Object.entries(spread)
    .map(([tenths, count]) => [Number(tenths), count] as const)
    .sort(([one], [other]) => one - other)
  let left = Math.ceil(counted.reduce((sum, [, count]) => sum + count, 0) / 2)
  for (const [tenths, count] of counted) {
    left -= count
    if (left <= 0) return tenths / TENTHS
  }
  return null
}
