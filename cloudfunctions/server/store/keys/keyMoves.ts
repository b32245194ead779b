import type { KeyMoveState, LeftUnder } from '../../../../src/domain/keys/keyMove'
import type { Actor } from '../events'

/** The id of the row. */
export const KEY_MOVE = 'moving'

/** The last move of what is stored to the current key: who asked for it, how far it is, and what it found left. */
export type KeyMove = {
  readonly id: typeof KEY_MOVE
  readonly who: Actor
  readonly at: number
  /** The id of the key; null until the timer takes it up. */
  readonly to: string | null
  readonly state: KeyMoveState
  /** Which part, while it is checked which collection, comes next, and behind which id. */
  readonly part: number
  readonly after: string
  readonly moved: number
  readonly failed: number
  /** By key and collection, as far as it is checked. */
  readonly left: Readonly<Record<string, LeftUnder>>
  readonly endedAt: number | null
}

/** A row of any collection. */
export type StoredRow = { readonly id: string } & Readonly<Record<string, unknown>>

export type KeyMovePorts = {
  /** The rows of a collection behind an id, in the order of ids. */
  rowsOf: (collection: string, after: string, rows: number) => Promise<readonly StoredRow[]>
  /** How many suffixes begin with a text. */
  suffixesWith: (text: string) => Promise<number>
}
