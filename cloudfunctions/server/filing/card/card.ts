import { Refusal } from '../../../../src/domain/api/refusal'
import { shown as shownText } from '../../../../src/domain/form/answers'
import { printedRows } from '../../../../src/domain/form/fields'
import { type CardEnd, cardState, isLive, lastFour } from '../../../../src/domain/card/card'
import { moves } from '../../../../src/domain/moves/moves'
import type { Context } from '../../app'
import { sha256 } from '../../secrets/hashes'
import { fullAnswers, idNumberOf } from '../../secrets/personal'
import type { Vault } from '../../secrets/vault'
import type { StoredCard } from '../../store/cards'
import { lackingIn } from '../allowed/complete'
import type { Judging } from '../dates'
import { mayBringCopies } from '../allowed/brings'
import { type Filing, working } from '../../store/filings/filing'
import type { Actor } from '../../store/events'
import { contentOf } from '../signature/signing'
import { CARD_SIGNER } from '../../../../src/domain/messages/cardEvents'

/** Where a card is kept: the token itself, which chance made, is kept nowhere. */
export const cardId = (token: string): string => sha256(`card ${token}`)

/** What a filing's owner types to open a card: a keyed hash of the last four of their ID number; null while there is none. */
export const ownerCode = (vault: Vault, filing: Filing): string | null => {
  const four = lastFour(idNumberOf(vault, working(filing)))
  return four === '' ? null : codeHash(vault, four)
}

const CODE = 'card code'

export const codeHash = (vault: Vault, code: string): string => vault.hash(code.toUpperCase(), CODE)

/** Whether a code is the one that a card keeps the hash of. */
export const isCode = (vault: Vault, kept: string, code: string): boolean =>
  vault.isHash(kept, code.toUpperCase(), CODE)

/** What is signed on the owner's phone, as a hash: whatever a signature is bound to, and who fills in. */
export const formHash = (vault: Vault, filing: Filing): string =>
  sha256(JSON.stringify([contentOf(vault, filing), filing.answers.filledBy ?? '']))

/** The printed rows as keyed hashes, by which a later look says what changed. */
export const rowHashes = (vault: Vault, filing: Filing): Readonly<Record<string, string>> => {
  const own = vault.own(filing)
  return Object.fromEntries(
    printedRows(fullAnswers(vault, filing, filing), shownText).map(({ key, text }) => [
      key,
      own.hash(text, `card:${key}`).slice(0, 16),
    ]),
  )
}

/** Why nobody can sign a filing by card now, in a sentence to the applicant; null when its owner can. */
export const hinderedBy = (vault: Vault, stored: Filing, judging: Judging): Refusal | null => {
  const from: readonly string[] = moves.save.from
  if (!from.includes(stored.status)) return new Refusal('not-allowed', '已经提交，现在不用签名')
  const present = working(stored)
  if (present.answers.filledBy === 'owner')
    return new Refusal('not-allowed', '您填的是账号所有人本人，请直接签名')
  const brings = mayBringCopies(judging, present)
  const fields = lackingIn(vault, { stored, present, brings }, judging.today)
  return Object.keys(fields).length > 0
    ? new Refusal('incomplete', '前五部分还没有填完，填完后再请所有人签名', fields)
    : null
}

const numberOf = (rows: Readonly<Record<string, string>> | null): string | undefined =>
  rows?.ownerIdNumber

/** Why who opened a card cannot sign now; null when they can. Who proved another number than the form has now is not its owner. */
export const unsignable = (
  vault: Vault,
  { card, filing }: OpenedCard,
  judging: Judging,
): string | null => {
  if (hinderedBy(vault, filing, judging) !== null)
    return '填报人还在修改，现在不能签。改好后再打开卡片'
  return numberOf(card.shown) === numberOf(rowHashes(vault, working(filing)))
    ? null
    : '所有人的身份证号改过，请填报人再发一张卡片'
}

/** A card that its caller opened, with the filing; null for everybody else, so that nobody learns what exists. */
export const openedCard = (
  openid: string,
  card: StoredCard | null,
  filing: Filing | null,
): OpenedCard | null =>
  card?.openedBy === openid && isSigning(card) && filing !== null && filing.applicant !== openid
    ? { card, filing }
    : null

/** Whether its owner signs by it: neither a hand-over nor one by which somebody is told. */
export const isSigning = ({ hand, follow }: StoredCard): boolean => !hand && follow === undefined

export type OpenedCard = { readonly card: StoredCard; readonly filing: Filing }

/** What is said of a card that was opened and cannot be used any more. */
const over: Readonly<Record<CardEnd | 'expired', string>> = {
  done: '已经办完',
  signed: '您已经签过名',
  refused: '您已经选择不签，请填报人改好后再发一张卡片',
  void: '卡片已作废，请填报人再发一张',
  takenBack: '填报人已收回这张卡片',
  replaced: '填报人已发出新的卡片，请打开新的一张',
  expired: '卡片已过期，请填报人再发一张',
}

/** Refuses with `not-allowed` what ended. */
export const refuseOver = ({ card }: OpenedCard, { now }: Pick<Context, 'now'>): void => {
  const state = cardState(card, now)
  if (!isLive(state)) throw new Refusal('not-allowed', over[state])
}

/** A card as it is over. */
export const ended = <Card extends StoredCard>(
  card: Card,
  how: CardEnd,
  at: number,
  word = '',
): Card => ({ ...card, ended: { how, at, word } })

/** A card after a wrong try; the last one that it has ends it. */
export const wronglyTried = <Card extends StoredCard>(
  card: Card,
  at: number,
): { readonly tried: Card; readonly ends: boolean } => {
  const tried = { ...card, triesLeft: card.triesLeft - 1 }
  const ends = tried.triesLeft <= 0
  return { tried: ends ? ended(tried, 'void', at) : tried, ends }
}

/** The owner on their own phone, as the audit names them. */
export const signer = (openid: string): Actor => ({ openid, name: CARD_SIGNER, office: null })
