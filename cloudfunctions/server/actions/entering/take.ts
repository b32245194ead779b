import type { ApiInput } from '../../../../src/domain/api/api'
import { Refusal } from '../../../../src/domain/api/refusal'
import type { ApplicantKind } from '../../../../src/domain/form/choices'
import { checkNumber } from '../../../../src/domain/moves/number'
import type { Context } from '../../app'
import { countUse } from '../../filing/allowed/dayLimits'
import { isUnowned } from '../../filing/facts'
import { numberKeys } from '../../filing/account/account'
import { hasAgreed, holdConsent, noConsent, personOf } from '../../filing/consents'
import type { Filing } from '../../store/filings/filing'
import { refuseUndoable, receivedBy, receivedNow } from '../../filing/received'
import type { Mover } from '../../filing/movers'
import { moveWithin } from '../../filing/makeMove'
import { askerMover } from '../../filing/takeover/end'
import { firstOf } from '../../store/keys/firstOf'

/** One sentence whatever is wrong, so that nobody learns which numbers there are. */
const notMet = () =>
  new Refusal(
    'not-found',
    '编号和微信确认的手机号没有对上。请看录入凭条上的编号，手机号要是备案表上填的那个',
  )

/**
 * The owner, or the manager, of what an office keyed from paper takes it over: by its number, and the mobile in the form that
 * WeChat confirms with `code`. Tried again it changes nothing. Refuses with `not-found` whatever does not fit, with `limit`,
 * and with `no-consent`.
 */
export const takeEntered = async (
  context: Context,
  { number: typed, code }: ApiInput<'entering.take'>,
): Promise<{ readonly id: string }> => {
  const { ports, openid, now } = context
  // Before a code is used up, which is good for one use.
  if (!hasAgreed(await personOf(ports, openid))) throw noConsent()
  const number = checkNumber(typed)
  if (number === null)
    throw new Refusal('input', '编号不对，请再看一遍', { number: '编号不对，请再看一遍' })
  const keys = numberKeys(ports.vault, number)
  const own = await ownAlready(context, keys)
  if (own !== null) return own
  await ports.transaction((stores) => countUse(stores, context, [{ of: 'cardTry' }]))
  const phone = await ports.confirmedPhone(code)
  if (phone === null) throw new Refusal('input', '微信没有确认手机号，请再点一次', {})
  return ports.transaction(async (stores) => {
    const held = await firstOf(keys, stores.accounts.get)
    const filing = held && (await stores.filings.get(held.filing))
    const as = filing && whoHas(filing, phone)
    if (!filing || !as) throw notMet()
    if (!isUnowned(filing)) throw notMet()
    await holdConsent(stores, openid)
    await moveWithin(context, stores, takerOf(openid, now), {
      move: 'takeEntered',
      of: filing.id,
      making: (fresh) => {
        refuseUndoable(fresh, now)
        // Who proves to be the manager sees nothing of the owner's ID data.
        const received = as === 'owner' ? null : receivedNow(fresh, now)
        return { about: fresh.number ?? '', set: receivedBy(fresh, openid, as, received) }
      },
    })
    return { id: filing.id }
  })
}

/** After a lost answer the code is used up, and the filing the caller's. */
const ownAlready = async ({ ports, openid }: Context, keys: readonly string[]) => {
  const held = await firstOf(keys, ports.accounts.holderOf)
  const filing = held === null ? null : await ports.filings.get(held)
  return filing?.applicant === openid ? { id: filing.id } : null
}

const whoHas = ({ answers }: Filing, phone: string): ApplicantKind | null => {
  if (answers.ownerMobile === phone) return 'owner'
  return answers.managerMobile === phone ? 'manager' : null
}

const takerOf = (openid: string, now: number): Mover<Filing> => ({
  ...askerMover(openid, now, notMet),
  actor: { openid, name: '备案人', office: null },
})
