import * as v from 'valibot'
import type { Day } from '../../dates/days'
import type { UrgeChannel } from '../../leads/urging'
import { severalLines } from '../../text/cleaning'
import { answers, fileID, id, none, one } from '../call'
import type { OfficeView } from '../me'
import { type StatementView, urgeNumber } from './leads'

/** An urge as its owner reads it: its office, what the notice says, and up to when they may say something. */
export type OwnUrge = {
  readonly lead: string
  readonly filing: string | null
  readonly accountName: string
  readonly number: string | null
  readonly office: OfficeView
  readonly urges: readonly {
    readonly n: number
    readonly at: number
    readonly channel: UrgeChannel
    readonly statement: StatementView | null
  }[]
  /** Up to when something can be said; null when that is over. */
  readonly until: Day | null
  /** How often something can still be said to the last urge. */
  readonly timesLeft: number
  /** Their account is filed since, or is no lead any more. */
  readonly closed: boolean
  /** The caller agreed to be served in the program, since when; null otherwise. */
  readonly servedSince: number | null
}

const LONGEST_STATEMENT = 500

/** For who was urged through the program (I2). */
export const urgeCalls = {
  'urge.open': answers<OwnUrge>({ by: 'applicant', cost: [7, 1, 0] })(one),
  'urge.state': answers<OwnUrge>({ by: 'applicant', cost: [7, 1, 0] })(
    v.strictObject({
      id,
      n: urgeNumber,
      text: v.pipe(
        v.string(),
        v.maxLength(10 * LONGEST_STATEMENT),
        v.transform(severalLines),
        v.minLength(2),
        v.maxLength(LONGEST_STATEMENT),
      ),
    }),
  ),
  'urge.ticket': answers<{ readonly path: string }>({ by: 'applicant', cost: [6, 0, 0] })(
    v.strictObject({ id, extension: v.picklist(['jpg', 'png']) }),
  ),
  'urge.addPhoto': answers<OwnUrge>({ by: 'applicant', cost: [17, 5, 5] })(
    v.strictObject({ id, n: urgeNumber, fileID }),
  ),
  /** Whether the caller is served in the program: 同意电子送达并确认地址, or takes that back. */
  'me.servedInApp': answers<{ readonly since: number | null }>({ by: 'anyone', cost: [7, 0, 0] })(
    v.strictObject({ agrees: v.boolean() }),
  ),
  'me.served': answers<{ readonly since: number | null }>({ by: 'anyone', cost: [1, 1, 0] })(none),
}
