import { accountKinds, type Answers } from '../form/form'
import { type Face, fitted, printable, setLines, textWidth } from './text'
import type { Box, Line, Rule, Tick } from './sheet'

const SIZE = 12
/** Millimetres. */
const BOX = 3.6
const MARGIN = 3
const BEFORE_BOX = 1.2
const BETWEEN = 8

/**
 * The row 账号类型 as the annex has it: each kind with a box behind it, 其他 with a blank between name and box, which
 * takes the room that is left. `rest` is the text that does not fit into the blank.
 */
export const kindChoice = (
  cell: Box,
  answers: Answers,
  face: Face,
): { lines: readonly Line[]; rules: readonly Rule[]; ticks: readonly Tick[]; rest: string } => {
  const names = accountKinds.reduce((sum, { label }) => sum + textWidth(label, SIZE, face), 0)
  const fixed = 2 * MARGIN + names + 3 * (BEFORE_BOX + BOX) + 2 * BETWEEN + BEFORE_BOX
  const blank = cell.width - fixed
  const text = answers.accountKind === 'other' ? printable(answers.accountKindText ?? '', face) : ''
  const lines: Line[] = []
  const ticks: Tick[] = []
  const rules: Rule[] = []
  let rest = ''
  let x = cell.x + MARGIN
  for (const { value, label } of accountKinds) {
    const width = textWidth(label, SIZE, face)
    lines.push(
      ...setLines([label], SIZE, { ...cell, x, width }, { across: 'left', down: 'middle' }, face),
    )
    x += width + BEFORE_BOX
    if (value === 'other') {
      const box = { x, y: cell.y + 0.8, width: blank, height: cell.height - 2.6 }
      const filled = fitted(text, box, face)
      const set = setLines(
        filled.lines,
        filled.size,
        box,
        { across: 'centre', down: 'middle' },
        face,
      )
      lines.push(...set.filter((line) => line.text !== ''))
      rules.push({ x, y: (set[set.length - 1]?.y ?? box.y) + 1.1, width: blank })
      rest = filled.rest
      x += blank + BEFORE_BOX
    }
    ticks.push({
      x,
      y: cell.y + (cell.height - BOX) / 2,
      width: BOX,
      height: BOX,
      ticked: answers.accountKind === value,
    })
    x += BOX + BETWEEN
  }
  return { lines, rules, ticks, rest }
}
