import type { OfficeCode } from '../../../../src/domain/city/city'
import { takerOf } from '../../../../src/domain/serving/serving'
import type { Moment } from '../../app'
import { succeededLead } from '../../filing/lead/succeeded'
import { tellCome } from '../../filing/lead/telling'
import { servingsNow } from '../../store/settings'

/** Brings a lead of a closed office to who goes on for it, unless it is elsewhere already or its office is open again. */
export const leadGoes = (moment: Moment, closed: OfficeCode, id: string): Promise<boolean> =>
  moment.ports.transaction(async (stores) => {
    const office = takerOf(await servingsNow(stores, moment.today), closed)
    const lead = await stores.leads.get(id)
    if (lead?.office !== closed || office === closed) return false
    await tellCome(moment, stores, await succeededLead(moment, stores, lead, office))
    return true
  })
