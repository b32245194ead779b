import type { Local } from '../compose'
import { post, run, start, workspace } from '../testing/cloud'

const space = workspace()
let local: Local

beforeAll(async () => {
  local = await start(space.root)
})
afterAll(async () => {
  await local.stop()
  space.remove()
})
beforeEach(() => post(local, '/local/reset'))

const filings = "db.collection('filings')"
const add = (doc: string) => `await ${filings}.add({ data: ${doc} });`
const twelve = `for (let i = 0; i < 12; i += 1) { ${add(
  "{ _id: 'f' + i, account: 'a' + i, office: i % 2 ? '131081' : '131022', at: i, open: i % 3 === 0, tags: ['t' + (i % 4)] }",
)} }`
const ids = (query: string) => `(await ${filings}${query}.get()).data.map(({ _id }) => _id)`

const found: [name: string, query: string, expected: string[]][] = [
  ['equality on an index', ".where({ office: '131081', at: 3 })", ['f3']],
  ['an open range', ".where({ office: '131081', at: _.gt(7) })", ['f9', 'f11']],
  ['a closed range', ".where({ office: '131081', at: _.gte(3).and(_.lt(7)) })", ['f3', 'f5']],
  ['a list', ".where({ account: _.in(['a1', 'a4', 'zz']) })", ['f1', 'f4']],
  ['an empty list', '.where({ account: _.in([]) })', []],
  ['inequality', ".where({ office: _.neq('131081'), at: _.lte(2) })", ['f0', 'f2']],
  ['not in a list', ".where({ office: _.nin(['131022']), at: _.lt(4) })", ['f1', 'f3']],
  ['either of two', ".where(_.or([{ account: 'a2' }, { office: '131081', at: 5 }]))", ['f2', 'f5']],
  ['a field without index', ".where({ office: '131081', open: true })", ['f3', 'f9']],
  ['an element of an array', ".where({ tags: 't3', at: _.gt(3) })", ['f7', 'f11']],
  ['a pattern', ".where({ account: db.RegExp({ regexp: '^a1' }) })", ['f1', 'f10', 'f11']],
  ['a missing field as null', '.where({ closed: null, at: _.lt(1) })', ['f0']],
  ['existence', '.where({ closed: _.exists(true) })', []],
  ['numbers only against a number', '.where({ office: _.gt(5) })', []],
  [
    'a falling order with a page',
    ".where({ office: '131022' }).orderBy('at', 'desc').skip(1).limit(2)",
    ['f8', 'f6'],
  ],
  [
    'an order without index',
    ".where({ at: _.lt(6) }).orderBy('open', 'desc').orderBy('at', 'asc').limit(3)",
    ['f0', 'f3', 'f1'],
  ],
]
test.each(found)('finds by %s', async (_name, query, expected) => {
  expect(await run(local, `async () => { ${twelve} return ${ids(query)} }`)).toEqual(expected)
})

test.each([
  ['an index', "{ office: '131022' }", 6],
  ['a field without index', '{ open: true }', 4],
  ['nothing', '{}', 12],
])('counts by %s', async (_name, query, expected) => {
  const code = `async () => { ${twelve} return (await ${filings}.where(${query}).count()).total }`
  expect(await run(local, code)).toBe(expected)
})

const updates: [name: string, data: string, expected: object][] = [
  ['sets one field of an object', '{ owner: { name: "李" } }', { owner: { name: '李', age: 1 } }],
  ['replaces an object', '{ owner: _.set({ name: "李" }) }', { owner: { name: '李' } }],
  ['adds', '{ n: _.inc(2) }', { n: 5 }],
  ['multiplies', '{ n: _.mul(2) }', { n: 6 }],
  ['removes a field', '{ n: _.remove() }', { owner: { name: '赵', age: 1 } }],
  ['appends', '{ list: _.push([2, 3]) }', { list: [1, 2, 3] }],
  ['takes out', '{ list: _.pull(1) }', { list: [] }],
  ['adds once', '{ list: _.addToSet(1), n: 4 }', { list: [1], n: 4 }],
]
test.each(updates)('an update %s', async (_name, data, expected) => {
  const first = "{ _id: 'x', account: 'x', owner: { name: '赵', age: 1 }, n: 3, list: [1] }"
  const code = `async () => { ${add(first)} const { stats } = await ${filings}.doc('x').update({ data: ${data} }); return { stats, doc: (await ${filings}.doc('x').get()).data } }`
  expect(await run(local, code)).toMatchObject({
    stats: { updated: expect.any(Number) as number },
    doc: expected,
  })
})

test('a conditional update tells whether it was first', async () => {
  const swap = `(await ${filings}.where({ _id: 'x', version: 1 }).update({ data: { version: _.inc(1) } })).stats.updated`
  const code = `async () => { ${add("{ _id: 'x', account: 'x', version: 1 }")} return [${swap}, ${swap}] }`
  expect(await run(local, code)).toEqual([1, 0])
})

test('set replaces the whole document and creates a missing one', async () => {
  const code = `async () => { const doc = db.collection('counters').doc('c'); const made = await doc.set({ data: { a: 1, b: 2 } }); const over = await doc.set({ data: { a: 3 } }); return [made.stats, over.stats, (await doc.get()).data] }`
  expect(await run(local, code)).toEqual([
    { updated: 0, created: 1 },
    { updated: 1, created: 0 },
    { _id: 'c', a: 3 },
  ])
})

test('removes by condition and by id', async () => {
  const code = `async () => { ${twelve} return [(await ${filings}.where({ office: '131081' }).remove()).stats, (await ${filings}.doc('f0').remove()).stats, (await ${filings}.doc('f0').remove()).stats] }`
  expect(await run(local, code)).toEqual([{ removed: 6 }, { removed: 1 }, { removed: 0 }])
})

test('keeps instants as instants, in fields and in order', async () => {
  const code = `async () => {
    for (const [_id, at] of [['a', 1700000000000], ['b', 999], ['c', -5]]) await ${filings}.add({ data: { _id, account: _id, office: 'o', at: new Date(at) } })
    const { data } = await ${filings}.where({ office: 'o', at: _.gt(new Date(-5)) }).orderBy('at', 'asc').get()
    return data.map(({ _id, at }) => [_id, at instanceof Date, at.getTime()])
  }`
  expect(await run(local, code)).toEqual([
    ['b', true, 999],
    ['a', true, 1700000000000],
  ])
})

test('the server date follows the movable clock', async () => {
  await post(local, '/local/clock', { now: '2030-01-01T00:00:00Z' })
  const code = `async () => { ${add("{ _id: 'x', account: 'x', on: db.serverDate({ offset: 1000 }) }")} return (await ${filings}.doc('x').get()).data.on }`
  expect(String(await run(local, code))).toMatch(/^2030-01-01T00:00:0[1-9]/)
})

test('shows chosen fields, groups, and looks up', async () => {
  const code = `async () => { ${twelve}
    const { data } = await ${filings}.where({ account: 'a1' }).field({ at: true }).get()
    const { list } = await ${filings}.aggregate().match({ at: _.lt(6) }).group({ _id: '$office', n: $.sum(1) }).sort({ _id: 1 }).end()
    return [data, list] }`
  expect(await run(local, code)).toEqual([
    [{ _id: 'f1', at: 1 }],
    [
      { _id: '131022', n: 3 },
      { _id: '131081', n: 3 },
    ],
  ])
})

test('answers 100 rows when no limit is asked and 1000 at most', async () => {
  const code = `async () => { const data = Array.from({ length: 1100 }, (_, i) => ({ _id: i + 1 })); await db.collection('counters').add({ data }); const rows = async (q) => (await q.get()).data.length; return [await rows(db.collection('counters')), await rows(db.collection('counters').limit(5000))] }`
  expect(await run(local, code)).toEqual([100, 1000])
})

const refused: [name: string, code: string, errCode: number, message: RegExp][] = [
  ['a missing collection', "() => db.collection('nowhere').get()", -502005, /not exist/],
  [
    'a second document of one id',
    `async () => { ${add("{ _id: 'x', account: 1 }")} ${add("{ _id: 'x', account: 2 }")} }`,
    -502001,
    /E11000 duplicate key.*_id_/,
  ],
  [
    'a second value in a unique index',
    `async () => { ${add("{ account: 'a' }")} ${add("{ account: 'a' }")} }`,
    -502001,
    /E11000 duplicate key.*account_1/,
  ],
  [
    'a second document without a unique field',
    `async () => { ${add('{ n: 1 }')} ${add('{ n: 2 }')} }`,
    -502001,
    /E11000/,
  ],
  [
    'a null beside a missing unique field',
    `async () => { ${add('{ n: 1 }')} ${add('{ account: null }')} }`,
    -502001,
    /E11000/,
  ],
  [
    'an update into a taken unique value',
    `async () => { ${add("{ account: 'a' }")} ${add("{ _id: 'b', account: 'b' }")} await ${filings}.doc('b').update({ data: { account: 'a' } }) }`,
    -502001,
    /E11000/,
  ],
  [
    'an array in an indexed field',
    `async () => { ${add("{ account: ['a'] }")} }`,
    -502001,
    /array in the indexed field account/,
  ],
  [
    'an array above an indexed field',
    `async () => { ${add("{ account: 'a', owner: [{ name: 'x' }] }")} }`,
    -502001,
    /array in the indexed field owner.name/,
  ],
  [
    'an indexed text over 1024 bytes',
    `async () => { ${add("{ account: 'x'.repeat(1025) }")} }`,
    -502001,
    /too large to index/,
  ],
  [
    'an answer over 1 MB',
    `async () => { for (let i = 0; i < 12; i += 1) ${add("{ account: i, text: 'x'.repeat(95000) }")} return (await ${filings}.get()).data.length }`,
    -502001,
    /exceed limit/,
  ],
  [
    'a call over 100 KB',
    `async () => { ${add("{ account: 'a', text: 'x'.repeat(102400) }")} }`,
    -501001,
    /102400/,
  ],
  [
    'a collection made twice',
    "async () => { await db.createCollection('twice'); await db.createCollection('twice') }",
    -1,
    /exist/i,
  ],
]
test.each(refused)('refuses %s', async (_name, code, errCode, message) => {
  const answer = (await run(local, code)) as { errCode?: number; message?: string }
  expect(answer.message).toMatch(message)
  expect(answer.errCode ?? errCode).toBe(errCode)
})
