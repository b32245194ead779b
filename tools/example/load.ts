import { cityCalendar } from '../../src/domain/city/city'
import { addDays, dayOf, instantOf } from '../../src/domain/dates/days'
import { type Cloud, cloudOf } from '../../cloudfunctions/server/testing/cloud'
import { allow } from '../../cloudfunctions/server/testing/messages'
import type { Example } from '../../local/start'
import { deedsOn } from './deeds'
import { ADMINISTRATOR, invited, workplaceOf } from './members'
import { type ExampleSize, type ExampleStep, planUntil } from './plan'

const HOUR = 3_600_000
/** When the timer runs on each day: what was due over night and the morning's messages go out then. */
const MORNING = 8.6 * HOUR

const NOON = 12 * HOUR
/** When the offices have closed. */
const EVENING = 17.5 * HOUR
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

const partOfDay = (at: number): string => {
  const day = dayOf(at)
  const time = at - instantOf(day)
  return `${day} ${time < NOON ? 'morning' : time < EVENING ? 'afternoon' : 'evening'}`
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
    const today = dayOf(begun)
    const steps = planUntil(size, begun, cityCalendar())
    const of = steps.length
    let now = steps[done - 1]?.at ?? instantOf(addDays(today, -size.days)) + MORNING
    const moveTo = async (at: number) => {
      if (at <= now) return
      now = at
      await cloud.moveClock({ now: new Date(at).toISOString() })
    }
    /** Lets the mornings up to a day pass. */
    const wakeUntil = async (day: string) => {
      for (let next = addDays(dayOf(now), 1); next <= day && goesOn(); next = addDays(next, 1)) {
        await moveTo(instantOf(next) + MORNING)
        await cloud.runTimer()
      }
    }

    await cloud.moveClock({ now: new Date(now).toISOString() })
    await bringStaff(cloud)
    let before = done
    for (const part of partsOfDays(steps.slice(done))) {
      const [first] = part
      if (first === undefined) continue
      await wakeUntil(dayOf(first.at))
      if (!goesOn()) return
      // A clock that is moved while a call is under way ends the call's links to files.
      await moveTo(first.at)
      await together(byFiling(part), async (ofOne) => {
        for (const step of ofOne) await deeds[step.deed](step)
      })
      before += part.length
      note({ done: before, of, at: now })
    }
    await wakeUntil(today)
    if (!goesOn()) return
    await cloud.moveClock({ reset: true })
    await cloud.runTimer()
  },
})
