import { Refusal } from '../../../../src/domain/api/refusal'
import { cardState, isLive } from '../../../../src/domain/card/card'
import type { Context } from '../../app'
import type { Transaction } from '../../store/ports'
import { countUse } from '../allowed/dayLimits'
import { codeHash, ended, signer, isCode } from '../card/card'
import {
  codeOfOwner,
  type Handed,
  handShut,
  readHanded,
  recordOnAll,
  roleOf,
  takerActor,
  tellOfHandOver,
} from './card'

/**
 * Opens a hand-over for the caller: by its 口令 as the new applicant, once that one accepted by the last four of the owner's
 * ID number as the owner. Without a code null. Three wrong ones end it. Refuses with one sentence whatever the reason.
 */
export const openHandOver = async (
  context: Context,
  token: string,
  code: string | null,
): Promise<Handed | null> => {
  const { ports, openid } = context
  const found = await ports.transaction(async (stores) => {
    const handed = await readHanded(stores, token)
    if (handed !== null && roleOf(openid, handed) !== null) return handed
    if (handed?.card.maker === openid) throw ownHandOver(handed, openid)
    if (code === null) return null
    await countUse(stores, context, [{ of: 'cardTry' }])
    return handed === null ? 'shut' : tried(context, stores, handed, code)
  })
  if (found === 'shut') throw handShut()
  return found
}

/** Names one of its filings, so that who sent the card is led to where it is sent from. */
const ownHandOver = ({ filings }: Handed, openid: string): Refusal => {
  const own = filings.find(({ applicant }) => applicant === openid)
  return new Refusal(
    'not-allowed',
    '这张卡片是您自己发出的，要由接手的人用自己的手机打开',
    own === undefined ? {} : { filing: own.id },
  )
}

const tried = async (
  context: Context,
  stores: Transaction,
  handed: Handed,
  code: string,
): Promise<Handed | 'shut'> => {
  const { ports, openid, now } = context
  const { card, filings } = handed
  if (!isLive(cardState(card, now))) return 'shut'
  if (card.openedBy === null) {
    if (!isCode(ports.vault, card.hand.code, code))
      return wrongTry(context, stores, handed, 'taker')
    const next = { ...card, openedBy: openid, openedAt: now }
    await stores.cards.put(next)
    const kept = await recordOnAll(context, stores, filings, 'handOpened', takerActor(openid))
    return { card: next, filings: kept }
  }
  const owner = codeOfOwner(ports.vault, handed)
  if (card.hand.taken === null || card.hand.ownerBy !== null || owner === null) return 'shut'
  if (codeHash(ports.vault, code) !== owner) return wrongTry(context, stores, handed, 'owner')
  const next = { ...card, hand: { ...card.hand, ownerBy: openid } }
  await stores.cards.put(next)
  const kept = await recordOnAll(context, stores, filings, 'handOpened', signer(openid))
  return { card: next, filings: kept }
}

/** Counts a wrong try of the 口令 or of the owner's digits; the third one of either ends the card. */
export const wrongTry = async (
  context: Context,
  stores: Transaction,
  { card, filings }: Handed,
  of: 'taker' | 'owner',
): Promise<'shut'> => {
  const { openid, now } = context
  const left = (of === 'taker' ? card.triesLeft : card.hand.ownerTries) - 1
  const tried = {
    ...card,
    ...(of === 'taker' ? { triesLeft: left } : { hand: { ...card.hand, ownerTries: left } }),
  }
  const ends = left <= 0
  await stores.cards.put(ends ? ended(tried, 'void', now) : tried)
  const name = ends ? 'handVoid' : 'handTried'
  const actor = of === 'taker' ? takerActor(openid) : signer(openid)
  const kept = await recordOnAll(context, stores, filings, name, actor)
  if (ends) await tellOfHandOver(context, stores, kept, 'handVoid', card.maker)
  return 'shut'
}
