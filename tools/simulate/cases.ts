import type { Scenario } from './run'

/** 14 months of 60 owners: two minutes at most. */
export const shortForm = { owners: 60, months: 14, seed: 1 } as const

/** What every `npm test` runs: the short form, and what once found a fault. */
export const cases: readonly Scenario[] = [
  shortForm,
  // An outage kept a push to staff until a Sunday.
  { owners: 10, months: 6, seed: 2, only: { owners: [8], faults: [75, 76, 78] } },
]
