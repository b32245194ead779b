import type { SheetCell, SheetRow } from '../imports/sheet'
import { readOwnRows } from '../tables/rows'
import { leadRows } from './table'

const TODAY = '2026-11-24'

type Text = string | SheetCell | undefined

const HEADINGS = [
  '主体性质',
  '公众号名称',
  '平台',
  '主办单位',
  '开通时间',
  '负责人',
  '联系电话',
  '链接',
  '属地',
  '备注',
]

const account = (texts: Partial<Record<number, Text>> = {}): readonly Text[] =>
  [
    ...['', '霸州板材圈', '微信公众号', '霸州市胜芳板材厂', '2026-09-20', '李文昌'],
    ...['0316-7221234', 'https://mp.weixin.qq.com/s/a', '霸州市', '街道工作人员看到的'],
  ].map((text, column) => (column in texts ? texts[column] : text))

const row = (number: number, texts: readonly Text[], marks: Partial<SheetRow> = {}): SheetRow => ({
  number,
  cells: texts.map((text) =>
    typeof text === 'string' ? (text === '' ? undefined : { text }) : text,
  ),
  hidden: false,
  merged: false,
  ...marks,
})

const columns = leadRows(null).proposed(HEADINGS)
const read = (rows: readonly SheetRow[], only: Parameters<typeof leadRows>[0] = null) =>
  readOwnRows(leadRows(only), rows, columns, TODAY)

test('headings of an office are known by what they mean; what is none of a lead’s is not read', () => {
  expect(columns).toEqual([
    ...['subjectKind', 'accountName', 'accountKind', 'subjectName', 'openedOn', 'ownerName'],
    ...['phone', 'link', 'office', 'note'],
  ])
  expect(leadRows(null).proposed(['账号名', '手机', '座机', '身份证号', '县区'])).toEqual([
    ...['accountName', 'phone', null, null, 'office'],
  ])
})

test('a whole row is what somebody could add by hand', () => {
  expect(read([row(2, account())])).toEqual({
    good: [
      {
        row: 2,
        answers: {
          accountName: '霸州板材圈',
          accountKind: 'official',
          subjectName: '霸州市胜芳板材厂',
          openedOn: '2026-09-20',
          ownerName: '李文昌',
        },
        phone: '0316-7221234',
        link: 'https://mp.weixin.qq.com/s/a',
        note: '街道工作人员看到的',
        office: '131081',
      },
    ],
    bad: [],
    hidden: [],
  })
})

test.each<[string, Partial<Record<number, Text>>, object]>([
  ['the name and the kind alone', { 3: '', 4: '', 5: '', 6: '', 7: '', 8: '', 9: '' }, {}],
  ['a month', { 4: '2026年9月' }, { answers: { openedOn: '2026-09' } }],
  ['a mobile in full width', { 6: '１３８ ００００ ０００１' }, { phone: '13800000001' }],
  ['a landline in brackets', { 6: '（0316）7221234' }, { phone: '03167221234' }],
  ['another kind with its name', { 2: '抖音' }, { answers: { accountKindText: '抖音' } }],
  ['an office in full', { 8: '霸州市网信办' }, { office: '131081' }],
  ['the beginning of an office', { 8: '固安' }, { office: '131022' }],
  ['the city', { 8: '廊坊市网信办' }, { office: '131000' }],
  ['no office', { 8: '' }, { office: null }],
  ['what the subject is, in a word', { 0: '个体户' }, { answers: { subjectKind: 'company' } }],
])('read as meant: %s', (_name, texts, said) => {
  const { good, bad } = read([row(2, account(texts))])
  expect(bad).toEqual([])
  expect(good).toMatchObject([said])
})

test.each<[string, Partial<Record<number, Text>>, string, string]>([
  ['no name', { 1: '' }, '账号名（昵称）', '没有写账号名'],
  ['no kind', { 2: '' }, '账号类型', '没有写账号类型'],
  [
    'a name that is too long',
    { 1: '长'.repeat(31) },
    '账号名（昵称）',
    '账号名（昵称）最多 30 个字',
  ],
  ['a day to come', { 4: '2026-11-25' }, '开通日期', '开通日期不能晚于今天'],
  ['a number for a day', { 4: '46336' }, '开通日期', '没有这一天，请再看一遍，例如 2026-11-10'],
  [
    'two phones',
    { 6: '13800000001、13800000002' },
    '电话',
    '电话只写一个，例如 0316-2339541 或 11 位手机号',
  ],
  [
    'a link that is none',
    { 7: 'javascript:alert(1)' },
    '链接',
    '请粘贴完整的链接，以 https:// 开头',
  ],
  [
    'a kind of subject that there is not',
    { 0: '朋友' },
    '主体类别',
    '没有「朋友」这一类，请按备案表的类别改，或不导入这一列',
  ],
  ['an office that there is not', { 8: '三河区' }, '由哪个办公室办', '没有「三河区」这个办公室'],
  ['a note without end', { 9: '长'.repeat(201) }, '说明', '说明最多 200 个字'],
  ['an ID number in the note', { 9: '证件号131081190001010015' }, '说明', '请不要写证件号或手机号'],
  ['a formula', { 6: { text: '', wrong: 'formula' } }, '电话', '这一格是公式，请改成数值'],
  ['an error', { 2: { text: '', wrong: 'error' } }, '账号类型', '这一格是错误值，请改正'],
])('a bad row names column and reason: %s', (_name, texts, label, message) => {
  const { good, bad } = read([row(12, account(texts))])
  expect(good).toEqual([])
  expect(bad).toMatchObject([{ row: 12, problems: [{ label, message }] }])
})

test('a row of another office than all of them are for is bad', () => {
  const rows = [row(2, account({ 8: '固安县' })), row(3, account({ 8: '' }))]
  const { good, bad } = read(rows, '131081')
  expect(good).toMatchObject([{ row: 3 }])
  expect(bad).toMatchObject([
    {
      row: 2,
      problems: [
        {
          label: '由哪个办公室办',
          message: '这一行写的是固安县网信办，这次导入的都由霸州市网信办办',
        },
      ],
    },
  ])
})

test.each<[string, Partial<Record<number, Text>>, boolean]>([
  ['the same', {}, false],
  ['with blanks, and no subject', { 1: '霸州 板材圈', 3: '' }, false],
  ['of another subject', { 3: '霸州市另一家板材厂' }, true],
  ['of another kind', { 2: 'APP' }, true],
])('two rows of one account: the second is bad and names the first: %s', (_name, texts, good) => {
  const table = read([row(2, account()), row(3, account(texts))])
  expect(table.good).toHaveLength(good ? 2 : 1)
  if (!good)
    expect(table.bad).toMatchObject([
      { row: 3, problems: [{ label: '账号名（昵称）', message: '与第 2 行是同一个账号' }] },
    ])
})

test('a merged row has to be parted first, a hidden one is named, an empty one is none', () => {
  const table = read([
    row(2, account(), { merged: true }),
    row(3, account({ 1: '霸州花会' }), { hidden: true }),
    row(
      4,
      Array.from({ length: 10 }, () => ''),
    ),
    row(5, account()),
  ])
  expect(table).toMatchObject({
    good: [{ row: 5 }],
    bad: [{ row: 2, problems: [{ label: '', message: '这一行有合并的单元格，请先拆开' }] }],
    hidden: [3],
  })
})

test.each<[string, string | null]>([
  ['链接', 'link'],
  ['URL', 'link'],
  ['文章链接', 'link'],
  ['网页地址', 'link'],
  ['短链接', null],
  ['url2', null],
  ['备注', 'note'],
  ['处理备注', null],
  ['备注栏', null],
  ['办公电话', 'phone'],
  ['新办公电话', null],
  ['办公电话分机', null],
  ['辖区', 'office'],
  ['原辖区', null],
  ['辖区派出所', null],
])('a heading means what it says in full: %s', (heading, column) => {
  expect(leadRows(null).proposed([heading])).toEqual([column])
})

test.each<[string, Partial<Record<number, Text>>, boolean]>([
  ['a link as long as can be', { 7: `https://${'a'.repeat(492)}` }, true],
  ['one longer', { 7: `https://${'a'.repeat(493)}` }, false],
  ['a note as long as can be', { 9: '字'.repeat(200) }, true],
  ['one longer, too', { 9: '字'.repeat(201) }, false],
  ['a landline with long strokes', { 6: '0316——7221234' }, true],
  ['an office that cannot be read', { 8: { text: '', wrong: 'formula' } }, false],
])('a row with %s', (_name, texts, good) => {
  const { good: rows, bad } = read([row(2, account(texts))])
  expect([rows.length, bad.length]).toEqual(good ? [1, 0] : [0, 1])
})

test('a row that names another office than all others is bad, and one that names it is good', () => {
  expect(read([row(2, account())], '131081').good).toHaveLength(1)
  expect(read([row(2, account())], '131022').bad).toHaveLength(1)
  expect(read([row(2, account({ 8: '' }))], '131022').good).toHaveLength(1)
})
