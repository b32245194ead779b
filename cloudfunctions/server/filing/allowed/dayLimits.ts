import { dayLimits, type Limited } from '../../../../src/domain/moves/limits'
import { Refusal } from '../../../../src/domain/api/refusal'
import { dayOf } from '../../../../src/domain/dates/days'
import type { Context } from '../../app'
import type { StoredPerson, Transaction } from '../../store/ports'
import { personOf } from '../consents'

/** What is counted, of which filing where each has a count of its own, and how much of it where that is not one. */
export type Use = { readonly of: Limited; readonly filing?: string; readonly amount?: number }

type Caller = Pick<Context, 'openid' | 'now'>

/**
 * The person with what they do now counted into their day, to be stored in the transaction of the action, so that what is
 * refused or undone counts nothing. Refuses with `limit` what goes beyond; the days are Beijing's.
 */
export const withUses = (person: StoredPerson, now: number, uses: readonly Use[]): StoredPerson => {
  const day = dayOf(now)
  const counts: Record<string, number> = person.use?.day === day ? { ...person.use.counts } : {}
  for (const use of uses) {
    const { most, sentence } = dayLimits[use.of]
    const count = (counts[nameOf(use)] ?? 0) + (use.amount ?? 1)
    if (count > most) throw new Refusal('limit', `${sentence}，明天 0:00 起可以继续`)
    counts[nameOf(use)] = count
  }
  return { ...person, use: { day, counts } }
}

const nameOf = ({ of, filing }: Use): string => (filing === undefined ? of : `${of} ${filing}`)

/** Counts what the caller does, as `withUses` says. */
export const countUse = async (
  stores: Pick<Transaction, 'people'>,
  { openid, now }: Caller,
  uses: readonly Use[],
): Promise<void> => {
  await stores.people.put(withUses(await personOf(stores, openid), now, uses))
}

/** Refuses with `limit` what `countUse` would refuse: asked before work that is dear. */
export const refuseBeyond = async (
  stores: { readonly people: Pick<Transaction['people'], 'get'> },
  { openid, now }: Caller,
  uses: readonly Use[],
): Promise<void> => {
  withUses(await personOf(stores, openid), now, uses)
}
