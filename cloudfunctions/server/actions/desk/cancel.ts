import type { ApiInput } from '../../../../src/domain/api/api'
import type { Decided, Review } from '../../../../src/domain/api/desk'
import { Refusal } from '../../../../src/domain/api/refusal'
import { cancelLines, cancelReasonLine } from '../../../../src/domain/moves/ending/cancel'
import type { Context } from '../../app'
import { callingStaff } from '../../filing/access'
import { staffMover } from '../../filing/movers'
import { isLast, makeMove, withOffice } from '../../filing/makeMove'
import { refusePersonalNumbers } from '../../filing/refusals'
import { decided } from '../../filing/undo'
import { reviewOf } from '../../views/review/review'

/**
 * Cancels a registered filing (J3): as its owner asked, or with grounds of the office's own. The record stays, read
 * only, its account is free, its number is never used again; a change that is open is no longer one of it.
 */
export const cancelFiling = async (
  context: Context,
  { id, version, grounds }: ApiInput<'desk.cancel'>,
): Promise<Decided> => {
  const { now } = context
  const staff = await callingStaff(context)
  refusePersonalNumbers({ words: grounds?.words ?? '' })
  const moved = await makeMove(context, staffMover(context, staff), {
    move: 'cancel',
    of: id,
    version,
    isDone: (stored) => isLast(context, stored, 'cancel'),
    making: ({ number, office, cancelAsked }) => {
      const said = grounds ?? cancelAsked?.grounds
      if (said === undefined) throw new Refusal('input', '请选一个原因', { reason: '请选一个原因' })
      return {
        about: number,
        message: cancelLines(said, office),
        reason: cancelReasonLine(said),
        set: {
          cancelAsked: null,
          verifyAsked: null,
          openChange: null,
          queue: 'done',
          queueAt: now,
          decidedAt: now,
        },
      }
    },
  })
  return decided(moved, context)
}

/** Leaves it registered, with a reason that its owner reads. */
export const refuseCancel = async (
  context: Context,
  { id, version, reason }: ApiInput<'desk.refuseCancel'>,
): Promise<Review> => {
  const staff = await callingStaff(context)
  refusePersonalNumbers({ reason })
  const moved = await makeMove(context, staffMover(context, staff), {
    move: 'refuseCancel',
    of: id,
    version,
    isDone: (stored) => isLast(context, stored, 'refuseCancel') && stored?.office === staff.office,
    making: ({ number }) => ({
      about: number,
      message: [`原因：${reason}`],
      reason,
      set: { cancelAsked: null, queue: 'done', queueAt: context.now },
    }),
  })
  return reviewOf(context, withOffice(moved), staff)
}
