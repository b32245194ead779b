import { failure } from '../failure'
import type { Fields, Value } from './documents'
import { keyExpression, keyOf, typeRange, type Key } from './keys'

/** A condition in SQL; when it is not `exact`, mingo still has to check the rows it lets through. */
export type SqlCondition = { sql: string; values: Key[]; exact: boolean }

const everything: SqlCondition = { sql: '1', values: [], exact: true }
const undecided: SqlCondition = { sql: '1', values: [], exact: false }
const nothing: SqlCondition = { sql: '0', values: [], exact: true }

const join = (parts: SqlCondition[], word: 'AND' | 'OR'): SqlCondition => ({
  sql: parts.map((part) => `(${part.sql})`).join(` ${word} `),
  values: parts.flatMap((part) => part.values),
  exact: parts.every((part) => part.exact),
})

const both = (parts: SqlCondition[]): SqlCondition => {
  const known = parts.filter((part) => part.sql !== '1')
  const exact = parts.every((part) => part.exact)
  return known.length === 0 ? { ...everything, exact } : { ...join(known, 'AND'), exact }
}

const isOperators = (value: Value): value is Fields =>
  typeof value === 'object' &&
  value !== null &&
  !Array.isArray(value) &&
  !(value instanceof Date) &&
  !(value instanceof RegExp) &&
  Object.keys(value).some((key) => key.startsWith('$'))

const equal = (field: string, value: Value): SqlCondition => {
  const key = keyOf(value)
  if (key === undefined) return undecided
  if (key === null) return { sql: `${field} IS NULL`, values: [], exact: true }
  return { sql: `${field} = ?`, values: [key], exact: true }
}

const not = (part: SqlCondition): SqlCondition =>
  part.exact ? { ...part, sql: `(${part.sql}) IS NOT 1` } : undecided

const anyOf = (field: string, value: Value | undefined): SqlCondition => {
  if (!Array.isArray(value)) return undecided
  const keys = value.map(keyOf)
  if (keys.includes(undefined)) return undecided
  const known = keys.filter((key) => key !== null && key !== undefined)
  const parts: SqlCondition[] = []
  if (known.length > 0)
    parts.push({
      sql: `${field} IN (${known.map(() => '?').join(',')})`,
      values: known,
      exact: true,
    })
  if (keys.includes(null)) parts.push(equal(field, null))
  return parts.length === 0 ? nothing : join(parts, 'OR')
}

type Bound = [operator: string, operand: Value]

const signs: Record<string, string> = { $gt: '>', $gte: '>=', $lt: '<', $lte: '<=' }

/** Joins `$gt` to `$lte` of one field into the tightest bound for each side of the range. */
const range = (field: string, bounds: Bound[]): SqlCondition => {
  const parts: SqlCondition[] = []
  const kinds = new Map<string, { from: Key; below: Key }>()
  for (const [operator, value] of bounds) {
    const key = keyOf(value)
    if (key === undefined || key === null) return undecided
    parts.push({ sql: `${field} ${signs[operator] ?? '='} ?`, values: [key], exact: true })
    const kind = typeRange(key)
    kinds.set(kind.name, kind)
  }
  const [kind, ...others] = kinds.values()
  if (!kind || others.length > 0) return nothing
  const has = (sign: string) => bounds.some(([operator]) => signs[operator]?.startsWith(sign))
  if (!has('<')) parts.push({ sql: `${field} < ?`, values: [kind.below], exact: true })
  if (!has('>') && kind.from !== null)
    parts.push({ sql: `${field} >= ?`, values: [kind.from], exact: true })
  return both(parts)
}

const byOperator = (field: string, [operator, operand]: Bound): SqlCondition => {
  if (operator === '$eq') return equal(field, operand)
  if (operator === '$ne') return not(equal(field, operand))
  if (operator === '$in') return anyOf(field, operand)
  if (operator === '$nin') return not(anyOf(field, operand))
  return undecided
}

/** All that a query asks of one field. */
const ofField = (path: string, asked: Value[]): SqlCondition => {
  const field = keyExpression(path)
  const bounds = asked.flatMap((value): Bound[] =>
    isOperators(value) ? Object.entries(value) : [['$eq', value]],
  )
  const ranges = bounds.filter(([operator]) => operator in signs)
  const others = bounds.filter(([operator]) => !(operator in signs))
  const parts = others.map((bound) => byOperator(field, bound))
  return both(ranges.length === 0 ? parts : [range(field, ranges), ...parts])
}

/** A path as `keyExpression` takes it; that of a prototype is refused by who looks at the documents. */
const PATH = /^(?!.*__proto__)\w+(\.\w+)*$/

/** As `ofField` of a path that no index decides: every row is let through in which an array lies along it. */
const ofUnindexed = (path: string, asked: Value[]): SqlCondition => {
  const { sql, values } = PATH.test(path) ? ofField(path, asked) : undecided
  if (sql === '1') return undecided
  const parts = path.split('.').map((part) => `"${part}"`)
  const arrays = parts.map(
    (_part, last) => `json_type(doc,'$.${parts.slice(0, last + 1).join('.')}') IS 'array'`,
  )
  return { sql: [...arrays, `(${sql})`].join(' OR '), values, exact: false }
}

const isParts = (value: Value): value is Fields[] =>
  Array.isArray(value) &&
  value.length > 0 &&
  value.every((part) => typeof part === 'object' && part !== null && !Array.isArray(part))

/** The entries of a query, with those of every `$and`: the SDK sends a closed range as one. */
const entriesOf = (query: Fields): [key: string, value: Value][] =>
  Object.entries(query).flatMap(([key, value]): [string, Value][] => {
    if (/^\$(and|or|nor)$/.test(key) && !isParts(value))
      throw failure('DATABASE_REQUEST_FAILED', `${key} must be a nonempty array of objects`)
    return key === '$and' && isParts(value) ? value.flatMap(entriesOf) : [[key, value]]
  })

/** Whether a query allows a field one value only, so that sorting by it is needless. */
export const isPinned = (query: Fields, path: string): boolean =>
  entriesOf(query).some(
    ([key, value]) => key === path && !isOperators(value) && keyOf(value) !== undefined,
  )

/** Whether a query allows a field numbers only. */
export const isNumber = (query: Fields, path: string): boolean =>
  entriesOf(query).some(
    ([key, value]) =>
      key === path &&
      isOperators(value) &&
      Object.entries(value).some(
        ([operator, operand]) => operator in signs && typeof operand === 'number',
      ),
  )

/**
 * Says in SQL what declared indexes can decide of a query. `isDeclared` tells whether a path is indexed: only there are
 * arrays refused on write, so that keys compare as MongoDB compares.
 */
export const condition = (query: Fields, isDeclared: (path: string) => boolean): SqlCondition => {
  const asked = new Map<string, Value[]>()
  const parts: SqlCondition[] = []
  for (const [key, value] of entriesOf(query)) {
    if (key === '$or' && Array.isArray(value)) {
      const ways = value.map((part) => condition(part as Fields, isDeclared))
      parts.push(ways.some((way) => way.sql === '1') ? undecided : join(ways, 'OR'))
    } else asked.set(key, [...(asked.get(key) ?? []), value])
  }
  for (const [path, values] of asked)
    parts.push(isDeclared(path) ? ofField(path, values) : ofUnindexed(path, values))
  return both(parts)
}
