import { logError } from '../secrets/log'
import type { Place } from '../store/ports'

/**
 * Walks all rows behind a cursor while there is time, and answers how many were settled. A row that was not settled, or
 * that failed, is skipped and comes up again in the next run.
 */
export const sweep = async <Row>(
  name: string,
  inTime: () => boolean,
  page: (after: Place | null) => Promise<readonly Row[]>,
  placeOf: (row: Row) => Place,
  settle: (row: Row) => Promise<boolean>,
): Promise<number> => {
  let settled = 0
  let after: Place | null = null
  for (;;) {
    const rows: readonly Row[] = inTime() ? await page(after) : []
    if (rows.length === 0) return settled
    for (const row of rows) {
      if (!inTime()) return settled
      if (await settle(row).catch(failed(name))) settled += 1
      after = placeOf(row)
    }
  }
}

const failed =
  (name: string) =>
  (error: unknown): false => {
    logError(name, error)
    return false
  }
