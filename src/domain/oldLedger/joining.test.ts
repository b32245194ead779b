import type { Answers } from '../form/form'
import { mayBeOne } from '../moves/accountKey'
import { joinedEntry } from './joining'

const claim: Answers = { accountName: '霸州菜篮子', accountKind: 'official', accountId: '' }

test.each<[string, Answers, Answers, boolean]>([
  ['the same name and kind, the row with its subject', claim, { subjectName: '菜篮子超市' }, true],
  ['width and blanks', claim, { accountName: '霸州 菜篮子' }, true],
  ['another name', claim, { accountName: '霸州菜篮' }, false],
  ['another kind', claim, { accountKind: 'app' }, false],
  ['an id on one side alone', { ...claim, accountId: 'gh_1' }, { accountId: '' }, true],
  ['two ids', { ...claim, accountId: 'gh_1' }, { accountId: 'gh_2' }, false],
  ['two subjects', { ...claim, subjectName: '甲' }, { subjectName: '乙' }, false],
  [
    'two platforms',
    { ...claim, accountKind: 'other', accountKindText: '抖音' },
    { accountKind: 'other', accountKindText: '快手' },
    false,
  ],
  ['no name at all', { ...claim, accountName: '' }, { accountName: '' }, false],
])('may be one account: %s', (_name, said, more, is) => {
  expect(mayBeOne(said, { ...claim, ...more })).toBe(is)
})

const row = { number: '霸2018-1', year: 2018, on: '2018-12-20' }

test.each<[string, Parameters<typeof joinedEntry>[0], Parameters<typeof joinedEntry>[0]]>([
  ['nothing typed', { number: '', year: null, on: null }, row],
  [
    'all typed',
    { number: '17', year: 2019, on: '2019-01-02' },
    { number: '17', year: 2019, on: '2019-01-02' },
  ],
  ['the number alone', { number: '17', year: null, on: null }, { ...row, number: '17' }],
  ['the same year', { number: '', year: 2018, on: null }, row],
  [
    'another year',
    { number: '', year: 2019, on: null },
    { number: '霸2018-1', year: 2019, on: null },
  ],
])('what stands in the ledger: %s', (_name, typed, stands) => {
  expect(joinedEntry(typed, row)).toEqual(stands)
})
