import * as v from 'valibot'
import type { KeyMoveState, LeftUnder } from '../../keys/keyMove'
import { answers, none } from '../call'

/** A key beside the current one. */
export type OtherKey = {
  readonly id: string
  /** What is stored under it, as the last move counted it; null before one did. */
  readonly left: LeftUnder | null
  /** Why it cannot be retired yet; null when it can. */
  readonly refusal: string | null
}

/** The keys under which people's data is sealed (K5): ids, which say nothing of the keys. */
export type KeyList = {
  readonly current: string
  readonly others: readonly OtherKey[]
  /** Retired: they check the audit and open nothing. */
  readonly retired: readonly string[]
  /** The last move to the current key; null where there was none. */
  readonly move: {
    readonly to: string | null
    readonly state: KeyMoveState
    readonly part: number
    readonly moved: number
    readonly failed: number
    readonly at: number
    readonly by: string
    readonly endedAt: number | null
  } | null
  readonly mayMove: boolean
}

const key = v.pipe(v.string(), v.regex(/^[0-9a-f]{8}$/))

export const keysCalls = {
  /** Of staff with the city right. */
  'keys.open': answers<KeyList>({ by: 'city', cost: [3, 2, 0] })(none),
  /** Begins to move what is stored to the current key, or goes on; of a head with the city right. */
  'keys.move': answers<KeyList>({ by: 'city', cost: [7, 2, 0] })(none),
  'keys.stop': answers<KeyList>({ by: 'city', cost: [7, 2, 0] })(none),
  /** Retires a key that nothing is under any more. */
  'keys.retire': answers<KeyList>({ by: 'city', cost: [11, 2, 0] })(v.strictObject({ key })),
}
