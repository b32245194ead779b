import { createHash } from 'node:crypto'
import { offered } from './choices'
import { widerForm } from '../testing/widerForm'
import * as form from './form'
import {
  changedSince,
  formVersions,
  FORM_VERSION,
  hasSameRows,
  rowsVersion,
  type FormVersion,
} from './versions'

const { DECLARATION, fields, NUMBER_LABEL, SIGNATURE_LABEL } = form
type Field = form.Field
type Answers = form.Answers

const TODAY = '2026-11-24'

/** Answers among which every rule of a field finds its cases. They stay as they are: a shape hangs on them. */
const cases: readonly Answers[] = ['', 'company', 'individual', 'association'].flatMap(
  (subjectKind) =>
    ['', 'official', 'app', 'other'].flatMap((accountKind) => [
      { subjectKind, accountKind },
      { subjectKind, accountKind, ownerName: '甲', managerName: '乙', filledBy: 'agent' },
      {
        subjectKind,
        accountKind,
        openedOn: '2026-11-25',
        metTestOn: '2026-11-23',
        creditCode: '911310000000000000',
      },
    ]),
)

/** What a person meets of a field: label, kind, choices, and the answers of its rules. */
const shapeOf = (field: Field): string => {
  const met = [
    field.place,
    field.group ?? '',
    field.label,
    field.kind,
    field.section,
    field.longest,
    offered(field.choices ?? []).map(({ value, label }) => [value, label]),
    field.place === 'row' ? [] : [field.helps, field.decides ?? false],
    cases.map((answers) => [
      field.asked(answers),
      field.required(answers),
      field.check?.(answers, TODAY) ?? null,
      ...(field.judge ? [field.judge(answers, TODAY)] : []),
    ]),
  ]
  return createHash('sha256').update(JSON.stringify(met)).digest('hex').slice(0, 8)
}

/** The whole table: each field's shape, and the frame in which they stand. */
const shapesOf = (table: readonly Field[]) => ({
  ...Object.fromEntries(table.map((field) => [field.key, shapeOf(field)])),
  frame: [NUMBER_LABEL, ...table.map(({ key }) => key), SIGNATURE_LABEL, DECLARATION].join(),
})

const first = {
  accountName: 'b4c4795f',
  accountKind: 'a226b044',
  accountKindText: '67a0cc4e',
  accountId: '0c2a7595',
  subjectKind: '9a489b4d',
  subjectName: '69b78de9',
  creditCode: '511a9fa9',
  address: '0c14c858',
  area: 'e62a1ced',
  introduction: 'd7904a26',
  openedOn: '8e8e8ad0',
  metTestOn: '1645e4eb',
  followers: '29975f69',
  ownerName: 'f6fd1f66',
  ownerIdNumber: '441abcec',
  ownerWechat: '81372ef4',
  ownerMobile: '05f0443a',
  managerName: '895a6906',
  managerMobile: 'abff032f',
  managerWechat: 'd4a8814a',
  operationsLead: '9e9e871e',
}

/** How each version was: a row is never changed again, a changed form gets a new one here and in `formVersions`. */
const shapes: Record<string, Readonly<Record<string, string>>> = {
  '2018-12-09/1': first,
  '2018-12-09/2': {
    ...first,
    subjectKind: '7c564727',
    creditCode: 'c26d0904',
    filledBy: 'd10efaa1',
    frame:
      '编号,accountName,accountKind,accountKindText,accountId,subjectKind,subjectName,creditCode,address,area,' +
      'introduction,openedOn,metTestOn,followers,ownerName,filledBy,ownerIdNumber,ownerWechat,ownerMobile,' +
      'managerName,managerMobile,managerWechat,operationsLead,签名盖章确认,以上信息均真实有效',
  },
}

/** Of these what differs from the one before. */
shapes['2018-12-09/3'] = { ...shapes['2018-12-09/2'], openedOn: 'c94aa43d' }
shapes['2018-12-09/4'] = {
  ...shapes['2018-12-09/3'],
  operationsLead: '3e83bf48',
  operationsLeadName: 'c0e02b8e',
  frame: (shapes['2018-12-09/3'].frame ?? '').replace(
    'operationsLead,',
    'operationsLead,operationsLeadName,',
  ),
}

shapes['2018-12-09/5'] = {
  ...shapes['2018-12-09/4'],
  ownerIdKind: '2c0af6cf',
  ownerIdNumber: '523b3bc5',
  frame: (shapes['2018-12-09/4'].frame ?? '').replace(
    'ownerIdNumber,',
    'ownerIdKind,ownerIdNumber,',
  ),
}

shapes['2018-12-09/6'] = { ...shapes['2018-12-09/5'], ownerIdKind: 'f51ba82f' }

test('the form is what its newest version says: a changed one is a new version', () => {
  expect(shapesOf(fields)).toEqual(shapes[FORM_VERSION])
})

type Changing = (field: Field) => Field | readonly Field[]
const at =
  (key: form.FieldKey, change: object): Changing =>
  (field) =>
    field.key === key ? { ...field, ...change } : field

test.each<[string, Changing]>([
  ['a label', at('address', { label: '住址' })],
  ['a group', at('managerName', { group: '管理员' })],
  ['a length', at('introduction', { longest: 200 })],
  ['a choice', at('accountKind', { choices: [{ value: 'app', label: '手机APP' }] })],
  ['a field that may stay empty', at('followers', { required: () => false })],
  ['one that is not asked', at('creditCode', { asked: () => false })],
  ['a check', at('openedOn', { check: () => ({ level: 'error', message: '不行' }) })],
  ['a check gone', at('metTestOn', { check: undefined })],
  ['a kind', at('ownerMobile', { kind: 'text' })],
  ['another part', at('introduction', { section: 'subject' })],
  ['one less', (field) => (field.key === 'followers' ? [] : field)],
  [
    'another order',
    (field) =>
      field.key === 'address'
        ? []
        : field.key === 'followers'
          ? [field, ...fields.filter(({ key }) => key === 'address')]
          : field,
  ],
])('%s changed is another form', (_name, change) => {
  expect(shapesOf(fields.flatMap(change))).not.toEqual(shapes[FORM_VERSION])
})

test('so are fields added', () => {
  expect(shapesOf(widerForm(form).fields)).not.toEqual(shapes[FORM_VERSION])
})

test('each version names exactly the fields whose shape changed', () => {
  expect(Object.keys(shapes)).toEqual(formVersions.map(({ version }) => version))
  let before: Readonly<Record<string, string>> = first
  for (const { version, changed, wider = [] } of formVersions) {
    const now = shapes[version] ?? {}
    const keys = fields.map(({ key }) => key).filter((key) => before[key] !== now[key])
    expect([version, keys]).toEqual([version, [...changed, ...wider]])
    before = now
  }
})

test('versions have names of their own, the newest is the form’s', () => {
  const names = formVersions.map(({ version }) => version)
  expect(new Set(names).size).toBe(names.length)
  expect(names[names.length - 1]).toBe(FORM_VERSION)
})

const table: readonly [FormVersion, ...FormVersion[]] = [
  { version: 'a', changed: [] },
  { version: 'b', changed: ['creditCode'] },
  { version: 'c', changed: ['followers', 'address'] },
  { version: 'd', changed: ['area', 'creditCode'] },
  { version: 'e', changed: ['accountKindText'] },
  { version: 'f', changed: [] },
]

test.each<[string, form.FieldKey[], boolean]>([
  ['f', [], true],
  ['e', [], true],
  ['d', ['accountKindText'], false],
  ['c', ['accountKindText', 'creditCode', 'area'], false],
  ['b', ['accountKindText', 'creditCode', 'address', 'area', 'followers'], false],
  ['a', ['accountKindText', 'creditCode', 'address', 'area', 'followers'], false],
  ['nobody knows', fields.map(({ key }) => key), false],
])(
  'what changed since version %s, and whether what is printed is the same',
  (version, keys, same) => {
    expect(changedSince(version, table)).toEqual(keys)
    expect(hasSameRows(version, table)).toBe(same)
  },
)

test.each([
  ['the part of a row is printed', table, 'e'],
  ['a row', table.slice(0, 3), 'c'],
  ['a helper is not', [...table.slice(0, 2)], 'a'],
  ['nothing changed', table.slice(0, 1), 'a'],
])('since when what is printed is as it is: %s', (_name, versions, since) => {
  expect(rowsVersion(versions as unknown as typeof table)).toBe(since)
})

test('no signature is void by what is not printed', () => {
  expect(hasSameRows('2018-12-09/1')).toBe(true)
  expect(rowsVersion()).toBe('2018-12-09/1')
})
