import Database from 'libsql'
import type { Key } from './keys'

/** One SQLite file: statements kept prepared, and every commit on disk before it returns where it is durable. */
export const openSqlite = (path: string, durable: boolean) => {
  const db = new Database(path)
  db.exec(`PRAGMA journal_mode=WAL; PRAGMA synchronous=${durable ? 'FULL' : 'OFF'}`)
  const statements = new Map<string, Database.Statement>()
  let within = false

  const prepared = (sql: string) => {
    const known = statements.get(sql)
    if (known) return known
    if (statements.size > 500) statements.clear()
    const statement = db.prepare(sql)
    statements.set(sql, statement)
    return statement
  }

  const all = <Row>(sql: string, values: Key[] = []): Row[] => prepared(sql).all(values) as Row[]

  return {
    exec: (sql: string): void => {
      db.exec(sql)
    },
    run: (sql: string, values: Key[]): void => {
      prepared(sql).run(values)
    },
    all,
    /** The one row that there is at most, faster than all rows. */
    one: (sql: string, values: Key[]): unknown => prepared(sql).get(values),
    /**
     * Yields row by row for scans that may stop early. It reads growing pieces, because the driver cannot close a
     * statement half way; nothing may be written meanwhile.
     */
    each: function* <Row>(sql: string, values: Key[]): Generator<Row> {
      let from = 0
      for (let size = 128; ; size = Math.min(size * 2, 4096)) {
        const rows = all<Row>(`${sql} LIMIT ? OFFSET ?`, [...values, size, from])
        yield* rows
        if (rows.length < size) return
        from += size
      }
    },
    /** Makes all writes of `work` or none; called inside another one it becomes part of that. */
    atomically: <T>(work: () => T): T => {
      if (within) return work()
      db.exec('BEGIN IMMEDIATE')
      within = true
      try {
        const result = work()
        db.exec('COMMIT')
        return result
      } catch (error) {
        db.exec('ROLLBACK')
        throw error
      } finally {
        within = false
      }
    },
    /** Whether a commit is on disk before it returns; without, a machine that stops loses the last of them. */
    waitForDisk: (waits: boolean): void => {
      db.exec(`PRAGMA synchronous=${waits ? 'FULL' : 'NORMAL'}`)
    },
    close: (): void => {
      statements.clear()
      db.close()
    },
  }
}
