import { Refusal } from '../../../../src/domain/api/refusal'
import { CARD_SHUT, cardState } from '../../../../src/domain/card/card'
import type { Context } from '../../app'
import { tellPerson } from '../../messages/tell'
import type { Transaction } from '../../store/ports'
import type { StoredCard } from '../../store/cards'
import { isSubmitted } from '../facts'
import { countUse } from '../allowed/dayLimits'
import { lastEvent, record } from '../audit'
import { type Filing, working } from '../../store/filings/filing'
import {
  cardId,
  codeHash,
  isSigning,
  type OpenedCard,
  openedCard,
  ownerCode,
  rowHashes,
  signer,
  wronglyTried,
} from './card'
import { noticeOf, type NoticeKind } from '../../../../src/domain/messages/notices/notices'
import type { CardEvent } from '../../../../src/domain/messages/cardEvents'

type CardNotice = Extract<NoticeKind, 'cardSigned' | 'cardRefused' | 'cardVoid'>

/** Stores what a card did to its filing, with its event, and tells the applicant where there is a notice of it. */
export const storeCardEvent = async (
  { ports, openid, now }: Context,
  stores: Transaction,
  filing: Filing,
  {
    name,
    notice = null,
    word = '',
  }: { readonly name: CardEvent; readonly notice?: CardNotice | null; readonly word?: string },
): Promise<Filing> => {
  const said = word === '' ? {} : { message: [`原话：${word}`] }
  const next = await record(ports.vault, stores, filing, {
    name,
    at: now,
    who: signer(openid),
    ...said,
  })
  if (notice === null) return next
  const facts = {
    id: filing.id,
    accountName: working(filing).answers.accountName ?? '',
    number: filing.number,
    at: now,
    word,
  }
  const told = {
    what: lastEvent(next),
    filing: filing.id,
    // Of a draft that is its applicant's alone no office hears.
    office: isSubmitted(filing) ? filing.office : null,
    notice: noticeOf(notice, facts),
    at: now,
    onlyWhile: null,
  }
  await tellPerson(stores, told, filing.applicant)
  return next
}

/**
 * Opens a card for the caller: the first who gives the code is bound to it, and needs none from then on. Without a code
 * null. Three wrong ones end it. Refuses with `not-allowed` the applicant, and everything else with the same sentence; a
 * refused try is counted, also into the caller's day.
 */
export const openCard = async (
  context: Context,
  token: string,
  code: string | null,
): Promise<OpenedCard | null> => {
  const { ports, openid } = context
  const found = await ports.transaction(async (stores) => {
    const kept = await stores.cards.get(cardId(token))
    const card = kept && isSigning(kept) ? kept : null
    const filing = card && (await stores.filings.get(card.filing))
    const opened = openedCard(openid, card, filing)
    if (opened !== null) return opened
    if (filing?.applicant === openid || card?.maker === openid) throw ownCard(filing, openid)
    if (code === null) return null
    await countUse(stores, context, [{ of: 'cardTry' }])
    if (card === null || filing === null) return 'shut'
    return tried(context, stores, { card, filing }, code)
  })
  if (found === 'shut') throw new Refusal('not-allowed', CARD_SHUT, { code: CARD_SHUT })
  return found
}

/** Names the filing, so that who sent the card is led to where it is sent from. */
const ownCard = (filing: Filing | null, openid: string): Refusal =>
  new Refusal(
    'not-allowed',
    '这张卡片是您自己发出的，要由账号所有人用自己的手机打开',
    filing?.applicant === openid ? { filing: filing.id } : {},
  )

const tried = async (
  context: Context,
  stores: Transaction,
  { card, filing }: OpenedCard,
  code: string,
): Promise<OpenedCard | 'shut'> => {
  const { ports, openid, now } = context
  // Whatever ended it, no try says anything of the code any more.
  if (cardState(card, now) !== 'sent') return 'shut'
  if (codeHash(ports.vault, code) !== ownerCode(ports.vault, filing)) {
    await countWrong(context, stores, { card, filing })
    return 'shut'
  }
  const shown = rowHashes(ports.vault, working(filing))
  const next: StoredCard = { ...card, openedBy: openid, openedAt: now, shown }
  await stores.cards.put(next)
  const kept = await storeCardEvent(context, stores, filing, { name: 'cardOpened' })
  return { card: next, filing: kept }
}

const countWrong = async (
  context: Context,
  stores: Transaction,
  { card, filing }: OpenedCard,
): Promise<void> => {
  const { tried, ends } = wronglyTried(card, context.now)
  await stores.cards.put(tried)
  await storeCardEvent(
    context,
    stores,
    filing,
    ends ? { name: 'cardVoid', notice: 'cardVoid' } : { name: 'cardTried' },
  )
}
