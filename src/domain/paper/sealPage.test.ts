import { facsimile } from './facsimile'
import { textWidth } from './text'
import { type SealFacts, sealPage } from './sealPage'
import type { Box, TextLine } from './sheet'
import { companyAnswers } from '../testing/answers'
import { plainFace } from '../testing/face'

const facts: SealFacts = {
  accountName: '霸州文昌阁',
  subjectName: '霸州市胜芳镇文昌阁文化传播有限公司',
  mark: '3F9A 27C4',
}

const textsOf = (lines: readonly TextLine[]) => lines.map(({ text }) => text)
const inside = (line: TextLine, box: Box) =>
  line.x >= box.x - 0.01 &&
  line.x + textWidth(line.text, line.size, plainFace) <= box.x + box.width + 0.01 &&
  line.y > box.y &&
  line.y < box.y + box.height

describe.each<[string, Partial<SealFacts>]>([
  ['a company', {}],
  ['the longest names', { accountName: '长'.repeat(30), subjectName: '名'.repeat(60) }],
  ['rare characters', { accountName: '廊坊𪚥说', subjectName: '䶮㛃𬀩𬱖𠅤' }],
])('%s', (_name, changes) => {
  const { sheet } = sealPage({ ...facts, ...changes }, plainFace)

  test('every line is on the page, clear of its foot, and each value inside its cell', () => {
    const page = { x: 12, y: 12, width: sheet.width - 24, height: 297 - 12 - 22 }
    expect(sheet.lines.filter((line) => !inside(line, page))).toEqual([])
    const values = sheet.cells.filter(({ row, part }) => part === 'value' && row !== 'signature')
    for (const cell of values) {
      const within = sheet.lines.filter((line) => inside(line, cell))
      expect(textsOf(within).join('')).toBe(cell.text)
    }
  })

  test('no line lies on another', () => {
    const heights = sheet.lines.map(({ y, size, text, x }) => ({ text, x, y, size }))
    for (const [i, one] of heights.entries())
      for (const other of heights.slice(i + 1)) {
        const apart =
          Math.abs(one.y - other.y) > Math.min(one.size, other.size) * 0.3 ||
          one.x + textWidth(one.text, one.size, plainFace) <= other.x ||
          other.x + textWidth(other.text, other.size, plainFace) <= one.x
        expect([one.text, other.text, apart]).toEqual([one.text, other.text, true])
      }
  })
})

test('the page says what is signed, where, and carries the mark larger than everything else', () => {
  const { sheet } = sealPage(facts, plainFace)
  expect(textsOf(sheet.lines)).toEqual(
    expect.arrayContaining([
      '廊坊市新媒体账号登记备案表',
      '签章页',
      '霸州文昌阁',
      '以上信息均真实有效',
      '账号所有人签名：',
      '单位盖章：',
      '校验码',
    ]),
  )
  const [largest] = [...sheet.lines].sort((a, b) => b.size - a.size)
  expect(largest?.text).toBe('3F9A 27C4')
})

test('a lacking character is listed', () => {
  expect(sealPage({ ...facts, accountName: '廊坊𪚥说' }, plainFace).missing).toEqual(['U+2A6A5'])
})

test.each<[string, { sealed?: true }, number, boolean, string | undefined]>([
  ['signed by hand, the picture is in its cell', {}, 1, true, undefined],
  ['signed on a seal page, its photo is the last page', { sealed: true }, 2, false, '见签章页'],
])('%s', (_name, sealed, pages, pictured, words) => {
  const form = { number: 'LFBZ-26K7-4385', answers: companyAnswers, signedOn: '2026-11-24' }
  const { sheets } = facsimile({ ...form, ...sealed }, plainFace)
  expect(sheets).toHaveLength(pages)
  expect(sheets[0]?.picture !== null).toBe(pictured)
  expect(sheets.at(-1)?.picture).not.toBeNull()
  expect(sheets[0]?.lines.find(({ text }) => text === '见签章页')?.text).toBe(words)
})

test('inside its frame: what is signed, a line behind the words for the signature, room for the seal, and the day at the foot', () => {
  const { sheet } = sealPage(facts, plainFace)
  const frame = sheet.cells.find(({ row }) => row === 'signature')
  if (!frame) throw new Error('no frame')
  expect(frame).toMatchObject({ part: 'value', text: '以上信息均真实有效' })
  const lineOf = (part: string) => {
    const found = sheet.lines.find(({ text }) => text.includes(part))
    if (!found) throw new Error(`no ${part}`)
    return found
  }
  const inFrame = [
    '签名盖章确认',
    '以上信息均真实有效',
    '账号所有人签名',
    '单位盖章',
    '　　　年',
  ].map(lineOf)
  for (const line of inFrame) expect([line.text, inside(line, frame)]).toEqual([line.text, true])
  const baselines = inFrame.map(({ y }) => y)
  expect(baselines).toEqual([...baselines].sort((a, b) => a - b))
  const [, , signature, seal, day] = inFrame
  expect(sheet.rules).toHaveLength(1)
  const [rule] = sheet.rules
  if (!rule || !signature || !seal || !day) throw new Error('a line lacks')
  expect(rule.x).toBeGreaterThanOrEqual(
    signature.x + textWidth(signature.text, signature.size, plainFace),
  )
  expect(rule.x + rule.width).toBeLessThanOrEqual(frame.x + frame.width)
  expect(rule.width).toBeGreaterThanOrEqual(60)
  expect(Math.abs(rule.y - signature.y)).toBeLessThan(3)
  // A round seal is up to 42 mm wide; it may lie over its words.
  expect(frame.y + frame.height - seal.y).toBeGreaterThan(42)
  expect(frame.y + frame.height - day.y).toBeLessThan(16)
  expect(day.x + textWidth(day.text, day.size, plainFace)).toBeGreaterThan(
    frame.x + frame.width - 12,
  )
  for (const below of ['校验码', facts.mark].map(lineOf))
    expect(below.y).toBeGreaterThan(frame.y + frame.height)
  expect(sheet.lines.filter(({ bold }) => bold).map(({ text }) => text)).toEqual(
    expect.arrayContaining(['签章页', facts.mark]),
  )
  expect([sheet.ticks, sheet.picture]).toEqual([[], null])
})
