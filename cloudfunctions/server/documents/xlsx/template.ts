import { type CellStyle, type WriteSheet, writeXlsx } from 'hucre/xlsx'
import { FORM_TITLE } from '../../../../src/domain/city/city'
import { shown } from '../../../../src/domain/form/answers'
import type { Answers, Field } from '../../../../src/domain/form/form'
import {
  choicesOf,
  columns,
  example,
  headingOf,
  helpOf,
  MOST_ROWS,
} from '../../../../src/domain/imports/columns'
import { type Issuer, NOT_OFFICIAL, TRIAL } from '../marks'
import { FONT, HEADING, literal, marks, TEXT } from './looks'

const HELP: CellStyle = { ...TEXT, font: { ...FONT, color: { rgb: '525C64' } } }

const FIRST_ROW = 4
const LAST_ROW = FIRST_ROW + MOST_ROWS - 1

/**
 * The table for many accounts: headings, what each column wants and an example, drop-downs where there is a choice, all
 * other columns text. `rows` are put below, as somebody wrote them.
 */
export const makeTemplate = async (rows: readonly Answers[], issuer: Issuer): Promise<Uint8Array> =>
  writeXlsx({ defaultFont: FONT, sheets: [table(rows, issuer), notes(issuer)] })

type Line = { readonly style: CellStyle; readonly text: (field: Field) => string }

/** Empty rows are lines too: a column alone would not make what is typed into it text. */
const linesOf = (rows: readonly Answers[]): readonly Line[] => [
  { style: HEADING, text: headingOf },
  { style: HELP, text: helpOf },
  { style: HELP, text: (field) => shown(field, example[field.key] ?? '') },
  ...Array.from({ length: MOST_ROWS }, (_, index) => ({
    style: TEXT,
    text: ({ key }: Field) => rows[index]?.[key] ?? '',
  })),
]

const table = (rows: readonly Answers[], issuer: Issuer): WriteSheet => {
  const lines = linesOf(rows)
  return {
    name: '账号',
    columns: columns.map((field) => ({ width: widthOf(field) })),
    rows: lines.map(({ text }) => columns.map((field) => literal(text(field)) || null)),
    cells: new Map(
      lines.flatMap(({ style }, row) =>
        columns.map((_, column) => [`${String(row)},${String(column)}`, { style }] as const),
      ),
    ),
    dataValidations: columns.flatMap((field, column) => {
      const labels = choicesOf(field).map(({ label }) => label)
      const at = letterOf(column)
      return labels.length === 0
        ? []
        : [
            {
              type: 'list' as const,
              values: labels,
              allowBlank: true,
              showErrorMessage: true,
              errorTitle: headingOf(field),
              errorMessage: '请从下拉里选一项',
              range: `${at}${String(FIRST_ROW)}:${at}${String(LAST_ROW)}`,
            },
          ]
    }),
    freezePane: { rows: 1, columns: 1 },
    pageSetup: { orientation: 'landscape', printTitlesRow: '$1:$1' },
    ...marks(issuer),
  }
}

const notes = (issuer: Issuer): WriteSheet => ({
  name: '说明',
  columns: [{ width: 80 }],
  rows: [
    ...(issuer.production ? [] : [TRIAL]),
    `用来一次登记多个账号，一行一个账号，最多 ${String(MOST_ROWS)} 行。填好后导入成《${FORM_TITLE}》的草稿。`,
    `从「账号」表的第 ${String(FIRST_ROW)} 行开始填。灰色的两行是说明和示例，不导入。`,
    '一行要么全收，要么不收。有问题的行会写明是第几行、哪一栏、为什么。',
    '请不要写身份证号。身份证号要先经本人单独确认，在每份草稿里再填。',
    '请不要用公式、合并单元格和宏。隐藏的行不导入。',
    issuer.operator ?? NOT_OFFICIAL,
  ].map((line) => [line]),
  ...marks(issuer),
})

const widths: Partial<Record<Field['kind'], number>> = { text: 30, title: 26, longText: 40 }

const widthOf = ({ kind }: Field): number => widths[kind] ?? 18

const letterOf = (column: number): string => String.fromCharCode('A'.charCodeAt(0) + column)
