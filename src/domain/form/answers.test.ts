import { fieldsOf, hidden, problems, shown, tidied, verdict } from './answers'
import { fieldOf } from './fields'
import type { Answers, FieldKey } from './form'
import { companyAnswers, individualAnswers } from '../testing/answers'

const TODAY = '2026-11-24'

test.each([
  ['a company', companyAnswers],
  ['a person', individualAnswers],
])('the form of %s has no problem', (_, answers) => {
  expect(problems(answers, TODAY)).toEqual([])
})

const error = (message: string) => ({ level: 'error', message })

test.each<[string, FieldKey, Answers, ReturnType<typeof error> | null]>([
  ['a missing name', 'accountName', { accountName: '' }, error('请填写账号名（昵称）')],
  ['a missing choice', 'accountKind', { accountKind: '' }, error('请选择账号类型')],
  ['a choice that does not exist', 'accountKind', { accountKind: 'blog' }, error('请选择账号类型')],
  ['a missing area', 'area', { area: '' }, error('请选择地址在哪个县（市、区）')],
  [
    'an area that does not exist',
    'area',
    { area: '110000' },
    error('请选择地址在哪个县（市、区）'),
  ],
  ['an address outside', 'area', { area: 'outside' }, null],
  ['a name of 30 characters', 'accountName', { accountName: '霸'.repeat(30) }, null],
  [
    'a name of 31 characters',
    'accountName',
    { accountName: '霸'.repeat(31) },
    error('账号名（昵称）最多 30 个字'),
  ],
  ['30 rare characters of two code units', 'accountName', { accountName: '𬀩'.repeat(30) }, null],
  [
    'another kind without its text',
    'accountKindText',
    { accountKind: 'other' },
    error('请填写其他类型的名称'),
  ],
  [
    'the text of another kind where it is not asked',
    'accountKindText',
    { accountKind: 'app' },
    null,
  ],
  [
    'a 公众号 without the owner’s 微信号',
    'ownerWechat',
    { ownerWechat: '' },
    error('请填写微信号'),
  ],
  [
    'an APP without the owner’s 微信号',
    'ownerWechat',
    { accountKind: 'app', ownerWechat: '' },
    null,
  ],
  ['a company without its code', 'creditCode', { creditCode: '' }, null],
  [
    'an institution without a code',
    'creditCode',
    { subjectKind: 'publicInstitution', creditCode: '' },
    null,
  ],
  [
    'an institution with its own code',
    'creditCode',
    { subjectKind: 'publicInstitution', creditCode: '123201024660000107' },
    null,
  ],
  ...['publicInstitution', 'association', 'cityOrgan', 'countyOrgan', 'institution'].flatMap(
    (subjectKind) =>
      ['91131081MA00000151', '92131081MA00000151', '93131081MA00000151'].map(
        (creditCode): [string, FieldKey, Answers, ReturnType<typeof error>] => [
          `${subjectKind} with the code of a company, ${creditCode}`,
          'creditCode',
          { subjectKind, creditCode },
          error('91、92、93 开头的是企业的代码，主体类别请选「公司（企业、个体工商户）」'),
        ],
      ),
  ),
  [
    '企事业单位, a choice of before',
    'subjectKind',
    { subjectKind: 'institution', creditCode: '' },
    error(
      '「企事业单位」已分成两类：企业请选「公司（企业、个体工商户）」，事业单位请选「事业单位」',
    ),
  ],
  [
    'a person’s left-over wrong code',
    'creditCode',
    { subjectKind: 'individual', creditCode: 'X' },
    null,
  ],
  [
    'an opening day tomorrow',
    'openedOn',
    { openedOn: '2026-11-25' },
    error('开通日期不能晚于今天'),
  ],
  ['an opening day today', 'openedOn', { openedOn: TODAY }, null],
  [
    'a test met before the account opened',
    'metTestOn',
    { metTestOn: '2026-11-09' },
    error('不会早于开通日期'),
  ],
  ['a test met on the opening day', 'metTestOn', { metTestOn: '2026-11-10' }, null],
  ['a test met tomorrow', 'metTestOn', { metTestOn: '2026-11-25' }, error('这一天不能晚于今天')],
  ['no day on which the test was met', 'metTestOn', {}, null],
])('%s', (_, key, patch, expected) => {
  expect(verdict(fieldOf(key), { ...companyAnswers, ...patch }, TODAY)).toEqual(expected)
})

test('a wrong check digit of a credit code warns and does not block', () => {
  const found = verdict(
    fieldOf('creditCode'),
    { ...companyAnswers, creditCode: '91350211M0000XUF46' },
    TODAY,
  )
  expect(found?.level).toBe('warning')
})

test('problems come in the form’s order, of one part or of all', () => {
  const answers = { ...companyAnswers, managerName: '', address: '', accountName: '' }
  expect(problems(answers, TODAY).map((problem) => problem.key)).toEqual([
    'accountName',
    'address',
    'managerName',
  ])
  expect(problems(answers, TODAY, 'subject').map((problem) => problem.key)).toEqual(['address'])
})

test.each<[FieldKey, string, string, string]>([
  ['accountKind', 'app', '手机APP', '手机APP'],
  ['area', '131081', '霸州市', '霸州市'],
  ['area', 'outside', '廊坊市以外', '廊坊市以外'],
  ['ownerIdNumber', '110101199003070011', '110101199003070011', '110101********0011'],
  ['ownerMobile', '13900000001', '13900000001', '139****0001'],
  ['subjectName', '霸州市某公司', '霸州市某公司', '霸州市某公司'],
  ['ownerName', '', '', ''],
])('%s %s is shown as %s and hidden as %s', (key, text, open, closed) => {
  expect(shown(fieldOf(key), text)).toBe(open)
  expect(hidden(fieldOf(key), text)).toBe(closed)
})

test('every masked or encrypted value is hidden', () => {
  for (const field of fieldsOf().filter((each) => /masked|encrypted/.test(each.privacy))) {
    const text = companyAnswers[field.key] ?? '孙小禾'
    expect([field.key, hidden(field, text)]).not.toEqual([field.key, text])
    expect(hidden(field, text)).toContain('*')
  }
})

test('a value is stored tidy', () => {
  expect(tidied(fieldOf('ownerMobile'), ' +86 139 0000 0001 ')).toBe('13900000001')
})
