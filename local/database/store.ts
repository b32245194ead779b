import { failure } from '../failure'
import { condition, isPinned } from './conditions'
import { checkStorable, fromText, toText, type Doc, type Fields, type Id } from './documents'
import { checkIndexed, pathsOf, statementsOf, table, type Collections } from './indexes'
import { keyExpression, type Key, type StoredKey } from './keys'
import { matcher, sorted } from './mingo'
import { openSqlite } from './sqlite'
import { totals } from './totals'

export type Order = Record<string, 1 | -1>
/** With `fields` a document may come with these alone, named as they are outermost. */
export type QueryPage = {
  order?: Order
  offset?: number
  limit?: number
  fields?: readonly string[] | undefined
}

type Row = { doc: string }

/** A document is kept as SQLite's own form of JSON, in which a field is found without reading the whole; it is given back as text. */
const TEXT = 'json(doc) AS doc'
const KEPT = 'jsonb(?)'
type Texts = ReadonlyMap<string, ReadonlyMap<Id, string>>

/** The text of a document with some of its fields alone, which is faster read. */
const partsOf = (fields: readonly string[] | undefined): string => {
  if (!fields?.every((field) => /^\w+$/.test(field))) return TEXT
  const parts = fields
    .filter((field) => field !== '_id')
    .map((field) => `ifnull(',"${field}":'||(doc->'$."${field}"'),'')`)
  return `${[`'{"_id":'||(doc->'$._id')`, ...parts].join('||')}||'}' AS doc`
}

/**
 * Documents by collection, every write on disk before it is answered where it is durable.
 *
 * All calls are synchronous, so a call is never seen half done by another.
 */
export const openStore = (path: string, declared: Collections, durable = true) => {
  const db = openSqlite(path, durable)
  const { atomically, waitForDisk } = db
  const collections = new Set<string>()
  const paths = pathsOf(declared)
  const isDeclared = (collection: string) => (field: string) =>
    field === '_id' || (paths.get(collection)?.has(field) ?? false)

  const create = (collection: string) => {
    if (!/^\.?[A-Za-z][\w-]{0,63}$/.test(collection))
      throw failure('INVALID_PARAM', `not a collection name: ${collection}`)
    db.exec(
      `CREATE TABLE IF NOT EXISTS ${table(collection)} (_id PRIMARY KEY NOT NULL, doc BLOB NOT NULL)`,
    )
    collections.add(collection)
  }

  const settle = () => {
    for (const { name } of db.all<{ name: string }>(
      `SELECT name FROM sqlite_master WHERE type='table'`,
    ))
      if (name.startsWith('docs.')) collections.add(name.slice(5))
    Object.keys(declared).forEach(create)
    const wanted = statementsOf(declared)
    const present = db.all<{ name: string; sql: string }>(
      `SELECT name, sql FROM sqlite_master WHERE type='index' AND sql IS NOT NULL`,
    )
    for (const { name, sql } of present)
      if (wanted.get(name) === sql) wanted.delete(name)
      else db.exec(`DROP INDEX "${name}"`)
    for (const sql of wanted.values()) db.exec(sql)
  }
  atomically(settle)

  const known = (collection: string) => {
    if (!collections.has(collection))
      throw failure(
        'DATABASE_COLLECTION_NOT_EXIST',
        `[ResourceNotFound] Db or Table not exist: ${collection}`,
      )
    return table(collection)
  }

  const write = (collection: string, doc: Doc, sql: string, values: Key[]) => {
    checkStorable(doc)
    checkIndexed(doc, ['_id', ...(paths.get(collection) ?? [])])
    try {
      db.run(sql, values)
    } catch (error) {
      const message = error instanceof Error ? error.message : ''
      const index = /^UNIQUE constraint failed: (?:index '[^.]+\.(.*)\.unique'|.*_id)/.exec(message)
      if (!index) throw error
      throw failure(
        'DATABASE_REQUEST_FAILED',
        `E11000 duplicate key error collection: ${collection} index: ${index[1] ?? '_id_'} dup key`,
      )
    }
  }

  /** A query in SQL; `where.exact` and `ordered` tell whether SQLite decides the condition and the order. */
  const selection = (collection: string, query: Fields, order: Order) => {
    const where = condition(query, isDeclared(collection))
    const ordered = Object.keys(order).every(isDeclared(collection))
    // SQLite would sort by an expression even where the query allows it one value only.
    const open = ordered ? Object.entries(order).filter(([path]) => !isPinned(query, path)) : []
    const by = open.map(([path, way]) => `${keyExpression(path)} ${way === 1 ? 'ASC' : 'DESC'}`)
    const from = `FROM ${known(collection)} WHERE ${where.sql}`
    return {
      where,
      ordered,
      from: by.length > 0 ? `${from} ORDER BY ${by.join(', ')}` : from,
    }
  }

  const unique = new Set(
    Object.entries(declared)
      .filter(([, indexes]) => indexes.some((index) => index.unique))
      .map(([collection]) => collection),
  )

  let read: { readonly count: number; readonly texts: Texts } | null = null
  const textsOf = (collection: string): ReadonlyMap<Id, string> =>
    new Map(
      db
        .all<{ _id: Id; doc: string }>(`SELECT _id, ${TEXT} FROM ${table(collection)}`)
        .map(({ _id, doc }) => [_id, doc]),
    )

  return {
    atomically,
    waitForDisk,
    /** Whether an index of the collection is unique. */
    isUnique: (collection: string): boolean => unique.has(collection),
    create: (collection: string) => {
      if (collections.has(collection))
        throw failure(
          'DATABASE_REQUEST_FAILED',
          `[ResourceUnavailable.ResourceExist] Table exist: ${collection}`,
        )
      create(collection)
    },
    get: (collection: string, id: Id): Doc | null => {
      const one = db.one(`SELECT ${TEXT} FROM ${known(collection)} WHERE _id = ?`, [id])
      const row = one as Row | undefined
      return row ? fromText(row.doc) : null
    },
    insert: (collection: string, doc: Doc): void => {
      write(collection, doc, `INSERT INTO ${known(collection)}(_id, doc) VALUES (?, ${KEPT})`, [
        doc._id,
        toText(doc),
      ])
    },
    replace: (collection: string, doc: Doc): void => {
      write(collection, doc, `UPDATE ${known(collection)} SET doc = ${KEPT} WHERE _id = ?`, [
        toText(doc),
        doc._id,
      ])
    },
    remove: (collection: string, id: Id): void => {
      db.run(`DELETE FROM ${known(collection)} WHERE _id = ?`, [id])
    },
    /** The matching documents; the order and the limit run in SQL where declared indexes decide them. */
    find: (
      collection: string,
      query: Fields,
      { order = {}, offset = 0, limit = Infinity, fields }: QueryPage = {},
    ): Doc[] => {
      const { where, ordered, from } = selection(collection, query, order)
      const select = `SELECT ${TEXT} ${from}`
      if (where.exact && ordered) {
        const count = Number.isFinite(limit) ? limit : -1
        const page = [...where.values, count, offset]
        return db
          .all<Row>(`SELECT ${partsOf(fields)} ${from} LIMIT ? OFFSET ?`, page)
          .map((row) => fromText(row.doc))
      }
      const matches = where.exact ? () => true : matcher(query)
      const found: Doc[] = []
      for (const row of db.each<Row>(select, where.values)) {
        const doc = fromText(row.doc)
        if (matches(doc)) found.push(doc)
        if (ordered && found.length >= offset + limit) break
      }
      if (ordered) return found.slice(offset, offset + limit)
      return sorted(found, order).slice(offset, offset + limit)
    },
    count: (collection: string, query: Fields): number => {
      const { where, from } = selection(collection, query, {})
      if (where.exact)
        return (db.one(`SELECT count(*) AS total ${from}`, where.values) as { total: number }).total
      const matches = matcher(query)
      let total = 0
      for (const row of db.each<Row>(`SELECT ${TEXT} ${from}`, where.values))
        if (matches(fromText(row.doc))) total += 1
      return total
    },
    /** What the stage `$group` makes of the matching documents where indexes decide all of it, else null. */
    totals: (collection: string, query: Fields, group: Fields): Doc[] | null => {
      const { where, from } = selection(collection, query, {})
      const summed = totals(group, query, isDeclared(collection))
      if (!summed || !where.exact) return null
      const { sql, values, by, documentOf } = summed
      const places = Array.from({ length: by }, (_, at) => String(at + 1)).join(', ')
      return db
        .all<Record<string, StoredKey>>(`SELECT ${sql} ${from} GROUP BY ${places}`, [
          ...values,
          ...where.values,
        ])
        .map(documentOf)
    },
    /** SQLite's plan for a query; "sorted outside" when the order is not decided in SQL. */
    plan: (collection: string, query: Fields, order: Order = {}): string => {
      const { where, ordered, from } = selection(collection, query, order)
      const steps = db.all<{ detail: string }>(
        `EXPLAIN QUERY PLAN SELECT doc ${from}`,
        where.values,
      )
      return [...steps.map(({ detail }) => detail), ...(ordered ? [] : ['sorted outside'])].join(
        '; ',
      )
    },
    /** Every document as it is stored, by collection and id; read anew only where something was written since. */
    texts: (): Texts => {
      const [changes] = db.all<{ count: number }>('SELECT total_changes() AS count')
      const count = changes?.count ?? 0
      if (read?.count !== count)
        read = { count, texts: new Map([...collections].map((each) => [each, textsOf(each)])) }
      return read.texts
    },
    /** Stores a document as it was stored before; null removes it. */
    putText: (collection: string, id: Id, text: string | null): void => {
      if (text === null) db.run(`DELETE FROM ${known(collection)} WHERE _id = ?`, [id])
      else
        db.run(`INSERT OR REPLACE INTO ${known(collection)}(_id, doc) VALUES (?, ${KEPT})`, [
          id,
          text,
        ])
    },
    clear: (): void => {
      atomically(() => {
        for (const collection of collections) db.exec(`DELETE FROM ${table(collection)}`)
      })
    },
    close: (): void => {
      db.close()
    },
  }
}

export type Store = ReturnType<typeof openStore>
