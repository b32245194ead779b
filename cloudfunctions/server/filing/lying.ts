import { heldSince } from '../../../src/domain/figures/held'
import type { Filing } from './filing'

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
