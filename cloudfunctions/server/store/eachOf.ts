import { logError } from '../secrets/log'

/**
 * Does something with each row, one after the other. A row that fails is logged and counted and stops no other.
 * `name` stands in the log.
 */
export const eachOf = async <Row extends { readonly id: string }, Done>(
  name: string,
  rows: readonly Row[],
  work: (row: Row) => Done | Promise<Done>,
): Promise<{ readonly done: readonly Done[]; readonly failed: number }> => {
  const done: Done[] = []
  for (const row of rows)
    try {
      done.push(await work(row))
    } catch (error) {
      logError(name, row.id, error)
    }
  return { done, failed: rows.length - done.length }
}
