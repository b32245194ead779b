import { onCloud } from '../../testing/spec'

const ask = onCloud()
let next = 0

// `box` is a new collection for each case.
const box = () => {
  const name = `box${String((next += 1))}`
  const first = `await db.createCollection('${name}'); const box = db.collection('${name}'); const all = async () => (await box.orderBy('_id', 'asc').get()).data; const three = () => box.add({ data: ['a', 'b', 'c'].map((_id, n) => ({ _id, n })) });`
  return (code: string) => ask(`${first} ${code}`)
}

const cases: [behaviour: string, code: string, expected: unknown][] = [
  ['add: answers the given id', "return (await box.add({ data: { _id: 'a' } }))._id", 'a'],
  [
    'add: the id may be a number',
    'await box.add({ data: { _id: 7, n: 1 } }); return (await box.doc(7).get()).data',
    { _id: 7, n: 1 },
  ],
  [
    'add: a number and its text are two ids',
    "await box.add({ data: { _id: 7 } }); await box.add({ data: { _id: '7' } }); return (await box.count()).total",
    2,
  ],
  [
    'add: makes an id of 32 signs',
    'return /^[0-9a-f]{32}$/.test((await box.add({ data: { n: 1 } }))._id)',
    true,
  ],
  [
    'add: a list answers the ids in order',
    "return (await box.add({ data: [{ _id: 'b' }, { _id: 'a' }] }))._ids",
    ['b', 'a'],
  ],
  ['add: a list makes ids', 'return new Set((await box.add({ data: [{}, {}, {}] }))._ids).size', 3],
  ['add: says ok', 'return (await box.add({ data: {} })).errMsg', 'collection.add:ok'],
  [
    'add: undefined is left out',
    "await box.add({ data: { _id: 'a', n: undefined, m: null } }); return all()",
    [{ _id: 'a', m: null }],
  ],
  [
    'add: nested values come back as they were',
    "const data = { _id: 'a', o: { l: [1, [2, { x: null }], '李', true, 0.1, -1e300, ''] } }; await box.add({ data }); return all()",
    [{ _id: 'a', o: { l: [1, [2, { x: null }], '李', true, 0.1, -1e300, ''] } }],
  ],
  [
    'add: a hundred levels',
    'let o = 1; for (let level = 0; level < 100; level += 1) o = { o }; await box.add({ data: o }); return (await all()).length',
    1,
  ],
  [
    'add: field names of JavaScript are names',
    "await box.add({ data: { _id: 'a', constructor: 1, toString: { valueOf: 2 } } }); return [await all(), (await box.where({ hasOwnProperty: _.exists(true) }).count()).total]",
    [[{ _id: 'a', constructor: 1, toString: { valueOf: 2 } }], 0],
  ],
  [
    'add: whole numbers up to 2^53',
    "await box.add({ data: { _id: 'a', n: 9007199254740991, m: -2147483649 } }); return all()",
    [{ _id: 'a', n: 9007199254740991, m: -2147483649 }],
  ],
  [
    'add: instants come back as Date',
    "await box.add({ data: { _id: 'a', l: [new Date(5)] } }); const [{ l }] = await all(); return [l[0] instanceof Date, l[0].getTime()]",
    [true, 5],
  ],
  [
    'add: rare characters',
    "await box.add({ data: { _id: '𠮷', s: '😀\\u0000\\u2028\"' } }); return all()",
    [{ _id: '𠮷', s: '😀\u0000\u2028"' }],
  ],
  [
    'add: serverDate is now',
    "const before = Date.now(); await box.add({ data: { _id: 'a', t: db.serverDate() } }); const [{ t }] = await all(); return t >= before && t <= Date.now()",
    true,
  ],
  [
    'add: serverDate with an offset',
    "const before = Date.now(); await box.add({ data: { _id: 'a', t: db.serverDate({ offset: 3600000 }) } }); const [{ t }] = await all(); return t >= before + 3600000 && t <= Date.now() + 3600000",
    true,
  ],
  [
    'add: serverDate inside lists and objects',
    "await box.add({ data: { _id: 'a', o: { l: [db.serverDate()] } } }); return (await all())[0].o.l[0] instanceof Date",
    true,
  ],
  [
    'doc get: the document',
    "await three(); return (await box.doc('b').get()).data",
    { _id: 'b', n: 1 },
  ],
  [
    'doc get: a missing one is null with throwOnNotFound false',
    "return (await box.doc('x').get()).data",
    null,
  ],
  [
    'doc get: a missing one throws otherwise',
    "return cloud.database({ throwOnNotFound: true }).collection(box.collectionName).doc('x').get().then(() => 'found', (error) => /does not exist/.test(error.errMsg))",
    true,
  ],
  [
    'doc get: an empty id finds nothing',
    "await three(); return (await box.doc('').get()).data",
    null,
  ],
  ['get: says ok', 'return (await box.get()).errMsg', 'collection.get:ok'],
  ['get: an empty collection gives an empty list', 'return (await box.get()).data', []],
  [
    'get: 100 rows by default',
    'await box.add({ data: Array.from({ length: 120 }, (_, _id) => ({ _id: _id + 1 })) }); return (await box.get()).data.length',
    100,
  ],
  [
    'get: limit above 1000 is 1000',
    'await box.add({ data: Array.from({ length: 1005 }, (_, _id) => ({ _id: _id + 1 })) }); return (await box.limit(2000).get()).data.length',
    1000,
  ],
  ['count: of everything', 'await three(); return (await box.count()).total', 3],
  [
    'count: is not bounded by 1000',
    'await box.add({ data: Array.from({ length: 1005 }, (_, _id) => ({ _id: _id + 1 })) }); return (await box.count()).total',
    1005,
  ],
  [
    'count: of a condition',
    'await three(); return (await box.where({ n: _.gt(0) }).count()).total',
    2,
  ],
  ['count: nothing is 0', 'return (await box.where({ n: 1 }).count()).total', 0],
  [
    'set: makes a missing document',
    "return [(await box.doc('a').set({ data: { n: 1 } })).stats, await all()]",
    [{ updated: 0, created: 1 }, [{ _id: 'a', n: 1 }]],
  ],
  [
    'set: replaces the whole document',
    "await three(); return [(await box.doc('a').set({ data: { m: 5 } })).stats, (await box.doc('a').get()).data]",
    [
      { updated: 1, created: 0 },
      { _id: 'a', m: 5 },
    ],
  ],
  [
    'set: with serverDate',
    "await box.doc('a').set({ data: { t: db.serverDate() } }); return (await all())[0].t instanceof Date",
    true,
  ],
  [
    'set: a numeric id',
    'await box.doc(5).set({ data: { n: 1 } }); return all()',
    [{ _id: 5, n: 1 }],
  ],
  [
    'doc update: says how many',
    "await three(); return (await box.doc('a').update({ data: { n: 9 } })).stats",
    { updated: 1 },
  ],
  [
    'doc update: makes no document',
    "return [(await box.doc('x').update({ data: { n: 9 } })).stats, await all()]",
    [{ updated: 0 }, []],
  ],
  [
    'doc update: serverDate',
    "await three(); await box.doc('a').update({ data: { t: db.serverDate() } }); return (await box.doc('a').get()).data.t instanceof Date",
    true,
  ],
  [
    'where update: every match',
    'await three(); return [(await box.where({ n: _.gt(0) }).update({ data: { n: _.inc(5) } })).stats, await all()]',
    [
      { updated: 2 },
      [
        { _id: 'a', n: 0 },
        { _id: 'b', n: 6 },
        { _id: 'c', n: 7 },
      ],
    ],
  ],
  [
    'where update: more than 1000',
    'await box.add({ data: Array.from({ length: 1005 }, (_, _id) => ({ _id: _id + 1 })) }); return (await box.where({ _id: _.gt(0) }).update({ data: { n: 1 } })).stats',
    { updated: 1005 },
  ],
  [
    'where update: nothing matches',
    'return (await box.where({ n: 1 }).update({ data: { n: 2 } })).stats',
    { updated: 0 },
  ],
  [
    'where update: one only with multi false',
    'await three(); return [(await box.where({ n: _.gte(0) }).update({ data: { m: 1 }, multi: false })).stats, (await box.where({ m: 1 }).count()).total]',
    [{ updated: 1 }, 1],
  ],
  [
    'update and return: the document as it is then',
    'await three(); const { updated, doc } = await box._collection.where({ n: 1 }).updateAndReturn({ n: _.inc(4) }); return [updated, doc]',
    [1, { _id: 'b', n: 5 }],
  ],
  [
    'update and return: nothing matches',
    'const { updated, doc } = await box._collection.where({ n: 1 }).updateAndReturn({ n: 2 }); return [updated, doc]',
    [0, null],
  ],
  [
    'update and return: equal values count the document that was found',
    'await three(); const { updated, doc } = await box._collection.where({ n: 1 }).updateAndReturn({ n: 1 }); return [updated, doc]',
    [1, { _id: 'b', n: 1 }],
  ],
  [
    'update and return: a change that does nothing counts too',
    'await three(); const { updated, doc } = await box._collection.where({ n: 2 }).updateAndReturn({ none: _.remove(), n: _.max(0) }); return [updated, doc]',
    [1, { _id: 'c', n: 2 }],
  ],
  [
    'wx-server-sdk has no call for the authority of a file',
    'return [typeof cloud.getFileAuthority, typeof cloud.getTempFileURL]',
    ['undefined', 'function'],
  ],
  [
    'update and return: one document only',
    'await three(); await box._collection.where({ n: _.gte(0) }).updateAndReturn({ m: 1 }); return (await box.where({ m: 1 }).count()).total',
    1,
  ],
  [
    'doc remove: says how many',
    "await three(); return [(await box.doc('a').remove()).stats, (await box.doc('a').remove()).stats]",
    [{ removed: 1 }, { removed: 0 }],
  ],
  [
    'where remove: every match',
    'await three(); return [(await box.where({ n: _.gt(0) }).remove()).stats, await all()]',
    [{ removed: 2 }, [{ _id: 'a', n: 0 }]],
  ],
  [
    'where remove: nothing matches',
    'await three(); return (await box.where({ n: 9 }).remove()).stats',
    { removed: 0 },
  ],
  [
    'where remove: one only with multi false',
    'await three(); return [(await box.where({ n: _.gte(0) }).remove({ multi: false })).stats, (await box.count()).total]',
    [{ removed: 1 }, 2],
  ],
  [
    'the typings name what the SDK has no code for',
    "return ['convert', 'dateToParts', 'ltrim', 'rtrim', 'toBool', 'toDate', 'toDecimal', 'toDouble', 'toInt', 'toLong', 'toObjectId', 'trim', 'type'].filter((name) => name in $)",
    [],
  ],
  ['createCollection: can be used at once', 'await three(); return (await box.count()).total', 3],
  [
    'runTransaction: answers what the work returns',
    "return db.runTransaction(async (t) => { await t.collection(box.collectionName).add({ data: { _id: 'a' } }); return 5 })",
    5,
  ],
  [
    'runTransaction: commits by itself',
    "await db.runTransaction((t) => t.collection(box.collectionName).doc('a').set({ data: { n: 1 } })); return all()",
    [{ _id: 'a', n: 1 }],
  ],
  [
    'runTransaction: an error takes back all',
    "await three(); const end = await db.runTransaction(async (t) => { await t.collection(box.collectionName).doc('a').remove(); throw new Error('no') }).catch((error) => error.message); return [end, (await box.count()).total]",
    ['no', 3],
  ],
  [
    'runTransaction: rollback with a reason throws it',
    'return db.runTransaction(async (t) => { await t.rollback(-100) }).catch((error) => error)',
    -100,
  ],
  [
    'transaction: get, update, set, add, remove',
    "await three(); await db.runTransaction(async (t) => { const c = t.collection(box.collectionName); const { data } = await c.doc('c').get(); await c.doc('a').update({ data: { n: _.inc(data.n) } }); await c.doc('b').set({ data: { n: 9 } }); await c.add({ data: { _id: 'd' } }); await c.doc('c').remove() }); return all()",
    [{ _id: 'a', n: 2 }, { _id: 'b', n: 9 }, { _id: 'd' }],
  ],
  [
    'transaction: a missing document is null',
    "return db.runTransaction(async (t) => (await t.collection(box.collectionName).doc('x').get()).data)",
    null,
  ],
  [
    'transaction: what it wrote is not seen outside before the end',
    "await three(); const t = await db.startTransaction(); await t.collection(box.collectionName).doc('a').update({ data: { n: 9 } }); const seen = (await box.doc('a').get()).data.n; await t.commit(); return [seen, (await box.doc('a').get()).data.n]",
    [0, 9],
  ],
  [
    'transaction: an update by condition is none of it, as the SDK sends it without the transaction',
    'await three(); const t = await db.startTransaction(); await t.collection(box.collectionName).where({ n: 2 }).update({ data: { n: 9 } }); await t.rollback(); return (await box.where({ n: 9 }).count()).total',
    1,
  ],
]
test.each(cases)('%s', async (_name, code, expected) => {
  expect(await box()(code)).toEqual(expected)
})

const wrong: [behaviour: string, code: string, message: RegExp][] = [
  ['get: a missing collection', "return db.collection('nowhere').get()", /-502005.*not exist/],
  [
    'add: a missing collection',
    "return db.collection('nowhere').add({ data: {} })",
    /-502005.*not exist/,
  ],
  ['count: a missing collection', "return db.collection('nowhere').count()", /-502005.*not exist/],
  [
    'update: a missing collection',
    "return db.collection('nowhere').where({ a: 1 }).update({ data: { b: 1 } })",
    /-502005.*not exist/,
  ],
  [
    'doc update: a missing collection',
    "return db.collection('nowhere').doc('a').update({ data: { b: 1 } })",
    /-502005.*not exist/,
  ],
  [
    'set: a missing collection',
    "return db.collection('nowhere').doc('a').set({ data: { b: 1 } })",
    /-502005.*not exist/,
  ],
  [
    'remove: a missing collection',
    "return db.collection('nowhere').doc('a').remove()",
    /-502005.*not exist/,
  ],
  [
    'add: a taken id',
    "await three(); return box.add({ data: { _id: 'a' } })",
    /-502001.*E11000 duplicate key/,
  ],
  [
    'add: one taken id in a list adds none',
    "await three(); const told = await box.add({ data: [{ _id: 'd' }, { _id: 'a' }] }).catch(String); if ((await box.count()).total === 3) throw new Error(told)",
    /E11000/,
  ],
  [
    'add: an operator as a field name',
    'return box.add({ data: { $inc: 1 } })',
    /not valid for storage/,
  ],
  ['add: an infinite number', 'return box.add({ data: { n: Infinity } })', /finite/],
  [
    'add: an object as id',
    'return box.add({ data: { _id: { a: 1 } } })',
    /_id is a text or a number/,
  ],
  ['add: null as id', 'return box.add({ data: { _id: null } })', /_id is a text or a number/],
  [
    'add: an id over 1024 bytes',
    "return box.add({ data: { _id: 'x'.repeat(1025) } })",
    /-502001.*too large to index/,
  ],
  [
    'add: over a hundred levels',
    'let o = 1; for (let level = 0; level < 101; level += 1) o = { o }; return box.add({ data: o })',
    /-502001.*100 levels/,
  ],
  ['add: an instant that is none', 'return box.add({ data: { on: new Date(NaN) } })', /-502001/],
  [
    'add: an instant of a text that is none',
    "return box.add({ data: { on: { $date: 'soon' } } })",
    /-502001.*instant/,
  ],
  [
    'add: serverDate with an offset that is none',
    "return box.add({ data: { on: db.serverDate({ offset: 'x' }) } })",
    /-502001.*instant/,
  ],
  [
    'add: an ObjectId',
    "return box.add({ data: { by: { $oid: '507f1f77bcf86cd799439011' } } })",
    /-502001.*not kept/,
  ],
  [
    'add: extended JSON that is none',
    "return box.add({ data: { n: { $numberLong: 'x' } } })",
    /-502001.*numberLong/,
  ],
  ['set: an empty id', "return box.doc('').set({ data: { n: 1 } })", /docId/],
  ['set: no data', "return box.doc('a').set({})", /data/],
  ['set: empty data', "return box.doc('a').set({ data: {} })", /empty|非空/],
  [
    'set: update commands',
    "return box.doc('a').set({ data: { n: _.inc(1) } })",
    /update operator|参数|complicit/i,
  ],
  ['set: an id', "return box.doc('a').set({ data: { _id: 'b', n: 1 } })", /_id/],
  ['update: an id', "return box.where({ n: 1 }).update({ data: { _id: 'b' } })", /_id/],
  ['where: not an object', 'return box.where(5).get()', /./],
  ['where: undefined values only', 'return box.where({ n: undefined }).get()', /undefined|value/i],
  ['where: an unknown operator', 'return box.where({ n: { $nothing: 1 } }).get()', /nothing/],
  ['where: code', "await three(); return box.where({ $where: 'true' }).get()", /\$where|script/],
  [
    'where: code in an expression',
    "await three(); return box.where(_.expr({ $function: { body: 'globalThis.ran = 1', args: [], lang: 'js' } })).get()",
    /-502001.*script/,
  ],
  ['where: or of nothing', 'return box.where(_.or([])).get()', /-502001.*nonempty array/],
  ['where: and of nothing', 'return box.where(_.and([])).get()', /-502001.*nonempty array/],
  ['where: nor of nothing', 'return box.where(_.nor([])).get()', /-502001.*nonempty array/],
  ['where: and of what is no condition', 'return box.where(_.and([5])).get()', /-502001.*objects/],
  ['where: in without a list', 'await three(); return box.where({ n: _.in(5) }).get()', /-502001/],
  ['where: mod by zero', 'return box.where({ n: _.mod(0, 0) }).get()', /-502001.*malformed mod/],
  [
    'where: mod by one number',
    'return box.where({ n: _.mod([2]) }).get()',
    /-502001.*malformed mod/,
  ],
  [
    'where: a name of the prototype',
    "await three(); return box.where({ '__proto__.n': 1 }).get()",
    /-502001.*__proto__/,
  ],
  [
    'where: text that is no JSON',
    "const query = box._collection.where({ n: 1 }); query._fieldFilters = '{'; return query.get()",
    /SyntaxError/,
  ],
  [
    'where: forty thousand levels',
    "const query = box._collection.where({ n: 1 }); query._fieldFilters = '{\"n\":' + '['.repeat(40000) + ']'.repeat(40000) + '}'; return query.get()",
    /100 levels at most/,
  ],
  [
    'where: forty thousand levels beside an instant',
    "const query = box._collection.where({ n: 1 }); query._fieldFilters = '{\"d\":{\"$date\":1},\"n\":' + '['.repeat(40000) + ']'.repeat(40000) + '}'; return query.get()",
    /call stack/,
  ],
  [
    'where: a pattern with the option g',
    'return box.where({ n: /a/g }).get()',
    /-502001.*option \[g\]/,
  ],
  ['where: text search', "return box.where(_.text({ search: 'a' })).get()", /-502001.*\$search/],
  [
    'where: text search of a word, which the SDK itself loses',
    "return box.where(_.text('a')).get()",
    /./,
  ],
  ['where: a JSON schema', 'return box.where(_.jsonSchema({ required: ["n"] })).get()', /./],
  [
    'where: a pattern that is none',
    "return box.where({ n: db.RegExp({ regexp: '(' }) }).get()",
    /Invalid regular expression/,
  ],
  [
    'orderBy: a prototype',
    "await three(); return box.orderBy('__proto__.n', 'asc').get()",
    /-502001.*__proto__/,
  ],
  ['orderBy: a direction that is none', "return box.orderBy('n', 'up').get()", /./],
  ['limit: not a whole number', 'return box.limit(1.5).get()', /integer|整数/i],
  ['limit: below 0', 'return box.limit(-1).get()', /-502001.*non-negative/],
  ['skip: below 0', 'return box.skip(-1).get()', /-502001.*non-negative/],
  ['skip: not a whole number', "return box.skip('2').get()", /integer|整数/i],
  ['createCollection: a taken name', 'return db.createCollection(box.collectionName)', /exist/i],
  ['createCollection: a name with a sign', "return db.createCollection('a;b')", /name/],
  [
    'an answer over 1 MB',
    "for (let _id = 0; _id < 12; _id += 1) await box.add({ data: { _id, s: 'x'.repeat(95000) } }); return box.get()",
    /exceed limit/,
  ],
  ['a call over 100 KB', "return box.add({ data: { s: 'x'.repeat(102400) } })", /102400/],
  [
    'transaction: where',
    'await three(); return db.runTransaction((t) => t.collection(box.collectionName).where({ n: 1 }).get())',
    /named by its _id/,
  ],
  [
    'transaction: an end twice',
    'const t = await db.startTransaction(); await t.commit(); return t.commit()',
    /TransactionNotExist/,
  ],
]
test.each(wrong)('refuses %s', async (_name, code, message) => {
  const answer = (await box()(`${code}; return 'done'`)) as { errCode?: number; message?: string }
  expect(`${String(answer.errCode)} ${answer.message ?? JSON.stringify(answer)}`).toMatch(message)
  expect(answer).not.toBe('done')
})

/** Where a pattern is JavaScript's and not PCRE's; local/README.md names them. */
test.each([
  ['the option x', "db.RegExp({ regexp: 'a b', options: 'x' })", /Invalid flags/],
  ['an option inside', "db.RegExp({ regexp: '(?i)a' })", /Invalid group/],
])('refuses in a pattern %s', async (_name, pattern, message) => {
  const answer = (await box()(`return box.where({ s: ${pattern} }).get()`)) as { message?: string }
  expect(answer.message).toMatch(message)
})
