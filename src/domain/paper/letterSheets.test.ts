import { A4 } from './frame'
import { type Letter, letterSheets } from './letterSheets'
import type { Face } from './text'

const face: Face = { width: () => 1, has: () => true }
const letter: Letter = {
  title: '督促通知书',
  to: '李文昌：',
  paragraphs: ['一段话'],
  rows: [
    ['账号', '霸州板材圈'],
    ['受送达人签名', ''],
  ],
  closing: ['附：证明单。'],
  office: '霸州市互联网信息办公室',
}

test.each<[string, Partial<Letter>, number]>([
  ['a short one', {}, 1],
  ['a long paragraph', { paragraphs: ['长'.repeat(3000)] }, 3],
  [
    'many rows',
    { rows: Array.from({ length: 60 }, (_, n) => [`第 ${String(n)} 行`, '文字'] as const) },
    2,
  ],
  ['a row that is longer than a page', { rows: [['说明', '长'.repeat(2500)]] }, 3],
  ['nothing but a title', { to: '', paragraphs: [], rows: [], closing: [], office: null }, 1],
])('%s: nothing is dropped, nothing leaves the page', (_name, of, least) => {
  const said = { ...letter, ...of }
  const sheets = letterSheets(said, face)
  expect(sheets.length).toBeGreaterThanOrEqual(least)
  for (const { lines, rules } of sheets) {
    for (const { x, y, text, size } of lines) {
      expect(x).toBeGreaterThanOrEqual(20)
      expect(x + (Array.from(text).length * size * 25.4) / 72).toBeLessThanOrEqual(A4.width - 20)
      expect(y).toBeLessThanOrEqual(A4.height - 20)
    }
    for (const { y } of rules) expect(y).toBeLessThanOrEqual(A4.height - 15)
  }
  const printed = sheets.flatMap(({ lines }) => lines.map(({ text }) => text)).join('')
  const words = [said.title, said.to, ...said.paragraphs, ...said.rows.flat(), ...said.closing]
  expect(Array.from(printed).filter((char) => char === '长')).toHaveLength(
    Array.from(words.join('')).filter((char) => char === '长').length,
  )
  for (const word of words.filter((each) => each.length < 20))
    expect(printed).toContain(word.trim())
})

test('a seal is nowhere drawn: the office, that it holds once stamped, and a blank day', () => {
  const [sheet] = letterSheets(letter, face)
  const last = sheet?.lines.slice(-3).map(({ text }) => text)
  expect(last).toEqual(['霸州市互联网信息办公室', '（盖章后生效）', '　　　　年　　月　　日'])
  expect(sheet?.picture).toBeNull()
})
