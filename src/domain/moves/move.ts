import type { Condition, RefusalFacts, RefusalWords, Relation, Status } from './conditions'

/** A row of the moves table. */
export type Move = {
  /** The words of the button. */
  readonly button: string
  readonly from: readonly (Status | 'none')[]
  /** `same` keeps the state, `gone` deletes the filing; of several states the move chooses. */
  readonly to: Status | 'same' | 'gone' | readonly [Status, ...Status[]]
  readonly by: readonly Relation[]
  readonly when?: readonly Condition[]
  /** The move asks for a reason in words. */
  readonly reason?: true
  /** A decision that its maker may undo for `UNDO_TIME` (G9); until then nobody is told of it. */
  readonly undoable?: true
  /** What is said where the general sentence would not help; null for that one. */
  readonly refusal?: (facts: RefusalFacts) => RefusalWords | null
}
