import { AsyncLocalStorage } from 'node:async_hooks'
import { logError } from '../secrets/log'

const gathered = new AsyncLocalStorage<Set<string>>()

/** Runs a job; the ids of the rows that it has to skip are put into the set. */
export const gatheringSkipped = <Done>(into: Set<string>, run: () => Done): Done =>
  gathered.run(into, run)

/** Says that the job under way skips a row; outside of a job nothing. */
export const skipRow = (id: string): void => {
  gathered.getStore()?.add(id)
}

/** How many rows a job settled, and how many failed: they are logged, and skipped until the next run. */
export type Swept = { readonly settled: number; readonly failed: number }

/** What several runs came to. */
export const sumOfSwept = (runs: readonly Swept[]): Swept => ({
  settled: runs.reduce((sum, { settled }) => sum + settled, 0),
  failed: runs.reduce((sum, { failed }) => sum + failed, 0),
})

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
      logError(name, { id: row.id }, error)
      skipRow(row.id)
    }
  return { done, failed: rows.length - done.length }
}

/** Does something with each, so many at a time; the answers stand in the rows' order. The first refusal is thrown. */
export const inLanes = async <Row, Done>(
  rows: readonly Row[],
  atOnce: number,
  work: (row: Row) => Promise<Done>,
): Promise<readonly Done[]> => {
  const done: Done[] = []
  const left = rows.entries()
  const lane = async () => {
    for (const [place, row] of left) done[place] = await work(row)
  }
  await Promise.all(Array.from({ length: atOnce }, lane))
  return done
}
