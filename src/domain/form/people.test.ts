import type { Answers } from './form'
import {
  agreeingFor,
  applicantFor,
  applicantsBeing,
  idPlaces,
  type PersonShown,
  peopleAt,
  unconfirmed,
  unconfirmedIn,
} from './people'

const both: Answers = { ownerName: '李文昌', managerName: '赵敏' }
const own: Answers = { ...both, subjectKind: 'individual' }
const company: Answers = { ...both, subjectKind: 'company' }
const cards = ['idFront', 'idBack'] as const

test.each<[string, Answers, readonly PersonShown[]]>([
  [
    'a person: number and cards are the owner’s',
    { ...own, filledBy: 'owner' },
    [{ name: '李文昌', places: ['ownerIdNumber', ...cards, 'guardian'], as: 'self' }],
  ],
  [
    'a company filed by its owner: the cards are the manager’s',
    { ...company, filledBy: 'owner' },
    [
      { name: '李文昌', places: ['ownerIdNumber', 'guardian'], as: 'self' },
      { name: '赵敏', places: cards, as: 'declared' },
    ],
  ],
  [
    'filed by its manager',
    { ...company, filledBy: 'manager' },
    [
      { name: '李文昌', places: ['ownerIdNumber', 'guardian'], as: 'declared' },
      { name: '赵敏', places: cards, as: 'self' },
    ],
  ],
  [
    'filed by an agency',
    { ...company, filledBy: 'agent' },
    [
      { name: '李文昌', places: ['ownerIdNumber', 'guardian'], as: 'declared' },
      { name: '赵敏', places: cards, as: 'declared' },
    ],
  ],
  [
    'the owner leads the operations',
    { ...company, operationsLead: 'owner', filledBy: 'owner' },
    [{ name: '李文昌', places: ['ownerIdNumber', ...cards, 'guardian'], as: 'self' }],
  ],
  [
    'a third person leads the operations',
    { ...company, operationsLead: 'other', operationsLeadName: '孙小禾', filledBy: 'owner' },
    [
      { name: '李文昌', places: ['ownerIdNumber', 'guardian'], as: 'self' },
      { name: '孙小禾', places: cards, as: 'declared' },
    ],
  ],
  [
    'owner and manager are one person, who said to be the manager',
    { ...company, managerName: '李文昌', filledBy: 'manager' },
    [{ name: '李文昌', places: ['ownerIdNumber', ...cards, 'guardian'], as: 'self' }],
  ],
  [
    'not said who fills in',
    own,
    [{ name: '李文昌', places: ['ownerIdNumber', ...cards, 'guardian'], as: null }],
  ],
  [
    'no names yet',
    { subjectKind: 'company', filledBy: 'owner' },
    [{ name: '', places: ['ownerIdNumber', ...cards, 'guardian'], as: 'declared' }],
  ],
])('%s', (_name, answers, people) => {
  expect(peopleAt(idPlaces, answers)).toEqual(people)
})

test.each<[string, string, 'self' | 'declared', readonly string[]]>([
  ['the owner', '李文昌', 'self', ['owner']],
  ['the manager', '赵敏', 'self', ['manager']],
  ['not the owner', '李文昌', 'declared', ['manager', 'agent']],
  ['somebody else', '王玉兰', 'self', []],
])('being %s', (_name, name, as, kinds) => {
  expect(applicantsBeing(name, both, as).map(({ value }) => value)).toEqual(kinds)
})

test.each<[string, Answers, 'self' | 'declared', string | null, string | null]>([
  ['as the form says', { ...both, filledBy: 'manager' }, 'declared', 'agent', 'manager'],
  ['an agency, as last time', both, 'declared', 'agent', 'agent'],
  ['for the owner, for the first time: asked', both, 'declared', null, null],
  ['the owner of the last account: asked', both, 'declared', 'owner', null],
  ['the owner', both, 'self', 'agent', 'owner'],
  ['owner and manager at once', { ...both, managerName: '李文昌' }, 'self', null, 'owner'],
  [
    'owner and manager at once, as last time',
    { ...both, managerName: '李文昌' },
    'self',
    'manager',
    'manager',
  ],
  ['no other but the agency', { ...both, managerName: '李文昌' }, 'declared', null, 'agent'],
  ['a word nobody knows: asked', both, 'declared', '__proto__', null],
])('who fills in where 李文昌 is shown: %s', (_name, answers, as, last, found) => {
  expect(applicantFor('李文昌', answers, as, last)).toBe(found)
})

test.each<[string, Answers, readonly string[]]>([
  ['declared for both', { ...company, filledBy: 'agent' }, ['李文昌', '赵敏']],
  ['the own', { ...own, filledBy: 'owner' }, []],
  ['not said by whom', company, []],
])('unconfirmed: %s', (_name, answers, names) => {
  expect(unconfirmed(answers, () => true)).toEqual(names)
  expect(unconfirmed(answers, () => false)).toEqual([])
})

test('nobody without a name is the applicant', () => {
  expect(agreeingFor('', { filledBy: 'owner', ownerName: '' })).toBe('declared')
})

test.each<[string, Parameters<typeof unconfirmedIn>[0], readonly string[]]>([
  ['the owner, by the number alone', { answers: { ...company, filledBy: 'agent' } }, ['李文昌']],
  [
    'and the manager, once there is a photo of the card',
    { answers: { ...company, filledBy: 'agent' }, photos: { idFront: ['a'] } },
    ['李文昌', '赵敏'],
  ],
  [
    'no photo where they were taken out again',
    { answers: { ...company, filledBy: 'agent' }, photos: { idFront: [], idBack: [] } },
    ['李文昌'],
  ],
  ['who filled it in for themselves', { answers: { ...own, filledBy: 'owner' } }, []],
])('of a complete form nobody confirmed: %s', (_name, form, names) => {
  expect(unconfirmedIn(form)).toEqual(names)
})
