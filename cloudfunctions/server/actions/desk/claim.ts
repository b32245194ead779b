import type { ApiInput } from '../../../../src/domain/api/api'
import type { Review } from '../../../../src/domain/api/desk'
import { Refusal } from '../../../../src/domain/api/refusal'
import { showDay } from '../../../../src/domain/dates/days'
import type { Context } from '../../app'
import { callingStaff } from '../../filing/access'
import { deferDays } from '../../filing/dates'
import { refusePersonalNumbers } from '../../filing/refusals'
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

/** Sets a filing that the caller checks aside until a day, on which it is back by itself (G13). Refuses with `input` any other day. */
export const deferFiling = async (
  context: Context,
  { id, version, until, reason }: ApiInput<'desk.defer'>,
): Promise<null> => {
  const { today } = context
  const staff = await callingStaff(context)
  refusePersonalNumbers({ reason })
  await makeMove(context, staffMover(context, staff), {
    move: 'defer',
    of: id,
    version,
    isDone: (stored) => isLast(context, stored, 'defer') && stored?.version === version + 1,
    making: ({ claim, office }) => {
      const days = deferDays(office, context)
      if (!days.includes(until)) {
        const last = showDay(days.at(-1) ?? today, today)
        const sentence = `请选 ${days.length} 个工作日内的工作日，最晚 ${last}`
        throw new Refusal('input', sentence, { until: sentence })
      }
      return {
        about: showDay(until, today),
        message: [`原因：${reason}`],
        ...(claim && { set: { claim: { ...claim, deferred: { until, reason } } } }),
      }
    },
  })
  return null
}
