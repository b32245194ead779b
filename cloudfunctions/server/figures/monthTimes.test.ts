import { addDays, dayOf, instantOf } from '../../../src/domain/dates/days'
import type { MonthTimes, TimedFiling } from '../store/counting/stored'
import type { Ports } from '../store/ports'
import type { PageEnd } from '../store/pages'
import { timesOfMonths } from './monthTimes'

const months = [
  '2025-12',
  ...Array.from({ length: 11 }, (_, at) => `2026-${String(at + 1).padStart(2, '0')}`),
]
const NOW = instantOf('2026-11-24') + 9 * 3_600_000
const DAY = 86_400_000
const ALWAYS = Infinity

/** Five a day from before the first month until now, in the order of the index. */
const FILINGS: readonly TimedFiling[] = Array.from({ length: 1830 }, (_, at) => {
  const registered = NOW - Math.floor((1829 - at) / 5) * DAY
  return {
    id: `filing-${String(at).padStart(5, '0')}`,
    office: at % 3 === 0 ? '131081' : '131003',
    held: { owner: (at % 7) * DAY, office: (at % 4) * DAY },
    ledger: { submitted: registered - (at % 11) * DAY, registered },
  }
})

/** What is kept of months, over filings that may be corrected; each page takes a second of its clock. */
const kept = (filings = [...FILINGS]) => {
  const rows = new Map<string, MonthTimes>()
  const written: string[] = []
  let now = NOW
  const figures = {
    times: (wanted: readonly string[]) =>
      Promise.resolve(wanted.flatMap((month) => rows.get(`times:${month}`) ?? [])),
    putTimes: (times: MonthTimes) => {
      rows.set(times.id, times)
      written.push(times.id.slice('times:'.length))
      return Promise.resolve()
    },
    timed: (period: { from: string; to: string }, after: PageEnd | null, count: number) => {
      now += 1000
      const from = after === null ? -1 : filings.findIndex(({ id }) => id === after.id)
      const inPeriod = ({ ledger }: TimedFiling) =>
        ledger.registered >= instantOf(period.from) &&
        ledger.registered < instantOf(addDays(period.to, 1))
      return Promise.resolve(
        filings.filter((filing, at) => at > from && inPeriod(filing)).slice(0, count),
      )
    },
  }
  const ports = { figures, clock: () => now } as unknown as Ports
  return {
    filings,
    rows,
    written,
    /** A run that has so many seconds, a page each; `isCounted` is what the snapshot of the dashboard says. */
    run: (seconds: number, isCounted = false) =>
      timesOfMonths(ports, months, isCounted, now + seconds * 1000),
    move: (day: string) => {
      now = instantOf(day)
    },
  }
}

test('a month is of what was registered in it, by Beijing days', async () => {
  const { run } = kept()
  const { times } = (await run(ALWAYS)) ?? {}
  expect([...(times?.keys() ?? [])]).toEqual(months)
  const countOf = (month: string) =>
    Object.values(times?.get(month) ?? {})
      .flatMap(({ took }) => Object.values(took))
      .reduce((sum, each) => sum + each, 0)
  for (const month of months)
    expect([month, countOf(month)]).toEqual([
      month,
      FILINGS.filter(({ ledger }) => dayOf(ledger.registered).startsWith(month)).length,
    ])
})

test.each([1, 2, 3])(
  'with time for %i pages a run it goes on, and comes to the same',
  async (pages) => {
    const whole = await kept().run(ALWAYS)
    const { run } = kept()
    let runs = 0
    let found = null
    for (; found === null && runs < 20; runs += 1) found = await run(pages)
    expect(found).toEqual(whole)
    expect(runs).toBeGreaterThan(1)
  },
)

test('without time nothing is counted and nothing is lost', async () => {
  const { run, rows } = kept()
  expect(await run(0)).toBeNull()
  expect(rows.size).toBe(0)
})

test('what did not change is not written again, a corrected month the day after', async () => {
  const { run, move, written, filings } = kept()
  await run(ALWAYS)
  expect(new Set(written)).toEqual(new Set(months))
  written.length = 0
  await run(ALWAYS, true)
  expect(written).toEqual([])
  const [corrected] = filings.splice(400, 1)
  const month = dayOf(corrected?.ledger.registered ?? 0).slice(0, 7)
  await run(ALWAYS, true)
  expect(written).toEqual([])
  move('2026-11-25')
  await run(ALWAYS)
  expect(written).toEqual([month])
})

test('a run that ended before its figures changed, or two at once: the next one counts all', async () => {
  const { run, move, filings } = kept()
  await run(ALWAYS)
  filings.splice(400, 1)
  move('2026-11-25')
  const whole = await run(ALWAYS)
  expect(await run(ALWAYS)).toEqual(whole)
  expect(await kept(filings).run(ALWAYS)).toEqual(whole)
})
