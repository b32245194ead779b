import { A4 } from './frame'
import type { PaperSheet, Rule, TextLine } from './sheet'
import { blockHeight, brokenLines, type Face, printable, setLines } from './text'

const LEFT = 25
const WIDTH = A4.width - 2 * LEFT
const TOP = 26
const BOTTOM = 272
const LABEL = 40
const SIZE = 10.5
const GAP = 1.4
const HEAD = 14

/** A title over rows of label and text. */
export type Block = {
  readonly title: string
  readonly rows: readonly (readonly [label: string, text: string])[]
  /** It begins a page. */
  readonly fresh?: true
}

/** A4 pages of blocks one below the other; a row that does not fit goes on on the next page, no line is dropped. */
export const plainSheets = (blocks: readonly Block[], face: Face): readonly PaperSheet[] => {
  const pages: { lines: TextLine[]; rules: Rule[] }[] = []
  let y = BOTTOM
  const page = () => pages[pages.length - 1] ?? turn()
  const turn = () => {
    const next = { lines: [], rules: [] }
    pages.push(next)
    y = TOP
    return next
  }
  const place = { across: 'left', down: 'top' } as const
  const line = (text: string, x: number, width: number, size: number) =>
    setLines([text], size, { x, y, width, height: blockHeight(1, size) }, place, face)
  for (const { title, rows, fresh } of blocks) {
    if (fresh || y + 30 > BOTTOM) turn()
    for (const { text } of brokenLines(printable(title, face), WIDTH, HEAD, face)) {
      page().lines.push(
        ...line(text, LEFT, WIDTH, HEAD).map((each) => ({ ...each, bold: true as const })),
      )
      y += blockHeight(1, HEAD)
    }
    page().rules.push({ x: LEFT, y: y + 1, width: WIDTH })
    y += 3.4
    for (const [label, text] of rows) {
      const labels = brokenLines(printable(label, face), LABEL - 3, SIZE, face)
      const texts = brokenLines(printable(text, face), WIDTH - LABEL, SIZE, face)
      for (let row = 0; row < Math.max(labels.length, texts.length); row += 1) {
        if (y + blockHeight(1, SIZE) > BOTTOM) turn()
        page().lines.push(
          ...line(labels[row]?.text ?? '', LEFT, LABEL, SIZE).map((each) => ({
            ...each,
            soft: true as const,
          })),
          ...line(texts[row]?.text ?? '', LEFT + LABEL, WIDTH - LABEL, SIZE),
        )
        y += blockHeight(1, SIZE)
      }
      y += GAP
    }
    y += 4
  }
  return pages.map(({ lines, rules }) => ({
    ...A4,
    cells: [],
    lines: lines.filter(({ text }) => text !== ''),
    rules,
    ticks: [],
    picture: null,
  }))
}
