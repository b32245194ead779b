import type { ApiAction, ApiInput } from '../../../src/domain/api/api'
import type { RefusalCode } from '../../../src/domain/api/refusal'
import type { Cloud } from '../../../cloudfunctions/server/testing/cloud'

/** One of those who act at once. */
export type Rival = {
  readonly openid: string
  readonly action: ApiAction
  readonly input: unknown
}

/** Two people, or two phones of one, who act at once on one filing. */
export type Race = {
  readonly name: string
  /** Brings the filing there, and says what each is about to do. */
  readonly ready: (cloud: Cloud) => Promise<readonly [Rival, Rival]>
  /** How many of the two may get their way, whoever comes first: one, where nothing else is said. */
  readonly win?: readonly number[]
  /** What the other is told. */
  readonly told: readonly RefusalCode[]
}

export const OWNER = 'owner-li'
export const OTHER = 'owner-zhao'
export const STAFF = 'reviewer-bazhou'
export const PEOPLE = { owner: OWNER, staff: STAFF }

export const by = <A extends ApiAction>(openid: string, action: A, input: ApiInput<A>): Rival => ({
  openid,
  action,
  input,
})
