import { type OfficeCode, officeOf } from '../../../../src/domain/city/city'
import type { Moment } from '../../app'
import type { Actor } from '../../store/events'
import type { Lead } from '../../store/supervision/leads'
import type { Transaction } from '../../store/ports'
import { storeMovedLead } from './moved'

/** Who moves a lead that follows from something else. */
export const SYSTEM: Actor = { openid: '', name: '系统', office: null }

/**
 * A lead of a closed office at who goes on for it (D5), with all that was urged and waits to be confirmed; nobody worked on it
 * by that, so that it keeps its place in the lists.
 */
export const succeededLead = (
  moment: Moment,
  stores: Pick<Transaction, 'leads' | 'events'>,
  lead: Lead,
  office: OfficeCode,
): Promise<Lead> =>
  storeMovedLead(moment, stores, SYSTEM, lead, 'succeed', {
    about: officeOf(office).shortName,
    message: [`原因：${officeOf(lead.office).shortName}停办`],
    set: { office, at: lead.at },
  })
