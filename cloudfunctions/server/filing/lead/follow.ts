import type { Status } from '../../../../src/domain/moves/moves'
import { workedOn } from '../../../../src/domain/leads/status'
import type { Moment } from '../../app'
import type { Actor } from '../../store/events'
import type { Lead } from '../../store/supervision/leads'
import type { Transaction } from '../../store/ports'
import type { Filing } from '../filing'
import { leadsOfAccount } from './keys'
import { storeMovedLead } from './moved'

type Stores = Pick<Transaction, 'leads' | 'leadKeys' | 'events'>

const SYSTEM: Actor = { openid: '', name: '系统', office: null }

/** The states in which an account is filed, or was handed in to be. */
const isFiled = (status: Status): boolean => status === 'submitted' || status === 'registered'

/** What ends a filing, or takes it out of the office's hands. */
const isUnfiled = (status: Status): boolean => status === 'draft' || status === 'declined'

/**
 * What a move of a filing does to leads of its account (I1, I4), in the transaction of the move: handed in, they are filed and
 * their urges are over; taken back or declined, they are to be looked at again. Answers the filing with the lead that it settled.
 */
export const withLeads = async (
  moment: Moment,
  stores: Stores,
  before: Filing,
  after: Filing,
  isGone: boolean,
): Promise<Filing> => {
  // A change is of what is filed already.
  if (after.change) return after
  if (before.lead && (isGone || (isUnfiled(after.status) && !isUnfiled(before.status)))) {
    await unfile(moment, stores, before.lead, before)
    return { ...after, lead: null }
  }
  if (isGone || !isFiled(after.status) || isFiled(before.status)) return after
  const leads =
    before.status === 'returned'
      ? await ofReturned(stores, before)
      : await leadsOfAccount(moment.ports.vault, stores, after.answers)
  let { lead = null } = after
  for (const each of leads)
    if (each.status !== 'filed') {
      await storeMovedLead(moment, stores, SYSTEM, each, 'file', filed(each, after, moment.now))
      lead = each.id
    }
  return lead === (after.lead ?? null) ? after : { ...after, lead }
}

const ofReturned = async ({ leads }: Stores, { lead }: Filing): Promise<readonly Lead[]> => {
  const found = lead ? await leads.get(lead) : null
  return found === null ? [] : [found]
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
    urges: lead.urges.map((urge) => ({ ...urge, closedAt: urge.closedAt ?? now })),
  },
})

const unfile = async (
  moment: Moment,
  stores: Stores,
  id: string,
  { number }: Filing,
): Promise<void> => {
  const lead = await stores.leads.get(id)
  if (lead?.status !== 'filed') return
  await storeMovedLead(moment, stores, SYSTEM, lead, 'unfile', {
    about: number ?? '',
    to: workedOn(lead.urges.length),
    set: { filing: lead.source === 'filing' ? lead.filing : null, confirmed: [] },
  })
}
