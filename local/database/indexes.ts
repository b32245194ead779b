import { failure } from '../failure'
import { limits } from '../limits'
import type { Doc, Fields, Value } from './documents'
import { keyExpression } from './keys'

/** An index as `cloudfunctions/server/store/indexes.ts` declares it; `unique` counts a missing field as null. */
export type DeclaredIndex = {
  fields: readonly (readonly [path: string, order: 1 | -1])[]
  unique?: true
}
export type Collections = Readonly<Record<string, readonly DeclaredIndex[]>>

export const table = (collection: string) => `"docs.${collection}"`

/** The SQL of an index, by the name it gets; a unique one has a second index that counts nulls. */
const indexStatements = (
  collection: string,
  index: DeclaredIndex,
): [name: string, sql: string][] => {
  const name = index.fields.map(([path, order]) => `${path}_${String(order)}`).join('_')
  const create = (kind: string, suffix: string, wrap: (key: string) => string) => {
    const full = `${collection}.${name}${suffix}`
    const keys = index.fields.map(
      ([path, order]) => `${wrap(keyExpression(path))} ${order === 1 ? 'ASC' : 'DESC'}`,
    )
    return [full, `CREATE ${kind} "${full}" ON ${table(collection)}(${keys.join(', ')})`] as [
      string,
      string,
    ]
  }
  // SQLite lets nulls repeat in a unique index, the platform does not.
  const unique = index.unique
    ? [create('UNIQUE INDEX', '.unique', (key) => `ifnull(${key},x'')`)]
    : []
  return [create('INDEX', '', (key) => key), ...unique]
}

/** The SQL of all declared indexes, by name. */
export const statementsOf = (declared: Collections): Map<string, string> =>
  new Map(
    Object.entries(declared).flatMap(([collection, indexes]) => {
      if (indexes.length > limits.indexesPerCollection)
        throw new Error(`too many indexes on ${collection}`)
      return indexes.flatMap((index) => indexStatements(collection, index))
    }),
  )

/** The paths that are part of an index, by collection. */
export const pathsOf = (declared: Collections): Map<string, Set<string>> =>
  new Map(
    Object.entries(declared).map(([collection, indexes]) => [
      collection,
      new Set(indexes.flatMap((index) => index.fields.map(([path]) => path))),
    ]),
  )

const refuse = (message: string) => failure('DATABASE_REQUEST_FAILED', message)

/** Refuses in indexed fields what keys cannot compare (MongoDB can) and what is too long for both. */
export const checkIndexed = (doc: Doc, paths: Iterable<string>): void => {
  for (const path of paths) {
    let value: Value | undefined = doc
    for (const part of path.split('.')) {
      value = typeof value === 'object' && value !== null ? (value as Fields)[part] : undefined
      if (Array.isArray(value))
        throw refuse(`an array in the indexed field ${path} is not kept here`)
    }
    if (typeof value === 'object' && value !== null && !(value instanceof Date))
      throw refuse(`an object in the indexed field ${path} is not kept here`)
    if (typeof value === 'string' && Buffer.byteLength(value) > limits.indexedValue)
      throw refuse(`Btree::insert: key too large to index: ${path}`)
  }
}
