import { FORM_TITLE } from '../city/city'
import { NUMBER_LABEL } from '../form/form'
import { A4, LABEL, labelLines, TABLE, titleLine } from './frame'
import { blockHeight, brokenLines, type Face, inset, setLines } from './text'
import type { Cell, TextLine, PaperSheet } from './sheet'

/** What did not fit into a row of the form. */
export type Rest = { readonly row: string; readonly label: string; readonly text: string }

const SIZE = 10.5
const PADDING = 3
const NUMBER_HEIGHT = 12

type Row = { readonly rest: Rest; readonly lines: readonly string[] }

/** Continuation pages (续页) that name each row and go on with its text; none when everything fitted. */
export const continuation = (
  rests: readonly Rest[],
  number: string,
  face: Face,
): readonly PaperSheet[] => pagesOf(rests, face).map((rows) => sheetOf(rows, number, face))

/** Spreads rows over pages; a row longer than a page is split between its lines. */
const pagesOf = (rests: readonly Rest[], face: Face): readonly (readonly Row[])[] => {
  const pages: Row[][] = []
  let left = 0
  for (const rest of rests) {
    let lines = brokenLines(rest.text, TABLE.width - LABEL - 2 * PADDING, SIZE, face)
    while (lines.length > 0) {
      const fits = Math.floor((left - 2 * PADDING) / blockHeight(1, SIZE))
      if (fits < 1) {
        pages.push([])
        left = TABLE.bottom - TABLE.y - NUMBER_HEIGHT
        continue
      }
      const row = { rest, lines: lines.slice(0, fits).map((line) => line.text) }
      pages[pages.length - 1]?.push(row)
      left -= heightOf(row)
      lines = lines.slice(fits)
    }
  }
  return pages
}

const heightOf = ({ lines }: Row) =>
  Math.max(NUMBER_HEIGHT, blockHeight(lines.length, SIZE) + 2 * PADDING)

const sheetOf = (rows: readonly Row[], number: string, face: Face): PaperSheet => {
  const cells: Cell[] = []
  const lines: TextLine[] = [titleLine(`${FORM_TITLE}（续页）`, face)]
  let y: number = TABLE.y
  const add = (row: string, label: string, texts: readonly string[], height: number) => {
    const name: Cell = { row, part: 'label', x: TABLE.x, y, width: LABEL, height, text: label }
    const value: Cell = {
      ...name,
      part: 'value',
      x: TABLE.x + LABEL,
      width: TABLE.width - LABEL,
      text: texts.join('\n'),
    }
    const place = { across: 'left', down: 'middle' } as const
    cells.push(name, value)
    lines.push(
      ...labelLines(name, face),
      ...setLines(texts, SIZE, inset(value, PADDING, 0), place, face),
    )
    y += height
  }
  add('number', NUMBER_LABEL, [number], NUMBER_HEIGHT)
  for (const row of rows) add(row.rest.row, row.rest.label, row.lines, heightOf(row))
  const printed = lines.filter((line) => line.text !== '')
  return { ...A4, cells, lines: printed, rules: [], ticks: [], picture: null }
}
