import type { JsonKind, InputPlace } from './places'

/** A value that fits nowhere as it is. */
export type Attack = {
  readonly name: string
  readonly kind: JsonKind
  readonly value: (here: unknown) => unknown
}

const fixed = (kind: JsonKind, values: Readonly<Record<string, unknown>>): readonly Attack[] =>
  Object.entries(values).map(([name, value]) => ({ name, kind, value: () => value }))

/** With own keys such as `__proto__`, which a literal cannot have. */
const written = (json: string): unknown => JSON.parse(json)

const nested = (depth: number, within: (value: unknown) => unknown): unknown => {
  let value: unknown = null
  for (let level = 0; level < depth; level += 1) value = within(value)
  return value
}

const operators = fixed('object', {
  $ne: { $ne: null },
  $gt: { $gt: '' },
  $in: { $in: ['', null, 0] },
  $exists: { $exists: true },
  $regex: { $regex: '.*', $options: 's' },
  $where: { $where: 'function(){while(true){}}' },
  $expr: { $expr: { $eq: [1, 1] } },
  $or: { $or: [{}, { _id: { $exists: true } }] },
  $set: { $set: { role: 'head', city: true } },
  $inc: { $inc: 1 },
})

/** What `db.command` makes, as it arrives when a client puts it into a call: its symbols are empty objects. */
const commands = fixed('object', {
  'command neq': { _internalType: {}, operator: 'neq', operands: [null], fieldName: {} },
  'command exists': { _internalType: {}, operator: 'exists', operands: [true], fieldName: {} },
  'command or': { _internalType: {}, operator: 'or', operands: [{}, {}], fieldName: {} },
  'command set': { _internalType: {}, operator: 'set', operands: [{ city: true }], fieldName: {} },
  'command remove': { _internalType: {}, operator: 'remove', operands: [], fieldName: {} },
})

const extended = fixed('object', {
  $date: { $date: '2020-01-01T00:00:00Z' },
  $oid: { $oid: '0'.repeat(24) },
  $numberDouble: { $numberDouble: 'NaN' },
  $regularExpression: { $regularExpression: { pattern: '.*', options: 's' } },
  $binary: { $binary: { base64: 'AAAA', subType: '00' } },
  $code: { $code: 'sleep(1000)' },
  $undefined: { $undefined: true },
  $tcb_server_date: { $tcb_server_date: { offset: 0 } },
})

const prototypes = fixed('object', {
  'key __proto__': written('{"__proto__":{"role":"head","city":true}}'),
  'key constructor': written('{"constructor":{"prototype":{"city":true}}}'),
  'key prototype': written('{"prototype":{"city":true}}'),
  'a length': { length: 3, 0: 'a', 1: 'b', 2: 'c' },
  'own toString': { toString: 'x', valueOf: 'x', toJSON: 'x' },
  'a thenable': { then: 'x' },
  'a file': { fileID: 'cloud://x', url: 'file:///etc/passwd' },
})

const deep = [
  ...fixed('object', { 'objects, 100 deep': nested(100, (a) => ({ a })) }),
  ...fixed('array', { 'arrays, 100 deep': nested(100, (a) => [a]) }),
]

const arrays: readonly Attack[] = [
  { name: 'an array of it', kind: 'array', value: (here) => [[here ?? 'a']] },
  ...fixed('array', { 'an array in an array': [[]], 'an array of operators': [{ $ne: null }] }),
]

const numbers = fixed('number', {
  '0': 0,
  '-1': -1,
  'a fraction': 0.5,
  'beyond what is exact': 2 ** 53 + 2,
  'very large': 1e308,
})
const booleans = fixed('boolean', { true: true, false: false })
const nothing = fixed('null', { null: null })

/** Texts that mean something elsewhere, and texts that are no clean ones. */
const texts = fixed('text', {
  'no text': '',
  'NaN in words': 'NaN',
  'an operator in words': '{"$ne":null}',
  'a name of an operator': '$where',
  'a name of a prototype': '__proto__',
  'a constructor in words': 'constructor',
  'a path up': '../../../etc/passwd',
  'a path up, encoded': '..%2f..%2f%00',
  'a query in words': "' OR '1'='1'; DROP TABLE filings; --",
  'a pattern': '(甲+)+$[*\\',
  'a formula': "=cmd|' /C calc'!A0",
  'a script': '<img src=x onerror=alert(1)><script>alert(1)</script>',
  'a template': '${7*7}{{constructor.constructor("return 1")()}}',
  'a header': '甲\r\nBcc: all@office.invalid\r\n\r\n乙',
  NUL: '甲\u0000乙',
  'half a character': '甲\ud800乙\udc00',
  'turned round': '甲\u202egnp.exe\u202c乙\u2066丙',
  unseen: '\u200b\u200d\u2060\ufeff\u00ad',
  'a hidden tail': `甲乙${'\u{e0041}'.repeat(20)}`,
  'a thousand accents': `甲${'\u0301'.repeat(1000)}`,
  'a line separator': '甲\u2028乙\u2029丙',
  'a family': '👨‍👩‍👧‍👦'.repeat(6),
  'full width': '＄ｎｅ：１３８',
  '90 KB': '廊'.repeat(30_000),
})

const core = [...operators.slice(0, 4), ...commands.slice(0, 1), ...prototypes.slice(0, 3)]
const rotated = [...operators.slice(4), ...commands.slice(1), ...extended, ...prototypes.slice(3)]

/** So many of a list, others at each place. */
export const turned = <Of>(list: readonly Of[], index: number, many: number): readonly Of[] =>
  list.length <= many
    ? list
    : Array.from({ length: many }, (_, at) => list[(index * many + at) % list.length] as Of)

/** Keys that no object of a call has. */
const strangeKeys = [
  '$ne',
  '$set',
  '$where',
  '__proto__',
  'constructor',
  'prototype',
  '_id',
  '_openid',
  'openid',
  'userInfo',
  'toString',
  'a.b',
  '',
]

const withKey = (here: unknown, key: string): unknown => {
  const value = typeof here === 'object' && here !== null ? { ...here } : {}
  return Object.defineProperty(value, key, { value: { $ne: null }, enumerable: true })
}

const without = (here: unknown, key: string): unknown =>
  Object.fromEntries(Object.entries(here ?? {}).filter(([own]) => own !== key))

/** Objects with one key too many, and one too few. */
const bent = ({ takes, here, needed }: InputPlace): readonly Attack[] =>
  takes.has('object')
    ? [
        ...strangeKeys.map((key): Attack => ({
          name: `with the key ${key}`,
          kind: 'object',
          value: () => withKey(here, key),
        })),
        ...needed.map((key): Attack => ({
          name: `without ${key}`,
          kind: 'object',
          value: () => without(here, key),
        })),
      ]
    : []

/**
 * What has to be refused at a place as it stands there: kinds of values that it does not take, and objects and arrays of no
 * shape that there is; `index` turns what not every place gets.
 */
export const attacksOn = (place: InputPlace, index: number): readonly Attack[] => {
  const others = (list: readonly Attack[]) => list.filter(({ kind }) => !place.takes.has(kind))
  return [
    ...core,
    ...turned(rotated, index, 3),
    ...turned(deep, index, 1),
    ...turned(arrays, index, 2),
    ...turned(others(numbers), index, 2),
    ...turned(others(booleans), index, 1),
    ...others(nothing),
    ...turned(others(texts.slice(0, 6)), index, 2),
    ...bent(place),
  ]
}

/** The bounds that a schema says of a value, with the values just within and just beyond them. */
const atBounds = ({ schema, takes }: InputPlace): readonly Attack[] =>
  (schema.pipe ?? []).flatMap(({ type, requirement }) => {
    if (typeof requirement !== 'number') return []
    const longest = '廊'.repeat(Math.max(0, requirement))
    switch (type) {
      case 'max_length':
        return takes.has('text')
          ? fixed('text', { 'the longest': longest, 'one longer than the longest': `${longest}坊` })
          : [
              {
                name: 'one more than the most',
                kind: 'array',
                value: (here) => {
                  const [first = null] = Array.isArray(here) ? (here as unknown[]) : []
                  return Array.from({ length: requirement + 1 }, () => first)
                },
              },
            ]
      case 'max_value':
        return fixed('number', { 'the most': requirement, 'more than the most': requirement + 1 })
      case 'min_value':
        return fixed('number', { 'the least': requirement, 'less than the least': requirement - 1 })
      default:
        return []
    }
  })

/** A list of no length that anybody needs. */
const hugeList: Attack = {
  name: 'two thousand of it',
  kind: 'array',
  value: (here) => {
    const [first = null] = Array.isArray(here) ? (here as unknown[]) : []
    return Array.from({ length: 2000 }, () => first)
  },
}

/** What may fit at a place, since it is of a kind that it takes: it is refused, or kept as what it is. */
export const trialsOn = (place: InputPlace): readonly Attack[] => [
  ...atBounds(place),
  ...(place.takes.has('array') ? [hugeList] : []),
  ...(place.takes.has('number') ? numbers : []),
  ...(place.takes.has('text') ? texts : []),
]
