import type { ApiInput } from '../../../../src/domain/api/api'
import type { Review } from '../../../../src/domain/api/desk'
import { noticeOf } from '../../../../src/domain/messages/notices'
import { Refusal } from '../../../../src/domain/api/refusal'
import { callingStaff, officeFiling } from '../../filing/access'
import type { Context } from '../../app'
import { assignable } from '../../filing/access'
import { lastEvent } from '../../filing/filing'
import { freshFiling, moved } from '../../filing/makeMove'
import { stale } from '../../filing/refusals'
import { deskFacts, tellStaff } from '../../messages/tell'
import { reviewOf } from '../../views/review'

/**
 * A head gives a filing to a colleague to check, also one that another is checking or has left behind (G3). The
 * colleague is told. Tried again after a lost answer it changes nothing.
 */
export const reassignFiling = async (
  context: Context,
  { id, version, to }: ApiInput<'desk.reassign'>,
): Promise<Review> => {
  const { ports, openid, now } = context
  const staff = await callingStaff(context)
  const read = officeFiling(await ports.filings.get(id), staff)
  const known = await assignable(ports, { ...read, claim: null })
  const chosen = known.find((each) => each.id === to)?.staff
  if (chosen === undefined)
    throw new Refusal('not-allowed', '这位同事不在本办，或这件是其本人填报的，请另选一位')
  const filing = await ports.transaction(async (stores) => {
    const fresh = await freshFiling(stores, id, staff)
    if (fresh.moved?.move === 'reassign' && fresh.claim?.openid === chosen.id) return fresh
    if (fresh.version !== version) throw stale(fresh, now)
    const next = await moved(context, stores, staff, fresh, {
      move: 'reassign',
      // The owner reads when the checking began, however it began.
      name: fresh.claim === null ? 'claimed' : 'reassigned',
      about: chosen.name,
      change: { claim: { openid: chosen.id, name: chosen.name, at: now } },
    })
    const told = {
      what: lastEvent(next),
      filing: next,
      notice: noticeOf('assigned', deskFacts(next)),
    }
    if (chosen.id !== openid) await tellStaff(context, stores, told, chosen)
    return next
  })
  return reviewOf(context, filing, staff)
}
