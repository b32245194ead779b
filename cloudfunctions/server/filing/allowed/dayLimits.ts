import { dayLimits, type Limited } from '../../../../src/domain/moves/limits'
import { Refusal } from '../../../../src/domain/api/refusal'
import { dayOf } from '../../../../src/domain/dates/days'
import type { Context } from '../../app'
import type { DayUse, Transaction } from '../../store/ports'

/** What is counted, and of which filing where each has a count of its own. */
type Use = { readonly of: Limited; readonly filing?: string }

const nameOf = ({ of, filing }: Use): string => (filing === undefined ? of : `${of} ${filing}`)

/**
 * Counts what the caller does today, in the transaction of the action, so that what is refused or undone counts nothing.
 * Refuses with `limit` what goes beyond; the days are Beijing's.
 */
export const countUse = async (
  { days }: Pick<Transaction, 'days'>,
  { openid, now }: Pick<Context, 'openid' | 'now'>,
  uses: readonly Use[],
): Promise<void> => {
  const id = `${openid}:${dayOf(now)}`
  const day: DayUse = (await days.get(id)) ?? { id, at: now, counts: {} }
  const counts: Record<string, number> = { ...day.counts }
  for (const use of uses) {
    const { most, sentence } = dayLimits[use.of]
    const count = (counts[nameOf(use)] ?? 0) + 1
    if (count > most) throw new Refusal('limit', `${sentence}，明天 0:00 起可以继续`)
    counts[nameOf(use)] = count
  }
  await days.put({ ...day, counts })
}
