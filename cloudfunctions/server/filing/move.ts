import { moveWords } from '../../../src/domain/messages/moveWords'
import { hindrance, statusAfter } from '../../../src/domain/moves/hindrance'
import type { RaisedLate } from '../../../src/domain/moves/returning/correction'
import type { Limited } from '../../../src/domain/moves/limits'
import { type MoveName, moves, type Status } from '../../../src/domain/moves/moves'
import type { Moment } from '../app'
import type { Actor, Change, FilingEvent } from '../store/events'
import type { Decision, Filing } from '../store/filings/filing'
import type { Transaction } from '../store/ports'
import type { Mover } from './movers'
import { recorded } from './audit'
import { refusalOf, stale, staleToOwner } from './refusals'

/** What is counted, of which filing where each has a count of its own, and how much of it where that is not one. */
export type Use = { readonly of: Limited; readonly filing?: string; readonly amount?: number }

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

/** A move as it is made: the filing before it and as it is by now, who moves it, and what the use case adds. */
export type MadeMove = {
  readonly move: MoveName
  readonly actor: Actor
  readonly before: Filing
  readonly after: Filing
  /** Whether the move deletes it. */
  readonly isGone: boolean
  readonly event: FilingEvent
  readonly set: NonNullable<Making['set']>
  readonly late: readonly RaisedLate[]
  readonly reason: string
  readonly uses: readonly Use[]
  readonly along: Making['along'] | undefined
  readonly also: Making['also'] | undefined
}

/** What follows from a move, in its transaction. Answers the filing as it is from then on; refuses what must not be. */
export type Consequence = (
  moment: Moment,
  stores: Transaction,
  made: MadeMove,
) => Filing | Promise<Filing>

export type MoveOrder<Of extends Filing> = {
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
 * A maker of moves, for applicant, desk and timer alike: reads the row of the table, checks who and when, sets status,
 * version, last move and the next event, and has every consequence follow, in the order of the list.
 * Refuses with `stale` or `claimed`, or `not-allowed`, as the mover's `open` does, and as a consequence.
 */
export const makerWith =
  (consequences: readonly Consequence[]) =>
  async <Of extends Filing>(
    moment: Moment,
    stores: Transaction,
    mover: Mover<Of>,
    { move, of, version, isDone, making }: MoveOrder<Of>,
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
    const actor = mover.actorOf?.(move, fresh) ?? mover.actor
    let made = begun(moment, actor, fresh, move, (await making?.(fresh, stores)) ?? {})
    for (const follow of consequences) made = { ...made, after: await follow(moment, stores, made) }
    return { filing: made.isGone ? null : made.after, made: true }
  }

/** The move before anything follows from it: the filing in its next state, with the event at the end of its chain. */
const begun = (
  { ports, now }: Moment,
  actor: Actor,
  before: Filing,
  move: MoveName,
  { set = {}, to, reason = '', recordedAs = move, uses = [], also, along, ...entry }: Making,
): MadeMove => {
  const moved: Filing = {
    ...before,
    ...set,
    status: statusAfter(move, before.status, to),
    version: before.version + 1,
    moved: { move, openid: actor.openid, name: actor.name ?? '填报人', at: now },
  }
  const said = { ...entry, name: moveWords[recordedAs].event, at: now, who: actor }
  const { next: after, event } = recorded(ports.vault, moved, said)
  const isGone = moves[move].to === 'gone'
  const { late = [] } = entry
  return { move, actor, before, after, isGone, event, set, late, reason, uses, also, along }
}

/** Stores the filing, or deletes it, then its event, and then what the use case adds. */
export const storeMove: Consequence = async (_moment, stores, { after, event, isGone, also }) => {
  if (isGone) await stores.filings.remove(after.id)
  else await stores.filings.put(after)
  await stores.events.add(event)
  await also?.(stores, after)
  return after
}
