import type { Answers } from '../form/form'
import {
  isOneAccount,
  LEAD_LINK,
  leadLabel,
  nameKeyText,
  tidiedAccount,
  wrongAccount,
} from './account'
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

test.each<[string, Answers, Answers]>([
  ['one says an id alone', { ...lead, accountId: 'gh_1' }, lead],
  [
    'the same package name of another kind',
    { ...lead, accountId: 'gh_1' },
    {
      ...lead,
      accountKind: 'app',
      accountId: 'gh_1',
    },
  ],
])('an id says nothing by itself: %s', (_name, one, other) => {
  expect(isOneAccount(one, other)).toBe(one.accountKind === other.accountKind)
})

test('accounts that share kind and name share a key, and no others', () => {
  expect(nameKeyText(lead)).toBe(nameKeyText({ ...lead, accountName: ' 文安 板材圈' }))
  expect(nameKeyText(lead)).not.toBe(nameKeyText({ ...lead, accountKind: 'app' }))
  expect(nameKeyText(lead)).not.toBe(nameKeyText({ ...lead, accountName: '文安' }))
})

test('a lead’s owner is called so, where the form has a group above the name', () => {
  expect(leadLabel('ownerName')).toBe('账号所有人')
  expect(leadLabel('subjectName')).toBe('账号主体')
})

test.each([
  ['', true],
  ['http://weibo.com/a', true],
  ['https://mp.weixin.qq.com/s/a', true],
  ['mp.weixin.qq.com', false],
  ['https://', false],
  ['httpss://a', false],
  ['见https://a', false],
  ['https://a 见', false],
])('a link of a lead: “%s”', (text, fits) => {
  expect(LEAD_LINK.test(text)).toBe(fits)
})

test('of what is far too long not all is read, and that it is too long is said', () => {
  const typed = tidiedAccount({ ...lead, accountName: '长'.repeat(5000) })
  expect((typed.accountName ?? '').length).toBeLessThan(200)
  expect(wrongAccount(typed, '2026-11-24').accountName).toMatch(/^账号名（昵称）最多 \d+ 个字$/)
})

test('blanks are no subject, and its kind says nothing without one', () => {
  expect(tidiedAccount({ ...lead, subjectName: '  ', subjectKind: 'company' })).toEqual(lead)
})
