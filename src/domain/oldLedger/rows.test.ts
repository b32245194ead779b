import type { SheetCell, SheetRow } from '../imports/sheet'
import { readOwnHeadings } from '../tables/headings'
import { type OwnColumns, wrongColumns } from '../tables/columns'
import { readOwnRows } from '../tables/rows'
import { type OldColumn, proposedColumns } from './columns'
import { oldRows } from './rows'

const TODAY = '2026-11-24'

type Text = string | SheetCell | undefined

const row = (number: number, texts: readonly Text[], marks: Partial<SheetRow> = {}): SheetRow => ({
  number,
  cells: texts.map((text) =>
    typeof text === 'string' ? (text === '' ? undefined : { text }) : text,
  ),
  hidden: false,
  merged: false,
  ...marks,
})

const HEADINGS = [
  '序号',
  '备案号',
  '公众号名称',
  '平台',
  '主办单位',
  '负责人',
  '联系电话',
  '备案时间',
  '备注',
]
const account = (texts: Partial<Record<number, Text>> = {}): readonly Text[] =>
  [
    '1',
    '霸新媒备2018-001',
    '霸州菜篮子',
    '微信公众号',
    '霸州市菜篮子超市',
    '李文昌',
    '13800000001',
    '2018-12-20',
    '',
  ].map((text, column) => (column in texts ? texts[column] : text))
const columns = proposedColumns(HEADINGS)
const read = (...rows: readonly SheetRow[]) => readOwnRows(oldRows, rows, columns, TODAY)

test('headings of an office are known by what they mean; what is none of ours is not read', () => {
  expect(columns).toEqual([
    ...[null, 'number', 'accountName', 'accountKind', 'subjectName', 'ownerName'],
    ...['ownerMobile', 'registered', null],
  ])
})

test.each<[string, OwnColumns<OldColumn>, string | null]>([
  ['enough', ['accountName', 'accountKind'], null],
  ['no name', ['accountKind', null], '还要选出哪一列是账号名（昵称）。表里没有的，请加一列再传'],
  ['nothing', [null], '还要选出哪一列是账号名（昵称）、账号类型。表里没有的，请加一列再传'],
  ['one twice', ['accountName', 'accountKind', 'address', 'address'], '「地址」选了两列，请留一列'],
])('columns: %s', (_name, chosen, wrong) => {
  expect(wrongColumns(oldRows, chosen)).toBe(wrong)
})

const found = (...rows: readonly SheetRow[]) => readOwnHeadings(rows, proposedColumns)

test.each<[string, readonly SheetRow[], ReturnType<typeof readOwnHeadings>]>([
  [
    'the first row',
    [row(1, ['账号名', '账号类型']), row(2, ['霸州菜篮子', '公众号'])],
    { headings: ['账号名', '账号类型'], examples: ['霸州菜篮子', '公众号'], first: 1 },
  ],
  [
    'below a title',
    [
      row(1, ['霸州市新媒体账号台账'], { merged: true }),
      row(2, ['账号名', '类型']),
      row(3, ['', '公众号']),
    ],
    { headings: ['账号名', '类型'], examples: ['', '公众号'], first: 2 },
  ],
  [
    'of two rows',
    [
      row(1, ['账号名', '账号所有人', ''], { merged: true }),
      row(2, ['', '姓名', '手机'], { merged: true }),
      row(3, ['霸州菜篮子', '李文昌', '13800000001']),
    ],
    {
      headings: ['账号名', '账号所有人姓名', '账号所有人手机'],
      examples: ['霸州菜篮子', '李文昌', '138***'],
      first: 2,
    },
  ],
  [
    'none that means anything',
    [row(1, ['甲', '乙']), row(2, ['霸州菜篮子', '公众号'])],
    { headings: ['甲', '乙'], examples: ['霸州菜篮子', '公众号'], first: 1 },
  ],
  [
    'a title alone',
    [row(1, ['台账'])],
    { refused: '没有找到表头。表头要有一行，写明每一列是什么' },
  ],
  ['nothing below', [row(1, ['账号名', '类型'])], { refused: '没有读到行。表头下面一行一个账号' }],
])('the heading: %s', (_name, rows, heading) => {
  expect(found(...rows)).toEqual(heading)
})

test('more than 5,000 rows are refused, 5,000 are not', () => {
  const rows = (count: number) =>
    Array.from({ length: count }, (_, place) => row(place + 2, account()))
  expect(found(row(1, HEADINGS), ...rows(5001))).toEqual({ refused: '超过 5,000 行，请分成几份' })
  expect(found(row(1, HEADINGS), ...rows(5000))).toMatchObject({ first: 1 })
})

test('a whole row is a registration with what the ledger has', () => {
  expect(read(row(2, account()))).toEqual({
    good: [
      {
        row: 2,
        answers: {
          accountName: '霸州菜篮子',
          accountKind: 'official',
          subjectName: '霸州市菜篮子超市',
          ownerName: '李文昌',
          ownerMobile: '13800000001',
        },
        entry: { number: '霸新媒备2018-001', year: 2018, on: '2018-12-20' },
      },
    ],
    bad: [],
    hidden: [],
  })
})

test('name and kind are enough; a row that says nothing in our columns is none', () => {
  const bare = account({ 1: '', 4: '', 5: '', 6: '', 7: '' })
  const { good, bad } = read(row(2, bare), row(3, ['合计', '', '', '', '', '', '', '', '略']))
  expect(good).toEqual([
    {
      row: 2,
      answers: { accountName: '霸州菜篮子', accountKind: 'official' },
      entry: { number: '', year: null, on: null },
    },
  ])
  expect(bad).toEqual([])
})

test.each<[text: string, kind: string, named: string | undefined]>([
  ['微信公众账号', 'official', undefined],
  ['公众号', 'official', undefined],
  ['订阅号', 'official', undefined],
  ['微信', 'official', undefined],
  ['手机APP', 'app', undefined],
  ['app', 'app', undefined],
  ['移动客户端', 'app', undefined],
  ['微信视频号', 'other', '微信视频号'],
  ['抖音', 'other', '抖音'],
  ['其他（微博）', 'other', '微博'],
  ['其他', 'other', undefined],
])('a kind that reads %s', (text, kind, named) => {
  const [only] = read(row(2, account({ 3: text }))).good
  expect([only?.answers.accountKind, only?.answers.accountKindText]).toEqual([kind, named])
})

test.each<[text: string, year: number | null, on: string | null]>([
  ['2018-12-20', 2018, '2018-12-20'],
  ['2018.12.5', 2018, '2018-12-05'],
  ['2018年12月5日', 2018, '2018-12-05'],
  ['20181220', 2018, '2018-12-20'],
  ['2018', 2018, null],
  ['2019年', 2019, null],
  ['', null, null],
])('registered on %s', (text, year, on) => {
  expect(read(row(2, account({ 7: text }))).good[0]?.entry).toMatchObject({ year, on })
})

test.each<[string, Partial<Record<number, Text>>, string, string]>([
  ['no account name', { 2: '' }, '账号名（昵称）', '没有写账号名'],
  ['no kind', { 3: '' }, '账号类型', '没有写账号类型'],
  ['an endless name', { 2: '菜'.repeat(31) }, '账号名（昵称）', '账号名（昵称）最多 30 个字'],
  ['an endless kind', { 3: '短'.repeat(21) }, '账号类型', '其他类型的名称最多 20 个字'],
  [
    'a date that is none',
    { 7: '去年' },
    '登记日期',
    '是「去年」，不是日期。请写到日，例如 2018-12-20，只知道年份的写 2018',
  ],
  [
    'a day that never was',
    { 7: '2018-13-20' },
    '登记日期',
    '是「2018-13-20」，不是日期。请写到日，例如 2018-12-20，只知道年份的写 2018',
  ],
  ['a day before the notice', { 7: '2017-12-20' }, '登记日期', '应在 2018 年到今年之间'],
  ['a day to come', { 7: '2026-11-25' }, '登记日期', '不能晚于今天'],
  [
    'a phone of the office',
    { 6: '0316-7221234' },
    '账号所有人手机',
    '手机号应以 13 至 19 开头，请再看一遍',
  ],
  ['a phone too short', { 6: '1380000' }, '账号所有人手机', '手机号应为 11 位数字'],
  [
    'an ID number where a number stands',
    { 1: '110101199003077598' },
    '原编号',
    '这里像是证件号或手机号，请看一看是不是对错了列',
  ],
  [
    'a formula',
    { 2: { text: '', wrong: 'formula' } },
    '账号名（昵称）',
    '这一格是公式，请改成数值',
  ],
  [
    'a formula for a day',
    { 7: { text: '', wrong: 'formula' } },
    '登记日期',
    '这一格是公式，请改成数值',
  ],
])('a row is refused: %s', (_name, texts, label, message) => {
  const { good, bad } = read(row(2, account(texts)))
  expect(good).toEqual([])
  expect(bad[0]?.problems).toContainEqual({ label, message })
})

test('a row with merged cells is refused, a hidden one is not read', () => {
  const { good, bad, hidden } = read(
    row(2, account(), { merged: true }),
    row(3, account({ 2: '另一个' }), { hidden: true }),
  )
  expect(good).toEqual([])
  expect(bad).toEqual([
    {
      row: 2,
      name: '霸州菜篮子',
      problems: [{ label: '', message: '这一行有合并的单元格，请先拆开' }],
    },
  ])
  expect(hidden).toEqual([3])
})

test('the same account twice in a file: the first is taken, the later one says which', () => {
  const { good, bad } = read(row(2, account()), row(3, account({ 1: '2018-9', 7: '2019' })))
  expect(good.map((each) => each.row)).toEqual([2])
  expect(bad).toEqual([
    {
      row: 3,
      name: '霸州菜篮子',
      problems: [{ label: '账号名（昵称）', message: '与第 2 行是同一个账号' }],
    },
  ])
})

test.each<[text: string, kind: string | undefined]>([
  ['企业', 'company'],
  ['公司', 'company'],
  ['个人', 'individual'],
  ['村委会', 'countyOrgan'],
  ['事业单位', 'publicInstitution'],
  ['社会团体', 'association'],
  ['企事业单位', undefined],
])('a kind of subject that reads %s', (text, kind) => {
  const headings = proposedColumns(['账号名', '账号类型', '主体类别'])
  const { good, bad } = readOwnRows(
    oldRows,
    [row(2, ['霸州菜篮子', '公众号', text])],
    headings,
    TODAY,
  )
  expect(good[0]?.answers.subjectKind).toBe(kind)
  expect(bad.length).toBe(kind === undefined ? 1 : 0)
})

test('an ID number is judged as the form judges it', () => {
  const headings = proposedColumns(['账号名', '账号类型', '身份证号'])
  const one = (text: string) =>
    readOwnRows(oldRows, [row(2, ['霸州菜篮子', '公众号', text])], headings, TODAY)
  expect(one('110101199003077598').good.length + one('110101199003077598').bad.length).toBe(1)
  expect(one('1310').bad[0]?.problems).toEqual([
    { label: '账号所有人身份证号', message: '身份证号应为 18 位，最后一位可以是 X' },
  ])
})
