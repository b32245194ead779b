import { Refusal } from '../../../src/domain/api/refusal'
import { moveWords } from '../../../src/domain/messages/moveWords'
import {
  isUndoable,
  type MoveName,
  moves,
  type Status,
  UNDO_TIME,
} from '../../../src/domain/moves/moves'
import { toldIds } from '../messages/tell'
import type { Transaction } from '../store/ports'
import type { Decided } from '../../../src/domain/api/desk'
import type { Context } from '../app'
import { hasOffice, undoTime } from './facts'
import { lastEvent } from './audit'
import type { Consequence, MadeMove } from './move'
import type { Filing, Decision } from '../store/filings/filing'
import type { TrailEntry } from '../store/events'

/** Notes in the filing what a move that can be undone changed; null for every other move. */
export const noteDecision: Consequence = ({ now }, _stores, made) => ({
  ...made.after,
  decision: decisionOf(made, now),
})

const decisionOf = ({ move, before, after, set, along }: MadeMove, now: number): Decision | null =>
  isUndoable(move) && hasOffice(after)
    ? {
        move,
        openid: after.moved?.openid ?? '',
        version: after.version,
        until: now + UNDO_TIME,
        told: toldIds(move, lastEvent(after), before, after),
        restores: Object.fromEntries(
          [...(Object.keys(set) as (keyof Filing)[]), ...places, ...proofGone(before, after)].map(
            (key) => [key, before[key] ?? null],
          ),
        ),
        ...(along === undefined ? {} : { along }),
      }
    : null

/** Proof that went with a decision comes back with its undoing. */
const proofGone = (before: Filing, after: Filing): readonly (keyof Filing)[] =>
  before.cancelProofs === after.cancelProofs ? [] : ['cancelProofs']

/** What every move may change: the status, and with it where the desk finds it and what its month counts. */
const places = ['status', 'queue', 'queueAt', 'acts'] as const

/** What a move does that gives back what a decision changed. */
type Restoring = {
  readonly about: string
  readonly to?: Status
  readonly set: Omit<Decision['restores'], 'status'>
}

/** What undoing the last decision does: everything is as it was before, and nobody is told of either. */
export const undone = async (
  stores: Pick<Transaction, 'inbox'>,
  { id, decision }: Filing,
): Promise<Restoring> => {
  if (!decision) throw new Error(`filing ${id} has no decision to undo`)
  await tellNobody(stores, decision)
  const { status, ...set } = decision.restores
  return {
    about: moves[decision.move].button,
    ...(status === undefined ? {} : { to: status }),
    set,
  }
}

/** What a decision answers: how long its maker may undo it. */
export const decided = (
  { filing }: { readonly filing: Filing | null },
  { now }: Pick<Context, 'now'>,
): Decided => ({
  undoFor: filing ? undoTime(filing, now) : 0,
})

/** Deletes what would have told of a decision. Refuses with `not-allowed` once it was passed on. */
const tellNobody = async (
  { inbox }: Pick<Transaction, 'inbox'>,
  { told }: Decision,
): Promise<void> => {
  for (const id of told) {
    const message = await inbox.get(id)
    if (message === null) continue
    if (message.sendAt !== message.at) throw new Refusal('not-allowed', '已经通知，不能再撤销')
    await inbox.remove(id)
  }
}

/** By which events decisions stand that can be undone. */
export const decisionEvents: ReadonlySet<string> = new Set(
  (Object.keys(moveWords) as MoveName[]).filter(isUndoable).map((move) => moveWords[move].event),
)

const isUndoableEvent = ({ name }: TrailEntry): boolean => decisionEvents.has(name)

/** The events without the decisions that were undone, and without their undoing. */
export const withoutUndone = (events: readonly TrailEntry[]): readonly TrailEntry[] => {
  const standing: TrailEntry[] = []
  for (const event of events) {
    const undone = event.name === 'undone' && standing.map(isUndoableEvent).lastIndexOf(true)
    if (undone === false) standing.push(event)
    else if (undone >= 0) standing.splice(undone, 1)
  }
  return standing
}
