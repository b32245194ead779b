import { type CellStyle, type CellValue, type WriteSheet, writeXlsx } from 'hucre/xlsx'
import type { MonthlyReturn } from '../../../../src/domain/api/figures/monthly'
import {
  LEADS_COUNTED,
  returnItemNames,
  returnItems,
  returnColumns,
  shownColumns,
} from '../../../../src/domain/figures/returns'
import {
  codeWords,
  correctionWords,
  officeWords,
  stateWords,
} from '../../../../src/domain/figures/returnWords'
import { showMonth } from '../../../../src/domain/dates/days'
import { type Issuer, NOT_OFFICIAL, TRIAL } from '../marks'
import { neutral } from './ledger'
import { COUNT, FONT, HEADING, marks, PAGE, TEXT } from './looks'

/** A monthly return as a workbook: the table, and below it how it stands, what was corrected since, and its code. */
export const writeReturn = (made: MonthlyReturn, issuer: Issuer): Promise<Uint8Array> =>
  writeXlsx({ defaultFont: FONT, sheets: [sheet(made, issuer)] })

const sheet = (made: MonthlyReturn, issuer: Issuer): WriteSheet => {
  const columns = shownColumns(made.figures)
  const lines: readonly string[] = [
    stateWords(made),
    LEADS_COUNTED,
    ...made.corrections.map(correctionWords),
    ...(made.code === null ? [] : [`审计校验码 ${codeWords(made.code)}`]),
    issuer.operator ?? NOT_OFFICIAL,
    ...(issuer.production ? [] : [TRIAL]),
  ]
  const rows: readonly (readonly CellValue[])[] = [
    [`${officeWords(made.office)} ${showMonth(made.month)}月报`],
    ['', ...columns.map((name) => returnColumns[name].label)],
    ...returnItemNames.map((item) => [
      returnItems[item].label,
      ...columns.map((name) => made.figures[item][name]),
    ]),
    [],
    ...lines.map((line) => [neutral(line)]),
  ]
  const styleAt = (row: number, column: number): CellStyle => {
    if (row === 1) return HEADING
    return row > 1 && row < 2 + returnItemNames.length && column > 0
      ? COUNT
      : { ...TEXT, alignment: {} }
  }
  return {
    name: '月报',
    columns: [{ width: 24 }, ...columns.map(() => ({ width: 11 }))],
    rows: rows.map((row) => [...row]),
    cells: new Map(
      rows.flatMap((row, at) =>
        row.map(
          (_, column) =>
            [`${String(at)},${String(column)}`, { style: styleAt(at, column) }] as const,
        ),
      ),
    ),
    pageSetup: PAGE,
    ...marks(issuer),
  }
}
