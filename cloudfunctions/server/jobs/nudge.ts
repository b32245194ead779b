import { CITY_OFFICE, OFFICE_HOURS, type OfficeCode, offices } from '../../../src/domain/city/city'
import { workingDayBefore, workingMoment } from '../../../src/domain/dates/calendar'
import type { Day } from '../../../src/domain/dates/days'
import { mailOf } from '../../../src/domain/messages/mail'
import { noticeOf } from '../../../src/domain/messages/notices/notices'
import { calendarOn } from '../../../src/domain/settings/holidays/calendar'
import { officesFacts, type PastPromise, pastPromiseOf } from '../figures/pastPromise'
import { tellStaff } from '../messages/tell'
import { NOT_NUDGED, type OfficeStanding } from '../store/counting/stored'
import type { Swept } from '../store/eachOf'
import type { Ports } from '../store/ports'
import { momentOf } from './moment'

/**
 * Tells each office once a working day, at its beginning, of what is past 本办承诺 (I5), and then the city, in one message, of
 * what an office was told of on an earlier working day and still waits. Whichever of two timers is first does it.
 */
export const nudge = async (ports: Ports): Promise<Swept> => {
  const now = ports.clock()
  const { today, settings } = await momentOf(ports, now)
  const calendar = calendarOn(settings, today)
  const nothing = { settled: 0, failed: 0 }
  if (workingMoment(now, OFFICE_HOURS, calendar) !== now) return nothing
  if ((await ports.figures.nudges()).digestOn === today) return nothing
  const [own, earlier] = await Promise.all([
    ports.figures.standing(null, today),
    ports.figures.standing(null, workingDayBefore(today, calendar)),
  ])
  return ports.transaction(async (stores) => {
    const nudges = (await stores.nudges.get('nudges')) ?? NOT_NUDGED
    if (nudges.digestOn === today) return nothing
    await stores.nudges.put({ ...nudges, digestOn: today })
    const sent = { at: now, onlyWhile: null }
    const late = pastPromises(own)
    for (const each of late) {
      const { office } = each
      const facts = officesFacts('pastPromise', now, [each])
      const mail = { office, content: mailOf.pastPromise(facts, ports.stage) }
      const notice = noticeOf('pastPromise', facts)
      const told = { ...sent, what: keyOf(office, today), filing: facts.id, office, notice }
      await tellStaff(stores, told, { office, role: null, except: [] }, mail)
    }
    const known = pastPromises(earlier)
    if (known.length > 0) {
      const notice = noticeOf('officesPastPromise', officesFacts('', now, known))
      const audience = { office: CITY_OFFICE, role: 'city', except: [] } as const
      const told = { ...sent, what: keyOf('city', today), filing: '', notice }
      await tellStaff(stores, { ...told, office: audience.office }, audience, null)
    }
    return { settled: late.length + Number(known.length > 0), failed: 0 }
  })
}

const keyOf = (of: OfficeCode | 'city', today: Day): string => `pastPromise:${of}:${today}`

/** Those that have some, in the order of the notice. */
const pastPromises = (standing: ReadonlyMap<OfficeCode, OfficeStanding>): readonly PastPromise[] =>
  offices.flatMap(({ code }) => pastPromiseOf(code, standing.get(code)) ?? [])
