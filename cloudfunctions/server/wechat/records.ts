import type { StoredVersion } from '../store/filings/filing'
import type { FilingEvent, NamedEvent } from '../store/events'
import type { PaperCode, StoredCard } from '../store/cards'
import type { DeliveryState } from '../store/messages'
import type { StoredImport } from '../store/imports'
import type { StoredExport } from '../store/ledger'
import type {
  DiscardedFiles,
  HeldAccount,
  ListedConsent,
  StoredIdConsent,
  Passing,
  StoredPerson,
  Ports,
  Ticket,
} from '../store/ports'
import type { PageEnd } from '../store/pages'
import type { StoredRequest } from '../store/requests/requests'
import type { Invitation, Staff } from '../store/staff'
import { collectionOf } from './collection'
import { inParts } from './lists/inParts'
import { key, keys } from './keys'
import { byIds, inIdOrder, walk, type Walk } from './lists/keyset'
import { fromRow } from './rows'
import type { Database } from './sdk'
import type { StoredPaper } from '../store/papers/papers'

const EVENTS_A_PAGE = 200
/** The most rows that the platform answers at once. */
const MOST_STAFF = 1000

type Records = Pick<
  Ports,
  | 'events'
  | 'versions'
  | 'accounts'
  | 'people'
  | 'consents'
  | 'staff'
  | 'invitations'
  | 'papers'
  | 'discards'
  | 'tickets'
  | 'cards'
  | 'codes'
  | 'imports'
  | 'exports'
  | 'requests'
  | 'removePassed'
  | 'countOlder'
>

/** The ports over the small collections. */
export const recordsOf = (database: Database): Records => {
  /** Rows older than an instant, oldest first. */
  const before = async (
    {
      collection,
      path,
      ...fields
    }: { readonly collection: string; readonly path: string; readonly fields?: readonly string[] },
    until: number,
    after: PageEnd | null,
    rows: number,
  ) => {
    const wanted = { collection, equal: {}, path, newestFirst: false, until, ...fields }
    return (await walk(database, wanted, after, rows)).map(fromRow)
  }
  const staffWhere = async (where: object) => {
    const fields = ['name', 'office', 'role', 'city', 'standsFor']
    const found = await inIdOrder(database, { collection: 'staff', where, fields }, MOST_STAFF)
    return found.map((row) => fromRow(row) as Staff)
  }
  const papers = { collection: 'papers', path: 'madeAt', fields: ['fileID'] }
  const discards = { collection: 'discards', path: 'at' }
  const tickets = { collection: 'tickets', path: 'at', fields: ['path'] }
  /** Work that somebody asked for and may leave, in rows with a state and the file it needs or makes. */
  const longWork = <Work extends { readonly id: string }>(
    collection: string,
    ...files: readonly (keyof Work & string)[]
  ) => {
    const rows = async (
      wanted: Pick<Walk, 'equal' | 'path' | 'newestFirst' | 'until'>,
      after: PageEnd | null,
      count: number,
    ) =>
      (await walk(database, { collection, ...wanted }, after, count)).map(
        (row) => fromRow(row) as Work,
      )
    return {
      ...collectionOf<Work>(database, collection),
      of: (openid: string, count: number) =>
        rows({ equal: keys({ openid }), path: 'at', newestFirst: true }, null, count),
      resting: (until: number, after: PageEnd | null, count: number) =>
        rows(
          { equal: keys({ state: 'running' }), path: 'touchedAt', newestFirst: false, until },
          after,
          count,
        ),
      before: async (instant: number, after: PageEnd | null, count: number) =>
        (await before({ collection, path: 'at', fields: files }, instant, after, count)) as Work[],
    }
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
    versions: collectionOf<StoredVersion>(database, 'versions'),
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
    people: collectionOf<StoredPerson>(database, 'people'),
    consents: {
      ...collectionOf<StoredIdConsent>(database, 'consents'),
      of: async (openid, rows) => {
        const wanted = {
          collection: 'consents',
          equal: keys({ openid }),
          path: 'at',
          newestFirst: true,
          fields: ['name', 'as', 'said', 'version', 'withdrawals'],
        }
        return (await walk(database, wanted, null, rows)).map(
          (row) => fromRow(row) as ListedConsent,
        )
      },
    },
    staff: {
      ...collectionOf<Staff>(database, 'staff'),
      ofOffice: (office) => staffWhere(keys({ office })),
      heads: () => staffWhere(keys({ role: 'head' })),
    },
    invitations: {
      ...collectionOf<Invitation>(database, 'invitations'),
      of: async (office, rows) => {
        const equal = keys({ office })
        const wanted = { collection: 'invitations', equal, path: 'madeAt', newestFirst: true }
        return (await walk(database, wanted, null, rows)).map((row) => fromRow(row) as Invitation)
      },
    },
    papers: {
      ...collectionOf<StoredPaper>(database, 'papers'),
      latest: async (asked) => {
        const found = await database
          .collection('papers')
          .where(keys({ asked }))
          .orderBy('madeAt', 'desc')
          .limit(1)
          .get()
        return found.data.map((row) => fromRow(row) as StoredPaper)[0] ?? null
      },
      madeBefore: async (instant, after, rows) =>
        (await before(papers, instant, after, rows)) as StoredPaper[],
    },
    discards: {
      ...collectionOf<DiscardedFiles>(database, 'discards'),
      before: async (instant, after, rows) =>
        (await before(discards, instant, after, rows)) as DiscardedFiles[],
    },
    tickets: {
      ...collectionOf<Ticket>(database, 'tickets'),
      before: async (instant, after, rows) =>
        (await before(tickets, instant, after, rows)) as Ticket[],
    },
    cards: collectionOf<StoredCard>(database, 'cards'),
    codes: collectionOf<PaperCode>(database, 'codes'),
    imports: longWork<StoredImport>('imports', 'fileID'),
    exports: longWork<StoredExport>('exports', 'path', 'archive'),
    requests: { add: collectionOf<StoredRequest>(database, 'requests').add },
    removePassed: async (from, instant) =>
      (await database.collection(from).where(passed[from](database, instant)).remove()).stats
        .removed,
    countOlder: async (of, instant) =>
      (
        await database
          .collection(of)
          .where({ at: database.command.lt(instant) })
          .count()
      ).total,
  }
}

const settledStates: readonly DeliveryState[] = [
  'sent',
  'unsubscribed',
  'failed',
  'unknown',
  'dropped',
]

/** The query for the outdated rows of each collection whose rows are deleted after a while. */
const passed: Readonly<Record<Passing, (database: Database, instant: number) => object>> = {
  requests: ({ command }, instant) => ({ at: command.lt(instant) }),
  tokens: ({ command }, instant) => ({ at: command.lt(instant) }),
  cards: ({ command }, instant) => ({ until: command.lt(instant) }),
  inbox: ({ command }, instant) => ({ at: command.lt(instant) }),
  announcements: ({ command }, instant) => ({ at: command.lt(instant) }),
  calls: ({ command }, instant) => ({ at: command.lt(instant) }),
  outbox: ({ command }, instant) => ({
    queuedAt: command.lt(instant),
    state: command.in(settledStates),
  }),
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
