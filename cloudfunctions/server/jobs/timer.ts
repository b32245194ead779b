import type { Answer } from '../../../src/domain/api/call'
import { Refusal } from '../../../src/domain/api/refusal'
import type { JobName } from '../../../src/domain/board/board'
import { runRounds } from '../app'
import { countTimes } from '../figures/times'
import { movingKeys } from '../keys/moving'
import { tellOwners } from '../ledger/announcing/tellOwners'
import type { Carriers } from '../messages/carriers'
import type { KeptRun } from '../store/board'
import type { Swept } from '../store/eachOf'
import type { Caller, Ports } from '../store/ports'
import { settingsNow } from '../store/settings'
import { countedJob, keepRuns } from './counted'
import { deliver } from './deliver'
import { tellDigests } from './digests/tellDigests'
import { dispatch } from './dispatch'
import { importing } from './importing'
import { indexing } from './indexing'
import { readThemselves } from './reading/readThemselves'
import { redate } from './redate'
import { remind } from './remind'
import { retention } from './retention'
import { succession } from './succession/succession'
import { sweep } from './sweep'

/**
 * Until when each job may begin another row, in milliseconds from the start. A morning with many stages due fills the first
 * span, at the pace that the plan leaves; what each job has after it is enough for what comes in a minute. The rest of the
 * function's 60 seconds is for its last row: a mail may take 15 of them.
 */
const REMIND = 38_000
const DISPATCH = 41_000
const READING = 42_000
const DELIVER = 45_000
const FINDING = 47_000
const IMPORTING = 48_000
const ANNOUNCING = 49_000
const SUCCESSION = 50_000
const RETENTION = 51_000
const HOLIDAYS = 53_000
const FIGURES = 54_000
const KEYS = 55_000

/** Asks for what several jobs of a run want when the first of them does; what could not be read is asked for by the next. */
const askedOnce = <Answer>(ask: () => Promise<Answer>): (() => Promise<Answer>) => {
  let asked: Promise<Answer> | null = null
  return () => {
    asked ??= ask().catch((error: unknown) => {
      asked = null
      throw error
    })
    return asked
  }
}

/**
 * The ports of one run. Settings and marks are those of its beginning: what is decided by a setting asks for it anew in its
 * transaction, and where another run moves a mark meanwhile, whatever a job does twice changes nothing.
 */
const withWhatHolds = (ports: Ports): Ports => ({
  ...ports,
  settings: { ...ports.settings, recent: askedOnce(() => settingsNow(ports)) },
  timerMarks: askedOnce(ports.timerMarks),
})

const ROWS = 20

/** Goes on with what offices tell owners, until the instant `until`; what is left comes up in the next run. */
const announcing = (ports: Ports, until: number): Promise<Swept> => {
  const now = ports.clock()
  return sweep(
    'announcements',
    () => ports.clock() < until,
    (after) => ports.announcements.resting({ state: 'running', until: now }, after, ROWS),
    ({ id, touchedAt: at }) => ({ id, at }),
    (each) => tellOwners(ports, each, until),
  )
}

/** Runs the timer's jobs, each to its end even when another fails. Refuses everybody but the timer. */
export const runJobs = async (
  given: Ports,
  carriers: Carriers,
  caller: Caller,
): Promise<Answer<unknown>> => {
  const ports = withWhatHolds(given)
  const started = ports.clock()
  const before = ports.used()
  const runs: KeptRun[] = []
  const counted = async (name: JobName, run: () => Promise<Swept>) => {
    const { answer, ran } = await countedJob(ports, caller, name, run)
    runs.push(ran)
    return answer
  }
  return runRounds(ports, caller, 'cron', async () => {
    if (caller.openid !== null || !caller.timer)
      throw new Refusal('not-allowed', '这个操作只由定时器运行')
    const answers = {
      remind: await counted('remind', () => remind(ports, started + REMIND)),
      digests: await counted('digests', () => tellDigests(ports)),
      dispatch: await counted('dispatch', () => dispatch(ports, started + DISPATCH)),
      reading: await counted('reading', () => readThemselves(ports, started + READING)),
      deliver: await counted('deliver', () => deliver(ports, carriers, started + DELIVER)),
      finding: await counted('finding', () => indexing(ports, started + FINDING)),
      imports: await counted('imports', () => importing(ports, started + IMPORTING)),
      announcements: await counted('announcements', () => announcing(ports, started + ANNOUNCING)),
      succession: await counted('succession', () => succession(ports, started + SUCCESSION)),
      retention: await counted('retention', () => retention(ports, started + RETENTION)),
      holidays: await counted('holidays', () => redate(ports, started + HOLIDAYS)),
      figures: await counted('figures', () => countTimes(ports, started + FIGURES)),
      keys: await counted('keys', () => movingKeys(ports, started + KEYS)),
    }
    // Last of all, so that it takes no job's time.
    await keepRuns(ports, runs, before)
    return answers
  })
}
