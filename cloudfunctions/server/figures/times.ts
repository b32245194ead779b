import { type OfficeCode, offices } from '../../../src/domain/city/city'
import { dayOf, type Day } from '../../../src/domain/dates/days'
import {
  monthsOf,
  type Period,
  type PeriodName,
  periodNames,
  periodOn,
} from '../../../src/domain/figures/periods'
import { medianOf, together } from '../../../src/domain/figures/spread'
import { therePhotos } from '../filing/keeping/idPhotos'
import type {
  Medians,
  PeriodTimes,
  Spreads,
  CountedPictures,
  PicturedFiling,
} from '../store/counting/stored'
import type { Swept } from '../store/eachOf'
import type { Ports } from '../store/ports'
import { closeMonths } from './closing'
import { eachSpan, type OfficeTimes, timesOfMonths } from './monthTimes'

/** So old the slower figures may get. */
const EVERY = 10 * 60_000

const nothing: Swept = { settled: 0, failed: 0 }
const ROWS = 500

/**
 * Counts once a Beijing day the pictures that filings hold now; what was replaced, papers and exports are not among them.
 * Goes on from `last` where that day's count had no time, until the instant `until`.
 */
const countPictures = async (
  { figures, clock }: Ports,
  last: CountedPictures | undefined,
  today: Day,
  until: number,
): Promise<CountedPictures> => {
  const done = last?.done ?? null
  let count: CountedPictures =
    last?.day === today ? last : { day: today, files: 0, bytes: 0, after: '', done }
  while (count.after !== null && clock() < until) {
    const page = await figures.pictured(count.after, ROWS)
    const held = page.flatMap(sizesOf)
    const files = count.files + held.length
    const bytes = held.reduce((sum, size) => sum + size, count.bytes)
    const after = page.length < ROWS ? null : (page.at(-1)?.id ?? null)
    count = {
      day: today,
      files,
      bytes,
      after,
      done: after === null ? { day: today, files, bytes } : done,
    }
  }
  return count
}

/** Of a row that is not whole, what there is. */
const sizesOf = ({ photos, cancelProofs, idPhotosGone }: PicturedFiling): readonly number[] =>
  [
    ...therePhotos({ photos: photos ?? {}, idPhotosGone: idPhotosGone ?? null }),
    ...(cancelProofs ?? []),
  ].map(({ bytes }) => bytes)

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
