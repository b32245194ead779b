import { addDays, type Day } from '../dates/days'
import type { EventName } from '../messages/eventWords'

/** Looks at a number of a person in full, one by one or in a file. */
export const fullViews = ['revealed', 'exported'] as const satisfies readonly EventName[]

/** Fewer in a day are never called unusual: so many filings a person may check. */
const LEAST = 40
/** More than so many times what the office usually has in a person's day. */
const TIMES = 4
/** Days before one from which its usual is told. */
export const USUAL_DAYS = 30
/** Of fewer days on which anybody looked there is no usual yet. */
const KNOWN = 5

/** How often a person of an office looked at full numbers on a Beijing day; days without any are missing. */
export type PersonDay = {
  readonly person: string
  readonly office: string
  readonly day: Day
  readonly count: number
}

/**
 * The person-days from a day on with far more full views than the office usually has: at least 40, and more than four times
 * the median of the office's person-days of the 30 days before, where there are at least five of those. In the order of the
 * days, never of the counts: it asks for a look at what was looked at, and ranks nobody.
 */
export const unusualDays = (all: readonly PersonDay[], from: Day): readonly PersonDay[] =>
  all
    .filter(
      (each) => each.day >= from && each.count >= LEAST && each.count > TIMES * usual(all, each),
    )
    .sort((one, other) => (one.day + one.person < other.day + other.person ? 1 : -1))

const usual = (all: readonly PersonDay[], { office, day }: PersonDay): number => {
  const before = all
    .filter(
      (each) => each.office === office && each.day < day && each.day >= addDays(day, -USUAL_DAYS),
    )
    .map(({ count }) => count)
    .sort((one, other) => one - other)
  return before.length < KNOWN ? 0 : (before[Math.floor((before.length - 1) / 2)] ?? 0)
}
