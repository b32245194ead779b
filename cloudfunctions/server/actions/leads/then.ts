import type { LeadView } from '../../../../src/domain/api/supervision/leads'
import type { Context } from '../../app'
import { agreedAt, personOf } from '../../filing/consents'
import { callingStaff } from '../../filing/access'
import type { AtWork } from '../../filing/staff/atWork'
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

/** An act of staff on a lead that answers its page. Refuses with `not-allowed` who is no staff. */
export const thenOpen =
  <Input>(act: (context: Context, input: Input, staff: AtWork) => Promise<Lead>) =>
  async (context: Context, input: Input): Promise<LeadView> => {
    const staff = await callingStaff(context)
    return seenLead(context, await act(context, input, staff), staff)
  }
