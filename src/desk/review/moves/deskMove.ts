import type { ComponentType } from 'react'
import type { Review } from '../../../domain/api/desk'
import type { Bench } from '../useBench'

export type MoveProps = { readonly review: Review; readonly bench: Bench }

export type ButtonPlace = 'bottom' | 'line'

/** A move as the desk offers it, whenever the filing's `moves` have it. */
export type DeskMove = {
  readonly Button: ComponentType<MoveProps>
  /** A decision on the items stands large at the bottom, the others as words beside what is said. */
  readonly place: ButtonPlace | ((review: Review) => ButtonPlace)
  /** Whether it is offered now, where that depends on more than the filing's moves. */
  readonly fits?: (props: MoveProps) => boolean
  /** Its key in a wide window, and what the key does. */
  readonly key?: { readonly name: string; readonly act: (props: MoveProps) => void }
  /** What opens over the filing while the move is asked. */
  readonly Form?: ComponentType<MoveProps>
}

/** Whether the caller is checking the filing and decides on it. */
export const decides = ({ moves }: Pick<Review, 'moves'>): boolean => moves.includes('register')

/** Says how many items are not decided yet and goes to the first; false when all are. */
export const lacksDecision = ({ lacks, decisions: { open } }: Bench): boolean =>
  lacks(open, `还有 ${String(open.length)} 项没有核对`)
