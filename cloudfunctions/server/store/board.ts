import type { Board } from '../../../src/domain/api/administration/board'
import type { DatabaseUse } from '../../../src/domain/board/plan'
import type { Day } from '../../../src/domain/dates/days'
import type { JobRun } from '../../../src/domain/board/board'

/** How the timer runs and how much waits for it (M2). */
export type BoardPorts = {
  board: {
    /** The last good and the last bad run of each job. */
    runs: () => Promise<readonly JobRun[]>
    /** Keeps a run in the place of the one before it. */
    ran: (run: JobRun) => Promise<void>
    /** Adds to what the timer's runs of a Beijing day have used of the database. */
    use: (day: Day, more: DatabaseUse) => Promise<void>
    /** What they have used of it; null before the first. */
    usedOn: (day: Day) => Promise<DatabaseUse | null>
    /** What is due at the instant and not done. */
    waiting: (now: number) => Promise<Board['waiting']>
    rows: () => Promise<Board['rows']>
  }
}
