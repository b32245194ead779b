import type { Scenario } from './run'

/** 14 months of 60 owners: two minutes at most. */
export const shortForm = { owners: 60, months: 14, seed: 1 } as const

/** What once found a fault. */
const found: readonly Scenario[] = [
  // An outage kept a push to staff until a Sunday.
  { owners: 10, months: 6, seed: 2, only: { owners: [8], faults: [75, 76, 78] } },
]

/** What every `npm run test:long` runs, and what finds the mutants. */
export const cases: readonly Scenario[] = [shortForm, ...found]

/** What every `npm test` runs: fewer months of fewer owners. */
export const fewCases: readonly Scenario[] = [{ ...shortForm, owners: 8, months: 7 }, ...found]
