import type { ApiInput } from '../../../../src/domain/api/api'
import type { FilingDetail } from '../../../../src/domain/api/filing'
import type { Context } from '../../app'
import { isSubmitted } from '../../filing/facts'
import { applicantMover } from '../../filing/movers'
import { afterMove, isLast, makeMove } from '../../filing/makeMove'
import { refusePersonalNumbers } from '../../filing/refusals'
import { endedAsking } from '../../filing/takeover/end'
import { detailOf } from '../../views/detail'

/**
 * Ends a filing that was handed in before and is with its applicant: taken back or returned. Its number is never used
 * again, its account is free; the registered filing of a change stays as it is. Tried again it changes nothing.
 */
export const giveUpFiling = async (
  context: Context,
  { id, reason }: ApiInput<'filing.giveUp'>,
): Promise<FilingDetail> => {
  refusePersonalNumbers({ reason })
  const moved = await makeMove(context, applicantMover(context), {
    move: 'giveUp',
    of: id,
    isDone: (stored) => isLast(context, stored, 'giveUp'),
    making: async (fresh, stores) => ({
      about: fresh.number ?? '',
      message: [`原因：${reason}`],
      reason,
      set: {
        queue: isSubmitted(fresh) ? 'done' : null,
        queueAt: context.now,
        decidedAt: context.now,
        ...(await endedAsking(context, stores, fresh)),
      },
    }),
  })
  return detailOf(context, afterMove(moved))
}
