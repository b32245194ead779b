import { fieldsToRead, stamped, type StoredFields, upgraded, type Upgrades } from './schema'

/** Two releases later: one phone became a list of them, and then each has a name. */
const table: Upgrades = {
  shops: [
    {
      up: ({ phone, ...rest }) => ({
        ...rest,
        ...(phone === undefined ? {} : { phones: [phone] }),
      }),
      from: { phones: ['phone'] },
    },
    {
      up: ({ phones, ...rest }) => ({
        ...rest,
        ...(Array.isArray(phones)
          ? { lines: phones.map((phone: unknown) => ({ name: '', phone })) }
          : {}),
      }),
      from: { lines: ['phones'] },
    },
  ],
}

const first = { _id: 'a', name: '小店', phone: '0316' }
const second = { _id: 'a', name: '小店', phones: ['0316'], schema: 2 }
const present = { _id: 'a', name: '小店', lines: [{ name: '', phone: '0316' }] }

test.each<[string, StoredFields, StoredFields]>([
  ['of the first, which says no version', first, present],
  ['of the first, which says it', { ...first, schema: 1 }, { ...present, schema: 1 }],
  ['of the second', second, { ...present, schema: 2 }],
  ['of this one', { ...present, schema: 3 }, { ...present, schema: 3 }],
  [
    'of which a list asked for other fields',
    { _id: 'a', name: '小店' },
    { _id: 'a', name: '小店' },
  ],
])('a document %s is read as it is written now', (_name, stored, read) => {
  expect(upgraded(table, 'shops', stored)).toEqual(read)
})

test('a document of a later release is refused in a sentence', () => {
  expect(() => upgraded(table, 'shops', { ...present, schema: 4 })).toThrow('系统正在升级')
  expect(() => upgraded({}, 'shops', { ...first, schema: 2 })).toThrow('系统正在升级')
})

test('one of a collection that never changed stays as it is', () => {
  expect(upgraded({}, 'shops', first)).toBe(first)
})

test.each<[readonly string[], readonly string[]]>([
  [['lines'], ['lines', 'phones', 'phone', 'schema']],
  [['name'], ['name', 'schema']],
  [[], ['schema']],
])('for %j a list reads %j', (fields, read) => {
  expect(fieldsToRead(table, 'shops', fields)).toEqual(read)
})

test('a whole part of a document is read with what any field within it is made of', () => {
  const nested: Upgrades = { shops: [{ up: (row) => row, from: { 'owner.phone': ['phone'] } }] }
  expect(fieldsToRead(nested, 'shops', ['owner'])).toEqual(['owner', 'phone', 'schema'])
})

test.each([
  ['shops', { a: 1, schema: 3 }],
  ['filings', { a: 1, schema: 1 }],
  ['events', { a: 1 }],
  ['administration', { a: 1 }],
])('a document of %s is written as %j', (collection, written) => {
  expect(stamped(table, collection, { a: 1 })).toEqual(written)
})
