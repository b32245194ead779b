import { condition, isNumber } from './conditions'
import type { Doc, Fields, Value } from './documents'
import { keyExpression, keyOf, valueOf, type Key, type StoredKey } from './keys'

type Sql = { sql: string; values: Key[] }
/** The columns that a `$group` makes, how many of them are its key, and a row of them as the document that it makes. */
type Grouped = Sql & { by: number; documentOf: (row: Record<string, StoredKey>) => Doc }
type IsDeclared = (path: string) => boolean

const isFields = (value: Value): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Date)

const isPath = (value: Value | undefined): value is string =>
  typeof value === 'string' && value.startsWith('$')

/** The query that asks what an expression does: comparisons of a field with a constant that all have to hold. */
const queryOf = (given: Value | undefined): Fields | undefined => {
  const [[operator, operands] = ['', null], ...more] = Object.entries((given ?? {}) as Fields)
  if (!Array.isArray(operands) || operands.length === 0 || more.length > 0) return undefined
  if (operator === '$and') {
    const parts = operands.map(queryOf).filter((part) => part !== undefined)
    return parts.length < operands.length ? undefined : { $and: parts }
  }
  const [path, constant] = operands
  if (!/^\$(eq|lte?|gte?)$/.test(operator) || !isPath(path) || isPath(constant)) return undefined
  return { [path.slice(1)]: { [operator]: constant ?? null } }
}

/** What one document adds: a number, one of two, or an indexed field where that is a number. */
const amount = (given: Value | undefined, isDeclared: IsDeclared): Sql | undefined => {
  if (typeof given === 'number') return { sql: '?', values: [given] }
  if (isPath(given)) {
    if (!isDeclared(given.slice(1))) return undefined
    const field = keyExpression(given.slice(1))
    const sql = `CASE WHEN typeof(${field}) IN ('integer', 'real') THEN ${field} ELSE 0 END`
    return { sql, values: [] }
  }
  const { $cond } = (given ?? {}) as Fields
  const { if: asked, then, else: otherwise } = ($cond ?? {}) as Fields
  const query = queryOf(asked)
  const decided = query && condition(query, isDeclared)
  if (!decided?.exact || typeof then !== 'number' || typeof otherwise !== 'number') return undefined
  const { sql, values } = decided
  return { sql: `CASE WHEN ${sql} THEN ? ELSE ? END`, values: [...values, then, otherwise] }
}

/** What `$add`, `$floor` and `$divide` by a constant make of indexed fields that hold numbers: the days of instants. */
const reckoned = (given: Value | undefined, holdsNumbers: IsDeclared): Sql | undefined => {
  if (typeof given === 'number') return { sql: '?', values: [given] }
  if (isPath(given))
    return holdsNumbers(given.slice(1))
      ? { sql: keyExpression(given.slice(1)), values: [] }
      : undefined
  if (typeof given !== 'object' || given === null || Array.isArray(given)) return undefined
  const [[operator, operands] = ['', null], ...more] = Object.entries(given as Fields)
  const parts = [operands].flat().map((each) => reckoned(each, holdsNumbers))
  const known = parts.filter((part) => part !== undefined)
  const [first, second, ...others] = known
  if (!first || known.length < parts.length || more.length > 0) return undefined
  const values = known.flatMap((part) => part.values)
  if (operator === '$add') return { sql: `(${known.map(({ sql }) => sql).join(' + ')})`, values }
  if (operator === '$floor' && !second) return { sql: `floor(${first.sql})`, values }
  const by = Array.isArray(operands) ? operands[1] : 0
  if (operator !== '$divide' || !second || others.length > 0) return undefined
  return typeof by === 'number' && by !== 0
    ? { sql: `(${first.sql} * 1.0 / ${second.sql})`, values }
    : undefined
}

/** By what a `$group` sums. */
const keyOfGroup = (_id: Value, query: Fields, isDeclared: IsDeclared): Sql | undefined =>
  isPath(_id)
    ? isDeclared(_id.slice(1))
      ? { sql: keyExpression(_id.slice(1)), values: [] }
      : undefined
    : reckoned(_id, (path) => isDeclared(path) && isNumber(query, path))

/** An indexed field with a text or boolean instead of null: a key of several parts has no part for what is missing. */
const partOfKey = (given: Value | undefined, isDeclared: IsDeclared): Sql | undefined => {
  const { $ifNull } = (given ?? {}) as Fields
  const [path, otherwise] = Array.isArray($ifNull) && $ifNull.length === 2 ? $ifNull : []
  if (!isPath(path) || !isDeclared(path.slice(1)) || isPath(otherwise)) return undefined
  const value = otherwise === undefined || otherwise === null ? undefined : keyOf(otherwise)
  return value === undefined
    ? undefined
    : { sql: `ifnull(${keyExpression(path.slice(1))}, ?)`, values: [value] }
}

/** The parts of a key that is an object of them. */
const partsOfKey = (
  _id: Fields,
  isDeclared: IsDeclared,
): [name: string, part: Sql][] | undefined => {
  const parts = Object.entries(_id).flatMap(([name, given]): [string, Sql][] => {
    const part = /^\w+$/.test(name) ? partOfKey(given, isDeclared) : undefined
    return part ? [[name, part]] : []
  })
  return parts.length > 0 && parts.length === Object.keys(_id).length ? parts : undefined
}

/**
 * The columns that sum the documents of a query as a `$group` does, its key first; undefined for a group that indexes
 * alone do not decide.
 */
export const totals = (
  { _id = null, ...sums }: Fields,
  query: Fields,
  isDeclared: IsDeclared,
): Grouped | undefined => {
  const parts = isFields(_id) ? partsOfKey(_id, isDeclared) : undefined
  const one = typeof _id === 'number' ? undefined : keyOfGroup(_id, query, isDeclared)
  const by = parts?.map(([, part]) => part) ?? (one && [one])
  if (!by) return undefined
  const columns = Object.entries(sums).map(([name, sum]) => {
    const added = /^\w+$/.test(name) ? amount((sum as Fields).$sum, isDeclared) : undefined
    return added && { sql: `sum(${added.sql}) AS "${name}"`, values: added.values }
  })
  const known = columns.filter((column) => column !== undefined)
  if (known.length < columns.length) return undefined
  return {
    sql: [
      ...by.map(({ sql }, at) => `${sql} AS "key ${String(at)}"`),
      ...known.map(({ sql }) => sql),
    ].join(', '),
    values: [...by, ...known].flatMap(({ values }) => values),
    by: by.length,
    documentOf: (row) => {
      const key = (at: number) => valueOf(row[`key ${String(at)}`] ?? null)
      const summed = Object.keys(sums).map((name) => [name, row[name]])
      const id = parts ? Object.fromEntries(parts.map(([name], at) => [name, key(at)])) : key(0)
      return { _id: id, ...Object.fromEntries(summed) } as Doc
    },
  }
}
