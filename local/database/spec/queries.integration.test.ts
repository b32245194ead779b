import { onCloud } from '../../testing/spec'

// The same documents with and without declared indexes: an index must not change an answer.
const ask = onCloud(`
  const docs = [
    { _id: 'a', n: 1, s: 'apple', on: new Date(1000), flag: true, tags: ['x', 'y'], list: [{ k: 1, v: 5 }, { k: 2, v: 8 }], nums: [1, 5, 9], owner: { name: '李', age: 30 }, none: null },
    { _id: 'b', n: 2, s: 'Banana', on: new Date(2000), flag: false, tags: ['y'], list: [{ k: 1, v: 9 }], nums: [2], owner: { name: '王', age: 40 } },
    { _id: 'c', n: 3.5, s: 'cherry', on: new Date(3000), flag: true, tags: [], list: [], nums: [10, 20], owner: { name: '赵' }, none: 0 },
    { _id: 'd', n: -4, s: 'apple', on: new Date(-1000), flag: false, tags: ['x', 'y', 'z'], owner: { name: '李', age: 50 }, none: '' },
    { _id: 'e', n: null, s: 'egg plant' },
    { _id: 'f', n: '2', s: 'line\\nApple' },
    { _id: 'g', s: 'x.y*z' },
  ]
  for (const name of ['plain', 'indexed']) await db.collection(name).add({ data: docs })`)

type Case = [behaviour: string, query: string, ids: string]

const equality: Case[] = [
  ['eq: a number equals a number', '{ n: 1 }', 'a'],
  ['eq: a number does not equal a text of its digits', '{ n: _.eq(2) }', 'b'],
  ['eq: a text equals a text', "{ n: '2' }", 'f'],
  ['eq: null matches null and a missing field', '{ n: null }', 'eg'],
  ['eq: null by command matches the same', '{ n: _.eq(null) }', 'eg'],
  ['eq: true matches true only', '{ flag: true }', 'ac'],
  ['eq: an instant matches an instant', '{ on: new Date(2000) }', 'b'],
  ['eq: a plain object asks for its fields', "{ owner: { name: '李' } }", 'ad'],
  ['eq: two fields of a plain object', "{ owner: { name: '李', age: 50 } }", 'd'],
  ['eq: a command inside a plain object', '{ owner: { age: _.gt(30) } }', 'bd'],
  ['eq: an object by command is compared whole', "{ owner: _.eq({ name: '李' }) }", ''],
  ['eq: a whole object that is the same matches', "{ owner: _.eq({ name: '李', age: 30 }) }", 'a'],
  ['eq: a dotted path reaches into an object', "{ 'owner.age': 40 }", 'b'],
  ['eq: a value matches an array that holds it', "{ tags: 'x' }", 'ad'],
  ['eq: an array matches the same array', "{ tags: ['y'] }", 'b'],
  ['eq: an array has an order', "{ tags: ['y', 'x'] }", ''],
  ['eq: an empty array matches an empty array', '{ tags: _.eq([]) }', 'c'],
  ['eq: a position in an array', "{ 'tags.1': 'y' }", 'ad'],
  ['eq: a field of the objects in an array', "{ 'list.k': 2 }", 'a'],
  ['eq: a field of the object at a position', "{ 'list.0.v': 9 }", 'b'],
  ['eq: every given field has to match', "{ s: 'apple', n: -4 }", 'd'],
  ['eq: an undefined condition is dropped', "{ s: 'apple', n: undefined }", 'ad'],
  ['mod: the pair of divisor and remainder', '{ n: _.mod([3, 1]) }', 'a'],
  ['eq: an id', "{ _id: 'c' }", 'c'],
  ['eq: no condition matches everything', '{}', 'abcdefg'],
  ['neq: everything but the value, missing fields too', '{ n: _.neq(1) }', 'bcdefg'],
  ['neq: null leaves out missing fields', '{ n: _.neq(null) }', 'abcdf'],
  ['neq: an array that holds the value is left out', "{ tags: _.neq('x') }", 'bcefg'],
  ['in: any of the values', "{ n: _.in([1, '2']) }", 'af'],
  ['in: null counts missing fields', '{ n: _.in([null]) }', 'eg'],
  ['in: an empty list matches nothing', '{ n: _.in([]) }', ''],
  ['in: an array that holds one of them', "{ tags: _.in(['z', 'w']) }", 'd'],
  ['in: instants', '{ on: _.in([new Date(1000), new Date(3000)]) }', 'ac'],
  ['in: truth values', '{ flag: _.in([false]) }', 'bd'],
  ['in: ids', "{ _id: _.in(['b', 'g', 'nobody']) }", 'bg'],
  ['in: a thousand ids', "{ _id: _.in([...Array(1000).keys(), 'c', 'e']) }", 'ce'],
  ['in: a thousand values', '{ n: _.in([...Array(1000).keys()]) }', 'ab'],
  ['nin: none of the values, missing fields too', '{ n: _.nin([1, 2]) }', 'cdefg'],
  ['nin: null leaves out missing fields', '{ n: _.nin([null]) }', 'abcdf'],
  ['nin: an array that holds one of them is left out', "{ tags: _.nin(['x']) }", 'bcefg'],
  ['nin: an empty list leaves out nothing', '{ n: _.nin([]) }', 'abcdefg'],
]

const order: Case[] = [
  ['gt: numbers above', '{ n: _.gt(1) }', 'bc'],
  ['gt: texts only against a text', "{ n: _.gt('1') }", 'f'],
  ['gt: texts by their code units', "{ s: _.gt('b') }", 'cefg'],
  ['gt: instants after', '{ on: _.gt(new Date(1000)) }', 'bc'],
  ['gt: true is above false', '{ flag: _.gt(false) }', 'ac'],
  ['gt: an element of an array is enough', '{ nums: _.gt(8) }', 'ac'],
  ['gt: a field of the objects in an array', "{ 'list.v': _.gt(8) }", 'b'],
  ['gt: nothing is above null', '{ n: _.gt(null) }', ''],
  ['gte: the value itself counts', '{ n: _.gte(2) }', 'bc'],
  ['gte: null finds null and missing fields', '{ n: _.gte(null) }', 'eg'],
  ['gte: an instant before 1970', '{ on: _.gte(new Date(-1000)) }', 'abcd'],
  ['lt: numbers below, no missing field', '{ n: _.lt(2) }', 'ad'],
  ['lt: texts below', "{ s: _.lt('a') }", 'b'],
  ['lt: instants before', '{ on: _.lt(new Date(1000)) }', 'd'],
  ['lte: the value itself counts', '{ n: _.lte(2) }', 'abd'],
  ['lte: null finds null and missing fields', '{ n: _.lte(null) }', 'eg'],
  ['lte: a nested number', "{ 'owner.age': _.lte(40) }", 'ab'],
]

const logic: Case[] = [
  ['and: chained on one field', '{ n: _.gt(0).and(_.lt(3)) }', 'ab'],
  ['and: of one field as arguments', '{ n: _.and(_.gt(0), _.lt(3)) }', 'ab'],
  ['and: of one field as a list', '{ n: _.and([_.gt(0), _.lt(3)]) }', 'ab'],
  ['and: whole conditions', '_.and([{ n: _.gt(0) }, { flag: true }])', 'ac'],
  ['and: whole conditions as arguments', "_.and({ s: 'apple' }, { n: 1 })", 'a'],
  ['and: beside another field', "{ n: _.gt(-9).and(_.lt(3)), s: 'apple' }", 'ad'],
  ['and: short form by methods', '{ n: _.gt(0).lt(3) }', 'ab'],
  ['or: chained on one field', '{ n: _.eq(1).or(_.eq(2)) }', 'ab'],
  ['or: of one field as a list', '{ n: _.or([_.lt(0), _.gt(3)]) }', 'cd'],
  ['or: of one field as arguments', '{ n: _.or(_.lt(0), _.gt(3)) }', 'cd'],
  ['or: different fields', "_.or([{ s: 'cherry' }, { n: 1 }])", 'ac'],
  ['or: with several fields each', "_.or([{ s: 'apple', n: 1 }, { flag: false, n: 2 }])", 'ab'],
  ['or: inside and', "_.and([{ s: 'apple' }, _.or([{ n: 1 }, { n: 2 }])])", 'a'],
  ['or: and inside it', '{ n: _.gt(0).and(_.lt(2)).or(_.eq(-4)) }', 'ad'],
  ['not: turns a condition round, missing fields match', '{ n: _.not(_.gt(1)) }', 'adefg'],
  ['not: of in', '{ n: _.not(_.in([1, 2])) }', 'cdefg'],
  ['not: of a pattern', '{ s: _.not(/^a/) }', 'bcefg'],
  ['nor: none of the conditions', '_.nor([{ n: 1 }, { flag: false }])', 'cefg'],
  ['nor: of one field', '{ n: _.nor([_.gt(1), _.lt(0)]) }', 'aefg'],
]

const shape: Case[] = [
  ['exists: null counts as existing', '{ none: _.exists(true) }', 'acd'],
  ['exists: false asks for missing fields', '{ none: _.exists(false) }', 'befg'],
  ['exists: a nested field', "{ 'owner.age': _.exists(true) }", 'abd'],
  ['exists: an indexed field', '{ n: _.exists(false) }', 'g'],
  ['exists: together with a value', '{ n: _.exists(true).and(_.eq(null)) }', 'e'],
  ['mod: the remainder of a division', '{ n: _.mod(3, 1) }', 'a'],
  ['mod: a negative number has a negative remainder', '{ n: _.mod(3, -1) }', 'd'],
  ['mod: no null, and no digits of a text', '{ n: _.mod([2, 0]) }', 'bd'],
  ['mod: a fraction counts without its places', '{ n: _.mod(3, 0) }', 'c'],
  ['mod: any number of an array', '{ nums: _.mod(5, 4) }', 'a'],
  ['all: every value is in the array', "{ tags: _.all(['y', 'x']) }", 'ad'],
  ['all: one value', "{ tags: _.all(['y']) }", 'abd'],
  ['all: a single value that is no array', "{ s: _.all(['apple']) }", 'ad'],
  ['all: null counts missing fields', '{ n: _.all([null]) }', 'eg'],
  ['all: patterns', "{ tags: _.all([/^x/, 'z']) }", 'd'],
  ['all: elemMatch', '{ list: _.all([_.elemMatch({ k: 1 }), _.elemMatch({ k: 2 })]) }', 'a'],
  ['all: no value matches nothing', '{ tags: _.all([]) }', ''],
  ['elemMatch: one object fulfils everything', '{ list: _.elemMatch({ k: 1, v: _.gt(8) }) }', 'b'],
  ['elemMatch: not spread over two objects', '{ list: _.elemMatch({ k: 1, v: 8 }) }', ''],
  ['elemMatch: a missing array does not match', '{ list: _.elemMatch({ k: _.gte(1) }) }', 'ab'],
  ['elemMatch: plain values', '{ nums: _.elemMatch({ $gte: 4, $lt: 8 }) }', 'a'],
  ['elemMatch: plain values by command', '{ nums: _.elemMatch(_.gt(4)) }', 'ac'],
  ['size: the length of the array', '{ tags: _.size(2) }', 'a'],
  ['size: an empty array', '{ tags: _.size(0) }', 'c'],
  ['size: not of other things', '{ s: _.size(1) }', ''],
]

const patterns: Case[] = [
  ['RegExp: somewhere in a text', "{ s: db.RegExp({ regexp: 'an' }) }", 'be'],
  ['RegExp: at the beginning', "{ s: db.RegExp({ regexp: '^a' }) }", 'ad'],
  ['RegExp: the option i ignores case', "{ s: db.RegExp({ regexp: '^B', options: 'i' }) }", 'b'],
  ['RegExp: without i case counts', "{ s: db.RegExp({ regexp: '^b' }) }", ''],
  [
    'RegExp: the option m anchors lines',
    "{ s: db.RegExp({ regexp: '^Apple', options: 'm' }) }",
    'f',
  ],
  ['RegExp: without m it does not', "{ s: db.RegExp({ regexp: '^Apple' }) }", ''],
  [
    'RegExp: the option s lets a dot match a line end',
    "{ s: db.RegExp({ regexp: 'line.A', options: 's' }) }",
    'f',
  ],
  ['RegExp: escaped signs are signs', "{ s: db.RegExp({ regexp: '\\\\\\\\.y\\\\\\\\*' }) }", 'g'],
  ['RegExp: native patterns', '{ s: /^A/i }', 'ad'],
  ['RegExp: an element of an array', '{ tags: /^z/ }', 'd'],
  ['RegExp: inside in', '{ s: _.in([/^ch/, "Banana"]) }', 'bc'],
  ['RegExp: Chinese', "{ 'owner.name': db.RegExp({ regexp: '李|王' }) }", 'abd'],
  ['RegExp: numbers do not match', '{ n: /1/ }', ''],
  ['expr: compares fields with expressions', "_.expr($.gt(['$owner.age', 30]))", 'bd'],
  ['expr: of two fields', "_.expr($.eq([$.strLenCP('$s'), $.size($.ifNull(['$tags', []]))]))", ''],
]

/** Where mingo is not MongoDB; local/README.md lists them. */
const different: Case[] = [
  ['the fields of a whole object have no order', "{ owner: _.eq({ age: 30, name: '李' }) }", 'a'],
  ['null misses the objects of an array that have no such field', "{ 'list.w': null }", 'defg'],
  ['an array is compared by its elements, not whole', '{ nums: _.gt([1, 5]) }', ''],
]

describe.each(['plain', 'indexed'])('a collection that is %s', (collection) => {
  const all = [...equality, ...order, ...logic, ...shape, ...patterns, ...different]
  test.each(all)('%s', async (_name, query, ids) => {
    const where = `db.collection('${collection}').where(${query.replaceAll('\\\\\\\\', '\\\\')})`
    const code = `const found = (await ${where}.orderBy('_id', 'asc').get()).data.map(({ _id }) => _id).join(''); return [found, (await ${where}.count()).total]`
    expect(await ask(code)).toEqual([ids, ids.length])
  })
})

const sorted: Case[] = [
  ['null and missing, numbers, texts', ".orderBy('n', 'asc').orderBy('_id', 'asc')", 'egdabcf'],
  ['falling', ".orderBy('n', 'desc').orderBy('_id', 'asc')", 'fcbadeg'],
  ['texts by their code units', ".orderBy('s', 'asc').orderBy('_id', 'asc')", 'badcefg'],
  ['instants', ".where({ on: _.exists(true) }).orderBy('on', 'desc')", 'cbad'],
  [
    'false before true',
    ".where({ flag: _.neq(null) }).orderBy('flag', 'asc').orderBy('_id', 'desc')",
    'dbca',
  ],
  [
    'arrays rising by their least element',
    ".where({ nums: _.exists(true) }).orderBy('nums', 'asc')",
    'abc',
  ],
  [
    'arrays falling by their greatest element',
    ".where({ nums: _.exists(true) }).orderBy('nums', 'desc')",
    'cab',
  ],
  ['an empty array before null', ".orderBy('tags', 'asc').orderBy('_id', 'asc')", 'cefgadb'],
  ['values of several types', ".orderBy('none', 'asc').orderBy('_id', 'asc')", 'abefgcd'],
  ['a nested field', ".where({ 'owner.age': _.gt(0) }).orderBy('owner.age', 'desc')", 'dba'],
  [
    'two keys, the first one first',
    ".where({ flag: _.exists(true) }).orderBy('s', 'asc').orderBy('n', 'desc')",
    'badc',
  ],
  ['skip leaves out the first', ".orderBy('_id', 'asc').skip(5)", 'fg'],
  ['limit ends the list', ".orderBy('_id', 'asc').limit(2)", 'ab'],
  ['skip and limit make a page', ".orderBy('_id', 'asc').skip(2).limit(3)", 'cde'],
  ['skip beyond the end finds nothing', ".orderBy('_id', 'asc').skip(7)", ''],
  ['limit 0 is the 100 of no limit', ".orderBy('_id', 'asc').limit(0)", 'abcdefg'],
  [
    'a page of an unindexed order',
    ".orderBy('s', 'asc').orderBy('_id', 'asc').skip(1).limit(3)",
    'adc',
  ],
  [
    'a page of a condition',
    ".where({ flag: _.exists(true) }).orderBy('_id', 'desc').skip(1).limit(2)",
    'cb',
  ],
]
test.each(
  ['plain', 'indexed'].flatMap((collection) => sorted.map((row) => [collection, ...row] as const)),
)('%s orderBy, skip, limit: %s', async (collection, _name, rest, ids) => {
  const code = `(await db.collection('${collection}')${rest}.get()).data.map(({ _id }) => _id).join('')`
  expect(await ask(code)).toBe(ids)
})

const shown: [behaviour: string, field: string, doc: object][] = [
  ['true shows a field, and the id', '{ n: true }', { _id: 'a', n: 1 }],
  ['1 is true', '{ n: 1 }', { _id: 'a', n: 1 }],
  ['the id can be left out', '{ _id: false, n: true }', { n: 1 }],
  ['a nested field', "{ 'owner.name': true }", { _id: 'a', owner: { name: '李' } }],
  [
    'a field of objects in an array',
    "{ 'list.k': true }",
    { _id: 'a', list: [{ k: 1 }, { k: 2 }] },
  ],
  ['a missing field is not shown', '{ nothing: true }', { _id: 'a' }],
  [
    'false hides fields',
    '{ tags: false, list: 0, nums: false, on: false, owner: false, s: false }',
    { _id: 'a', n: 1, flag: true, none: null },
  ],
  [
    'slice shows the first elements',
    '{ nums: _.project.slice(2), _id: true }',
    { _id: 'a', nums: [1, 5] },
  ],
  // Where mingo is not MongoDB, which shows the other fields too.
  ['slice alone shows no other field', '{ nums: _.project.slice(2) }', { _id: 'a', nums: [1, 5] }],
  [
    'a negative slice shows the last',
    '{ nums: _.project.slice(-1), _id: true }',
    { _id: 'a', nums: [9] },
  ],
  [
    'slice from a position',
    '{ nums: _.project.slice([1, 1]), _id: true }',
    { _id: 'a', nums: [5] },
  ],
  [
    'elemMatch shows the first that matches',
    '{ list: _.project.elemMatch({ v: { $gt: 6 } }) }',
    { _id: 'a', list: [{ k: 2, v: 8 }] },
  ],
]
test.each(shown)('field: %s', async (_name, field, doc) => {
  const code = `const all = await db.collection('plain').where({ _id: 'a' }).field(${field}).get(); const one = await db.collection('plain').doc('a').field(${field}).get(); return [all.data[0], one.data]`
  expect(await ask(code)).toEqual([doc, doc])
})
