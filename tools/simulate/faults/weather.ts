import type { Strike, Weather } from '../cloud/cloud'
import type { PlannedFault } from './plan'

const HOUR = 3_600_000
const MINUTE = 60_000

/** What the faults make of each moment, and what may be expected in spite of them. */
export const weatherOf = (faults: readonly PlannedFault[], now: () => number) => {
  const counts = new Map<PlannedFault, number>()
  const struck: number[] = []
  const of = <Kind extends PlannedFault['kind']>(kind: Kind) =>
    faults.filter((fault): fault is Extract<PlannedFault, { kind: Kind }> => fault.kind === kind)
  const holding = <Each extends PlannedFault>(list: readonly Each[]): Each | undefined =>
    list.find(({ from, until }) => from <= now() && now() < until)
  const [outages, doubles, backs, mails, pushes, requests] = [
    of('outage'),
    of('doubled'),
    of('clockBack'),
    of('mail'),
    of('push'),
    of('request'),
  ]

  const strike = (name: 'api' | 'cron'): Strike | null => {
    for (const fault of requests) {
      if (fault.of !== name || fault.from > now() || fault.until <= now()) continue
      const count = (counts.get(fault) ?? 0) + 1
      counts.set(fault, count)
      if (count !== fault.nth) continue
      struck.push(now())
      return fault.strike
    }
    return null
  }

  /** The end of what holds at an instant, or begins within some time of it, and of what follows at once. */
  const clearAfter = (list: readonly PlannedFault[], instant: number, within: number): number => {
    let clear = instant
    for (const { from, until } of list) if (from <= clear + within && until > clear) clear = until
    return clear
  }

  const weather: Weather = {
    mail: () => holding(mails)?.weather ?? 'accept',
    push: () => holding(pushes)?.weather ?? 'fine',
    strike,
    clockOff: () => (holding(backs) ? -HOUR : 0),
  }
  return {
    ...weather,
    isOut: () => holding(outages) !== undefined,
    isDoubled: () => holding(doubles) !== undefined,
    /** When a request was struck last. */
    struckAt: () => struck.at(-1) ?? -Infinity,
    /** Whether a request was struck between two instants. */
    wasStruck: (from: number, until: number) => struck.some((at) => at >= from && at <= until),
    /** From when on timers run on without a break for some minutes, of the time after an instant. */
    timersRun: (instant: number): number => clearAfter([...outages, ...backs], instant, 6 * MINUTE),
    /** As `timersRun`, and mails are taken too. */
    mailsGo: (instant: number): number =>
      clearAfter([...outages, ...backs, ...mails], instant, 10 * MINUTE),
    pushesGo: (instant: number): number =>
      clearAfter([...outages, ...backs, ...pushes], instant, 10 * MINUTE),
  }
}

export type SimulatedWeather = ReturnType<typeof weatherOf>
