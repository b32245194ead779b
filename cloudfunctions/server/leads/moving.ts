import { Refusal } from '../../../src/domain/api/refusal'
import { officeOf } from '../../../src/domain/city/city'
import { type Day, dayOf, showDay } from '../../../src/domain/dates/days'
import {
  leadHindrance,
  type LeadHindrance,
  type LeadMoveName,
  type LeadRelation,
  type LeadSituation,
} from '../../../src/domain/leads/leadMoves'
import { leadWords } from '../../../src/domain/leads/status'
import type { Context } from '../app'
import { actorOf } from '../filing/access'
import { type AtWork, decidingAs } from '../filing/staff/atWork'
import { type LeadMaking, storeMovedLead } from '../filing/lead/moved'
import { momentWords } from '../filing/refusals'
import type { Actor } from '../store/events'
import type { Lead } from '../store/supervision/leads'
import type { Transaction } from '../store/ports'
import { leadSituation, officeLead, ownersLead, staffRelations } from './access'

/** Who moves a lead: which they may have, what they are to it, how the audit names them. */
export type LeadMover = {
  readonly open: (stored: Lead | null) => Lead
  readonly relations: (lead: Lead) => readonly LeadRelation[]
  readonly actor: (move: LeadMoveName, lead: Lead) => Actor
  /** What is said where somebody else was faster. */
  readonly stale: (lead: Lead, now: number) => Refusal
}

/** The caller as staff. */
export const leadStaff = (context: Context, staff: AtWork): LeadMover => ({
  open: (stored) => officeLead(stored, staff),
  stale: staleLead,
  relations: (lead) => staffRelations(lead, context.openid, staff),
  actor: (move, lead) =>
    actorOf(
      context.openid,
      staff,
      decidingAs(
        staff,
        (as) =>
          leadHindrance(
            move,
            leadSituation(lead, staffRelations(lead, context.openid, as), context),
          ) === null,
      ),
    ),
})

/** The caller as who is urged. */
export const urgedOwner = ({ openid }: Pick<Context, 'openid'>): LeadMover => ({
  open: (stored) => ownersLead(stored, openid),
  // No member of the staff is named to them.
  stale: () => new Refusal('stale', '办公室刚办过，请重新打开看一看'),
  relations: () => ['owner'],
  actor: () => actorOf(openid, null),
})

const staleLead = ({ moved }: Lead, now: number): Refusal =>
  new Refusal('stale', `${moved.name} ${momentWords(moved.at, now)} 已改过，您这次没有保存。`)

const refusals: Readonly<
  Record<Exclude<LeadHindrance, 'relation' | 'status'>, (of: LeadSituation, today: Day) => string>
> = {
  statementOver: ({ statementUntil }, today) =>
    `一次一次来：上一次督促，对方说明情况的时间到 ${statementUntil === null ? '' : showDay(statementUntil, today)}`,
  statementOpen: () => '说明情况的时间已过，请打电话给办公室',
  unproposed: () => '已有人建议，等负责人确认',
  platformProposed: () => '要先有人建议提请平台处置',
  referralProposed: () => '要先有人建议移送',
  proposed: () => '现在没有要确认的建议',
  notProposer: () => '是您自己建议的，要由另一位负责人确认',
  late: () => '最晚提交日还没有过，或还不知道开通日期',
  delivered: () => '至少要有一次督促已送达',
}

const refusalOf = (
  found: LeadHindrance,
  lead: Lead,
  situation: LeadSituation,
  move: LeadMoveName,
  now: number,
  mover: Pick<LeadMover, 'stale'>,
): Refusal => {
  if (found === 'relation' && situation.relations.length === 0)
    return new Refusal('not-allowed', '这是您自己的账号，由同事办理')
  if (found === 'relation')
    return new Refusal(
      'not-allowed',
      situation.relations.includes('reviewer')
        ? '由负责人办理'
        : move === 'confirmPlatform' || move === 'revokePlatform'
          ? '由市级负责人办理'
          : `这条由${officeOf(lead.office).shortName}办理`,
    )
  if (found !== 'status') return new Refusal('not-allowed', refusals[found](situation, dayOf(now)))
  return lead.moved.at > now - RECENTLY
    ? mover.stale(lead, now)
    : new Refusal('not-allowed', `现在是「${leadWords[lead.status]}」，不能这样办`)
}

/** Somebody else was faster where the last move is not older. */
const RECENTLY = 3_600_000

export type LeadOrder = {
  readonly of: string
  readonly move: LeadMoveName
  /** The version that the mover read: another one is refused with `stale`. */
  readonly version?: number
  /** Nothing is left to do: the same call came before. */
  readonly isDone?: (lead: Lead) => boolean
  readonly making?: (lead: Lead, stores: Transaction) => LeadMaking | Promise<LeadMaking>
  /** What else belongs to the move, in its transaction. */
  readonly also?: (stores: Transaction, moved: Lead, before: Lead) => Promise<void>
}

/** Refuses with `stale` or `not-allowed` what the table does not give the mover now. */
export const refuseLeadMove = (
  context: Context,
  mover: LeadMover,
  move: LeadMoveName,
  lead: Lead,
): void => {
  const situation = leadSituation(lead, mover.relations(lead), context)
  const found = leadHindrance(move, situation)
  if (found !== null) throw refusalOf(found, lead, situation, move, context.now, mover)
}

/**
 * Makes a move of a lead in one transaction: asks the table, sets state and version, writes the event. Refuses with `stale`
 * or `not-allowed`, and as the mover's `open` does.
 */
export const moveLead = (context: Context, mover: LeadMover, order: LeadOrder): Promise<Lead> =>
  context.ports.transaction(async (stores) => {
    const { now } = context
    const { of, move, version, isDone, making, also } = order
    const lead = mover.open(await stores.leads.get(of))
    if (isDone?.(lead)) return lead
    if (version !== undefined && lead.version !== version) throw mover.stale(lead, now)
    refuseLeadMove(context, mover, move, lead)
    const made = (await making?.(lead, stores)) ?? {}
    const moved = await storeMovedLead(context, stores, mover.actor(move, lead), lead, move, made)
    await also?.(stores, moved, lead)
    return moved
  })

/** Whether the caller's move was the last one: then the call came again after a lost answer. */
export const isLastOfLead = (
  { openid }: Pick<Context, 'openid'>,
  { moved }: Lead,
  move: LeadMoveName,
): boolean => moved.move === move && moved.openid === openid
