import type { ApiInput } from '../../../../src/domain/api/api'
import type { Review } from '../../../../src/domain/api/desk'
import type { Context } from '../../app'
import { callingStaff } from '../../filing/access'
import { deciderMover } from '../../filing/movers'
import { isLast, makeMove, withOffice } from '../../filing/makeMove'
import { undoAdoption } from '../../filing/change/adopt'
import { undoTakeover } from '../../filing/takeover/answer'
import { undone } from '../../filing/undo'
import { reviewOf } from '../../views/review/review'

/**
 * Takes the caller's own decision back within two minutes, as long as nobody acted on the filing (G9): everything is as
 * it was before, and nobody is told of either. Tried again after a lost answer it changes nothing.
 */
export const undoDecision = async (
  context: Context,
  { id }: ApiInput<'desk.undo'>,
): Promise<Review> => {
  const staff = await callingStaff(context)
  const moved = await makeMove(context, deciderMover(context, staff), {
    move: 'undo',
    of: id,
    isDone: (stored) => isLast(context, stored, 'undo') && stored?.office === staff.office,
    making: async (fresh, stores) => {
      const making = await undone(stores, fresh)
      await undoAdoption(context, stores, staff, fresh)
      const left = await undoTakeover(context, stores, staff, fresh)
      return { ...making, set: { ...making.set, ...left } }
    },
  })
  return reviewOf(context, withOffice(moved), staff)
}
