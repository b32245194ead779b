import { OFFICE_HOURS, type OfficeCode } from '../../../../src/domain/city/city'
import { workingDayBefore } from '../../../../src/domain/dates/calendar'
import { instantOf } from '../../../../src/domain/dates/days'
import {
  isMorningWorthTelling,
  MORNING_NAMES,
  type MorningCount,
  type MorningFacts,
} from '../../../../src/domain/messages/notices/morningNotice'
import { calendarOn } from '../../../../src/domain/settings/holidays/calendar'
import type { Moment } from '../../app'
import { slicesOn, unchecked } from '../../figures/queueSlices'
import { eachOf } from '../../store/eachOf'
import type { Slice } from '../../store/ledger'
import { noted } from '../sweep'
import type { Facts } from './digests'

/** What waits for each of the offices as their lists are now (F9): one that cannot be read stops no other. */
export const morningOf = async (
  moment: Moment,
  offices: readonly OfficeCode[],
): Promise<Facts<MorningFacts>> => {
  const waits = await waitsOf(moment)
  const found = new Map<OfficeCode, MorningFacts | null>()
  for (const office of offices)
    await factsOf(moment, office, waits(office))
      .then((facts) => found.set(office, isMorningWorthTelling(facts) ? facts : null))
      .catch(noted('digests'))
  return found
}

type Waits = Readonly<Record<'waiting' | 'pastPromise' | 'dueSoon' | 'watch' | 'fresh', number>> &
  Readonly<Record<'calls' | 'late', number>>

/** When the last working day before today began. */
const lastMorning = ({ today, settings }: Moment): number =>
  instantOf(workingDayBefore(today, calendarOn(settings, today))) + OFFICE_HOURS.from

/** How much waits for an office; of all of them at once. */
const waitsOf = async (moment: Moment): Promise<(office: OfficeCode) => Waits> => {
  const { ports, today, now } = moment
  const { pastPromise, dueSoon, watch } = slicesOn(today)
  const fresh = { ...unchecked, from: lastMorning(moment) }
  const [filings, calls, late] = await Promise.all([
    ports.filings.countsOfEach({ waiting: unchecked, pastPromise, dueSoon, watch, fresh }),
    ports.calls.countOfEach(),
    ports.leads.countLateOfEach(now),
  ])
  return (office) => ({
    ...filings[office],
    calls: calls.get(office) ?? 0,
    late: late.get(office) ?? 0,
  })
}

const factsOf = async (
  { ports, today, now }: Moment,
  office: OfficeCode,
  { fresh, calls, late, ...counts }: Waits,
): Promise<MorningFacts> => {
  const slices = slicesOn(today)
  const filed = async (count: number, slice: Slice): Promise<MorningCount> => {
    if (count === 0) return { count, accounts: [] }
    return {
      count,
      accounts: await names(ports.filings.page({ office, ...slice }, null, MORNING_NAMES)),
    }
  }
  const called = async (): Promise<MorningCount> => {
    const rows = calls === 0 ? [] : await ports.calls.page(office, null, MORNING_NAMES)
    const filings = rows.length === 0 ? [] : await ports.calls.filings(rows.map(({ id }) => id))
    const inOrder = rows.flatMap((row) => filings.find(({ id }) => id === row.id) ?? [])
    return { count: calls, accounts: await names(Promise.resolve(inOrder)) }
  }
  const unfiled = async (): Promise<MorningCount> => ({
    count: late,
    accounts: late === 0 ? [] : await names(ports.leads.late(office, now, null, MORNING_NAMES)),
  })
  return {
    fresh,
    waiting: await filed(counts.waiting, unchecked),
    pastPromise: await filed(counts.pastPromise, slices.pastPromise),
    dueSoon: await filed(counts.dueSoon, slices.dueSoon),
    watch: await filed(counts.watch, slices.watch),
    late: await unfiled(),
    calls: await called(),
  }
}

type Named = { readonly id: string; readonly answers: { readonly accountName?: string } }

/** The names of rows; one that cannot be read has none. */
const names = async (rows: Promise<readonly Named[]>): Promise<readonly string[]> =>
  (await eachOf('digests', await rows, ({ answers }) => answers.accountName ?? '')).done.filter(
    (name) => name !== '',
  )
