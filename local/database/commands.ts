import { randomBytes } from 'node:crypto'
import { failure } from '../failure'
import { limits } from '../limits'
import {
  fieldsFromWire,
  fromWire,
  toText,
  toWire,
  type Doc,
  type Fields,
  type Id,
  type Value,
} from './documents'
import { aggregated, apply, projected } from './mingo'
import type { Order, Store } from './store'
import { isLocked, type Access, type Transactions } from './transactions'

/** Body of a database action, as `@cloudbase/database` sends it (EJSON inside strings). */
export type Command = {
  collectionName: string
  transactionId?: string
  queryType?: 'WHERE' | 'DOC'
  query?: string
  data?: string | string[]
  order?: string
  projection?: string
  offset?: number
  limit?: number
  multi?: boolean
  merge?: boolean
  upsert?: boolean
  stages?: { stageKey: string; stageValue: string }[]
}

const idOf = (value: Value | undefined): Id => {
  if (typeof value === 'string' || typeof value === 'number') return value
  throw failure(
    'INVALID_PARAM',
    'an _id is a text or a number; a transaction reaches a document named by its _id only',
  )
}

/** The outermost fields that a projection shows something of; undefined where it leaves some out. */
const shownBy = (projection: Fields): readonly string[] | undefined => {
  const entries = Object.entries(projection)
  return entries.length === 0 || entries.some(([, shown]) => !shown)
    ? undefined
    : entries.map(([path]) => path.split('.')[0] ?? '')
}

/** The outermost fields that an expression reads; undefined where it may read any. */
const readBy = (given: Value | undefined): readonly string[] | undefined => {
  if (given === undefined) return undefined
  const texts = JSON.stringify(given).match(/"\$[^"]*"(?!:)/g) ?? []
  return texts.some((text) => text.startsWith('"$$'))
    ? undefined
    : [...new Set(texts.map((text) => text.slice(2, -1).split('.')[0] ?? ''))]
}

/** The database actions of the SDK over the store; `now` is the movable clock, in epoch milliseconds. */
export const databaseActions = (store: Store, transactions: Transactions, now: () => number) => {
  const query = (command: Command) => fieldsFromWire(command.query, now())

  const access = (command: Command): Access =>
    command.transactionId ? transactions.within(command.transactionId) : transactions.outside

  const matching = (command: Command, from: Access, limit: number): Doc[] => {
    if (!command.transactionId) return store.find(command.collectionName, query(command), { limit })
    const doc = from.get(command.collectionName, idOf(query(command)._id))
    return doc ? [doc] : []
  }

  /** A write waits while an open transaction holds the document; ten seconds of silence end a transaction. */
  const whenFree = async <T>(work: () => T): Promise<T> => {
    for (;;)
      try {
        return work()
      } catch (error) {
        if (!isLocked(error)) throw error
        await error.ended
      }
  }

  const write = <T>(command: Command, work: (to: Access) => T): Promise<T> =>
    whenFree(() =>
      command.transactionId
        ? work(access(command))
        : store.atomically(() => work(transactions.outside)),
    )

  const changed = (doc: Doc, change: Fields, merge: boolean): Doc | null => {
    const before = toText(doc)
    if (!merge) {
      const whole = { _id: doc._id, ...change } as Doc
      return toText(whole) === before ? null : whole
    }
    const operators = Object.keys(change).some((key) => key.startsWith('$'))
    apply(doc, operators ? change : { $set: change })
    return toText(doc) === before ? null : doc
  }

  const insert = (command: Command) =>
    write(command, (to) => {
      const texts = Array.isArray(command.data) ? command.data : [command.data]
      const insertedIds = texts.map((text) => {
        const fields = fieldsFromWire(text, now())
        const _id = fields._id === undefined ? randomBytes(16).toString('hex') : idOf(fields._id)
        to.insert(command.collectionName, { ...fields, _id })
        return _id
      })
      return { insertedIds }
    })

  const get = (command: Command) => {
    const offset = command.offset ?? 0
    const limit = Math.min(command.limit ?? limits.rows, limits.maxRows)
    if (offset < 0 || limit < 0)
      throw failure('DATABASE_REQUEST_FAILED', 'skip and limit must be non-negative')
    const order = fieldsFromWire(command.order, now()) as Order
    const projection = fieldsFromWire(command.projection, now())
    const page = { order, offset, limit, fields: shownBy(projection) }
    const docs = command.transactionId
      ? matching(command, access(command), 1)
      : store.find(command.collectionName, query(command), page)
    const shown = Object.keys(projection).length > 0 ? projected(docs, projection) : docs
    return { list: shown.map(toWire), offset, limit }
  }

  const modify = (command: Command) =>
    write(command, (to) => {
      const text = typeof command.data === 'string' ? command.data : undefined
      const change = () => fieldsFromWire(text, now())
      const docs = matching(command, to, command.multi ? Infinity : 1)
      if (docs.length === 0 && command.upsert) {
        const _id = idOf(query(command)._id)
        to.insert(command.collectionName, { _id, ...change() })
        return { updated: 0, upsert_id: _id }
      }
      const after = docs.map((doc) => changed(doc, change(), command.merge !== false))
      const written = after.filter((doc) => doc !== null)
      for (const doc of written) to.replace(command.collectionName, doc)
      return { updated: written.length, upsert_id: null }
    })

  const modifyAndReturn = (command: Command) =>
    write(command, (to) => {
      const [doc] = matching(command, to, 1)
      if (!doc) return { updated: 0, doc: null }
      const text = typeof command.data === 'string' ? command.data : undefined
      const after = changed(doc, fieldsFromWire(text, now()), true)
      if (after) to.replace(command.collectionName, after)
      // Unlike `update` it counts the document that it found, also where nothing changed.
      return { updated: 1, doc: toWire(after ?? doc) }
    })

  const remove = (command: Command) =>
    write(command, (to) => {
      const docs = matching(command, to, command.multi ? Infinity : 1)
      for (const doc of docs) to.remove(command.collectionName, doc._id)
      return { deleted: docs.length }
    })

  const aggregate = (command: Command) => {
    const stages = (command.stages ?? []).map(({ stageKey, stageValue }) => ({
      [stageKey]: fromWire(stageValue, now()),
    }))
    const given = stages[0]?.$match
    const match = (given ?? {}) as Fields
    const rest = given === undefined ? stages : stages.slice(1)
    const group = rest[0]?.$group
    const totals = group ? store.totals(command.collectionName, match, group as Fields) : null
    const most = rest[0]?.$limit
    const page = {
      ...(typeof most === 'number' && { limit: most }),
      fields: readBy(group),
    }
    const docs = totals ?? store.find(command.collectionName, match, page)
    const left = totals ? rest.slice(1) : rest
    return { list: aggregated(docs, left, (name) => store.find(name, {})).map(toWire) }
  }

  return {
    'database.insertDocument': insert,
    'database.getDocument': get,
    'database.calculateDocument': (command: Command) => ({
      total: store.count(command.collectionName, query(command)),
    }),
    'database.modifyDocument': modify,
    'database.modifyAndReturnDoc': modifyAndReturn,
    'database.removeDocument': remove,
    'database.aggregateDocuments': aggregate,
    'database.addCollection': (command: Command) => {
      store.create(command.collectionName)
      return {}
    },
  }
}
