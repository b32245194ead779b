import { Refusal } from '../../../../src/domain/api/refusal'
import { CITY_OFFICE, officeOf } from '../../../../src/domain/city/city'
import {
  MOST_ASKERS,
  type TakeoverGrounds,
  takeoverLine,
} from '../../../../src/domain/moves/takeover/takeover'
import type { Context } from '../../app'
import { handedTo } from '../../files/sealed'
import type { Transaction } from '../../store/ports'
import { isChange, undoTime, isOpenTakeover, openTakeovers } from '../facts'
import { ownedBy } from '../access'
import { withUses } from '../allowed/dayLimits'
import { lackingIn } from '../allowed/complete'
import { mayBringCopies } from '../allowed/brings'
import { hasAgreed, heldPerson, noConsent, personOf } from '../consents'
import { type Filing, type Takeover, NOT_ASKING } from '../../store/filings/filing'
import { makeMove } from '../makeMove'
import { isSigned } from '../signature/signing'
import { withAsking } from './asker'
import { askerMover, endAsking, endedAsking } from './end'
import { firstOf } from '../../store/keys/firstOf'
import { accountKeys } from '../account/account'

/** Nobody learns by it what there is: only who has filled in and signed the same account meets a filing of it. */
const notMet = () =>
  new Refusal('not-found', '没有找到可以接管的备案。账号已有备案时，提交后会告诉您')

type Meeting = Pick<Context, 'ports' | 'settings' | 'today'>

/** Whether a filing could be handed in, if no other one had its account. */
const isReady = ({ ports: { vault }, ...judging }: Meeting, draft: Filing): boolean => {
  const whole = { stored: draft, present: draft, brings: mayBringCopies(judging, draft) }
  return (
    draft.status === 'draft' &&
    !isChange(draft) &&
    !draft.forReview &&
    Object.keys(lackingIn(vault, whole, judging.today)).length === 0 &&
    isSigned(vault, draft)
  )
}

/** The filing of somebody else that has the account of the caller's own draft. Refuses with `not-found`. */
export const metBy = async (
  { ports, settings, today }: Meeting,
  draft: Filing,
): Promise<Filing> => {
  const ready = isReady({ ports, settings, today }, draft)
  const keys = ready ? accountKeys(ports.vault, draft) : []
  const holder = await firstOf(keys, ports.accounts.holderOf)
  const met = holder === null ? null : await ports.filings.get(holder)
  if (met === null || met.applicant === draft.applicant) throw notMet()
  if (met.submissions === 0) {
    const { shortName, phone } = officeOf(met.office ?? CITY_OFFICE)
    throw new Refusal(
      'not-allowed',
      `这份备案按纸质台账登记，要接管请打电话问${shortName} ${phone}`,
    )
  }
  return met
}

/** As `metBy`; null where there is none. */
export const metAgain = async (context: Meeting, draft: Filing): Promise<Filing | null> => {
  try {
    return await metBy(context, draft)
  } catch (error) {
    if (error instanceof Refusal) return null
    throw error
  }
}

/** Whether what a filing's applicant asks for is still to be answered. */
export const isAsking = ({ asking }: Filing, target: Filing | null): boolean =>
  target?.takeovers?.some(
    (each) => each.id === asking?.asked?.request && isOpenTakeover(each, target),
  ) === true

/**
 * Asks the office to hand a filing of the draft's account over to the caller (J4), with the proof that lies with the draft.
 * Asked again it changes nothing. Refuses with `not-found` who has not met one, with `limit`, or `no-consent`.
 */
export const askForTakeover = async (
  context: Context,
  draft: Filing,
  grounds: TakeoverGrounds,
): Promise<void> => {
  const { ports, openid, now } = context
  const met = await metBy(context, draft)
  const request = ports.newId()
  await makeMove(context, askerMover(openid, now, notMet), {
    move: 'askTakeover',
    of: met.id,
    isDone: async (stored, stores) => {
      const own = ownedBy(openid, await stores.filings.get(draft.id))
      return own.asking?.asked?.of === met.id && isAsking(own, stored)
    },
    making: async (fresh, stores) => {
      const own = ownedBy(openid, await stores.filings.get(draft.id))
      const { proofs } = own.asking ?? NOT_ASKING
      if (own.version !== draft.version)
        throw new Refusal('stale', '内容在别处改过，请看一遍再申请')
      refuseRequest(fresh, openid, now)
      if (proofs.length === 0)
        throw new Refusal('input', '请先拍证明材料', { proofs: '请先拍证明材料' })
      await countAsking(stores, context)
      const takeover: Takeover = {
        id: request,
        openid,
        draft: own.id,
        at: now,
        grounds,
        ...personIn(own),
        photos: proofs.map((photo) => handedTo(ports.vault, own, fresh, photo)),
      }
      const line = takeoverLine(grounds)
      return {
        about: fresh.number ?? '',
        message: [`原因：${line}`],
        reason: line,
        set: { takeovers: [...(fresh.takeovers ?? []), takeover] },
        also: async () => {
          const asked = { of: fresh.id, request, at: now, grounds }
          await stores.filings.put(withAsking(own, { proofs: [], asked, answered: null }, context))
        },
      }
    },
  })
}

/** Who asks, by the name and phone in their own filing. */
const personIn = ({
  answers,
}: Filing): Pick<Takeover, 'name' | 'phone' | 'filledBy' | 'subjectName'> => {
  const { filledBy = '', subjectName = '' } = answers
  const isOwner = filledBy === 'owner'
  return {
    name: (isOwner ? answers.ownerName : answers.managerName) ?? '',
    phone: (isOwner ? answers.ownerMobile : answers.managerMobile) ?? '',
    filledBy,
    subjectName,
  }
}

const refuseRequest = (met: Filing, openid: string, now: number): void => {
  const open = openTakeovers(met)
  if (open.some((each) => each.openid === openid))
    throw new Refusal('not-allowed', '您已申请接管这个账号，请等办公室答复')
  if (open.length >= MOST_ASKERS)
    throw new Refusal('not-allowed', '申请接管这个账号的人较多，请打电话问办公室')
  if (undoTime(met, now) > 0)
    throw new Refusal('not-allowed', '办公室刚刚办理过这件，请两分钟后再申请')
}

/** Counts it into the day, and holds the consent so that taking that back conflicts. */
const countAsking = async (stores: Transaction, { openid, now }: Context): Promise<void> => {
  const person = await personOf(stores, openid)
  if (!hasAgreed(person)) throw noConsent()
  await stores.people.put(heldPerson(withUses(person, now, [{ of: 'takeover' }])))
}

/** Takes it back, with its proof. Tried again it changes nothing. */
export const takeAskingBack = (context: Context, id: string): Promise<void> =>
  context.ports.transaction(async (stores) => {
    const draft = ownedBy(context.openid, await stores.filings.get(id))
    if (!draft.asking?.asked || draft.asking.answered) return
    await endAsking(context, stores, draft, [
      { of: 'withdraw' },
      { of: 'withdrawOne', filing: draft.asking.asked.of },
    ])
    await stores.filings.put(withAsking(draft, NOT_ASKING, context))
  })

/** Ends the asking of a filing that stays with its applicant, who took the consent back. Tried again it changes nothing. */
export const dropAsking = (context: Context, id: string): Promise<void> =>
  context.ports.transaction(async (stores) => {
    const own = ownedBy(context.openid, await stores.filings.get(id))
    if (!own.asking) return
    await endedAsking(context, stores, own)
    await stores.filings.put(withAsking(own, null, context))
  })
