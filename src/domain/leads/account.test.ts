import type { Answers } from '../form/form'
import { isOneAccount, nameKeyText, tidiedAccount, wrongAccount } from './account'
import { scopeSigns } from './signs'

const lead: Answers = { accountKind: 'official', accountName: '文安板材圈' }

test.each<[string, Answers, Answers, boolean]>([
  ['the same name and kind', lead, { ...lead, subjectName: '文安县板材厂' }, true],
  ['width, case and blanks', lead, { ...lead, accountName: ' 文安 板材圈' }, true],
  ['another kind', lead, { ...lead, accountKind: 'app' }, false],
  ['another name', lead, { ...lead, accountName: '文安板材' }, false],
  [
    'subjects that differ',
    { ...lead, subjectName: '甲厂' },
    { ...lead, subjectName: '乙厂' },
    false,
  ],
  ['one says no subject', lead, { ...lead, subjectName: '乙厂' }, true],
  [
    'the same 原始ID under another name',
    { ...lead, accountId: 'gh_1' },
    { ...lead, accountName: '改名了', accountId: 'GH_1' },
    true,
  ],
  [
    'another 原始ID under the same name',
    { ...lead, accountId: 'gh_1' },
    { ...lead, accountId: 'gh_2' },
    false,
  ],
  [
    'what else it is differs',
    { ...lead, accountKind: 'other', accountKindText: '抖音号' },
    { ...lead, accountKind: 'other', accountKindText: '快手号' },
    false,
  ],
  ['no name at all', { accountKind: 'official' }, { accountKind: 'official' }, false],
])('one account: %s', (_name, one, other, is) => {
  expect(isOneAccount(one, other)).toBe(is)
  expect(isOneAccount(other, one)).toBe(is)
  if (is && one.accountId === undefined) expect(nameKeyText(one)).toBe(nameKeyText(other))
})

test.each<[string, Parameters<typeof tidiedAccount>[0], Answers]>([
  ['blanks go', { accountName: '  文安板材圈 ', accountKind: 'official', subjectName: '' }, lead],
  ['what kind it is, of 其他 alone', { ...lead, accountKindText: '抖音号' }, lead],
  [
    'kept of 其他',
    { accountName: 'a1', accountKind: 'other', accountKindText: '抖音号' },
    { accountName: 'a1', accountKind: 'other', accountKindText: '抖音号' },
  ],
  ['the kind of a subject, without one nobody knows it', { ...lead, subjectKind: 'company' }, lead],
  [
    'kept of a subject',
    { ...lead, subjectName: '甲厂', subjectKind: 'company' },
    { ...lead, subjectName: '甲厂', subjectKind: 'company' },
  ],
])('tidied: %s', (_name, typed, kept) => {
  expect(tidiedAccount(typed)).toEqual(kept)
})

test.each<[string, Answers, readonly string[]]>([
  ['a name and a kind', lead, []],
  ['nothing', {}, ['accountName', 'accountKind']],
  ['opened tomorrow', { ...lead, openedOn: '2026-11-25' }, ['openedOn']],
  ['opened in a month', { ...lead, openedOn: '2026-10' }, []],
  ['a name that is too long', { ...lead, accountName: '长'.repeat(200) }, ['accountName']],
  ['no kind of subject', { ...lead, subjectName: '甲厂', subjectKind: '工厂' }, ['subjectKind']],
])('wrong: %s', (_name, account, fields) => {
  expect(Object.keys(wrongAccount(account, '2026-11-24'))).toEqual(fields)
})

test.each<[string, Answers, string]>([
  ['the name', lead, '名称文安 文安县'],
  [
    'both',
    { ...lead, subjectName: '霸州市胜芳镇木器厂' },
    '名称文安 文安县,主体胜芳镇 霸州市胜芳镇',
  ],
  ['none', { accountKind: 'official', accountName: '木器圈' }, ''],
])('scope: %s', (_name, account, found) => {
  const signs = scopeSigns(account).map(({ in: where, text, place }) => `${where}${text} ${place}`)
  expect(signs.join()).toContain(found.split(',')[0])
  if (found === '') expect(signs).toEqual([])
})
