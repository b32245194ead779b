import {
  type CreditRow,
  type FailedCounts,
  type InboxEntry,
  type MessagePorts,
  type OfficeRecord,
  type OutboxLine,
  type OutboxRow,
  type SentMessage,
  UNREADABLE,
} from '../store/messages'
import { isOfOffice } from '../../../src/domain/messages/notices/noticeRow'
import type { CallRow } from '../store/inbox/calls'
import type { CalledFiling } from '../store/filings/listed'
import { amongOffices, rowsByOffice } from './counting/byOffice'
import { key, keys, officeKeys } from './keys'
import { calledFields } from './lists/fields'
import { byIds, walk } from './lists/keyset'
import { waitingOf } from './lists/waiting'
import { fromRow } from './rows'
import type { Database } from './sdk'

/** The most rows that the platform answers at once. */
const MOST_ROWS = 1000

/** More pages than messages lead to; without a limit the platform answers 20 groups. */
const PAGES = 100

const waiting = { state: 'waiting' } as const
const failed = { state: 'failed' } as const

/** The ports over what is told and delivered. */
export const messagesOf = (database: Database): MessagePorts => {
  const { command } = database
  const credits = async (ids: readonly string[], where: object): Promise<readonly CreditRow[]> =>
    (await byIds(database, { collection: 'credits', where, fields: ['credit'] }, ids)).map(
      (row) => fromRow(row) as CreditRow,
    )
  const unread = (person: string, now: number) => ({
    ...keys({ person }),
    read: false,
    at: command.lte(now),
  })
  return {
    inbox: {
      page: async (person, now, after, rows) => {
        const equal = keys({ person })
        const until = now + 1
        const fields = ['title', 'text', 'page', 'filing', 'read', 'asks']
        const wanted = { collection: 'inbox', equal, path: 'at', newestFirst: true, until, fields }
        return (await walk(database, wanted, after, rows)).map((row) => fromRow(row) as InboxEntry)
      },
      unread: async (person, now) =>
        (await database.collection('inbox').where(unread(person, now)).count()).total,
      unreadParts: async (person, now) => {
        const { list } = await database
          .collection('inbox')
          .aggregate()
          .match(unread(person, now))
          .group({ _id: '$page', rows: command.aggregate.sum(1) })
          .limit(PAGES)
          .end()
        const groups = list as readonly { readonly _id: unknown; readonly rows: number }[]
        const sum = (some: typeof groups) => some.reduce((all, { rows }) => all + rows, 0)
        return {
          all: sum(groups),
          ofOffice: sum(groups.filter(({ _id }) => isOfOffice(String(_id)))),
        }
      },
      markRead: async (person, ids) => {
        if (ids.length === 0) return
        await database
          .collection('inbox')
          .where({ ...keys({ person }), _id: command.in(ids.map(key)) })
          .update({ data: { read: true } })
      },
      sentWithin: async (from, until) => {
        const order = { equal: {}, path: 'sentAt', newestFirst: true, from, until }
        const wanted = { collection: 'inbox', ...order, fields: ['filing', 'reader'] }
        return (await walk(database, wanted, null, MOST_ROWS)).map(
          (row) => fromRow(row) as SentMessage,
        )
      },
      setAside: async (id) => {
        const { stats } = await database
          .collection('inbox')
          .where(keys({ _id: id }))
          .update({ data: { sendAt: null, sending: command.set(null) } })
        return stats.updated === 1
      },
    },
    outbox: {
      due: async (until, only) => {
        const equal = { ...waiting, ...(only === 'codes' ? { isCode: true } : {}) }
        const wanted = { collection: 'outbox', equal, path: 'dueAt', newestFirst: false, until }
        const found = await walk(database, { ...wanted, fields: ['to'] }, null, MOST_ROWS)
        return found.map((row) => fromRow(row) as OutboxLine)
      },
      waiting: async (ids) =>
        (await byIds(database, { collection: 'outbox', where: waiting }, ids)).map(
          (row) => fromRow(row) as OutboxRow,
        ),
      waitingOf: (people) => waitingOf(database, people),
      setAside: async (id, result) => {
        const { stats } = await database
          .collection('outbox')
          .where({ ...keys({ _id: id }), ...waiting })
          .update({ data: { state: 'failed', trying: false, result: command.set(result) } })
        return stats.updated === 1
      },
      failed: async (office, after, rows) => {
        const equal = { ...(office === null ? {} : keys({ office })), ...failed }
        const wanted = { collection: 'outbox', equal, path: 'queuedAt', newestFirst: true }
        return (await walk(database, wanted, after, rows)).map((row) => fromRow(row) as OutboxRow)
      },
      failedCounts: async (office) => {
        const { aggregate: $ } = command
        const choice = (path: string, value: string | null, then: string, otherwise: unknown) =>
          $.cond({ if: $.eq([path, value]), then, else: otherwise })
        const kind = choice('$result.code', UNREADABLE, 'unreadable', '$channel')
        const { list } = await database
          .collection('outbox')
          .aggregate()
          .match({ ...(office === null ? {} : keys({ office })), ...failed })
          .group({ _id: choice('$office', null, 'ofDrafts', kind), rows: $.sum(1) })
          .end()
        const groups = list as readonly { readonly _id: string; readonly rows: number }[]
        const rows = (name: keyof FailedCounts) => groups.find(({ _id }) => _id === name)?.rows ?? 0
        return {
          mail: rows('mail'),
          push: rows('push'),
          unreadable: rows('unreadable'),
          ofDrafts: rows('ofDrafts'),
        }
      },
      swap: async ({ state, dueAt, trying, tries, result, toldWith }, before) => {
        const { stats } = await database
          .collection('outbox')
          .where({
            ...keys({ _id: before.id, state: before.state }),
            dueAt: before.dueAt,
            tries: before.tries,
          })
          .update({
            data: {
              state,
              dueAt,
              trying,
              tries,
              result: command.set(result),
              ...(toldWith !== undefined && { toldWith }),
            },
          })
        return stats.updated === 1
      },
      claim: async (ids, { claim, dueAt, toldWith }) => {
        if (ids.length === 0) return []
        await database
          .collection('outbox')
          .where({ _id: command.in(ids.map(key)), ...waiting, trying: false })
          .update({ data: { trying: true, tries: command.inc(1), dueAt, claim, toldWith } })
        const taken = { collection: 'outbox', where: keys({ claim }) }
        return (await byIds(database, taken, ids)).map((row) => fromRow(row) as OutboxRow)
      },
      wereSent: async (ids, claim, result) => {
        const taken = { ...keys({ claim }), ...waiting }
        await database
          .collection('outbox')
          .where({ _id: command.in(ids.map(key)), ...taken })
          .update({ data: { state: 'sent', trying: false, result: command.set(result) } })
      },
    },
    calls: {
      page: async (office, after, rows) => {
        const equal = officeKeys(office)
        const wanted = { collection: 'calls', equal, path: 'at', from: 0, newestFirst: false }
        return (await walk(database, wanted, after, rows)).map((row) => fromRow(row) as CallRow)
      },
      count: async (office) =>
        (
          await database
            .collection('calls')
            .where({ ...officeKeys(office), at: command.gt(0) })
            .count()
        ).total,
      countOfEach: () =>
        rowsByOffice(database, 'calls', { ...amongOffices(database, null), at: command.gt(0) }),
      among: async (filings) =>
        (await byIds(database, { collection: 'calls', where: {}, fields: [] }, filings)).map(
          (row) => (fromRow(row) as Pick<CallRow, 'id'>).id,
        ),
      filings: async (ids) => {
        const wanted = { collection: 'filings', where: {}, fields: calledFields }
        return (await byIds(database, wanted, ids)).map((row) => fromRow(row) as CalledFiling)
      },
      wereRead: async (person, messages) => {
        if (messages.length === 0) return
        await database
          .collection('calls')
          .where({ ...keys({ person }), message: command.in(messages.map(key)) })
          .remove()
      },
    },
    credits: {
      of: (ids) => credits(ids, {}),
      left: async (ids) => (await credits(ids, { credit: command.gt(0) })).map(({ id }) => id),
      spend: async (ids) => {
        if (ids.length === 0) return
        await database
          .collection('credits')
          .where({ _id: command.in(ids.map(key)), credit: command.gt(0) })
          .update({ data: { credit: command.inc(-1) } })
      },
    },
    offices: {
      readers: async (of) => {
        const mailed = { collection: 'offices', where: {}, fields: ['mail.confirmedAt'] }
        const [{ list }, records] = await Promise.all([
          database
            .collection('staff')
            .aggregate()
            .match({ office: command.in(of.map(key)) })
            .group({ _id: '$office', people: command.aggregate.sum(1) })
            .end(),
          byIds(database, mailed, of),
        ])
        const staffed = new Set((list as readonly { readonly _id: string }[]).map(({ _id }) => _id))
        const rows = records.map((row) => fromRow(row) as Pick<OfficeRecord, 'id' | 'mail'>)
        return (office) => ({
          staff: staffed.has(office),
          mail: rows.some(({ id, mail }) => id === office && Boolean(mail)),
        })
      },
    },
  }
}
