import { Refusal } from '../../../../src/domain/api/refusal'
import { cardState, isLive } from '../../../../src/domain/card/card'
import { HAND_SHUT, type HandState } from '../../../../src/domain/card/handOver'
import { type CardEvent, CARD_TAKER } from '../../../../src/domain/messages/cardEvents'
import { noticeOf, type NoticeKind } from '../../../../src/domain/messages/notices/notices'
import type { Context } from '../../app'
import { tellPerson } from '../../messages/tell'
import type { Vault } from '../../secrets/vault'
import type { Handing, StoredCard } from '../../store/cards'
import type { Transaction } from '../../store/ports'
import { isSubmitted } from '../facts'
import { lastEvent, record } from '../audit'
import { cardId, ownerCode } from '../card/card'
import { type Filing, working } from '../../store/filings/filing'
import type { Actor } from '../../store/events'

/** A card that hands over filings. */
export type HandCard = StoredCard & { readonly hand: Handing }

/** A hand-over with those of its filings that are still there. */
export type Handed = { readonly card: HandCard; readonly filings: readonly Filing[] }

export const handState = (card: StoredCard, now: number): HandState => {
  const state = cardState(card, now)
  return isLive(state) && card.hand?.taken ? 'taken' : state
}

/** The hand-over of a token; null when there is none, or nothing of it is left. */
export const readHanded = async (
  stores: {
    readonly cards: Pick<Transaction['cards'], 'get'>
    readonly filings: Pick<Transaction['filings'], 'get'>
  },
  token: string,
): Promise<Handed | null> => {
  const card = await stores.cards.get(cardId(token))
  if (!card?.hand) return null
  const filings: Filing[] = []
  for (const id of card.hand.filings) {
    const filing = await stores.filings.get(id)
    if (filing !== null) filings.push(filing)
  }
  return { card: { ...card, hand: card.hand }, filings }
}

/** Who the caller is to a hand-over. */
export const roleOf = (openid: string, { card }: Handed): 'taker' | 'owner' | null =>
  card.openedBy === openid ? 'taker' : card.hand.ownerBy === openid ? 'owner' : null

/** The keyed hash of what the owner types; null where the filings hold nothing of another owner than who hands over. */
export const codeOfOwner = (vault: Vault, { filings }: Pick<Handed, 'filings'>): string | null => {
  const others = filings.filter((filing) => working(filing).answers.filledBy !== 'owner')
  return others.map((filing) => ownerCode(vault, filing)).find((code) => code !== null) ?? null
}

/** The same of all, also where who hands over is the owner: it proves who says to be the owner. */
export const proofOfOwner = (vault: Vault, { filings }: Pick<Handed, 'filings'>): string | null =>
  filings.map((filing) => ownerCode(vault, filing)).find((code) => code !== null) ?? null

export const handShut = (): Refusal => new Refusal('not-allowed', HAND_SHUT, { code: HAND_SHUT })

/** Refuses what is over, and what somebody withdrew, gave up or handed on meanwhile. */
export const refuseHandOver = ({ card, filings }: Handed, { now }: Pick<Context, 'now'>): void => {
  if (!isLive(cardState(card, now)))
    throw new Refusal('not-allowed', '这张移交卡片已经不能用，请移交的人再发一张')
  const isWhole =
    filings.length === card.hand.filings.length &&
    filings.every(({ applicant }) => applicant === card.maker)
  if (!isWhole) throw new Refusal('not-allowed', '要移交的备案有变化，请移交的人再发一张卡片')
}

export const takerActor = (openid: string): Actor => ({ openid, name: CARD_TAKER, office: null })

/** Writes into each of the filings what became of their card; answers them as they are then. */
export const recordOnAll = async (
  { ports, now }: Pick<Context, 'ports' | 'now'>,
  stores: Transaction,
  filings: readonly Filing[],
  name: CardEvent,
  who: Actor,
): Promise<readonly Filing[]> => {
  const stored: Filing[] = []
  for (const filing of filings) {
    stored.push(await record(ports.vault, stores, filing, { name, at: now, who }))
  }
  return stored
}

type HandNotice = Extract<NoticeKind, 'handedAway' | 'handRefused' | 'handVoid'>

/** Tells somebody of a hand-over, once however many filings it is of. */
export const tellOfHandOver = async (
  { now }: Pick<Context, 'now'>,
  stores: Transaction,
  filings: readonly Filing[],
  kind: HandNotice,
  person: string,
): Promise<void> => {
  const [filing] = filings
  if (!filing) return
  const facts = {
    id: filing.id,
    accountName: working(filing).answers.accountName ?? '',
    number: filing.number,
    at: now,
    word: '',
    count: filings.length,
  }
  const told = {
    what: lastEvent(filing),
    filing: filing.id,
    office: isSubmitted(filing) ? filing.office : null,
    notice: noticeOf(kind, facts),
    at: now,
    onlyWhile: null,
  }
  await tellPerson(stores, told, person)
}
