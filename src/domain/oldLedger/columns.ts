import { fieldOf, fullLabel } from '../form/fields'
import { type FieldKey, NUMBER_LABEL } from '../form/form'
import { matchedColumns } from '../ledger/template'

/** Rows of one old ledger. */
export const MOST_OLD_ROWS = 5000

/** What of the form a column of an old ledger may hold, in the annex's order. */
export const oldFields = [
  'accountName',
  'accountKind',
  'accountId',
  'subjectName',
  'subjectKind',
  'creditCode',
  'address',
  'introduction',
  'openedOn',
  'followers',
  'ownerName',
  'ownerIdNumber',
  'ownerWechat',
  'ownerMobile',
  'managerName',
  'managerMobile',
  'managerWechat',
] as const satisfies readonly FieldKey[]

/** What a column of an old ledger may be: its own number and day of registration, or a field of the form. */
export const oldColumns = ['number', 'registered', ...oldFields] as const

export type OldColumn = (typeof oldColumns)[number]

/** The columns of one table in its order; null is not read. */
export type OldColumns = readonly (OldColumn | null)[]

const isOldColumn = (name: string | null): name is OldColumn =>
  oldColumns.some((each) => each === name)

export const oldColumnLabel = (column: OldColumn): string => {
  if (column === 'number') return `原${NUMBER_LABEL}`
  return column === 'registered' ? '登记日期' : fullLabel(fieldOf(column))
}

/** What each heading means, as far as it is known; no column twice. */
export const proposedColumns = (headings: readonly string[]): OldColumns =>
  matchedColumns(headings).map((name) => (isOldColumn(name) ? name : null))

/** Every row needs them. */
const needed = ['accountName', 'accountKind'] as const

/** Why the rows cannot be read by these columns; null where they can. */
export const wrongColumns = (columns: OldColumns): string | null => {
  const lacking = needed.filter((column) => !columns.includes(column))
  if (lacking.length > 0)
    return `还要选出哪一列是${lacking.map(oldColumnLabel).join('、')}。表里没有的，请加一列再传`
  const twice = columns.find(
    (column, place) => column !== null && columns.indexOf(column) !== place,
  )
  return twice ? `「${oldColumnLabel(twice)}」选了两列，请留一列` : null
}
