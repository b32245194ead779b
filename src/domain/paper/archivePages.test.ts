import { plainFace } from '../testing/face'
import { type ArchiveFacts, archiveRecord, materialSheet } from './archivePages'
import type { PaperSheet } from './sheet'

const facts: ArchiveFacts = {
  number: 'LFBZ-26K7-4385',
  accountName: '胜芳古镇生活',
  materials: [
    { name: '证照', hash: 'a'.repeat(64) },
    { name: '身份证人像面', hash: 'b'.repeat(64) },
  ],
  past: [
    { at: Date.parse('2026-11-20T16:30:00Z'), text: '已提交' },
    { at: Date.parse('2026-11-24T02:00:00Z'), text: '已登记' },
  ],
  checkCode: '7K2M-4385',
  contentHash: 'c'.repeat(64),
}

const textOf = (sheets: readonly PaperSheet[]) =>
  sheets.flatMap(({ lines }) => lines.map(({ text }) => text)).join('\n')

test('a page of a material says what and whose it is, and has the fingerprint below its copy', () => {
  const sheet = materialSheet(facts, 1, true, plainFace)
  const text = textOf([sheet])
  for (const part of [
    '身份证人像面',
    '材料 2/2',
    'LFBZ-26K7-4385',
    `原件 SHA-256 ${'b'.repeat(64)}`,
  ])
    expect(text).toContain(part)
  expect(text).not.toContain('没有取到')
  expect(sheet.picture).not.toBeNull()
  const hash = sheet.lines.find((line) => line.text.includes('SHA-256'))
  expect(hash?.y).toBeGreaterThan((sheet.picture?.y ?? 0) + (sheet.picture?.height ?? 0))
  expect(hash?.y).toBeLessThan(sheet.height - 20)
})

test('where no copy could be made the page says so, and keeps the fingerprint', () => {
  const sheet = materialSheet(facts, 0, false, plainFace)
  const text = textOf([sheet])
  expect(text).toContain('没有取到这张照片，或与提交时不同，这里只留它的指纹')
  expect(text).toContain('材料 1/2')
  expect(text).toContain(`原件 SHA-256 ${'a'.repeat(64)}`)
  expect(sheet.picture).toBeNull()
})

test('only a bug asks for a material that there is not', () => {
  expect(() => materialSheet(facts, 2, true, plainFace)).toThrow('no material 2')
})

test('the last pages tell what happened, and the fingerprints of all that was handed in', () => {
  const sheets = archiveRecord(facts, plainFace)
  const lines = textOf(sheets).split('\n')
  const wanted = [
    ...['经过', '编号', 'LFBZ-26K7-4385', '账号名', '胜芳古镇生活'],
    ...['2026年11月21日', '已提交', '00:30', '2026年11月24日', '已登记', '10:00'],
    ...['指纹（SHA-256）', '校验码', '7K2M-4385', '签名时的内容', '证照', '身份证人像面'],
  ]
  for (const text of wanted) expect(lines).toContain(text)
  const joined = textOf(sheets).replace(/\n/g, '')
  for (const letter of ['a', 'b', 'c']) expect(joined).toContain(letter.repeat(64))
  expect(wanted.map((text) => lines.indexOf(text))).toEqual(
    wanted.map((text) => lines.indexOf(text)).sort((one, other) => one - other),
  )
})
