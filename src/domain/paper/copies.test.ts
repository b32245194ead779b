import { copiesToBring, formToBring } from './copies'
import type { Answers } from '../form/form'
import type { SlotKey } from '../form/materials'

const of = (subjectKind: string): Answers => ({
  subjectKind,
  ownerName: '李文昌',
  managerName: '赵敏',
})

test.each<[string, Answers, readonly string[]]>([
  ['a person', of('individual'), ['本人身份证复印件']],
  ['a company', of('company'), ['营业执照或组织机构代码证复印件', '运维负责人赵敏身份证复印件']],
  [
    'an association, of which the notice asks no copies',
    of('association'),
    ['有统一社会信用代码的证书复印件', '运维负责人赵敏身份证复印件'],
  ],
  ['a subject that is not known', {}, []],
])('%s brings', (_, answers, texts) => {
  expect(copiesToBring(answers).map(({ text }) => text)).toEqual(texts)
})

test('what the notice does not ask is said so', () => {
  expect(copiesToBring(of('association')).map(({ note }) => note)).toEqual([
    '通告未作要求，建议提供',
    '通告未作要求，建议提供',
  ])
  expect(copiesToBring(of('company')).map(({ note }) => note)).toEqual([null, null])
})

test('who has another paper brings that, and only a body stamps', () => {
  expect(copiesToBring(of('individual'), { othersPaper: true })[0]?.text).toBe(
    '本人的护照、台胞证或回乡证',
  )
  expect(formToBring(of('individual'), true)).not.toContain('盖章')
  expect(formToBring(of('company'), true)).toContain('盖章')
  expect(formToBring(of('company'), false)).not.toContain('盖章')
})

test.each<[string, readonly SlotKey[], readonly string[]]>([
  ['nothing that needs proof', [], []],
  ['the subject', ['licence'], ['营业执照或组织机构代码证复印件']],
  ['one side of the card', ['idBack'], ['运维负责人赵敏身份证复印件']],
  [
    'both',
    ['licence', 'idFront', 'idBack'],
    ['营业执照或组织机构代码证复印件', '运维负责人赵敏身份证复印件'],
  ],
])('of a change that which proves it is brought: %s', (_, proving, texts) => {
  expect(copiesToBring(of('company'), { proving }).map(({ text }) => text)).toEqual(texts)
})
