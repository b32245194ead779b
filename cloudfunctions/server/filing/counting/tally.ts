import { heldSince } from '../../../../src/domain/figures/held'
import type { Act, ActName } from '../../../../src/domain/ledger/acts'
import type { MoveName } from '../../../../src/domain/moves/moves'
import type { Filing } from '../../store/filings/filing'
import type { Consequence, MadeMove } from '../move'
import { withLedgerPlace } from '../queued'

/** A filing after a move at the instant `now`, with the time for which it lay with somebody before that. */
const withHeld = (before: Filing, after: Filing, now: number): Filing => {
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
const acted: Partial<Readonly<Record<MoveName, (made: MadeMove) => ActName | null>>> = {
  adopt: ({ before: { ledger } }) => (ledger?.registered ? 'changed' : null),
  cancel: () => 'cancelled',
  return: ({ late }) => (late.length > 0 ? 'raisedLate' : null),
}

/** Counts with a move what the filing went through, and how long it lay with somebody before. */
export const countMove: Consequence = ({ now }, _stores, made) => {
  const { move, before, after } = made
  const of = acted[move]?.(made) ?? null
  const acts = of === null ? {} : { acts: [...(before.acts ?? []), { of, at: now }] }
  return withHeld(before, { ...after, ...acts }, now)
}

/** A filing with what its change went through, or without what of that was undone: the change itself stands in no ledger. */
export const actsOfChange = (base: Filing, before: Filing, next: Filing): Filing => {
  const [then, now] = [before.acts ?? [], next.acts ?? []]
  const isIn = (all: readonly Act[]) => (act: Act) =>
    all.some(({ of, at }) => of === act.of && at === act.at)
  const gone = then.filter((act) => !isIn(now)(act))
  const added = now.filter((act) => !isIn(then)(act))
  if (gone.length + added.length === 0) return base
  const acts = [...(base.acts ?? []).filter((act) => !isIn(gone)(act)), ...added]
  return withLedgerPlace({ ...base, acts })
}
