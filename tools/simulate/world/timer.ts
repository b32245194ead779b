import type { Chance } from '../../photos/chance'
import type { Agenda } from '../clock/agenda'
import { happens } from '../clock/draws'
import type { SimulatedCloud } from '../cloud/cloud'
import type { SimulatedWeather } from '../faults/weather'
import { dayAt, instantAt, isRest } from '../model/days'

const MINUTE = 60_000
const HOUR = 60 * MINUTE

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
  draws: Chance,
) => {
  let takeBack = () => {}
  let running = false

  const dueAt = (): number =>
    Math.min(
      ...places.map(([collection, equal, field]) => {
        const [row] = cloud.store.find(
          collection,
          { ...equal, [field]: { $gte: 0 } },
          { order: { [field]: 1 }, limit: 1 },
        )
        return row ? Number(row[field]) : Infinity
      }),
    )

  /** Whether an office has anything that could be past its promise. */
  const anyWaits = (): boolean => cloud.store.count('filings', { status: 'submitted' }) > 0

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

  /** Plans the next run by what is stored now: the first whole minute at which something is due. */
  const replan = (): void => {
    takeBack()
    const due = dueAt()
    if (due === Infinity) return
    const minute = (Math.floor(agenda.now() / MINUTE) + 1) * MINUTE
    const at = Math.max(minute, Math.ceil(due / MINUTE) * MINUTE)
    takeBack = agenda.at(at, () => {
      // A clock that was set back may be right again by then, or not yet.
      const isEarly = agenda.now() + weather.clockOff() < due
      if (weather.isOut() || running || isEarly) replan()
      else void run()
    })
  }

  /** The minutes of a day in which it runs whatever is due. */
  const planDay = (day: number): void => {
    const at = (instant: number) => void agenda.at(instant, () => void run())
    agenda.at(instantAt(day, 8.5), () => {
      if (!isRest(day) && anyWaits()) void run()
    })
    if (happens(draws, 1))
      for (let hour = 0; hour < 24; hour += 1)
        at(instantAt(day, hour) + draws.whole(0, 59) * MINUTE)
    else if (happens(draws, 20)) at(instantAt(day) + draws.whole(0, 1439) * MINUTE)
    agenda.at(instantAt(day + 1) - HOUR / 60, () => {
      planDay(day + 1)
    })
  }
  planDay(dayAt(agenda.now()))
  return { replan }
}
