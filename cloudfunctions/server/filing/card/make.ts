import { Refusal } from '../../../../src/domain/api/refusal'
import { CARD_DAYS, CARD_TRIES, cardState, isLive } from '../../../../src/domain/card/card'
import type { Context } from '../../app'
import type { Transaction } from '../../store/ports'
import { actorOf, ownedBy } from '../access'
import { countUse } from '../allowed/dayLimits'
import { record } from '../audit'
import type { Filing } from '../../store/filings/filing'
import { cardId, ended, hinderedBy } from './card'
import type { StoredCard } from '../../store/cards'

const DAY = 24 * 60 * 60 * 1000

/** A card of the caller that nobody opened yet, under its id. */
export const newCard = (
  { openid, now }: Pick<Context, 'openid' | 'now'>,
  id: string,
  filing: string,
): StoredCard => ({
  id,
  filing,
  maker: openid,
  madeAt: now,
  until: now + CARD_DAYS * DAY,
  triesLeft: CARD_TRIES,
  openedBy: null,
  openedAt: null,
  shown: null,
  ended: null,
})

/**
 * Makes the card by which the owner of the caller's filing signs on their own phone (C5), in the place of an earlier one.
 * Its token is answered and never kept. Refuses with `incomplete`, `not-allowed` or `limit`.
 */
export const makeCard = async (
  context: Context,
  id: string,
): Promise<{ readonly token: string; readonly filing: Filing }> => {
  const { ports, openid, now } = context
  const token = ports.newId().replace(/-/g, '')
  const filing = await ports.transaction(async (stores) => {
    const stored = ownedBy(openid, await stores.filings.get(id))
    const found = hinderedBy(ports.vault, stored, context)
    if (found !== null) throw found
    await countUse(stores, context, [{ of: 'card' }, { of: 'cardOne', filing: id }])
    await endCard(stores, stored, 'replaced', now)
    const card = cardId(token)
    await stores.cards.add(newCard(context, card, id))
    const entry = { name: 'cardMade', at: now, who: actorOf(openid, null) } as const
    return record(ports.vault, stores, { ...stored, card }, entry)
  })
  return { token, filing }
}

/** Ends the card of a filing that nobody used yet; false when there is none. */
export const endCard = async (
  { cards }: Pick<Transaction, 'cards'>,
  { card: id }: Pick<Filing, 'card'>,
  how: 'replaced' | 'takenBack',
  now: number,
): Promise<boolean> => {
  const card = id === undefined ? null : await cards.get(id)
  if (card === null || !isLive(cardState(card, now))) return false
  await cards.put(ended(card, how, now))
  return true
}

/** Takes the caller's card back. Tried again it changes nothing; what was signed meanwhile stays, with `not-allowed`. */
export const takeCardBack = (context: Context, id: string): Promise<Filing> =>
  context.ports.transaction(async (stores) => {
    const { ports, openid, now } = context
    const stored = ownedBy(openid, await stores.filings.get(id))
    if (!(await endCard(stores, stored, 'takenBack', now))) {
      const card = stored.card === undefined ? null : await stores.cards.get(stored.card)
      if (card?.ended?.how === 'signed') throw new Refusal('not-allowed', '所有人刚刚签了名')
      return stored
    }
    const entry = { name: 'cardTakenBack', at: now, who: actorOf(openid, null) } as const
    return record(ports.vault, stores, stored, entry)
  })
