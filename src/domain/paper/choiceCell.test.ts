import type { Answers } from '../form/form'
import { plainFace } from '../testing/face'
import { choiceCell } from './choiceCell'
import type { Box } from './sheet'
import { textWidth } from './text'

const cell: Box = { x: 60, y: 100, width: 130, height: 12 }

const drawn = (answers: Answers) => choiceCell(cell, 'accountKind', answers, plainFace)

test.each<[string, Answers, ticked: number | null, written: string | null]>([
  ['nothing is chosen', {}, null, null],
  ['an official account', { accountKind: 'official' }, 0, null],
  ['an APP', { accountKind: 'app' }, 1, null],
  ['another kind', { accountKind: 'other', accountKindText: '视频号' }, 2, '视频号'],
  ['another kind that nobody named', { accountKind: 'other' }, 2, null],
  [
    'a text of a kind that is no longer chosen',
    { accountKind: 'app', accountKindText: '视频号' },
    1,
    null,
  ],
])(
  '%s: one box is ticked, and what it asks for stands over the blank',
  (_name, answers, ticked, written) => {
    const { lines, rules, ticks, rest } = drawn(answers)
    expect(ticks.map((tick) => tick.ticked)).toEqual([0, 1, 2].map((place) => place === ticked))
    expect(lines.map(({ text }) => text)).toEqual([
      '微信公众账号',
      '手机APP',
      '其他',
      ...(written === null ? [] : [written]),
    ])
    expect(rest).toBe('')
    expect(rules).toHaveLength(1)
  },
)

test('names, boxes and the blank stand in a row that fills the cell, none on another', () => {
  const { lines, rules, ticks } = drawn({ accountKind: 'other', accountKindText: '视频号' })
  const [official, app, other, text] = lines.map((line) => ({
    from: line.x,
    to: line.x + textWidth(line.text, line.size, plainFace),
    y: line.y,
  }))
  const [first, second, third] = ticks.map(({ x, width }) => ({ from: x, to: x + width }))
  const [rule] = rules
  if (!official || !app || !other || !text || !first || !second || !third || !rule)
    throw new Error('something lacks')
  const blank = { from: rule.x, to: rule.x + rule.width }
  const row = [official, first, app, second, other, blank, third]
  for (const [place, { from, to }] of row.entries()) {
    expect(to).toBeGreaterThan(from)
    expect(from).toBeGreaterThan(row[place - 1]?.to ?? cell.x)
  }
  const end = cell.x + cell.width
  expect(third.to).toBeLessThanOrEqual(end)
  expect(end - third.to).toBeLessThan(8)
  expect(text.from).toBeGreaterThanOrEqual(blank.from)
  expect(text.to).toBeLessThanOrEqual(blank.to)
  expect(rule.y).toBeGreaterThan(text.y)
  expect(rule.y - text.y).toBeLessThan(2)
  for (const tick of ticks) {
    expect(tick.y).toBeGreaterThan(cell.y)
    expect(tick.y + tick.height).toBeLessThan(cell.y + cell.height)
  }
})

test('what the blank does not hold is the rest', () => {
  const { rules, rest } = drawn({ accountKind: 'other', accountKindText: '长'.repeat(200) })
  expect(rest).not.toBe('')
  const [rule] = rules
  expect(rule?.y).toBeGreaterThan(cell.y)
  expect(rule?.y).toBeLessThan(cell.y + cell.height)
})

test('a blank that nothing is written on lies in the lower half of the cell', () => {
  const [rule] = drawn({}).rules
  expect(rule?.y).toBeGreaterThan(cell.y + cell.height / 2)
  expect(rule?.y).toBeLessThan(cell.y + cell.height)
})
