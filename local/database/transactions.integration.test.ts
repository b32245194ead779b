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

const setUp = `
  const box = db.collection('counters')
  await box.doc('a').set({ data: { n: 1 } })
  await box.doc('b').set({ data: { n: 1 } })
  const read = async (id, from = db) => (await from.collection('counters').doc(id).get()).data?.n ?? null
  const put = (id, n, to = db) => to.collection('counters').doc(id).set({ data: { n } })
  const told = (work) => work.then(() => 'done', (error) => error.message)
`

const cases: [name: string, code: string, expected: unknown][] = [
  [
    'commit writes everything at once',
    "const t = await db.startTransaction(); await put('a', 2, t); await put('c', 3, t); const before = [await read('a'), await read('c')]; await t.commit(); return [before, await read('a'), await read('c')]",
    [[1, null], 2, 3],
  ],
  [
    'it reads its own writes',
    "const t = await db.startTransaction(); await put('a', 2, t); await t.collection('counters').doc('a').update({ data: { n: _.inc(5) } }); await t.collection('counters').doc('b').remove(); const seen = [await read('a', t), await read('b', t)]; await t.commit(); return [seen, await read('a'), await read('b')]",
    [[7, null], 7, null],
  ],
  [
    'an id that it removed is free again for it',
    "const t = await db.startTransaction(); await t.collection('counters').doc('a').remove(); const added = await told(t.collection('counters').add({ data: { _id: 'a', n: 7 } })); await t.commit(); return [added, await read('a')]",
    ['done', 7],
  ],
  [
    'a unique value that it gave up is free again for it',
    "const add = (to, _id) => to.collection('filings').add({ data: { _id, account: 'same' } }); await add(db, 'x'); const t = await db.startTransaction(); await t.collection('filings').doc('x').remove(); const added = await told(add(t, 'y')); return [added, await told(t.commit())]",
    ['done', 'done'],
  ],
  [
    'rollback leaves nothing',
    "const t = await db.startTransaction(); await put('a', 2, t); await t.collection('counters').add({ data: { _id: 'c', n: 3 } }); await t.rollback(); return [await read('a'), await read('c')]",
    [1, null],
  ],
  [
    'an error in the work leaves nothing and is thrown on',
    "const end = await told(db.runTransaction(async (t) => { await put('a', 2, t); throw new Error('no') })); return [end, await read('a')]",
    ['no', 1],
  ],
  [
    'it reads what was there when it began',
    "const t = await db.startTransaction(); await put('a', 9); await db.collection('counters').add({ data: { _id: 'c', n: 3 } }); const seen = [await read('a', t), await read('c', t)]; await t.commit(); return [seen, await read('a')]",
    [[1, null], 9],
  ],
  [
    'a document that only was read does not conflict',
    "const t = await db.startTransaction(); await read('a', t); await put('a', 9); await put('b', 2, t); return [await told(t.commit()), await read('b')]",
    ['done', 2],
  ],
  [
    'a write outside waits for the open transaction',
    "const t = await db.startTransaction(); await put('a', 2, t); const outside = put('a', 3); await new Promise((r) => setTimeout(r, 50)); await t.commit(); await outside; return read('a')",
    3,
  ],
  [
    'many adders of one counter, tried again on conflict, lose none',
    "const once = () => db.runTransaction(async (t) => { const n = await read('a', t); await put('a', n + 1, t) }); const again = async () => { for (;;) try { return await once() } catch (error) { if (!/conflict/.test(error.message)) throw error } }; await Promise.all(Array.from({ length: 8 }, again)); return read('a')",
    9,
  ],
]
test.each(cases)('%s', async (_name, code, expected) => {
  expect(await run(local, `async () => { ${setUp} ${code} }`)).toEqual(expected)
})

const conflict =
  /\[ResourceUnavailable\.TransactionConflict\] Transaction is conflict, maybe resource operated by others\. Please check your request, but if the problem persists, contact us\.$/

const conflicts: [name: string, code: string, message: RegExp][] = [
  [
    'the second writer of one document fails at once',
    "const [t, u] = [await db.startTransaction(), await db.startTransaction()]; await put('a', 2, t); return told(put('a', 3, u))",
    conflict,
  ],
  [
    'the second adder of one id fails at once',
    "const [t, u] = [await db.startTransaction(), await db.startTransaction()]; await put('c', 2, t); return told(u.collection('counters').add({ data: { _id: 'c' } }))",
    conflict,
  ],
  [
    'a document changed since it began cannot be written',
    "const t = await db.startTransaction(); await put('a', 9); return told(put('a', 3, t))",
    conflict,
  ],
  [
    'a unique value taken by another commit is a conflict at the commit',
    "const add = (t, _id) => t.collection('filings').add({ data: { _id, account: 'same' } }); const [t, u] = [await db.startTransaction(), await db.startTransaction()]; await add(t, 'x'); await add(u, 'y'); await t.commit(); return u.commit().then(() => 'done', (error) => error.code)",
    /^DATABASE_TRANSACTION_CONFLICT$/,
  ],
  [
    'a taken id is refused and ends the transaction',
    "const t = await db.startTransaction(); const first = await told(t.collection('counters').add({ data: { _id: 'a' } })); return first + ' then ' + await told(put('b', 2, t))",
    /E11000.* then .*TransactionNotExist/,
  ],
  [
    'an id that it added itself is taken for it',
    "const t = await db.startTransaction(); const add = () => t.collection('counters').add({ data: { _id: 'c', n: 1 } }); await add(); await put('b', 2, t); return told(add())",
    /E11000/,
  ],
  [
    'a unique value that it added itself is taken for it',
    "const t = await db.startTransaction(); const add = (_id) => t.collection('filings').add({ data: { _id, account: 'same' } }); await add('x'); await put('b', 2, t); return told(add('y'))",
    /E11000/,
  ],
  [
    'documents are reached by id only',
    "const t = await db.startTransaction(); return told(t.collection('counters').where({ n: 1 }).get())",
    /named by its _id/,
  ],
  [
    'an unknown transaction is refused',
    "const t = await db.startTransaction(); await t.commit(); return told(put('a', 2, t))",
    /\[ResourceUnavailable\.TransactionNotExist\] Transaction does not exist on the server, transaction must be commit or abort in 30 seconds\. Please check your request, but if the problem persists, contact us\.$/,
  ],
]
test.each(conflicts)('%s', async (_name, code, message) => {
  expect(await run(local, `async () => { ${setUp} ${code} }`)).toMatch(message)
})
