import type { ApiInput } from '../../../../src/domain/api/api'
import type { Review } from '../../../../src/domain/api/desk'
import type { Context } from '../../app'
import { callingStaff } from '../../filing/access'
import { staffMover } from '../../filing/movers'
import { isLast, makeMove, withOffice } from '../../filing/makeMove'
import { reviewOf } from '../../views/review/review'

/** Takes a waiting filing to check it. Taken already by the caller, it is simply opened. */
export const claimFiling = async (
  context: Context,
  { id, version }: ApiInput<'desk.claim'>,
): Promise<Review> => {
  const { openid, now } = context
  const staff = await callingStaff(context)
  const moved = await makeMove(context, staffMover(context, staff), {
    move: 'claim',
    of: id,
    version,
    isDone: (stored) =>
      stored?.status === 'submitted' &&
      stored.claim?.openid === openid &&
      stored.office === staff.office,
    making: () => ({ set: { claim: { openid, name: staff.name, at: now } } }),
  })
  return reviewOf(context, withOffice(moved), staff)
}

/** Gives a claimed filing back to the waiting ones. */
export const releaseFiling = async (
  context: Context,
  { id, version }: ApiInput<'desk.release'>,
): Promise<null> => {
  const staff = await callingStaff(context)
  await makeMove(context, staffMover(context, staff), {
    move: 'release',
    of: id,
    version,
    isDone: (stored) => isLast(context, stored, 'release'),
    making: () => ({ set: { claim: null } }),
  })
  return null
}
