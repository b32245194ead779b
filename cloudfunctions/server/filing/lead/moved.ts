import { type LeadMoveName, leadStatusAfter } from '../../../../src/domain/leads/leadMoves'
import type { LeadStatus } from '../../../../src/domain/leads/status'
import type { LeadEvent } from '../../../../src/domain/messages/ofMoves/leadEvents'
import type { Moment } from '../../app'
import type { Actor } from '../../store/events'
import type { Lead } from '../../store/supervision/leads'
import type { Transaction } from '../../store/ports'
import { recorded } from '../audit'

/** What each move of a lead is recorded as. */
const eventOf: Readonly<Record<LeadMoveName, LeadEvent>> = {
  add: 'leadAdded',
  edit: 'leadEdited',
  handOn: 'leadHandedOn',
  exclude: 'leadExcluded',
  reopen: 'leadReopened',
  match: 'leadFiled',
  file: 'leadFiled',
  unfile: 'leadUnfiled',
  unmatch: 'leadUnfiled',
  urge: 'leadUrged',
  result: 'leadResult',
  addEvidence: 'leadEvidence',
  strike: 'leadStruck',
  read: 'leadRead',
  state: 'leadStated',
  proposePlatform: 'leadProposed',
  confirmPlatform: 'leadConfirmed',
  proposeReferral: 'leadProposed',
  confirmReferral: 'leadConfirmed',
  refuseProposal: 'leadRefused',
  dropProposal: 'leadDropped',
  revokePlatform: 'leadRevoked',
  revokeReferral: 'leadRevoked',
}

/** What a move does to a lead beside what the table says. */
export type LeadMaking = {
  readonly set?: Partial<Omit<Lead, 'id' | 'status' | 'version' | 'moved' | 'chain' | 'trail'>>
  /** Which of the states the move may lead to; the first when it is not said. */
  readonly to?: LeadStatus
  readonly about?: string
  /** What stands below it in the timeline, line by line. */
  readonly message?: readonly string[]
}

/** Stores a lead as a move leaves it, with its event, in the transaction; whether the move is allowed was asked before. */
export const storeMovedLead = async (
  { ports, now }: Pick<Moment, 'ports' | 'now'>,
  { leads, events }: Pick<Transaction, 'leads' | 'events'>,
  who: Actor,
  lead: Lead,
  move: LeadMoveName,
  { set = {}, to, about = '', message = [] }: LeadMaking,
): Promise<Lead> => {
  const moved: Lead = {
    ...lead,
    ...set,
    status: leadStatusAfter(move, lead.status, to),
    version: lead.version + 1,
    at: now,
    moved: { move, openid: who.openid, name: who.name ?? '对方', at: now },
  }
  const entry = { name: eventOf[move], at: now, who, about }
  const { next, event } = recorded(
    ports.vault,
    moved,
    message.length === 0 ? entry : { ...entry, message },
  )
  await leads.put(next)
  await events.add(event)
  return next
}
