import type { FieldKey } from '../form/form'
import { LABEL } from './frame'
import type { Cell } from './sheet'

/** The rows of the annex, each by the field that it holds. */
export type RowKey = 'number' | FieldKey | 'signature'

/** A cell of the plan: left end and width in millimetres within the table; `height` when not the row's. */
export type Slot = {
  readonly row: RowKey
  readonly part: Cell['part']
  readonly x: number
  readonly width: number
  readonly height?: number
}

const FLAT = 12
const TALL = 44
/** Holds a name of 40 characters in 7 points. */
const NAME = 15.5
/** The heading over the owner's four cells. */
export const GROUP = '账号所有人'

const slot = (row: RowKey, part: Cell['part'], x: number, width: number): Slot => ({
  row,
  part,
  x,
  width,
})

/** One value over the whole row. */
const whole = (row: RowKey) => [slot(row, 'label', 0, LABEL), slot(row, 'value', LABEL, 124)]

/** The right half of a row with two values. */
const right = (row: RowKey) => [slot(row, 'label', 91, 22), slot(row, 'value', 113, 47)]

const pair = (row: RowKey, second: RowKey) => [
  slot(row, 'label', 0, LABEL),
  slot(row, 'value', LABEL, 55),
  ...right(second),
]

/** Two values beside the group's cell. */
const inner = (row: RowKey, second: RowKey) => [
  slot(row, 'label', LABEL, 22),
  slot(row, 'value', LABEL + 22, 33),
  ...right(second),
]

const group: Slot = { ...slot('ownerName', 'group', 0, LABEL), height: NAME + FLAT }

/** The annex row by row: height in millimetres and cells from left to right. */
export const plan: readonly (readonly [height: number, slots: readonly Slot[]])[] = [
  [FLAT, whole('number')],
  [FLAT, whole('accountName')],
  [FLAT, whole('accountKind')],
  [FLAT, whole('subjectName')],
  [14, whole('address')],
  [TALL, whole('introduction')],
  [FLAT, whole('openedOn')],
  [FLAT, whole('followers')],
  [NAME, [group, ...inner('ownerName', 'ownerIdNumber')]],
  [FLAT, inner('ownerWechat', 'ownerMobile')],
  [FLAT, pair('managerName', 'managerMobile')],
  [FLAT, whole('managerWechat')],
  [TALL, whole('signature')],
]
