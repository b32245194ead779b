import { isDeepStrictEqual } from 'node:util'
import type { OfficeCode } from '../../../src/domain/city/city'
import { dayOf, monthOf } from '../../../src/domain/dates/days'
import { heldOfEvents, holderNames } from '../../../src/domain/figures/held'
import { type Spread, tenthsOf } from '../../../src/domain/figures/spread'
import type { MonthTimes, Span, TimedFiling } from '../store/counting/stored'
import { eachOf } from '../store/eachOf'
import { everyPage } from '../store/pages'
import type { Ports } from '../store/ports'

const ROWS = 500

const spans: readonly Span[] = ['took', ...holderNames]

/** Something of each span of time. */
export const eachSpan = <Of>(of: (span: Span) => Of): Readonly<Record<Span, Of>> =>
  Object.fromEntries(spans.map((span) => [span, of(span)])) as Record<Span, Of>

/** How long filings took, by the office that registered them. */
export type OfficeTimes = MonthTimes['offices']

const idOf = (month: string): string => `times:${month}`

/**
 * The times of months ('2026-11') that follow each other, the last of them running, which is counted anew. Each earlier one
 * is counted once a Beijing day, since what was registered then may be corrected; with `isCounted` that was done today. What
 * there is no time for until the instant `until` is counted in the next run: null until then.
 */
export const timesOfMonths = async (
  ports: Ports,
  months: readonly string[],
  isCounted: boolean,
  until: number,
): Promise<{
  readonly times: ReadonlyMap<string, OfficeTimes>
  readonly failed: number
} | null> => {
  const { figures, clock } = ports
  const today = dayOf(clock())
  const rows = new Map((await figures.times(months)).map((row) => [row.id, row]))
  const known = (month: string): OfficeTimes => rows.get(idOf(month))?.offices ?? {}
  const isDue = (month: string, at: number) =>
    at === months.length - 1 || !(isCounted || rows.get(idOf(month))?.day === today)
  // What follows it may be of a run that ended before its figures changed.
  const due = months.findIndex(isDue)
  const [settled, wanted] = [months.slice(0, due), months.slice(due)]
  const { counted, failed } = await countMonths(ports, wanted, until)
  const isWhole = counted.length === wanted.length
  const times = new Map(settled.map((month) => [month, known(month)]))
  for (const [at, offices] of counted.entries()) {
    const month = wanted[at] ?? ''
    times.set(month, offices)
    // Where the rest is still to be counted, its day says that it was.
    if (!isWhole || !isDeepStrictEqual(offices, known(month)))
      await figures.putTimes({ id: idOf(month), day: today, offices })
  }
  return isWhole ? { times, failed } : null
}

/** Counts months that follow each other, the earliest first: those for which there is time. */
const countMonths = async (
  ports: Ports,
  months: readonly string[],
  until: number,
): Promise<{ readonly counted: readonly OfficeTimes[]; readonly failed: number }> => {
  const { figures, clock } = ports
  const [first = '', last = ''] = [months[0], months.at(-1)]
  const period = { from: monthOf(`${first}-01`).from, to: monthOf(`${last}-01`).to }
  const placeOf = ({ id, ledger }: TimedFiling) => ({ at: ledger.registered, id })
  const monthAt = ({ ledger }: TimedFiling) => months.indexOf(dayOf(ledger.registered).slice(0, 7))
  const found = months.map(() => new Map<OfficeCode, Record<Span, Map<number, number>>>())
  let failed = 0
  let whole = 0
  if (clock() >= until) return { counted: [], failed }
  for await (const page of everyPage(
    (after) => figures.timed(period, after, ROWS),
    ROWS,
    placeOf,
  )) {
    const read = await eachOf('figures', page, async (filing) => ({
      office: filing.office,
      month: monthAt(filing),
      time: await timeOf(ports, filing),
    }))
    failed += read.failed
    for (const { office, month, time } of read.done) {
      const known = found[month]?.get(office) ?? eachSpan(() => new Map<number, number>())
      found[month]?.set(office, known)
      for (const [span, tenths] of time) known[span].set(tenths, (known[span].get(tenths) ?? 0) + 1)
    }
    const end = page.length < ROWS ? undefined : page.at(-1)
    whole = end === undefined ? months.length : monthAt(end)
    if (clock() >= until) break
  }
  return { counted: found.slice(0, whole).map(officesOf), failed }
}

const officesOf = (
  found: ReadonlyMap<OfficeCode, Record<Span, Map<number, number>>>,
): OfficeTimes =>
  Object.fromEntries(
    [...found].map(([office, known]) => [
      office,
      eachSpan((span): Spread => Object.fromEntries(known[span])),
    ]),
  )

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
