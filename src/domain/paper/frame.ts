import { blockHeight, type Face, fitted, inset, POINT, setLines, spreadLine } from './text'
import type { Box, Cell, TextLine } from './sheet'

/** A4 in millimetres. */
export const A4 = { width: 210, height: 297 } as const

/** The table on every page of the form, in millimetres. */
export const TABLE = { x: 25, y: 44, width: 160, bottom: 269.5 } as const

/** Width of the first column, in millimetres. */
export const LABEL = 36

const LABEL_SIZE = 12

/** Ems to which a shorter label is spread, so that labels of a column end together. */
const SPREAD = 4

/** The heading of a page. */
export const titleLine = (text: string, face: Face): TextLine => {
  const size = 22
  const box = { x: TABLE.x, y: 26.5, width: TABLE.width, height: blockHeight(1, size) }
  const [line] = setLines([text], size, box, { across: 'centre', down: 'top' }, face)
  return { ...(line ?? { ...box, text, size }), bold: true }
}

/** The lines of a label cell: 编号 is printed as wide as 账号主体. */
export const labelLines = (cell: Cell, face: Face): readonly TextLine[] => {
  const chars = Array.from(cell.text).length
  const box = inset(cell, 1, 0.8)
  if (chars > 1 && chars < SPREAD) {
    const full = SPREAD * LABEL_SIZE * POINT
    const middle = { ...box, x: box.x + (box.width - full) / 2 }
    return [spreadLine(cell.text, SPREAD, LABEL_SIZE, middle, face)]
  }
  const { size, lines } = fitted(cell.text, box, face)
  return setLines(lines, size, box, { across: 'centre', down: 'middle' }, face)
}

/** Lines in the middle of a box, from its top. */
export const CENTRE = { across: 'centre', down: 'top' } as const

/** A box as high as one line of a size in points and as wide as the table; `y` in millimetres. */
export const band = (y: number, size: number): Box => ({
  x: TABLE.x,
  y,
  width: TABLE.width,
  height: blockHeight(1, size),
})
