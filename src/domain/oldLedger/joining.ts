import type { Day } from '../dates/days'
import type { Answers } from '../form/form'
import { sameText } from '../moves/accountKey'
import type { PaperEntry } from '../moves/attesting/entry'

type Known = PaperEntry & { readonly on: Day | null }

const differ = (one = '', other = ''): boolean =>
  sameText(one) !== '' && sameText(other) !== '' && sameText(one) !== sameText(other)

/**
 * Whether a row of an old ledger may be the account that somebody says to be filed on paper (A5, D10): of one kind and name,
 * and nothing that both say differs. Neither needs a subject or an id, so that their keys may differ.
 */
export const mayBeOne = (one: Answers, other: Answers): boolean =>
  one.accountKind === other.accountKind &&
  sameText(one.accountName) !== '' &&
  sameText(one.accountName) === sameText(other.accountName) &&
  !differ(one.accountKindText, other.accountKindText) &&
  !differ(one.accountId, other.accountId) &&
  !differ(one.subjectName, other.subjectName)

/** What stands in the ledger once both are one: what was typed, and from the row what was not. */
export const joinedEntry = (typed: Known, row: Known): Known => ({
  number: typed.number || row.number,
  year: typed.year ?? row.year,
  on: typed.on ?? (typed.year === null || typed.year === row.year ? row.on : null),
})
