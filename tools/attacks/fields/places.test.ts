import * as v from 'valibot'
import { inputPlacesOf } from './places'

const schema = v.strictObject({
  id: v.pipe(v.string(), v.regex(/^a/)),
  on: v.nullable(v.string()),
  more: v.optional(v.boolean()),
  rows: v.pipe(v.array(v.strictObject({ n: v.number() })), v.maxLength(3)),
  texts: v.record(v.picklist(['one', 'two']), v.string()),
  set: v.variant('name', [
    v.strictObject({ name: v.literal('days'), value: v.number() }),
    v.strictObject({ name: v.literal('word'), value: v.string() }),
  ]),
  who: v.union([v.literal('me'), v.string()]),
})
const input = {
  id: 'a',
  on: null,
  rows: [{ n: 1 }, { n: 2 }],
  texts: { one: 'x' },
  set: { name: 'days', value: 3 },
  who: 'me',
}

test('every place is found once, with what it takes', () => {
  expect(
    inputPlacesOf(schema, input).map(
      ({ path, takes }) => `${path.join('.')}: ${[...takes].join(' ')}`,
    ),
  ).toEqual([
    ': object',
    'id: text',
    'on: text null',
    'more: boolean',
    'rows: array',
    'rows.0: object',
    'rows.0.n: number',
    'texts: object',
    'texts.one: text',
    'texts.two: text',
    'set: object',
    'set.name: text',
    'set.value: number',
    'set.name: text',
    'set.value: text',
    'who: text',
  ])
})

test.each<[string, number, unknown]>([
  ['a key', 1, { ...input, id: 'new' }],
  ['a key that is not there', 3, { ...input, more: 'new' }],
  ['the first of an array', 5, { ...input, rows: ['new', { n: 2 }] }],
  ['within the first of an array', 6, { ...input, rows: [{ n: 'new' }, { n: 2 }] }],
  ['an option that is there', 12, { ...input, set: { name: 'days', value: 'new' } }],
  ['another option', 14, { ...input, set: { name: 'word', value: 'new' } }],
  ['all of it', 0, 'new'],
])('%s is put in its place', (_name, index, expected) => {
  expect(inputPlacesOf(schema, input)[index]?.put('new')).toEqual(expected)
})

test('keys that have to be there are known', () => {
  expect(inputPlacesOf(schema, input)[0]?.needed).toEqual([
    'id',
    'on',
    'rows',
    'texts',
    'set',
    'who',
  ])
})

test('a schema that nobody told of is no silent gap', () => {
  expect(() => inputPlacesOf(v.strictObject({ any: v.unknown() }), {})).toThrow('type unknown')
})
