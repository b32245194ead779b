import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Cloud, cloudOf } from '../../../cloudfunctions/server/testing/cloud'
import { start, submitted } from '../../../cloudfunctions/server/testing/filings'
import { confirmMail, OFFICE_ADDRESS } from '../../../cloudfunctions/server/testing/messages'
import { type DatabaseUse, PLAN, TIMER_RATE } from '../../../src/domain/board/plan'
import { startLocal } from '../../../local/start'
import type { BenchLine } from '../database'

/** Milliseconds that a request takes on the real cloud: to the database, and to WeChat for a push. */
const REQUEST = 25
const PUSH = 120
/** So many stages are told while it is measured; what is said of `ALL` follows from them. */
const STAGES = 600
const ALL = 10_000
/** Requests from due to told, and how many of them read; minutes until all are told, and until an office has its mail meanwhile (F2). */
const [MOST_REQUESTS, MOST_READS] = [10, 4]
const [MOST_MINUTES, MAIL_MINUTES] = [90, 5]
const RUNS_A_DAY = 24 * 60
/** A sweep that is not through by then tells nothing. */
const MOST_RUNS = 60
/** 08:00 in Beijing on the first day on which the drafts have a stage, 15 days before their last day. */
const MORNING = Date.parse('2026-11-25T08:00:00+08:00')
const MINUTE = 60_000
const DAY = 24 * 60 * MINUTE
const NEW_ADDRESS = 'new@office.invalid'

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

/** How many pushes went out. */
const sentPushes = async (cloud: Cloud): Promise<number> =>
  (await cloud.stored('outbox', { channel: 'push', state: 'sent' })).length

/** What runs of the timer used, how many there were, and how many seconds the longest took. */
type Measured = DatabaseUse & {
  readonly requests: number
  readonly runs: number
  readonly longest: number
}

/** Runs the timer minute by minute from an instant on until `isOver`. */
const runsUntil = async (
  cloud: Cloud,
  from: number,
  isOver: (runs: number) => Promise<boolean>,
): Promise<Measured> => {
  const used = async () =>
    (await cloud.ok('city-staff', 'board.open', {})).used ?? { reads: 0, writes: 0 }
  const before = await used()
  const asked = async () => (await cloud.operations()).database
  const took: number[] = []
  let requests = 0
  while (!(await isOver(took.length))) {
    if (took.length === MOST_RUNS) throw new Error(`not through in ${String(MOST_RUNS)} runs`)
    await cloud.moveClock({ now: new Date(from + took.length * MINUTE).toISOString() })
    const [began, sent] = [performance.now(), await asked()]
    await cloud.runTimer()
    took.push((performance.now() - began) / 1000)
    requests += (await asked()) - sent
  }
  const { reads, writes } = await used()
  return {
    requests,
    runs: took.length,
    longest: Math.max(...took),
    reads: reads - before.reads,
    writes: writes - before.writes,
  }
}

/** The minutes after which the office has the mail of what is filed, and a code, both asked for in the midst of it. */
const mailed = (cloud: Cloud) => {
  let asked = 0
  let minutes = 0
  return {
    after: () => minutes,
    look: async (runs: number): Promise<void> => {
      if (runs < 1 || minutes > 0) return
      if (asked === 0) {
        asked = runs
        await cloud.ok('head-bazhou', 'office.mailCode', { address: NEW_ADDRESS })
        await submitted(cloud, 'sweep-submits')
        return
      }
      const to = new Set((await cloud.mails()).slice(1).map((mail) => mail.to))
      if (to.has(NEW_ADDRESS) && to.has(OFFICE_ADDRESS)) minutes = runs - asked
    },
  }
}

/**
 * How the timer carries a morning with many stages due, at the pace of the plan and with the delays of the real cloud: requests
 * a stage from due to told, a run beside them taken off, and how long 10,000 would take. Measured with fewer stages and
 * extrapolated in proportion, since each run does as many. Needs built functions.
 */
export const benchSweep = async (): Promise<BenchLine[]> => {
  const dataDir = mkdtempSync(join(tmpdir(), 'sweep-bench-'))
  const local = await startLocal({ port: 0, dataDir, durable: false, timerRate: TIMER_RATE })
  const cloud = cloudOf(local, dataDir)
  try {
    await cloud.moveClock({ now: new Date(MORNING - DAY).toISOString() })
    await confirmMail(cloud)
    await seed(cloud)
    await cloud.fault({ operation: 'database', effect: 'delay', ms: REQUEST, times: 10_000_000 })
    await cloud.fault({ operation: 'push', effect: 'delay', ms: PUSH, times: 10_000_000 })
    // The first runs of a day count figures, write digests, and index what was made.
    const times = (wanted: number) => (runs: number) => Promise.resolve(runs === wanted)
    await runsUntil(cloud, MORNING - 70 * MINUTE, times(3))
    const hour = await runsUntil(cloud, MORNING - 65 * MINUTE, times(60))
    const idle = (kind: 'requests' | 'reads' | 'writes') => hour[kind] / hour.runs
    const mails = mailed(cloud)
    const all = await runsUntil(cloud, MORNING, async (runs) => {
      await mails.look(runs)
      return (await sentPushes(cloud)) === STAGES && mails.after() > 0
    })
    const aStage = (kind: 'requests' | 'reads' | 'writes') =>
      (all[kind] - all.runs * idle(kind)) / STAGES
    const left = (kind: keyof DatabaseUse) =>
      Math.max(0, PLAN[kind] - RUNS_A_DAY * idle(kind)) / aStage(kind)
    const minutes = (all.runs * ALL) / STAGES
    const line = (name: string, value: number, unit: string, most?: number): BenchLine => ({
      name: `sweep.${name}`,
      value,
      unit,
      most,
    })
    return [
      line('requests-a-stage', aStage('requests'), 'requests', MOST_REQUESTS),
      line('reads-a-stage', aStage('reads'), 'requests', MOST_READS),
      line('writes-a-stage', aStage('writes'), 'requests'),
      line(`runs-for-${String(STAGES)}-measured`, all.runs, 'minutes'),
      line('longest-run', all.longest, 'seconds'),
      line(`runs-for-${String(ALL)}-extrapolated`, minutes, 'minutes', MOST_MINUTES),
      line('office-mail-and-code-meanwhile', mails.after(), 'minutes', MAIL_MINUTES),
      line('idle-reads-a-day', RUNS_A_DAY * idle('reads'), 'requests'),
      line('idle-writes-a-day', RUNS_A_DAY * idle('writes'), 'requests'),
      line('stages-a-day-of-the-plan', Math.min(left('reads'), left('writes')), 'stages'),
    ]
  } finally {
    await local.stop()
    rmSync(dataDir, { recursive: true, force: true })
  }
}
