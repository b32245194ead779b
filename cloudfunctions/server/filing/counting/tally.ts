import { heldSince } from '../../../../src/domain/figures/held'
import type { Act, ActName } from '../../../../src/domain/ledger/acts'
import type { MoveName } from '../../../../src/domain/moves/moves'
import type { RaisedLate } from '../../../../src/domain/moves/returning/correction'
import type { Filing } from '../../store/filings/filing'
import { withLedgerPlace } from '../queued'

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

type Raising = { readonly late?: readonly RaisedLate[] }

/** The moves that a month counts. What is first registered by its change has changed nothing. */
const acted: Partial<
  Readonly<Record<MoveName, (before: Filing, raising: Raising) => ActName | null>>
> = {
  adopt: ({ ledger }) => (ledger?.registered ? 'changed' : null),
  cancel: () => 'cancelled',
  return: (_before, { late = [] }) => (late.length > 0 ? 'raisedLate' : null),
}

/** What a filing went through, with the move at the instant `now`; empty where that is no act. */
export const actsAfter = (
  move: MoveName,
  before: Filing,
  raising: Raising,
  now: number,
): Pick<Filing, 'acts'> | Record<string, never> => {
  const of = acted[move]?.(before, raising) ?? null
  return of === null ? {} : { acts: [...(before.acts ?? []), { of, at: now }] }
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
