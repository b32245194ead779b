import { Refusal } from '../../../../src/domain/api/refusal'
import { CARD_SHUT } from '../../../../src/domain/card/card'
import type { Context } from '../../app'
import type { Ports, Transaction } from '../../store/ports'
import { holdOwnConsent } from '../consents'
import { expiresAtOf } from '../dates'
import {
  contentPart,
  type Filing,
  type StoredSignature,
  working,
  type Confirmed,
} from '../../store/filings/filing'
import { refusePersonalNumbers } from '../refusals'
import { formSeen } from '../signature/formChange'
import { bound } from '../signature/signing'
import {
  cardId,
  ended,
  formHash,
  type OpenedCard,
  openedCard,
  refuseOver,
  unsignable,
} from './card'
import { storeCardEvent } from './open'

type Stores = {
  readonly cards: Pick<Transaction['cards'], 'get'>
  readonly filings: Pick<Ports['filings'], 'get'>
}

/** The card that the caller opened, from the ports or within a transaction. Refuses as `openCard` does. */
export const readOpened = async (
  { openid }: Context,
  stores: Stores,
  token: string,
): Promise<OpenedCard> => {
  const card = await stores.cards.get(cardId(token))
  const opened = openedCard(openid, card, card && (await stores.filings.get(card.filing)))
  if (opened === null) throw new Refusal('not-allowed', CARD_SHUT)
  return opened
}

/** Refuses what cannot be signed now: a card that is over, or a form that its applicant is changing. */
export const refuseUnsignable = (context: Context, opened: OpenedCard): void => {
  refuseOver(opened, context)
  const why = unsignable(context.ports.vault, opened, context)
  if (why !== null) throw new Refusal('not-allowed', why)
}

/** Refuses with `stale` a form that is not what the caller saw. */
export const refuseUnseen = (context: Context, { filing }: OpenedCard, hash: string): void => {
  if (formHash(context.ports.vault, working(filing)) !== hash)
    throw new Refusal('stale', '填报人刚刚改过内容，请再看一遍再签')
}

/**
 * The owner's signature comes into the filing, bound to the form as it was shown (C3, C5); with it the owner has confirmed
 * the use of their ID data. Card, event and message in one transaction.
 */
export const signByCard = (
  context: Context,
  { token, hash }: { readonly token: string; readonly hash: string },
  signing: Omit<StoredSignature, 'rowsHash' | 'contentHash'>,
): Promise<Filing> =>
  context.ports.transaction(async (stores) => {
    const { ports, openid, now } = context
    const opened = await readOpened(context, stores, token)
    refuseUnsignable(context, opened)
    refuseUnseen(context, opened, hash)
    const { card, filing } = opened
    const present = working(filing)
    const name = present.answers.ownerName ?? ''
    await holdOwnConsent(ports.vault, stores, openid, name)
    const signature = bound(ports.vault, present, signing)
    await stores.cards.put(ended(card, 'signed', now))
    const old = present.signature?.fileID
    // What a submission holds is spared when it is cleared away.
    if (old !== undefined)
      await stores.discards.add({ id: ports.newId(), fileIDs: [old], at: now, filing: filing.id })
    const confirmed: Confirmed = {
      name,
      idNumber: present.idNumber?.hash ?? '',
      openid,
      at: now,
    }
    const signed: Filing = {
      ...filing,
      ...(filing.status === 'returned'
        ? { correction: { ...contentPart(present), signature } }
        : { signature }),
      ...formSeen(filing, { ...present, signature }),
      confirmed,
      ownerRefused: null,
      version: filing.version + 1,
      savedAt: now,
    }
    const next = { ...signed, expiresAt: expiresAtOf(signed, context) }
    return storeCardEvent(context, stores, next, { name: 'cardSigned', notice: 'cardSigned' })
  })

/** The owner does not sign, and says why. Tried again it changes nothing. */
export const refuseByCard = (
  context: Context,
  token: string,
  word: string,
): Promise<OpenedCard> => {
  refusePersonalNumbers({ word })
  return context.ports.transaction(async (stores) => {
    const { now } = context
    const opened = await readOpened(context, stores, token)
    if (opened.card.ended?.how === 'refused') return opened
    refuseOver(opened, context)
    const card = ended(opened.card, 'refused', now, word)
    await stores.cards.put(card)
    const refused = { ...opened.filing, ownerRefused: { at: now, word } }
    const told = { name: 'cardRefused', notice: 'cardRefused', word } as const
    return { card, filing: await storeCardEvent(context, stores, refused, told) }
  })
}
