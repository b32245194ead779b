import type { FilingDetail } from '../../../src/domain/api/filing'
import { CONSENT_VERSION, ID_CONSENT_VERSION } from '../../../src/domain/form/consent'
import type { Answers } from '../../../src/domain/form/form'
import type { SlotKey } from '../../../src/domain/form/materials'
import { idPlaces, peopleAt } from '../../../src/domain/form/people'
import { addressIn, individual } from '../../../cloudfunctions/server/testing/filings'
import { photoPng, signaturePng } from '../../../cloudfunctions/server/testing/images'
import { dayAt, instantAt, dayText } from '../model/days'
import type { Deed } from './deeds'
import type { SimulatedOffice } from './offices'
import type { OwnerPlan } from './plans'
import type { Phone } from './client'

const HOUR = 3_600_000
const MINUTE = 60_000

const photo = photoPng()
const signature = signaturePng()

/** A time of that day at which people are awake. */
const awake = ({ draws }: Phone, day: number): number =>
  instantAt(day) + draws.between(7.5, 22.9) * HOUR

/** An owner of an account: files early or late or never, comes back now and then, and does what there is to do. */
export const liveAsOwner = async (
  phone: Phone,
  plan: OwnerPlan,
  told: (deed: Deed) => void,
): Promise<void> => {
  const { draws, openid } = phone
  let tokens = 0
  const token = () =>
    `${openid.replace(/\W/g, '').padEnd(8, '0').slice(0, 8)}-${String(plan.index).padStart(4, '0')}-4000-8000-${String((tokens += 1)).padStart(12, '0')}`
  const answers: Answers = {
    ...individual,
    ...addressIn(plan.office === '131000' ? '131003' : plan.office),
    accountName: `${individual.accountName ?? ''}${String(plan.index)}`,
    accountId: `gh_${String(plan.index).padStart(12, '0')}`,
    openedOn: dayText(plan.openedOn),
  }

  const open = async (id: string): Promise<FilingDetail | null> => {
    const answer = await phone.ask('filing.open', { id })
    return answer.ok ? answer.data : null
  }
  const picture = async (id: string, slot: SlotKey): Promise<void> => {
    const { path } = await phone.sure('filing.ticket', { id, place: slot, extension: 'png' })
    const fileID = phone.upload(path, photo)
    await phone.ask('filing.addPhoto', { id, slot, fileID })
  }
  const sign = async (id: string): Promise<FilingDetail | null> => {
    for (let tries = 0; tries < 8; tries += 1) {
      const filing = await open(id)
      if (filing === null || filing.signature !== null) return filing
      const { path } = await phone.sure('filing.ticket', {
        id,
        place: 'signature',
        extension: 'png',
      })
      const fileID = phone.upload(path, signature)
      await phone.ask('filing.sign', { id, version: filing.version, fileID })
    }
    return null
  }
  const fill = async (id: string): Promise<void> => {
    await phone.ask('filing.save', { id, answers })
    for (const slot of ['idFront', 'idBack'] as const) {
      const filing = await open(id)
      if ((filing?.photos[slot] ?? []).length === 0) await picture(id, slot)
    }
  }

  /** Hands in what is there; answers what it became, null where it is gone. */
  const handIn = async (id: string): Promise<FilingDetail | null> => {
    const filing = await sign(id)
    if (filing === null) return null
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
    const done = await phone.act({
      action: 'filing.withdraw',
      input: { id },
      wasDone: async () => ['draft', 'returned'].includes((await open(id))?.status ?? ''),
    })
    if (done !== null) told({ filing: id, at: done.at, kind: 'withdrawn' })
    return done !== null
  }

  const rewrite = (id: string) =>
    phone.ask('filing.save', {
      id,
      answers: { introduction: `介绍胜芳古镇的风物，改过第${String(draws.whole(1, 999))}次` },
    })

  /** Takes it back soon after it was handed in, and hands it in again some days later. */
  const reconsider = async (id: string): Promise<void> => {
    await phone.until(phone.now() + draws.between(3, 200) * MINUTE)
    if (!(await withdraw(id))) return
    await phone.until(awake(phone, dayAt(phone.now()) + draws.whole(1, plan.patience)))
    await rewrite(id)
    await handIn(id)
  }

  /** Comes back until nothing more is to be done; answers the filing at its end. */
  const follow = async (id: string, rounds: number): Promise<FilingDetail | null> => {
    if (plan.withdraws) await reconsider(id)
    for (let returns = 0; ;) {
      await phone.until(awake(phone, dayAt(phone.now()) + draws.whole(1, 5)))
      const filing = await open(id)
      if (filing === null || filing.status === 'registered') return filing
      if (filing.status !== 'returned') continue
      returns += 1
      if (returns > rounds || !plan.corrects) return null
      await phone.until(awake(phone, dayAt(phone.now()) + draws.whole(0, plan.patience)))
      await rewrite(id)
      await handIn(id)
      if (plan.withdrawsAgain) await reconsider(id)
    }
  }

  const begin = async (): Promise<string> => {
    await phone.sure('consent.give', { version: CONSENT_VERSION })
    for (const { name, as } of peopleAt(idPlaces, answers))
      if (name !== '' && as !== null)
        await phone.sure('consent.giveIdData', { version: ID_CONSENT_VERSION, name, as })
    for (let each = 0; each < plan.allows; each += 1) {
      await phone.allow('due', token())
      await phone.allow('progress', token())
    }
    const { accountName = '', accountKind = '', openedOn = '' } = answers
    const input = { token: token(), answers: { accountName, accountKind, openedOn }, remind: true }
    const { id } = await phone.sure('filing.start', input)
    const started = await open(id)
    const at = started?.events.at(-1)?.at ?? phone.now()
    told({ filing: id, at, kind: 'started', owner: openid, openedOn })
    return id
  }

  const change = async (base: string): Promise<void> => {
    await phone.until(awake(phone, dayAt(phone.now()) + plan.changesAfter))
    const changedOn = dayText(dayAt(phone.now()) - draws.whole(0, 25))
    const answer = await phone.ask('filing.change', {
      id: base,
      kinds: ['introduction'],
      changedOn,
    })
    if (!answer.ok) return
    const { id } = answer.data
    const at = (await open(id))?.events.find(({ what }) => what.includes('变更'))?.at ?? phone.now()
    told({ filing: id, at, kind: 'changeStarted', owner: openid, changedOn })
    if (plan.forgetsChange) return
    await phone.until(awake(phone, dayAt(phone.now()) + draws.whole(0, 45)))
    await phone.ask('filing.save', { id, answers: { introduction: '现在介绍全县的风物和集市' } })
    const handed = await handIn(id)
    if (handed !== null) await follow(id, 1)
  }

  await phone.until(awake(phone, plan.startsOn))
  const id = await begin()
  if (plan.filesOn === null) return
  await phone.until(Math.max(phone.now() + MINUTE, awake(phone, plan.filesOn)))
  await fill(id)
  if ((await handIn(id)) === null) return
  const end = await follow(id, 2)
  if (end?.status === 'registered' && plan.changesAfter > 0) await change(id)
}
