import { condition } from './conditions'
import type { Fields, Value } from './documents'
import { keyExpression, type Key } from './keys'

type Sql = { sql: string; values: Key[] }
type IsDeclared = (path: string) => boolean

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

/** What one document adds: a number, or one of two. */
const amount = (given: Value | undefined, isDeclared: IsDeclared): Sql | undefined => {
  if (typeof given === 'number') return { sql: '?', values: [given] }
  const { $cond } = (given ?? {}) as Fields
  const { if: asked, then, else: otherwise } = ($cond ?? {}) as Fields
  const query = queryOf(asked)
  const decided = query && condition(query, isDeclared)
  if (!decided?.exact || typeof then !== 'number' || typeof otherwise !== 'number') return undefined
  const { sql, values } = decided
  return { sql: `CASE WHEN ${sql} THEN ? ELSE ? END`, values: [...values, then, otherwise] }
}

/**
 * The columns that sum documents by an indexed field as a `$group` does, and the key of that field; undefined for a group
 * that indexes alone do not decide.
 */
export const totals = (
  { _id = null, ...sums }: Fields,
  isDeclared: IsDeclared,
): (Sql & { by: string }) | undefined => {
  if (!isPath(_id) || !isDeclared(_id.slice(1))) return undefined
  const by = keyExpression(_id.slice(1))
  const columns = Object.entries(sums).map(([name, sum]) => {
    const added = /^\w+$/.test(name) ? amount((sum as Fields).$sum, isDeclared) : undefined
    return added && { sql: `sum(${added.sql}) AS "${name}"`, values: added.values }
  })
  const known = columns.filter((column) => column !== undefined)
  if (known.length < columns.length) return undefined
  return {
    by,
    sql: [`${by} AS _id`, ...known.map(({ sql }) => sql)].join(', '),
    values: known.flatMap(({ values }) => values),
  }
}
