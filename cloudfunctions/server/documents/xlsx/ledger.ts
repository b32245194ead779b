import { type CellStyle, type CellValue, type WriteSheet, writeXlsx } from 'hucre/xlsx'
import { officeOf } from '../../../../src/domain/city/city'
import { daysBetween, showMoment } from '../../../../src/domain/dates/days'
import { columnsOf, type LedgerCell } from '../../../../src/domain/ledger/columns'
import { rightsWords } from '../../../../src/domain/staff/staff'
import type { LedgerBook } from '../../ledger/make'
import { type Issuer, NOT_OFFICIAL, TRIAL } from '../marks'
import { COUNT, DAY, FONT, HEADING, literal, marks, PAGE, TEXT } from './looks'

const styles: Readonly<Record<ReturnType<typeof columnsOf>[number]['holds'], CellStyle>> = {
  text: TEXT,
  day: DAY,
  count: COUNT,
}

/** A text that begins so would become a formula where the table is saved as CSV and opened again, also in full width. */
const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/

/** The text, with an apostrophe before what a spreadsheet could take for a formula, and as it is in all else. */
export const neutral = (text: string): string => literal(FORMULA.test(text) ? `'${text}` : text)

/** The day before the first that Excel counts, by its reckoning of 1900. */
const NO_DAY = '1899-12-30'

/** The first day of which Excel's reckoning is right: it takes 1900 for a leap year, and counts none before it. */
const FIRST_DAY = '1900-03-01'

/** What a cell of the ledger is written as: a day that no spreadsheet counts as its text. */
export const cellValue = (cell: LedgerCell): CellValue => {
  if (cell === null) return null
  if (typeof cell === 'string') return neutral(cell)
  if ('count' in cell) return cell.count
  return cell.day < FIRST_DAY ? cell.day : daysBetween(NO_DAY, cell.day)
}

/**
 * The ledger as a workbook: text as text, days as days, the heading in sight and on each printed page, and on a second sheet
 * what it holds, how many rows, when, and by whom.
 */
export const writeLedger = (book: LedgerBook, issuer: Issuer): Promise<Uint8Array> =>
  writeXlsx({ defaultFont: FONT, sheets: [table(book, issuer), about(book, issuer)] })

const table = ({ row: { template }, rows }: LedgerBook, issuer: Issuer): WriteSheet => {
  const columns = columnsOf(template)
  return {
    name: '台账',
    columns: columns.map(({ width, holds }) => ({ width, style: styles[holds] })),
    rows: [
      columns.map(({ heading }) => neutral(heading)),
      ...rows.map((row, place) =>
        row.map((cell, at) => (columns[at]?.name === 'ordinal' ? place + 1 : cellValue(cell))),
      ),
    ],
    cells: new Map(
      columns.map((_, column) => [`0,${String(column)}`, { style: HEADING }] as const),
    ),
    // Of a table of the province nobody knows what is worth keeping in sight.
    freezePane: { rows: 1, columns: template === null ? 2 : 0 },
    pageSetup: { ...PAGE, printTitlesRow: '$1:$1' },
    ...marks(issuer),
  }
}

const about = ({ row, rows, unreadable, madeAt }: LedgerBook, issuer: Issuer): WriteSheet => {
  const lines: readonly (readonly [string, string])[] = [
    ['办公室', row.scope.office],
    ['筛选', row.scope.parts],
    ['排序', row.scope.sort],
    ['行数', String(rows.length)],
    ...(unreadable === 0 ? [] : [['没有在内', `${String(unreadable)} 件打不开，已记下`] as const]),
    ['生成时间', `${showMoment(madeAt)}（北京时间）`],
    ['导出人', `${officeOf(row.by.office).shortName} ${rightsWords(row.by)}`],
    ['个人信息', row.purpose === null ? '姓名、证件号、微信号和手机隐去一部分' : '完整'],
    ...(row.purpose === null ? [] : [['用途', row.purpose] as const]),
    ['来源', issuer.operator ?? NOT_OFFICIAL],
    ...(issuer.production ? [] : [['', TRIAL] as const]),
  ]
  return {
    name: '说明',
    columns: [
      { width: 12, style: TEXT },
      { width: 80, style: TEXT },
    ],
    rows: lines.map(([label, text]) => [label, neutral(text)]),
    ...marks(issuer),
  }
}
