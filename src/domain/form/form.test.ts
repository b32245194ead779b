import { readFileSync } from 'node:fs'
import path from 'node:path'
import { FORM_TITLE } from '../city/city'
import { shown } from './answers'
import { fieldOf, fullLabel, isFieldKey, printedRows } from './fields'
import { DECLARATION, type FieldKey, fields, NUMBER_LABEL, SIGNATURE_LABEL } from './form'
import { companyAnswers } from '../testing/answers'

const squeezed = (text: string) => text.replace(/\s/g, '').replace('(', '（').replace(')', '）')

const notice = readFileSync(path.join(__dirname, '../city/data/notice.txt'), 'utf8')
const annex = notice.slice(notice.lastIndexOf(FORM_TITLE) + FORM_TITLE.length)

// The scan cut the first characters of 编号 and 地址 off; they are the only two labels read into their cells.
const annexLabels = squeezed(annex).replace(/^号/, '编号').replace('账号主体址', '账号主体地址')

test('the printed labels stand in the annex, all of them, in its order', () => {
  const printed = [NUMBER_LABEL]
  let group = ''
  for (const row of printedRows({}, shown)) {
    if (row.group === '账号所有人' && group === '') printed.push(row.group)
    group = row.group ?? ''
    printed.push(row.label)
    if (row.key === 'accountKind') printed.push('微信公众账号□手机APP□其他□')
  }
  printed.push(SIGNATURE_LABEL, DECLARATION)
  expect(printed.map(squeezed).join('')).toBe(annexLabels)
})

test('every key has one field, every field one key', () => {
  const keys = fields.map((field) => field.key)
  expect(new Set(keys).size).toBe(keys.length)
  expect(keys.every(isFieldKey)).toBe(true)
  expect(isFieldKey('constructor')).toBe(false)
  expect(() => fieldOf('nothing' as 'area')).toThrow('no field')
})

test('helper fields are never among the printed rows', () => {
  const printed: readonly FieldKey[] = printedRows(companyAnswers, shown).map((row) => row.key)
  const helpers: readonly FieldKey[] = fields
    .filter((field) => field.place !== 'row')
    .map((field) => field.key)
  expect(helpers).toEqual([
    'accountKindText',
    'accountId',
    'subjectKind',
    'creditCode',
    'area',
    'metTestOn',
    'filledBy',
    'ownerIdKind',
    'operationsLead',
    'operationsLeadName',
  ])
  expect(printed.filter((key) => helpers.includes(key))).toEqual([])
  expect(printed).toHaveLength(14)
})

test('the one encrypted field is the ID number: no other place of a filing is sealed', () => {
  const encrypted = fields.filter(({ privacy }) => privacy === 'encrypted').map(({ key }) => key)
  expect(encrypted).toEqual(['ownerIdNumber'])
})

test.each([
  ['a 公众账号', { accountKind: 'official' }, '微信公众账号'],
  ['an APP', { accountKind: 'app' }, '手机APP'],
  [
    'another kind with its text',
    { accountKind: 'other', accountKindText: '视频号' },
    '其他（视频号）',
  ],
  ['another kind without text', { accountKind: 'other' }, '其他'],
  [
    'a text left over from another kind',
    { accountKind: 'app', accountKindText: '视频号' },
    '手机APP',
  ],
  ['nothing chosen', {}, ''],
])('the row 账号类型 shows %s', (_, answers, text) => {
  expect(printedRows(answers, shown).find((row) => row.key === 'accountKind')?.text).toBe(text)
})

test.each([
  ['ownerMobile', '账号所有人手机'],
  ['managerMobile', '管理员手机'],
  ['managerName', '管理员姓名'],
  ['address', '地址'],
] as const)('%s is called %s outside the table', (key, label) => {
  expect(fullLabel(fieldOf(key))).toBe(label)
})
