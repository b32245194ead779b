import type { OfficeCode } from '../../../src/domain/city/city'
import type { Day } from '../../../src/domain/dates/days'
import type { SheetRow } from '../../../src/domain/imports/sheet'
import { type OwnColumns, wrongColumns } from '../../../src/domain/tables/columns'
import {
  type BadOwnRow,
  type OwnRow,
  readOwnRows,
  type RowKind,
} from '../../../src/domain/tables/rows'
import type { Context, Moment } from '../app'
import type { AtWork } from '../filing/staff/atWork'
import type { Actor } from '../store/events'
import type { HeldAlready, StoredTable } from '../store/imports'
import type { Ports, Transaction } from '../store/ports'

/** What the account of a row is already, with the sentence that says so. */
export type KnownRow = { readonly held: HeldAlready; readonly words: string }

/** Of some rows those whose account is known, by row. */
type Knowing<Row> = (rows: readonly Row[]) => Promise<ReadonlyMap<number, KnownRow>>

/** A kind of table that offices keep: who may import it, how its rows are read, and what one row becomes. */
export type TableKind<Column extends string, Said extends object> = {
  /** The caller, of whose office the table is. Refuses with `not-allowed`. */
  readonly calling: (context: Context) => Promise<AtWork>
  /** Who has the rows taken, as the audit names them. Refuses with `not-allowed`. */
  readonly taker: (context: Context, staff: AtWork, stored: StoredTable) => Actor
  /** Whose its rows may become, where the caller wants that of an office, or with null of whichever each names. */
  readonly goesTo: (staff: AtWork, wanted: OfficeCode | null) => OfficeCode | null
  /** `to` as of a stored table. */
  readonly rows: (to: OfficeCode | null) => RowKind<Column, Said>
  /** What is said of the rows that can be taken, beside how many they are. */
  readonly notes: (rows: readonly Said[]) => readonly string[]
  readonly knower: (ports: Ports, stored: StoredTable) => Promise<Knowing<OwnRow<Said>>>
  /**
   * What one row becomes: what has to be looked up before its transaction, then the rest in it. Answers what its account is
   * already, where it becomes nothing; else it became something, whole.
   */
  readonly become: (
    moment: Moment,
    stored: StoredTable,
    row: OwnRow<Said>,
  ) => Promise<(stores: Transaction) => Promise<HeldAlready | null>>
  /** Where nobody sees what rows became until the last one is taken: `all` shows them at once, `found` has some of them found. */
  readonly shows: {
    readonly all: (ports: Ports, stored: StoredTable) => Promise<void>
    readonly found: (ports: Ports, ids: readonly string[], at: number) => Promise<void>
  } | null
}

/** The id of what a row becomes: of one import each row becomes one thing. */
export const idOfRow = (
  { id }: Pick<StoredTable, 'id'>,
  { row }: { readonly row: number },
): string => `${id}-${String(row)}`

/** From which file and row something came, as the audit says it. */
export const rowSource = (
  { name, hash }: Pick<StoredTable, 'name' | 'hash'>,
  { row }: { readonly row: number },
): string => `${name}，第 ${String(row)} 行，SHA-256 ${hash}`

/** A row that can be taken, as far as who takes it knows it. */
export type TakableRow = {
  readonly row: number
  readonly name: string
  readonly become: (
    moment: Moment,
    stored: StoredTable,
  ) => Promise<(stores: Transaction) => Promise<HeldAlready | null>>
}

/** A table by its columns, as its rows were judged. */
export type JudgedTable = {
  readonly good: readonly TakableRow[]
  readonly bad: readonly BadOwnRow[]
  readonly hidden: readonly number[]
  readonly notes: () => readonly string[]
  readonly knower: (ports: Ports, stored: StoredTable) => Promise<Knowing<TakableRow>>
}

/** A kind whose columns and rows nobody else has to know. */
export type AnyTable = Pick<TableKind<string, object>, 'calling' | 'taker' | 'goesTo' | 'shows'> & {
  readonly options: readonly { readonly column: string; readonly label: string }[]
  readonly needed: readonly string[]
  readonly proposed: (headings: readonly string[]) => OwnColumns
  readonly wrongColumns: (columns: OwnColumns) => string | null
  readonly judge: (
    to: OfficeCode | null,
    rows: readonly SheetRow[],
    columns: OwnColumns,
    today: Day,
  ) => JudgedTable
}

/** A kind as all of them are worked with. */
export const anyTable = <Column extends string, Said extends object>(
  kind: TableKind<Column, Said>,
): AnyTable => {
  const any = kind.rows(null)
  const mine = (columns: OwnColumns) => columns as OwnColumns<Column>
  return {
    calling: kind.calling,
    taker: kind.taker,
    goesTo: kind.goesTo,
    shows: kind.shows,
    options: any.columns.map((column) => ({ column, label: any.labelOf(column) })),
    needed: any.needed,
    proposed: any.proposed,
    wrongColumns: (columns) => wrongColumns(any, mine(columns)),
    judge: (to, rows, columns, today) => {
      const rules = kind.rows(to)
      const { good, bad, hidden } = readOwnRows(rules, rows, mine(columns), today)
      const said = new Map(good.map((each) => [each.row, each]))
      return {
        bad,
        hidden,
        good: good.map((each) => ({
          row: each.row,
          name: rules.nameOf(each),
          become: (moment, stored) => kind.become(moment, stored, each),
        })),
        notes: () => kind.notes(good),
        knower: async (ports, stored) => {
          const known = await kind.knower(ports, stored)
          return (some) => known(some.flatMap(({ row }) => said.get(row) ?? []))
        },
      }
    },
  }
}
