import type { EventPorts, FilingEvent, NamedEvent } from '../store/events'
import type { HeldAccount, StoredPaper } from '../store/collections'
import type { RecordPorts } from '../store/ports'
import type { Staff, StaffPorts } from '../store/staff'
import { collectionOf, removePassed } from './collection'
import { inParts } from './lists/inParts'
import { key, keys } from './keys'
import { byIds, inIdOrder } from './lists/keyset'
import { fromRow } from './rows'
import type { Database } from './sdk'

const EVENTS_A_PAGE = 200
/** The most rows that the platform answers at once. */
const MOST_STAFF = 1000

/** What is asked of small collections beside their lists. */
export const recordsOf = (database: Database): RecordPorts & EventPorts & StaffPorts => {
  const staffWhere = async (where: object) => {
    const fields = ['name', 'office', 'role', 'city', 'standsFor']
    const found = await inIdOrder(database, { collection: 'staff', where, fields }, MOST_STAFF)
    return found.map((row) => fromRow(row) as Staff)
  }
  return {
    events: {
      of: async (filing) => {
        const found: FilingEvent[] = []
        for (;;) {
          const page = await eventsAfter(database, filing, found.at(-1)?.seq ?? 0)
          found.push(...page)
          if (page.length < EVENTS_A_PAGE) return found
        }
      },
      named: async (filing, names, rows) => {
        const found = await database
          .collection('events')
          .where({ ...keys({ filing }), name: database.command.in(names.map(key)) })
          .field({ seq: true, at: true, name: true, who: true, about: true })
          .orderBy('seq', 'desc')
          .limit(rows)
          .get()
        return found.data.map((row) => fromRow(row) as NamedEvent)
      },
    },
    accounts: {
      holderOf: async (key) =>
        (await collectionOf<HeldAccount>(database, 'accounts').get(key))?.filing ?? null,
      held: async (ids) => {
        const wanted = { collection: 'accounts', where: {}, fields: ['filing'] }
        const rows = await byIds(database, wanted, ids)
        return new Map(
          rows.map((row) => fromRow(row) as HeldAccount).map(({ id, filing }) => [id, filing]),
        )
      },
    },
    staff: {
      ofOffice: (office) => staffWhere(keys({ office })),
      heads: () => staffWhere(keys({ role: 'head' })),
    },
    papers: {
      latest: async (asked) => {
        const found = await database
          .collection('papers')
          .where(keys({ asked }))
          .orderBy('madeAt', 'desc')
          .limit(1)
          .get()
        return found.data.map((row) => fromRow(row) as StoredPaper)[0] ?? null
      },
    },
    removePassed: (from, instant) => removePassed(database, from, instant),
    countOlder: async (of, instant) =>
      (
        await database
          .collection(of)
          .where({ at: database.command.lt(instant) })
          .count()
      ).total,
  }
}

type EventRow = Pick<FilingEvent, 'seq'> & Readonly<Record<string, unknown>>

const eventsAfter = async (
  database: Database,
  filing: string,
  seq: number,
): Promise<readonly FilingEvent[]> => {
  const asked = (after: number, rows: number) =>
    database
      .collection('events')
      .where({ ...keys({ filing }), seq: database.command.gt(after) })
      .orderBy('seq', 'asc')
      .limit(rows)
  const rows = await inParts<EventRow, number>(
    {
      ask: async (after, count) => (await asked(after, count).get()).data as readonly EventRow[],
      nextPlace: async (after) =>
        (await asked(after, 1).field({ seq: true }).get()).data as readonly EventRow[],
      placeOf: (row) => row.seq,
    },
    seq,
    EVENTS_A_PAGE,
  )
  return rows.map((row) => fromRow(row) as FilingEvent)
}
