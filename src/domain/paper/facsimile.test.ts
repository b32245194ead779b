import { readFileSync } from 'node:fs'
import path from 'node:path'
import { FORM_TITLE } from '../city/city'
import { type Answers, fields } from '../form/form'
import { BLANK, facsimile, type Filled } from './facsimile'
import { textWidth } from './text'
import type { Box, Cell, TextLine, PaperSheet } from './sheet'
import { companyAnswers } from '../testing/answers'
import { plainFace } from '../testing/face'

const filled = (answers: Answers = {}): Filled => ({
  number: 'LFBZ-26K7-4385',
  answers: { ...companyAnswers, ...answers },
  signedOn: '2026-11-24',
})

const many = (text: string, length: number) => text.repeat(length).slice(0, length)

const cases: readonly (readonly [name: string, filled: Filled])[] = [
  ['blank', BLANK],
  ['an ordinary form', filled()],
  ['an APP', filled({ accountKind: 'app', ownerWechat: '', managerWechat: '' })],
  ['another kind', filled({ accountKind: 'other', accountKindText: '视频号' })],
  [
    'another kind of 20 characters',
    filled({ accountKind: 'other', accountKindText: many('微博', 20) }),
  ],
  [
    'every text as long as it may be',
    filled({
      accountName: many('霸州菜篮子', 30),
      subjectName: many('文化传播有限公司', 60),
      address: many('胜芳镇河西街与文昌路交叉口向北三百米路东', 100),
      introduction: many('发布本地新闻资讯、天气预警和招聘信息；', 300),
      followers: '9999999999',
      ownerName: many('买买提·阿卜杜热合曼·', 40),
      ownerWechat: 'W'.repeat(20),
      managerName: many('买买提·阿卜杜热合曼·', 40),
      managerWechat: 'W'.repeat(20),
    }),
  ],
  ['rare characters', filled({ ownerName: '䶮㛃𬀩𬱖𠅤', managerName: '张𪚥' })],
  ['150 lines', filled({ introduction: many('一\n', 300) })],
  [
    'characters without a glyph everywhere',
    filled({
      accountName: '🌸'.repeat(30),
      accountKind: 'other',
      accountKindText: '🌸'.repeat(20),
      subjectName: '🌸'.repeat(60),
      address: '🌸'.repeat(100),
      introduction: '🌸'.repeat(300),
      ownerName: '𪚥'.repeat(40),
      managerName: '𪚥'.repeat(40),
    }),
  ],
]

const page = (form: Filled): PaperSheet => {
  const [first] = facsimile(form, plainFace).sheets
  if (first === undefined) throw new Error('no page')
  return first
}

const squeezed = (text: string) => text.replace(/\s/g, '').replace('(', '（').replace(')', '）')

const contains = (outer: Box, inner: Box) =>
  inner.x >= outer.x - 1e-6 &&
  inner.y >= outer.y - 1e-6 &&
  inner.x + inner.width <= outer.x + outer.width + 1e-6 &&
  inner.y + inner.height <= outer.y + outer.height + 1e-6

/** The ink of a line: ideographs reach from 0.88 em above the baseline to 0.12 em below. */
const inkOf = (line: TextLine): Box => {
  const em = (line.size * 25.4) / 72
  const spread = (line.spacing ?? 0) * (Array.from(line.text).length - 1)
  return {
    x: line.x,
    y: line.y - 0.88 * em,
    width: textWidth(line.text, line.size, plainFace) + spread,
    height: em,
  }
}

const overlap = (a: Box, b: Box) =>
  Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x) > 1e-6 &&
  Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y) > 1e-6

const overlaps = (boxes: readonly Box[]) =>
  boxes.flatMap((box, index) => boxes.slice(index + 1).filter((other) => overlap(box, other)))

/** What is printed in a cell, as it is read. */
const readIn = (sheet: PaperSheet, cell: Cell): string =>
  [
    ...sheet.lines.map((line) => ({ ...inkOf(line), text: line.text })),
    ...sheet.ticks.map((tick) => ({ ...tick, text: tick.ticked ? '☑' : '□' })),
  ]
    .filter((part) => contains(cell, part))
    .sort((a, b) => (Math.abs(a.y - b.y) > 3 ? a.y - b.y : a.x - b.x))
    .map((part) => part.text)
    .join('')

test('the blank form reads as the annex', () => {
  const notice = readFileSync(path.join(__dirname, '../city/data/notice.txt'), 'utf8')
  const annex = notice.slice(notice.lastIndexOf(FORM_TITLE))
  // The scan cut the first characters of 编号 and 地址 off.
  const expected = squeezed(annex)
    .replace(`${FORM_TITLE}号`, `${FORM_TITLE}编号`)
    .replace('账号主体址', '账号主体地址')
  const sheet = page(BLANK)
  const read = FORM_TITLE + sheet.cells.map((cell) => readIn(sheet, cell)).join('')
  expect(squeezed(read)).toBe(`${expected}年月日`)
})

test('every printed field has one label cell and one value cell, helpers have none', () => {
  const { cells } = page(filled())
  const rows = fields.filter((field) => field.place === 'row').map((field) => field.key)
  for (const part of ['label', 'value'] as const)
    expect(cells.filter((cell) => cell.part === part).map((cell) => cell.row)).toEqual([
      'number',
      ...rows,
      'signature',
    ])
})

describe.each(cases)('%s', (_name, form) => {
  const { sheets } = facsimile(form, plainFace)

  test('cells are on the page and do not overlap', () => {
    for (const sheet of sheets) {
      const paper = { x: 15, y: 15, width: sheet.width - 30, height: sheet.height - 40 }
      expect(sheet.cells.filter((cell) => !contains(paper, cell))).toEqual([])
      expect(overlaps(sheet.cells)).toEqual([])
    }
  })

  test('every line but the title lies inside a cell, apart from the others, in 7 points or more', () => {
    for (const sheet of sheets) {
      const lines = sheet.lines.filter((line) => !line.text.startsWith(FORM_TITLE))
      const homeless = lines.filter(
        (line) => !sheet.cells.some((cell) => contains(cell, inkOf(line))),
      )
      expect(homeless).toEqual([])
      const taken = [...lines.map(inkOf), ...sheet.ticks, ...(sheet.picture ? [sheet.picture] : [])]
      expect(overlaps(taken)).toEqual([])
      expect(Math.min(...lines.map((line) => line.size))).toBeGreaterThanOrEqual(7)
    }
  })

  test('nothing that was filled in is lost', () => {
    const printed = sheets.map((sheet) => sheet.lines.map((line) => line.text).join('')).join('')
    const counted = (text: string, char: string) =>
      Array.from(text).filter((each) => each === char).length
    for (const field of fields.filter(
      ({ kind, place }) => place !== 'helper' && kind !== 'choice' && kind !== 'day',
    ))
      for (const char of new Set((form.answers[field.key] ?? '').replace(/\s/g, '')))
        if (plainFace.has(char))
          expect(counted(printed, char)).toBeGreaterThanOrEqual(
            counted(form.answers[field.key] ?? '', char),
          )
  })
})

test('each kind has its box ticked, and 其他 its text in the blank', () => {
  const kindRow = (answers: Answers) => {
    const sheet = page(filled(answers))
    const cell = sheet.cells.find(({ row, part }) => row === 'accountKind' && part === 'value')
    return cell && readIn(sheet, cell)
  }
  expect(kindRow({ accountKind: 'official' })).toBe('微信公众账号☑手机APP□其他□')
  expect(kindRow({ accountKind: 'app' })).toBe('微信公众账号□手机APP☑其他□')
  expect(kindRow({ accountKind: 'other', accountKindText: '视频号' })).toBe(
    '微信公众账号□手机APP□其他视频号☑',
  )
  expect(kindRow({ accountKind: 'app', accountKindText: '视频号' })).toBe(
    '微信公众账号□手机APP☑其他□',
  )
})

test('helper values are never printed', () => {
  const helpers = {
    accountId: 'gh_0123456789ab',
    creditCode: '91110101MA00002340',
    metTestOn: '2026-11-12',
  }
  const printed = page(filled(helpers)).lines.map((line) => line.text)
  expect(printed.filter((text) => /gh_|91110101|12日|公司（含|131081/.test(text))).toEqual([])
})

test('the day of the signature, or room to write it', () => {
  const texts = (form: Filled) => page(form).lines.map((line) => squeezed(line.text))
  expect(texts(filled())).toContain('2026年11月24日')
  expect(texts(BLANK)).toContain('年月日')
})

test('the continuation pages name the row and go on where the form stopped', () => {
  const introduction = Array.from({ length: 60 }, (_, index) => `第${String(index + 1)}行`).join(
    '\n',
  )
  const { sheets } = facsimile(filled({ introduction }), plainFace)
  const [form, ...more] = sheets
  expect(more).toHaveLength(2)
  const valueIn = (sheet: PaperSheet) =>
    sheet.lines.filter(({ text }) => /^第\d+行$/.test(text)).map(({ text }) => text)
  expect(form?.lines.map(({ text }) => text)).toContain('（下接续页）')
  expect(sheets.flatMap(valueIn).join('\n')).toBe(introduction)
  for (const sheet of more) {
    const labels = sheet.cells.filter(({ part }) => part === 'label').map(({ text }) => text)
    expect(labels).toEqual(['编号', '功能简介'])
    expect(sheet.lines[0]?.text).toBe(`${FORM_TITLE}（续页）`)
    expect(sheet.lines.map(({ text }) => text)).toContain('LFBZ-26K7-4385')
  }
})

test('every text as long as it may be still fits on one page', () => {
  const longest = cases.find(([name]) => name === 'every text as long as it may be')?.[1]
  expect(facsimile(longest ?? BLANK, plainFace).sheets).toHaveLength(1)
})

test('a name of many boxes goes on under its full label', () => {
  const { sheets, missing } = facsimile(filled({ ownerName: '𪚥'.repeat(40) }), plainFace)
  expect(missing).toEqual(['U+2A6A5'])
  const labels = sheets[1]?.cells.filter(({ part }) => part === 'label').map(({ text }) => text)
  expect(labels).toEqual(['编号', '账号所有人姓名'])
  const printed = sheets.flatMap((sheet) => sheet.lines.map(({ text }) => text)).join('')
  expect(printed.match(/U\+2A6A5/g)).toHaveLength(40)
})

test('characters of the other kind count as missing only when they are printed', () => {
  const missing = (answers: Answers) => facsimile(filled(answers), plainFace).missing
  expect(missing({ accountKind: 'other', accountKindText: '🌸' })).toEqual(['U+1F338'])
  expect(missing({ accountKind: 'app', accountKindText: '🌸' })).toEqual([])
  expect(missing({})).toEqual([])
})
