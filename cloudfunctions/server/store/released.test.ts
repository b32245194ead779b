import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { collections } from './collections'
import { isOlder, stamped, type StoredFields, upgraded, upgrades, type Upgrades } from './schema'

/** A document of each collection as each release wrote it: `tools/deploy/release/keepForms.ts` kept them. */
const folder = join(__dirname, 'released')

const releases = readdirSync(folder)

const formsOf = (release: string): ReadonlyMap<string, StoredFields> =>
  new Map(
    readdirSync(join(folder, release)).map((name) => [
      name.replace(/\.json$/, ''),
      JSON.parse(readFileSync(join(folder, release, name), 'utf8')) as StoredFields,
    ]),
  )

const [first = ''] = releases

test('the first release wrote something into each collection', () => {
  expect([...formsOf(first).keys()].sort()).toEqual(Object.keys(collections).sort())
})

test.each(releases)('what %s wrote is read in the present form', (release) => {
  for (const [collection, row] of formsOf(release)) {
    const read = upgraded(upgrades, collection, row)
    const written = stamped(upgrades, collection, read) as StoredFields
    expect([collection, isOlder(upgrades, collection, written)]).toEqual([collection, false])
    // Read once more it is the same.
    expect(upgraded(upgrades, collection, written)).toEqual(written)
    if (upgrades[collection] === undefined) expect(read).toEqual(row)
  }
})

test('a lead of the first release is found by what it is called', () => {
  const lead = formsOf(first).get('leads') ?? {}
  const { accountName } = lead.answers as { readonly accountName: string }
  expect(upgraded(upgrades, 'leads', lead).text).toContain(accountName)
})

test.each<[string, object, object, object]>([
  ['by the named person', { ownerName: '李文昌' }, {}, { byNamed: true, caller: '王敏' }],
  ['by somebody else', { ownerName: '周广田' }, {}, { byNamed: false, caller: '王敏' }],
  ['while nobody was named', {}, {}, { byNamed: null, caller: '王敏' }],
  ['by nobody', { ownerName: '李文昌' }, { result: 'noAnswer' }, { byNamed: null }],
  [
    'at the door',
    { ownerName: '李文昌' },
    { channel: 'visit', result: 'met' },
    { byNamed: null, caller: '' },
  ],
])('a lead that 0.1.0 wrote says who answered: %s', (_name, answers, of, found) => {
  const [urge] = (formsOf(first).get('leads')?.['urges'] ?? []) as StoredFields[]
  const urges = [{ ...urge, channel: 'call', result: 'answered', ...of }]
  expect(upgraded(upgrades, 'leads', { answers, urges })).toMatchObject({ urges: [found] })
  expect(upgraded(upgrades, 'leads', { answers, urges: [] })).toMatchObject({ answers, urges: [] })
  expect(upgraded(upgrades, 'leads', { answers, schema: 1 })).not.toHaveProperty('urges')
})

test('a made-up second form is made of the first by one function, and its documents are refused by the first', () => {
  const second: Upgrades = {
    filings: [
      {
        up: ({ answers, ...rest }) => ({
          ...rest,
          ...(answers === undefined ? {} : { form: answers }),
        }),
        from: { form: ['answers'] },
      },
    ],
  }
  for (const [collection, row] of formsOf(first)) {
    const read = upgraded(second, collection, row)
    if (collection !== 'filings') {
      expect(read).toEqual(row)
      continue
    }
    const { answers, ...rest } = row
    expect(answers).toBeDefined()
    expect(read).toEqual({ ...rest, form: answers })
    const written = stamped(second, collection, read) as StoredFields
    expect(written).toEqual({ ...rest, form: answers, schema: 2 })
    expect(upgraded(second, collection, written)).toEqual(written)
    expect(() => upgraded(upgrades, collection, written)).toThrow('系统正在升级')
  }
})
