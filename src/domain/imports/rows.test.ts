import { fields } from '../form/form'
import type { FieldKey } from '../form/form'
import { columns, example, headingOf, helpOf, MOST_ROWS } from './columns'
import { readTable } from './rows'
import type { SheetCell, SheetRow } from './sheet'

const TODAY = '2026-11-24'

type Texts = Partial<Record<FieldKey, string | SheetCell>>

const whole: Texts = {
  accountName: '胜芳古镇生活',
  accountKind: '微信公众账号',
  accountId: 'gh_3dfda90e39d6',
  subjectKind: '个人',
  subjectName: '李文昌',
  address: '霸州市胜芳镇河西街18号',
  area: '霸州市',
  introduction: '介绍胜芳古镇的风物',
  openedOn: '2026-11-10',
  followers: '1200',
  ownerName: '李文昌',
  ownerWechat: 'li_wenchang_demo',
  ownerMobile: '13800000001',
  managerName: '赵敏',
  managerMobile: '13800000002',
  managerWechat: 'zhao_min_demo',
}

const cellOf = (text: string | SheetCell | undefined): SheetCell | undefined =>
  typeof text === 'string' ? (text === '' ? undefined : { text }) : text

const row = (number: number, texts: Texts, marks: Partial<SheetRow> = {}): SheetRow => ({
  number,
  cells: columns.map(({ key }) => cellOf(texts[key])),
  hidden: false,
  merged: false,
  ...marks,
})

const heading = (number = 1): SheetRow => ({
  number,
  cells: columns.map((field) => ({ text: headingOf(field) })),
  hidden: false,
  merged: false,
})

const read = (...rows: readonly SheetRow[]) => {
  const table = readTable([heading(), ...rows], TODAY)
  if ('refused' in table) throw new Error(table.refused)
  return table
}

const refusal = (rows: readonly SheetRow[]) => {
  const table = readTable(rows, TODAY)
  return 'refused' in table ? table.refused : null
}

test('the columns are those of the form but the ID number with its kind and who fills in', () => {
  const left = fields.map(({ key }) => key).filter((key) => columns.every((c) => c.key !== key))
  expect(left).toEqual(['filledBy', 'ownerIdKind', 'ownerIdNumber'])
  expect(new Set(columns.map(headingOf)).size).toBe(columns.length)
})

test.each<[FieldKey, string]>([
  ['accountName', '必填。与账号后台设置里的名称一致'],
  ['accountKind', '必填。点开下拉选一项'],
  ['accountKindText', '其他必填。例如视频号、微博，印在「其他」后面'],
  ['creditCode', '可不填。执照或证书上的 18 位代码'],
  ['area', '地址里写明的，可以空着。点开下拉选一项'],
  ['openedOn', '必填。例如 2026-11-10，只记得月份写 2026-11。账号注册成功的那一天'],
  ['ownerWechat', '微信公众账号必填。在微信「我」的页面，名字下面'],
  ['managerMobile', '与所有人相同，三项都空着'],
])('help of %s', (key, words) => {
  const field = columns.find((each) => each.key === key)
  expect(field && helpOf(field)).toBe(words)
})

test('a whole row is a draft, its choices by what people read', () => {
  expect(read(row(4, whole)).good).toEqual([
    {
      row: 4,
      answers: { ...whole, accountKind: 'official', subjectKind: 'individual', area: '131081' },
    },
  ])
})

test.each<[string, Texts, Texts]>([
  [
    'the beginning of a choice',
    { subjectKind: '公司', area: '霸州' },
    { subjectKind: 'company', area: '131081' },
  ],
  [
    'full width and blanks',
    { ownerMobile: '１３８ ００００ ０００１', followers: '１,２００' },
    { ownerMobile: '13800000001', followers: '1200' },
  ],
  ['other ways to write a day', { openedOn: '2026年11月5日' }, { openedOn: '2026-11-05' }],
  [
    'blanks without end around',
    { ownerName: `${' '.repeat(900)}李文昌${' '.repeat(900)}` },
    { ownerName: '李文昌' },
  ],
  ['a number as a number', { followers: '0' }, { followers: '0' }],
  ['a leading zero is kept', { accountName: '007看廊坊' }, { accountName: '007看廊坊' }],
  ['the area by the address', { area: '' }, { area: '131081' }],
  ['the owner of a person’s account', { ownerName: '' }, { ownerName: '李文昌' }],
  [
    'the manager who is the owner',
    { managerName: '', managerMobile: '', managerWechat: '' },
    { managerName: '李文昌', managerMobile: '13800000001', managerWechat: 'li_wenchang_demo' },
  ],
])('read as meant: %s', (_name, texts, answers) => {
  const { good, bad } = read(row(4, { ...whole, ...texts }))
  expect(bad).toEqual([])
  expect(good[0]?.answers).toMatchObject(answers)
})

test.each<[string, Texts, string, string]>([
  ['no name', { accountName: '' }, '账号名（昵称）', '请填写账号名（昵称）'],
  [
    'a kind there is not',
    { accountKind: '公众号' },
    '账号类型',
    '请从下拉里选一项，没有「公众号」',
  ],
  [
    'a kind that begins like two',
    { area: '廊坊' },
    '地址在哪个县（市、区）',
    '请从下拉里选一项，没有「廊坊」',
  ],
  [
    'a kind no longer offered',
    { subjectKind: '企事业单位' },
    '主体类别',
    '请从下拉里选一项，没有「企事业单位」',
  ],
  [
    'a mobile with ten digits',
    { ownerMobile: '1380000000' },
    '账号所有人手机',
    '手机号应为 11 位数字',
  ],
  [
    'a day that is not',
    { openedOn: '2026-02-30' },
    '开通日期',
    '没有这一天，请再看一遍，例如 2026-11-10',
  ],
  ['a day to come', { openedOn: '2026-11-25' }, '开通日期', '开通日期不能晚于今天'],
  [
    'a number for a day',
    { openedOn: '46336' },
    '开通日期',
    '没有这一天，请再看一遍，例如 2026-11-10',
  ],
  ['too long', { accountName: '长'.repeat(31) }, '账号名（昵称）', '账号名（昵称）最多 30 个字'],
  ['without end', { introduction: '长'.repeat(30_000) }, '功能简介', '功能简介最多 300 个字'],
  [
    'without end behind what nobody sees',
    { ownerName: `李文昌${'\u200b'.repeat(100)}和别的人` },
    '账号所有人姓名',
    '姓名最多 40 个字',
  ],
  [
    'a choice without end behind what nobody sees',
    { accountKind: `微信公众账号${'\u200b'.repeat(100)}和手机APP` },
    '账号类型',
    '请从下拉里选一项，没有「微信公众账号」',
  ],
  ['an ID number', { address: '霸州市131081190001010015' }, '地址', '这里请不要写身份证号'],
  [
    'an ID number as a WeChat id',
    { ownerWechat: '131081190001010015' },
    '账号所有人微信号',
    '这里请不要写身份证号',
  ],
  [
    'an ID number as an account id',
    { accountId: 'gh_131081190001010015' },
    '原始ID或包名',
    '这里请不要写身份证号',
  ],
  [
    'an ID number as a credit code',
    { creditCode: '131081190001010015' },
    '统一社会信用代码',
    '这里请不要写身份证号',
  ],
  [
    'an ID number as a name',
    { ownerName: '131081190001010015' },
    '账号所有人姓名',
    '姓名里不应有数字',
  ],
  [
    'a formula',
    { followers: { text: '', wrong: 'formula' } },
    '粉丝数量',
    '这一格是公式，请改成数值',
  ],
  ['an error', { followers: { text: '', wrong: 'error' } }, '粉丝数量', '这一格是错误值，请改正'],
  [
    'lost digits',
    { creditCode: { text: '', wrong: 'digits' } },
    '统一社会信用代码',
    '数字太长，后几位已经丢了。请把这一格改成文本格式，再填一遍',
  ],
  [
    'a formula where nothing is needed',
    { metTestOn: { text: '', wrong: 'formula' } },
    '符合备案范围的日期',
    '这一格是公式，请改成数值',
  ],
  [
    'an account that has a WeChat id to tell',
    { ownerWechat: '' },
    '账号所有人微信号',
    '请填写微信号',
  ],
  [
    'an address elsewhere with no area',
    { address: '河西街18号', area: '' },
    '地址在哪个县（市、区）',
    '请选择地址在哪个县（市、区）',
  ],
])('a bad row names field and reason: %s', (_name, texts, label, message) => {
  const { good, bad } = read(row(12, { ...whole, ...texts }))
  expect(good).toEqual([])
  expect(bad).toMatchObject([{ row: 12, problems: [{ label, message }] }])
})

test('what follows from a wrong cell is named at that cell alone', () => {
  const texts = {
    ...whole,
    managerName: '',
    managerMobile: '',
    managerWechat: '',
    ownerMobile: '1',
  }
  expect(read(row(9, texts)).bad[0]?.problems.map(({ label }) => label)).toEqual(['账号所有人手机'])
})

test('every problem of a row is named, with what the row says', () => {
  const texts = { ...whole, ownerMobile: '1', followers: '许多' }
  const [bad] = read(row(9, texts)).bad
  expect(bad?.problems.map(({ label }) => label)).toEqual(['粉丝数量', '账号所有人手机'])
  expect(bad?.name).toBe('胜芳古镇生活')
  expect(bad?.texts).toEqual(texts)
})

const ID = '131081190001010015'

test.each<[string, FieldKey, string]>([
  ...columns.map(({ key }): [string, FieldKey, string] => [`the column ${key}`, key, ID]),
  ['a text, in blanks and wide', 'introduction', '他的证号 １３１０８１ １９０００１０１ ００１５'],
  ['a choice, cut by its bound', 'accountKind', `号${ID}、${ID}`],
  ['a text, cut by its bound', 'introduction', '长'.repeat(610) + ID],
])('an ID number in %s is neither kept nor said', (_name, key, text) => {
  const table = read(row(4, { ...whole, followers: '许多', [key]: text }))
  expect(table.bad).toMatchObject([{ texts: { [key]: '' } }])
  const { texts } = table.bad[0] ?? {}
  expect(texts).toEqual({ ...whole, followers: key === 'followers' ? '' : '许多', [key]: '' })
  expect(JSON.stringify(table.bad)).not.toMatch(/1310811900|１３１０８１ １９/)
})

test('what is said of a number of a person are its first three digits', () => {
  const ignored = { ...heading(), cells: [...heading().cells, { text: `李文昌${ID}` }] }
  const texts = { ...whole, accountName: `${ID}的号`, accountKind: '公众号13800000001' }
  expect(readTable([ignored, row(4, texts)], TODAY)).toMatchObject({
    bad: [
      {
        name: '131***的号',
        problems: [{ message: '请从下拉里选一项，没有「公众号138***」' }],
      },
    ],
    ignored: ['李文昌131***'],
  })
})

test('a credit code that looks like an ID number is kept', () => {
  const creditCode = '121310814000000490'
  const [bad] = read(row(4, { ...whole, followers: '许多', creditCode })).bad
  expect(bad?.texts.creditCode).toBe(creditCode)
})

test('a merged row has to be parted first', () => {
  expect(read(row(5, whole, { merged: true })).bad).toMatchObject([
    { row: 5, problems: [{ label: '', message: '这一行有合并的单元格，请先拆开' }] },
  ])
})

test('hidden rows are named and not read', () => {
  const { good, hidden } = read(
    row(4, whole),
    row(5, { ...whole, accountId: 'gh_0' }, { hidden: true }),
  )
  expect(good.map((each) => each.row)).toEqual([4])
  expect(hidden).toEqual([5])
})

test('two rows of one account: the second is bad and names the first', () => {
  const { good, bad } = read(row(4, whole), row(7, { ...whole, followers: '9' }))
  expect(good.map((each) => each.row)).toEqual([4])
  expect(bad).toMatchObject([
    { row: 7, problems: [{ label: '账号名（昵称）', message: '与第 4 行是同一个账号' }] },
  ])
})

test('rows of the template and empty ones are no rows', () => {
  const help = Object.fromEntries(columns.map((field) => [field.key, helpOf(field)]))
  const { good } = read(row(2, help), row(3, example), row(4, whole), row(5, {}))
  expect(good.map((each) => each.row)).toEqual([4])
})

test('columns of one’s own are named and not read, a title may stand above', () => {
  const more = (of: SheetRow, text: string) => ({ ...of, cells: [...of.cells, { text }] })
  const title = { ...row(1, {}), cells: [{ text: '十一月的账号' }] }
  const table = readTable(
    [title, more(heading(2), '身份证号'), more(row(3, whole), '131081190001010015')],
    TODAY,
  )
  expect(table).toMatchObject({ good: [{ row: 3 }], ignored: ['身份证号'] })
  expect(JSON.stringify(table)).not.toContain('131081190001010015')
})

test('headings are known in another order, with marks and blanks', () => {
  const mixed = [...columns].reverse()
  const cells = mixed.map((field) => ({ text: ` ${headingOf(field)} *` }))
  const values = mixed.map(({ key }) => cellOf(whole[key]))
  const table = readTable(
    [
      { ...heading(), cells },
      { ...row(2, {}), cells: values },
    ],
    TODAY,
  )
  expect(table).toMatchObject({ good: [{ row: 2 }], bad: [] })
})

test('cells as long as can be, of joiners alone but for two letters, are read too', () => {
  const endless = { text: `é${'\u200d'.repeat(32_765)}é` }
  const titles = Array.from({ length: 9 }, (_, index) => ({
    ...row(index + 1, {}),
    cells: Array.from({ length: 256 }, () => endless),
  }))
  const rows = Array.from({ length: MOST_ROWS }, (_, index) => ({
    ...row(index + 11, {}),
    cells: columns.map(() => endless),
  }))
  expect(readTable([...titles, heading(10), ...rows], TODAY)).toMatchObject({
    good: [],
    bad: rows.map(({ number }) => ({ row: number })),
  })
})

const many = (count: number) =>
  Array.from({ length: count }, (_, i) =>
    row(i + 2, { ...whole, accountId: `gh_${String(i).padStart(12, '0')}` }),
  )

test.each<[string, readonly SheetRow[], string | null]>([
  ['no heading', [row(1, whole)], '没有找到表头。请用这里的模板'],
  [
    'a heading is missing',
    [
      { ...heading(), cells: heading().cells.filter((cell) => cell?.text !== '地址') },
      row(2, whole),
    ],
    '表头里没有：地址。请用这里的模板',
  ],
  ['no rows', [heading(), row(3, example)], '没有读到行。请从示例下面一行开始填'],
  ['200 rows', [heading(), ...many(MOST_ROWS)], null],
  ['201 rows', [heading(), ...many(201)], '一次最多导入 200 行，这份表格有 201 行。请分成几份'],
])('a table as a whole: %s', (_name, rows, refused) => {
  expect(refusal(rows)).toBe(refused)
})
