import { logError } from '../secrets/log'
import { skipRow, type Swept } from '../store/eachOf'
import type { PageEnd } from '../store/pages'

/** As `Swept`, and whether all rows were reached in time. */
export type Run = Swept & { readonly done: boolean }

/** Walks all rows behind a cursor while there is time. A row that was not settled comes up again in the next run. */
export const sweep = async <Row>(
  name: string,
  inTime: () => boolean,
  page: (after: PageEnd | null) => Promise<readonly Row[]>,
  placeOf: (row: Row) => PageEnd,
  settle: (row: Row) => Promise<boolean>,
): Promise<Swept> => {
  let settled = 0
  let failed = 0
  let after: PageEnd | null = null
  for (;;) {
    const rows: readonly Row[] = inTime() ? await page(after) : []
    if (rows.length === 0) return { settled, failed }
    for (const row of rows) {
      if (!inTime()) return { settled, failed }
      const done = await settle(row).catch(noted(name, placeOf(row).id))
      if (done === true) settled += 1
      if (done === null) failed += 1
      after = placeOf(row)
    }
  }
}

/** Logs what failed in a job, with its row where it was one, and answers null: it comes up again in the next run. */
export const noted =
  (name: string, id?: string) =>
  (error: unknown): null => {
    logError(name, id === undefined ? {} : { id }, error)
    if (id !== undefined) skipRow(id)
    return null
  }
