import { rowsText, sealMark, shownHash, signedText } from './signature'
import { companyAnswers } from '../testing/answers'
import { fields } from '../form/form'

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

test('a hash is shown in groups of four', () => {
  expect(shownHash('3f9a27c4d0e1b2a3ffff')).toBe('3F9A 27C4 D0E1 B2A3')
})

test('a seal page carries the first eight digits', () => {
  expect(sealMark(`3f9a27c4${'0'.repeat(56)}`)).toBe('3F9A 27C4')
})
