import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Cloud, cloudOf } from '../../../cloudfunctions/server/testing/cloud'
import { start } from '../../../cloudfunctions/server/testing/filings'
import { type DatabaseUse, PLAN } from '../../../src/domain/board/plan'
import { startLocal } from '../../../local/start'
import type { BenchLine } from '../database'

/** Milliseconds that a request takes on the real cloud: to the database, and to WeChat for a push. */
const REQUEST = 25
const PUSH = 120
/** So many stages are told while it is measured; what is said of `ALL` follows from them. */
const STAGES = 120
const ALL = 10_000
const RUNS_A_DAY = 24 * 60
/** A sweep that is not through by then tells nothing. */
const MOST_RUNS = 30
/** 09:00 in Beijing on the first day on which the drafts have a stage, 15 days before their last day. */
const MORNING = Date.parse('2026-11-25T09:00:00+08:00')
const MINUTE = 60_000
const DAY = 24 * 60 * MINUTE

const ownerOf = (index: number): string => `sweep-${String(index)}`

/** As many drafts as stages, each with a stage due and an owner who allows one push. */
const seed = async (cloud: Cloud): Promise<void> => {
  const { id } = await start(cloud, 'sweep')
  const [draft] = await cloud.stored('filings', { _id: id })
  await cloud.alter('filings', id, { remindAt: null })
  for (let index = 0; index < STAGES; index += 1) {
    const applicant = ownerOf(index)
    await cloud.subscribe(applicant, 'local-due', 'accept')
    await cloud.insert('credits', { _id: `${applicant}:due`, credit: 1 })
    await cloud.insert('filings', {
      ...draft,
      _id: `${id}-${String(index)}`,
      applicant,
      remindAt: MORNING,
    })
  }
}

/** What runs of the timer used, and how many pushes went out. */
type Measured = DatabaseUse & { readonly requests: number; readonly runs: number }

const usedBy = async (cloud: Cloud, run: () => Promise<number>): Promise<Measured> => {
  const used = async () =>
    (await cloud.ok('city-staff', 'board.open', {})).used ?? { reads: 0, writes: 0 }
  const before = await used()
  const { database } = await cloud.operations()
  const runs = await run()
  const requests = (await cloud.operations()).database - database
  const { reads, writes } = await used()
  return { requests, runs, reads: reads - before.reads, writes: writes - before.writes }
}

/** Runs the timer minute by minute until all pushes are out; answers how many runs that took. */
const sweep = async (cloud: Cloud, from: number): Promise<number> => {
  for (let runs = 0; runs < MOST_RUNS; runs += 1) {
    if ((await cloud.pushes()).length === STAGES) return runs
    await cloud.moveClock({ now: new Date(from + runs * MINUTE).toISOString() })
    await cloud.runTimer()
  }
  throw new Error(`not all of ${String(STAGES)} stages were told in ${String(MOST_RUNS)} runs`)
}

/**
 * How the timer carries a morning with many stages due, with the delays of the real cloud: requests a stage from due to told, a
 * run beside them taken off, and how long 10,000 would take. Measured with fewer stages and extrapolated in proportion, since
 * each run does as many. Needs built functions.
 */
export const benchSweep = async (): Promise<BenchLine[]> => {
  const dataDir = mkdtempSync(join(tmpdir(), 'sweep-bench-'))
  const local = await startLocal({ port: 0, dataDir, durable: false })
  const cloud = cloudOf(local, dataDir)
  try {
    await cloud.moveClock({ now: new Date(MORNING - DAY).toISOString() })
    await seed(cloud)
    await cloud.moveClock({ now: new Date(MORNING - 10 * MINUTE).toISOString() })
    await cloud.fault({ operation: 'database', effect: 'delay', ms: REQUEST, times: 10_000_000 })
    await cloud.fault({ operation: 'push', effect: 'delay', ms: PUSH, times: 10_000_000 })
    // The first run of a day counts figures and writes digests.
    await cloud.runTimer()
    const idle = await usedBy(cloud, async () => {
      await cloud.runTimer()
      return 1
    })
    const all = await usedBy(cloud, () => sweep(cloud, MORNING))
    const aStage = (kind: 'requests' | 'reads' | 'writes') =>
      (all[kind] - all.runs * idle[kind]) / STAGES
    const left = (kind: keyof DatabaseUse) =>
      Math.max(0, PLAN[kind] - RUNS_A_DAY * idle[kind]) / aStage(kind)
    const minutes = (all.runs * ALL) / STAGES
    const line = (name: string, value: number, unit: string): BenchLine => ({
      name: `sweep.${name}`,
      value,
      unit,
    })
    return [
      line('requests-a-stage', aStage('requests'), 'requests'),
      line('reads-a-stage', aStage('reads'), 'requests'),
      line('writes-a-stage', aStage('writes'), 'requests'),
      line(`runs-for-${String(STAGES)}-measured`, all.runs, 'minutes'),
      line(`runs-for-${String(ALL)}-extrapolated`, minutes, 'minutes'),
      line('idle-reads-a-day', RUNS_A_DAY * idle.reads, 'requests'),
      line('idle-writes-a-day', RUNS_A_DAY * idle.writes, 'requests'),
      line('stages-a-day-of-the-plan', Math.min(left('reads'), left('writes')), 'stages'),
    ]
  } finally {
    await local.stop()
    rmSync(dataDir, { recursive: true, force: true })
  }
}
