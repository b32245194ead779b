import type { QueueItem, Review } from '../../../src/domain/api/desk'
import { returnInput } from '../../../cloudfunctions/server/testing/filings'
import { drawsOf, happens } from '../clock/draws'
import { dayAt, instantAt, isRest } from '../model/days'
import type { Phone } from './client'
import type { Deed } from './deeds'
import { officeCodes, type SimulatedMember, type SimulatedOffice } from './offices'

const HOUR = 3_600_000
const SECOND = 1_000

/** How long an office leaves what waits, in days; some months one does nothing at all. */
const paceOf = (seed: number, office: string, day: number): number => {
  const draws = drawsOf(seed, `pace ${office} ${String(Math.floor(day / 30))}`)
  const kind = draws.whole(1, 100)
  if (kind <= 12) return Infinity
  return kind <= 55 ? draws.between(0, 1) : draws.between(1, 12)
}

/** Somebody of an office: looks at what waits on working days, and decides it sooner or later. */
export const liveAsReviewer = async (
  phone: Phone,
  {
    seed,
    member,
    end,
    anyWaits,
  }: {
    readonly seed: number
    readonly member: SimulatedMember
    readonly end: number
    /** Who has nothing waiting needs no look at an empty list. */
    readonly anyWaits: (office: string) => boolean
  },
  told: (deed: Deed) => void,
): Promise<void> => {
  const { draws, openid } = phone
  const { office } = member

  const open = async (id: string): Promise<Review | null> => {
    const answer = await phone.ask('desk.open', { id })
    return answer.ok ? answer.data : null
  }
  const statusOf = async (id: string) => (await open(id))?.status ?? 'elsewhere'

  const undo = async (id: string): Promise<void> => {
    await phone.until(phone.now() + draws.between(20, 118) * SECOND)
    const done = await phone.act({
      action: 'desk.undo',
      input: { id },
      wasDone: async () => (await statusOf(id)) === 'submitted',
    })
    if (done !== null) told({ filing: id, at: done.at, kind: 'undone', by: openid })
  }

  const decide = async ({ id, version, items }: Review): Promise<void> => {
    const what = drawsOf(seed, `decision ${id} ${String(version)}`)
    const kind = what.whole(1, 100)
    const others = officeCodes.filter((code) => code !== office)
    const to = what.of(others as [SimulatedOffice])
    const isChange = kind > 90 && (await open(id))?.isChange
    let done = null
    if (kind <= 60 || isChange) {
      done = await phone.act({
        action: 'desk.register',
        input: { id, version, items: items.map(({ key }) => key) },
        wasDone: async () => (await statusOf(id)) === 'registered',
      })
      if (done !== null) told({ filing: id, at: done.at, kind: 'registered', by: openid })
    } else if (kind <= 90) {
      done = await phone.act({
        action: 'desk.return',
        input: returnInput({ id, version }, ['introduction']),
        wasDone: async () => (await statusOf(id)) === 'returned',
      })
      if (done !== null) told({ filing: id, at: done.at, kind: 'returned', by: openid })
    } else {
      done = await phone.act({
        action: 'desk.transfer',
        input: { id, version, office: to, reason: '主体地址不在本辖区' },
        wasDone: async () => (await statusOf(id)) === 'elsewhere',
      })
      if (done !== null) told({ filing: id, at: done.at, kind: 'transferred', by: openid, to })
    }
    if (done !== null && happens(what, 12)) await undo(id)
  }

  const review = async ({ id, version }: QueueItem): Promise<void> => {
    const answer = await phone.ask('desk.claim', { id, version })
    if (!answer.ok) return
    const claimed = await open(id)
    if (claimed !== null) await decide(claimed)
  }

  let tokens = 0
  for (let day = dayAt(phone.now()); instantAt(day) < end; day += 1) {
    if (isRest(day)) continue
    if (day % 15 === 0)
      await phone.allow(
        'desk',
        `${office}${openid.slice(-1)}0-0000-4000-8000-${String((tokens += 1)).padStart(12, '0')}`,
      )
    await phone.until(instantAt(day) + draws.between(8.6, 17.2) * HOUR)
    if (dayAt(phone.now()) !== day || !anyWaits(office)) continue
    const queue = await phone.ask('desk.queue', { queue: 'waiting', after: null })
    if (!queue.ok) continue
    const pace = paceOf(seed, office, day)
    for (const item of queue.data.items) {
      const waits = phone.now() - item.submittedAt
      const free = item.claimedBy === null || item.claimedBy.mine
      if (free && !item.own && item.otherOffice === null && waits >= pace * 24 * HOUR)
        await review(item)
    }
  }
}
