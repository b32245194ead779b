import type { leadCalls } from '../../../../src/domain/api/supervision/leads'
import type { urgeCalls } from '../../../../src/domain/api/supervision/urges'
import type { Actions } from '../../app'
import { addEvidence, evidenceTicket, strikeEvidence } from './evidence'
import { listLeads, openLead } from './list'
import { addOwnPhoto, openUrge, ownTicket, servedInApp, servedNow, stateToUrge } from './owner'
import { thenOpen } from './then'
import { addLead, editLead, handLeadOn } from '../../leads/keeping'
import { leadOfFiling, matchLead } from '../../leads/ofFiling'
import { decideLead } from '../../leads/deciding'
import { urgeOwner, writeResult } from '../../leads/urging'

export const leadActions: Actions<typeof leadCalls> = {
  'leads.list': listLeads,
  'leads.open': openLead,
  'leads.add': thenOpen(addLead),
  'leads.ofFiling': thenOpen(leadOfFiling),
  'leads.edit': thenOpen(editLead),
  'leads.handOn': thenOpen(handLeadOn),
  'leads.move': thenOpen(decideLead),
  'leads.match': thenOpen(matchLead),
  'leads.urge': thenOpen(urgeOwner),
  'leads.result': thenOpen(writeResult),
  'leads.ticket': evidenceTicket,
  'leads.addEvidence': thenOpen(addEvidence),
  'leads.strike': thenOpen(strikeEvidence),
}

export const urgeActions: Actions<typeof urgeCalls> = {
  'urge.open': openUrge,
  'urge.state': stateToUrge,
  'urge.ticket': ownTicket,
  'urge.addPhoto': addOwnPhoto,
  'me.servedInApp': servedInApp,
  'me.served': servedNow,
}
