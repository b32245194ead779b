import type { Day } from '../dates/days'
import { fieldOf, fullLabel } from '../form/fields'
import { MERGED, type RowProblem } from '../imports/rows'
import { shortened } from '../imports/said'
import type { SheetCell, SheetRow } from '../imports/sheet'
import type { OwnColumns } from './columns'

/** A kind of table that offices keep with columns of their own: what a column may be, and what one row says. */
export type RowKind<Column extends string, Row> = {
  /** What a column may be, in the order in which they are offered, each with its name. */
  readonly columns: readonly Column[]
  readonly labelOf: (column: Column) => string
  /** Every row needs them. */
  readonly needed: readonly Column[]
  /** What each heading means, as far as it is known; no column twice. */
  readonly proposed: (headings: readonly string[]) => OwnColumns<Column>
  readonly read: (
    cellOf: (column: Column) => SheetCell | undefined,
    today: Day,
  ) => { readonly said: Row; readonly problems: readonly RowProblem[] }
  readonly nameOf: (said: Row) => string
  /** What rows of one account share: those that share any of it are compared by `isSame`. */
  readonly keysOf: (said: Row) => readonly string[]
  readonly isSame: (one: Row, other: Row) => boolean
}

/** A row that can be taken, whole. */
export type OwnRow<Row> = Row & { readonly row: number }

/** A row that has to be put right. */
export type BadOwnRow = {
  readonly row: number
  readonly name: string
  readonly problems: readonly RowProblem[]
}

/** A table as it was read: each row of it is good or bad as a whole. */
export type OwnTable<Row> = {
  readonly good: readonly OwnRow<Row>[]
  readonly bad: readonly BadOwnRow[]
  /** Rows that are hidden, which nobody looked at: they are not read. */
  readonly hidden: readonly number[]
}

/**
 * Reads the rows below the headings, by what each column is, on the Beijing day `today`: each is good or bad as a whole. A
 * row of an account that an earlier one has is bad.
 */
export const readOwnRows = <Column extends string, Row extends object>(
  kind: RowKind<Column, Row>,
  rows: readonly SheetRow[],
  columns: OwnColumns<Column>,
  today: Day,
): OwnTable<Row> => {
  const read = rows
    .filter(({ hidden }) => !hidden)
    .filter(({ cells }) => columns.some((column, place) => column !== null && cells[place]))
    .map(({ number: row, cells, merged }) => {
      const { said, problems } = kind.read((column) => cells[columns.indexOf(column)], today)
      return {
        said: { ...said, row },
        problems: merged ? [{ label: '', message: MERGED }] : problems,
      }
    })
  const once = eachOnce(kind, read)
  return {
    good: once.filter(({ problems }) => problems.length === 0).map(({ said }) => said),
    bad: once
      .filter(({ problems }) => problems.length > 0)
      .map(({ said, problems }) => ({
        row: said.row,
        name: shortened(kind.nameOf(said)),
        problems,
      })),
    hidden: rows.filter(({ hidden }) => hidden).map(({ number }) => number),
  }
}

type Read<Row> = { readonly said: OwnRow<Row>; readonly problems: readonly RowProblem[] }

const eachOnce = <Row>(
  { keysOf, isSame }: Pick<RowKind<never, Row>, 'keysOf' | 'isSame'>,
  rows: readonly Read<Row>[],
): readonly Read<Row>[] => {
  const before = new Map<string, readonly OwnRow<Row>[]>()
  return rows.map((each) => {
    if (each.problems.length > 0) return each
    const keys = keysOf(each.said)
    const first = keys
      .flatMap((key) => before.get(key) ?? [])
      .find((other) => isSame(other, each.said))
    if (first === undefined) {
      for (const key of keys) before.set(key, [...(before.get(key) ?? []), each.said])
      return each
    }
    const message = `与第 ${String(first.row)} 行是同一个账号`
    return { ...each, problems: [{ label: fullLabel(fieldOf('accountName')), message }] }
  })
}
