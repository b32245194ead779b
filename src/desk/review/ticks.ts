/** The items ticked in one version of a filing: keys only, no values. */
export type Kept = {
  readonly id: string
  readonly version: number
  readonly keys: readonly string[]
}

/** Filings whose ticks a phone remembers. */
export const MOST_FILINGS = 20

/** The keys ticked in this version of the filing; none in any other version. */
export const ticksIn = (kept: readonly Kept[], id: string, version: number): readonly string[] =>
  kept.find((each) => each.id === id && each.version === version)?.keys ?? []

/** With these ticks in place of the filing's earlier ones, latest first. No keys: the filing is forgotten. */
export const withTicks = (kept: readonly Kept[], mine: Kept): readonly Kept[] => [
  ...(mine.keys.length === 0 ? [] : [mine]),
  ...kept.filter(({ id }) => id !== mine.id).slice(0, MOST_FILINGS - 1),
]
