import { emptied } from '../discard'
import type { Place, Ports } from '../ports'

const DAY = 24 * 60 * 60 * 1000
/** A discard is deleted at once by the call that made it; the timer only picks up what that call left behind. */
const LEFT_BEHIND = 10 * 60 * 1000
const ROWS = 50

/** How many papers and discards were deleted; `done` is false when the time was up before the end. */
export type Retention = {
  readonly papers: number
  readonly discards: number
  readonly done: boolean
}

/**
 * Deletes made papers older than 24 hours, and files of discards that were left behind: file first, then row, so that
 * a run that dies forgets nothing. Stops at the instant `until`; the oldest come first, so the next run goes on.
 */
export const retention = async (ports: Ports, until: number): Promise<Retention> => {
  const now = ports.clock()
  const inTime = () => ports.clock() < until
  const papers = await sweep(
    inTime,
    (after) => ports.papers.madeBefore(now - DAY, after, ROWS),
    ({ id, madeAt }) => ({ id, at: madeAt }),
    async ({ id, fileID }) => {
      try {
        await ports.files.remove([fileID])
        await ports.papers.remove(id)
        return true
      } catch (error) {
        console.error('paper', id, error)
        return false
      }
    },
  )
  const discards = await sweep(
    inTime,
    (after) => ports.discards.before(now - LEFT_BEHIND, after, ROWS),
    (discard) => discard,
    (discard) => emptied(ports, discard),
  )
  return { papers, discards, done: inTime() }
}

/** Walks all rows behind a cursor; one that cannot be deleted is passed over and tried in the next run. */
const sweep = async <Row>(
  inTime: () => boolean,
  page: (after: Place | null) => Promise<readonly Row[]>,
  placeOf: (row: Row) => Place,
  remove: (row: Row) => Promise<boolean>,
): Promise<number> => {
  let removed = 0
  let after: Place | null = null
  for (;;) {
    const rows: readonly Row[] = inTime() ? await page(after) : []
    if (rows.length === 0) return removed
    for (const row of rows) {
      if (!inTime()) return removed
      if (await remove(row)) removed += 1
      after = placeOf(row)
    }
  }
}
