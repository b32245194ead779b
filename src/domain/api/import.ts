import * as v from 'valibot'
import type { BadRow } from '../imports/rows'
import { answers, id, none, one } from './call'

/** How far an import is. `made` are the drafts it made; the other rows that were dealt with had one meanwhile. */
export type ImportProgress = {
  readonly id: string
  readonly state: 'read' | 'running' | 'done'
  /** How many rows become drafts. */
  readonly good: number
  readonly done: number
  readonly made: number
}

/** A table of many accounts as it was read, for its person. */
export type ImportView = ImportProgress & {
  /** The file as its person named it. */
  readonly name: string
  readonly bad: readonly Pick<BadRow, 'row' | 'name' | 'problems'>[]
  /** Rows whose account the person had a filing of when the table was read. */
  readonly already: readonly { readonly row: number }[]
  /** Rows and headings that were not read. */
  readonly hidden: readonly number[]
  readonly ignored: readonly string[]
}

/** Many accounts at once, from a table (B9); the function `documents` reads it. */
export const importCalls = {
  /** Before the upload: the path it has to go to. */
  'import.ticket': answers<{ readonly path: string }>({ by: 'anyone', cost: [7, 0, 0] })(none),
  /** An own import of the last 7 days, the newest without an id; null when there is none. */
  'import.open': answers<ImportView | null>({ by: 'anyone', cost: [1, 1, 2] })(
    v.strictObject({ id: v.optional(id) }),
  ),
  /** Makes the next drafts, for a few seconds; to be called until it is done. A repeat makes nothing twice. */
  'import.run': answers<ImportProgress>({
    by: 'applicant',
    // Begins, counting the import and the drafts there are, and makes the draft of one row in a transaction of its own.
    cost: [20, 3, 2],
  })(one),
}
