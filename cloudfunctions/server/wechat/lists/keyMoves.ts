import type { KeyMovePorts, StoredRow } from '../../store/keys/keyMoves'
import { fromRow } from '../rows'
import type { Database } from '../sdk'
import { inIdOrder } from './keyset'
import { beginsWith } from './prefix'

/** The port over whatever is stored, for the move to another key. */
export const keyMovesOf = (database: Database): KeyMovePorts => ({
  rowsOf: async (collection, after, rows) => {
    const where = { _id: database.command.gt(after) }
    return (await inIdOrder(database, { collection, where }, rows)).map(
      (row) => fromRow(row) as StoredRow,
    )
  },
  suffixesWith: async (text) => {
    const where = { suffix: beginsWith(database, text) }
    return (await database.collection('suffixes').where(where).count()).total
  },
})
