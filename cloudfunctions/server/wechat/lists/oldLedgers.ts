import type { ImportPorts, StoredOldLedger } from '../../store/imports'
import { collectionOf } from '../collection'
import { key, keys } from '../keys'
import { fromRow } from '../rows'
import type { Database } from '../sdk'
import { walk } from './keyset'

/** The port over the earlier ledgers that offices sent. */
export const oldLedgersOf = (database: Database): Pick<ImportPorts, 'oldLedgers'> => {
  const { command } = database
  const oldLedgers = { collection: 'oldLedgers' }
  return {
    oldLedgers: {
      ...collectionOf<StoredOldLedger>(database, 'oldLedgers'),
      ofOffice: async (office, rows) => {
        const wanted = { equal: keys({ office }), path: 'at', newestFirst: true }
        return (await walk(database, { ...oldLedgers, ...wanted }, null, rows)).map(
          (row) => fromRow(row) as StoredOldLedger,
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
          { ...oldLedgers, ...wanted, fields: ['fileID'] },
          after,
          rows,
        )
        return found.map((row) => fromRow(row) as StoredOldLedger)
      },
    },
  }
}
