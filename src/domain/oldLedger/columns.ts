import { fieldOf, fullLabel } from '../form/fields'
import { type FieldKey, NUMBER_LABEL } from '../form/form'
import { matchedColumns } from '../ledger/template'
import type { OwnColumns } from '../tables/columns'

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

const isOldColumn = (name: string | null): name is OldColumn =>
  oldColumns.some((each) => each === name)

export const oldColumnLabel = (column: OldColumn): string => {
  if (column === 'number') return `原${NUMBER_LABEL}`
  return column === 'registered' ? '登记日期' : fullLabel(fieldOf(column))
}

/** What each heading means, as far as it is known; no column twice. */
export const proposedColumns = (headings: readonly string[]): OwnColumns<OldColumn> =>
  matchedColumns(headings).map((name) => (isOldColumn(name) ? name : null))

/** Every row needs them. */
export const oldNeeded = ['accountName', 'accountKind'] as const satisfies readonly OldColumn[]
