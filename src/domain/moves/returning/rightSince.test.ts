import { companyAnswers } from '../../testing/answers'
import type { JudgedContent } from './correction'
import type { ItemKey } from './correctionReasons'
import { rightSince } from './rightSince'

const before: JudgedContent = {
  answers: companyAnswers,
  photos: { licence: [{ hash: 'a' }], idFront: [{ hash: 'b' }] },
  signature: 's',
}
const saying = (answers: JudgedContent['answers']): JudgedContent => ({
  ...before,
  answers: { ...companyAnswers, ...answers },
})

test.each<[string, ItemKey, readonly ItemKey[], JudgedContent, boolean]>([
  ['as it was', 'address', [], before, true],
  ['returned, though nothing of it changed', 'address', ['address'], before, false],
  ['changed, though it was not returned', 'address', [], saying({ address: '霸州镇' }), false],
  ['what helps it changed', 'subjectName', [], saying({ creditCode: '' }), false],
  ['who fills it in changed', 'ownerName', [], saying({ filledBy: 'agent' }), false],
  ['another row changed', 'followers', [], saying({ address: '霸州镇' }), true],
  ['a photo as it was', 'slot:licence', [], before, true],
  [
    'another photo',
    'slot:licence',
    [],
    { ...before, photos: { ...before.photos, licence: [{ hash: 'c' }] } },
    false,
  ],
  [
    'the same card, of another person now',
    'slot:idFront',
    [],
    saying({ managerName: '孙强' }),
    false,
  ],
  ['a seal page as it was', 'signature', [], before, true],
  ['signed anew', 'signature', [], { ...before, signature: 't' }, false],
])('%s', (_name, key, returned, after, expected) => {
  expect(rightSince([key], returned, before, after)).toEqual(expected ? [key] : [])
})
