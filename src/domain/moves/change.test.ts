import { rowFields } from '../form/fields'
import { type Answers, fields } from '../form/form'
import {
  changedRowsOf,
  changeKind,
  changeKinds,
  type ChangeKey,
  changeText,
  isChanged,
  nameOfChange,
  openedByChange,
  provingSlots,
} from './change'

const company: Answers = {
  accountName: '霸州文昌阁',
  accountKind: 'official',
  accountId: 'gh_1',
  subjectKind: 'company',
  subjectName: '霸州市文昌阁文化传播有限公司',
  creditCode: '91131081MA00000151',
  address: '霸州市益津路36号',
  area: '131081',
  introduction: '介绍',
  openedOn: '2026-01-05',
  followers: '1200',
  ownerName: '李文昌',
  ownerWechat: 'li_demo',
  ownerMobile: '13800000001',
  ownerIdNumber: '131081190001010015',
  managerName: '赵敏',
  managerMobile: '13800000002',
  managerWechat: 'zhao_demo',
  operationsLead: 'manager',
}
const person: Answers = {
  ...company,
  subjectKind: 'individual',
  subjectName: '李文昌',
  creditCode: '',
}

test('every printed row is a change but 开通日期 and 粉丝数量, and no row is two sorts', () => {
  const of = (row: string) =>
    changeKinds.filter((kind) => kind.fields.some((field) => field === row)).map(({ key }) => key)
  const counts = rowFields.map(({ key }) => [key, of(key).length])
  expect(counts.filter(([, count]) => count !== 1)).toEqual([
    ['openedOn', 0],
    ['followers', 0],
  ])
})

test('every field that decides something can be changed', () => {
  const open = changeKinds.flatMap((kind) => [...kind.fields] as string[])
  const closed = fields.map(({ key }) => key).filter((key) => !open.includes(key))
  expect(closed).toEqual(['openedOn', 'metTestOn', 'followers', 'filledBy'])
})

test.each<[string, Answers, Answers, readonly string[], readonly string[]]>([
  ['nothing', company, company, [], []],
  ['the name', company, { ...company, accountName: '文昌阁' }, ['accountName'], []],
  [
    '粉丝数量 alone, which is a row all the same',
    company,
    { ...company, followers: '9' },
    ['followers'],
    [],
  ],
  [
    'the address of a company',
    company,
    { ...company, address: '固安县新昌西街52号', area: '131022' },
    ['address'],
    ['licence'],
  ],
  ['the area alone', company, { ...company, area: '131022' }, ['address'], []],
  [
    'the address of a person',
    person,
    { ...person, address: '固安县新昌西街52号' },
    ['address'],
    [],
  ],
  [
    'the subject',
    company,
    { ...company, subjectName: '另一家公司', creditCode: '' },
    ['subjectName'],
    ['licence'],
  ],
  [
    'the manager who runs it',
    company,
    { ...company, managerName: '孙小禾' },
    ['managerName'],
    ['idFront', 'idBack'],
  ],
  [
    'the owner, while the manager runs it',
    company,
    { ...company, ownerName: '周广田' },
    ['ownerName'],
    [],
  ],
  [
    'who runs it',
    company,
    { ...company, operationsLead: 'owner' },
    ['ownerName', 'managerName'],
    ['idFront', 'idBack'],
  ],
  [
    'a person',
    person,
    { ...person, ownerName: '周广田', subjectName: '周广田' },
    ['subjectName', 'ownerName'],
    ['idFront', 'idBack'],
  ],
  [
    'the ID number of a person',
    person,
    { ...person, ownerIdNumber: '131081190001010023' },
    ['ownerIdNumber'],
    ['idFront', 'idBack'],
  ],
  ['原始ID', company, { ...company, accountId: 'gh_2' }, ['accountName', 'accountKind'], []],
  [
    'a company that becomes a person',
    company,
    { ...person },
    ['subjectName'],
    ['idFront', 'idBack'],
  ],
])('changed rows and proof: %s', (_name, before, now, rows, slots) => {
  expect(changedRowsOf(before, now)).toEqual(rows)
  expect(provingSlots(before, now)).toEqual(slots)
})

test.each<[string, readonly ChangeKey[], Answers, readonly string[], readonly string[]]>([
  ['only what is ticked', ['introduction'], company, ['introduction'], ['other']],
  ['the address with its area', ['address'], company, ['address', 'area'], ['other']],
  [
    'and the proof of what changed',
    ['address'],
    { ...company, address: '固安县新昌西街52号' },
    ['address', 'area'],
    ['licence', 'other'],
  ],
  [
    'and what it newly asks for',
    ['kind'],
    { ...company, accountKind: 'other' },
    ['accountKind', 'accountKindText', 'accountId'],
    ['other'],
  ],
])('a change opens %s', (_name, kinds, now, open, slots) => {
  const opened = openedByChange(kinds, company, now)
  expect(opened.fields).toEqual(open)
  expect(opened.slots).toEqual(slots)
})

test.each<[ChangeKey, Answers, boolean]>([
  ['address', { ...company, area: '131022' }, true],
  ['address', { ...company, accountName: '文昌阁' }, false],
  ['migration', { ...company, accountId: 'gh_2' }, true],
  ['introduction', { ...company, introduction: '' }, true],
])('%s is changed or not', (key, now, changed) => {
  expect(isChanged(key, company, now)).toBe(changed)
})

test.each<[ChangeKey, string, string]>([
  ['name', '霸州文昌阁', '霸州文昌阁'],
  ['manager', '赵敏，13800000002，zhao_demo', '赵敏'],
  ['migration', 'gh_1', 'gh_1'],
  ['kind', '微信公众账号', '微信公众账号'],
])('a change of %s says, in one line and short', (key, text, name) => {
  expect(changeText(key, company)).toBe(text)
  expect(nameOfChange(key, company)).toBe(name)
})

test('what is not filled in is left out of the line', () => {
  const { managerMobile: _, ...bare } = company
  expect(changeText('manager', bare)).toBe('赵敏，zhao_demo')
  expect(changeText('manager', {})).toBe('')
  expect(nameOfChange('manager', {})).toBe('')
})

test('only a bug asks for a change that there is not', () => {
  expect(() => changeKind('weather' as ChangeKey)).toThrow('no change weather')
})
