import { heldSince } from '../../../../src/domain/figures/held'
import type { ActName } from '../../../../src/domain/ledger/acts'
import type { MoveName } from '../../../../src/domain/moves/moves'
import type { Filing } from '../filing'

/** A filing after a move at the instant `now`, with the time for which it lay with somebody before that. */
export const withHeld = (before: Filing, after: Filing, now: number): Filing => {
  const { status, submissions, claim, proposal, moved, bringsCopies } = before
  // Of what was submitted before this was written the beginning is not known here.
  if (moved === null || (before.held === undefined && submissions > 0)) return after
  const lying = {
    status,
    onceSubmitted: submissions > 0,
    claimed: claim !== null,
    bringsCopies: bringsCopies === true,
    cityConfirms: proposal?.confirmBy === 'city',
  }
  return { ...after, held: heldSince(before.held ?? {}, lying, now - moved.at) }
}

/** The moves that a month counts. What is first registered by its change has changed nothing. */
const acted: Partial<Readonly<Record<MoveName, (before: Filing) => ActName | null>>> = {
  adopt: ({ ledger }) => (ledger?.registered ? 'changed' : null),
  cancel: () => 'cancelled',
}

/** What a filing went through, with the move at the instant `now`; empty where that is no act. */
export const actsAfter = (
  move: MoveName,
  before: Filing,
  now: number,
): Pick<Filing, 'acts'> | Record<string, never> => {
  const of = acted[move]?.(before) ?? null
  return of === null ? {} : { acts: [...(before.acts ?? []), { of, at: now }] }
}
