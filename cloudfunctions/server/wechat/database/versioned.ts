import {
  fieldsToRead,
  stamped,
  type StoredFields,
  upgraded,
  type Upgrades,
} from '../../store/schema'
import type { Collection, Database, OpenTransaction, Query } from '../sdk'

/**
 * The database as every document is read in its present form and written with its version, in transactions and outside (M10).
 * What an update names stays as it lies: one that replaces a whole document says the version itself.
 */
export const versionedDatabase = (database: Database, table: Upgrades): Database => ({
  command: database.command,
  RegExp: (pattern) => database.RegExp(pattern),
  collection: (name) => versioned(database.collection(name), name, table),
  startTransaction: async () => {
    const open: OpenTransaction = await database.startTransaction()
    return {
      collection: (name) => versioned(open.collection(name), name, table),
      commit: () => open.commit(),
      rollback: (reason) => open.rollback(reason),
    }
  },
})

const versioned = (collection: Collection, name: string, table: Upgrades): Collection => {
  const read = (document: unknown) => upgraded(table, name, document as StoredFields)
  const written = (data: object) => stamped(table, name, data)
  const query = (of: Query): Query => ({
    where: (condition) => query(of.where(condition)),
    orderBy: (path, order) => query(of.orderBy(path, order)),
    limit: (rows) => query(of.limit(rows)),
    field: (fields) => {
      const wanted = fieldsToRead(table, name, Object.keys(fields))
      return query(of.field(Object.fromEntries(wanted.map((field) => [field, true]))))
    },
    get: async () => ({ data: (await of.get()).data.map(read) }),
    count: () => of.count(),
    update: ({ data, whole }) => of.update({ data: whole === true ? written(data) : data }),
    remove: () => of.remove(),
  })
  return {
    ...query(collection),
    aggregate: () => collection.aggregate(),
    add: ({ data }) => collection.add({ data: written(data) }),
    doc: (id) => {
      const doc = collection.doc(id)
      return {
        get: async () => {
          const { data } = await doc.get()
          return { data: data === null || data === undefined ? data : read(data) }
        },
        set: ({ data }) => doc.set({ data: written(data) }),
        remove: () => doc.remove(),
      }
    },
  }
}
