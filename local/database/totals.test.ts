import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { databaseActions } from './commands'
import { type Fields, fromWire, toWire, type Value } from './documents'
import { openStore } from './store'
import { openTransactions } from './transactions'

const folder = mkdtempSync(join(tmpdir(), 'local-fields-'))
const indexed = [{ fields: ['kind', 'value'].map((path) => [path, 1] as const) }]
const store = openStore(join(folder, 'documents.db'), { indexed, plain: [] })
const actions = databaseActions(store, openTransactions(store), Date.now)

const day = new Date('2026-11-24T07:06:00.000Z')
const values: readonly (Value | undefined)[] = [
  1,
  2.5,
  -3,
  'text',
  '',
  true,
  false,
  day,
  null,
  undefined,
]

beforeAll(() => {
  values.forEach((value, at) => {
    for (const collection of ['indexed', 'plain'])
      store.insert(collection, {
        _id: String(at),
        kind: at % 2 === 0 ? 'even' : 'odd',
        ...(value === undefined ? {} : { value }),
      })
  })
})
afterAll(() => {
  store.close()
  rmSync(folder, { recursive: true })
})

const all = { kind: { $in: ['even', 'odd'] } }

const totals = (collectionName: string, group: Fields, match: Fields = all) =>
  actions['database.aggregateDocuments']({
    collectionName,
    stages: [
      { stageKey: '$match', stageValue: toWire(match) },
      { stageKey: '$group', stageValue: toWire(group) },
      { stageKey: '$sort', stageValue: toWire({ _id: 1 }) },
    ],
  }).list.map((text) => fromWire(text, 0))

const count = (...conditions: Fields[]): Fields => ({
  $sum: { $cond: { if: { $and: conditions }, then: 1, else: 0 } },
})

const compared = ['$eq', '$lt', '$lte', '$gt', '$gte'].flatMap((sign) =>
  [2.5, 'text', '', true, day].map((value): [name: string, group: Fields] => [
    `${sign} ${String(value)}`,
    { _id: '$kind', n: count({ [sign]: ['$value', value] }) },
  ]),
)
const decided: readonly (readonly [name: string, group: Fields])[] = [
  ['all by a text', { _id: '$kind', total: { $sum: 1 }, twice: { $sum: 2 } }],
  ['a field', { _id: '$kind', n: { $sum: '$value' } }],
  [
    'all by two fields',
    {
      _id: { kind: { $ifNull: ['$kind', ''] }, value: { $ifNull: ['$value', 'none'] } },
      n: { $sum: 1 },
      sum: { $sum: '$value' },
    },
  ],
  ['all by a field or no', { _id: { value: { $ifNull: ['$value', false] } }, n: { $sum: 1 } }],
  ['all by values of every type', { _id: '$value', total: { $sum: 1 } }],
  [
    'what is within bounds',
    { _id: '$kind', n: count({ $gte: ['$value', -3] }, { $lt: ['$value', 2] }) },
  ],
  ['what is null or missing', { _id: '$kind', n: count({ $eq: ['$value', null] }) }],
  ...compared,
]
test.each(decided)('the sum of %s is the same by indexes and by documents', (_name, group) => {
  expect(store.totals('indexed', all, group)).not.toBeNull()
  expect(store.totals('plain', all, group)).toBeNull()
  expect(totals('indexed', group)).toEqual(totals('plain', group))
})

const undecided: readonly (readonly [name: string, group: Fields])[] = [
  ['all in one', { _id: null, n: { $sum: 1 } }],
  ['a field without an index', { _id: '$kind', n: { $sum: '$other' } }],
  [
    'by two fields that may be missing',
    { _id: { kind: '$kind', value: '$value' }, n: { $sum: 1 } },
  ],
  ['by nothing', { _id: {}, n: { $sum: 1 } }],
  ['by a field or another', { _id: { a: { $ifNull: ['$value', '$kind'] } }, n: { $sum: 1 } }],
  [
    'by two fields, one without an index',
    { _id: { a: { $ifNull: ['$kind', ''] }, b: { $ifNull: ['$other', ''] } }, n: { $sum: 1 } },
  ],
  ['by a field without an index', { _id: '$other', n: { $sum: 1 } }],
  ['where two fields are equal', { _id: '$kind', n: count({ $eq: ['$value', '$kind'] }) }],
  ['where nothing is asked', { _id: '$kind', n: count() }],
  ['what is greatest', { _id: '$kind', most: { $max: '$value' } }],
]
test.each(undecided)('the sum of %s is left to the documents', (_name, group) => {
  expect(store.totals('indexed', all, group)).toBeNull()
  expect(totals('indexed', group)).toEqual(totals('plain', group))
})

/** By the day of an instant, as long as `length`, that begins `ahead` of what is stored. */
const dayOf = (ahead: Fields[string] = 1, length: Fields[string] = 2): Fields => ({
  _id: { $floor: { $divide: [{ $add: ['$value', ahead] }, length] } },
  n: { $sum: 1 },
})
const numbers = { ...all, value: { $gte: -9, $lt: 9 } }
test('the sum by days of numbers is the same by indexes and by documents', () => {
  expect(store.totals('indexed', numbers, dayOf())).toHaveLength(2)
  expect(totals('indexed', dayOf(), numbers)).toEqual(totals('plain', dayOf(), numbers))
})

test.each<[name: string, match: Fields, group: Fields]>([
  ['where they may be no numbers', all, dayOf()],
  ['by a length that is none', numbers, dayOf(1, 0)],
  ['by a field', numbers, dayOf(1, '$value')],
  ['from a field without an index', numbers, dayOf('$other')],
  ['by what is no day', numbers, { _id: { $multiply: ['$value', 2] }, n: { $sum: 1 } }],
  ['all in one number', numbers, { _id: 1, n: { $sum: 1 } }],
])('the sum by days %s is left to the documents', (_name, match, group) => {
  expect(store.totals('indexed', match, group)).toBeNull()
})

test('no document makes no sum', () => {
  expect(store.totals('indexed', { kind: 'none' }, { _id: '$kind', n: { $sum: 1 } })).toEqual([])
})
