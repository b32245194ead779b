import { followMobile, followRoleWords, type FollowRole } from '../../../../src/domain/card/follow'
import { Refusal } from '../../../../src/domain/api/refusal'
import type { Context } from '../../app'
import type { Transaction } from '../../store/ports'
import { actorOf, ownedBy } from '../access'
import { countUse } from '../allowed/dayLimits'
import { record } from '../audit'
import { cardId } from '../card/card'
import { endCard, newCard } from '../card/make'
import type { Filing } from '../../store/filings/filing'
import { followedOf, numberFor } from './follower'
import { forget } from './leave'

/** The caller's own filing, in the place of a change what it changes. */
const followed = async (
  { openid }: Pick<Context, 'openid'>,
  { filings }: Transaction,
  id: string,
): Promise<Filing> =>
  ownedBy(openid, await followedOf(filings, ownedBy(openid, await filings.get(id))))

/**
 * Makes a card by which the manager or owner of the caller's filing is told of it too (F7), in the place of an earlier one.
 * Its token is answered and never kept. Refuses with `incomplete` while the form has no number of theirs.
 */
export const makeInvite = async (
  context: Context,
  id: string,
  as: FollowRole,
): Promise<{ readonly token: string; readonly madeAt: number }> => {
  const { ports, openid, now } = context
  const token = ports.newId().replace(/-/g, '')
  await ports.transaction(async (stores) => {
    const filing = await followed(context, stores, id)
    if (numberFor(filing, as) === '') {
      const sentence = `请先填写${followRoleWords[as]}的手机`
      throw new Refusal('incomplete', sentence, { [followMobile[as]]: sentence })
    }
    await countUse(stores, context, [{ of: 'card' }, { of: 'cardOne', filing: filing.id }])
    const card = { ...newCard(context, cardId(token), filing.id), follow: as }
    await endInvite(stores, filing, as, 'replaced', now)
    await stores.cards.add(card)
    const invite = { card: card.id, madeAt: card.madeAt, until: card.until, isVoid: false }
    const next = { ...filing, invites: { ...filing.invites, [as]: invite } }
    const who = actorOf(openid, null)
    await record(ports.vault, stores, next, {
      name: 'followInvited',
      at: now,
      who,
      about: followRoleWords[as],
    })
  })
  return { token, madeAt: now }
}

const endInvite = (
  stores: Pick<Transaction, 'cards'>,
  { invites }: Filing,
  as: FollowRole,
  how: 'replaced' | 'takenBack',
  now: number,
): Promise<boolean> => {
  const card = invites?.[as]?.card
  return endCard(stores, card === undefined ? {} : { card }, how, now)
}

/** Ends every card of a filing that goes to somebody else. */
export const endInvites = async (
  stores: Pick<Transaction, 'cards'>,
  filing: Filing,
  now: number,
): Promise<void> => {
  for (const as of ['manager', 'owner'] as const)
    await endInvite(stores, filing, as, 'takenBack', now)
}

/** The filing without anybody told by this role. */
export const withoutRole = (filing: Filing, as: FollowRole): Filing => ({
  ...filing,
  followers: (filing.followers ?? []).filter((each) => each.as !== as),
  invites: Object.fromEntries(Object.entries(filing.invites ?? {}).filter(([role]) => role !== as)),
})

/** The caller's card is taken back, and who is told by it hears no more. Tried again it changes nothing. */
export const unbind = (context: Context, id: string, as: FollowRole): Promise<void> =>
  context.ports.transaction(async (stores) => {
    const { ports, openid, now } = context
    const filing = await followed(context, stores, id)
    await endInvite(stores, filing, as, 'takenBack', now)
    const bound = (filing.followers ?? []).filter((each) => each.as === as)
    if (bound.length === 0 && filing.invites?.[as] === undefined) return
    for (const { openid: follower } of bound) await forget(stores, follower, filing.id)
    await record(ports.vault, stores, withoutRole(filing, as), {
      name: bound.length === 0 ? 'followTakenBack' : 'followEnded',
      at: now,
      who: actorOf(openid, null),
      about: followRoleWords[as],
    })
  })
