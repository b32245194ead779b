import type { DatabaseUse } from '../../../src/domain/board/plan'
import type { Day } from '../../../src/domain/dates/days'
import { jobNames, type JobRun } from '../../../src/domain/board/board'
import type { BoardPorts } from '../store/board'
import { collectionOf } from './collection'
import { keys } from './keys'
import { byIds, walk } from './lists/keyset'
import { fromRow } from './rows'
import type { Database } from './sdk'

const RUNS = jobNames.flatMap((name) => [`${name}:good`, `${name}:bad`])

/** What the timer used on its last day, in one row. */
const USE = 'use'

type StoredUse = DatabaseUse & { readonly id: typeof USE; readonly day: Day }

type StoredRun = JobRun & { readonly id: string }

/** The port over how the timer runs and how much waits for it. */
export const boardOf = (database: Database): BoardPorts => {
  const runs = collectionOf<StoredRun>(database, 'runs')
  const uses = collectionOf<StoredUse>(database, 'runs')
  const { inc, lte } = database.command
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
      runs: async () =>
        (await byIds(database, { collection: 'runs', where: {} }, RUNS)).map(
          (row) => fromRow(row) as StoredRun,
        ),
      ran: async (run) => {
        await runs.put({ ...run, id: `${run.name}:${run.ok ? 'good' : 'bad'}` })
      },
      use: async (day, { reads, writes }) => {
        const { stats } = await database
          .collection('runs')
          .where(keys({ _id: USE, day }))
          .update({ data: { reads: inc(reads), writes: inc(writes) } })
        // Of two timers that begin a day at once one is not counted.
        if (stats.updated === 0) await uses.put({ id: USE, day, reads, writes })
      },
      usedOn: async (day) => {
        const found = await uses.get(USE)
        return found?.day === day ? { reads: found.reads, writes: found.writes } : null
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
