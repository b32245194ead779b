import type { Fields, Value } from './documents'
import { keyExpression, keyOf, typeRange, type Key } from './keys'

/** A condition in SQL; when it is not `exact`, the rows it lets through still have to be judged. */
export type Condition = { sql: string; values: Key[]; exact: boolean }

const everything: Condition = { sql: '1', values: [], exact: true }
const undecided: Condition = { sql: '1', values: [], exact: false }
const nothing: Condition = { sql: '0', values: [], exact: true }

const join = (parts: Condition[], word: 'AND' | 'OR'): Condition => ({
  sql: parts.map((part) => `(${part.sql})`).join(` ${word} `),
  values: parts.flatMap((part) => part.values),
  exact: parts.every((part) => part.exact),
})

const both = (parts: Condition[]): Condition => {
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

const equal = (field: string, value: Value): Condition => {
  const key = keyOf(value)
  if (key === undefined) return undecided
  if (key === null) return { sql: `${field} IS NULL`, values: [], exact: true }
  return { sql: `${field} = ?`, values: [key], exact: true }
}

const not = (part: Condition): Condition =>
  part.exact ? { ...part, sql: `(${part.sql}) IS NOT 1` } : undecided

const anyOf = (field: string, value: Value | undefined): Condition => {
  if (!Array.isArray(value)) return undecided
  const keys = value.map(keyOf)
  if (keys.includes(undefined)) return undecided
  const known = keys.filter((key) => key !== null && key !== undefined)
  const parts: Condition[] = []
  if (known.length > 0)
    parts.push({
      sql: `${field} IN (${known.map(() => '?').join(',')})`,
      values: known,
      exact: true,
    })
  if (keys.includes(null)) parts.push(equal(field, null))
  return parts.length === 0 ? nothing : join(parts, 'OR')
}

/** `$gt` to `$lte` of one field together, so that each side of the range has one tight bound. */
const range = (field: string, bounds: [operator: string, value: Value][]): Condition => {
  const parts: Condition[] = []
  const open = { from: null as Key, below: null as Key }
  let lower = false
  let upper = false
  for (const [operator, value] of bounds) {
    const key = keyOf(value)
    if (key === undefined || key === null) return undecided
    if (parts.length > 0 && String(typeRange(key).below) !== String(open.below)) return nothing
    const sign = { $gt: '>', $gte: '>=', $lt: '<', $lte: '<=' }[operator] ?? '='
    parts.push({ sql: `${field} ${sign} ?`, values: [key], exact: true })
    Object.assign(open, typeRange(key))
    if (sign.startsWith('>')) lower = true
    else upper = true
  }
  if (!upper) parts.push({ sql: `${field} < ?`, values: [open.below], exact: true })
  if (!lower && open.from !== null)
    parts.push({ sql: `${field} >= ?`, values: [open.from], exact: true })
  return both(parts)
}

const ranges = ['$gt', '$gte', '$lt', '$lte']

const ofField = (path: string, value: Value): Condition => {
  const field = keyExpression(path)
  if (!isOperators(value)) return equal(field, value)
  const bounds = Object.entries(value).filter(([operator]) => ranges.includes(operator))
  const others = Object.entries(value)
    .filter(([operator]) => !ranges.includes(operator))
    .map(([operator, operand]) => {
      if (operator === '$eq') return equal(field, operand)
      if (operator === '$ne') return not(equal(field, operand))
      if (operator === '$in') return anyOf(field, operand)
      if (operator === '$nin') return not(anyOf(field, operand))
      return undecided
    })
  return both(bounds.length === 0 ? others : [range(field, bounds), ...others])
}

/**
 * Says in SQL what declared indexes can decide of a query.
 *
 * `isDeclared` tells whether a path is part of an index: only there are arrays refused on write,
 * so that comparing keys is the same as MongoDB's comparing.
 */
export const condition = (query: Fields, isDeclared: (path: string) => boolean): Condition =>
  both(
    Object.entries(query).map(([key, value]) => {
      if ((key === '$and' || key === '$or') && Array.isArray(value)) {
        const parts = value.map((part) => condition(part as Fields, isDeclared))
        if (key === '$and') return both(parts)
        return parts.some((part) => part.sql === '1') ? undecided : join(parts, 'OR')
      }
      return isDeclared(key) ? ofField(key, value) : undecided
    }),
  )
