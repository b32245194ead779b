import type { MoveName } from '../../../src/domain/moves/moves'
import type { Context, Moment } from '../app'
import type { Filing, Submitted } from '../store/filings/filing'
import { isSubmitted } from './facts'
import type { Mover } from './movers'
import { consequences } from './consequences'
import { type Moved, makerWith, type MoveOrder } from './move'

/** Makes a move with all that follows from it, within a transaction that does something else too. */
export const moveWithin = makerWith(consequences)

/** As `moveWithin`, in a transaction of its own. */
export const makeMove = <Of extends Filing>(
  moment: Moment,
  mover: Mover<Of>,
  order: MoveOrder<Of>,
): Promise<Moved> => moment.ports.transaction((stores) => moveWithin(moment, stores, mover, order))

/** Whether the caller's move was the last one: then the call came again after a lost answer. */
export const isLast = (
  { openid }: Pick<Context, 'openid'>,
  stored: Filing | null,
  move: MoveName,
): boolean => stored?.moved?.move === move && stored.moved.openid === openid

/** The filing after a move that keeps it. Throws when it is gone, which only a bug can bring. */
export const afterMove = ({ filing }: Moved): Filing => {
  if (filing === null) throw new Error('the filing is gone')
  return filing
}

/** As `afterMove`, of a move that leaves the filing with an office. */
export const withOffice = (moved: Moved): Submitted => {
  const filing = afterMove(moved)
  if (!isSubmitted(filing)) throw new Error(`filing ${filing.id} has no office`)
  return filing
}
