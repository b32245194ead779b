import { decidingAnswers, rowsText, sealMark, shownHash, signedText } from './signature'
import { companyAnswers } from '../testing/answers'
import { DECLARATION, DECLARATION_VERSION, fields } from '../form/form'

test('the text of the rows is what it always was: stored signatures and seal pages hang on it', () => {
  const answers = { ...companyAnswers, accountKind: 'other', accountKindText: '视频号' }
  expect(rowsText(answers)).toBe(
    '["2018-12-09/1",["","账号名（昵称）","胜芳古镇生活"],["","账号类型","其他（视频号）"],' +
      '["","账号主体","霸州市胜芳镇文昌阁文化传播有限公司"],["","地址","霸州市胜芳镇河西街18号"],' +
      '["","功能简介","介绍胜芳古镇的民俗、吃住和出行信息"],["","开通日期","2026年11月10日"],' +
      '["","粉丝数量","3200"],["账号所有人","姓名","李文昌"],' +
      '["账号所有人","身份证号","110101199003070011"],["账号所有人","微信号","liwenchang_01"],' +
      '["账号所有人","手机","13900000001"],["","管理员姓名","赵敏"],' +
      '["管理员","手机","13900000002"],["","管理员微信号","zhaomin_02"]]',
  )
})

test('every printed row is bound, and its part', () => {
  const bound = fields.filter((field) => field.place === 'row').map((field) => field.key)
  for (const key of bound)
    expect([key, rowsText({ ...companyAnswers, [key]: '1' })]).not.toEqual([
      key,
      rowsText(companyAnswers),
    ])
  const other = { ...companyAnswers, accountKind: 'other', accountKindText: '视频号' }
  expect(rowsText({ ...other, accountKindText: '微博' })).not.toBe(rowsText(other))
})

test('helper fields are not bound', () => {
  for (const key of ['accountId', 'area', 'creditCode', 'metTestOn', 'operationsLead'] as const)
    expect(rowsText({ ...companyAnswers, [key]: '1' })).toBe(rowsText(companyAnswers))
})

test('a third person who leads the operations is bound by name, and nothing where there is none', () => {
  const third = { ...companyAnswers, operationsLead: 'other', operationsLeadName: '孙小禾' }
  const without = decidingAnswers({ ...companyAnswers, operationsLead: 'manager' })
  expect(decidingAnswers(third)).toEqual([...without.slice(0, -1), 'other', '孙小禾'])
  expect(decidingAnswers({ ...third, operationsLead: 'manager' })).toEqual(without)
})

test('text that moves over a row’s border is another text', () => {
  expect(rowsText({ ...companyAnswers, subjectName: '甲乙', address: '丙' })).not.toBe(
    rowsText({ ...companyAnswers, subjectName: '甲', address: '乙丙' }),
  )
})

const bound = {
  rowsHash: 'aa',
  deciding: ['company'],
  files: [{ slot: 'licence', hash: 'bb' }],
  openid: 'owner',
  signedAt: 1,
} as const

test.each([
  ['rows', { rowsHash: 'ab' }],
  ['what decides office and papers', { deciding: ['individual'] }],
  ['a file', { files: [{ slot: 'licence', hash: 'bc' }] }],
  ['a file’s slot', { files: [{ slot: 'idFront', hash: 'bb' }] }],
  ['a missing file', { files: [] }],
  ['the signer', { openid: 'another' }],
  ['the time', { signedAt: 2 }],
] as const)('a signature is bound to %s', (_, change) => {
  expect(signedText({ ...bound, ...change })).not.toBe(signedText(bound))
})

test('the declaration is bound by its version and its words, so that a signature says what was declared (C3)', () => {
  expect(signedText(bound)).toBe(
    `["${DECLARATION_VERSION}","以上信息均真实有效","aa",["company"],[["licence","bb"]],"owner",1]`,
  )
  expect([DECLARATION, DECLARATION_VERSION]).toEqual(['以上信息均真实有效', '2018-12-09'])
})

test('a hash is shown in groups of four', () => {
  expect(shownHash('3f9a27c4d0e1b2a3ffff')).toBe('3F9A 27C4 D0E1 B2A3')
})

test('a seal page carries the first eight digits', () => {
  expect(sealMark(`3f9a27c4${'0'.repeat(56)}`)).toBe('3F9A 27C4')
})

test('a signature is bound to what decides office and papers, and to no more', () => {
  expect(decidingAnswers({ ...companyAnswers, operationsLead: 'manager' })).toEqual([
    companyAnswers.subjectKind,
    companyAnswers.area ?? '',
    'manager',
  ])
})
