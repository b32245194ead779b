import { onCloud } from '../../testing/spec'

const ask = onCloud()
let next = 0

/** Runs one update of one document; answers how many were updated and what it is then, without its id. */
const change = (before: string, data: string) => {
  const id = `u${String((next += 1))}`
  return ask(
    `const doc = db.collection('plain').doc('${id}'); await doc.set({ data: { same: 1, ...${before} } }); const { stats } = await doc.update({ data: ${data} }); const { _id, same, ...after } = (await doc.get()).data; return [stats.updated, after]`,
  )
}

type Case = [behaviour: string, before: string, data: string, after: object]

const fields: Case[] = [
  ['a plain value replaces a field', '{ a: 1 }', '{ a: 2 }', { a: 2 }],
  ['a new field is added', '{ a: 1 }', '{ b: 2 }', { a: 1, b: 2 }],
  ['null is a value', '{ a: 1 }', '{ a: null }', { a: null }],
  ['undefined is left out', '{ a: 1 }', '{ a: undefined, b: 2 }', { a: 1, b: 2 }],
  ['a plain object is merged', '{ o: { a: 1, b: 2 } }', '{ o: { a: 3 } }', { o: { a: 3, b: 2 } }],
  [
    'deep plain objects are merged',
    '{ o: { p: { a: 1 }, b: 2 } }',
    '{ o: { p: { c: 3 } } }',
    { o: { p: { a: 1, c: 3 }, b: 2 } },
  ],
  ['missing parents are made', '{ a: 1 }', '{ o: { p: { c: 3 } } }', { a: 1, o: { p: { c: 3 } } }],
  ['a dotted path', '{ o: { a: 1, b: 2 } }', "{ 'o.a': 3 }", { o: { a: 3, b: 2 } }],
  ['a position in an array', '{ l: [1, 2, 3] }', "{ 'l.1': 9 }", { l: [1, 9, 3] }],
  [
    'a field of an object in an array',
    '{ l: [{ a: 1, b: 2 }] }',
    "{ 'l.0.a': 9 }",
    { l: [{ a: 9, b: 2 }] },
  ],
  ['an array is replaced whole', '{ l: [1, 2, 3] }', '{ l: [4] }', { l: [4] }],
  [
    'an instant stays an instant',
    '{ a: 1 }',
    '{ a: new Date(5) }',
    { a: '1970-01-01T00:00:00.005Z' },
  ],
  [
    'set: an object is replaced whole',
    '{ o: { a: 1, b: 2 } }',
    '{ o: _.set({ a: 3 }) }',
    { o: { a: 3 } },
  ],
  ['set: a plain value', '{ a: 1 }', '{ a: _.set(2) }', { a: 2 }],
  ['set: over null', '{ o: null }', '{ o: _.set({ a: 1 }) }', { o: { a: 1 } }],
  [
    'set: inside an object',
    '{ o: { p: { a: 1 }, b: 2 } }',
    '{ o: { p: _.set({ c: 3 }) } }',
    { o: { p: { c: 3 }, b: 2 } },
  ],
  ['set: a missing field', '{ a: 1 }', '{ o: _.set([1, 2]) }', { a: 1, o: [1, 2] }],
  ['remove: a field', '{ a: 1, b: 2 }', '{ a: _.remove() }', { b: 2 }],
  ['remove: a nested field', '{ o: { a: 1, b: 2 } }', '{ o: { a: _.remove() } }', { o: { b: 2 } }],
  [
    'remove: together with a new value of another',
    '{ a: 1, b: 2 }',
    '{ a: _.remove(), b: 3 }',
    { b: 3 },
  ],
  ['rename: a field', '{ a: 1, b: 2 }', "{ a: _.rename('c') }", { b: 2, c: 1 }],
  [
    'rename: a nested field',
    '{ o: { a: 1, b: 2 } }',
    "{ 'o.a': _.rename('o.c') }",
    { o: { b: 2, c: 1 } },
  ],
  [
    'rename: out of an object',
    '{ o: { a: 1, b: 2 } }',
    "{ 'o.a': _.rename('a') }",
    { o: { b: 2 }, a: 1 },
  ],
  ['rename: over an existing field', '{ a: 1, b: 2 }', "{ a: _.rename('b') }", { b: 1 }],
]

const numbers: Case[] = [
  ['inc: adds', '{ n: 3 }', '{ n: _.inc(2) }', { n: 5 }],
  ['inc: a negative number takes away', '{ n: 3 }', '{ n: _.inc(-5) }', { n: -2 }],
  ['inc: a fraction', '{ n: 1 }', '{ n: _.inc(0.5) }', { n: 1.5 }],
  ['inc: a missing field is 0', '{ a: 1 }', '{ n: _.inc(2) }', { a: 1, n: 2 }],
  ['inc: a nested field', '{ o: { n: 1, b: 2 } }', '{ o: { n: _.inc(1) } }', { o: { n: 2, b: 2 } }],
  ['inc: a missing nested field', '{ a: 1 }', '{ o: { n: _.inc(1) } }', { a: 1, o: { n: 1 } }],
  ['inc: a number in an array', '{ l: [1, 2] }', "{ 'l.1': _.inc(5) }", { l: [1, 7] }],
  ['mul: multiplies', '{ n: 3 }', '{ n: _.mul(4) }', { n: 12 }],
  ['mul: a fraction', '{ n: 3 }', '{ n: _.mul(0.5) }', { n: 1.5 }],
  ['mul: a missing field becomes 0', '{ a: 1 }', '{ n: _.mul(2) }', { a: 1, n: 0 }],
  ['min: a lower value is taken', '{ n: 3 }', '{ n: _.min(2) }', { n: 2 }],
  ['min: a missing field takes the value', '{ a: 1 }', '{ n: _.min(2) }', { a: 1, n: 2 }],
  [
    'min: an earlier instant is taken',
    '{ t: new Date(9) }',
    '{ t: _.min(new Date(5)) }',
    { t: '1970-01-01T00:00:00.005Z' },
  ],
  ['min: a text', "{ s: 'b' }", "{ s: _.min('a') }", { s: 'a' }],
  ['min: a number is below a text', "{ s: 'b' }", '{ s: _.min(1) }', { s: 1 }],
  ['max: a higher value is taken', '{ n: 3 }', '{ n: _.max(5) }', { n: 5 }],
  ['max: a missing field takes the value', '{ a: 1 }', '{ n: _.max(5) }', { a: 1, n: 5 }],
  [
    'max: a later instant is taken',
    '{ t: new Date(5) }',
    '{ t: _.max(new Date(9)) }',
    { t: '1970-01-01T00:00:00.009Z' },
  ],
  ['max: a text is above a number', '{ s: 1 }', "{ s: _.max('b') }", { s: 'b' }],
  ['bit: and', '{ n: 13 }', '{ n: _.bit({ and: 10 }) }', { n: 8 }],
  ['bit: or', '{ n: 3 }', '{ n: _.bit({ or: 5 }) }', { n: 7 }],
  ['bit: xor', '{ n: 1 }', '{ n: _.bit({ xor: 5 }) }', { n: 4 }],
]

const arrays: Case[] = [
  ['push: one value', '{ l: [1] }', '{ l: _.push(2) }', { l: [1, 2] }],
  ['push: several values', '{ l: [1] }', '{ l: _.push(2, 3) }', { l: [1, 2, 3] }],
  ['push: a list of values', '{ l: [1] }', '{ l: _.push([2, 3]) }', { l: [1, 2, 3] }],
  ['push: an array as one value', '{ l: [1] }', '{ l: _.push([[2, 3]]) }', { l: [1, [2, 3]] }],
  ['push: an object', '{ l: [] }', '{ l: _.push({ a: 1 }) }', { l: [{ a: 1 }] }],
  ['push: a missing field becomes an array', '{ a: 1 }', '{ l: _.push([2]) }', { a: 1, l: [2] }],
  [
    'push: into a nested array',
    '{ o: { l: [1] } }',
    '{ o: { l: _.push(2) } }',
    { o: { l: [1, 2] } },
  ],
  [
    'push: an instant',
    '{ l: [] }',
    '{ l: _.push(new Date(5)) }',
    { l: ['1970-01-01T00:00:00.005Z'] },
  ],
  ['push each: at the end', '{ l: [1] }', '{ l: _.push({ each: [2, 3] }) }', { l: [1, 2, 3] }],
  [
    'push each, position: from the beginning',
    '{ l: [1, 2] }',
    '{ l: _.push({ each: [8, 9], position: 1 }) }',
    { l: [1, 8, 9, 2] },
  ],
  [
    'push each, position 0: in front',
    '{ l: [1, 2] }',
    '{ l: _.push({ each: [9], position: 0 }) }',
    { l: [9, 1, 2] },
  ],
  [
    'push each, position beyond the end: at the end',
    '{ l: [1] }',
    '{ l: _.push({ each: [9], position: 7 }) }',
    { l: [1, 9] },
  ],
  [
    'push each, negative position: from the end',
    '{ l: [1, 2, 3] }',
    '{ l: _.push({ each: [9], position: -1 }) }',
    { l: [1, 2, 9, 3] },
  ],
  [
    'push each, negative position beyond: in front',
    '{ l: [1, 2] }',
    '{ l: _.push({ each: [9], position: -7 }) }',
    { l: [9, 1, 2] },
  ],
  [
    'push each, slice: the first n stay',
    '{ l: [1, 2] }',
    '{ l: _.push({ each: [3, 4], slice: 3 }) }',
    { l: [1, 2, 3] },
  ],
  [
    'push each, negative slice: the last n stay',
    '{ l: [1, 2] }',
    '{ l: _.push({ each: [3, 4], slice: -3 }) }',
    { l: [2, 3, 4] },
  ],
  [
    'push each, slice 0: nothing stays',
    '{ l: [1, 2] }',
    '{ l: _.push({ each: [3], slice: 0 }) }',
    { l: [] },
  ],
  [
    'push each, sort 1: rising',
    '{ l: [5, 1] }',
    '{ l: _.push({ each: [3], sort: 1 }) }',
    { l: [1, 3, 5] },
  ],
  [
    'push each, sort -1: falling',
    '{ l: [5, 1] }',
    '{ l: _.push({ each: [3], sort: -1 }) }',
    { l: [5, 3, 1] },
  ],
  [
    'push nothing, sort: sorts what is there',
    '{ l: [5, 1, 3] }',
    '{ l: _.push({ each: [], sort: 1 }) }',
    { l: [1, 3, 5] },
  ],
  [
    'push each, sort: numbers as numbers',
    '{ l: [10, 9] }',
    '{ l: _.push({ each: [100], sort: 1 }) }',
    { l: [9, 10, 100] },
  ],
  [
    'push each, sort by a field',
    '{ l: [{ a: 2 }, { a: 5 }] }',
    '{ l: _.push({ each: [{ a: 3 }], sort: { a: -1 } }) }',
    { l: [{ a: 5 }, { a: 3 }, { a: 2 }] },
  ],
  [
    'push each: sorts before it slices',
    '{ l: [5, 1] }',
    '{ l: _.push({ each: [3], sort: 1, slice: 2 }) }',
    { l: [1, 3] },
  ],
  [
    'push each: position, then slice',
    '{ l: [1, 2] }',
    '{ l: _.push({ each: [9], position: 0, slice: 2 }) }',
    { l: [9, 1] },
  ],
  ['pop: takes the last', '{ l: [1, 2, 3] }', '{ l: _.pop() }', { l: [1, 2] }],
  ['pop: the only one leaves an empty array', '{ l: [1] }', '{ l: _.pop() }', { l: [] }],
  ['shift: takes the first', '{ l: [1, 2, 3] }', '{ l: _.shift() }', { l: [2, 3] }],
  ['unshift: one value in front', '{ l: [1] }', '{ l: _.unshift(9) }', { l: [9, 1] }],
  ['unshift: several keep their order', '{ l: [1] }', '{ l: _.unshift([8, 9]) }', { l: [8, 9, 1] }],
  ['unshift: as arguments', '{ l: [1] }', '{ l: _.unshift(8, 9) }', { l: [8, 9, 1] }],
  [
    'unshift: a missing field becomes an array',
    '{ a: 1 }',
    '{ l: _.unshift(9) }',
    { a: 1, l: [9] },
  ],
  ['pull: every equal value', '{ l: [1, 2, 1] }', '{ l: _.pull(1) }', { l: [2] }],
  ['pull: by a condition', '{ l: [1, 5, 9] }', '{ l: _.pull({ $gte: 5 }) }', { l: [1] }],
  ['pull: any of a list', '{ l: [1, 2, 3] }', '{ l: _.pull({ $in: [1, 3] }) }', { l: [2] }],
  ['pull: any of a list by command', '{ l: [1, 2, 3] }', '{ l: _.pull(_.in([1, 3])) }', { l: [2] }],
  [
    'pull: objects by their fields',
    '{ l: [{ a: 1, b: 2 }, { a: 3, b: 2 }] }',
    '{ l: _.pull({ a: 1 }) }',
    { l: [{ a: 3, b: 2 }] },
  ],
  [
    'pull: objects by a condition on a field',
    '{ l: [{ a: 1 }, { a: 3 }] }',
    '{ l: _.pull({ a: { $gt: 2 } }) }',
    { l: [{ a: 1 }] },
  ],
  [
    'pull: objects by a command on a field',
    '{ l: [{ a: 1 }, { a: 3 }] }',
    '{ l: _.pull({ a: _.gt(2) }) }',
    { l: [{ a: 1 }] },
  ],
  ['pullAll: every listed value', '{ l: [1, 2, 3, 1] }', '{ l: _.pullAll([1, 3]) }', { l: [2] }],
  [
    'pullAll: whole objects',
    '{ l: [{ a: 1 }, { a: 1, b: 2 }] }',
    '{ l: _.pullAll([{ a: 1 }]) }',
    { l: [{ a: 1, b: 2 }] },
  ],
  ['addToSet: a new value', '{ l: [1] }', '{ l: _.addToSet(2) }', { l: [1, 2] }],
  [
    'addToSet: several by $each',
    '{ l: [1] }',
    '{ l: _.addToSet({ $each: [1, 2, 3] }) }',
    { l: [1, 2, 3] },
  ],
  ['addToSet: an array is one value', '{ l: [1] }', '{ l: _.addToSet([1]) }', { l: [1, [1]] }],
  [
    'addToSet: a missing field becomes an array',
    '{ a: 1 }',
    '{ l: _.addToSet(2) }',
    { a: 1, l: [2] },
  ],
  [
    'several operators at once',
    '{ n: 1, l: [1], a: 1 }',
    '{ n: _.inc(1), l: _.push(2), a: _.remove(), b: 5 }',
    { n: 2, l: [1, 2], b: 5 },
  ],
]

test.each([...fields, ...numbers, ...arrays])('%s', async (_name, before, data, after) => {
  expect(await change(before, data)).toEqual([1, after])
})

const still: [behaviour: string, before: string, data: string][] = [
  ['the same value', '{ a: 1 }', '{ a: 1 }'],
  ['remove: a missing field', '{ a: 1 }', '{ b: _.remove() }'],
  ['rename: a missing field', '{ a: 1 }', "{ b: _.rename('c') }"],
  ['inc: by nothing', '{ n: 1 }', '{ n: _.inc(0) }'],
  ['min: a higher value', '{ n: 3 }', '{ n: _.min(5) }'],
  ['min: the same value', '{ n: 3 }', '{ n: _.min(3) }'],
  ['max: a lower value', '{ n: 3 }', '{ n: _.max(2) }'],
  ['pop: of an empty array', '{ l: [] }', '{ l: _.pop() }'],
  ['pop: of a missing field', '{ a: 1 }', '{ l: _.pop() }'],
  ['shift: of an empty array', '{ l: [] }', '{ l: _.shift() }'],
  ['pull: a value that is not there', '{ l: [1] }', '{ l: _.pull(2) }'],
  ['pull: of a missing field', '{ a: 1 }', '{ l: _.pull(2) }'],
  ['pullAll: an empty list', '{ l: [1] }', '{ l: _.pullAll([]) }'],
  ['addToSet: a value that is there', '{ l: [1, 2] }', '{ l: _.addToSet(2) }'],
  ['addToSet: an object that is there', '{ l: [{ a: 1 }] }', '{ l: _.addToSet({ a: 1 }) }'],
]
test.each(still)('changes nothing and counts no update: %s', async (_name, before, data) => {
  const [updated, after] = (await change(before, data)) as [number, object]
  expect([updated, after]).toEqual([0, await ask(`JSON.parse(JSON.stringify(${before}))`)])
})

const wrong: [behaviour: string, before: string, data: string, message: RegExp][] = [
  ['inc: of a text', "{ n: 'x' }", '{ n: _.inc(1) }', /non-numeric/],
  ['inc: of null', '{ n: null }', '{ n: _.inc(1) }', /non-numeric/],
  ['inc: by a text', '{ n: 1 }', "{ n: _.inc('1') }", /non-numeric/],
  ['mul: of a text', "{ n: 'x' }", '{ n: _.mul(2) }', /non-numeric/],
  ['mul: by a text', '{ n: 1 }', "{ n: _.mul('2') }", /non-numeric/],
  ['bit: of a fraction', '{ n: 1.5 }', '{ n: _.bit({ and: 1 }) }', /integral/],
  ['bit: of over 32 bits', '{ n: 1099511627777 }', '{ n: _.bit({ and: 1 }) }', /32 bits/],
  ['push: to a number', '{ l: 1 }', '{ l: _.push(2) }', /must be an array/],
  ['unshift: to a text', "{ l: 'x' }", '{ l: _.unshift(2) }', /must be an array/],
  ['addToSet: to a number', '{ l: 1 }', '{ l: _.addToSet(2) }', /non-array/],
  ['pop: of a number', '{ l: 1 }', '{ l: _.pop() }', /non-array/],
  ['shift: of a text', "{ l: 'x' }", '{ l: _.shift() }', /non-array/],
  ['pull: of a number', '{ l: 1 }', '{ l: _.pull(1) }', /non-array/],
  ['pullAll: of a text', "{ l: 'x' }", "{ l: _.pullAll(['x']) }", /non-array/],
  ['pullAll: by one value', '{ l: [1] }', '{ l: _.pullAll(1) }', /array/],
  ['pull: by code', '{ l: [1] }', "{ l: _.pull({ $where: 'globalThis.ran = 1' }) }", /script/],
  [
    'pull: by code in an expression',
    '{ l: [{ a: 1 }] }',
    "{ l: _.pull({ $expr: { $function: { body: 'globalThis.ran = 1', args: [], lang: 'js' } } }) }",
    /script/,
  ],
  ['a placeholder for an element', '{ l: [1] }', "{ 'l.$': 2 }", /Cannot create field '\$'/],
  ['an empty name', '{ a: 1 }', "{ 'a..b': 1 }", /field name ''/],
  ['rename: to an empty name', '{ a: 1 }', "{ a: _.rename('') }", /field name ''/],
  ['a name of JavaScript', '{ a: 1 }', "{ 'o.toString.ran': 1 }", /field name 'toString'/],
  ['a constructor', '{ a: 1 }', "{ 'o.constructor.ran': 1 }", /field name 'constructor'/],
  ['a prototype', '{ a: 1 }', "{ '__proto__.ran': 1 }", /__proto__/],
  ['rename: to a prototype', '{ a: 1 }', "{ a: _.rename('__proto__.ran') }", /__proto__/],
  ['a field inside a number', '{ a: 1 }', '{ a: { b: 2 } }', /Cannot create field 'b'/],
  ['a field inside a text', "{ a: 'x' }", "{ 'a.b': _.inc(1) }", /Cannot create field 'b'/],
  ['a field inside null by a path', '{ a: null }', "{ 'a.b': 1 }", /Cannot create field 'b'/],
  ['a name in an array', '{ l: [1] }', "{ 'l.x': 1 }", /Cannot create field 'x'/],
  [
    'two changes of one field',
    '{ o: { a: 1 } }',
    "{ 'o.a': _.inc(1), o: _.set({ a: 2 }) }",
    /conflict/,
  ],
  [
    'rename: onto a field that is changed too',
    '{ a: 1 }',
    "{ a: _.rename('b'), b: _.inc(1) }",
    /conflict/,
  ],
  ['an id', '{ a: 1 }', "{ _id: 'other' }", /_id/],
  ['an id by a path', '{ a: 1 }', "{ a: _.rename('_id') }", /_id/],
  ['no field', '{ a: 1 }', '{}', /non-empty|empty|不能为空/i],
  ['a field name with a dollar', '{ a: 1 }', '{ a: _.set({ $x: 1 }) }', /not valid for storage/],
]
test.each(wrong)('refuses and leaves all as it was: %s', async (_name, before, data, message) => {
  const id = `w${String((next += 1))}`
  const doc = `db.collection('plain').doc('${id}')`
  await ask(`await ${doc}.set({ data: ${before} }); return null`)
  const answer = (await ask(`${doc}.update({ data: ${data} })`)) as { message?: string }
  expect(answer.message).toMatch(message)
  expect(await ask(`(await ${doc}.get()).data`)).toEqual({
    _id: id,
    ...((await ask(`(${before})`)) as object),
  })
  // The laptop cloud runs in this very process.
  const ofAll = Reflect.get(Object.prototype, 'toString') as object
  expect([globalThis, Object, ofAll].some((one) => 'ran' in one)).toBe(false)
})
