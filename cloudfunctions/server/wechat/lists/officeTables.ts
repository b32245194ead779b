import type { TablePorts } from '../../store/imports'
import { key, keys } from '../keys'
import type { Database } from '../sdk'

/** The port to the tables of offices beside their lists. */
export const officeTablesOf = (database: Database): TablePorts => {
  const { command } = database
  return {
    officeTables: {
      show: async ({ id, office }, at, ledger) => {
        // Their ids begin with its own.
        const its = command.gt(`${key(id)}-`).and(command.lt(`${key(id)}.`))
        await database
          .collection('filings')
          .where({ _id: its, office: null })
          .update({ data: { ...keys({ office }), queue: 'old', queueAt: at, ledger } })
      },
    },
  }
}
