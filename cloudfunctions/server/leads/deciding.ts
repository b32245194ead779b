import type { ApiInput } from '../../../src/domain/api/api'
import { Refusal } from '../../../src/domain/api/refusal'
import type { Rung } from '../../../src/domain/leads/leadMoves'
import { leadMoves, type LeadMoveName } from '../../../src/domain/leads/leadMoves'
import { rungs } from '../../../src/domain/leads/rungs'
import { standingOf } from '../../../src/domain/leads/status'
import type { Context } from '../app'
import type { AtWork } from '../filing/staff/atWork'
import type { LeadMaking } from '../filing/lead/moved'
import { refusePersonalNumbers } from '../filing/refusals'
import type { Lead, RungAct } from '../store/supervision/leads'
import type { Transaction } from '../store/ports'
import { isLastOfLead, leadStaff, moveLead } from './moving'
import { tellDecided, tellProposed } from '../filing/lead/telling'

type Plain = ApiInput<'leads.move'>['move']

type Deciding = {
  readonly act: (rung: Rung) => RungAct
  readonly reason: string
  readonly lead: Lead
}

const lines = (reason: string) => (reason === '' ? {} : { message: [`原因：${reason}`] })

const propose =
  (rung: Rung) =>
  ({ act, reason }: Deciding): LeadMaking => ({
    about: rungs[rung].label,
    ...lines(reason),
    set: { proposal: act(rung) },
  })

const confirm =
  (rung: Rung) =>
  ({ act, lead }: Deciding): LeadMaking => ({
    about: rungs[rung].label,
    set: {
      proposal: null,
      confirmed: [
        ...lead.confirmed.filter((each) => each.rung !== rung),
        {
          ...act(rung),
          reason: lead.proposal?.reason ?? '',
          proposedBy: lead.proposal?.name ?? '',
        },
      ],
    },
  })

const revoke =
  (rung: Rung) =>
  ({ lead, reason }: Deciding): LeadMaking => {
    const confirmed = lead.confirmed.filter((each) => each.rung !== rung)
    return {
      about: rungs[rung].label,
      ...lines(reason),
      to: standingOf({ ...lead, confirmed }),
      set: { confirmed },
    }
  }

const unproposed = ({ lead, reason }: Deciding): LeadMaking => ({
  about: lead.proposal === null ? '' : rungs[lead.proposal.rung].label,
  ...lines(reason),
  set: { proposal: null },
})

/** What each of the moves does that need no more than a reason. */
const makings: Readonly<Record<Plain, (of: Deciding) => LeadMaking>> = {
  exclude: ({ reason }) => lines(reason),
  reopen: ({ reason, lead }) => ({ ...lines(reason), to: standingOf({ ...lead, confirmed: [] }) }),
  unmatch: ({ reason, lead }) => ({
    ...lines(reason),
    about: lead.filing?.number ?? '',
    to: standingOf(lead),
    set: lead.source === 'filing' ? {} : { filing: null, owner: null },
  }),
  proposePlatform: propose('platform'),
  confirmPlatform: confirm('platform'),
  proposeReferral: propose('referral'),
  confirmReferral: confirm('referral'),
  refuseProposal: unproposed,
  dropProposal: unproposed,
  revokePlatform: revoke('platform'),
  revokeReferral: revoke('referral'),
}

/** Whom each of them tells, in its transaction. */
const tellings: Readonly<
  Partial<
    Record<
      Plain,
      (
        context: Context,
        stores: Transaction,
        moved: Lead,
        before: Lead,
        reason: string,
      ) => Promise<void>
    >
  >
> = {
  proposePlatform: (context, stores, moved, _before, reason) =>
    tellProposed(context, stores, moved, 'platform', reason),
  proposeReferral: (context, stores, moved, _before, reason) =>
    tellProposed(context, stores, moved, 'referral', reason),
  confirmPlatform: (context, stores, moved, { proposal }) =>
    tellDecided(context, stores, moved, proposal?.openid ?? '', '已提请平台处置', ''),
  confirmReferral: (context, stores, moved, { proposal }) =>
    tellDecided(context, stores, moved, proposal?.openid ?? '', '已移送', ''),
  refuseProposal: (context, stores, moved, { proposal }, reason) =>
    proposal === null
      ? Promise.resolve()
      : tellDecided(
          context,
          stores,
          moved,
          proposal.openid,
          `没有同意${rungs[proposal.rung].label}`,
          reason,
        ),
}

const asksReason = (move: LeadMoveName): boolean =>
  (leadMoves[move] as { readonly reason?: true }).reason === true

/**
 * Makes a move of a lead that needs no more than a reason (I1, I3). Refuses with `input` without one, with `stale` and
 * `not-allowed`.
 */
export const decideLead = async (
  context: Context,
  { id, version, move, reason }: ApiInput<'leads.move'>,
  staff: AtWork,
): Promise<Lead> => {
  const said = reason ?? ''
  if (asksReason(move) && said === '')
    throw new Refusal('input', '请写原因', { reason: '请写原因' })
  refusePersonalNumbers({ reason: said })
  const mover = leadStaff(context, staff)
  return moveLead(context, mover, {
    of: id,
    move,
    version,
    isDone: (lead) =>
      isLastOfLead(context, lead, move) &&
      lead.version === version + 1 &&
      (lead.proposal === null || lead.proposal.reason === said),
    making: (lead) => {
      const act = (rung: Rung): RungAct => ({
        rung,
        openid: context.openid,
        name: mover.actor(move, lead).name ?? staff.name,
        at: context.now,
        reason: said,
      })
      return makings[move]({ act, reason: said, lead })
    },
    also: async (stores, moved, before) => {
      if (move === 'unmatch' && before.filing !== null) await unsettle(stores, before)
      await tellings[move]?.(context, stores, moved, before, said)
    },
  })
}

/** The filing that a lead was said to be is none of it any more. */
const unsettle = async ({ filings }: Transaction, { id, filing, source }: Lead): Promise<void> => {
  const stored = source === 'filing' || filing === null ? null : await filings.get(filing.id)
  if (stored !== null)
    await filings.put({ ...stored, leads: (stored.leads ?? []).filter((lead) => lead !== id) })
}
