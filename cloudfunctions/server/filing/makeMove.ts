import { moveWords } from '../../../src/domain/messages/moveWords'
import { hindrance, statusAfter } from '../../../src/domain/moves/hindrance'
import type { RaisedLate } from '../../../src/domain/moves/returning/correction'
import { type MoveName, moves, type Status } from '../../../src/domain/moves/moves'
import type { Context, Moment } from '../app'
import { moveCall } from '../messages/calls'
import { tellOfMove } from '../messages/tell'
import type { Transaction } from '../store/ports'
import { isSubmitted } from './access'
import { withAccount } from './allowed/account'
import type { Mover } from './allowed/movers'
import { holdPaper } from './allowed/paper'
import { type Use, withUses } from './allowed/dayLimits'
import { recorded } from './audit'
import { holderOf, isCounter } from './atCounter/counter'
import { actsAfter, withHeld } from './counting/tally'
import { countForBase, holdBase } from './change/base'
import { holdingConsents, movesOfContent, personOf } from './consents'
import { expiresAtOf, remindAtOf } from './dates'
import type { Filing, Submitted, Decision } from '../store/filings/filing'
import { withKeeping } from './keeping/keeping'
import type { Actor, Change } from '../store/events'
import { markFoundOtherwise } from './finding/indexed'
import { withLedgerPlace, inQueue } from './queued'
import { withLeads } from './lead/follow'
import { markedForReview } from './review/reviewer'
import { withoutProof } from './proof/drop'
import { withoutOver } from './takeover/over'
import { decisionOf } from './undo'
import { refusalOf, stale, staleToOwner } from './refusals'

/** What one move does beside what the table of moves says: all of it within the transaction. */
export type Making = {
  /** Never status, version or last move: those are the table's. */
  readonly set?: Partial<Omit<Filing, 'status' | 'version' | 'moved' | 'chain' | 'decision'>>
  /** Which of the states the move may lead to; the first when it is not said. */
  readonly to?: Status
  readonly about?: string
  /** What the owner is told in the timeline, line by line. */
  readonly message?: readonly string[]
  readonly changes?: readonly Change[]
  /** What a return raises that had been found right before, and why. */
  readonly late?: readonly RaisedLate[]
  readonly reason?: string
  /** What of it is counted into the mover's day. */
  readonly uses?: readonly Use[]
  /** What it changed of another filing, to be undone with it. */
  readonly along?: Decision['along']
  /** The move whose event it is recorded as, where that is another. */
  readonly recordedAs?: MoveName
  /** Stores what belongs to the move; `next` is the filing as it is stored. */
  readonly also?: (stores: Transaction, next: Filing) => Promise<void>
}

type Order<Of extends Filing> = {
  readonly move: MoveName
  /** The filing's id, or a new filing that the move begins with. */
  readonly of: string | Filing
  /** The version that the mover read: another one is refused with `stale`. */
  readonly version?: number
  /** Nothing is left to do: the same call came before. It is asked before `open`, so it has to name the mover. */
  readonly isDone?: (stored: Filing | null, stores: Transaction) => boolean | Promise<boolean>
  /** What the use case adds; it refuses what the table cannot know. After a conflict it runs again. */
  readonly making?: (fresh: Of, stores: Transaction) => Making | Promise<Making>
}

/** The filing after the move, null when it is gone; `made` is false when nothing was left to do. */
export type Moved = { readonly filing: Filing | null; readonly made: boolean }

/**
 * Makes a move, for applicant, desk and timer alike: reads the row of the table, checks who and when, sets status,
 * version, last move and what the timers find the filing by, writes event, chain and messages, all in one transaction.
 * Refuses with `stale`, `claimed`, `not-allowed` or `no-consent`, and as the mover's `open` does.
 */
export const makeMove = <Of extends Filing>(
  moment: Moment,
  mover: Mover<Of>,
  order: Order<Of>,
): Promise<Moved> => moment.ports.transaction((stores) => moveWithin(moment, stores, mover, order))

/** As `makeMove`, within a transaction that makes a move of another filing too. */
export const moveWithin = async <Of extends Filing>(
  moment: Moment,
  stores: Transaction,
  mover: Mover<Of>,
  { move, of, version, isDone, making }: Order<Of>,
): Promise<Moved> => {
  const stored = typeof of === 'string' ? await stores.filings.get(of) : null
  if (await isDone?.(stored, stores)) return { filing: stored, made: false }
  const fresh = mover.open(typeof of === 'string' ? stored : of)
  const begins = typeof of === 'string' ? {} : ({ status: 'none' } as const)
  const situation = { ...mover.situation(fresh), ...begins }
  const found = hindrance(move, situation)
  // Who was first is said before what is wrong with the state now, unless somebody is checking it.
  if (version !== undefined && fresh.version !== version && found !== 'unclaimed')
    throw mover.actor.name === null ? staleToOwner(fresh, moment.now) : stale(fresh, moment.now)
  if (found !== null) throw refusalOf(move, found, fresh, situation, moment.now)
  const made = (await making?.(fresh, stores)) ?? {}
  const actor = mover.actorOf?.(move, fresh) ?? mover.actor
  return { filing: await store(moment, stores, actor, fresh, move, made), made: true }
}

const store = async (
  moment: Moment,
  stores: Transaction,
  actor: Actor,
  before: Filing,
  move: MoveName,
  { set = {}, to, reason = '', recordedAs = move, uses = [], also, along, ...entry }: Making,
): Promise<Filing | null> => {
  const { now } = moment
  const status = statusAfter(move, before.status, to)
  const placed = withLedgerPlace(
    inQueue({
      ...before,
      ...set,
      ...actsAfter(move, before, entry, now),
      status,
    }),
  )
  const held = await withAccount(moment.ports.vault, stores, before, placed, actor)
  const proved = await withoutProof(moment, stores, move, before, held)
  const settled = await withoutOver(moment, stores, move, before, proved)
  const isGone = moves[move].to === 'gone'
  let after = await withLeads(moment, stores, { move, before, after: settled, isGone })
  await holdPaper(moment.ports.vault, stores, before, isGone ? null : after)
  const holdsConsents = movesOfContent.has(move) && !isCounter(holderOf(before))
  if (holdsConsents || uses.length > 0) {
    const person = await personOf(stores, actor.openid)
    const reading = { vault: moment.ports.vault, stores }
    const holding = holdsConsents ? await holdingConsents(reading, person, after) : person
    await stores.people.put(withUses(holding, now, uses))
    if (holdsConsents) after = markedForReview(moment, move, person, after)
  }
  const next: Filing = withKeeping({
    ...withHeld(before, after, now),
    version: before.version + 1,
    moved: { move, openid: actor.openid, name: actor.name ?? '填报人', at: now },
    remindAt: remindAtOf(after, moment),
    expiresAt: expiresAtOf(after, moment),
  })
  const said = { ...entry, name: moveWords[recordedAs].event, at: now, who: actor }
  const { next: moved, event } = recorded(moment.ports.vault, next, said)
  // Proof that went with a decision comes back with its undoing.
  const changed = proved === held ? set : { ...set, cancelProofs: [] }
  const filing = {
    ...moved,
    decision: decisionOf(move, { before, after: moved, changed, along }, now),
  }
  await holdBase(stores, before, filing, isGone)
  await countForBase(stores, before, filing)
  if (isGone) await stores.filings.remove(filing.id)
  else await stores.filings.put(filing)
  await markFoundOtherwise(stores, before, isGone ? null : filing, now)
  await stores.events.add(event)
  await also?.(stores, filing)
  await moveCall(stores, before, filing)
  await tellOfMove(moment, stores, { move, before, after: filing, reason })
  return isGone ? null : filing
}

/** Whether the caller's move was the last one: then the call came again after a lost answer. */
export const isLast = (
  { openid }: Pick<Context, 'openid'>,
  stored: Filing | null,
  move: MoveName,
): boolean => stored?.moved?.move === move && stored.moved.openid === openid

/** The filing after a move that keeps it. Throws when it is gone, which only a bug can bring. */
export const afterMove = ({ filing }: Moved): Filing => {
  if (filing === null) throw new Error('the filing is gone')
  return filing
}

/** As `afterMove`, of a move that leaves the filing with an office. */
export const withOffice = (moved: Moved): Submitted => {
  const filing = afterMove(moved)
  if (!isSubmitted(filing)) throw new Error(`filing ${filing.id} has no office`)
  return filing
}
