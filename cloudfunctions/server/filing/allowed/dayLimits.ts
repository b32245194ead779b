import { type DayLimit, dayLimits } from '../../../../src/domain/moves/limits'
import { Refusal } from '../../../../src/domain/api/refusal'
import { dayOf, showClock } from '../../../../src/domain/dates/days'
import type { Context } from '../../app'
import type { StoredPerson } from '../../store/people'
import type { Transaction } from '../../store/ports'
import { personOf } from '../consents'
import type { Use } from '../move'

type Caller = Pick<Context, 'openid' | 'now'>

/**
 * The person with what they do now counted into their day, to be stored in the transaction of the action, so that what is
 * refused or undone counts nothing. Refuses with `limit` what goes beyond; the days are Beijing's.
 */
export const withUses = (person: StoredPerson, now: number, uses: readonly Use[]): StoredPerson => {
  const day = dayOf(now)
  const counts: Record<string, number> = person.use?.day === day ? { ...person.use.counts } : {}
  for (const use of uses) {
    const { most, sentence, anHour }: DayLimit = dayLimits[use.of]
    const hour = anHour === true ? Number(showClock(now).slice(0, 2)) : null
    const name = nameOf(use, hour)
    const count = (counts[name] ?? 0) + (use.amount ?? 1)
    if (count > most) throw new Refusal('limit', `${sentence}，${goesOn(hour)} 起可以继续`)
    counts[name] = count
  }
  return { ...person, use: { day, counts } }
}

const nameOf = ({ of, filing }: Use, hour: number | null): string =>
  [of, filing, hour].filter((part) => part !== undefined && part !== null).join(' ')

/** Behind the hour, or the day. */
const goesOn = (hour: number | null): string =>
  hour === null || hour === 23 ? '明天 0:00' : `${String(hour + 1)}:00`

/** Counts what the caller does, as `withUses` says. */
export const countUse = async (
  stores: Pick<Transaction, 'people'>,
  { openid, now }: Caller,
  uses: readonly Use[],
): Promise<void> => {
  await stores.people.put(withUses(await personOf(stores, openid), now, uses))
}

/**
 * As `countUse`, of somebody who only looks, whom no row of `people` has to know: it stands where what it says of them is
 * deleted some days later.
 */
export const countVisit = async (
  { tokens }: Pick<Transaction, 'tokens'>,
  { openid, now }: Caller,
  uses: readonly Use[],
): Promise<void> => {
  const id = `${openid}:visits`
  const before = await tokens.get(id)
  const visitor = { id, filing: null, ...(before?.use && { use: before.use }) }
  const { use } = withUses(visitor, now, uses)
  await tokens.put({ id, filing: null, at: now, ...(use && { use }) })
}

/** Refuses with `limit` what `countUse` would refuse: asked before work that is dear. */
export const refuseBeyond = async (
  stores: { readonly people: Pick<Transaction['people'], 'get'> },
  { openid, now }: Caller,
  uses: readonly Use[],
): Promise<void> => {
  withUses(await personOf(stores, openid), now, uses)
}
