import type { Day } from '../../../src/domain/dates/days'
import type { Agreeing } from '../../../src/domain/form/people'

/** A consent as it was given; `withdrawnAt` is set when it was taken back. */
export type Consent = {
  readonly version: string
  readonly at: number
  readonly withdrawnAt: number | null
}

/**
 * The consent to the ID data of one person shown (PIPL 29), given in an applicant's WeChat: by that person, or declared
 * for them. `id` is `<openid>:<keyed hash of the name>`.
 */
export type StoredIdConsent = {
  readonly id: string
  readonly openid: string
  readonly name: string
  readonly as: Agreeing
  readonly version: string
  readonly at: number
  /** What was shown and what was answered, line by line. */
  readonly said: readonly string[]
  /** How often the applicant had taken the consents back before; it counts while that is so. */
  readonly withdrawals: number
}

/** A consent as far as its giver's list reads it. */
export type ListedConsent = Pick<
  StoredIdConsent,
  'id' | 'name' | 'as' | 'at' | 'said' | 'version' | 'withdrawals'
>

/** How much a person did on a Beijing day; the counts are by `Limited` and its filing. */
export type DayUse = { readonly day: Day; readonly counts: Readonly<Record<string, number>> }

/** A WeChat user with the consent to filling in, and what they did on the last day on which anything was counted. */
export type StoredPerson = {
  readonly id: string
  readonly filing: Consent | null
  readonly use?: DayUse
  /** The consent to be served in the program (I2); missing where it was never given. */
  readonly served?: Consent
  /** The code by which they walk through the form for WeChat (M8). */
  readonly reviewCode?: string
  /** How often the consents were taken back. */
  readonly withdrawals?: number
  readonly follows?: readonly string[]
  /** Counts the moves that held a consent, so that taking it back conflicts with them. */
  readonly moves?: number
}
