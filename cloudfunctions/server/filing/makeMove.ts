import { moveWords } from '../../../src/domain/messages/moveWords'
import { hindrance, statusAfter } from '../../../src/domain/moves/hindrance'
import type { RaisedLate } from '../../../src/domain/moves/returning/correction'
import { type MoveName, moves, type Situation, type Status } from '../../../src/domain/moves/moves'
import type { Context, Moment } from '../app'
import { moveCall } from '../messages/calls'
import { tellOfMove } from '../messages/tell'
import type { Transaction } from '../store/ports'
import type { Staff } from '../store/staff'
import { type AtWork, decidingAs } from './allowed/atWork'
import { withAccount } from './allowed/account'
import { holdPaper } from './allowed/paper'
import { type Use, withUses } from './allowed/dayLimits'
import {
  actorOf,
  applicantSituation,
  hasOffice,
  isOnPaper,
  isSubmitted,
  officeFiling,
  type OnPaper,
  ownedBy,
  paperFiling,
  situationOf,
  type Submitted,
  type WithOffice,
} from './access'
import { recorded } from './audit'
import { holderOf, isCounter } from './atCounter/counter'
import { actsAfter, withHeld } from './counting/tally'
import { countForBase, holdBase } from './change/base'
import { holdingConsents, movesOfContent, personOf } from './consents'
import { expiresAtOf, remindAtOf } from './dates'
import type { Filing } from './filing'
import type { Actor, Change } from '../store/events'
import { markFoundOtherwise } from './finding/indexed'
import { withLedgerPlace, inQueue } from './queued'
import { withoutProof } from './proof/drop'
import { withoutOver } from './takeover/over'
import { type Decision, decisionOf } from './undo'
import { refusalOf, stale, staleToOwner } from './refusals'

/** Who makes a move: which filings they may have, what the table is asked about them, how the audit names them. */
export type Mover<Of extends Filing> = {
  readonly actor: Actor
  /** As the audit names them for this move, where that is not always `actor`. */
  readonly actorOf?: (move: MoveName, filing: Filing) => Actor
  /** The filing as this mover may have it. Refuses with `not-found` or `other-office`. */
  readonly open: (stored: Filing | null) => Of
  readonly situation: (filing: Filing) => Situation
}

/** The caller as the applicant of the own filing. */
export const applicantMover = (
  context: Pick<Context, 'openid' | 'now' | 'today' | 'settings' | 'clerk'>,
): Mover<Filing> => ({
  actor: context.clerk ?? actorOf(context.openid, null),
  open: (stored) => ownedBy(context.openid, stored),
  situation: (filing) => applicantSituation(filing, context),
})

/** The caller as staff, before filings of the own office or, with the city right, of all. */
export const staffMover = (
  { openid, now }: Pick<Context, 'openid' | 'now'>,
  staff: AtWork,
): Mover<Submitted> => ({
  ...standingIn({ openid, now }, staff),
  open: (stored) => officeFiling(stored, staff),
  situation: (filing) => situationOf(filing, openid, staff, now),
})

/** Staff in the audit: with the absent one by whose rights alone a move is theirs. */
const standingIn = (
  { openid, now }: Pick<Context, 'openid' | 'now'>,
  staff: AtWork,
): Pick<Mover<Filing>, 'actor' | 'actorOf'> => ({
  actor: actorOf(openid, staff),
  actorOf: (move, filing) =>
    actorOf(
      openid,
      staff,
      decidingAs(staff, (as) => hindrance(move, situationOf(filing, openid, as, now)) === null),
    ),
})

/** The caller as staff, before what was filed on paper (A5). */
export const paperMover = (
  { openid, now }: Pick<Context, 'openid' | 'now'>,
  staff: AtWork,
): Mover<OnPaper> => ({
  ...standingIn({ openid, now }, staff),
  open: (stored) => paperFiling(stored, staff),
  situation: (filing) => situationOf(filing, openid, staff, now),
})

/** Who removes a colleague, before what that one was checking. */
export const handBackMover = (
  context: Pick<Context, 'openid' | 'now'>,
  staff: Staff,
): Mover<Filing> => ({
  actor: actorOf(context.openid, staff),
  open: (stored) => {
    if (stored === null) throw new Error('a claim of a filing that is gone')
    return stored
  },
  situation: (filing) => ({ ...situationOf(filing, '', null, context.now), relations: ['job'] }),
})

/** The mover also before a filing that the caller just handed to another office. */
const alsoDecided = <Of extends Filing>(
  { openid }: Pick<Context, 'openid'>,
  mover: Mover<Of>,
  is: (filing: Filing) => filing is Of,
): Mover<Of> => ({
  ...mover,
  open: (stored) =>
    stored?.decision?.openid === openid && is(stored) ? stored : mover.open(stored),
})

/** As `staffMover`, also before a filing that the caller just handed to another office. */
export const deciderMover = (
  context: Pick<Context, 'openid' | 'now'>,
  staff: AtWork,
): Mover<Submitted> => alsoDecided(context, staffMover(context, staff), isSubmitted)

/** As `paperMover`, also before one that the caller just handed to another office. */
export const paperDecider = (
  context: Pick<Context, 'openid' | 'now'>,
  staff: AtWork,
): Mover<OnPaper> => alsoDecided(context, paperMover(context, staff), isOnPaper)

/** What a decision of staff does by itself to the filing that a change changes, whichever office has that. */
export const adoptMover = (
  { openid, now }: Pick<Context, 'openid' | 'now'>,
  staff: Staff,
): Mover<WithOffice> => ({
  actor: actorOf(openid, staff),
  open: (stored) => {
    if (stored === null || !hasOffice(stored)) throw new Error('a change of a filing that is gone')
    return stored
  },
  situation: (filing) => ({
    ...situationOf(filing, openid, null, now),
    relations: filing.decision?.openid === openid ? ['job', 'decider'] : ['job'],
  }),
})

/** The timer, before every filing. */
export const timerMover: Mover<Filing> = {
  actor: { openid: '', name: '系统', office: null },
  open: (stored) => {
    if (stored === null) throw new Error('the timer moves a filing that is gone')
    return stored
  },
  situation: (filing) => ({ ...situationOf(filing, '', null, 0), relations: ['job'] }),
}

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
  const { now } = moment
  const stored = typeof of === 'string' ? await stores.filings.get(of) : null
  if (await isDone?.(stored, stores)) return { filing: stored, made: false }
  const fresh = mover.open(typeof of === 'string' ? stored : of)
  const begins = typeof of === 'string' ? {} : ({ status: 'none' } as const)
  const situation = { ...mover.situation(fresh), ...begins }
  const found = hindrance(move, situation)
  // Who was first is said before what is wrong with the state now, unless somebody is checking it.
  if (version !== undefined && fresh.version !== version && found !== 'unclaimed')
    throw mover.actor.name === null ? staleToOwner(fresh, now) : stale(fresh, now)
  if (found !== null) throw refusalOf(move, found, fresh, situation, now)
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
    inQueue({ ...before, ...set, ...actsAfter(move, before, entry, now), status }),
  )
  const held = await withAccount(moment.ports.vault, stores, before, placed, actor)
  const proved = await withoutProof(moment, stores, move, before, held)
  const after = await withoutOver(moment, stores, move, before, proved)
  const isGone = moves[move].to === 'gone'
  await holdPaper(moment.ports.vault, stores, before, isGone ? null : after)
  const holdsConsents = movesOfContent.has(move) && !isCounter(holderOf(before))
  if (holdsConsents || uses.length > 0) {
    const person = await personOf(stores, actor.openid)
    const reading = { vault: moment.ports.vault, stores }
    const holding = holdsConsents ? await holdingConsents(reading, person, after) : person
    await stores.people.put(withUses(holding, now, uses))
  }
  const next: Filing = {
    ...withHeld(before, after, now),
    version: before.version + 1,
    moved: { move, openid: actor.openid, name: actor.name ?? '填报人', at: now },
    remindAt: remindAtOf(after, moment),
    expiresAt: expiresAtOf(after, moment),
  }
  const entryNow = { ...entry, name: moveWords[recordedAs].event, at: now, who: actor }
  const { filing: moved, event } = recorded(moment.ports.vault, next, entryNow)
  // Proof that went with a decision comes back with its undoing.
  const changed = { ...set, ...(proved === held ? {} : { cancelProofs: [] }) }
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
