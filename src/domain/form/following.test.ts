import { followed, managerIsOwner, noManager, ownerAsManager } from './following'
import type { Answers } from './form'

const person: Answers = { subjectKind: 'individual', subjectName: '李文昌' }
const li: Answers = { ownerName: '李文昌', ownerMobile: '13800000001', ownerWechat: 'li_wenchang' }
const liManages: Answers = { ...li, ...ownerAsManager(li) }
const zhao: Answers = { managerName: '赵敏', managerMobile: '13800000002' }

test.each<[string, Answers, Answers, Answers]>([
  [
    'the name of a person is the owner’s and the manager’s',
    { subjectName: '李文昌' },
    { subjectKind: 'individual' },
    { subjectName: '李文昌', ownerName: '李文昌', managerName: '李文昌' },
  ],
  [
    'also when the kind is chosen after the name',
    { subjectKind: 'individual' },
    { subjectName: '李文昌' },
    { subjectKind: 'individual', ownerName: '李文昌', managerName: '李文昌' },
  ],
  [
    'the name of a company is nobody’s',
    { subjectName: '文昌阁公司' },
    { subjectKind: 'company' },
    { subjectName: '文昌阁公司' },
  ],
  [
    'a corrected name is corrected everywhere',
    { subjectName: '李文常' },
    { ...person, ...liManages },
    { subjectName: '李文常', ownerName: '李文常', managerName: '李文常' },
  ],
  [
    'another owner that was said stays',
    { subjectName: '李文常' },
    { ...person, ownerName: '王芳' },
    { subjectName: '李文常' },
  ],
  [
    'a manager who is the owner keeps the owner’s mobile',
    { ownerMobile: '13900000000' },
    { ...person, ...liManages },
    { ownerMobile: '13900000000', managerMobile: '13900000000' },
  ],
  [
    'another manager keeps the own one',
    { ownerMobile: '13900000000' },
    { ...person, ...li, ...zhao },
    { ownerMobile: '13900000000' },
  ],
  [
    'a company’s owner is no manager until it is said',
    { ownerName: '李文昌' },
    { subjectKind: 'company' },
    { ownerName: '李文昌' },
  ],
  [
    'a manager said in the same change stays',
    { ownerName: '李文昌', managerName: '赵敏' },
    { subjectKind: 'individual' },
    { ownerName: '李文昌', managerName: '赵敏' },
  ],
  ['nothing follows from another field', { address: '文昌街' }, person, { address: '文昌街' }],
])('%s', (_name, patch, before, expected) => {
  expect(followed(patch, before)).toEqual(expected)
})

test.each<[string, Answers, boolean]>([
  ['a person who has begun', person, true],
  ['a company that has begun', { subjectKind: 'company' }, false],
  ['the same three values', { subjectKind: 'company', ...liManages }, true],
  ['another mobile', { ...person, ...liManages, managerMobile: '13800000009' }, false],
  ['a manager who was taken out', { ...person, ...liManages, ...noManager }, false],
])('the manager is the owner: %s', (_name, answers, expected) => {
  expect(managerIsOwner(answers)).toBe(expected)
})
