import type { Answer } from '../../../src/domain/api/call'
import type { JobName, JobRun } from '../../../src/domain/board/board'
import type { DatabaseUse } from '../../../src/domain/board/plan'
import { dayOf } from '../../../src/domain/dates/days'
import { runJob } from '../app'
import type { Caller, Ports } from '../store/ports'
import { noted } from './sweep'
import type { Swept } from '../store/eachOf'

/** Runs a job of a timer, and how the run went as the board shows it (M2). */
export const countedJob = async (
  ports: Ports,
  caller: Caller,
  name: JobName,
  run: () => Promise<Swept>,
): Promise<{ readonly answer: Answer<unknown>; readonly ran: JobRun }> => {
  const startedAt = ports.clock()
  const answer = await runJob(ports, caller, `cron/${name}`, run)
  const { settled = 0, failed = 0 } = answer.ok ? (answer.data as Swept) : {}
  return {
    answer,
    ran: { name, ok: answer.ok, startedAt, endedAt: ports.clock(), settled, failed },
  }
}

/**
 * Keeps how jobs went and what this run used of the database since `before`; it only tells, so that failing it stops
 * nothing.
 */
export const keepRuns = async (
  { board, clock, used }: Ports,
  runs: readonly JobRun[],
  before: DatabaseUse,
): Promise<void> => {
  const { reads, writes } = used()
  const more = { reads: reads - before.reads, writes: writes - before.writes }
  await board.ran(runs, dayOf(clock()), more).catch(noted('board'))
}
