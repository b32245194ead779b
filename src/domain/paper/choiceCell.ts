import { shown } from '../form/answers'
import { fieldOf, helpersOf } from '../form/fields'
import type { Answers, RowKey } from '../form/form'
import { type Face, fitted, printable, setLines, textWidth } from './text'
import type { Box, TextLine, Rule, Tick } from './sheet'

const SIZE = 12
/** Millimetres. */
const BOX = 3.6
const MARGIN = 3
const BEFORE_BOX = 1.2
const BETWEEN = 8

/**
 * A choice as the annex has 账号类型: each kind with a box behind it, 其他 with a blank between name and box, since its
 * part is asked for then. They fill the cell, so the blank takes what is left. `rest` is what the blank does not hold.
 */
export const choiceCell = (
  cell: Box,
  key: RowKey,
  answers: Answers,
  face: Face,
): { lines: readonly TextLine[]; rules: readonly Rule[]; ticks: readonly Tick[]; rest: string } => {
  const { choices = [] } = fieldOf(key)
  const part = helpersOf(key).find(({ place }) => place === 'part')
  const names = choices.reduce((sum, { label }) => sum + textWidth(label, SIZE, face), 0)
  const count = choices.length
  const fixed = 2 * MARGIN + names + count * (BEFORE_BOX + BOX) + (count - 1) * BETWEEN + BEFORE_BOX
  const blank = cell.width - fixed
  const text = part?.asked(answers) ? printable(shown(part, answers[part.key] ?? ''), face) : ''
  const lines: TextLine[] = []
  const ticks: Tick[] = []
  const rules: Rule[] = []
  let rest = ''
  let x = cell.x + MARGIN
  for (const { value, label } of choices) {
    const width = textWidth(label, SIZE, face)
    lines.push(
      ...setLines([label], SIZE, { ...cell, x, width }, { across: 'left', down: 'middle' }, face),
    )
    x += width + BEFORE_BOX
    if (part?.asked({ [key]: value })) {
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
      ticked: answers[key] === value,
    })
    x += BOX + BETWEEN
  }
  return { lines, rules, ticks, rest }
}
