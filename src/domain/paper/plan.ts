import { rowFields } from '../form/fields'
import type { RowField, RowKey } from '../form/form'
import { LABEL, TABLE } from './frame'
import type { Cell } from './sheet'

/** The rows of the annex by what stands in them. */
export type PlanRow = 'number' | RowKey | 'signature'

/** A cell of the plan: left end and width in millimetres within the table; `height` when not the line's. */
type PlanCell = {
  readonly row: PlanRow
  readonly part: Cell['part']
  readonly x: number
  readonly width: number
  readonly height?: number
}

// The annex is on paper: these stand where it has them. Every other row has a line of its own, `FLAT` high.
const beside: readonly RowKey[] = ['ownerIdNumber', 'ownerMobile', 'managerMobile']
/** The owner's name is high enough for 40 characters in 7 points. */
const heights: Partial<Record<RowKey, number>> = { address: 14, ownerName: 15.5 }
const FLAT = 12
const SIGNATURE = 44
/** Width of a label that is not in the first column, and where the second half of a line starts. */
const INNER = 22
const SECOND = 95

const cell = (row: PlanRow, part: Cell['part'], x: number, width: number): PlanCell => ({
  row,
  part,
  x,
  width,
})

const pair = (row: PlanRow, x: number, label: number, end: number): readonly PlanCell[] => [
  cell(row, 'label', x, label),
  cell(row, 'value', x + label, end - x - label),
]

const whole = (row: PlanRow) => pair(row, 0, LABEL, TABLE.width)

/** The rows that begin a line. */
const firsts = rowFields.filter(({ key }) => !beside.includes(key))

const isLong = ({ kind }: RowField) => kind === 'longText'
const flatHeight = ({ key }: RowField) => heights[key] ?? FLAT
const sum = (rows: readonly RowField[]) => rows.reduce((all, row) => all + flatHeight(row), 0)

const taken = FLAT + sum(firsts.filter((row) => !isLong(row))) + SIGNATURE
/** Long texts share what the other lines leave of the page. */
const left = (TABLE.bottom - TABLE.y - taken) / firsts.filter(isLong).length

/** The cell beside the lines of a group, at the first of them. */
const heading = (row: RowField): readonly PlanCell[] => {
  const grouped = firsts.filter(({ group }) => group !== undefined && group === row.group)
  return grouped[0] === row ? [{ ...cell(row.key, 'group', 0, LABEL), height: sum(grouped) }] : []
}

const lineOf = (row: RowField): readonly PlanCell[] => {
  const next = rowFields[rowFields.indexOf(row) + 1]
  const second = next && beside.includes(next.key) ? next : null
  const end = second ? SECOND : TABLE.width
  return [
    ...heading(row),
    ...(row.group === undefined ? pair(row.key, 0, LABEL, end) : pair(row.key, LABEL, INNER, end)),
    ...(second ? pair(second.key, SECOND, INNER, TABLE.width) : []),
  ]
}

/** The annex line by line: height in millimetres and cells from left to right. */
export const plan: readonly (readonly [height: number, cells: readonly PlanCell[]])[] = [
  [FLAT, whole('number')],
  ...firsts.map((row) => [isLong(row) ? left : flatHeight(row), lineOf(row)] as const),
  [SIGNATURE, whole('signature')],
]
