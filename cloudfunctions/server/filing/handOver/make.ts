import { Refusal } from '../../../../src/domain/api/refusal'
import { CARD_TRIES } from '../../../../src/domain/card/card'
import type { Context } from '../../app'
import { hashedAnswers } from '../../secrets/personal'
import type { Transaction } from '../../store/ports'
import { actorOf, ownedBy, situationOf } from '../access'
import { countUse } from '../allowed/dayLimits'
import { cardId, codeHash } from '../card/card'
import { endCard, newCard } from '../card/make'
import { type Filing, working } from '../../store/filings/filing'
import { refuseUnless } from '../refusals'
import { recordOnAll } from './card'
import { refuseUndoable } from '../received'

type Made = { readonly token: string; readonly word: string; readonly madeAt: number }

/**
 * Makes a card by which the caller's filings go to a new applicant (J4): a change goes along with what it changes. Token and
 * 口令 are answered and never kept. Refuses filings of several owners, since one owner agrees.
 */
export const makeHandOver = async (context: Context, ids: readonly string[]): Promise<Made> => {
  const { ports, openid, now } = context
  const token = ports.newId().replace(/-/g, '')
  const word = ports.newCode().slice(0, 4)
  await ports.transaction(async (stores) => {
    const filings = await pickedOf(context, stores, ids)
    refuseSeveralOwners(filings)
    await countUse(stores, context, [{ of: 'card' }])
    for (const { handing } of filings) await endHandOver(stores, handing, 'replaced', now)
    const id = cardId(token)
    await stores.cards.add({
      ...newCard(context, id, filings[0]?.id ?? ''),
      hand: {
        filings: filings.map((filing) => filing.id),
        code: codeHash(ports.vault, word),
        ownerTries: CARD_TRIES,
        ownerBy: null,
        taken: null,
      },
    })
    const handed = filings.map((filing) => ({ ...filing, handing: id }))
    await recordOnAll(context, stores, handed, 'handMade', actorOf(openid, null))
  })
  return { token, word, madeAt: now }
}

/** The caller's own filings, each once, in the place of a change what it changes. */
const pickedOf = async (
  { openid, now }: Context,
  stores: Transaction,
  ids: readonly string[],
): Promise<readonly Filing[]> => {
  const picked = new Map<string, Filing>()
  for (const id of ids) {
    const asked = ownedBy(openid, await stores.filings.get(id))
    const over = asked.status === 'registered' || !asked.change ? null : asked.change.of
    const filing = over === null ? asked : ownedBy(openid, await stores.filings.get(over))
    if (asked.change && over === null)
      throw new Refusal('not-allowed', '这件变更已登记到原备案，请移交原备案')
    refuseUnless('handOver', filing, situationOf(filing, openid, null, now), now)
    refuseUndoable(filing, now)
    picked.set(filing.id, filing)
  }
  return [...picked.values()]
}

const refuseSeveralOwners = (filings: readonly Filing[]): void => {
  const owners = filings
    .map((filing) => hashedAnswers(working(filing)))
    .filter(({ ownerIdNumber = '' }) => ownerIdNumber !== '')
    .map(({ ownerIdNumber }) => ownerIdNumber)
  if (new Set(owners).size > 1)
    throw new Refusal('not-allowed', '这几个账号的所有人不是同一位，请分开移交')
}

const endHandOver = (
  stores: Transaction,
  card: string | undefined,
  how: 'replaced' | 'takenBack',
  now: number,
): Promise<boolean> => endCard(stores, card === undefined ? {} : { card }, how, now)

/** Takes a card of the caller back, for all filings that it hands over. Tried again it changes nothing. */
export const takeHandOverBack = (context: Context, id: string): Promise<void> =>
  context.ports.transaction(async (stores) => {
    const { openid, now } = context
    const asked = ownedBy(openid, await stores.filings.get(id))
    const card = asked.handing === undefined ? null : await stores.cards.get(asked.handing)
    if (!(await endHandOver(stores, asked.handing, 'takenBack', now)) || !card?.hand) return
    const filings: Filing[] = []
    for (const each of card.hand.filings) {
      const filing = await stores.filings.get(each)
      if (filing?.applicant === openid) filings.push(filing)
    }
    await recordOnAll(context, stores, filings, 'handTakenBack', actorOf(openid, null))
  })
