import * as v from 'valibot'
import type { Day } from '../../dates/days'
import { tablesSchema } from '../../settings/holidays/table'
import { answers, day } from '../call'

/** An open date of a filing, and as a table of holidays moves it. */
export type MovedDate = {
  readonly id: string
  readonly number: string
  readonly accountName: string
  /** The short name of the office that has it. */
  readonly office: string
  /** What was promised, or what is wished of its owner. */
  readonly kind: 'reply' | 'correction' | 'verify'
  readonly before: Day
  readonly after: Day
}

/** What a table moves, the last days of drafts among it. */
export type MovedDates = {
  readonly earlier: number
  readonly later: number
  /** How many of them are last days of drafts, which are listed nowhere. */
  readonly drafts: number
  /** Those that come earlier first; not all where there are very many. */
  readonly rows: readonly MovedDate[]
  /** False where not all open dates were looked at. */
  readonly whole: boolean
}

export const holidayCalls = {
  /** Before `settings.set`, of who may set it: nothing is changed. */
  'settings.movedDates': answers<MovedDates>({
    by: 'city',
    // The member, what is set, a page each of two queues and of the drafts.
    cost: [5, 3, 0],
  })(v.strictObject({ from: day, holidays: tablesSchema })),
}
