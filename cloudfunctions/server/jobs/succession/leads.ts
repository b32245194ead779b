import type { OfficeCode } from '../../../../src/domain/city/city'
import { takerOf } from '../../../../src/domain/serving/serving'
import type { Moment } from '../../app'
import { succeededLead } from '../../filing/lead/succeeded'
import { tellCome } from '../../filing/lead/telling'
import { servingsNow } from '../../store/settings'

/** Brings a lead of a closed office to who goes on for it, unless it is elsewhere already or its office is open again. */
export const leadGoes = ({ ports, ...moment }: Moment, closed: OfficeCode, id: string) =>
  ports.transaction(async (stores): Promise<boolean> => {
    const office = takerOf(await servingsNow(stores, moment.today), closed)
    const lead = await stores.leads.get(id)
    if (lead?.office !== closed || office === closed) return false
    const come = await succeededLead({ ports, ...moment }, stores, lead, office)
    await tellCome(moment, stores, come)
    return true
  })
