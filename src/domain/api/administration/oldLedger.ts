import * as v from 'valibot'
import { MOST_HEADINGS } from '../../settings/ledgerTemplate'
import { oldColumns, type OldColumn } from '../../oldLedger/columns'
import type { BadOldRow } from '../../oldLedger/rows'
import { answers, id, none, one } from '../call'

/** How far the import of an old ledger is: first every row is taken, then all of them are shown. */
export type OldLedgerProgress = {
  readonly id: string
  readonly state: 'read' | 'running' | 'done'
  /** How many rows can be taken, how many were, and which of these were of an account that is registered already. */
  readonly good: number
  readonly taken: number
  readonly already: readonly number[]
  /** How many of the rows that were taken stand in the ledger. */
  readonly shown: number
}

/** An old ledger as it was read, for the heads of its office. */
export type OldLedgerView = OldLedgerProgress & {
  /** The file as its office named it, when it was sent, and by whom. */
  readonly name: string
  readonly at: number
  readonly by: string
  /** Its columns with what the first row below says, and as what each is read; null is not read. */
  readonly columns: readonly {
    readonly heading: string
    readonly example: string
    readonly column: OldColumn | null
  }[]
  /** The rows were looked at by these columns. */
  readonly judged: boolean
  /** Rows that have to be put right, as many as are shown, and how many there are. */
  readonly bad: readonly BadOldRow[]
  readonly badRows: number
  readonly hidden: readonly number[]
}

/** So many rows that have to be put right are shown at most. */
export const MOST_BAD_SHOWN = 200

/** The earlier ledger of an office (D10), for its heads; the function `documents` reads the file. */
export const oldLedgerCalls = {
  /** Before the upload: the path it has to go to. */
  'oldLedger.ticket': answers<{ readonly path: string }>()(none),
  /** One of the office, the newest without an id; null when there is none. */
  'oldLedger.open': answers<OldLedgerView | null>()(v.strictObject({ id: v.optional(id) })),
  /** Looks at the rows by what each column is. Nothing is taken. */
  'oldLedger.judge': answers<OldLedgerView>()(
    v.strictObject({
      id,
      columns: v.pipe(
        v.array(v.nullable(v.picklist(oldColumns))),
        v.minLength(1),
        v.maxLength(MOST_HEADINGS),
      ),
    }),
  ),
  /** Takes the next rows, for a few seconds; to be called until it is done. A repeat takes nothing twice. */
  'oldLedger.run': answers<OldLedgerProgress>()(one),
}
