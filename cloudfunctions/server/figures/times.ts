import { type OfficeCode, offices } from '../../../src/domain/city/city'
import { dayOf } from '../../../src/domain/dates/days'
import {
  monthsOf,
  type Period,
  type PeriodName,
  periodNames,
  periodOn,
} from '../../../src/domain/figures/periods'
import { medianOf, together } from '../../../src/domain/figures/spread'
import type { Medians, PeriodTimes, Spreads } from '../store/counting/stored'
import type { Swept } from '../store/eachOf'
import type { Ports } from '../store/ports'
import { closeMonths } from './closing'
import { eachSpan, type OfficeTimes, timesOfMonths } from './monthTimes'
import { countPictures } from './pictures'

/** So old the slower figures may get. */
const EVERY = 10 * 60_000

const nothing: Swept = { settled: 0, failed: 0 }

/**
 * Counts the slower figures of dashboard and board anew: the day's pictures, what is to be closed, and how long the filings took that were registered in the
 * months which the periods touch. The figures change all at once.
 */
export const countTimes = async (ports: Ports, until: number): Promise<Swept> => {
  const now = ports.clock()
  const { times: last } = await ports.timerMarks()
  if (last !== null && now - last.at < EVERY && now >= last.at) return nothing
  const closing = await closeMonths(ports, last?.closed, until)
  const today = dayOf(now)
  const months = [...new Set(periodNames.flatMap((name) => monthsOf(periodOn(name, today))))].sort()
  const isCounted = last !== null && dayOf(last.at) === today
  const counted = await timesOfMonths(ports, months, isCounted, until)
  if (counted === null) return nothing
  const pictures = await countPictures(ports, last?.pictures, today, until)
  await ports.figures.putSnapshot({
    id: 'times',
    at: now,
    pictures,
    ...(closing.closed !== undefined && { closed: closing.closed }),
    periods: Object.fromEntries(
      periodNames.map((name) => {
        const period = periodOn(name, today)
        const times = monthsOf(period).map((month) => counted.times.get(month) ?? {})
        return [name, timesOf(period, times)]
      }),
    ) as Readonly<Record<PeriodName, PeriodTimes>>,
  })
  return { settled: 1 + closing.settled, failed: counted.failed }
}

const timesOf = (period: Period, months: readonly OfficeTimes[]): PeriodTimes => {
  const medians = (of: readonly Spreads[]): Medians =>
    eachSpan((span) => medianOf(together(of.map((spreads) => spreads[span]))))
  const spreadsOf = (code: OfficeCode) => months.flatMap((times) => times[code] ?? [])
  return {
    period,
    offices: Object.fromEntries(offices.map(({ code }) => [code, medians(spreadsOf(code))])),
    all: medians(offices.flatMap(({ code }) => spreadsOf(code))),
  }
}
