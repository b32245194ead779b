import { fullAnswers } from '../secrets/personal'
import type { Answers } from '../../../src/domain/form/form'
import { storedSubmission, vault } from '../testing/stored'
import { reviewItems } from './review'

const filingOf = (change: Answers) => {
  const filing = storedSubmission
  return { ...filing, answers: { ...filing.answers, ...change } }
}

const remarkAt = (key: string, change: Answers) => {
  const filing = filingOf(change)
  const full = fullAnswers(vault, filing.id, filing)
  return reviewItems(filing, { full, before: null, today: '2026-11-24' }).find(
    (item) => item.key === key,
  )?.remark
}

test.each<[string, string, Answers, ReturnType<typeof remarkAt>]>([
  [
    'a credit code that is right',
    'subjectName',
    {},
    { level: 'ok', text: '信用代码校验位正确：91110101MA00002340' },
  ],
  [
    'one that is wrong',
    'subjectName',
    { creditCode: '91350211M0000XUF46' },
    { level: 'warning', text: '信用代码校验位对不上。与执照一致的话可以继续' },
  ],
  ['none where none is asked', 'subjectName', { subjectKind: 'institution', creditCode: '' }, null],
  [
    'a wrong one left over from a company that is a person now',
    'subjectName',
    { subjectKind: 'individual', creditCode: '91350211M0000XUF46' },
    null,
  ],
  ['the ID number', 'ownerIdNumber', {}, { level: 'ok', text: '身份证号校验位正确' }],
  ['a row that nothing proves', 'followers', {}, null],
])('what the machine knows of %s', (_name, key, change, expected) => {
  expect(remarkAt(key, change)).toEqual(expected)
})
