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

const totals = (collectionName: string, group: Fields) =>
  actions['database.aggregateDocuments']({
    collectionName,
    stages: [
      { stageKey: '$match', stageValue: toWire(all) },
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
  ['a field', { _id: '$kind', n: { $sum: '$value' } }],
  ['by a field without an index', { _id: '$other', n: { $sum: 1 } }],
  ['where two fields are equal', { _id: '$kind', n: count({ $eq: ['$value', '$kind'] }) }],
  ['where nothing is asked', { _id: '$kind', n: count() }],
  ['what is greatest', { _id: '$kind', most: { $max: '$value' } }],
]
test.each(undecided)('the sum of %s is left to the documents', (_name, group) => {
  expect(store.totals('indexed', all, group)).toBeNull()
  expect(totals('indexed', group)).toEqual(totals('plain', group))
})

test('no document makes no sum', () => {
  expect(store.totals('indexed', { kind: 'none' }, { _id: '$kind', n: { $sum: 1 } })).toEqual([])
})
