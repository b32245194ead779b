import { Refusal } from '../../../../src/domain/api/refusal'
import { isUnsettled } from '../../../../src/domain/moves/conditions'
import type { Transaction } from '../../store/ports'
import { isChange } from '../facts'
import { actsOfChange } from '../counting/tally'
import type { Filing } from '../../store/filings/filing'
import type { Consequence } from '../move'
import { canBeChanged, isUnmoved } from './changing'

/** Refuses with `stale` a change whose registered filing moved since: nothing is overwritten (J1). */
export const refuseMovedBase = async (
  { filings }: Pick<Transaction, 'filings'>,
  filing: Filing,
): Promise<void> => {
  if (!isChange(filing)) return
  const base = await filings.get(filing.change.of)
  if (!isUnmoved(base, filing))
    throw new Refusal('stale', '这份备案在办理变更期间有了新的登记，请看改了什么，再重新办理变更')
}

/** Keeps with the registered filing what a move of its change means for it: whether one is open, what it went through. */
export const keepBase: Consequence = async (_moment, stores, { before, after, isGone }) => {
  await holdBase(stores, before, after, isGone)
  await countForBase(stores, before, after)
  return after
}

/**
 * Keeps with the registered filing which change of it is open: frees it when the change ends, and refuses with
 * `not-allowed` what opens an ended one while it was changed otherwise. Registering does both by itself.
 */
const holdBase = async (
  { filings }: Pick<Transaction, 'filings'>,
  before: Filing,
  next: Filing,
  isGone: boolean,
): Promise<void> => {
  if (!next.change || before.status === 'registered' || next.status === 'registered') return
  const wasOpen = isUnsettled(before.status)
  const isOpen = !isGone && isUnsettled(next.status)
  if (wasOpen === isOpen) return
  const base = await filings.get(next.change.of)
  if (!isOpen) {
    if (base?.openChange === next.id) await filings.put({ ...base, openChange: null })
    return
  }
  const free = base !== null && canBeChanged(base) && !base.openChange
  if (!free || base.submissions !== next.change.submission)
    throw new Refusal('not-allowed', '原备案已有新的办理，这件变更不能恢复')
  await filings.put({ ...base, openChange: next.id })
}

/** Counts with the registered filing what its change went through, and no more what of that was undone. */
const countForBase = async (
  { filings }: Pick<Transaction, 'filings'>,
  before: Filing,
  next: Filing,
): Promise<void> => {
  // A move adds one, or undoes one.
  if (!next.change || (next.acts ?? []).length === (before.acts ?? []).length) return
  const base = await filings.get(next.change.of)
  if (base === null) return
  const counted = actsOfChange(base, before, next)
  if (counted !== base) await filings.put(counted)
}
