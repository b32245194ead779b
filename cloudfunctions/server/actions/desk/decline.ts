import type { ApiInput } from '../../../../src/domain/api/api'
import type { Decided, Review } from '../../../../src/domain/api/desk'
import { Refusal } from '../../../../src/domain/api/refusal'
import { declineShut, legalWords } from '../../../../src/domain/launch/legalWords'
import { declineLines, declineReasonLine } from '../../../../src/domain/moves/ending/decline'
import type { Context } from '../../app'
import { callingStaff, isHeadOfCity } from '../../filing/access'
import { promise } from '../../filing/dates'
import type { Proposal, Submitted } from '../../store/filings/filing'
import { staffMover } from '../../filing/movers'
import { isLast, makeMove, withOffice } from '../../filing/makeMove'
import { decided } from '../../filing/undo'
import { refusePersonalNumbers } from '../../filing/refusals'
import { valuesNow } from '../../store/settings'
import { reviewOf } from '../../views/review/review'

/**
 * Proposes to end a filing without a registration, because it is out of scope or a duplicate (G8): a head who is not
 * the proposer confirms it or gives it back, one of the city office where the office has no other. They are told.
 */
export const proposeDecline = async (
  context: Context,
  { id, version, grounds }: ApiInput<'desk.proposeDecline'>,
): Promise<Review> => {
  const { ports, openid, now } = context
  const staff = await callingStaff(context)
  refuseShut(context)
  refusePersonalNumbers({ words: grounds.words })
  const heads = (await ports.staff.ofOffice(staff.office)).filter(({ role }) => role === 'head')
  const moved = await makeMove(context, staffMover(context, staff), {
    move: 'proposeDecline',
    of: id,
    version,
    isDone: (stored) =>
      isLast(context, stored, 'proposeDecline') && stored?.office === staff.office,
    making: (fresh) => {
      refuseItself(fresh, grounds)
      const others = heads.filter((head) => head.id !== openid && head.id !== fresh.applicant)
      const proposal: Proposal = {
        grounds,
        openid,
        name: staff.name,
        at: now,
        confirmBy: others.length > 0 ? 'office' : 'city',
      }
      const reason = declineReasonLine(grounds)
      return { message: [`原因：${reason}`], reason, set: { proposal } }
    },
  })
  return reviewOf(context, withOffice(moved), staff)
}

const refuseShut = ({ ports }: Context): void => {
  const shut = declineShut(ports.stage, legalWords())
  if (shut !== null) throw new Refusal('not-allowed', shut)
}

const refuseItself = ({ number }: Submitted, grounds: Proposal['grounds']): void => {
  if (grounds.reason === 'duplicate' && grounds.number === number)
    throw new Refusal('input', '请填另一件备案的编号', { number: '这是本件的编号' })
}

/** Confirms what another proposed: it ends, its owner reads why, after which clause and how to answer. */
export const declineFiling = async (
  context: Context,
  { id, version }: ApiInput<'desk.decline'>,
): Promise<Decided> => {
  const { now } = context
  const staff = await callingStaff(context)
  refuseShut(context)
  const moved = await makeMove(context, staffMover(context, staff), {
    move: 'decline',
    of: id,
    version,
    isDone: (stored) => isLast(context, stored, 'decline'),
    making: ({ number, proposal, office }) => {
      if (!proposal) throw new Error(`filing ${id} is declined without a proposal`)
      return {
        about: number,
        message: declineLines(proposal.grounds, office),
        reason: declineReasonLine(proposal.grounds),
        set: { claim: null, queue: 'done', queueAt: now, decidedAt: now },
      }
    },
  })
  return decided(moved, context)
}

/** Lets the checking go on: a head says why to the proposer, who may also take the proposal back. */
export const giveDeclineBack = async (
  context: Context,
  { id, version, reason }: ApiInput<'desk.giveBack'>,
): Promise<Review> => {
  const staff = await callingStaff(context)
  refusePersonalNumbers({ reason: reason ?? '' })
  const moved = await makeMove(context, staffMover(context, staff), {
    move: 'giveBack',
    of: id,
    version,
    isDone: (stored) =>
      isLast(context, stored, 'giveBack') &&
      (stored?.office === staff.office || isHeadOfCity(staff)),
    making: ({ proposal }) => {
      if (reason === null && proposal?.openid !== context.openid)
        throw new Refusal('input', '请写明原因', { reason: '请写明原因' })
      const said = reason ?? '提请人已收回'
      return { message: [said], reason: said, set: { proposal: null } }
    },
  })
  return reviewOf(context, withOffice(moved), staff)
}

/** Takes a decision back to be checked anew, with a reason that its owner reads; the promised day is counted anew. */
export const setDecisionAside = async (
  context: Context,
  { id, version, reason }: ApiInput<'desk.setAside'>,
): Promise<Review> => {
  const staff = await callingStaff(context)
  refusePersonalNumbers({ reason })
  const moved = await makeMove(context, staffMover(context, staff), {
    move: 'setAside',
    of: id,
    version,
    isDone: (stored) => isLast(context, stored, 'setAside') && stored?.office === staff.office,
    making: async ({ number, submittedAt, office }, stores) => ({
      about: number,
      message: [`原因：${reason}`],
      reason,
      set: {
        verifyAsked: null,
        proposal: null,
        cancelAsked: null,
        queue: 'waiting',
        queueAt: submittedAt,
        decidedAt: null,
        ...promise(await valuesNow(stores), office, context.today),
      },
    }),
  })
  return reviewOf(context, withOffice(moved), staff)
}
