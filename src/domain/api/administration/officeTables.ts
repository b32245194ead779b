import * as v from 'valibot'
import type { OfficeCode } from '../../city/city'
import { leadColumns } from '../../leads/table'
import { oldColumns } from '../../oldLedger/columns'
import { MOST_HEADINGS } from '../../settings/ledgerTemplate'
import type { BadOwnRow } from '../../tables/rows'
import { answers, id, none, officeCode, one } from '../call'

/** How far the import of an office's table is: first every row is taken; of an old ledger all of them are shown then. */
export type TableProgress = {
  readonly id: string
  readonly state: 'read' | 'running' | 'done'
  /** How many rows can be taken, how many were dealt with, and how many of these became nothing: their account was known. */
  readonly good: number
  readonly taken: number
  readonly already: number
  /** How many of the rows that were taken can be found by now. */
  readonly shown: number
}

/** A row that became nothing, with why, and what its account is where the caller may open that. */
export type AlreadyRow = {
  readonly row: number
  readonly name: string
  readonly words: string
  readonly opens: { readonly of: 'filing' | 'paper' | 'lead'; readonly id: string } | null
}

/** A table of an office as it was read, for who may import it. */
export type TableView = TableProgress & {
  /** The file as its office named it, when it was sent, and by whom. */
  readonly name: string
  readonly at: number
  readonly by: string
  /** Its columns with what the first row below says, and as what each is read; null is not read. */
  readonly columns: readonly {
    readonly heading: string
    readonly example: string
    readonly column: string | null
  }[]
  /** What a column may be, in words, and what there has to be. */
  readonly options: readonly { readonly column: string; readonly label: string }[]
  readonly needed: readonly string[]
  /** Whose its rows become; null where each says that by itself. */
  readonly to: OfficeCode | null
  /** The caller chooses whose they become. */
  readonly anywhere: boolean
  /** The rows were looked at by these columns. */
  readonly judged: boolean
  /** What is to be known of the rows that can be taken. */
  readonly notes: readonly string[]
  /** Rows that have to be put right, as many as are shown, and how many there are. */
  readonly bad: readonly BadOwnRow[]
  readonly badRows: number
  readonly hidden: readonly number[]
  /** Rows that became nothing, as many as are shown. */
  readonly alreadyRows: readonly AlreadyRow[]
}

/** So many rows that have to be put right, or became nothing, are shown at most. */
export const MOST_ROWS_SHOWN = 200

const columnsOf = <const Columns extends readonly [string, ...string[]]>(columns: Columns) =>
  v.pipe(v.array(v.nullable(v.picklist(columns))), v.minLength(1), v.maxLength(MOST_HEADINGS))

/**
 * Tables that an office keeps with columns of its own; the function `documents` reads the file. Of both kinds: `ticket` is
 * before the upload, the path it has to go to; `open` is one of the office, the newest without an id, null when there is none;
 * `judge` looks at the rows by what each column is and takes nothing; `run` takes the next rows for a few seconds, to be
 * called until it is done, and a repeat takes nothing twice.
 */
export const officeTableCalls = {
  /** The earlier ledger (D10), for heads. */
  'oldLedger.ticket': answers<{ readonly path: string }>({ by: 'ownHead', cost: [6, 1, 0] })(none),
  'oldLedger.open': answers<TableView | null>({ by: 'ownHead', cost: [2, 2, 0] })(
    v.strictObject({ id: v.optional(id) }),
  ),
  'oldLedger.judge': answers<TableView>({
    by: 'head',
    // Two of it, as of the next, read what is said, or known, to be filed on paper.
    cost: [9, 5, 2],
  })(v.strictObject({ id, columns: columnsOf(oldColumns) })),
  'oldLedger.run': answers<TableProgress>({
    by: 'head',
    // Takes one row in a transaction of its own, shows it, and marks it to be found. One of it asks for fifty rows at once
    // whose accounts are held: those need no transaction.
    cost: [28, 7, 2],
  })(one),
  /** Accounts that seem to have to be filed and are not (I1), for all staff; with the city right of any office. */
  'leadTable.ticket': answers<{ readonly path: string }>({ by: 'member', cost: [6, 1, 0] })(none),
  'leadTable.open': answers<TableView | null>({ by: 'member', cost: [2, 2, 0] })(
    v.strictObject({ id: v.optional(id) }),
  ),
  /** `office` is whose all of them become; null, for the city, whose each row says, else its name. */
  'leadTable.judge': answers<TableView>({
    by: 'staff',
    // Two of it look whether accounts are filed, or leads already: more only where some are.
    cost: [8, 3, 2],
  })(
    v.strictObject({
      id,
      columns: columnsOf(leadColumns),
      office: v.optional(v.nullable(officeCode), null),
    }),
  ),
  'leadTable.run': answers<TableProgress>({
    by: 'staff',
    // As `leads.add`, in a transaction for each row.
    cost: [28, 4, 2],
  })(one),
}
