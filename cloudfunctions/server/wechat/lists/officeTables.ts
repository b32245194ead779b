import type { ImportPorts, StoredTable } from '../../store/imports'
import { collectionOf } from '../collection'
import { key, keys } from '../keys'
import { fromRow } from '../rows'
import type { Database } from '../sdk'
import { walk } from './keyset'

/** The port over the tables that offices sent. */
export const officeTablesOf = (database: Database): Pick<ImportPorts, 'officeTables'> => {
  const { command } = database
  const officeTables = { collection: 'officeTables' }
  return {
    officeTables: {
      ...collectionOf<StoredTable>(database, 'officeTables'),
      ofOffice: async (of, office, rows) => {
        const wanted = { equal: keys({ of, office }), path: 'at', newestFirst: true }
        return (await walk(database, { ...officeTables, ...wanted }, null, rows)).map(
          (row) => fromRow(row) as StoredTable,
        )
      },
      show: async ({ id, office }, at, ledger) => {
        // Their ids begin with its own.
        const its = command.gt(`${key(id)}-`).and(command.lt(`${key(id)}.`))
        await database
          .collection('filings')
          .where({ _id: its, office: null })
          .update({ data: { ...keys({ office }), queue: 'old', queueAt: at, ledger } })
      },
      resting: async (state, until, after, rows) => {
        const wanted = { equal: keys({ state }), path: 'touchedAt', newestFirst: false, until }
        const found = await walk(
          database,
          { ...officeTables, ...wanted, fields: ['fileID'] },
          after,
          rows,
        )
        return found.map((row) => fromRow(row) as StoredTable)
      },
    },
  }
}
