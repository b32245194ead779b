import type { ApiInput } from '../../../../src/domain/api/api'
import type { Review } from '../../../../src/domain/api/desk'
import { Refusal } from '../../../../src/domain/api/refusal'
import type { Context } from '../../app'
import { assignable, callingStaff, headsFor, officeFiling } from '../../filing/access'
import { isLast, makeMove, staffMover, withOffice } from '../../filing/makeMove'
import { refusePersonalNumbers } from '../../filing/refusals'
import { reviewOf } from '../../views/review/review'

/**
 * A head gives a filing to a colleague to check, also one that another is checking or has left behind (G3). The
 * colleague is told. Tried again after a lost answer it changes nothing.
 */
export const reassignFiling = async (
  context: Context,
  { id, version, to }: ApiInput<'desk.reassign'>,
): Promise<Review> => {
  const { ports, now } = context
  const staff = await callingStaff(context)
  const read = officeFiling(await ports.filings.get(id), staff)
  const known = await assignable(ports, { ...read, claim: null })
  const chosen = known.find((each) => each.id === to)?.staff
  if (chosen === undefined)
    throw new Refusal('not-allowed', '这位同事不在本办，或这件是其本人填报的，请另选一位')
  const moved = await makeMove(context, staffMover(context, staff), {
    move: 'reassign',
    of: id,
    version,
    isDone: (stored) =>
      stored?.moved?.move === 'reassign' &&
      stored.claim?.openid === chosen.id &&
      stored.office === staff.office,
    making: (fresh) => ({
      // The owner reads when the checking began, however it began.
      recordedAs: fresh.claim === null ? 'claim' : 'reassign',
      about: chosen.name,
      set: { claim: { openid: chosen.id, name: chosen.name, at: now } },
    }),
  })
  return reviewOf(context, withOffice(moved), staff)
}

/**
 * The claimant gives a filing that would go back again to a head, with what there is to return; where its office has no
 * head for it, to one of the city office (G6). That head is told. Tried again after a lost answer it changes nothing.
 */
export const askHead = async (
  context: Context,
  { id, version, to, note }: ApiInput<'desk.askHead'>,
): Promise<Review> => {
  const { ports, now } = context
  const staff = await callingStaff(context)
  refusePersonalNumbers({ note })
  const heads = await headsFor(ports, officeFiling(await ports.filings.get(id), staff))
  const head = heads.find((each) => each.id === to)?.staff
  if (head === undefined) throw new Refusal('not-allowed', '这位负责人现在不能办这件，请另选一位')
  const moved = await makeMove(context, staffMover(context, staff), {
    move: 'askHead',
    of: id,
    version,
    isDone: (stored) => isLast(context, stored, 'askHead') && stored?.claim?.openid === head.id,
    making: () => ({
      about: head.name,
      message: [note],
      reason: note,
      set: { claim: { openid: head.id, name: head.name, at: now } },
    }),
  })
  return reviewOf(context, withOffice(moved), staff)
}
