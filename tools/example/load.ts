import { type Cloud, cloudOf } from '../../cloudfunctions/server/testing/cloud'
import { allow } from '../../cloudfunctions/server/testing/messages'
import type { Example } from '../../local/start'
import type { InboxList } from '../../src/domain/api/inbox'
import { cityCalendar } from '../../src/domain/city/city'
import { isRestDay, workingDayBefore } from '../../src/domain/dates/calendar'
import { addDays, type Day, dayOf, instantOf } from '../../src/domain/dates/days'
import { deedsOn } from './deeds'
import { ADMINISTRATOR, invited, exampleStaff, workplaceOf } from './members'
import { type ExampleSize, endBefore, planUntil } from './plan'
import type { ExampleStep } from './steps'

const HOUR = 3_600_000

/** When the timer runs on a working day: what was due over night and the morning's messages go out then. */
const MORNING = 8.6 * HOUR

/** As many people at a time as there are instances to answer them. */
const AT_ONCE = 4

/** Every office gets a head and a reviewer, by invitations that they accept. */
const bringStaff = async (cloud: Cloud) => {
  for (const { openid, name, office, role } of invited) {
    const { staff } = await cloud.ok(openid, 'me', {})
    if (staff !== null) continue
    const { code } = await cloud.ok(ADMINISTRATOR, 'staff.invite', { office, role, city: false })
    await cloud.ok(openid, 'staff.join', { code, name })
    await allow(cloud, openid, 'desk')
  }
}

/** When the offices have closed. */
const EVENING = 17.2 * HOUR

/** What ends with them are the hours at home, the office's before noon and after it. */
const borders = [8.5 * HOUR, 12 * HOUR, EVENING]

const partOfDay = (at: number): string => {
  const day = dayOf(at)
  const time = at - instantOf(day)
  return `${day} ${String(borders.filter((border) => time >= border).length)}`
}

/** Steps that are done beside each other at the moment of the first: those of a morning, an afternoon or an evening. */
const partsOfDays = (steps: readonly ExampleStep[]): readonly (readonly ExampleStep[])[] => {
  const parts = new Map<string, ExampleStep[]>()
  for (const step of steps) {
    const part = partOfDay(step.at)
    parts.set(part, [...(parts.get(part) ?? []), step])
  }
  return [...parts.values()]
}

/** What is done with one filing is done in its order. */
const byFiling = (steps: readonly ExampleStep[]): readonly (readonly ExampleStep[])[] => {
  const filings = new Map<number, ExampleStep[]>()
  for (const step of steps)
    filings.set(step.filing.nth, [...(filings.get(step.filing.nth) ?? []), step])
  return [...filings.values()]
}

/** Does a thing for all of a list, so many at a time. */
const together = async <Of>(all: readonly Of[], work: (one: Of) => Promise<void>) => {
  const left = [...all]
  const next = async () => {
    for (let one = left.shift(); one !== undefined; one = left.shift()) await work(one)
  }
  await Promise.all(Array.from({ length: AT_ONCE }, next))
}

/** Somebody reads all that they were told, page by page, as the button 全部读过 does. */
const readAll = async (cloud: Cloud, openid: string): Promise<void> => {
  for (let after: string | null = null; ;) {
    const { entries, next, unread }: InboxList = await cloud.ok(openid, 'inbox.list', { after })
    const fresh = entries.filter(({ read }) => !read)
    const alone = fresh.filter(({ together }) => together === undefined)
    const several = fresh.filter(({ together }) => together !== undefined)
    if (fresh.length > 0)
      await cloud.ok(openid, 'inbox.read', {
        ids: alone.map(({ id }) => id),
        ...(several.length > 0 && {
          together: {
            filings: [...new Set(several.map(({ filing }) => filing))],
            until: Math.max(...several.map(({ at }) => at)),
          },
        }),
      })
    if (next === null || unread === 0) return
    after = next
  }
}

/** Offices with staff, and filings of the last months by the calls of phones, while the clock is moved. */
export const exampleOf = (size: ExampleSize): Example => ({
  people: invited.map((member) => ({
    openid: member.openid,
    name: member.name,
    role: workplaceOf(member),
    samples: [],
    photos: [],
  })),
  load: async ({ url, begun, done, note, goesOn }) => {
    const cloud = cloudOf({ url }, '')
    const deeds = deedsOn(cloud)
    const calendar = cityCalendar()
    const end = endBefore(begun, calendar)
    const steps = planUntil(size, end, calendar)
    const of = steps.length
    let now = steps[done - 1]?.at ?? instantOf(addDays(dayOf(end), -size.days)) + MORNING
    /** Not while a call is under way: that would end the call's links to files. */
    const moveTo = async (at: number) => {
      if (at <= now) return
      now = at
      await cloud.moveClock({ now: new Date(at).toISOString() })
    }
    let woken = dayOf(now)
    /** Lets the mornings up to a day pass; on a day of rest on which nobody does anything no timer runs. */
    const wakeUntil = async (day: Day) => {
      for (; woken < day && goesOn();) {
        woken = addDays(woken, 1)
        if (isRestDay(woken, calendar)) continue
        await moveTo(instantOf(woken) + MORNING)
        await cloud.runTimer()
      }
    }

    await cloud.moveClock({ now: new Date(now).toISOString() })
    await bringStaff(cloud)
    // Staff have read what they were told until the evening before it ends.
    const lastEvening = workingDayBefore(dayOf(end), calendar)
    let hasRead = false
    let before = done
    for (const part of partsOfDays(steps.slice(done))) {
      const [first] = part
      if (first === undefined) continue
      const day = dayOf(first.at)
      const time = first.at - instantOf(day)
      await wakeUntil(addDays(day, -1))
      // What is told in working hours is told then, where the first deed of the day comes after them.
      if (time >= EVENING) await wakeUntil(day)
      if (!goesOn()) return
      const wakes = woken < day && time >= MORNING
      if (wakes) woken = day
      await moveTo(first.at)
      await Promise.all([
        wakes && cloud.runTimer(),
        together(byFiling(part), async (ofOne) => {
          for (const step of ofOne) await deeds[step.deed](step)
        }),
      ])
      if (!hasRead && day >= lastEvening) {
        hasRead = true
        await together(exampleStaff, ({ openid }) => readAll(cloud, openid))
      }
      before += part.length
      note({ done: before, of, at: now })
    }
    await wakeUntil(dayOf(end))
    if (!goesOn()) return
    await moveTo(end)
    await Promise.all([cloud.runTimer(), cloud.runExports()])
  },
})
