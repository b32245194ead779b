import { offered, subjectKinds } from './choices'
import type { Answers } from './form'
import { emptySlots, operationsLeadName, slotsOf } from './materials'
import { companyAnswers, individualAnswers } from '../testing/answers'

const required = (answers: Answers) =>
  slotsOf(answers)
    .filter((slot) => slot.required)
    .map((slot) => slot.label)

test.each<[string, Answers, string[]]>([
  [
    'a company: licence and the manager’s ID card',
    companyAnswers,
    ['营业执照或组织机构代码证', '运维负责人 赵敏 身份证人像面', '运维负责人 赵敏 身份证国徽面'],
  ],
  [
    'a company whose owner runs the account',
    { ...companyAnswers, operationsLead: 'owner' },
    [
      '营业执照或组织机构代码证',
      '运维负责人 李文昌 身份证人像面',
      '运维负责人 李文昌 身份证国徽面',
    ],
  ],
  [
    'a company whose manager is not named yet',
    { ...companyAnswers, managerName: '' },
    ['营业执照或组织机构代码证', '运维负责人身份证人像面', '运维负责人身份证国徽面'],
  ],
  ['a person: the own ID card', individualAnswers, ['本人身份证人像面', '本人身份证国徽面']],
  ['市直机关: nothing', { ...companyAnswers, subjectKind: 'cityOrgan' }, []],
  ['县级及以下机关: nothing', { ...companyAnswers, subjectKind: 'countyOrgan' }, []],
  ['事业单位: nothing', { ...companyAnswers, subjectKind: 'publicInstitution' }, []],
  ['企事业单位 of before: nothing', { ...companyAnswers, subjectKind: 'institution' }, []],
  ['社会团体: nothing', { ...companyAnswers, subjectKind: 'association' }, []],
  ['no kind chosen: nothing', {}, []],
  ['a kind that does not exist: nothing', { subjectKind: 'toString' }, []],
])('required of %s', (_, answers, labels) => {
  expect(required(answers)).toEqual(labels)
})

test('bodies and associations are offered slots that say the notice does not ask for them', () => {
  const offered = slotsOf({ ...companyAnswers, subjectKind: 'association' })
  expect(offered.map((slot) => slot.key)).toEqual(['licence', 'idFront', 'idBack', 'other'])
  expect(offered.slice(0, 3).every((slot) => slot.hint === '通告未作要求，建议提供')).toBe(true)
})

test.each(subjectKinds.map((kind) => kind.value))('%s may add other papers', (subjectKind) => {
  expect(slotsOf({ subjectKind }).some((slot) => slot.key === 'other' && !slot.required)).toBe(true)
})

test('a slot is empty until it holds a photo', () => {
  const keys = (photos: Parameters<typeof emptySlots>[1]) =>
    emptySlots(companyAnswers, photos).map((slot) => slot.key)
  expect(keys({})).toEqual(['licence', 'idFront', 'idBack'])
  expect(keys({ licence: ['a'], idFront: [], idBack: ['b', 'c'] })).toEqual(['idFront'])
})

test.each<[string, Answers, string]>([
  ['manager by default', companyAnswers, '赵敏'],
  ['owner when chosen', { ...companyAnswers, operationsLead: 'owner' }, '李文昌'],
  [
    'third person by name',
    { ...companyAnswers, operationsLead: 'other', operationsLeadName: '孙小禾' },
    '孙小禾',
  ],
  [
    'manager who became the owner, whoever it was before',
    {
      ...companyAnswers,
      managerName: '李文昌',
      operationsLead: 'other',
      operationsLeadName: '孙小禾',
    },
    '李文昌',
  ],
  ['third person not named yet', { ...companyAnswers, operationsLead: 'other' }, ''],
  ['nobody yet', {}, ''],
])('运维负责人: %s', (_, answers, name) => {
  expect(operationsLeadName(answers)).toBe(name)
})

test('no choice lets a company go without its papers: 企业 is said by 公司 alone', () => {
  const labels = offered<(typeof subjectKinds)[number]>(subjectKinds).map(({ label }) => label)
  expect(labels).toEqual([
    '公司（企业、个体工商户）',
    '个人',
    '市直机关',
    '县级及以下机关（含村民、居民委员会）',
    '事业单位',
    '社会团体',
  ])
  expect(labels.filter((label) => label.includes('企'))).toEqual(['公司（企业、个体工商户）'])
})
