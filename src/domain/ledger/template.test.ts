import { choosableColumns, columnsOf, ledgerColumns } from './columns'
import {
  columnNames,
  type ColumnName,
  type LedgerTemplate,
  wrongTemplate,
} from '../settings/ledgerTemplate'
import { columnWords, matchedColumns, readHeadings } from './template'

const headingsIn = (text: string) => {
  const read = readHeadings(text)
  if ('refused' in read) throw new Error(read.refused)
  return read.headings
}

test('the names are those of the columns, in their order', () => {
  expect(choosableColumns.map(({ name }) => name)).toEqual(columnNames)
})

test('every column is known by its own heading', () => {
  expect(matchedColumns(choosableColumns.map(({ heading }) => heading))).toEqual(columnNames)
})

test.each<[string, string, readonly string[]]>([
  ['a row of a spreadsheet', '序号\t账号名称\t备注', ['序号', '账号名称', '备注']],
  ['with the line break behind it', '序号\t账号名称\r\n', ['序号', '账号名称']],
  ['with empty cells behind it', '序号\t账号名称\t\t\t\n', ['序号', '账号名称']],
  ['one a line', '序号\n账号名称\n\n备注\n', ['序号', '账号名称', '备注']],
  ['by hand in one line', '序号、账号名称，备注', ['序号', '账号名称', '备注']],
  ['by hand with blanks', '序号 账号名称　备注', ['序号', '账号名称', '备注']],
  ['one alone', '编号', ['编号']],
  [
    'a line break inside a cell',
    '序号\t"账号\n名称"\t"所谓""大号"""',
    ['序号', '账号 名称', '所谓"大号"'],
  ],
  ['blanks inside a heading stay', ' 姓  名 \t手机', ['姓 名', '手机']],
  ['by hand with a mark and a blank', '序号、 账号名称；|备注、', ['序号', '账号名称', '备注']],
  [
    '60 columns',
    Array.from({ length: 60 }, () => '列').join('\t'),
    Array.from({ length: 60 }, () => '列'),
  ],
  ['40 characters', `序号\t${'长'.repeat(40)}`, ['序号', '长'.repeat(40)]],
  ['a title above', '河北省账号备案表\t\t\n编号\t账号名称\t地址', ['编号', '账号名称', '地址']],
  [
    'two rows, the upper one merged',
    '序号\t账号所有人\t\t管理员\t\t备注\n\t姓名\t手机\t姓名\t手机\t',
    ['序号', '账号所有人姓名', '账号所有人手机', '管理员姓名', '管理员手机', '备注'],
  ],
  [
    'two rows below a title',
    '备案表\n序号\t账号所有人\t\n\t姓名\t手机',
    ['序号', '账号所有人姓名', '账号所有人手机'],
  ],
])('read: %s', (_name, text, headings) => {
  expect(headingsIn(text)).toEqual(headings)
})

test.each([
  ['nothing', ' \n\t\n', '请把省里那张表的表头贴在这里'],
  [
    'rows of accounts below',
    '序号\t名称\n1\t胜芳老街坊',
    '读到了好几行。请只复制表头那一行，不带下面的内容',
  ],
  [
    'three rows',
    '序号\t人\t\n\t姓名\t手机\n1\t李\t1',
    '读到了好几行。请只复制表头那一行，不带下面的内容',
  ],
  ['the first column without one', '\t账号名称\t备注', '第 1 列没有表头，请补上再贴'],
  ['a column without one', '序号\t\t账号名称', '第 2 列没有表头，请补上再贴'],
  ['61 columns', Array.from({ length: 61 }, () => '列').join('\t'), '最多 60 列，这里有 61 列'],
  ['a paragraph', `序号\t${'长'.repeat(41)}`, '「长长长长长长长长长长…」太长，表头最多 40 个字'],
])('refused: %s', (_name, text, refused) => {
  expect(readHeadings(text)).toEqual({ refused })
})

test.each<[string, readonly string[], readonly (ColumnName | null)[]]>([
  [
    'as people call them',
    [
      '序号',
      '账号名称',
      '微信号',
      '法定代表人',
      '身份证号码',
      '联系电话',
      '单位名称',
      '县（市、区）',
    ],
    [
      ...(['ordinal', 'accountName', 'ownerWechat', 'ownerName', 'ownerIdNumber'] as const),
      ...(['ownerMobile', 'subjectName', 'office'] as const),
    ],
  ],
  [
    'blanks, full width, marks',
    ['编 号', '原始ＩＤ', '*地址：', '姓　名'],
    ['number', 'accountId', 'address', 'ownerName'],
  ],
  ['帐 for 账', ['帐号名称', '帐号所有人手机'], ['accountName', 'ownerMobile']],
  [
    'with what is meant in brackets',
    ['账号名', '粉丝数量', '开通日期（年月日）'],
    ['accountName', 'followers', 'openedOn'],
  ],
  ['counted', ['1.编号', '（2）地址', '三、状态'], ['number', 'address', 'status']],
  [
    'what both people have: the owner’s first, then the manager’s',
    ['姓名', '手机', '姓名', '手机', '姓名'],
    ['ownerName', 'ownerMobile', 'managerName', 'managerMobile', null],
  ],
  [
    'the manager’s by name before it',
    ['管理员姓名', '姓名', '联系人'],
    ['managerName', 'ownerName', null],
  ],
  ['twice the same', ['编号', '备案编号'], ['number', null]],
  ['what the ledger has not', ['备注', '活跃度', ''], [null, null, null]],
  ['names of an object', ['constructor', '__proto__'], [null, null]],
])('known: %s', (_name, headings, columns) => {
  expect(matchedColumns(headings)).toEqual(columns)
})

test.each<[string, LedgerTemplate | null, string | null]>([
  ['none', null, null],
  [
    'some empty',
    [
      { heading: '编号', column: 'number' },
      { heading: '备注', column: null },
    ],
    null,
  ],
  ['all empty', [{ heading: '备注', column: null }], '至少有一列要对上台账，才有内容可导出'],
  [
    'a row of an account',
    [
      { heading: '编号', column: 'number' },
      { heading: '13800000001', column: null },
    ],
    '表头里请不要写号码',
  ],
])('kept or not: %s', (_name, template, wrong) => {
  expect(wrongTemplate(template)).toBe(wrong)
})

test('a file after a template has its headings in its order; what is not known stays empty', () => {
  const columns = columnsOf([
    { heading: '备注', column: null },
    { heading: '公众号', column: 'accountName' },
    { heading: '注册日期', column: 'openedOn' },
  ])
  expect(columns.map(({ heading, holds }) => [heading, holds])).toEqual([
    ['备注', 'text'],
    ['公众号', 'text'],
    ['注册日期', 'day'],
  ])
  expect(columnsOf(null)).toBe(ledgerColumns)
})

test('a column keeps how it hides a person’s values, whatever it is called', () => {
  for (const { name, cell } of choosableColumns) {
    const [column] = columnsOf([{ heading: '一列', column: name }])
    expect(column?.cell).toBe(cell)
  }
})

test.each([
  [null, '空着'],
  ['ownerMobile', '账号所有人手机'],
  ['ordinal', '序号'],
] as const)('in words: %s', (column, words) => {
  expect(columnWords(column)).toBe(words)
})

test.each<[heading: string, column: ColumnName | null]>([
  ['序', 'ordinal'],
  ['开办单位', 'subjectName'],
  ['办公地址', 'address'],
  ['功能介绍', 'introduction'],
  ['用户数', 'followers'],
  ['运营者', 'managerName'],
  ['联系人', 'managerName'],
  ['微信', 'ownerWechat'],
  ['签章', 'signature'],
  ['签字日期', 'signedOn'],
  ['信用代码', 'creditCode'],
  ['所属乡镇', 'place'],
  ['办理状态', 'status'],
  ['申报时间', 'submitted'],
  ['办理期限', 'due'],
  ['是否逾期', 'late'],
  ['1. 账号名称', 'accountName'],
  ['十一、）账号名称', 'accountName'],
  ['（三）账号名称', 'accountName'],
  ['账号1.名称', null],
  ['帐号名称', 'accountName'],
  ['账号名称（微信）', 'accountName'],
  ['账号名称【全称】', 'accountName'],
  ['账号名称[全称]', 'accountName'],
  ['备注', null],
])('a province calls a column %s', (heading, column) => {
  expect(matchedColumns([heading])).toEqual([column])
})

test('what either person has is the owner’s, then the manager’s, then nobody’s', () => {
  expect(matchedColumns(['微信号', '微信', '微信号'])).toEqual([
    'ownerWechat',
    'managerWechat',
    null,
  ])
  expect(columnWords(null)).toBe('空着')
})
