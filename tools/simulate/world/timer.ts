import type { Fields } from '../../../local/database/documents'
import type { Chance } from '../../photos/chance'
import type { Agenda } from '../clock/agenda'
import { happens } from '../clock/draws'
import type { SimulatedCloud } from '../cloud/cloud'
import type { SimulatedWeather } from '../faults/weather'
import type { Calendars } from '../model/calendars'
import { type DayNumber, dayAt, dayFrom, dayText, instantAt } from '../model/days'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
/** From when on each message of a working day goes out, and until when all of them do. */
const DIGESTS = { morning: 8.5, officesPastPromise: 8.5, pastPromise: 14.5 } as const
const SHUT = 17.5
/** So long after a table of holidays was set it moves dates. */
const HEARD = 2 * MINUTE

/** A table of holidays as it is stored: from when it holds, and when it was set. */
type Table = { readonly from: string; readonly at: number }

/** By what the timer's jobs find their rows: what is earliest of each may be due. */
const places = [
  ['filings', {}, 'remindAt'],
  ['inbox', {}, 'sendAt'],
  ['outbox', { state: 'waiting' }, 'dueAt'],
  ['unindexed', {}, 'at'],
] as const

/**
 * The timer of `cron`, each minute. A minute with nothing due is left out, which the functions cannot tell from one in
 * which the run found nothing; a few at random are not, on one day of a hundred one each hour.
 */
export const runTimer = (
  agenda: Agenda,
  cloud: SimulatedCloud,
  weather: SimulatedWeather,
  calendars: Calendars,
  draws: Chance,
) => {
  let takeBack = () => {}
  let running = false
  let isToLook = false

  /** Reminders go out from eight on. */
  const remindedAt = (at: number): number => Math.max(at, instantAt(dayAt(agenda.now()), 8))
  const dueAt = (): number =>
    Math.min(
      ...places.map(([collection, equal, field]) => {
        const [row] = cloud.store.find(
          collection,
          { ...equal, [field]: { $gte: 0 } },
          { order: { [field]: 1 }, limit: 1, fields: [field] },
        )
        if (row === undefined) return Infinity
        return field === 'remindAt' ? remindedAt(Number(row[field])) : Number(row[field])
      }),
    )

  const isThere = (collection: string, query: Fields): boolean =>
    cloud.store.find(collection, query, { limit: 1, fields: ['_id'] }).length > 0

  /** Whether an office has anything of which it is told once a day. */
  const anyWaits = (): boolean =>
    ['waiting', 'returned'].some((queue) => isThere('filings', { queue })) ||
    isThere('leads', { lateFrom: { $gte: 1 } })

  type Told = Readonly<Partial<Record<keyof typeof DIGESTS, Readonly<Record<string, string>>>>>

  /** When the next message of a working day is due, of which not every office was told yet. */
  const digestAt = (now: number): number => {
    const day = dayAt(now)
    if (now >= instantAt(day, SHUT) || calendars.isRest(day) || !anyWaits()) return Infinity
    const told = (cloud.store.get('figures', 'nudges')?.told ?? {}) as Told
    const replyBy = { $gt: '', $lt: dayText(day) }
    const isPast = isThere('filings', { status: 'submitted', replyBy })
    const names = (Object.keys(DIGESTS) as (keyof typeof DIGESTS)[]).filter(
      (name) => name === 'morning' || isPast,
    )
    return Math.min(
      ...names.map((name) => {
        const days = Object.values(told[name] ?? {})
        const isTold = days.length > 0 && days.every((each) => each === dayText(day))
        return isTold ? Infinity : instantAt(day, DIGESTS[name])
      }),
    )
  }

  /** When a table of holidays moves dates that has not yet. */
  const tableAt = (): number => {
    const stored = cloud.store.get('settings', 'all') as {
      readonly values?: {
        readonly city?: { readonly values: { readonly holidays?: readonly Table[] } }
      }
      readonly redated?: Table
    } | null
    const { redated } = stored ?? {}
    const isDone = ({ from, at }: Table) =>
      redated !== undefined && (from < redated.from || (from === redated.from && at <= redated.at))
    const tables = stored?.values?.city?.values.holidays ?? []
    return Math.min(
      Infinity,
      ...tables
        .filter((table) => !isDone(table))
        .map(({ from, at }) => Math.max(instantAt(dayFrom(from)), at + HEARD)),
    )
  }

  const run = async (): Promise<void> => {
    if (running || weather.isOut()) return
    running = true
    const runs = [cloud.call('cron', { Type: 'Timer' }, 'timer')]
    if (weather.isDoubled()) {
      // Many so near that both find the same rows.
      await agenda.until(agenda.now() + draws.between(0, draws.of([5, 60, 300, 1500] as const)))
      runs.push(cloud.call('cron', { Type: 'Timer' }, 'timer'))
    }
    await Promise.all(runs)
    running = false
    replan()
  }

  const nextMinute = (): number => (Math.floor(agenda.now() / MINUTE) + 1) * MINUTE

  /** Plans the next run by what is stored now: the first whole minute at which something is due, not before `earliest`. */
  const replan = (earliest = nextMinute()): void => {
    takeBack()
    const due = Math.min(dueAt(), digestAt(agenda.now() + weather.clockOff()), tableAt())
    if (due === Infinity) return
    const at = Math.max(earliest, Math.ceil(due / MINUTE) * MINUTE)
    takeBack = agenda.at(at, () => {
      // A clock that was set back may be right again by then, or not yet.
      const isEarly = agenda.now() + weather.clockOff() < due
      if (weather.isOut() || running || isEarly) replan()
      else void run()
    })
  }

  /** The minutes of a day in which it runs whatever is due. */
  const planDay = (day: DayNumber): void => {
    const at = (instant: number) => void agenda.at(instant, () => void run())
    agenda.at(instantAt(day), () => {
      replan()
    })
    if (happens(draws, 1))
      for (let hour = 0; hour < 24; hour += 1)
        at(instantAt(day, hour) + draws.whole(0, 59) * MINUTE)
    else if (happens(draws, 10)) at(instantAt(day) + draws.whole(0, 1439) * MINUTE)
    agenda.at(instantAt(day + 1) - HOUR / 60, () => {
      planDay(day + 1)
    })
  }
  planDay(dayAt(agenda.now()))
  return {
    /** Something may be due that was not: it is looked at once, however much changes within a minute. */
    changed: (): void => {
      if (isToLook) return
      isToLook = true
      agenda.at(nextMinute(), () => {
        isToLook = false
        replan(agenda.now())
      })
    },
  }
}
