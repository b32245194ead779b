import { join } from 'node:path'
import Database from 'libsql'

/**
 * Takes the data folder for this server alone, since two would not see each other's transactions;
 * throws SQLITE_BUSY when it is taken. The system frees it however the process ends.
 */
export const lockFolder = (dataDir: string): (() => void) => {
  const db = new Database(join(dataDir, 'lock'))
  db.exec('BEGIN EXCLUSIVE')
  return () => {
    db.exec('COMMIT')
    db.close()
  }
}
