import { NUMBER_LABEL, SIGNATURE_LABEL } from '../form/form'
import { fullLabel, rowFields } from '../form/fields'
import { companyAnswers } from '../testing/answers'
import { choosableColumns, columnsOf, ledgerColumns, type LedgerFacts } from './columns'

const facts: LedgerFacts = {
  number: 'LFBZ-26K7-4385',
  answers: { ...companyAnswers, openedOn: '2026-11-10', followers: '1200' },
  status: 'registered',
  office: '131081',
  place: '胜芳镇',
  submittedAt: Date.parse('2026-11-20T16:30:00Z'),
  registeredAt: null,
  due: '2026-12-10',
  late: null,
  signedBy: 'hand',
  signedAt: Date.parse('2026-11-20T15:00:00Z'),
}

const cellOf = (heading: string, changed: Partial<LedgerFacts> = {}, full = false) => {
  const column = ledgerColumns.find((each) => each.heading === heading)
  if (column === undefined) throw new Error(`no column ${heading}`)
  return column.cell({ ...facts, ...changed }, full)
}
const answered = (answers: LedgerFacts['answers']) => ({
  answers: { ...facts.answers, ...answers },
})

test('the columns begin with the annex, in its order and by its labels', () => {
  const labels = [NUMBER_LABEL, ...rowFields.map(fullLabel), SIGNATURE_LABEL]
  expect(ledgerColumns.slice(0, labels.length).map(({ heading }) => heading)).toEqual(labels)
})

test('no two columns have the same heading', () => {
  const headings = ledgerColumns.map(({ heading }) => heading)
  expect(new Set(headings).size).toBe(headings.length)
})

test.each<[string, string, Partial<LedgerFacts>, unknown]>([
  ['a choice by its label', '账号类型', answered({ accountKind: 'official' }), '微信公众账号'],
  [
    'another kind with its name',
    '账号类型',
    answered({ accountKind: 'other', accountKindText: '视频号' }),
    '其他（视频号）',
  ],
  ['a day as a day', '开通日期', {}, { day: '2026-11-10' }],
  [
    'a month as what it is',
    '开通日期',
    answered({ openedOn: '2021-03' }),
    '2021年3月（只记得月份）',
  ],
  ['a count as a number', '粉丝数量', {}, { count: 1200 }],
  ['a count that is none as text', '粉丝数量', answered({ followers: '许多' }), '许多'],
  ['nothing where nothing was filled in', '账号所有人微信号', answered({ ownerWechat: '' }), null],
  ['an instant as the day in Beijing', '提交', {}, { day: '2026-11-21' }],
  ['not registered', '登记', {}, null],
  ['the number', NUMBER_LABEL, {}, 'LFBZ-26K7-4385'],
  ['the day of the signature in Beijing', '签名日期', {}, { day: '2026-11-20' }],
  ['the kind of subject', '主体类别', {}, '公司（企业、个体工商户）'],
  ['a helper that is not filled in', '主体类别', answered({ subjectKind: '' }), null],
  ['a helper that nobody filled in', '主体类别', { answers: {} }, null],
  ['the place', '属地', {}, '胜芳镇'],
  ['no place', '属地', { place: '' }, null],
  ['a count with more than digits', '粉丝数量', answered({ followers: '约1200' }), '约1200'],
  ['a count with more behind it', '粉丝数量', answered({ followers: '1200人' }), '1200人'],
  ['the last day', '到期', {}, { day: '2026-12-10' }],
  ['late', '逾期补报', { late: '逾期补报 4 天' }, '逾期补报 4 天'],
  ['the office', '办公室', {}, '霸州市'],
  ['the city’s office', '办公室', { office: '131000' }, '廊坊市网信办'],
  ['the status', '状态', {}, '已登记'],
  ['signed by hand', SIGNATURE_LABEL, {}, '手写签名'],
  ['a stamped page', SIGNATURE_LABEL, { signedBy: 'sealPage' }, '签章页'],
])('%s', (_name, heading, changed, cell) => {
  expect(cellOf(heading, changed)).toEqual(cell)
})

test.each([
  ['账号所有人姓名', { ownerName: '李文昌' }, '李*昌', '李文昌'],
  ['账号所有人手机', { ownerMobile: '13800000027' }, '138****0027', '13800000027'],
  ['账号所有人微信号', { ownerWechat: 'li_wenchang' }, 'li***', 'li_wenchang'],
  ['管理员姓名', { managerName: '赵敏' }, '赵*', '赵敏'],
  ['管理员手机', { managerMobile: '13800000028' }, '138****0028', '13800000028'],
  ['功能简介', { introduction: '问 13800000027' }, '问 138***', '问 13800000027'],
])('%s hides a person’s values unless they may be read', (heading, answers, hidden, whole) => {
  expect(cellOf(heading, answered(answers))).toBe(hidden)
  expect(cellOf(heading, answered(answers), true)).toBe(whole)
})

test('a file says of each column what it holds, and is wide enough', () => {
  const of = (name: string) => ledgerColumns.find((each) => each.name === name)
  expect([of('openedOn')?.holds, of('followers')?.holds, of('accountName')?.holds]).toEqual([
    ...['day', 'count', 'text'],
  ])
  expect(of('introduction')?.width).toBe(44)
  expect(of('ownerIdNumber')?.width).toBeGreaterThan(18)
  for (const { width } of choosableColumns) expect(width).toBeGreaterThanOrEqual(7)
})

test('after a template its headings stand in its order, each as wide as it is long, within 44', () => {
  const columns = columnsOf([
    { heading: '备案编号', column: 'number' },
    { heading: '这一列由省里自己填写', column: null },
    { heading: '一'.repeat(30), column: 'late' },
    { heading: '序号', column: 'ordinal' },
  ])
  expect(columns.map(({ name, heading, width }) => [name, heading, width])).toEqual([
    ['number', '备案编号', 17],
    [null, '这一列由省里自己填写', 22],
    ['late', '一'.repeat(30), 44],
    ['ordinal', '序号', 7],
  ])
  expect(columns.map(({ cell }) => cell(facts, false))).toEqual([
    ...[facts.number, null, null, null],
  ])
  expect(columnsOf(null)).toBe(ledgerColumns)
})
