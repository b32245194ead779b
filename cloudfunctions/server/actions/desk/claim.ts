import type { ApiInput } from '../../../../src/domain/api/api'
import type { Review } from '../../../../src/domain/api/desk'
import { callingStaff } from '../../filing/access'
import type { Context } from '../../app'
import { freshFiling, moved } from '../../filing/makeMove'
import { stale } from '../../filing/refusals'
import { reviewOf } from '../../views/review'

/** Takes a waiting filing to check it. Taken already by the caller, it is simply opened. */
export const claimFiling = async (
  context: Context,
  { id, version }: ApiInput<'desk.claim'>,
): Promise<Review> => {
  const { ports, openid, now } = context
  const staff = await callingStaff(context)
  const filing = await ports.transaction(async (stores) => {
    const fresh = await freshFiling(stores, id, staff)
    if (fresh.status === 'submitted' && fresh.claim?.openid === openid) return fresh
    if (fresh.version !== version && fresh.claim === null) throw stale(fresh, now)
    const change = { claim: { openid, name: staff.name, at: now } }
    return moved(context, stores, staff, fresh, { move: 'claim', name: 'claimed', change })
  })
  return reviewOf(context, filing, staff)
}

/** Gives a claimed filing back to the waiting ones. */
export const releaseFiling = async (
  context: Context,
  { id, version }: ApiInput<'desk.release'>,
): Promise<null> => {
  const { ports, openid, now } = context
  const staff = await callingStaff(context)
  await ports.transaction(async (stores) => {
    const fresh = await freshFiling(stores, id, staff)
    if (fresh.moved?.move === 'release' && fresh.moved.openid === openid) return
    if (fresh.version !== version) throw stale(fresh, now)
    const change = { claim: null }
    await moved(context, stores, staff, fresh, { move: 'release', name: 'released', change })
  })
  return null
}
