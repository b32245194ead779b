import { firstDayOf, instantOf } from '../../../../src/domain/dates/days'
import type { Deadline } from '../../../../src/domain/dates/deadline'
import { deadlineOn } from '../../../../src/domain/settings/holidays/calendar'
import { type LeadMoveName, leadStatusAfter } from '../../../../src/domain/leads/leadMoves'
import { leadActsOf } from '../../../../src/domain/leads/leadActs'
import { isPending, type LeadStatus } from '../../../../src/domain/leads/status'
import type { LeadEvent } from '../../../../src/domain/messages/ofMoves/leadEvents'
import type { Moment } from '../../app'
import type { Actor } from '../../store/events'
import type { Lead } from '../../store/supervision/leads'
import type { Transaction } from '../../store/ports'
import { recorded } from '../audit'
import { leadText } from '../../../../src/domain/search/leadText'

/** What each move of a lead is recorded as. */
const eventOf: Readonly<Record<LeadMoveName, LeadEvent>> = {
  add: 'leadAdded',
  edit: 'leadEdited',
  handOn: 'leadHandedOn',
  succeed: 'leadSucceeded',
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

/** The last day for filing of a lead's account, by the holidays of today; null while nobody knows when it was opened. */
export const leadDeadline = (
  { answers }: Pick<Lead, 'answers'>,
  { settings, today }: Pick<Moment, 'settings' | 'today'>,
): Deadline | null => {
  const openedOn = firstDayOf(answers.openedOn ?? '')
  return openedOn === null ? null : deadlineOn(settings, { openedOn }, today)
}

/** From when on a lead is late, by the holidays of today; 0 where nobody knows when its account was opened, or nothing is to be done. */
export const lateFromOf = (
  lead: Pick<Lead, 'answers' | 'status'>,
  moment: Pick<Moment, 'settings' | 'today'>,
): number => {
  if (!isPending(lead.status)) return 0
  const deadline = leadDeadline(lead, moment)
  return deadline === null ? 0 : instantOf(deadline.overdueFrom)
}

/** What a move does to a lead beside what the table says. */
export type LeadMaking = {
  readonly set?: Partial<
    Omit<
      Lead,
      'id' | 'status' | 'version' | 'moved' | 'chain' | 'trail' | 'acts' | 'acted' | 'text'
    >
  >
  /** Which of the states the move may lead to; the first when it is not said. */
  readonly to?: LeadStatus
  readonly about?: string
  /** What stands below it in the timeline, line by line. */
  readonly message?: readonly string[]
}

/** Stores a lead as a move leaves it, with its event, in the transaction; whether the move is allowed was asked before. */
export const storeMovedLead = async (
  moment: Moment,
  { leads, events }: Pick<Transaction, 'leads' | 'events'>,
  who: Actor,
  lead: Lead,
  move: LeadMoveName,
  { set = {}, to, about = '', message = [] }: LeadMaking,
): Promise<Lead> => {
  const { ports, now } = moment
  const status = leadStatusAfter(move, lead.status, to)
  const changed = { ...lead, ...set }
  const moved: Lead = {
    ...changed,
    ...leadActsOf(changed),
    text: leadText(changed),
    status,
    lateFrom: lateFromOf({ ...changed, status }, moment),
    version: lead.version + 1,
    at: set.at ?? now,
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
