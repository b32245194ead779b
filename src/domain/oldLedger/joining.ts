import type { Day } from '../dates/days'
import type { PaperEntry } from '../moves/attesting/entry'

type Known = PaperEntry & { readonly on: Day | null }

/** What stands in the ledger once both are one: what was typed, and from the row what was not. */
export const joinedEntry = (typed: Known, row: Known): Known => ({
  number: typed.number || row.number,
  year: typed.year ?? row.year,
  on: typed.on ?? (typed.year === null || typed.year === row.year ? row.on : null),
})
