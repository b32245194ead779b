import type { Phone } from './client'
import type { Deed } from './deeds'
import { filingOf, timesIn } from './paperwork'

const HOUR = 3_600_000
const FOUR = '0015'

type Told = (deed: Deed) => void

/** Does something with a filing once that leaves words in its timeline; when it was done, null where it was not. */
export const doOnce = async (
  phone: Phone,
  id: string,
  what: string,
  action: 'filing.withdraw' | 'filing.askToCancel' | 'filing.takeCancelBack' | 'filing.giveUp',
  input: object,
): Promise<number | null> => {
  const before = timesIn(await filingOf(phone, id), what)
  const done = await phone.act({
    action,
    input: { id, ...input },
    wasDone: async () => timesIn(await filingOf(phone, id), what) > before,
  })
  return done?.at ?? null
}

/** J3: ends a filing that was handed in and is with its owner; whether it is over. */
export const giveUp = async (phone: Phone, id: string, told: Told): Promise<boolean> => {
  const at = await doOnce(phone, id, '不再登记', 'filing.giveUp', { reason: '账号不再运营' })
  if (at !== null) told({ filing: id, at, kind: 'givenUp' })
  return at !== null
}

/** J3: asks the office to cancel what is registered, some days later takes that back, or waits; asks again once it is refused. */
export const askUntilCancelled = async (
  phone: Phone,
  id: string,
  takesBack: boolean,
  morning: (day: number) => number,
  told: Told,
): Promise<void> => {
  const { draws } = phone
  const grounds = { reason: 'stopped', words: '' }
  for (let tries = 0; tries < 2; tries += 1) {
    const asked = await doOnce(phone, id, '申请注销备案', 'filing.askToCancel', { grounds })
    if (asked === null) return
    told({ filing: id, at: asked, kind: 'cancelAsked' })
    if (takesBack && tries === 0) {
      await phone.until(phone.now() + draws.between(0.1, 90) * HOUR)
      const at = await doOnce(phone, id, '收回注销备案的申请', 'filing.takeCancelBack', {})
      if (at !== null) told({ filing: id, at, kind: 'cancelTakenBack' })
    }
    for (;;) {
      await phone.until(morning(draws.whole(1, 6)))
      const filing = await filingOf(phone, id)
      if (filing === null || filing.status === 'cancelled') return
      if (!filing.cancelAsked) break
    }
  }
}

/** J4: hands a filing over to somebody, who accepts it as its owner; answers whether it is theirs. */
export const handFilingOver = async (
  phone: Phone,
  taker: Phone,
  id: string,
  told: Told,
): Promise<boolean> => {
  const filing = await filingOf(phone, id)
  const made = await phone.ask('handOver.make', { ids: [id] })
  if (!made.ok) return false
  const { token, word } = made.data
  await taker.until(taker.now() + taker.draws.between(0.1, 50) * HOUR)
  const opened = await taker.ask('handOver.open', { token, code: word })
  if (!opened.ok) return false
  const done = await taker.act({
    action: 'handOver.take',
    input: { token, as: 'owner', four: FOUR },
    wasDone: async () => (await filingOf(taker, id)) !== null,
  })
  if (done === null) return false
  told({
    filing: id,
    at: done.at,
    kind: 'handedOver',
    to: taker.openid,
    under: filing?.change?.of ?? id,
  })
  return true
}
