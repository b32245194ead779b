import type { Day } from '../../dates/days'

/** What is said of a paper filing: by its owner, or as its office has it in the ledger. */
export type PaperEntry = { readonly number: string; readonly year: number | null }

/** A paper filing, as its applicant says it and as the office has it. */
export type Attested = PaperEntry & {
  readonly at: number
  /** By which the office may call about it; empty where none was given. */
  readonly phone: string
  /** What the ledger says; null until the office found it there. */
  readonly ledger: (PaperEntry & { readonly on: Day | null }) | null
  /** Its office does not have it there, and asked for a form. */
  readonly formAsked?: true
}

/** An entry in one line: 编号 2018-017，2018年; empty where nothing is known. */
export const entryWords = ({ number, year }: PaperEntry): string =>
  [
    ...(number === '' ? [] : [`编号 ${number}`]),
    ...(year === null ? [] : [`${String(year)}年`]),
  ].join('，')
