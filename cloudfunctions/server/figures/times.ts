import { type OfficeCode, offices } from '../../../src/domain/city/city'
import { dayOf, monthOf } from '../../../src/domain/dates/days'
import { heldOfEvents, holderNames } from '../../../src/domain/figures/held'
import {
  monthsOf,
  type Period,
  type PeriodName,
  periodNames,
  periodOn,
} from '../../../src/domain/figures/periods'
import { medianOf, type Spread, tenthsOf, together } from '../../../src/domain/figures/spread'
import { eachOf, type Swept } from '../store/eachOf'
import type { PageEnd, Ports } from '../store/ports'
import { countPictures } from './pictures'
import { closeMonths } from './closing'
import type {
  Medians,
  MonthTimes,
  PeriodTimes,
  Span,
  Spreads,
  TimedFiling,
} from '../store/counting/stored'

/** So old the slower figures may get. */
const EVERY = 10 * 60_000
const ROWS = 500

const nothing: Swept = { settled: 0, failed: 0 }

const spans: readonly Span[] = ['took', ...holderNames]

const idOf = (month: string): string => `times:${month}`

const eachSpan = <Of>(of: (span: Span) => Of): Readonly<Record<Span, Of>> =>
  Object.fromEntries(spans.map((span) => [span, of(span)])) as Record<Span, Of>

/**
 * Counts the slower figures of dashboard and board anew: the day's pictures, the running month, and once a day each earlier one that its periods
 * touch, since what was registered then may be corrected. A month that there was no time for is counted in the next run;
 * the figures change all at once.
 */
export const countTimes = async (ports: Ports, until: number): Promise<Swept> => {
  const now = ports.clock()
  const last = await ports.figures.snapshot()
  if (last !== null && now - last.at < EVERY && now >= last.at) return nothing
  const closing = await closeMonths(ports, last?.closed, until)
  const today = dayOf(now)
  const months = [...new Set(periodNames.flatMap((name) => monthsOf(periodOn(name, today))))]
  const known = new Map((await ports.figures.times(months)).map((times) => [times.id, times]))
  const counted = new Map<string, MonthTimes>()
  let failed = 0
  for (const month of months) {
    if (ports.clock() >= until) return nothing
    const before = known.get(idOf(month))
    const isSettled = before?.day === today && month !== today.slice(0, 7)
    const times = isSettled ? { times: before, failed: 0 } : await countMonth(ports, month, until)
    if (times === null) return nothing
    counted.set(month, times.times)
    failed += times.failed
  }
  const pictures = await countPictures(ports, last?.pictures, today, until)
  await ports.figures.putSnapshot({
    id: 'times',
    at: now,
    pictures,
    ...(closing.closed !== undefined && { closed: closing.closed }),
    periods: Object.fromEntries(
      periodNames.map((name) => {
        const period = periodOn(name, today)
        return [
          name,
          timesOf(
            period,
            monthsOf(period).flatMap((month) => counted.get(month) ?? []),
          ),
        ]
      }),
    ) as Readonly<Record<PeriodName, PeriodTimes>>,
  })
  return { settled: 1 + closing.settled, failed }
}

const timesOf = (period: Period, months: readonly MonthTimes[]): PeriodTimes => {
  const medians = (of: readonly Spreads[]): Medians =>
    eachSpan((span) => medianOf(together(of.map((spreads) => spreads[span]))))
  const spreadsOf = (code: OfficeCode) => months.flatMap((month) => month.offices[code] ?? [])
  return {
    period,
    offices: Object.fromEntries(offices.map(({ code }) => [code, medians(spreadsOf(code))])),
    all: medians(offices.flatMap(({ code }) => spreadsOf(code))),
  }
}

/** Counts a month and keeps it; null when the time is up before its end. */
const countMonth = async (
  ports: Ports,
  month: string,
  until: number,
): Promise<{ readonly times: MonthTimes; readonly failed: number } | null> => {
  const now = ports.clock()
  const period = monthOf(`${month}-01`)
  const found = new Map<OfficeCode, Record<Span, Map<number, number>>>()
  let failed = 0
  let after: PageEnd | null = null
  do {
    if (ports.clock() >= until) return null
    const page: readonly TimedFiling[] = await ports.figures.timed(period, after, ROWS)
    const read = await eachOf('figures', page, async (filing) => ({
      office: filing.office,
      time: await timeOf(ports, filing),
    }))
    failed += read.failed
    for (const { office, time } of read.done) {
      const known = found.get(office) ?? eachSpan(() => new Map<number, number>())
      found.set(office, known)
      for (const [span, tenths] of time) known[span].set(tenths, (known[span].get(tenths) ?? 0) + 1)
    }
    const last: TimedFiling | undefined = page.length < ROWS ? undefined : page.at(-1)
    after = last === undefined ? null : { at: last.ledger.registered, id: last.id }
  } while (after !== null)
  const times = {
    id: idOf(month),
    day: dayOf(now),
    offices: Object.fromEntries(
      [...found].map(([office, known]) => [
        office,
        eachSpan((span): Spread => Object.fromEntries(known[span])),
      ]),
    ),
  }
  await ports.figures.putTimes(times)
  return { times, failed }
}

const timeOf = async (
  ports: Ports,
  filing: TimedFiling,
): Promise<readonly (readonly [Span, number])[]> => {
  const { submitted, registered } = filing.ledger
  const took = registered - submitted
  if (!Number.isFinite(took)) throw new Error(`filing ${filing.id} has no first submission`)
  const held = filing.held ?? heldOfEvents(await ports.events.of(filing.id))
  return [
    ['took', tenthsOf(took)],
    ...holderNames.map((holder) => [holder, tenthsOf(held[holder] ?? 0)] as const),
  ]
}
