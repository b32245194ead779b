import type { ApiInput } from '../../../../src/domain/api/api'
import type { Decided, Review } from '../../../../src/domain/api/desk'
import type { Context } from '../../app'
import { callingStaff } from '../../filing/access'
import { staffMover } from '../../filing/movers'
import { isLast, makeMove, withOffice } from '../../filing/makeMove'
import { refusePersonalNumbers } from '../../filing/refusals'
import { givenTakeover, refusedTakeover } from '../../filing/takeover/answer'
import { decided } from '../../filing/undo'
import { reviewOf } from '../../views/review/review'

/** Hands a filing over to who asks for it (J4): verified by the office, whether or not its applicant can be reached. */
export const giveToAsker = async (
  context: Context,
  { id, version, takeover }: ApiInput<'desk.giveToAsker'>,
): Promise<Decided> => {
  const staff = await callingStaff(context)
  const moved = await makeMove(context, staffMover(context, staff), {
    move: 'giveToAsker',
    of: id,
    version,
    isDone: (stored) =>
      isLast(context, stored, 'giveToAsker') &&
      stored?.takeovers?.find((each) => each.id === takeover)?.givenAt !== undefined,
    making: (fresh, stores) => givenTakeover(context, stores, staff, fresh, takeover),
  })
  return decided(moved, context)
}

/** Leaves it with its applicant, with a reason that who asks reads. */
export const refuseTakeover = async (
  context: Context,
  { id, version, takeover, reason }: ApiInput<'desk.refuseTakeover'>,
): Promise<Review> => {
  const staff = await callingStaff(context)
  refusePersonalNumbers({ reason })
  const moved = await makeMove(context, staffMover(context, staff), {
    move: 'refuseTakeover',
    of: id,
    version,
    isDone: (stored) =>
      isLast(context, stored, 'refuseTakeover') &&
      stored?.office === staff.office &&
      stored.takeovers?.some((each) => each.id === takeover) !== true,
    making: (fresh) => refusedTakeover(context, fresh, takeover, reason),
  })
  return reviewOf(context, withOffice(moved), staff)
}
