import type { Scenario } from './run'

/** What every `npm test` runs: 14 months of 60 owners, and what once found a fault. */
export const cases: readonly Scenario[] = [
  { owners: 60, months: 14, seed: 1 },
  // An outage kept a push to staff until a Sunday.
  { owners: 10, months: 6, seed: 2, only: { owners: [8], faults: [75, 76, 78] } },
]
