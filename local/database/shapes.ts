import { appendFileSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Fields, Value } from './documents'
import type { Order, Store } from './store'

/** A query shape and SQLite's plan for it. */
export type Shape = { collection: string; shape: string; plan: string }

/** The kind of a value; queries that differ only in values have the same shape. */
const shapeOf = (value: Value): unknown => {
  if (Array.isArray(value))
    return [...new Set(value.map((item) => JSON.stringify(shapeOf(item))))].sort()
  if (value === null || value instanceof Date || value instanceof RegExp) return '?'
  if (typeof value !== 'object') return '?'
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, shapeOf(item)]))
}

/** The store, noting every new query shape as a line of JSON in `folder`. */
export const recordShapes = (store: Store, folder: string): Store => {
  mkdirSync(folder, { recursive: true })
  const file = join(folder, `${String(process.pid)}.jsonl`)
  const seen = new Set<string>()
  const note = (collection: string, query: Fields, order: Order = {}) => {
    const shape = JSON.stringify([shapeOf(query), order])
    if (seen.has(collection + shape)) return
    seen.add(collection + shape)
    const line: Shape = { collection, shape, plan: store.plan(collection, query, order) }
    appendFileSync(file, `${JSON.stringify(line)}\n`)
  }
  return {
    ...store,
    find: (collection, query, page) => {
      note(collection, query, page?.order)
      return store.find(collection, query, page)
    },
    count: (collection, query) => {
      // How many rows there are at all the real database knows without looking at one.
      if (Object.keys(query).length > 0) note(collection, query)
      return store.count(collection, query)
    },
    totals: (collection, query, group) => {
      note(collection, query)
      return store.totals(collection, query, group)
    },
  }
}
