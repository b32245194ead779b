import { companyAnswers, individualAnswers } from '../testing/answers'
import type { Answers } from './form'
import { leftOver, leftOverWords, without } from './leftOver'
import type { Photos } from './materials'

const every = { licence: [1, 2], idFront: [1], idBack: [1], other: [1] }

test.each<[string, Answers, Photos<unknown>, string]>([
  ['a company, all asked', companyAnswers, every, ''],
  ['a person', individualAnswers, { idFront: [1], idBack: [1], other: [1] }, ''],
  [
    'a company that became a person',
    { ...companyAnswers, subjectKind: 'individual', operationsLead: 'owner' },
    every,
    '统一社会信用代码、运维负责人是哪一位、证照（2 张照片）',
  ],
  [
    'the text of another kind',
    { ...companyAnswers, accountKindText: '视频号' },
    {},
    '其他类型的名称',
  ],
  [
    'the id of a kind that has none',
    { ...companyAnswers, accountKind: 'other', accountKindText: '视频号', accountId: 'gh_0' },
    {},
    '原始ID或包名',
  ],
  [
    'whose card is asked for, owner and manager being one now',
    { ...companyAnswers, managerName: companyAnswers.ownerName ?? '', operationsLead: 'owner' },
    every,
    '运维负责人是哪一位',
  ],
  [
    'another day, none being that of the opening',
    { ...companyAnswers, openedOn: '', metTestOn: '2026-11-12' },
    {},
    '符合备案范围的日期',
  ],
  [
    'nothing chosen yet',
    {},
    every,
    '证照（2 张照片）、身份证人像面（1 张照片）、身份证国徽面（1 张照片）、其他材料（1 张照片）',
  ],
])('%s', (_name, answers, photos, words) => {
  expect(leftOverWords(leftOver(answers, photos), photos)).toBe(words)
})

test('a record goes on without what is left out, and what it came from stays whole', () => {
  const whole = { a: 1, b: 2, c: 3 }
  expect(without(whole, ['a', 'c'])).toEqual({ b: 2 })
  expect(without(whole, [])).toEqual(whole)
  expect(Object.keys(whole)).toEqual(['a', 'b', 'c'])
})
