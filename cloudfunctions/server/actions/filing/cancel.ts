import type { ApiInput } from '../../../../src/domain/api/api'
import type { FilingDetail } from '../../../../src/domain/api/filing'
import { cancelReasonLine } from '../../../../src/domain/moves/ending/cancel'
import type { Context } from '../../app'
import { afterMove, applicantMover, isLast, makeMove } from '../../filing/makeMove'
import { refusePersonalNumbers } from '../../filing/refusals'
import { detailOf } from '../../views/detail'

/**
 * Asks the office to cancel a registered filing (J3): it waits on the office's desk and holds until that confirms.
 * Asked again it changes nothing.
 */
export const askToCancel = async (
  context: Context,
  { id, grounds }: ApiInput<'filing.askToCancel'>,
): Promise<FilingDetail> => {
  const { now } = context
  refusePersonalNumbers({ words: grounds.words })
  const reason = cancelReasonLine(grounds)
  const moved = await makeMove(context, applicantMover(context), {
    move: 'askToCancel',
    of: id,
    isDone: (stored) => isLast(context, stored, 'askToCancel'),
    making: (fresh) => ({
      about: fresh.number ?? '',
      message: [`原因：${reason}`],
      reason,
      set: { cancelAsked: { grounds, at: now }, queue: 'waiting', queueAt: now },
    }),
  })
  return detailOf(context, afterMove(moved))
}

/** Takes that back, as long as the office has not answered. */
export const takeCancelBack = async (
  context: Context,
  { id }: ApiInput<'filing.takeCancelBack'>,
): Promise<FilingDetail> => {
  const moved = await makeMove(context, applicantMover(context), {
    move: 'takeCancelBack',
    of: id,
    isDone: (stored) => isLast(context, stored, 'takeCancelBack'),
    making: ({ number, decidedAt }) => ({
      about: number ?? '',
      uses: [{ of: 'withdraw' }, { of: 'withdrawOne', filing: id }],
      set: { cancelAsked: null, queue: 'done', queueAt: decidedAt ?? context.now },
    }),
  })
  return detailOf(context, afterMove(moved))
}
