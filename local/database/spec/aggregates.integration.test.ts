import { onCloud } from '../../testing/spec'

const ask = onCloud(`
  await db.collection('plain').add({ data: [
    { _id: 'a', kind: 'x', n: 1, price: 10, tags: ['p', 'q'], on: new Date('2026-03-04T05:06:07.008Z'), o: { k: 1, s: 'Ab' } },
    { _id: 'b', kind: 'y', n: 2, price: 50, tags: ['q'], on: new Date('2026-12-31T23:59:59.999Z'), o: { k: 2, s: 'cd' } },
    { _id: 'c', kind: 'x', n: 3, price: 20, tags: [], o: { k: 3, s: '李明' } },
    { _id: 'd', kind: 'z', n: 4, price: 80 },
  ] })
  await db.collection('counters').add({ data: [
    { _id: 1, item: 'a', stock: 5 }, { _id: 2, item: 'a', stock: 7 }, { _id: 3, item: 'b', stock: 1 }, { _id: 4, item: null, stock: 0 },
  ] })`)

const list = (stages: string) =>
  ask(`(await db.collection('plain').aggregate()${stages}.end()).list`)

const x = { _id: 'x', total: 2 }
const stages: [behaviour: string, stages: string, list: unknown][] = [
  [
    'match: by values',
    ".match({ kind: 'x' }).project({ n: 1 })",
    [
      { _id: 'a', n: 1 },
      { _id: 'c', n: 3 },
    ],
  ],
  [
    'match: by commands',
    '.match({ n: _.gt(1).and(_.lt(4)) }).project({ n: 1 })',
    [
      { _id: 'b', n: 2 },
      { _id: 'c', n: 3 },
    ],
  ],
  [
    'match: by or',
    ".match(_.or([{ n: 1 }, { kind: 'z' }])).project({ n: 1 })",
    [
      { _id: 'a', n: 1 },
      { _id: 'd', n: 4 },
    ],
  ],
  ['match: after another stage', '.project({ n: 1 }).match({ n: _.gte(4) })', [{ _id: 'd', n: 4 }]],
  [
    'match: by an expression',
    ".match({ $expr: { $gt: ['$price', { $multiply: ['$n', 15] }] } }).project({ _id: 1 })",
    [{ _id: 'b' }, { _id: 'd' }],
  ],
  [
    'project: chosen fields',
    ".match({ _id: 'a' }).project({ _id: 0, n: 1, kind: true })",
    [{ n: 1, kind: 'x' }],
  ],
  [
    'project: hidden fields',
    ".match({ _id: 'd' }).project({ price: 0 })",
    [{ _id: 'd', kind: 'z', n: 4 }],
  ],
  [
    'project: a nested field',
    ".match({ _id: 'a' }).project({ _id: 0, 'o.k': 1 })",
    [{ o: { k: 1 } }],
  ],
  [
    'project: a field under a new name',
    ".match({ _id: 'a' }).project({ _id: 0, cost: '$price', key: '$o.k' })",
    [{ cost: 10, key: 1 }],
  ],
  [
    'project: a computed field',
    ".match({ _id: 'b' }).project({ _id: 0, sum: $.add(['$n', '$price']) })",
    [{ sum: 52 }],
  ],
  [
    'project: a whole new object',
    ".match({ _id: 'b' }).project({ _id: 0, two: { n: '$n', k: '$kind' } })",
    [{ two: { n: 2, k: 'y' } }],
  ],
  [
    'addFields: a computed field beside the others',
    ".match({ _id: 'd' }).addFields({ twice: $.multiply(['$n', 2]) })",
    [{ _id: 'd', kind: 'z', n: 4, price: 80, twice: 8 }],
  ],
  [
    'addFields: over an existing field',
    ".match({ _id: 'd' }).addFields({ n: 0 }).project({ n: 1 })",
    [{ _id: 'd', n: 0 }],
  ],
  [
    'addFields: into an object',
    ".match({ _id: 'a' }).addFields({ 'o.m': 5 }).project({ o: 1 })",
    [{ _id: 'a', o: { k: 1, s: 'Ab', m: 5 } }],
  ],
  [
    'group: by a field',
    ".group({ _id: '$kind', total: $.sum(1) }).sort({ _id: 1 })",
    [x, { _id: 'y', total: 1 }, { _id: 'z', total: 1 }],
  ],
  [
    'group: everything together',
    '.group({ _id: null, total: $.sum("$n") })',
    [{ _id: null, total: 10 }],
  ],
  [
    'group: by several fields',
    ".match({ kind: 'x' }).group({ _id: { k: '$kind', n: '$n' } }).sort({ _id: 1 })",
    [{ _id: { k: 'x', n: 1 } }, { _id: { k: 'x', n: 3 } }],
  ],
  [
    'group: a missing field is null',
    ".group({ _id: '$o.k', n: $.sum(1) }).sort({ _id: 1 }).limit(1)",
    [{ _id: null, n: 1 }],
  ],
  [
    'sum: of an expression',
    '.group({ _id: null, v: $.sum($.multiply(["$n", "$price"])) })',
    [{ _id: null, v: 490 }],
  ],
  ['avg', ".group({ _id: null, v: $.avg('$price') })", [{ _id: null, v: 40 }]],
  [
    'min and max',
    ".group({ _id: null, low: $.min('$price'), high: $.max('$price') })",
    [{ _id: null, low: 10, high: 80 }],
  ],
  [
    'first and last of a sorted list',
    ".sort({ price: -1 }).group({ _id: null, one: $.first('$_id'), end: $.last('$_id') })",
    [{ _id: null, one: 'd', end: 'a' }],
  ],
  [
    'push: every value',
    ".sort({ n: 1 }).group({ _id: null, all: $.push('$kind') })",
    [{ _id: null, all: ['x', 'y', 'x', 'z'] }],
  ],
  [
    'addToSet: every value once',
    ".sort({ n: 1 }).group({ _id: null, all: $.addToSet('$kind') })",
    [{ _id: null, all: ['x', 'y', 'z'] }],
  ],
  [
    'stdDevPop',
    ".match({ n: _.lte(2) }).group({ _id: null, v: $.stdDevPop('$price') })",
    [{ _id: null, v: 20 }],
  ],
  [
    'stdDevSamp',
    ".match({ n: _.lte(3) }).group({ _id: null, v: $.stdDevSamp('$n') })",
    [{ _id: null, v: 1 }],
  ],
  [
    'mergeObjects: in a group',
    ".match({ n: _.lte(2) }).sort({ n: 1 }).group({ _id: null, v: $.mergeObjects('$o') })",
    [{ _id: null, v: { k: 2, s: 'cd' } }],
  ],
  [
    'sort: rising',
    '.sort({ price: 1 }).project({ _id: 1 })',
    [{ _id: 'a' }, { _id: 'c' }, { _id: 'b' }, { _id: 'd' }],
  ],
  [
    'sort: two keys',
    '.sort({ kind: 1, n: -1 }).project({ _id: 1 })',
    [{ _id: 'c' }, { _id: 'a' }, { _id: 'b' }, { _id: 'd' }],
  ],
  [
    'sort: arrays falling by their greatest element',
    '.match({ price: _.lt(80) }).sort({ tags: -1, n: 1 }).project({ _id: 1 })',
    [{ _id: 'a' }, { _id: 'b' }, { _id: 'c' }],
  ],
  ['skip', '.sort({ n: 1 }).skip(3).project({ _id: 1 })', [{ _id: 'd' }]],
  ['limit', '.sort({ n: 1 }).limit(1).project({ _id: 1 })', [{ _id: 'a' }]],
  [
    'skip, then limit',
    '.sort({ n: 1 }).skip(1).limit(2).project({ _id: 1 })',
    [{ _id: 'b' }, { _id: 'c' }],
  ],
  ['count: into a named field', '.match({ n: _.gt(1) }).count("total")', [{ total: 3 }]],
  [
    'unwind: one document for each element',
    ".match({ _id: 'a' }).unwind('$tags').project({ tags: 1 })",
    [
      { _id: 'a', tags: 'p' },
      { _id: 'a', tags: 'q' },
    ],
  ],
  [
    'unwind: leaves out empty and missing',
    ".unwind('$tags').group({ _id: '$_id' }).sort({ _id: 1 })",
    [{ _id: 'a' }, { _id: 'b' }],
  ],
  [
    'unwind: with the position',
    ".match({ _id: 'a' }).unwind({ path: '$tags', includeArrayIndex: 'at' }).project({ at: 1 })",
    [
      { _id: 'a', at: 0 },
      { _id: 'a', at: 1 },
    ],
  ],
  [
    'unwind: keeps empty and missing when asked',
    ".unwind({ path: '$tags', preserveNullAndEmptyArrays: true }).count('n')",
    [{ n: 5 }],
  ],
  [
    'lookup: equal fields',
    ".match({ _id: 'a' }).lookup({ from: 'counters', localField: '_id', foreignField: 'item', as: 'in' }).project({ 'in.stock': 1 })",
    [{ _id: 'a', in: [{ stock: 5 }, { stock: 7 }] }],
  ],
  [
    'lookup: none gives an empty array',
    ".match({ _id: 'c' }).lookup({ from: 'counters', localField: '_id', foreignField: 'item', as: 'in' }).project({ in: 1 })",
    [{ _id: 'c', in: [] }],
  ],
  [
    'lookup: a missing field meets null',
    ".match({ _id: 'd' }).lookup({ from: 'counters', localField: 'o', foreignField: 'item', as: 'in' }).project({ 'in._id': 1 })",
    [{ _id: 'd', in: [{ _id: 4 }] }],
  ],
  [
    'lookup: elements of an array',
    ".match({ _id: 'a' }).addFields({ ids: [1, 3] }).lookup({ from: 'counters', localField: 'ids', foreignField: '_id', as: 'in' }).project({ 'in._id': 1 })",
    [{ _id: 'a', in: [{ _id: 1 }, { _id: 3 }] }],
  ],
  [
    'lookup: with a pipeline',
    ".match({ _id: 'a' }).lookup({ from: 'counters', let: { id: '$_id' }, pipeline: $.pipeline().match(_.expr($.and([$.eq(['$item', '$$id']), $.gt(['$stock', 5])]))).project({ _id: 0, stock: 1 }).done(), as: 'in' }).project({ in: 1 })",
    [{ _id: 'a', in: [{ stock: 7 }] }],
  ],
  [
    'lookup: with a pipeline of its own',
    ".match({ _id: 'd' }).lookup({ from: 'counters', pipeline: $.pipeline().sort({ stock: -1 }).limit(1).project({ stock: 1 }).done(), as: 'in' }).project({ in: 1 })",
    [{ _id: 'd', in: [{ _id: 2, stock: 7 }] }],
  ],
  [
    'replaceRoot: an object becomes the document',
    ".match({ _id: 'a' }).replaceRoot({ newRoot: '$o' })",
    [{ k: 1, s: 'Ab' }],
  ],
  [
    'replaceRoot: a new object',
    ".match({ _id: 'a' }).replaceRoot({ newRoot: { id: '$_id', twice: $.multiply(['$n', 2]) } })",
    [{ id: 'a', twice: 2 }],
  ],
  [
    'replaceRoot: merged objects',
    ".match({ _id: 'a' }).replaceRoot({ newRoot: $.mergeObjects([{ k: 0, z: 9 }, '$o']) })",
    [{ k: 1, z: 9, s: 'Ab' }],
  ],
  [
    'bucket: by boundaries',
    ".bucket({ groupBy: '$price', boundaries: [0, 20, 100] })",
    [
      { _id: 0, count: 1 },
      { _id: 20, count: 3 },
    ],
  ],
  [
    'bucket: the rest in a default',
    ".bucket({ groupBy: '$price', boundaries: [0, 20], default: 'more', output: { n: $.sum(1), ids: $.push('$_id') } })",
    [
      { _id: 0, n: 1, ids: ['a'] },
      { _id: 'more', n: 3, ids: ['b', 'c', 'd'] },
    ],
  ],
  [
    'bucketAuto: even parts',
    ".bucketAuto({ groupBy: '$price', buckets: 2 })",
    [
      { _id: { min: 10, max: 50 }, count: 2 },
      { _id: { min: 50, max: 80 }, count: 2 },
    ],
  ],
  [
    'sortByCount: groups, the largest first',
    ".sortByCount('$kind').limit(1)",
    [{ _id: 'x', count: 2 }],
  ],
  ['sample: as many as asked', ".sample({ size: 2 }).count('n')", [{ n: 2 }]],
  ['sample: at most all', ".sample({ size: 9 }).count('n')", [{ n: 4 }]],
  ['an empty result', '.match({ n: 99 })', []],
]
test.each(stages)('stage %s', async (_name, given, expected) => {
  expect(await list(given)).toEqual(expected)
})

const expressions: [behaviour: string, expression: string, value: unknown][] = [
  ['abs', '$.abs(-3)', 3],
  ['add', "$.add(['$n', 1, 2])", 4],
  ['add: milliseconds to an instant', "$.add(['$on', 1000])", '2026-03-04T05:06:08.008Z'],
  ['ceil', '$.ceil(1.2)', 2],
  ['divide', "$.divide(['$price', 4])", 2.5],
  ['exp', '$.exp(0)', 1],
  ['floor', '$.floor(-1.2)', -2],
  ['ln', '$.ln(1)', 0],
  ['log', '$.log([8, 2])', 3],
  ['log10', '$.log10(100)', 2],
  ['mod', '$.mod([-5, 3])', -2],
  ['multiply', "$.multiply(['$price', 2, 3])", 60],
  ['pow', '$.pow([2, 10])', 1024],
  ['sqrt', '$.sqrt(9)', 3],
  ['subtract', "$.subtract(['$price', '$n'])", 9],
  ['trunc', '$.trunc(-1.85)', -1],
  ['trunc: to places', '$.trunc([-1.85, 1])', -1.8],
  [
    'subtract: two instants give milliseconds',
    "$.subtract(['$on', new Date('2026-03-04T05:06:07.000Z')])",
    8,
  ],
  ['arrayElemAt', "$.arrayElemAt(['$tags', 1])", 'q'],
  ['arrayElemAt: from the end', "$.arrayElemAt(['$tags', -2])", 'p'],
  ['arrayToObject: pairs', "$.arrayToObject($.literal([['a', 1], ['b', 2]]))", { a: 1, b: 2 }],
  ['concatArrays', "$.concatArrays(['$tags', ['z']])", ['p', 'q', 'z']],
  ['filter', "$.filter({ input: [1, 5, 9], as: 'one', cond: $.gte(['$$one', 5]) })", [5, 9]],
  ['in', "$.in(['q', '$tags'])", true],
  ['indexOfArray', "$.indexOfArray(['$tags', 'q'])", 1],
  ['indexOfArray: not there', "$.indexOfArray(['$tags', 'z'])", -1],
  ['isArray', "$.isArray('$tags')", true],
  ['map', "$.map({ input: [1, 2], as: 'one', in: $.add(['$$one', '$n']) })", [2, 3]],
  ['range', '$.range([0, 6, 2])', [0, 2, 4]],
  [
    'reduce',
    "$.reduce({ input: [1, 2, 3], initialValue: 0, in: $.add(['$$value', '$$this']) })",
    6,
  ],
  ['reverseArray', "$.reverseArray('$tags')", ['q', 'p']],
  ['size', "$.size('$tags')", 2],
  ['slice', '$.slice([[1, 2, 3], 2])', [1, 2]],
  ['slice: from the end', '$.slice([[1, 2, 3], -2])', [2, 3]],
  ['slice: from a position', '$.slice([[1, 2, 3], 1, 1])', [2]],
  [
    'zip',
    '$.zip({ inputs: [[1, 2], [3, 4]] })',
    [
      [1, 3],
      [2, 4],
    ],
  ],
  ['and', '$.and([true, 1])', true],
  ['not', '$.not([0])', true],
  ['or', '$.or([false, null])', false],
  ['cmp', '$.cmp([1, 2])', -1],
  ['eq', "$.eq(['$kind', 'x'])", true],
  ['gt', "$.gt(['$n', 1])", false],
  ['gte', "$.gte(['$n', 1])", true],
  ['lt', "$.lt(['$n', 1])", false],
  ['lte', "$.lte(['$n', 1])", true],
  ['neq', "$.neq(['$n', 1])", false],
  ['cond: as an object', "$.cond({ if: $.gte(['$price', 10]), then: 'yes', else: 'no' })", 'yes'],
  ['cond: as a list', "$.cond([$.gt(['$price', 10]), 'yes', 'no'])", 'no'],
  ['ifNull: a missing field', "$.ifNull(['$nothing', 'none'])", 'none'],
  ['ifNull: a present field', "$.ifNull(['$n', 'none'])", 1],
  [
    'switch',
    "$.switch({ branches: [{ case: $.gt(['$n', 5]), then: 'much' }, { case: $.gt(['$n', 0]), then: 'some' }], default: 'none' })",
    'some',
  ],
  [
    'switch: the default',
    "$.switch({ branches: [{ case: false, then: 1 }], default: 'none' })",
    'none',
  ],
  [
    'dateFromParts',
    '$.dateFromParts({ year: 2026, month: 3, day: 4, hour: 5 })',
    '2026-03-04T05:00:00.000Z',
  ],
  [
    'dateFromParts: month and day begin with 1',
    '$.dateFromParts({ year: 2026 })',
    '2026-01-01T00:00:00.000Z',
  ],
  [
    'dateFromParts: in a time zone',
    "$.dateFromParts({ year: 2026, month: 3, day: 4, timezone: '+08:00' })",
    '2026-03-03T16:00:00.000Z',
  ],
  [
    'dateFromString',
    "$.dateFromString({ dateString: '2026-03-04T05:06:07Z' })",
    '2026-03-04T05:06:07.000Z',
  ],
  [
    'dateToString',
    "$.dateToString({ date: '$on', format: '%Y-%m-%d %H:%M:%S.%L' })",
    '2026-03-04 05:06:07.008',
  ],
  [
    'dateToString: in a time zone',
    "$.dateToString({ date: '$on', format: '%Y-%m-%d %H', timezone: '+08:00' })",
    '2026-03-04 13',
  ],
  ['year', "$.year('$on')", 2026],
  ['month', "$.month('$on')", 3],
  ['dayOfMonth', "$.dayOfMonth('$on')", 4],
  ['hour', "$.hour('$on')", 5],
  ['minute', "$.minute('$on')", 6],
  ['second', "$.second('$on')", 7],
  ['millisecond', "$.millisecond('$on')", 8],
  ['dayOfYear', "$.dayOfYear('$on')", 63],
  ['dayOfWeek: Sunday is 1', "$.dayOfWeek('$on')", 4],
  ['isoDayOfWeek: Monday is 1', "$.isoDayOfWeek('$on')", 3],
  ['isoWeek', "$.isoWeek('$on')", 10],
  ['isoWeekYear', "$.isoWeekYear('$on')", 2026],
  ['week: weeks begin on Sunday', "$.week('$on')", 9],
  ['week: 0 before the first Sunday', "$.week(new Date('2026-01-03T00:00:00Z'))", 0],
  ['week: 1 from the first Sunday', "$.week(new Date('2026-01-04T00:00:00Z'))", 1],
  ['literal', "$.literal('$n')", '$n'],
  ['let', "$.let({ vars: { two: $.multiply(['$n', 2]) }, in: $.add(['$$two', 1]) })", 3],
  ['mergeObjects', "$.mergeObjects(['$o', { k: 9 }])", { k: 9, s: 'Ab' }],
  [
    'objectToArray',
    "$.objectToArray('$o')",
    [
      { k: 'k', v: 1 },
      { k: 's', v: 'Ab' },
    ],
  ],
  ['allElementsTrue', '$.allElementsTrue([[1, true]])', true],
  ['anyElementTrue', '$.anyElementTrue([[0, false]])', false],
  ['setDifference', '$.setDifference([[1, 2], [2]])', [1]],
  ['setEquals', '$.setEquals([[1, 2, 1], [2, 1]])', true],
  ['setIntersection', '$.setIntersection([[1, 2], [2, 3]])', [2]],
  ['setIsSubset', '$.setIsSubset([[1], [1, 2]])', true],
  ['setUnion', '$.setUnion([[1, 2], [2, 3]])', [1, 2, 3]],
  ['concat', "$.concat(['$kind', '-', '$o.s'])", 'x-Ab'],
  ['concat: null makes null', "$.concat(['$kind', '$nothing'])", null],
  ['indexOfBytes', "$.indexOfBytes(['$o.s', 'b'])", 1],
  ['indexOfCP: counts characters', "$.indexOfCP(['😀李明', '明'])", 2],
  ['indexOfCP: from and to', "$.indexOfCP(['abcabc', 'a', 1, 3])", -1],
  ['indexOfCP: of a missing text', "$.indexOfCP(['$nothing', 'a'])", null],
  ['split', "$.split(['a,b', ','])", ['a', 'b']],
  ['strLenBytes', "$.strLenBytes('李')", 3],
  ['strLenCP', "$.strLenCP('李明')", 2],
  ['strcasecmp', "$.strcasecmp(['AB', 'ab'])", 0],
  ['substr', "$.substr(['abcd', 1, 2])", 'bc'],
  ['substrBytes', "$.substrBytes(['abcd', 0, 1])", 'a'],
  ['substrCP', "$.substrCP(['李明华', 1, 1])", '明'],
  ['toLower', "$.toLower('$o.s')", 'ab'],
  ['toUpper', "$.toUpper('$o.s')", 'AB'],
  ['sum: of an array', '$.sum([1, 2, 3])', 6],
  ['avg: of an array', '$.avg([1, 2, 3])', 2],
  ['min: of an array', '$.min([3, 1])', 1],
  ['max: of an array', '$.max([3, 1])', 3],
]
/** Where mingo is not MongoDB; local/README.md lists them. */
const different: typeof expressions = [
  ['isoWeekYear is the calendar year', "$.isoWeekYear(new Date('2027-01-01T00:00:00Z'))", 2027],
  ['a missing field equals null', "$.eq(['$nothing', null])", true],
  ['toLower of nothing is null', "$.toLower('$nothing')", null],
  ['indexOfBytes counts characters', "$.indexOfBytes(['李明', '明'])", 1],
  [
    'a switch without a branch that fits is null',
    '$.ifNull([$.switch({ branches: [{ case: false, then: 1 }] }), null])',
    null,
  ],
]
test.each([...expressions, ...different])('expression %s', async (_name, expression, value) => {
  expect(await list(`.match({ _id: 'a' }).project({ _id: 0, v: ${expression} })`)).toEqual([
    { v: value },
  ])
})

test.each([
  ['a missing collection', "db.collection('nowhere').aggregate().end()", /not exist/],
  [
    'a lookup in a missing collection',
    "db.collection('plain').aggregate().lookup({ from: 'nowhere', localField: 'a', foreignField: 'b', as: 'c' }).end()",
    /not exist/,
  ],
  [
    'an unknown stage',
    "db.collection('plain').aggregate()._aggregate._pipe('nothing', {}).end()",
    /nothing/,
  ],
  [
    'an unknown operator',
    "db.collection('plain').aggregate().project({ v: { $nothing: 1 } }).end()",
    /nothing/,
  ],
  [
    'code in an expression',
    "db.collection('plain').aggregate().project({ v: { $function: { body: 'globalThis.ran = 1', args: [], lang: 'js' } } }).end()",
    /script/,
  ],
  [
    'code in a group',
    "db.collection('plain').aggregate().group({ _id: null, v: { $accumulator: { init: 'globalThis.ran = 1', accumulate: '1', accumulateArgs: [], merge: '1', lang: 'js' } } }).end()",
    /script/,
  ],
  // MongoDB gives null.
  [
    'the year of nothing',
    "db.collection('plain').aggregate().project({ v: $.year('$nothing') }).end()",
    /to date/,
  ],
  [
    'code in a query',
    "db.collection('plain').aggregate().match({ $where: 'true' }).end()",
    /\$where|script/,
  ],
])('refuses %s', async (_name, code, message) => {
  expect(((await ask(code)) as { message?: string }).message).toMatch(message)
  expect('ran' in globalThis).toBe(false)
})
