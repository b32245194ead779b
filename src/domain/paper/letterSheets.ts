import { A4 } from './frame'
import type { PaperSheet, Rule, TextLine } from './sheet'
import { blockHeight, brokenLines, type Face, printable, setLines } from './text'

/** A paper that an office stamps: nothing of it holds before. */
export type Letter = {
  readonly title: string
  /** To whom; empty where the table says it. */
  readonly to: string
  readonly paragraphs: readonly string[]
  /** Label and text below the paragraphs; an empty text is a line to write on. */
  readonly rows: readonly (readonly [label: string, text: string])[]
  /** Further paragraphs below the table. */
  readonly closing: readonly string[]
  /** The office that stamps it; null where nobody does. */
  readonly office: string | null
}

const LEFT = 28
const WIDTH = A4.width - 2 * LEFT
const TOP = 30
const BOTTOM = 268
const SIZE = 12
const LABEL = 40
const GAP = 2.4
/** A line to write on. */
const ROOM = 11
const INDENT = '　　'

/** What stands beside the place of a seal: a letter has none of ours. */
const UNSEALED = '（盖章后生效）'
const BLANK_DATE = '　　　　年　　月　　日'

/** A letter on A4 pages, with room for the seal and the day; a paragraph that does not fit goes on on the next page. */
export const letterSheets = (letter: Letter, face: Face): readonly PaperSheet[] => {
  const pages: { lines: TextLine[]; rules: Rule[] }[] = []
  let y = BOTTOM
  const turn = () => {
    const next = { lines: [], rules: [] }
    pages.push(next)
    y = TOP
    return next
  }
  const page = () => pages[pages.length - 1] ?? turn()
  const room = (height: number) => {
    if (y + height > BOTTOM) turn()
  }
  const put = (
    text: string,
    across: 'left' | 'centre' | 'right',
    size: number,
    { x = LEFT, width = WIDTH }: { readonly x?: number; readonly width?: number } = {},
  ) => {
    const box = { x, y, width, height: blockHeight(1, size) }
    return setLines([text], size, box, { across, down: 'top' }, face)
  }
  const paragraph = (text: string) => {
    for (const line of brokenLines(printable(text, face), WIDTH, SIZE, face)) {
      room(blockHeight(1, SIZE))
      page().lines.push(...put(line.text, 'left', SIZE))
      y += blockHeight(1, SIZE)
    }
    y += GAP
  }
  turn()
  page().lines.push(
    ...put(letter.title, 'centre', 20).map((line) => ({ ...line, bold: true as const })),
  )
  y += blockHeight(1, 20) + 8
  if (letter.to !== '') paragraph(letter.to)
  for (const text of letter.paragraphs) paragraph(INDENT + text)
  for (const [label, text] of letter.rows) {
    const labels = brokenLines(printable(label, face), LABEL - 4, SIZE, face)
    const texts = brokenLines(printable(text, face), WIDTH - LABEL, SIZE, face)
    const count = Math.max(labels.length, texts.length)
    room(Math.max(ROOM, count * blockHeight(1, SIZE)))
    const from = y
    for (let row = 0; row < count; row += 1) {
      room(blockHeight(1, SIZE))
      page().lines.push(
        ...put(labels[row]?.text ?? '', 'left', SIZE).map((line) => ({
          ...line,
          soft: true as const,
        })),
        ...put(texts[row]?.text ?? '', 'left', SIZE, { x: LEFT + LABEL, width: WIDTH - LABEL }),
      )
      y += blockHeight(1, SIZE)
    }
    y = Math.max(y, from + (text === '' ? ROOM : 0))
    page().rules.push({ x: LEFT + LABEL, y: y + 0.8, width: WIDTH - LABEL })
    y += GAP + 1
  }
  y += GAP
  for (const text of letter.closing) paragraph(INDENT + text)
  if (letter.office !== null) {
    room(40)
    y += 14
    for (const text of [letter.office, UNSEALED, BLANK_DATE]) {
      page().lines.push(...put(printable(text, face), 'right', SIZE))
      y += blockHeight(1, SIZE) + 1
    }
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
