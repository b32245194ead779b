import * as v from 'valibot'
import { words } from '../text/cleaning'

/** The columns of the exported ledger by name, and 序号, which a province's table may ask for. */
export const columnNames = [
  'ordinal',
  'number',
  'accountName',
  'accountKind',
  'subjectName',
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
  'signature',
  'signedOn',
  'subjectKind',
  'accountId',
  'creditCode',
  'place',
  'office',
  'status',
  'submitted',
  'registered',
  'due',
  'late',
] as const

export type ColumnName = (typeof columnNames)[number]

/** What one table may have, in columns and in characters of a heading. */
export const MOST_HEADINGS = 60
export const LONGEST_HEADING = 40

/** A heading of the province's table, and what stands below it; null leaves the column empty. */
export type TemplateColumn = { readonly heading: string; readonly column: ColumnName | null }

/** The headings of the province's table in its order. */
export type LedgerTemplate = readonly TemplateColumn[]

export const templateSchema = v.pipe(
  v.array(
    v.strictObject({
      heading: words(1, LONGEST_HEADING),
      column: v.nullable(v.picklist(columnNames)),
    }),
  ),
  v.minLength(1),
  v.maxLength(MOST_HEADINGS),
)

/** What is wrong with a template, for who pasted it; null where it may be kept. */
export const wrongTemplate = (template: LedgerTemplate | null): string | null => {
  if (template === null) return null
  if (template.every(({ column }) => column === null)) return '至少有一列要对上台账，才有内容可导出'
  return template.some(({ heading }) => /\d{7}/.test(heading)) ? '表头里请不要写号码' : null
}
