import type { LeadView } from '../../../../src/domain/api/supervision/leads'
import type { Context } from '../../app'
import { agreedAt, personOf } from '../../filing/consents'
import { callingStaff } from '../../filing/access'
import type { AtWork } from '../../filing/allowed/atWork'
import { likelyFilings } from '../../leads/likely'
import type { Lead } from '../../store/supervision/leads'
import { leadView } from '../../views/leads/leads'

/** A lead as its page shows it to the caller. */
export const seenLead = async (context: Context, lead: Lead, staff: AtWork): Promise<LeadView> => {
  const [likely, owner] = await Promise.all([
    lead.status === 'filed' ? [] : likelyFilings(context, lead),
    lead.owner === null ? null : personOf(context.ports, lead.owner),
  ])
  const served = owner !== null && agreedAt(owner.served ?? null) !== null
  return leadView(context, lead, staff, { likely, served })
}

/** An act on a lead that answers its page. */
export const thenOpen =
  <Input>(act: (context: Context, input: Input) => Promise<Lead>) =>
  async (context: Context, input: Input): Promise<LeadView> => {
    const lead = await act(context, input)
    return seenLead(context, lead, await callingStaff(context))
  }
