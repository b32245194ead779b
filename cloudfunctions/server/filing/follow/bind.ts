import { cardState, lastFour } from '../../../../src/domain/card/card'
import { FOLLOW_SHUT, followRoleWords } from '../../../../src/domain/card/follow'
import { Refusal } from '../../../../src/domain/api/refusal'
import { CARD_FOLLOWER } from '../../../../src/domain/messages/cardEvents'
import type { Context } from '../../app'
import type { FollowCard } from '../../store/cards'
import type { Transaction } from '../../store/ports'
import { countUse } from '../allowed/dayLimits'
import { record } from '../audit'
import { cardId, codeHash, ended, wronglyTried } from '../card/card'
import type { Filing, Follower } from '../../store/filings/filing'
import { gone } from '../access'
import { isErased } from '../facts'
import { followersOf, noFollowed, numberFor } from './follower'
import { mobileHash } from '../../secrets/personal'
import { withoutRole } from './invite'
import { remember, wasTold } from './leave'

/** A filing with how the caller is told of it. */
export type Followed = { readonly filing: Filing; readonly follower: Follower }

export const followedBy = (context: Context, filing: Filing | null): Followed | null => {
  const found =
    filing &&
    followersOf(context.ports.vault, filing).find(({ openid }) => openid === context.openid)
  return filing && found ? { filing, follower: found } : null
}

/**
 * A filing that the caller is told of. Refuses with `not-found` for anything else, so that nobody learns what exists, and with
 * `gone` what they were told of once its period is over (K6).
 */
export const followedFiling = async (context: Context, id: string): Promise<Followed> => {
  const { ports, openid } = context
  const filing = await ports.filings.get(id)
  const found = followedBy(context, filing)
  if (found !== null) return found
  if (filing !== null && isErased(filing) && (await wasTold(ports, openid, id))) throw gone()
  throw noFollowed()
}

/**
 * Binds the caller to a filing by its card: the first who gives the last four of the number that the form has is told of it
 * from then on. Without a code null. Three wrong ones end it. Refuses with one sentence whatever the reason.
 */
export const bindFollower = async (
  context: Context,
  token: string,
  code: string | null,
): Promise<Followed | null> => {
  const { ports, openid } = context
  const found = await ports.transaction(async (stores) => {
    const kept = await stores.cards.get(cardId(token))
    const card = kept?.follow === undefined ? null : { ...kept, follow: kept.follow }
    const filing = card && (await stores.filings.get(card.filing))
    const bound = card?.openedBy === openid ? followedBy(context, filing) : null
    if (bound !== null) return bound
    if (card !== null && (card.maker === openid || filing?.applicant === openid))
      throw new Refusal(
        'not-allowed',
        '这张卡片是您自己发出的，要由对方用自己的微信打开',
        filing?.applicant === openid ? { filing: filing.id } : {},
      )
    if (code === null) return null
    await countUse(stores, context, [{ of: 'cardTry' }])
    if (card === null || filing === null || filing.applicant !== card.maker) return 'shut'
    return tried(context, stores, { card, filing }, code)
  })
  if (found === 'shut') throw new Refusal('not-allowed', FOLLOW_SHUT, { code: FOLLOW_SHUT })
  return found
}

const tried = async (
  context: Context,
  stores: Transaction,
  { card, filing }: { readonly card: FollowCard; readonly filing: Filing },
  code: string,
): Promise<Followed | 'shut'> => {
  const { ports, openid, now } = context
  const as = card.follow
  const number = numberFor(filing, as)
  if (cardState(card, now) !== 'sent' || number === '') return 'shut'
  const entry = {
    at: now,
    who: { openid, name: CARD_FOLLOWER[as], office: null },
    about: followRoleWords[as],
  }
  if (codeHash(ports.vault, code) !== codeHash(ports.vault, lastFour(number))) {
    const { tried, ends } = wronglyTried(card, now)
    await stores.cards.put(tried)
    const invite = filing.invites?.[as]
    const voided =
      ends && invite?.card === card.id
        ? { ...filing, invites: { ...filing.invites, [as]: { ...invite, isVoid: true } } }
        : filing
    await record(ports.vault, stores, voided, {
      name: ends ? 'followVoid' : 'followTried',
      ...entry,
    })
    return 'shut'
  }
  const follower = { as, openid, at: now, mobile: mobileHash(ports.vault, number) }
  await stores.cards.put(ended({ ...card, openedBy: openid, openedAt: now }, 'done', now))
  await remember(stores, openid, filing.id)
  const without = withoutRole(filing, as)
  const next = { ...without, followers: [...(without.followers ?? []), follower] }
  const stored = await record(ports.vault, stores, next, { name: 'followBound', ...entry })
  return { filing: stored, follower }
}
