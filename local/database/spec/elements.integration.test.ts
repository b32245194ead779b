import { onCloud } from '../../testing/spec'

/**
 * Cases of MongoDB's manual for `$elemMatch` (query and projection), `$pull`, `$pullAll`, `$substr` and `$substrBytes`,
 * with its documents, and beside them arrays that hold more than one kind of thing.
 */
const ask = onCloud(`
  for (const name of ['scores', 'survey', 'schools', 'mixed', 'inventory']) await db.createCollection(name)
  await db.collection('scores').add({ data: [
    { _id: '1', results: [82, 85, 88] },
    { _id: '2', results: [75, 88, 89] },
  ] })
  await db.collection('survey').add({ data: [
    { _id: '1', results: [{ product: 'abc', score: 10 }, { product: 'xyz', score: 5 }] },
    { _id: '2', results: [{ product: 'abc', score: 8 }, { product: 'xyz', score: 7 }] },
    { _id: '3', results: [{ product: 'abc', score: 7 }, { product: 'xyz', score: 8 }] },
    { _id: '4', results: [{ product: 'abc', score: 7 }, { product: 'def', score: 8 }] },
    { _id: '5', results: { product: 'xyz', score: 7 } },
  ] })
  await db.collection('schools').add({ data: [
    { _id: '1', zipcode: '63109', students: [{ name: 'john', school: 102, age: 10 }, { name: 'jess', school: 102, age: 11 }, { name: 'jeff', school: 108, age: 15 }] },
    { _id: '2', zipcode: '63110', students: [{ name: 'ajax', school: 100, age: 7 }, { name: 'achilles', school: 100, age: 8 }] },
    { _id: '3', zipcode: '63109', students: [{ name: 'ajax', school: 100, age: 7 }, { name: 'achilles', school: 100, age: 8 }] },
    { _id: '4', zipcode: '63109', students: [{ name: 'barney', school: 102, age: 7 }, { name: 'ruth', school: 102, age: 16 }] },
  ] })
  await db.collection('mixed').add({ data: [
    { _id: 'a', l: [1, 'x', null] },
    { _id: 'b', l: [{ k: 1 }, { k: 2, v: 9 }] },
    { _id: 'c', l: [1, { k: 2 }] },
    { _id: 'd', l: [[5], [6, 7]] },
    { _id: 'e', l: [{}] },
    { _id: 'f', l: [] },
    { _id: 'g', l: { k: 1 } },
    { _id: 'h', l: 5 },
    { _id: 'i', l: [[{ k: 1 }]] },
    { _id: 'j', l: [new Date(0)] },
    { _id: 'k', o: [{ l: [3] }, { l: [8] }] },
  ] })
  await db.collection('inventory').add({ data: [
    { _id: '1', item: 'ABC1', quarter: '13Q1', description: 'product 1' },
    { _id: '2', item: 'ABC2', quarter: '13Q4', description: 'product 2' },
    { _id: '3', item: 'XYZ1', quarter: '14Q2', description: null },
  ] })`)

const found: [behaviour: string, collection: string, query: string, ids: string][] = [
  ['one element in a range', 'scores', '{ results: _.elemMatch({ $gte: 80, $lt: 85 }) }', '1'],
  [
    'one object with two conditions',
    'survey',
    "{ results: _.elemMatch({ product: 'xyz', score: _.gte(8) }) }",
    '3',
  ],
  ['a single condition', 'survey', "{ results: _.elemMatch({ product: 'xyz' }) }", '123'],
  [
    'a single condition that is not equal',
    'survey',
    "{ results: _.elemMatch({ product: _.neq('xyz') }) }",
    '1234',
  ],
  [
    'the same without elemMatch asks all of them',
    'survey',
    "{ 'results.product': _.neq('xyz') }",
    '4',
  ],
  [
    'one of two conditions',
    'survey',
    '{ results: _.elemMatch({ $or: [{ score: 10 }, { score: 5 }] }) }',
    '1',
  ],
  ['a field that is not', 'mixed', '{ l: _.elemMatch({ k: _.neq(1) }) }', 'bcdei'],
  ['a field that is missing', 'mixed', '{ l: _.elemMatch({ k: _.exists(false) }) }', 'dei'],
  ['a field that is null or missing', 'mixed', '{ l: _.elemMatch({ k: null }) }', 'dei'],
  ['a field that is none of', 'mixed', '{ l: _.elemMatch({ k: _.nin([1, 2]) }) }', 'dei'],
  ['a field not above', 'mixed', '{ l: _.elemMatch({ k: { $not: { $gt: 1 } } }) }', 'bdei'],
  ['none of two', 'mixed', '{ l: _.elemMatch({ $nor: [{ k: 1 }, { k: 2 }] }) }', 'dei'],
  ['an expression', 'mixed', "{ l: _.elemMatch({ $expr: { $eq: ['$k', 2] } }) }", 'bc'],
  ['no condition: any object or array', 'mixed', '{ l: _.elemMatch({}) }', 'bcdei'],
  ['a place in an array of the array', 'mixed', "{ l: _.elemMatch({ '0': 5 }) }", 'd'],
  ['a value', 'mixed', '{ l: _.elemMatch({ $eq: 1 }) }', 'ac'],
  ['a value above, not inside of arrays', 'mixed', '{ l: _.elemMatch({ $gt: 4 }) }', ''],
  ['a value that is not', 'mixed', '{ l: _.elemMatch({ $ne: 1 }) }', 'abcdeij'],
  ['a value that is null', 'mixed', '{ l: _.elemMatch({ $eq: null }) }', 'a'],
  ['a value by a pattern', 'mixed', '{ l: _.elemMatch({ $in: [/^x/] }) }', 'a'],
  ['an array as the value', 'mixed', '{ l: _.elemMatch({ $eq: [5] }) }', 'd'],
  ['arrays by their length', 'mixed', '{ l: _.elemMatch({ $size: 2 }) }', 'd'],
  [
    'elemMatch inside of elemMatch',
    'mixed',
    '{ l: _.elemMatch({ $elemMatch: { $gte: 6 } }) }',
    'd',
  ],
  ['turned round', 'mixed', '{ l: _.not(_.elemMatch({ k: 2 })) }', 'adefghijk'],
  ['an array in objects of an array', 'mixed', "{ 'o.l': _.elemMatch({ $gt: 5 }) }", 'k'],
  ['two objects do not add up', 'mixed', "{ 'o.l': _.elemMatch({ $gt: 3, $lt: 8 }) }", ''],
  ['inside of all', 'mixed', '{ l: _.all([{ $elemMatch: { k: { $ne: 1 } } }]) }', 'bcdei'],
]
test.each(found)('elemMatch: %s', async (_name, collection, query, ids) => {
  const where = `db.collection('${collection}').where(${query})`
  const code = `const list = (await ${where}.orderBy('_id', 'asc').get()).data.map(({ _id }) => _id).join(''); return [list, (await ${where}.count()).total]`
  expect(await ask(code)).toEqual([ids, ids.length])
})

const shown: [behaviour: string, query: string, asks: string, docs: object[]][] = [
  [
    'the first that matches, none where none does',
    "{ zipcode: '63109' }",
    '{ school: 102 }',
    [
      { _id: '1', students: [{ name: 'john', school: 102, age: 10 }] },
      { _id: '3' },
      { _id: '4', students: [{ name: 'barney', school: 102, age: 7 }] },
    ],
  ],
  [
    'by two fields',
    "{ zipcode: '63109' }",
    '{ school: 102, age: { $gt: 10 } }',
    [
      { _id: '1', students: [{ name: 'jess', school: 102, age: 11 }] },
      { _id: '3' },
      { _id: '4', students: [{ name: 'ruth', school: 102, age: 16 }] },
    ],
  ],
]
test.each(shown)('project.elemMatch: %s', async (_name, query, asks, docs) => {
  const code = `(await db.collection('schools').where(${query}).orderBy('_id', 'asc').field({ students: _.project.elemMatch(${asks}) }).get()).data`
  expect(await ask(code)).toEqual(docs)
})

test.each([
  ['a condition on a field shows no plain value', 'a', '{ k: { $ne: 1 } }', undefined],
  ['nor one beside objects', 'c', '{ k: { $ne: 1 } }', [{ k: 2 }]],
  ['nor one by a missing field', 'a', '{ k: { $exists: false } }', undefined],
  ['a condition on the value shows plain values', 'a', '{ $gte: 1 }', [1]],
  ['a value that is not', 'c', '{ $ne: 1 }', [{ k: 2 }]],
  ['a thing that is no array is not shown', 'g', '{ k: 1 }', undefined],
  ['a number is not shown', 'h', '{ $eq: 5 }', undefined],
  ['a missing field is not shown', 'k', '{ k: 1 }', undefined],
  ['an array in the array', 'd', '{ $size: 2 }', [[6, 7]]],
])('project.elemMatch: %s', async (_name, id, asks, l) => {
  const code = `(await db.collection('mixed').doc('${id}').field({ l: _.project.elemMatch(${asks}) }).get()).data`
  expect(await ask(code)).toEqual({ _id: id, ...(l && { l }) })
})

let next = 0
const pulls: [behaviour: string, before: string, data: string, after: object, updated?: number][] =
  [
    [
      'all items equal to a value',
      "{ fruits: ['apples', 'pears', 'oranges', 'grapes', 'bananas'], vegetables: ['carrots', 'celery', 'squash', 'carrots'] }",
      "{ fruits: _.pull(_.in(['apples', 'oranges'])), vegetables: _.pull('carrots') }",
      { fruits: ['pears', 'grapes', 'bananas'], vegetables: ['celery', 'squash'] },
    ],
    [
      'all items that match a condition',
      '{ votes: [3, 5, 6, 7, 7, 8] }',
      '{ votes: _.pull(_.gte(6)) }',
      { votes: [3, 5] },
    ],
    [
      'items of an array of documents, as if each were a document at the top',
      "{ results: [{ item: 'A', score: 5 }, { item: 'B', score: 8 }] }",
      "{ results: _.pull({ score: 8, item: 'B' }) }",
      { results: [{ item: 'A', score: 5 }] },
    ],
    [
      'elements of nested arrays by elemMatch',
      "{ results: [{ item: 'A', answers: [{ q: 1, a: 4 }, { q: 2, a: 6 }] }, { item: 'B', answers: [{ q: 1, a: 8 }, { q: 2, a: 9 }] }] }",
      '{ results: _.pull({ answers: { $elemMatch: { q: 2, a: { $gte: 8 } } } }) }',
      {
        results: [
          {
            item: 'A',
            answers: [
              { q: 1, a: 4 },
              { q: 2, a: 6 },
            ],
          },
        ],
      },
    ],
    [
      'an array: only the same array in the same order',
      '{ l: [[1, 2], [2, 1], 1, 2] }',
      '{ l: _.pull([2, 1]) }',
      { l: [[1, 2], 1, 2] },
    ],
    [
      'a value, but no array that holds it',
      '{ l: [1, [1], [1, 2]] }',
      '{ l: _.pull(1) }',
      { l: [[1], [1, 2]] },
    ],
    ['null, but no object', '{ l: [null, {}, 0] }', '{ l: _.pull(null) }', { l: [{}, 0] }],
    [
      'a field that is not: no plain value',
      "{ l: [1, 'x', null, [2], { k: 1 }, { k: 2 }, {}] }",
      '{ l: _.pull({ k: _.neq(1) }) }',
      { l: [1, 'x', null, [2], { k: 1 }] },
    ],
    [
      'a field that is missing: no plain value',
      '{ l: [1, { k: 1 }, { v: 1 }] }',
      '{ l: _.pull({ k: _.exists(false) }) }',
      { l: [1, { k: 1 }] },
    ],
    [
      'a field that is null: no plain value',
      '{ l: [1, null, { k: 1 }, { v: 1 }] }',
      '{ l: _.pull({ k: null }) }',
      { l: [1, null, { k: 1 }] },
    ],
    [
      'a field that is none of: no plain value',
      '{ l: [1, { k: 1 }, { k: 3 }] }',
      '{ l: _.pull({ k: _.nin([1, 2]) }) }',
      { l: [1, { k: 1 }] },
    ],
    [
      'one of two conditions',
      '{ l: [1, { k: 1 }, { k: 2 }, { k: 3 }] }',
      '{ l: _.pull({ $or: [{ k: 1 }, { k: 3 }] }) }',
      { l: [1, { k: 2 }] },
    ],
    ['an instant', '{ l: [new Date(0), 0] }', '{ l: _.pull(new Date(0)) }', { l: [0] }],
    ['by a pattern', "{ l: ['ab', 'b', 1] }", '{ l: _.pull(/^a/) }', { l: ['b', 1] }],
    ['in a nested array', '{ o: { l: [1, 2] } }', "{ 'o.l': _.pull(1) }", { o: { l: [2] } }],
    ['in an array of an array', '{ l: [[1, 2], 1] }', "{ 'l.0': _.pull(1) }", { l: [[2], 1] }],
    [
      'nothing that matches',
      '{ l: [1, { k: 1 }] }',
      '{ l: _.pull({ k: _.gt(1) }) }',
      { l: [1, { k: 1 }] },
      0,
    ],
    [
      'beside other changes',
      '{ l: [1, 2], n: 1, m: [3, 4] }',
      '{ l: _.pull(1), n: _.inc(1), m: _.pullAll([3]), a: 5 }',
      { l: [2], n: 2, m: [4], a: 5 },
    ],
    [
      'pullAll: of the manual',
      '{ scores: [0, 2, 5, 5, 1, 0] }',
      '{ scores: _.pullAll([0, 5]) }',
      { scores: [2, 1] },
    ],
    [
      'pullAll: no array that holds a value',
      '{ l: [1, [1], 2] }',
      '{ l: _.pullAll([1]) }',
      { l: [[1], 2] },
    ],
    [
      'pullAll: null is no missing field',
      '{ l: [null, {}] }',
      '{ l: _.pullAll([null]) }',
      { l: [{}] },
    ],
  ]
test.each(pulls)('pull: %s', async (_name, before, data, after, updated = 1) => {
  const id = `p${String((next += 1))}`
  const code = `const doc = db.collection('mixed').doc('${id}'); await doc.set({ data: ${before} }); const { stats } = await doc.update({ data: ${data} }); const { _id, ...after } = (await doc.get()).data; await doc.remove(); return [stats.updated, after]`
  expect(await ask(code)).toEqual([updated, after])
})

test('pull: refused together with another change of the field, and nothing is changed', async () => {
  const code = `const doc = db.collection('mixed').doc('z'); await doc.set({ data: { o: { l: [1, 2] } } }); const told = await doc.update({ data: { 'o.l': _.pull(1), o: _.set({ a: 1 }) } }).then(() => 'done', String); const { data } = await doc.get(); await doc.remove(); return [/conflict/.test(told), data.o]`
  expect(await ask(code)).toEqual([true, { l: [1, 2] }])
})

const cut: [behaviour: string, expression: string, values: unknown[]][] = [
  ['the manual’s years', "$.substr(['$quarter', 0, 2])", ['13', '13', '14']],
  [
    'the manual’s quarters: a length below 0 takes the rest',
    "$.substr(['$quarter', 2, -1])",
    ['Q1', 'Q4', 'Q2'],
  ],
  ['a length over the end takes the rest', "$.substr(['$quarter', 2, 99])", ['Q1', 'Q4', 'Q2']],
  ['a start below 0 gives an empty text', "$.substr(['$quarter', -1, 2])", ['', '', '']],
  ['a start at the end gives an empty text', "$.substr(['$quarter', 4, 2])", ['', '', '']],
  ['a start over the end gives an empty text', "$.substr(['$quarter', 9, 2])", ['', '', '']],
  [
    'null and a missing field give an empty text',
    "$.substr(['$description', 8, -1])",
    ['1', '2', ''],
  ],
  ['substrBytes: a length below 0', "$.substrBytes(['$item', 3, -1])", ['1', '2', '1']],
  ['substrBytes: a length over the end', "$.substrBytes(['$item', 1, 50])", ['BC1', 'BC2', 'YZ1']],
  ['substrBytes: a length of 0', "$.substrBytes(['$item', 1, 0])", ['', '', '']],
  ['substrBytes: bytes of Chinese', "$.substrBytes(['备案号', 3, 6])", Array(3).fill('案号')],
  ['substrBytes: the rest of Chinese', "$.substrBytes(['备案号', 3, -1])", Array(3).fill('案号')],
  ['substrBytes: over the end of Chinese', "$.substrBytes(['备案号', 6, 9])", Array(3).fill('号')],
  ['substrBytes: a number becomes a text', '$.substrBytes([2026, 0, 2])', Array(3).fill('20')],
  ['substrCP: a length below 0', "$.substrCP(['$item', 3, -1])", ['1', '2', '1']],
  ['substrCP: a length over the end', "$.substrCP(['备案号', 1, 9])", Array(3).fill('案号')],
]
test.each(cut)('substr: %s', async (_name, expression, values) => {
  const code = `(await db.collection('inventory').aggregate().sort({ _id: 1 }).project({ made: ${expression} }).end()).list.map(({ made }) => made)`
  expect(await ask(code)).toEqual(values)
})

test.each([
  ['a start inside a character', "$.substrBytes(['备案号', 1, 3])", /cuts a UTF-8 character/],
  ['an end inside a character', "$.substrBytes(['备案号', 0, 4])", /cuts a UTF-8 character/],
  ['a start that is no number', "$.substrBytes(['$item', 'a', 1])", /must be numbers/],
  ['a list as the text', "$.substrBytes([['a'], 0, 1])", /convert this type/],
])('substrBytes refuses %s', async (_name, expression, message) => {
  const code = `db.collection('inventory').aggregate().project({ made: ${expression} }).end()`
  expect(await ask(code)).toHaveProperty('message', expect.stringMatching(message))
})
