import type { ExportPorts, StoredAnnouncement, UnreadAnnounced } from '../../store/ledger'
import { collectionOf } from '../collection'
import { key, keys } from '../keys'
import { fromRow } from '../rows'
import type { Database } from '../sdk'
import { walk } from './keyset'

/** Behind every character of an openid. */
const LAST = '~'

/** The port over what offices told owners, and who of them has not read it. */
export const announcementsOf = (database: Database): Pick<ExportPorts, 'announcements'> => {
  const { command } = database
  /** Entries have their key at the beginning of their ids. */
  const unreadBehind = (what: string, after: string | null) => ({
    _id: command.gt(after ?? `${key(what)}:inbox:`).and(command.lt(`${key(what)}:inbox:${LAST}`)),
    read: false,
  })
  const announcements = { collection: 'announcements' }
  return {
    announcements: {
      ...collectionOf<StoredAnnouncement>(database, 'announcements'),
      latest: async (office) => {
        const wanted = { equal: keys({ office }), path: 'at', newestFirst: true }
        const [row] = await walk(database, { ...announcements, ...wanted }, null, 1)
        return row === undefined ? null : (fromRow(row) as StoredAnnouncement)
      },
      resting: async (until, after, rows) => {
        const equal = keys({ state: 'running' })
        const wanted = { equal, path: 'touchedAt', newestFirst: false, until }
        return (await walk(database, { ...announcements, ...wanted }, after, rows)).map(
          (row) => fromRow(row) as StoredAnnouncement,
        )
      },
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
