import { isUnderWay } from '../../../src/domain/keys/keyMove'
import type { Actor } from '../store/events'
import { KEY_MOVE, type KeyMove } from '../store/keys/keyMoves'

/** Where a move begins. */
export const BEGINNING = {
  part: 0,
  after: '',
  moved: 0,
  failed: 0,
  left: {},
  endedAt: null,
} as const

type Asking = {
  readonly who: Actor
  readonly at: number
  /** The current key; null where the one who asks does not know it. */
  readonly current: string | null
}

/** The move as somebody asks for it: begun, or gone on with where it rests; null where it is under way already. */
export const askedMove = (move: KeyMove | null, { who, at, current }: Asking): KeyMove | null => {
  if (move !== null && isUnderWay(move.state)) return null
  const isResting = move?.state === 'stopped' && move.to !== null
  return isResting && (current === null || move.to === current)
    ? { ...move, state: 'moving' }
    : { id: KEY_MOVE, who, at, to: null, state: 'asked', ...BEGINNING }
}

/** The move as it rests; null where nothing is under way. What was being counted is counted anew, behind parts with nothing to move. */
export const restingMove = (move: KeyMove | null): KeyMove | null =>
  move === null || !isUnderWay(move.state)
    ? null
    : { ...move, ...(move.state === 'checking' ? BEGINNING : {}), state: 'stopped' }
