import type { Answers } from '../../domain/form/form'
import { readKept, unsent } from './patch'

test.each<[string, Answers, Answers, Answers]>([
  ['all arrived', { ownerName: '李' }, { ownerName: '李' }, {}],
  ['typed on meanwhile', { ownerName: '李文昌' }, { ownerName: '李' }, { ownerName: '李文昌' }],
  [
    'another field meanwhile',
    { ownerName: '李', address: 'A' },
    { ownerName: '李' },
    { address: 'A' },
  ],
  ['emptied meanwhile', { ownerName: '' }, { ownerName: '李' }, { ownerName: '' }],
])('unsent: %s', (_name, pending, sent, rest) => {
  expect(unsent(pending, sent)).toEqual(rest)
})

test.each<[string, string | null, Answers]>([
  ['nothing kept', null, {}],
  ['a patch', '{"ownerName":"李"}', { ownerName: '李' }],
  ['no JSON', '{"owner', {}],
  ['null', 'null', {}],
  [
    'keys of no field and values of no text',
    '{"x":"1","ownerName":2,"address":"A"}',
    { address: 'A' },
  ],
])('readKept: %s', (_name, text, patch) => {
  expect(readKept(text)).toEqual(patch)
})
