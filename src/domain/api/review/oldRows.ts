import * as v from 'valibot'
import type { Day } from '../../dates/days'
import { paperNumber, paperYear } from '../../moves/attesting/attested'
import type { PaperEntry } from '../../moves/attesting/entry'
import { day, id } from '../call'
import type { OfficeView } from '../me'

/** A row of an old ledger (D10) that may be the account that is said to be filed on paper (A5). */
export type OldRowView = PaperEntry & {
  readonly id: string
  readonly accountName: string
  readonly subjectName: string
  readonly on: Day | null
}

/** Such rows of the office that has it, and which other offices have one. */
export type InOldLedgers = {
  readonly rows: readonly OldRowView[]
  readonly others: readonly OfficeView[]
}

/** What the ledger says; `old` is the row of an old ledger that it is. */
export const confirming = {
  number: paperNumber,
  year: paperYear,
  on: v.nullable(day),
  old: v.optional(id),
}
