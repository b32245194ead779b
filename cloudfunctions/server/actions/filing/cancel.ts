import type { ApiInput } from '../../../../src/domain/api/api'
import type { FilingDetail } from '../../../../src/domain/api/filing'
import { cancelReasonLine } from '../../../../src/domain/moves/ending/cancel'
import type { Context } from '../../app'
import { applicantMover } from '../../filing/movers'
import { afterMove, isLast, makeMove } from '../../filing/makeMove'
import type { Filing } from '../../store/filings/filing'
import { refusePersonalNumbers } from '../../filing/refusals'
import { detailOf } from '../../views/detail'

/**
 * Asks the office to cancel a registered filing (J3), with the proof that lies with it, if there is any: it waits on the
 * office's desk and holds until that confirms. Asked again it changes nothing.
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
      message: [`原因：${reason}`, ...proofLine(fresh)],
      reason,
      set: { cancelAsked: { grounds, at: now }, queue: 'waiting', queueAt: now },
    }),
  })
  return detailOf(context, afterMove(moved))
}

const proofLine = ({ cancelProofs = [] }: Filing): readonly string[] =>
  cancelProofs.length === 0 ? [] : [`证明材料 ${String(cancelProofs.length)} 张`]

/** Takes that back with its proof, as long as the office has not answered. */
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
