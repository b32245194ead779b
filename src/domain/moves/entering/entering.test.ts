import * as v from 'valibot'
import { fieldOf, isFieldKey } from '../../form/fields'
import type { Answers } from '../../form/form'
import type { Photos } from '../../form/materials'
import {
  type LackKey,
  type Lacks,
  lacksInput,
  mayLack,
  notExcused,
  openLacks,
  wrongHandedIn,
} from './entering'

const TODAY = '2026-11-24'

test.each<[string, string | null, Answers, string | null]>([
  ['today', TODAY, { openedOn: '2026-11-10' }, null],
  ['last week', '2026-11-17', { openedOn: '2026-11-10' }, null],
  ['the opening day itself', '2026-11-10', { openedOn: '2026-11-10' }, null],
  ['no day', null, {}, '请选纸质表送交的日子'],
  ['tomorrow', '2026-11-25', {}, '送交的日子还没有到'],
  [
    'before it was opened',
    '2026-11-09',
    { openedOn: '2026-11-10' },
    '不会早于开通日期，请再看一遍',
  ],
  ['in the month of which only that is known', '2026-11-03', { openedOn: '2026-11' }, null],
  ['the opening day is not on the form', '2026-11-09', {}, null],
  ['the first day of all', '2018-12-10', { openedOn: '2017-05-01' }, null],
  ['before there was any filing', '2018-12-09', {}, '不会早于 2018年12月10日，那天才开始登记备案'],
])('handed in: %s', (_name, on, answers, wrong) => {
  expect(wrongHandedIn(on, answers, TODAY)).toBe(wrong)
})

test.each<[string, Lacks, Answers, Photos<unknown>, Lacks]>([
  ['nothing lacks', {}, {}, {}, {}],
  ['a value that is not there', { followers: 'blank' }, {}, {}, { followers: 'blank' }],
  ['a value that came in', { followers: 'blank' }, { followers: '12' }, {}, {}],
  [
    'a value that was emptied again',
    { followers: 'later' },
    { followers: '' },
    {},
    { followers: 'later' },
  ],
  ['a copy that is not there', { licence: 'later' }, {}, { licence: [] }, { licence: 'later' }],
  [
    'a copy that came in',
    { licence: 'later', idBack: 'none' },
    {},
    { licence: [1] },
    { idBack: 'none' },
  ],
])('what stays open: %s', (_name, lacks, answers, photos, open) => {
  expect(openLacks(lacks, answers, photos)).toEqual(open)
})

test('what hinders is what no reason keeps open', () => {
  expect(
    notExcused({ followers: '请填写粉丝数量', ownerName: '请填写姓名' }, { followers: 'blank' }),
  ).toEqual({
    ownerName: '请填写姓名',
  })
})

/** What the law of the form needs: without it nobody's account is filed. */
const needed: readonly string[] = [
  'accountName',
  'accountKind',
  'accountKindText',
  'subjectKind',
  'subjectName',
  'area',
  'ownerName',
  'ownerIdNumber',
]

test('name, type, subject, place, owner and ID number cannot stay open', () => {
  expect(mayLack.filter((key) => needed.includes(key))).toEqual([])
  // What is never required needs no reason.
  const asked = mayLack.flatMap((key) => (isFieldKey(key) ? [fieldOf(key)] : []))
  expect(asked.filter((field) => !field.required({ accountKind: 'official' }))).toEqual([])
})

test.each<[string, Partial<Record<LackKey | 'ownerName', string | null>>, boolean]>([
  ['a reason', { followers: 'blank' }, true],
  ['a reason is taken back', { followers: null }, true],
  ['a reason of our own', { followers: '忘了' }, false],
  ['what cannot lack', { ownerName: 'blank' }, false],
])('as it is sent: %s', (_name, lacks, fits) => {
  expect(v.is(lacksInput, lacks)).toBe(fits)
})
