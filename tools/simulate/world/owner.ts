import type { FilingDetail } from '../../../src/domain/api/filing'
import type { Answers } from '../../../src/domain/form/form'
import { addressIn, individual } from '../../../cloudfunctions/server/testing/filings'
import { dayAt, instantAt, dayText } from '../model/days'
import type { Phone } from './client'
import type { Deed } from './deeds'
import { askUntilCancelled, doOnce, giveUp, handFilingOver } from './ending'
import type { SimulatedOffice } from './offices'
import { consent, fillIn, filingOf, signedFiling } from './paperwork'
import type { OwnerPlan } from './plans'

const HOUR = 3_600_000
const MINUTE = 60_000

/** What an owner's form says of their account. */
export const accountOf = (plan: OwnerPlan): Answers => ({
  ...individual,
  ...addressIn(plan.office === '131000' ? '131003' : plan.office),
  accountName: `${individual.accountName ?? ''}${String(plan.index)}`,
  accountId: `gh_${String(plan.index).padStart(12, '0')}`,
  openedOn: dayText(plan.openedOn),
})

const isWithOwner = ({ status }: FilingDetail): boolean =>
  status === 'draft' || status === 'returned'

/** An owner of an account: files early or late or never, comes back now and then, and does what there is to do. */
export const liveAsOwner = async (
  first: Phone,
  plan: OwnerPlan,
  /** Who goes on with it once it is handed over. */
  taker: () => Phone,
  told: (deed: Deed) => void,
): Promise<void> => {
  const { draws, openid } = first
  let phone = first
  let tokens = 0
  const token = () =>
    `${openid.replace(/\W/g, '').padEnd(8, '0').slice(0, 8)}-${String(plan.index).padStart(4, '0')}-4000-8000-${String((tokens += 1)).padStart(12, '0')}`
  const answers = accountOf(plan)

  /** A time of that day at which people are awake. */
  const awake = (day: number): number => instantAt(day) + draws.between(7.5, 22.9) * HOUR
  const inDays = (days: number): number => awake(dayAt(phone.now()) + days)
  const open = (id: string) => filingOf(phone, id)
  const allow = async (times: number): Promise<void> => {
    for (let each = 0; each < times; each += 1) {
      await phone.allow('due', token())
      await phone.allow('progress', token())
    }
  }

  /** Hands it over where that was meant for now; somebody else goes on from then. */
  const maybeHandOver = async (id: string, when: OwnerPlan['handsOver']): Promise<void> => {
    if (plan.handsOver !== when || phone !== first) return
    await phone.until(inDays(draws.whole(0, 9)))
    const other = taker()
    await consent(other, answers)
    if (!(await handFilingOver(phone, other, id, told))) return
    phone = other
    await allow(plan.allows)
  }

  /** Hands in what is there; answers what it became, null where it is gone. */
  const handIn = async (id: string): Promise<FilingDetail | null> => {
    const filing = await signedFiling(phone, id)
    // The office may have undone its return since.
    if (filing === null || !isWithOwner(filing)) return filing
    const again = filing.status === 'returned'
    const before = filing.receipt?.resubmittedAt ?? filing.receipt?.submittedAt ?? 0
    const { version } = filing
    const done = await phone.act({
      action: again ? 'filing.resubmit' : 'filing.submit',
      input: (again
        ? { id, version, token: token(), declared: true }
        : {
            id,
            version,
            token: token(),
            toCityOffice: plan.office === '131000',
            declared: true,
          }) as never,
      wasDone: async () => {
        const now = await open(id)
        const last = now?.receipt?.resubmittedAt ?? now?.receipt?.submittedAt ?? 0
        return now !== null && last > before
      },
    })
    const handed = await open(id)
    if (done !== null && handed?.office)
      told({
        filing: id,
        at: done.at,
        kind: again ? 'resubmitted' : 'submitted',
        office: handed.office.code as SimulatedOffice,
        number: handed.number ?? '',
      })
    return handed
  }

  const withdraw = async (id: string): Promise<boolean> => {
    // Its state alone is also that of one which the office returned meanwhile.
    const at = await doOnce(phone, id, '已撤回', 'filing.withdraw', {})
    if (at !== null) told({ filing: id, at, kind: 'withdrawn' })
    return at !== null
  }

  const rewrite = (id: string) =>
    phone.ask('filing.save', {
      id,
      answers: { introduction: `介绍胜芳古镇的风物，改过第${String(draws.whole(1, 999))}次` },
    })

  /** Takes it back soon after it was handed in, and hands it in again some days later, or ends it. */
  const reconsider = async (id: string): Promise<void> => {
    await phone.until(phone.now() + draws.between(3, 200) * MINUTE)
    if (!(await withdraw(id))) return
    await phone.until(inDays(draws.whole(1, plan.patience)))
    if (plan.givesUp && (await giveUp(phone, id, told))) return
    await rewrite(id)
    await handIn(id)
  }

  /** Comes back until nothing more is to be done; answers the filing at its end. */
  const follow = async (id: string, rounds: number): Promise<FilingDetail | null> => {
    if (plan.withdraws) await reconsider(id)
    await maybeHandOver(id, 'handedIn')
    for (let returns = 0; ;) {
      await phone.until(inDays(draws.whole(1, 5)))
      const filing = await open(id)
      if (filing === null || filing.status === 'registered') return filing
      if (filing.status === 'cancelled') return null
      if (filing.status !== 'returned') continue
      returns += 1
      if (returns === 1) await maybeHandOver(id, 'returned')
      if (returns > rounds || !plan.corrects) {
        await phone.until(inDays(draws.whole(0, 2 * plan.patience)))
        if (plan.givesUp) await giveUp(phone, id, told)
        return null
      }
      await phone.until(inDays(draws.whole(0, plan.patience)))
      await rewrite(id)
      await handIn(id)
      if (plan.withdrawsAgain) await reconsider(id)
    }
  }

  const begin = async (): Promise<string> => {
    await consent(phone, answers)
    await allow(plan.allows)
    if (plan.isServed) await phone.ask('me.servedInApp', { agrees: true })
    const { accountName = '', accountKind = '', openedOn = '' } = answers
    const input = { token: token(), answers: { accountName, accountKind, openedOn }, remind: true }
    const { id } = await phone.sure('filing.start', input)
    const started = await open(id)
    const at = started?.events.at(-1)?.at ?? phone.now()
    told({ filing: id, at, kind: 'started', owner: openid, accountName, openedOn })
    return id
  }

  const change = async (base: string): Promise<void> => {
    await phone.until(inDays(plan.changesAfter))
    const changedOn = dayText(dayAt(phone.now()) - draws.whole(0, 25))
    const answer = await phone.ask('filing.change', {
      id: base,
      kinds: ['introduction'],
      changedOn,
    })
    if (!answer.ok) return
    const { id } = answer.data
    const at = (await open(id))?.events.find(({ what }) => what.includes('变更'))?.at ?? phone.now()
    const { accountName = '' } = answers
    told({ filing: id, at, kind: 'changeStarted', owner: phone.openid, accountName, changedOn })
    if (plan.forgetsChange) return
    await phone.until(inDays(draws.whole(0, 45)))
    await phone.ask('filing.save', { id, answers: { introduction: '现在介绍全县的风物和集市' } })
    const handed = await handIn(id)
    if (handed !== null) await follow(id, 1)
  }

  await phone.until(awake(plan.startsOn))
  const id = await begin()
  await maybeHandOver(id, 'begun')
  if (plan.filesOn === null) return
  await phone.until(Math.max(phone.now() + MINUTE, awake(plan.filesOn)))
  await fillIn(phone, id, answers)
  if ((await handIn(id)) === null) return
  const end = await follow(id, 2)
  if (end?.status !== 'registered') return
  await maybeHandOver(id, 'registered')
  if (plan.changesAfter > 0) await change(id)
  if (plan.cancelsAfter === 0) return
  await phone.until(inDays(plan.cancelsAfter))
  await askUntilCancelled(phone, id, plan.takesCancelBack, inDays, told)
}
