import { Refusal } from '../../../../src/domain/api/refusal'
import type { ApplicantKind } from '../../../../src/domain/form/choices'
import type { Context } from '../../app'
import type { Transaction } from '../../store/ports'
import type { Vault } from '../../secrets/vault'
import { codeHash, ended, ownerCode, signer } from '../card/card'
import { endCard } from '../card/make'
import { holdConsent } from '../consents'
import type { Filing } from '../../store/filings/filing'
import { endInvites } from '../follow/invite'
import { giverMover } from '../movers'
import { moveWithin } from '../makeMove'
import {
  codeOfOwner,
  type Handed,
  handShut,
  proofOfOwner,
  readHanded,
  recordOnAll,
  refuseHandOver,
  roleOf,
  takerActor,
  tellOfHandOver,
} from './card'
import { refuseUndoable, receivedBy, receivedNow } from '../received'
import { wrongTry } from './open'
import { endAsking, withoutRequests } from '../takeover/end'

/** The hand-over that the caller opened in this role; everybody else is refused as if there were none. */
const openedAs = async (
  { openid }: Context,
  stores: Transaction,
  token: string,
  role: 'taker' | 'owner',
): Promise<Handed> => {
  const handed = await readHanded(stores, token)
  if (handed === null || roleOf(openid, handed) !== role) throw handShut()
  return handed
}

/**
 * The caller accepts what is handed over. Whose owner is who hands over, or has proved to be the caller, goes at once; else
 * the owner is still to agree. Tried again it changes nothing.
 */
export const takeHandOver = async (
  context: Context,
  token: string,
  as: ApplicantKind,
  four: string | null,
): Promise<Handed> => {
  const { ports, openid, now } = context
  const taken = await ports.transaction(async (stores) => {
    const handed = await openedAs(context, stores, token, 'taker')
    const { card, filings } = handed
    if (card.ended?.how === 'done' || card.hand.taken !== null) return handed
    refuseHandOver(handed, context)
    await holdConsent(stores, openid)
    const proof = proofOfOwner(ports.vault, handed)
    if (as === 'owner' && proof !== null && proof !== codeHash(ports.vault, four ?? ''))
      return wrongTry(context, stores, handed, 'owner')
    const next = { ...card, hand: { ...card.hand, taken: { as, at: now } } }
    if (as !== 'owner' && codeOfOwner(ports.vault, handed) !== null) {
      await stores.cards.put(next)
      const kept = await recordOnAll(context, stores, filings, 'handTaken', takerActor(openid))
      return { card: next, filings: kept }
    }
    return handOver(context, stores, { card: next, filings })
  })
  if (taken === 'shut')
    throw new Refusal('not-allowed', '身份证号后四位不对', { four: '和备案表上的不一样' })
  return taken
}

/** The owner agrees to what was accepted, or does not. Tried again it changes nothing. */
export const agreeToHandOver = (
  context: Context,
  token: string,
  agrees: boolean,
): Promise<Handed> =>
  context.ports.transaction(async (stores) => {
    const handed = await openedAs(context, stores, token, 'owner')
    const { card, filings } = handed
    if (card.ended?.how === (agrees ? 'done' : 'refused')) return handed
    refuseHandOver(handed, context)
    const who = signer(context.openid)
    if (agrees) {
      const kept = await recordOnAll(context, stores, filings, 'handAgreed', who)
      return handOver(context, stores, { card, filings: kept })
    }
    const refused = ended(card, 'refused', context.now)
    await stores.cards.put(refused)
    const kept = await recordOnAll(context, stores, filings, 'handRefused', who)
    for (const person of [card.maker, card.openedBy ?? ''])
      await tellOfHandOver(context, stores, kept, 'handRefused', person)
    return { card: refused, filings: kept }
  })

/** All of it goes to the new applicant, each filing with its open change; the former one has nothing of it from then on. */
const handOver = async (
  context: Context,
  stores: Transaction,
  { card, filings }: Handed,
): Promise<Handed> => {
  const taker = card.openedBy ?? ''
  const as = card.hand.taken?.as ?? 'agent'
  const moment = { ...context, openid: taker }
  const mover = giverMover(card.maker, takerActor(taker), context.now)
  const move = async (id: string): Promise<Filing> => {
    const { filing } = await moveWithin(moment, stores, mover, {
      move: 'handOver',
      of: id,
      making: async (fresh) => {
        refuseUndoable(fresh, context.now)
        await endCard(stores, fresh, 'takenBack', context.now)
        await endInvites(stores, fresh, context.now)
        await endAsking(moment, stores, fresh)
        const proved = as === 'owner' && isProof(context.ports.vault, fresh)
        return {
          set: {
            ...receivedBy(fresh, taker, as, proved ? null : receivedNow(fresh, context.now)),
            // It is theirs: asked again once they handed it on, it would be without their doing.
            ...(await withoutRequests(moment, stores, fresh, taker)),
          },
        }
      },
    })
    if (filing === null) throw new Error(`filing ${id} is gone`)
    return filing
  }
  const moved: Filing[] = []
  for (const { id, openChange } of filings) {
    // The change first: it is its applicant's as long as what it changes is.
    if (openChange) await move(openChange)
    moved.push(await move(id))
  }
  const done = ended(card, 'done', context.now)
  await stores.cards.put(done)
  await tellOfHandOver(context, stores, moved, 'handedAway', card.maker)
  return { card: done, filings: moved }
}

/** Whether the last four proved who its owner is: not where it has no number, nor after one who received it has read them. */
const isProof = (vault: Vault, filing: Filing): boolean =>
  !filing.received && ownerCode(vault, filing) !== null
