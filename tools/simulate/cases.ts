import type { Scenario } from './run'

/**
 * What every `npm test` runs: 14 months of 60 owners, half of them in each of two processes so that it takes less than two
 * minutes, and what once found a fault.
 */
export const cases: readonly Scenario[] = [
  { owners: 30, months: 14, seed: 1 },
  { owners: 30, months: 14, seed: 2 },
  // An outage kept a push to staff until a Sunday.
  { owners: 10, months: 6, seed: 2, only: { owners: [8], faults: [75, 76, 78] } },
]
