import type { Board } from '../../../src/domain/api/administration/board'
import type { DatabaseUse } from '../../../src/domain/board/plan'
import type { Day } from '../../../src/domain/dates/days'
import type { JobRun } from '../../../src/domain/board/board'

/** A run with the rows that it had to set aside, 20 at most, each with the instant since when. */
export type KeptRun = JobRun & {
  readonly aside?: readonly { readonly id: string; readonly since: number }[]
}

export type KeptRuns = {
  readonly runs: readonly KeptRun[]
  /** Null before the first run. */
  readonly used: (DatabaseUse & { readonly day: Day }) | null
}

/** How the timers run and how much waits for them (M2). */
export type BoardPorts = {
  board: {
    /** The last good and the last bad run of each job, and what the timers have used of the database on their last day. */
    kept: () => Promise<KeptRuns>
    /**
     * Keeps how jobs ended, each in the place of its last run that ended so, and adds what they used of the database to the
     * Beijing day's sum: one row, and one request but for a day's first.
     */
    ran: (runs: readonly KeptRun[], day: Day, more: DatabaseUse) => Promise<void>
    /** What is due at the instant and not done. */
    waiting: (now: number) => Promise<Board['waiting']>
    rows: () => Promise<Board['rows']>
  }
}
