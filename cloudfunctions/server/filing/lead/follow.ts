import { standingOf } from '../../../../src/domain/leads/status'
import { succeedMoves } from '../../../../src/domain/moves/succeeding/succeedMoves'
import type { Status } from '../../../../src/domain/moves/moves'
import type { Moment } from '../../app'
import type { Lead } from '../../store/supervision/leads'
import type { Transaction } from '../../store/ports'
import { isUnowned } from '../facts'
import type { Filing } from '../../store/filings/filing'
import type { Consequence, MadeMove } from '../move'
import { isDelivered } from './delivered'
import { leadsOfAccount, leadsWith } from './keys'
import { storeMovedLead } from './moved'
import { succeededLead, SYSTEM } from './succeeded'
import { tellUnprovedAgain } from './telling'

type Stores = Pick<Transaction, 'leads' | 'leadKeys' | 'events' | 'inbox'>

/** The states in which an account is filed, or was handed in to be. */
const isFiled = (status: Status): boolean => status === 'submitted' || status === 'registered'

/** Whether what was handed in is so no more, by its owner or by the office. */
const isUnfiled = ({ move, before, after, isGone }: MadeMove): boolean =>
  isGone ||
  move === 'withdraw' ||
  // Returned, and ended by its owner without a registration.
  move === 'giveUp' ||
  (isFiled(before.status) && endsUnfiled(after.status))

const endsUnfiled = (status: Status): boolean =>
  status === 'draft' || status === 'declined' || status === 'attested'

/**
 * What a move of a filing does to leads of its account (I1, I4), in the transaction of the move: handed in, they are filed and
 * their urges are over; taken back, given up or declined, they stand as before, and what was urged still counts where it was taken back.
 * One that was out of scope is to be checked again: its owner filed it.
 * One that a filing brought follows it to another office or owner. Answers the filing with the leads that it settled.
 */
export const moveLeads: Consequence = async (moment, stores, made) => {
  const { before, after, isGone } = made
  const { leads: held = [] } = before
  // A change is of what is filed already.
  if (after.change) return after
  if (held.length > 0 && isUnfiled(made)) {
    const leads = await leadsWith(stores, held)
    for (const lead of leads) await unfile(moment, stores, lead, made)
    const brought = leads.filter(({ source }) => source === 'filing')
    return { ...after, leads: brought.map(({ id }) => id) }
  }
  if (isGone) return after
  if (!isFiled(after.status) || isFiled(before.status)) {
    await followed(moment, stores, held, made)
    return after
  }
  const ofAccount = await leadsOfAccount(moment.ports.vault, stores, after.answers)
  const known = new Set(ofAccount.map(({ id }) => id))
  const others = held.filter((id) => !known.has(id))
  const found = [...ofAccount, ...(await leadsWith(stores, others))]
  const open = found.filter(({ status }) => status !== 'filed')
  for (const lead of open)
    await storeMovedLead(moment, stores, SYSTEM, lead, 'file', filed(lead, after, moment.now))
  const leads = [...new Set([...(after.leads ?? []), ...open.map(({ id }) => id)])]
  return open.length === 0 ? after : { ...after, leads }
}

/** A lead that a filing brought has its office and owner; that its office was closed stands in its timeline too. */
const followed = async (
  moment: Moment,
  stores: Stores,
  held: readonly string[],
  { move, before, after }: MadeMove,
): Promise<void> => {
  const { office } = after
  const moves = before.applicant !== after.applicant || before.office !== office
  if (!moves || office === null) return
  const owner = isUnowned(after) ? null : after.applicant
  for (const lead of await leadsWith(stores, held)) {
    if (lead.source !== 'filing' || (lead.office === office && lead.owner === owner)) continue
    if (move in succeedMoves) await succeededLead(moment, stores, lead, office)
    else await stores.leads.put({ ...lead, office, owner })
  }
}

/** What a lead is once its account is filed: nothing waits to be confirmed or said any more. */
export const filed = (
  lead: Lead,
  filing: Pick<Filing, 'id' | 'number'>,
  now: number,
): { readonly set: Partial<Lead>; readonly about: string } => ({
  about: filing.number ?? '',
  set: {
    filing: { id: filing.id, number: filing.number ?? '' },
    proposal: null,
    filedAt: now,
    urges: lead.urges.map((urge) => ({ ...urge, closedAt: urge.closedAt ?? now })),
  },
})

/** A rung that was confirmed holds until a head takes it back; who hands in and takes back again changes nothing. */
const unfile = async (
  moment: Moment,
  stores: Stores,
  lead: Lead,
  { move, before }: MadeMove,
): Promise<void> => {
  if (lead.status !== 'filed') return
  const reopened = lead.urges.map((urge) =>
    urge.closedAt === (lead.filedAt ?? lead.moved.at) ? { ...urge, closedAt: null } : urge,
  )
  const again = await storeMovedLead(moment, stores, SYSTEM, lead, 'unfile', {
    about: before.number ?? '',
    to: standingOf(lead),
    set: {
      filing: lead.source === 'filing' ? lead.filing : null,
      ...(move === 'withdraw' ? { urges: reopened } : {}),
    },
  })
  if (again.status === 'referred' && !isDelivered(again))
    await tellUnprovedAgain(moment, stores, again)
}
