import { condition } from './conditions'
import type { Fields } from './documents'

const isDeclared = (path: string) => ['_id', 'office', 'at'].includes(path)

const cases: [name: string, query: Fields, exact: boolean, values: number][] = [
  ['nothing', {}, true, 0],
  ['equality', { office: 'a' }, true, 1],
  ['null', { office: null }, true, 0],
  ['a list with null', { office: { $in: ['a', null] } }, true, 1],
  ['both sides of a range need no type bound', { at: { $gt: 1, $lt: 9 } }, true, 2],
  ['one side of a range gets one', { at: { $gt: 1 } }, true, 2],
  ['a range of two types', { at: { $gt: 1, $lt: 'x' } }, true, 0],
  ['a range against null', { at: { $gte: null } }, false, 0],
  ['two conditions on one field', { $and: [{ at: { $gt: 1 } }, { at: { $lt: 9 } }] }, true, 2],
  ['either of two', { $or: [{ office: 'a' }, { at: 1 }] }, true, 2],
  ['either of which one has no index', { $or: [{ office: 'a' }, { other: 1 }] }, false, 2],
  ['either of which one is unknown', { $or: [{ office: 'a' }, { other: /a/ }] }, false, 0],
  ['a field without index beside one with', { office: 'a', other: 1 }, false, 2],
  ['an object in a field without index', { 'other.one': { a: 1 } }, false, 0],
  ['a pattern', { office: /a/ }, false, 0],
  ['existence', { office: { $exists: true } }, false, 0],
  ['an object', { office: { a: 1 } }, false, 0],
  [
    'an operator it does not know, beside one it does',
    { office: { $ne: 'a', $mod: [2, 0] } },
    false,
    1,
  ],
]
test.each(cases)('%s', (_name, query, exact, values) => {
  const result = condition(query, isDeclared)
  expect([result.exact, result.values.length]).toEqual([exact, values])
})
