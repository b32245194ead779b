import * as v from 'valibot'
import { filingCalls } from '../api/filing'
import {
  changes,
  editableKeys,
  fieldsOfItem,
  returnedItems,
  untouched,
} from '../moves/returning/correction'
import { itemKeys } from '../moves/returning/correctionReasons'
import { kindsFor, suggestionFor } from '../moves/returning/suggestions'
import { itemLabel } from '../moves/returning/returnMessage'
import { decidingAnswers, rowsText } from '../moves/signature'
import { facsimile } from '../paper/facsimile'
import { TABLE } from '../paper/frame'
import { companyAnswers } from '../testing/answers'
import { plainFace } from '../testing/face'
import type * as wider from '../testing/widerForm'
import { added, addedAnswers } from '../testing/widerForm'
import { fieldsOf, problems, shown } from './answers'
import { helpedRow, printedRows } from './fields'
import type { Answers, FieldKey } from './form'
import { progressOf } from './taskList'

jest.mock('./form', () =>
  jest.requireActual<typeof wider>('../testing/widerForm').widerForm(jest.requireActual('./form')),
)

const TODAY = '2026-11-24'
const { row, part, helper } = added
const answers: Answers = { ...companyAnswers, ...addedAnswers }
const changed = (key: FieldKey): Answers => ({ ...answers, [key]: '另一个' })

const before = (key: FieldKey, list: readonly FieldKey[]) => list[list.indexOf(key) - 1]

test('the pages ask for each, where the table has it', () => {
  const keys = (['account', 'subject', 'owner'] as const).map((section) =>
    fieldsOf(section).map(({ key }) => key),
  )
  expect(keys.map((list, i) => before([row, part, helper][i] ?? row, list))).toEqual([
    'followers',
    'subjectName',
    'ownerMobile',
  ])
})

test('the task list names the row and says what is lacking', () => {
  const progress = progressOf({ answers: companyAnswers, photos: {}, signed: false }, TODAY)
  const [account, subject, owner] = progress
  expect(account?.contents).toMatch(/粉丝数量、账号口号$/)
  expect([account?.lacking, subject?.lacking, owner?.lacking]).toEqual([
    ['账号口号'],
    ['分支机构'],
    ['所在部门'],
  ])
  expect(problems(answers, TODAY)).toEqual([])
})

test('calls take each', () => {
  const { input } = filingCalls['filing.save']
  expect(v.safeParse(input, { id: 'filing-1', answers: addedAnswers }).success).toBe(true)
  expect(v.safeParse(input, { id: 'filing-1', answers: { unknown: '1' } }).success).toBe(false)
})

test('the row is printed behind the one before it, the part in its row, the helper nowhere', () => {
  const rows = printedRows(answers, shown)
  expect(rows[rows.findIndex(({ key }) => key === 'followers') + 1]).toEqual({
    key: row,
    label: '账号口号',
    text: '古镇的一天',
  })
  expect(rows.find(({ key }) => key === 'subjectName')?.text).toBe(
    `${companyAnswers.subjectName ?? ''}（胜芳分社）`,
  )
  expect(rows.filter(({ text }) => text.includes('编辑部'))).toEqual([])
})

test('a signature is bound to what is printed, a hand signature to what decides as well', () => {
  for (const key of [row, part]) expect(rowsText(changed(key))).not.toBe(rowsText(answers))
  expect(rowsText(changed(helper))).toBe(rowsText(answers))
  expect(decidingAnswers(answers)).toEqual(['company', '131081', '编辑部', ''])
})

test('the row can be returned with its reasons, and opens what helps it', () => {
  expect(before('ownerName', itemKeys as readonly FieldKey[])).toBe(row)
  expect(itemLabel(row, answers)).toBe('账号口号')
  expect(kindsFor(row)).toEqual(['missing', 'contradictory'])
  expect(suggestionFor(row, 'missing', answers, [])).toBe('请填完整')
  const item = { key: row, kind: 'missing', explanation: '', suggestion: '请填整句', late: '' }
  expect(v.safeParse(returnedItems, [item]).success).toBe(true)
  expect(v.safeParse(returnedItems, [{ ...item, key: helper }]).success).toBe(false)
  expect(fieldsOfItem(row)).toEqual([row, helper])
  expect(fieldsOfItem('subjectName')).toContain(part)
  expect(editableKeys([item], answers, answers)).toEqual({ fields: [row, helper], slots: [] })
  expect(editableKeys([{ key: 'address' }], companyAnswers, companyAnswers).fields).toEqual(
    expect.arrayContaining([row, part, helper]),
  )
})

test('a correction of each is seen', () => {
  const content = (of: Answers) => ({ answers: of, photos: {}, signature: null })
  for (const key of [row, helper])
    expect(untouched([{ key: row }], content(answers), content(changed(key)))).toEqual([])
  expect(helpedRow(helper)).toBe(row)
  expect([row, part, helper].map((key) => changes(answers, changed(key)))).toEqual([
    [{ key: row, before: '古镇的一天', after: '另一个' }],
    [expect.objectContaining({ key: 'subjectName' })],
    [],
  ])
})

test('the paper has a line for the row and prints the part, on the same page', () => {
  const filled = { number: 'LFBZ-26K7-4385', answers, signedOn: TODAY }
  const { sheets, missing } = facsimile(filled, plainFace)
  const [sheet] = sheets
  const cells = sheet?.cells ?? []
  expect([sheets.length, missing]).toEqual([1, []])
  expect(cells.filter((cell) => cell.row === row).map(({ text }) => text)).toEqual([
    '账号口号',
    '古镇的一天',
  ])
  const printed = (sheet?.lines ?? []).map(({ text }) => text).join('')
  expect(
    ['账号口号', '古镇的一天', '（胜芳分社）', '编辑部'].map((text) => printed.includes(text)),
  ).toEqual([true, true, true, false])
  expect(Math.max(...cells.map(({ y, height }) => y + height))).toBe(TABLE.bottom)
  const strange = facsimile({ ...filled, answers: { ...answers, [part]: '🌸' } }, plainFace)
  expect(strange.missing).toEqual(['U+1F338'])
})
