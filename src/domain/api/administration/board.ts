import type { Ends, JobName, JobRun } from '../../board/board'
import type { DatabaseUse, Pictures } from '../../board/plan'
import type { Day } from '../../dates/days'
import { answers, none } from '../call'
import type { Undelivered } from '../office'

/** A job with its last runs; null where there was none of that kind. */
export type JobView = {
  readonly name: JobName
  readonly good: JobRun | null
  readonly bad: JobRun | null
  /** It has not ended well for 26 hours. */
  readonly silent: boolean
}

/** A row that a job cannot work on; it is tried again in each run. */
export type AsideView = {
  readonly job: JobName
  readonly since: number
  /** Of the filing that it is or is about; null where that has none. */
  readonly number: string | null
  /** Where that can be opened. */
  readonly filing: string | null
}

/** How the program itself is doing (M2). */
export type Board = {
  readonly alarms: readonly string[]
  readonly jobs: readonly JobView[]
  /** Messages that the timer has not passed on, pushes and mails that wait to be sent: how many, and since when the oldest. */
  readonly waiting: Readonly<
    Record<'messages' | 'outbox', { readonly count: number; readonly since: number | null }>
  >
  readonly undelivered: Undelivered['counts']
  readonly ends: Ends
  /** The year whose holidays are to be entered; null while none is missing. */
  readonly missingYear: number | null
  /** What the timer has used of the database today; null before its first run of the day. */
  readonly used: DatabaseUse | null
  /** What the filings hold of pictures, as it was counted on that day; null before the first count. */
  readonly pictures: (Pictures & { readonly day: Day }) | null
  /** What jobs had to set aside in their last run and go on without, the earliest first. */
  readonly aside: readonly AsideView[]
  /** How many rows the large collections hold. */
  readonly rows: Readonly<Record<'filings' | 'events' | 'versions' | 'messages' | 'outbox', number>>
}

export const boardCalls = {
  /** Of staff with the city right. */
  'board.open': answers<Board>({
    by: 'city',
    // First of all who there is to read what comes to the offices; one of it is what the timer used today, another what it counted of pictures.
    cost: [16, 3, 0],
  })(none),
}
