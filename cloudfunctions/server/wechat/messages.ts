import type {
  CreditRow,
  InboxEntry,
  MessagePorts,
  OfficeRecord,
  OutboxRow,
} from '../store/messages'
import { collectionOf } from './collection'
import { key, keys } from './keys'
import { walk } from './keyset'
import { fromRow } from './rows'
import type { Database } from './sdk'

/** The ports over what is told and delivered. */
export const messagesOf = (database: Database): MessagePorts => {
  const credits = async (
    ids: readonly string[],
    condition: object,
  ): Promise<readonly CreditRow[]> => {
    if (ids.length === 0) return []
    const found = await database
      .collection('credits')
      .where({ _id: database.command.in(ids.map(key)), ...condition })
      .limit(ids.length)
      .get()
    return found.data.map((row) => fromRow(row) as CreditRow)
  }
  return {
    inbox: {
      page: async (person, after, rows) => {
        const equal = keys({ person })
        const wanted = { collection: 'inbox', equal, path: 'at', newestFirst: true }
        return (await walk(database, wanted, after, rows)).map((row) => fromRow(row) as InboxEntry)
      },
      unread: async (person) => {
        const condition = { ...keys({ person }), read: false }
        return (await database.collection('inbox').where(condition).count()).total
      },
      markRead: async (person, ids) => {
        if (ids.length === 0) return
        await database
          .collection('inbox')
          .where({ ...keys({ person }), _id: database.command.in(ids.map(key)) })
          .update({ data: { read: true } })
      },
    },
    outbox: {
      due: async (until, after, rows) => {
        const equal = { state: 'waiting' }
        const wanted = { collection: 'outbox', equal, path: 'dueAt', newestFirst: false, until }
        return (await walk(database, wanted, after, rows)).map((row) => fromRow(row) as OutboxRow)
      },
      swap: async ({ state, dueAt, trying, tries, result }, before) => {
        const { stats } = await database
          .collection('outbox')
          .where({
            ...keys({ _id: before.id, state: before.state }),
            dueAt: before.dueAt,
            tries: before.tries,
          })
          .update({
            data: { state, dueAt, trying, tries, result: database.command.set(result) },
          })
        return stats.updated === 1
      },
    },
    credits: {
      of: (ids) => credits(ids, {}),
      left: async (ids) =>
        (await credits(ids, { credit: database.command.gt(0) })).map(({ id }) => id),
    },
    offices: collectionOf<OfficeRecord>(database, 'offices'),
  }
}
