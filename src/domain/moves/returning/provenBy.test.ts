import type { Answers, RowKey } from '../../form/form'
import { provingSlot } from './provenBy'

const two = { ownerName: '李文昌', managerName: '赵敏' }
const one = { ownerName: '李文昌', managerName: '李文昌' }
const person: Answers = { subjectKind: 'individual', ...two }
const company: Answers = { subjectKind: 'company', ...two }

test.each<[string, RowKey, Answers, ReturnType<typeof provingSlot>]>([
  ['the subject of a company', 'subjectName', company, 'licence'],
  ['its address', 'address', company, 'licence'],
  ['the subject of a body', 'subjectName', { ...company, subjectKind: 'association' }, 'licence'],
  ['a person as subject', 'subjectName', person, 'idFront'],
  ['where a person lives', 'address', person, 'idFront'],
  ['a person’s name', 'ownerName', person, 'idFront'],
  ['a person’s number', 'ownerIdNumber', person, 'idFront'],
  ['a person’s manager, whose card is not asked', 'managerName', person, null],
  ['a person who manages it alone', 'managerName', { ...person, ...one }, 'idFront'],
  ['the owner of a company, as its licence names them', 'ownerName', company, 'licence'],
  ['their number, which no paper shows', 'ownerIdNumber', company, null],
  ['the manager, who runs it', 'managerName', company, 'idFront'],
  ['the manager’s phone, beside their card', 'managerMobile', company, 'idFront'],
  ['the owner, who runs it', 'ownerIdNumber', { ...company, operationsLead: 'owner' }, 'idFront'],
  ['the manager then', 'managerName', { ...company, operationsLead: 'owner' }, null],
  [
    'a third person runs it: owner',
    'ownerName',
    { ...company, operationsLead: 'other' },
    'licence',
  ],
  ['a third person runs it: manager', 'managerName', { ...company, operationsLead: 'other' }, null],
  ['owner and manager in one', 'ownerName', { ...company, ...one }, 'idFront'],
  ['what no paper shows', 'followers', company, null],
])('%s', (_name, row, answers, slot) => {
  expect(provingSlot(row, answers)).toBe(slot)
})
