import {
  blockHeight,
  brokenLines,
  fitted,
  missingIn,
  POINT,
  printable,
  setLines,
  spreadLine,
  textWidth,
} from './text'
import { plainFace } from '../testing/face'

const SIZE = 10
const broken = (text: string, ems: number) =>
  brokenLines(text, ems * SIZE * POINT + 1e-6, SIZE, plainFace).map((line) => line.text)

test.each<[name: string, text: string, ems: number, lines: readonly string[]]>([
  ['a short text is one line', '胜芳古镇', 4, ['胜芳古镇']],
  ['a long one is broken at the width', '胜芳古镇生活', 4, ['胜芳古镇', '生活']],
  ['no text is one empty line', '', 4, ['']],
  ['a line feed breaks', '胜芳\n古镇', 4, ['胜芳', '古镇']],
  ['empty lines stay', '胜\n\n芳', 4, ['胜', '', '芳']],
  ['a mark never begins a line', '胜芳古镇，生活', 4, ['胜芳古', '镇，生活']],
  ['several marks lean together', '胜芳古镇》。好', 4, ['胜芳古', '镇》。好']],
  ['an opening mark never ends a line', '胜芳古（镇）', 4, ['胜芳古', '（镇）']],
  ['Latin words and numbers stay whole', '编号 LFBZ26K7 好', 5, ['编号', 'LFBZ26K7', '好']],
  ['a word longer than a line is parted', 'abcdefghij', 4, ['abcdefgh', 'ij']],
  ['marks without end are parted too', '！！！！！！', 4, ['！！！！', '！！']],
  ['a rare character is one character', '𬱖𠅤𬀩䶮㛃', 3, ['𬱖𠅤𬀩', '䶮㛃']],
  ['a line feed after a full line adds none', '胜芳古镇\n生活', 4, ['胜芳古镇', '生活']],
])('breaks lines: %s', (_name, text, ems, lines) => {
  expect(broken(text, ems)).toEqual(lines)
})

test('what follows a broken line is found by its end', () => {
  const text = '胜芳古镇，生活 abc\n𬱖𠅤说'
  const lines = brokenLines(text, 4 * SIZE * POINT + 1e-6, SIZE, plainFace)
  expect(lines.at(-1)?.end).toBe(text.length)
  lines.reduce((start, line) => {
    expect(text.slice(start, line.end).trim()).toBe(line.text.trim())
    return line.end
  }, 0)
})

const box = (width: number, height: number) => ({ x: 10, y: 20, width, height })

test.each<[name: string, chars: number, size: number, lines: number]>([
  ['a short text is set in 12 points', 5, 12, 1],
  ['one step smaller', 13, 11, 1],
  ['two lines when they fit', 28, 10.5, 2],
  ['as small as 7 points', 62, 7, 3],
])('fits: %s', (_name, chars, size, lines) => {
  const found = fitted('好'.repeat(chars), box(52, 10.4), plainFace)
  expect([found.size, found.lines.length, found.rest]).toEqual([size, lines, ''])
})

test.each<[name: string, text: string, size: number, lines: readonly string[]]>([
  ['a 微信号 shrinks to one line', 'chenjing_lf_2018wx01', 10.5, ['chenjing_lf_2018wx01']],
  [
    'an address of a site too',
    '见 www.hebei-langfang.example.cn',
    7,
    ['见', 'www.hebei-langfang.example.cn'],
  ],
  ['as small as 7 points', 'm'.repeat(30), 7, ['m'.repeat(30)]],
  [
    'what 7 points cannot keep whole is parted large',
    'm'.repeat(40),
    10.5,
    ['m'.repeat(20), 'm'.repeat(20)],
  ],
])('fits whole: %s', (_name, text, size, lines) => {
  const found = fitted(text, box(38, 11.9), plainFace)
  expect([found.size, found.lines, found.rest]).toEqual([size, lines, ''])
})

test('what 7 points do not hold is the rest, and the last line says so', () => {
  const text = Array.from({ length: 90 }, (_, index) => String.fromCodePoint(0x4e00 + index)).join(
    '',
  )
  const found = fitted(text, box(52, 10.4), plainFace)
  expect(found.size).toBe(7)
  expect(found.lines.at(-1)).toBe('（下接续页）')
  expect(found.lines.slice(0, -1).join('') + found.rest).toBe(text)
})

test('a box for one line sends the whole text to the continuation page', () => {
  const found = fitted('好'.repeat(90), box(52, 4), plainFace)
  expect([found.lines, found.rest]).toEqual([['（见续页）'], '好'.repeat(90)])
})

test('a character without a glyph is a box with its code point', () => {
  expect(printable('张𪚥\t三\r\n🌸', plainFace)).toBe('张□〔U+2A6A5〕 三\n□〔U+1F338〕')
  expect(missingIn('张𪚥🌸𪚥\n', plainFace)).toEqual(['U+2A6A5', 'U+1F338'])
  expect(missingIn('䶮㛃𬀩', plainFace)).toEqual([])
})

test.each([
  ['left', 10],
  ['centre', 10 + (52 - 4 * 12 * POINT) / 2],
  ['right', 10 + 52 - 4 * 12 * POINT],
] as const)('sets lines %s', (across, x) => {
  const [line] = setLines(['胜芳古镇'], 12, box(52, 12), { across, down: 'middle' }, plainFace)
  expect(line?.x).toBeCloseTo(x, 6)
  // The middle of the ideographs is the middle of the box.
  expect((line?.y ?? 0) - 0.38 * 12 * POINT).toBeCloseTo(26, 6)
})

test('lines follow each other by one pitch', () => {
  const place = { across: 'left', down: 'top' } as const
  const [first, second] = setLines(['一', '二'], 10, box(52, 30), place, plainFace)
  expect((second?.y ?? 0) - (first?.y ?? 0)).toBeCloseTo(blockHeight(1, 10), 6)
})

test('a label of two characters is spread to the width of four', () => {
  const line = spreadLine('编号', 4, 12, box(30, 12), plainFace)
  const width = textWidth(line.text, 12, plainFace) + (line.spacing ?? 0)
  expect(width).toBeCloseTo(4 * 12 * POINT, 6)
})
