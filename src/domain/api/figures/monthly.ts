import * as v from 'valibot'
import { type OfficeCode, offices } from '../../city/city'
import { isMonth } from '../../dates/days'
import type { Difference, ReturnFigures } from '../../figures/returns'
import { answers } from '../call'

/**
 * A difference with when and why, in the words of the timeline; null and empty where nobody knows. A lead, which has no
 * number, has the name of its account there.
 */
export type Correction = Difference & { readonly at: number | null; readonly words: string }

/** The return of a month (H6), of an office or of all. */
export type MonthlyReturn = {
  readonly month: string
  /** Null for the sum of all. */
  readonly office: OfficeCode | null
  /** Its reader may see all offices. */
  readonly city: boolean
  /** Not over yet; over and not closed; closed. */
  readonly state: 'running' | 'open' | 'closed'
  readonly figures: ReturnFigures
  readonly closedAt: number | null
  /** What the audits of its filings ended with, as hex digits. */
  readonly code: string | null
  /** What has become other since it was closed; a call answers the first `SHOWN_CORRECTIONS`, the table has all. */
  readonly corrections: readonly Correction[]
  /** How many these are. */
  readonly corrected: number
  /** How many filings stand in the ledger of the month as it is now. */
  readonly registeredNow: number
}

/** So many corrections are read on a screen; an office that hands all of its filings on has thousands, more than an answer holds. */
export const SHOWN_CORRECTIONS = 200

/** Which return: '2026-11', and the caller’s office, another one, or null for all. */
export const monthlyInput = v.strictObject({
  month: v.pipe(v.string(), v.check(isMonth)),
  office: v.nullable(v.picklist(['own', ...offices.map(({ code }) => code)])),
})

export const monthlyCalls = {
  'monthly.open': answers<MonthlyReturn>({
    by: 'head',
    // Who asks, what was closed, and three counts of the month, one of them of leads.
    cost: [5, 2, 0],
  })(monthlyInput),
}
