import { dayLimits, type Limited } from '../../../../src/domain/moves/limits'
import { Refusal } from '../../../../src/domain/api/refusal'
import { dayOf } from '../../../../src/domain/dates/days'
import type { Context } from '../../app'
import type { DayUse, Transaction } from '../../store/ports'

/** What is counted, of which filing where each has a count of its own, and how much of it where that is not one. */
type Use = { readonly of: Limited; readonly filing?: string; readonly amount?: number }

type Caller = Pick<Context, 'openid' | 'now'>

/**
 * Counts what the caller does today, in the transaction of the action, so that what is refused or undone counts nothing.
 * Refuses with `limit` what goes beyond; the days are Beijing's.
 */
export const countUse = async (
  { days }: Pick<Transaction, 'days'>,
  caller: Caller,
  uses: readonly Use[],
): Promise<void> => {
  await days.put(await withUses(days, caller, uses))
}

/** Refuses with `limit` what `countUse` would refuse: asked before work that is dear. */
export const refuseBeyond = async (
  { days }: { readonly days: Pick<Transaction['days'], 'get'> },
  caller: Caller,
  uses: readonly Use[],
): Promise<void> => {
  await withUses(days, caller, uses)
}

const withUses = async (
  days: Pick<Transaction['days'], 'get'>,
  { openid, now }: Caller,
  uses: readonly Use[],
): Promise<DayUse> => {
  const id = `${openid}:${dayOf(now)}`
  const day: DayUse = (await days.get(id)) ?? { id, at: now, counts: {} }
  const counts: Record<string, number> = { ...day.counts }
  for (const use of uses) {
    const { most, sentence } = dayLimits[use.of]
    const count = (counts[nameOf(use)] ?? 0) + (use.amount ?? 1)
    if (count > most) throw new Refusal('limit', `${sentence}，明天 0:00 起可以继续`)
    counts[nameOf(use)] = count
  }
  return { ...day, counts }
}

const nameOf = ({ of, filing }: Use): string => (filing === undefined ? of : `${of} ${filing}`)
