import { OFFICE_HOURS, type OfficeCode } from '../../../../src/domain/city/city'
import { workingMoment } from '../../../../src/domain/dates/calendar'
import { instantOf } from '../../../../src/domain/dates/days'
import { calendarOn } from '../../../../src/domain/settings/holidays/calendar'
import type { Moment } from '../../app'
import { staffId, tellStaff } from '../../messages/tell'
import { type DigestName, NOT_NUDGED } from '../../store/counting/stored'
import { type Swept, sumOfSwept } from '../../store/eachOf'
import type { Ports } from '../../store/ports'
import { momentOf } from '../moment'
import { noted } from '../sweep'
import { digests, type Facts, type DigestWords } from './digests'

/**
 * Tells the digests whose minute of this working day has come, each office once a day whatever happens: also late, by
 * two timers at once, and after the clock went back. Outside working hours nobody is told.
 */
export const tellDigests = async (ports: Ports): Promise<Swept> => {
  const now = ports.clock()
  const moment = await momentOf(ports, now)
  const calendar = calendarOn(moment.settings, moment.today)
  const nothing = { settled: 0, failed: 0 }
  if (workingMoment(now, OFFICE_HOURS, calendar) !== now) return nothing
  const midnight = instantOf(moment.today)
  // The next digest says it anew.
  const until = workingMoment(midnight + OFFICE_HOURS.until, OFFICE_HOURS, calendar)
  const { told = {} } = (await ports.timerMarks()).nudges ?? NOT_NUDGED
  const runs: Swept[] = []
  for (const name of Object.keys(digests) as readonly DigestName[]) {
    const { from, offices } = digests[name]
    const left = offices.filter((office) => told[name]?.[office] !== moment.today)
    if (now < midnight + from || left.length === 0) continue
    const settled = await tell(moment, name, left, until).catch(noted('digests'))
    runs.push(settled ?? { settled: 0, failed: left.length })
  }
  return sumOfSwept(runs)
}

const tell = async (
  moment: Moment,
  name: DigestName,
  left: readonly OfficeCode[],
  until: number,
): Promise<Swept> => {
  const { ports, now, today } = moment
  const { facts, role, bounds } = digests[name]
  const found: Facts<DigestWords> = await facts(moment, left)
  const settled = await ports.transaction(async (stores) => {
    const nudges = (await stores.nudges.get('nudges')) ?? NOT_NUDGED
    const before = nudges.told?.[name] ?? {}
    const fresh = [...found].filter(([office]) => before[office] !== today)
    if (fresh.length === 0) return 0
    const on = Object.fromEntries(fresh.map(([office]) => [office, today]))
    await stores.nudges.put({
      ...nudges,
      told: { ...nudges.told, [name]: { ...before, ...on } },
    })
    let sent = 0
    for (const [office, said] of fresh) {
      const what = `${name}:${office}:${today}`
      // Of a day to which the clock went back it was told before.
      if (said === null || (await stores.inbox.get(staffId(what))) !== null) continue
      const { mail, ...of } = said
      const told = { ...of, what, office, at: now, onlyWhile: null, bounds: { until, ...bounds } }
      await tellStaff(stores, told, { office, role, except: [] }, mail && { office, content: mail })
      sent += 1
    }
    return sent
  })
  return { settled, failed: left.length - found.size }
}
