import {
  type Condition,
  type ConditionRow,
  conditions,
  type RefusalFacts,
  type RefusalWords,
  type Situation,
  type Status,
} from './conditions'
import type { Move } from './move'
import { type MoveName, moves } from './moves'

export type Hindrance = 'relation' | 'status' | Condition

/** Why the caller may not make the move now, or null when it may. The first hindrance wins: relation, status, condition. */
export const hindrance = (name: MoveName, situation: Situation): Hindrance | null => {
  const move: Move = moves[name]
  if (!move.by.some((relation) => situation.relations.includes(relation))) return 'relation'
  if (!move.from.includes(situation.status)) return 'status'
  return move.when?.find((condition) => !conditions[condition].holds(situation)) ?? null
}

/** What is said of a hindrance in particular: by the row of the move, else by the condition; null when neither does. */
export const refusalWords = (
  name: MoveName,
  found: Hindrance,
  facts: RefusalFacts,
): RefusalWords | null => {
  const move: Move = moves[name]
  const row: ConditionRow | undefined =
    found === 'relation' || found === 'status' ? undefined : conditions[found]
  return move.refusal?.(facts) ?? row?.refusal?.(facts) ?? null
}

/** The moves the caller may make now, in the table's order: the buttons. */
export const movesNow = (situation: Situation): readonly MoveName[] =>
  (Object.keys(moves) as MoveName[]).filter((name) => hindrance(name, situation) === null)

/** The state after a move; of several the `wanted` one, else the first. Throws a RangeError for one that it does not lead to. */
export const statusAfter = (name: MoveName, status: Status, wanted?: Status): Status => {
  const { to }: Move = moves[name]
  const states = to === 'same' || to === 'gone' ? [status] : typeof to === 'string' ? [to] : to
  const after = wanted ?? states[0]
  if (!states.some((each) => each === after)) throw new RangeError(`${name} does not lead there`)
  return after
}
