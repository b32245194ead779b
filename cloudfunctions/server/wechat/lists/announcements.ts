import type { AnnouncementPorts, UnreadAnnounced } from '../../store/ledger'
import { key } from '../keys'
import { fromRow } from '../rows'
import type { Database } from '../sdk'

/** Behind every character of an openid. */
const LAST = '~'

/** The port to announcements beside their lists: who has not read one. */
export const announcementsOf = (database: Database): AnnouncementPorts => {
  const { command } = database
  /** Entries have their key at the beginning of their ids. */
  const unreadBehind = (what: string, after: string | null) => ({
    _id: command.gt(after ?? `${key(what)}:inbox:`).and(command.lt(`${key(what)}:inbox:${LAST}`)),
    read: false,
  })
  return {
    announcements: {
      unread: async (what) =>
        (await database.collection('inbox').where(unreadBehind(what, null)).count()).total,
      unreadOnes: async (what, after, rows) => {
        const { data } = await database
          .collection('inbox')
          .where(unreadBehind(what, after))
          .field({ person: true, filing: true })
          .orderBy('_id', 'asc')
          .limit(rows)
          .get()
        return data.map((row) => fromRow(row) as UnreadAnnounced)
      },
    },
  }
}
