import { fullAnswers } from '../../secrets/personal'
import type { Answers } from '../../../../src/domain/form/form'
import { storedSubmission, vault } from '../../testing/stored'
import { reviewItems } from './items'

const filingOf = (change: Answers) => {
  const filing = storedSubmission
  return { ...filing, answers: { ...filing.answers, ...change } }
}

const remarkAt = (key: string, change: Answers) => {
  const filing = filingOf(change)
  const full = fullAnswers(vault, filing, filing)
  return reviewItems(filing, { full, before: null, right: new Set(), today: '2026-11-24' }).find(
    (item) => item.key === key,
  )?.remark
}

const OLD_CHOICE = '主体类别是原来的「企事业单位」：如是企业，按通告三.1 要有证照和运维负责人身份证'

test.each<[string, string, Answers, ReturnType<typeof remarkAt>]>([
  ['a credit code that is right', 'subjectName', {}, { level: 'ok', text: '信用代码校验位正确' }],
  [
    'one that is wrong',
    'subjectName',
    { creditCode: '91350211M0000XUF46' },
    { level: 'warning', text: '信用代码校验位对不上。与执照一致的话可以继续' },
  ],
  [
    'an opening day of which the month is known',
    'openedOn',
    { openedOn: '2026-09' },
    {
      level: 'warning',
      text: '只记得月份，按 2026年9月1日 算最晚提交日，工作人员会再核对',
    },
  ],
  ['a month of the first round', 'openedOn', { openedOn: '2018-12' }, null],
  ['none where none is asked', 'subjectName', { subjectKind: 'association', creditCode: '' }, null],
  [
    'none of a company, whose licence has it',
    'subjectName',
    { creditCode: '' },
    { level: 'warning', text: '没有填信用代码，请以证照上的为准' },
  ],
  [
    'the old choice 企事业单位',
    'subjectName',
    { subjectKind: 'institution', creditCode: '' },
    { level: 'warning', text: OLD_CHOICE },
  ],
  [
    'the old choice with the code of a company',
    'subjectName',
    { subjectKind: 'institution' },
    {
      level: 'warning',
      text: `${OLD_CHOICE}；91、92、93 开头的是企业的代码，主体类别请选「公司（企业、个体工商户）」`,
    },
  ],
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
