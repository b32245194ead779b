import { type ItemKey, itemKeys, slotOfItem } from './correctionReasons'
import { fields } from '../../form/form'
import { slotsOf } from '../../form/materials'
import { companyAnswers } from '../../testing/answers'

test('rows, materials and signature can be returned, in the order of the form', () => {
  expect(itemKeys).toEqual([
    ...fields.filter((field) => field.place === 'row').map((field) => field.key),
    ...slotsOf({ ...companyAnswers, ownerIdKind: 'child' }).map((slot) => `slot:${slot.key}`),
    'signature',
  ])
})

test.each<[ItemKey, string | null]>([
  ['slot:idBack', 'idBack'],
  ['signature', null],
  ['address', null],
])('the slot of %s is %s', (key, expected) => {
  expect(slotOfItem(key)).toBe(expected)
})
