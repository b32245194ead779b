import type { Review } from '../../../domain/api/desk'
import type { ReviewItem } from '../../../domain/api/review/items'
import { grouped, differsFromBefore } from './grouping'

const item = (key: string, more: Partial<ReviewItem> = {}): ReviewItem => ({
  key,
  label: key,
  text: '',
  remark: null,
  files: [],
  change: null,
  beside: [],
  provenBy: null,
  wasRight: true,
  ...more,
})
const photo = (isNew: boolean) => [{ fileID: 'f', addedAt: 0, isNew }]
const returned: Review['returned'] = {
  at: 0,
  correctionOn: '2026-12-09',
  items: [{ key: 'slot:licence', label: '', reason: '看不清', suggestion: '' }],
}
const keys = (items: readonly ReviewItem[]) => items.map(({ key }) => key)
const others = Array.from({ length: 8 }, (_each, i) => item(`other-${String(i)}`))

test('before a return nothing stands before the rest', () => {
  const items = [item('a', { change: { before: '' } }), item('b')]
  const { changed, rest } = grouped({ correctionBack: false, returned: null, items })
  expect([keys(changed), keys(rest)]).toEqual([[], ['a', 'b']])
})

test('after one: what went back, then what else changed, then new pictures, then what did not change', () => {
  const items = [
    item('same'),
    item('own', { change: { before: 'x' } }),
    item('helped', { beside: [{ label: '信用代码', text: '1', before: '2' }] }),
    item('slot:licence', { files: photo(true) }),
    item('slot:idFront', { files: photo(true) }),
    item('signature', { files: photo(false) }),
  ]
  const { changed, rest } = grouped({ correctionBack: true, returned, items })
  expect(keys(changed)).toEqual(['slot:licence', 'own', 'helped', 'slot:idFront'])
  expect(keys(rest)).toEqual(['same', 'signature'])
})

test.each<[string, readonly ReviewItem[], boolean]>([
  ['eight', others, true],
  ['seven', others.slice(1), false],
  [
    'eight, one of which another office has not checked',
    [...others.slice(1), item('x', { wasRight: false })],
    false,
  ],
])('%s untouched rows may be folded: %#', (_name, items, mayFold) => {
  expect(grouped({ correctionBack: true, returned, items }).mayFold).toBe(mayFold)
})

test.each<[string, Partial<ReviewItem>, boolean]>([
  ['nothing', {}, false],
  ['its text', { change: { before: '' } }, true],
  ['a value beside it', { beside: [{ label: '', text: '', before: '1' }] }, true],
  ['a picture', { files: photo(true) }, true],
  ['not a picture it had', { files: photo(false) }, false],
])('an item in which changed: %s', (_name, more, expected) => {
  expect(differsFromBefore(item('a', more))).toBe(expected)
})
