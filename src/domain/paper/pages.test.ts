import { plainFace } from '../testing/face'
import { copiesPage, type PacketFacts } from './copiesPage'
import { A4, titleLine, labelLines } from './frame'
import { type Letter, letterSheets } from './letterSheets'
import { pictureSheet } from './pictureSheet'
import { type Block, plainSheets } from './plainSheets'
import type { Box, Cell, PaperSheet, TextLine } from './sheet'
import { textWidth } from './text'

/** The ink of a line: ideographs reach from 0.88 em above the baseline to 0.12 em below. */
const inkOf = (line: TextLine): Box => {
  const em = (line.size * 25.4) / 72
  return {
    x: line.x,
    y: line.y - 0.88 * em,
    width: textWidth(line.text, line.size, plainFace),
    height: em,
  }
}

const texts = (sheet: PaperSheet | undefined) => sheet?.lines.map(({ text }) => text) ?? []
const lineOf = (sheet: PaperSheet | undefined, text: string): TextLine => {
  const found = sheet?.lines.find((line) => line.text === text)
  if (found === undefined) throw new Error(`no line ${text}`)
  return found
}

/** Nothing leaves the margins, lines keep apart, and there is nothing on the page that nobody put there. */
const expectPage = (sheet: PaperSheet, margin: number) => {
  expect([sheet.width, sheet.height]).toEqual([A4.width, A4.height])
  expect([sheet.cells, sheet.ticks]).toEqual([[], []])
  expect(texts(sheet)).not.toContain('')
  const inks = sheet.lines.map(inkOf)
  const isInside = ({ x, y, width, height }: Box) =>
    x >= margin && x + width <= A4.width - margin + 1e-6 && y >= 18 && y + height <= A4.height - 20
  expect(inks.filter((ink) => !isInside(ink))).toEqual([])
  const meets = (one: Box, other: Box) =>
    Math.min(one.x + one.width, other.x + other.width) - Math.max(one.x, other.x) > 1e-6 &&
    Math.min(one.y + one.height, other.y + other.height) - Math.max(one.y, other.y) > 1e-6
  // A rule strikes nothing out.
  const others = [...inks, ...sheet.rules.map((rule) => ({ ...rule, height: 0.1 }))]
  expect(
    inks.flatMap((ink, place) => others.slice(place + 1).filter((other) => meets(ink, other))),
  ).toEqual([])
  for (const rule of sheet.rules) {
    expect(rule.x).toBeGreaterThanOrEqual(margin)
    expect(rule.x + rule.width).toBeCloseTo(A4.width - margin)
    expect(rule.y).toBeGreaterThan(18)
    expect(rule.y).toBeLessThanOrEqual(A4.height - 20)
  }
}

const rows = (count: number): Block['rows'] =>
  Array.from({ length: count }, (_, n) => [`第 ${String(n + 1)} 行`, `文字${String(n + 1)}`])

describe('blocks of rows', () => {
  const past: Block = { title: '经过', rows: rows(3) }

  test('a title stands over a rule, and each label left of its text on one line', () => {
    const [sheet, ...more] = plainSheets([past], plainFace)
    expect(more).toEqual([])
    if (sheet === undefined) throw new Error('no page')
    expectPage(sheet, 25)
    expect(texts(sheet)).toEqual([
      '经过',
      ...['第 1 行', '文字1', '第 2 行', '文字2', '第 3 行', '文字3'],
    ])
    const [title, label, text] = [
      lineOf(sheet, '经过'),
      lineOf(sheet, '第 1 行'),
      lineOf(sheet, '文字1'),
    ]
    expect([title.bold, title.size, label.soft, text.soft, text.bold]).toEqual([
      ...[true, 14, true, undefined, undefined],
    ])
    expect([title.x, label.x, text.x]).toEqual([25, 25, 65])
    expect(text.y).toBe(label.y)
    expect(sheet.rules).toHaveLength(1)
    const [rule] = sheet.rules
    expect(rule).toMatchObject({ x: 25, width: 160 })
    expect(rule?.y).toBeGreaterThan(title.y)
    expect(rule?.y).toBeLessThan(inkOf(label).y)
    expect(lineOf(sheet, '第 2 行').y - label.y).toBeCloseTo(6.59, 1)
    expect(sheet.picture).toBeNull()
  })

  test('a row goes on below itself, and the next begins under the longer of its halves', () => {
    const block = {
      title: '经过',
      rows: [
        ['标签', '长'.repeat(50)],
        ['长签'.repeat(10), '短'],
        ['末', '末尾'],
      ] as const,
    }
    const [sheet] = plainSheets([block], plainFace)
    if (sheet === undefined) throw new Error('no page')
    expectPage(sheet, 25)
    expect(texts(sheet).filter((text) => text.includes('长长')).length).toBeGreaterThan(1)
    for (const line of sheet.lines.filter(({ text }) => text.includes('长长')))
      expect(line.x).toBe(65)
    const labels = sheet.lines.filter(({ text }) => text.includes('长签'))
    expect(labels.length).toBeGreaterThan(1)
    for (const line of labels) expect(inkOf(line).x + inkOf(line).width).toBeLessThanOrEqual(62.1)
    expect(lineOf(sheet, '末').y).toBeGreaterThan(Math.max(...labels.map(({ y }) => y)))
  })

  test('what does not fit goes on on the next page, no line is dropped', () => {
    const sheets = plainSheets([{ title: '经过', rows: rows(90) }], plainFace)
    expect(sheets).toHaveLength(3)
    for (const sheet of sheets) expectPage(sheet, 25)
    expect(sheets.flatMap(texts).filter((text) => text.startsWith('文字'))).toHaveLength(90)
    // Each page is filled before the next is begun, and the next begins at its top.
    expect(Math.max(...(sheets[0]?.lines.map(({ y }) => y) ?? []))).toBeGreaterThan(262)
    expect(sheets[1]?.lines[0]?.y).toBeLessThan(32)
  })

  test('a block begins a page where it is to, or where its title would stand alone at the foot', () => {
    const fresh = plainSheets([past, { ...past, title: '指纹', fresh: true }], plainFace)
    expect(fresh.map((sheet) => texts(sheet)[0])).toEqual(['经过', '指纹'])
    const together = plainSheets([past, { ...past, title: '指纹' }], plainFace)
    expect(together).toHaveLength(1)
    expect(lineOf(together[0], '指纹').y - lineOf(together[0], '文字3').y).toBeGreaterThan(8)
    const late = plainSheets(
      [
        { ...past, rows: rows(33) },
        { ...past, title: '指纹' },
      ],
      plainFace,
    )
    expect(late.map((sheet) => texts(sheet)[0])).toEqual(['经过', '指纹'])
  })

  test('nothing is no page', () => {
    expect(plainSheets([], plainFace)).toEqual([])
  })
})

describe('the list of what to bring', () => {
  const facts: PacketFacts = {
    accountName: '胜芳古镇生活',
    toBring: [
      { text: '备案表，已填好，请账号所有人签名', note: null },
      { text: '证照复印件', note: '也可以当场看原件' },
    ],
    office: {
      name: '霸州市互联网信息办公室',
      address: '霸州市迎宾大厦1205',
      phone: '0316-7860501',
    },
    due: '最晚提交日 12月8日',
    note: '请监护人一起到窗口办理',
  }
  const page = (of: Partial<PacketFacts> = {}) => copiesPage({ ...facts, ...of }, plainFace).sheet

  test('it says whose packet it is, until when, what is in it, and where it goes', () => {
    const sheet = page()
    expectPage(sheet, 25)
    expect(texts(sheet)).toEqual([
      ...['送交材料清单', '胜芳古镇生活', '最晚提交日 12月8日', '带这些'],
      ...['备案表，已填好，请账号所有人签名', '1', '证照复印件（也可以当场看原件）', '2'],
      ...['送到哪里', '霸州市互联网信息办公室', '霸州市迎宾大厦1205'],
      '电话 0316-7860501，去以前请先打电话问问时间',
      ...['请注意', '请监护人一起到窗口办理'],
    ])
    expect(sheet.lines.filter(({ bold }) => bold).map(({ text }) => text)).toEqual([
      ...['送交材料清单', '带这些', '送到哪里', '请注意'],
    ])
    expect(sheet.picture).toBeNull()
  })

  test('each thing has its number before it, and each part a rule above it', () => {
    const sheet = page()
    const [first, second] = [lineOf(sheet, '1'), lineOf(sheet, '2')]
    expect([first.x, lineOf(sheet, '证照复印件（也可以当场看原件）').x]).toEqual([25, 35])
    expect(second.y).toBe(lineOf(sheet, '证照复印件（也可以当场看原件）').y)
    expect(sheet.rules).toHaveLength(3)
    const order = ['带这些', '送到哪里', '请注意'].map((text) => inkOf(lineOf(sheet, text)).y)
    for (const [index, { y, x }] of sheet.rules.entries()) {
      expect(x).toBe(25)
      expect((order[index] ?? 0) - y).toBeGreaterThan(3)
      expect((order[index] ?? 0) - y).toBeLessThan(9)
    }
    const down = sheet.lines.map(({ y }) => y)
    expect([...down].sort((a, b) => a - b)).toEqual(down)
  })

  test('what is not known is not said', () => {
    const sheet = page({ accountName: '', due: null, office: null, note: null })
    expect(texts(sheet)).toEqual([
      ...['送交材料清单', '带这些', '备案表，已填好，请账号所有人签名', '1'],
      ...['证照复印件（也可以当场看原件）', '2'],
    ])
    expect(sheet.rules).toHaveLength(1)
  })

  test('a character that the font lacks is said', () => {
    expect(copiesPage({ ...facts, accountName: '张𪚥' }, plainFace).missing).toEqual(['U+2A6A5'])
    expect(copiesPage(facts, plainFace).missing).toEqual([])
  })

  test('a long thing stays right of its number', () => {
    const sheet = page({ toBring: [{ text: '长'.repeat(60), note: null }] })
    expectPage(sheet, 25)
    for (const line of sheet.lines.filter(({ text }) => text.includes('长长')))
      expect(line.x).toBe(35)
  })
})

describe('a letter', () => {
  const letter: Letter = {
    title: '送达回证',
    to: '李文昌：',
    paragraphs: ['一段话'],
    rows: [
      ['账号', '霸州板材圈'],
      ['受送达人签名', ''],
      ['说明', '长'.repeat(60)],
      ['备注', '没有'],
    ],
    closing: ['附：证明单。'],
    office: '霸州市互联网信息办公室',
  }
  const [sheet] = letterSheets(letter, plainFace)
  if (sheet === undefined) throw new Error('no page')

  test('stands on its page line by line', () => {
    const [left] = [Math.min(...sheet.lines.map(({ x }) => x))]
    expectPage(sheet, left)
    const middle = inkOf(lineOf(sheet, '送达回证'))
    expect(middle.x + middle.width / 2).toBeCloseTo(A4.width / 2)
    expect(lineOf(sheet, '送达回证').bold).toBe(true)
    expect(texts(sheet).slice(0, 3)).toEqual(['送达回证', '李文昌：', '　　一段话'])
    expect(lineOf(sheet, '李文昌：').y - lineOf(sheet, '送达回证').y).toBeGreaterThan(12)
  })

  test('each label is grey and left of its text, over a line from the text to the margin', () => {
    expect(sheet.lines.filter(({ soft }) => soft).map(({ text }) => text)).toEqual([
      ...['账号', '受送达人签名', '说明', '备注'],
    ])
    const [label, text] = [lineOf(sheet, '账号'), lineOf(sheet, '霸州板材圈')]
    expect(text.x - label.x).toBe(40)
    expect(text.y).toBe(label.y)
    expect(sheet.rules).toHaveLength(4)
    for (const rule of sheet.rules) expect(rule.x).toBe(text.x)
    expect(sheet.rules[0]?.y).toBeGreaterThan(text.y)
    expect((sheet.rules[0]?.y ?? 0) - text.y).toBeLessThan(4)
  })

  test('where somebody has to write there is room to write', () => {
    const [first, second] = sheet.rules
    const signed = inkOf(lineOf(sheet, '受送达人签名'))
    expect((second?.y ?? 0) - signed.y).toBeGreaterThan(10)
    expect((first?.y ?? 0) - inkOf(lineOf(sheet, '账号')).y).toBeLessThan(8)
  })

  test('it ends with its closing, and room for a seal over the office', () => {
    const [closing, office] = [
      lineOf(sheet, '　　附：证明单。'),
      lineOf(sheet, '霸州市互联网信息办公室'),
    ]
    expect(closing.y).toBeGreaterThan(sheet.rules[3]?.y ?? 0)
    expect(office.y - closing.y).toBeGreaterThan(18)
    const right = inkOf(office)
    expect(right.x + right.width).toBeCloseTo(
      sheet.width - Math.min(...sheet.lines.map(({ x }) => x)),
    )
    expect(lineOf(sheet, '（盖章后生效）').y - office.y).toBeCloseTo(6.93, 1)
  })

  test('to nobody in particular it begins with its text', () => {
    const [bare] = letterSheets({ ...letter, to: '' }, plainFace)
    expect(texts(bare)[1]).toBe('　　一段话')
    expect(lineOf(bare, '　　一段话').y).toBeCloseTo(lineOf(sheet, '李文昌：').y)
  })
})

describe('parts of a page', () => {
  test('a page of one picture has it under its title and whose it is', () => {
    const sheet = pictureSheet('身份证人像面', '材料 1/2', 222, plainFace)
    const { picture, ...rest } = sheet
    expect(picture).toEqual({ x: 25, y: 37, width: 160, height: 222 })
    expectPage({ ...rest, picture: null }, 25)
    expect(sheet.rules).toEqual([])
    expect(sheet.lines.map(({ text, size, bold }) => [text, size, bold ?? false])).toEqual([
      ['身份证人像面', 16, true],
      ['材料 1/2', 10.5, false],
    ])
    for (const line of sheet.lines) {
      const { x, width, y, height } = inkOf(line)
      expect(x + width / 2).toBeCloseTo(A4.width / 2)
      expect(y + height).toBeLessThan(37)
    }
  })

  test('the title of a page is in its middle, bold and large', () => {
    const line = titleLine('登记备案表', plainFace)
    expect([line.bold, line.size]).toEqual([true, 22])
    expect(inkOf(line).x + inkOf(line).width / 2).toBeCloseTo(A4.width / 2)
  })

  const cell = (text: string): Cell => ({
    ...{ row: 'number', part: 'label', x: 25, y: 44, width: 36, height: 12 },
    text,
  })
  test.each([
    ['one character', '号', undefined],
    ['two, spread as wide as four', '编号', 8.47],
    ['three, too', '手机号', 2.12],
    ['four', '账号主体', undefined],
    ['nothing', '', undefined],
  ])('a label of %s', (_name, text, spacing) => {
    const [line] = labelLines(cell(text), plainFace)
    if (spacing === undefined) expect(line?.spacing).toBeUndefined()
    else expect(line?.spacing).toBeCloseTo(spacing, 1)
    const { x = 0, spacing: apart = 0 } = line ?? {}
    const width = (line ? inkOf(line).width : 0) + apart * Math.max(0, Array.from(text).length - 1)
    expect(x + width / 2).toBeCloseTo(25 + 18)
  })
})
