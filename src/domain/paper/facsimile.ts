import { FORM_TITLE } from '../city/city'
import { shown } from '../form/answers'
import type { Day } from '../dates/days'
import { fieldOf, fullLabel, isFieldKey, rowText } from '../form/fields'
import { type Answers, DECLARATION, NUMBER_LABEL, type RowKey, SIGNATURE_LABEL } from '../form/form'
import type { Kind } from '../form/kinds'
import { continuation, type Rest } from './continuation'
import { A4, labelLines, TABLE, titleLine } from './frame'
import { choiceCell } from './choiceCell'
import { plan, type PlanRow } from './plan'
import { signatureCell } from './signatureCell'
import { type Face, fitted, inset, missingIn, printable, setLines } from './text'
import { sealPhotoSheet } from './sealPage'
import type { Cell, PaperSheet } from './sheet'

/** What stands on the form. `answers` are full values; `signedOn` is the Beijing day of the signature. */
export type Filled = {
  readonly number: string
  readonly answers: Answers
  readonly signedOn: Day | null
  /** Signed on a 签章页, whose photo is the last page (C4). */
  readonly sealed?: true
}

export type Paper = {
  /** The form, then its continuation pages. */
  readonly sheets: readonly PaperSheet[]
  /** Characters printed as a box with their code point, as `U+2A6A5`. */
  readonly missing: readonly string[]
}

/** The form with nothing filled in. */
export const BLANK: Filled = { number: '', answers: {}, signedOn: null }

const labelOf = (row: PlanRow): string =>
  row === 'number' ? NUMBER_LABEL : row === 'signature' ? SIGNATURE_LABEL : fieldOf(row).label

const valueOf = (row: PlanRow, { number, answers }: Filled): string =>
  row === 'number' ? number : row === 'signature' ? DECLARATION : rowText(row, answers, shown)

const texts: Record<Cell['part'], (row: PlanRow, filled: Filled) => string> = {
  group: (row) => (isFieldKey(row) ? (fieldOf(row).group ?? '') : ''),
  label: labelOf,
  value: valueOf,
}

type PlacedCell = Cell & { readonly row: PlanRow }

const cellsOf = (filled: Filled, face: Face): readonly PlacedCell[] => {
  let bottom: number = TABLE.y
  return plan.flatMap(([height, cells]) => {
    const y = bottom
    bottom += height
    return cells.map((each) => ({
      height,
      ...each,
      x: TABLE.x + each.x,
      y,
      text: printable(texts[each.part](each.row, filled), face),
    }))
  })
}

type Content = Partial<Pick<PaperSheet, 'lines' | 'rules' | 'ticks' | 'picture'>> & {
  readonly rest?: string
}
type Setter = (cell: PlacedCell, filled: Filled, face: Face) => Content

const short: Setter = (cell, _filled, face) => {
  const box = inset(cell, 2, 0.8)
  const { size, lines, rest } = fitted(cell.text, box, face)
  const across = lines.length === 1 ? 'centre' : 'left'
  return { lines: setLines(lines, size, box, { across, down: 'middle' }, face), rest }
}

const long: Setter = (cell, _filled, face) => {
  const box = inset(cell, 3, 2)
  const { size, lines, rest } = fitted(cell.text, box, face)
  return { lines: setLines(lines, size, box, { across: 'left', down: 'top' }, face), rest }
}

/** How a value is set whose kind is not one short text. */
const setters: Partial<Record<Kind, (row: RowKey) => Setter>> = {
  choice:
    (row) =>
    (cell, { answers }, face) =>
      choiceCell(cell, row, answers, face),
  longText: () => long,
}

const setterOf = (row: PlanRow): Setter => {
  if (row === 'number') return short
  return row === 'signature' ? signatureCell : (setters[fieldOf(row).kind]?.(row) ?? short)
}

const contentOf = (cell: PlacedCell, filled: Filled, face: Face): Content =>
  cell.part === 'value' ? setterOf(cell.row)(cell, filled, face) : { lines: labelLines(cell, face) }

/**
 * The annex 廊坊市新媒体账号登记备案表 on one A4 page, with pages 续页 for what does not fit at 7 points
 * (H1). Helper fields are never printed (B1).
 */
export const facsimile = (filled: Filled, face: Face): Paper => {
  const cells = cellsOf(filled, face)
  const contents = cells.map((cell) => ({ cell, ...contentOf(cell, filled, face) }))
  const rests = contents.flatMap(({ cell: { row }, rest = '' }): Rest[] =>
    rest === '' ? [] : [{ row, label: fullLabelOf(row), text: rest }],
  )
  const sheet: PaperSheet = {
    ...A4,
    cells,
    lines: [titleLine(FORM_TITLE, face), ...contents.flatMap(({ lines = [] }) => lines)].filter(
      (line) => line.text !== '',
    ),
    rules: contents.flatMap(({ rules = [] }) => rules),
    ticks: contents.flatMap(({ ticks = [] }) => ticks),
    picture: contents.find(({ picture }) => picture)?.picture ?? null,
  }
  return {
    sheets: [
      sheet,
      ...continuation(rests, filled.number, face),
      ...(filled.sealed ? [sealPhotoSheet(filled.number, face)] : []),
    ],
    missing: missingIn(printedText(filled), face),
  }
}

const fullLabelOf = (row: PlanRow): string =>
  row === 'number' || row === 'signature' ? labelOf(row) : fullLabel(fieldOf(row))

/** Everything of the filing that is printed. */
const printedText = (filled: Filled): string =>
  plan
    .flatMap(([, cells]) => cells.filter(({ part }) => part === 'value'))
    .map(({ row }) => valueOf(row, filled))
    .join('')
