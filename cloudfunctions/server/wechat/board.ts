import type { DatabaseUse } from '../../../src/domain/board/plan'
import type { Day } from '../../../src/domain/dates/days'
import type { JobName } from '../../../src/domain/board/board'
import type { BoardPorts, KeptRun } from '../store/board'
import { collectionOf } from './collection'
import { keys } from './keys'
import { walk } from './lists/keyset'
import type { Database } from './sdk'

/** The row of how all timers ran. */
const ROW = 'timers'

type ByJob = Partial<Readonly<Record<JobName, KeptRun>>>

type StoredRuns = DatabaseUse & {
  readonly id: typeof ROW
  readonly day: Day
  readonly good?: ByJob
  readonly bad?: ByJob
}

/** The port over how the timer runs and how much waits for it. */
export const boardOf = (database: Database): BoardPorts => {
  const rows = collectionOf<StoredRuns>(database, 'runs')
  const { inc, lte } = database.command
  /** Changes what is there of the row with these keys; false when there is none. */
  const changed = async (where: Readonly<Record<string, string>>, data: Readonly<object>) =>
    (await database.collection('runs').where(keys(where)).update({ data })).stats.updated > 0
  /** How many rows are due, and since when the first. */
  const due = async (
    collection: string,
    equal: Readonly<Record<string, string>>,
    path: string,
    now: number,
  ) => {
    const wanted = { collection, equal, path, newestFirst: false, until: now + 1, fields: [path] }
    const [counted, [first]] = await Promise.all([
      database
        .collection(collection)
        .where({ ...equal, [path]: lte(now) })
        .count(),
      walk(database, wanted, null, 1),
    ])
    return {
      count: counted.total,
      since: (first as Readonly<Record<string, number>> | undefined)?.[path] ?? null,
    }
  }
  const size = async (collection: string) => (await database.collection(collection).count()).total
  return {
    board: {
      kept: async () => {
        const found = await rows.get(ROW)
        if (!found) return { runs: [], used: null }
        const { good = {}, bad = {}, day, reads, writes } = found
        return {
          runs: [good, bad].flatMap((each) => Object.values(each)),
          used: { day, reads, writes },
        }
      },
      ran: async (runs, day, { reads, writes }) => {
        const ended = (ok: boolean): ByJob =>
          Object.fromEntries(runs.filter((run) => run.ok === ok).map((run) => [run.name, run]))
        // An update goes into what lies within each other, so that another timer's jobs stay.
        const now = { good: ended(true), bad: ended(false) }
        if (await changed({ _id: ROW, day }, { ...now, reads: inc(reads), writes: inc(writes) }))
          return
        // Of two timers that begin a day at once one is not counted.
        if (await changed({ _id: ROW }, { ...now, day, reads, writes })) return
        await rows.put({ ...now, id: ROW, day, reads, writes })
      },
      waiting: async (now) => {
        const [messages, outbox] = await Promise.all([
          due('inbox', {}, 'sendAt', now),
          due('outbox', { state: 'waiting' }, 'dueAt', now),
        ])
        return { messages, outbox }
      },
      rows: async () => {
        const [filings, events, versions, messages, outbox] = await Promise.all([
          size('filings'),
          size('events'),
          size('versions'),
          size('inbox'),
          size('outbox'),
        ])
        return { filings, events, versions, messages, outbox }
      },
    },
  }
}
