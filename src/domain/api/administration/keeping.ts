import * as v from 'valibot'
import type { OfficeCode } from '../../city/city'
import { type KeptKind, LONGEST_HOLD } from '../../keeping/keeping'
import { words } from '../../text/cleaning'
import { after, answers, id } from '../call'
import type { Review } from '../desk'

/** A filing that was erased by its period. */
export type ErasedItem = {
  readonly id: string
  readonly at: number
  readonly kind: KeptKind
  readonly days: number
  readonly office: OfficeCode | null
  readonly number: string
}

/** What was erased by which period, for the city (K6). */
export type ErasedFilings = {
  /** The last months, the newest first; `month` is YYYY-MM. */
  readonly months: readonly {
    readonly month: string
    readonly kind: KeptKind
    readonly count: number
  }[]
  /** The newest first. */
  readonly items: readonly ErasedItem[]
  /** Pass as `after` for the next page; null at the end. */
  readonly next: string | null
}

export const keepingCalls = {
  /** A head of its office keeps a filing beyond its period (暂不删除), for a reason; with null no longer (K6). */
  'desk.keep': answers<Review>({ by: 'head', cost: [6, 1, 0] })(
    v.strictObject({ id, reason: v.nullable(words(2, LONGEST_HOLD)) }),
  ),
  /** Staff with the city right read what was erased. */
  'keeping.report': answers<ErasedFilings>({ by: 'city', cost: [3, 2, 0] })(
    v.strictObject({ after }),
  ),
}
