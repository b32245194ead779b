import type { QueueItem, Review } from '../../../src/domain/api/desk'
import { returnInput } from '../../../cloudfunctions/server/testing/filings'
import { drawsOf, happens } from '../clock/draws'
import type { Calendars } from '../model/calendars'
import type { Covers } from '../model/cover'
import { dayAt, instantAt } from '../model/days'
import type { Phone } from './client'
import type { Deed } from './deeds'
import { officeCodes, type SimulatedMember, type SimulatedOffice } from './offices'
import { timesIn } from './paperwork'

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
    calendars,
    covers,
    isAway,
    anyWaits,
    surprised,
  }: {
    readonly seed: number
    readonly member: SimulatedMember
    readonly end: number
    readonly calendars: Calendars
    readonly covers: Covers
    readonly isAway: (openid: string, day: number) => boolean
    /** Who has nothing waiting needs no look at an empty list. */
    readonly anyWaits: () => boolean
    readonly surprised: (what: string) => void
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

  /** Takes back what was decided just now; `before` is what it becomes again. */
  const undo = async (id: string, before: string): Promise<void> => {
    await phone.until(phone.now() + draws.between(20, 118) * SECOND)
    const done = await phone.act({
      action: 'desk.undo',
      input: { id },
      wasDone: async () => (await statusOf(id)) === before,
    })
    if (done !== null) told({ filing: id, at: done.at, kind: 'undone', by: openid })
  }

  const register = ({ id, version, items }: Review) =>
    phone.act({
      action: 'desk.register',
      input: { id, version, items: items.map(({ key }) => key) },
      wasDone: async () => (await statusOf(id)) === 'registered',
    })

  const decide = async (review: Review): Promise<void> => {
    const { id, version } = review
    const what = drawsOf(seed, `decision ${id} ${String(version)}`)
    const kind = what.whole(1, 100)
    const others = officeCodes.filter((code) => code !== office)
    const to = what.of(others as [SimulatedOffice])
    const isChange = kind > 90 && (await open(id))?.isChange
    let done = null
    if (kind <= 60 || isChange) {
      done = await register(review)
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
    if (done !== null && happens(what, 12)) await undo(id, 'submitted')
  }

  /** J3: confirms that it is cancelled, or leaves it registered. */
  const answerCancel = async (item: QueueItem): Promise<void> => {
    const { id, version } = item
    const what = drawsOf(seed, `cancel ${id} ${String(version)}`)
    if (happens(what, 65)) {
      const done = await phone.act({
        action: 'desk.cancel',
        input: { id, version, grounds: null },
        wasDone: async () => (await statusOf(id)) === 'cancelled',
      })
      if (done === null) return
      told({ filing: id, at: done.at, kind: 'cancelled', by: openid })
      if (happens(what, 20)) await undo(id, 'registered')
      return
    }
    const REFUSED = '没有注销备案，备案仍然有效'
    const before = timesIn(await open(id), REFUSED)
    const done = await phone.act({
      action: 'desk.refuseCancel',
      input: { id, version, reason: '账号这周还在更新' },
      wasDone: async () => timesIn(await open(id), REFUSED) > before,
    })
    if (done !== null) told({ filing: id, at: done.at, kind: 'cancelRefused', by: openid })
  }

  const review = async ({ id, version, claimedBy }: QueueItem): Promise<void> => {
    // Some are left until the next day, as they are held then.
    if (claimedBy === null && !(await phone.ask('desk.claim', { id, version })).ok) return
    if (claimedBy === null && happens(draws, 25)) return
    const claimed = await open(id)
    if (claimed !== null) await decide(claimed)
  }

  /** G3: what a colleague checks is nobody's else, unless they stand in. */
  const tryAnothers = async (item: QueueItem): Promise<void> => {
    const seen = await open(item.id)
    if (seen?.version !== item.version || seen.claimedBy === null || seen.claimedBy.mine) return
    const answer = await phone.ask('desk.register', {
      id: item.id,
      version: item.version,
      items: seen.items.map(({ key }) => key),
    })
    if (answer.ok) surprised(`${openid} decided ${item.id}, which a colleague checks`)
  }

  let tokens = 0
  for (let day = dayAt(phone.now()); instantAt(day) < end; day += 1) {
    if (calendars.isRest(day) || isAway(openid, day)) continue
    if (day % 15 === 0)
      await phone.allow(
        'desk',
        `${office}${openid.slice(-1)}0-0000-4000-8000-${String((tokens += 1)).padStart(12, '0')}`,
      )
    await phone.until(instantAt(day) + draws.between(8.6, 17.2) * HOUR)
    if (dayAt(phone.now()) !== day || !anyWaits() || happens(draws, 35)) continue
    const queue = await phone.ask('desk.queue', { queue: 'waiting', after: null })
    if (!queue.ok) continue
    const pace = paceOf(seed, office, day)
    const absent = covers.absentOf(openid, day)
    for (const item of queue.data.items) {
      const { claimedBy, cancelAskedAt } = item
      const isFree = claimedBy === null || claimedBy.mine || absent.includes(claimedBy.name)
      const waits = phone.now() - (cancelAskedAt ?? item.submittedAt)
      if (item.own || item.otherOffice !== null || waits < pace * 24 * HOUR) continue
      if (cancelAskedAt !== null) await answerCancel(item)
      else if (isFree) await review(item)
      else if (happens(draws, 15)) await tryAnothers(item)
    }
  }
}
