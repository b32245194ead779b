import type { ApiInput } from '../../../../src/domain/api/api'
import type { Review } from '../../../../src/domain/api/desk'
import { verifyLines } from '../../../../src/domain/moves/verifying/verifying'
import type { Context } from '../../app'
import { callingStaff } from '../../filing/access'
import { correctionDay } from '../../filing/dates'
import { staffMover } from '../../filing/movers'
import { isLast, makeMove, withOffice } from '../../filing/makeMove'
import { refusePersonalNumbers } from '../../filing/refusals'
import { reviewOf } from '../../views/review/review'

/**
 * Asks the owner of a registered filing whether some of it changed (J1), by a day that is a wish like that of a correction:
 * nothing follows where nobody answers.
 */
export const askToVerify = async (
  context: Context,
  { id, version, kinds, reason }: ApiInput<'desk.askToVerify'>,
): Promise<Review> => {
  const staff = await callingStaff(context)
  refusePersonalNumbers({ reason })
  const { wished, correctionOn: on } = correctionDay(context)
  const asked = { kinds, reason, on, wished }
  const moved = await makeMove(context, staffMover(context, staff), {
    move: 'askToVerify',
    of: id,
    version,
    isDone: (stored) => isLast(context, stored, 'askToVerify') && stored?.office === staff.office,
    making: ({ number }) => ({
      about: number,
      message: verifyLines(asked, context.today),
      reason,
      set: { verifyAsked: asked },
    }),
  })
  return reviewOf(context, withOffice(moved), staff)
}
