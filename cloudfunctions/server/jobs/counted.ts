import type { Answer } from '../../../src/domain/api/call'
import type { JobName } from '../../../src/domain/board/board'
import type { DatabaseUse } from '../../../src/domain/board/plan'
import { dayOf } from '../../../src/domain/dates/days'
import { runJob } from '../app'
import { loggable } from '../secrets/log'
import type { KeptRun } from '../store/board'
import type { Caller, Ports } from '../store/ports'
import { noted } from './sweep'
import { gatheringSkipped, type Swept } from '../store/eachOf'

/** So many rows of a job that were set aside are kept by name. */
const MOST_ASIDE = 20

/** Runs a job of a timer, and how the run went as the board shows it (M2). */
export const countedJob = async (
  ports: Ports,
  caller: Caller,
  name: JobName,
  run: () => Promise<Swept>,
): Promise<{ readonly answer: Answer<unknown>; readonly ran: KeptRun }> => {
  const startedAt = ports.clock()
  const skipped = new Set<string>()
  const answer = await gatheringSkipped(skipped, () => runJob(ports, caller, `cron/${name}`, run))
  const { settled = 0, failed = 0 } = answer.ok ? (answer.data as Swept) : {}
  const endedAt = ports.clock()
  const aside = [...new Set([...skipped].map(namelessId))]
    .slice(0, MOST_ASIDE)
    .map((id) => ({ id, since: endedAt }))
  return { answer, ran: { name, ok: answer.ok, startedAt, endedAt, settled, failed, aside } }
}

/** What a message is about begins its id; the rest may name who gets it. */
const namelessId = (id: string): string =>
  /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/.exec(id)?.[0] ?? loggable(id)

/** What was set aside in the last good run too, with since when. */
const sinceBefore = async (
  board: Ports['board'],
  runs: readonly KeptRun[],
): Promise<readonly KeptRun[]> => {
  if (runs.every(({ aside = [] }) => aside.length === 0)) return runs
  const kept = (await board.kept()).runs.filter(({ ok }) => ok)
  return runs.map((run) => {
    const before = kept.find(({ name }) => name === run.name)?.aside ?? []
    const since = (id: string) => before.find((each) => each.id === id)?.since
    return {
      ...run,
      aside: (run.aside ?? []).map((row) => ({ ...row, since: since(row.id) ?? row.since })),
    }
  })
}

/**
 * Keeps how jobs went and what this run used of the database since `before`; it only tells, so that failing it stops
 * nothing.
 */
export const keepRuns = async (
  { board, clock, used }: Ports,
  runs: readonly KeptRun[],
  before: DatabaseUse,
): Promise<void> => {
  const { reads, writes } = used()
  const more = { reads: reads - before.reads, writes: writes - before.writes }
  await sinceBefore(board, runs)
    .then((known) => board.ran(known, dayOf(clock()), more))
    .catch(noted('board'))
}
