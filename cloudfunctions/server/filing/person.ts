import { holderOf, isCounter } from './facts'
import { withUses } from './allowed/dayLimits'
import { holdingConsents, movesOfContent, personOf } from './consents'
import type { Consequence } from './move'
import { markedForReview } from './review/reviewer'

/**
 * Writes with a move, once, what it does to who makes it: the consents that they need are held, what they do is counted
 * into their day. A draft that a reviewer of WeChat begins is marked by the same row.
 */
export const holdPerson: Consequence = async (moment, stores, made) => {
  const { move, actor, before, after, uses } = made
  const holdsConsents = movesOfContent.has(move) && !isCounter(holderOf(before))
  if (!holdsConsents && uses.length === 0) return after
  const person = await personOf(stores, actor.openid)
  const reading = { vault: moment.ports.vault, stores }
  const holding = holdsConsents ? await holdingConsents(reading, person, after) : person
  await stores.people.put(withUses(holding, moment.now, uses))
  return holdsConsents ? markedForReview(moment, move, person, after) : after
}
