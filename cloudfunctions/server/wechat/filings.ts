import type { Filing } from '../filing/filing'
import type { Place, Ports, QueueSlice } from '../store/ports'
import { key, keys } from './keys'
import { bounds, walk } from './keyset'
import { content, fromRow, fromRowOrNull } from './rows'
import type { Database } from './sdk'

/** Only null asks for all offices; an undefined office throws. */
const queueKeys = (office: QueueSlice['office'], queue: string) =>
  office === null ? keys({ queue }) : keys({ office, queue })

const read = (row: unknown) => fromRow(row) as Filing

/** The filings port over the database. */
export const filingsOf = (database: Database): Ports['filings'] => {
  const filings = () => database.collection('filings')
  const before = async (path: string, until: number, after: Place | null, rows: number) => {
    const wanted = { collection: 'filings', equal: {}, path, newestFirst: false, until }
    return (await walk(database, wanted, after, rows)).map(read)
  }
  return {
    get: async (id) => fromRowOrNull((await filings().doc(key(id)).get()).data) as Filing | null,
    ofApplicant: async (openid, after, rows) => {
      const equal = keys({ applicant: openid })
      // By savedAt a filing that is saved meanwhile would move to a page that was read already.
      const wanted = { collection: 'filings', equal, path: 'createdAt', newestFirst: true }
      return (await walk(database, wanted, after, rows)).map(read)
    },
    draftsOf: async (openid) => {
      const drafts = { ...keys({ applicant: openid, status: 'draft' }), submissions: 0 }
      return (await filings().where(drafts).count()).total
    },
    swap: async (next, before) => {
      const replaced = Object.entries(content(next)).map(([name, value]) => [
        name,
        database.command.set(value),
      ])
      const { stats } = await filings()
        .where({
          ...keys({ _id: before.id }),
          version: before.version,
          'chain.seq': before.chain.seq,
        })
        .update({ data: Object.fromEntries(replaced) as object })
      return stats.updated === 1
    },
    page: async ({ office, queue, ...rest }, after, rows) => {
      const equal = queueKeys(office, queue)
      const wanted = { collection: 'filings', equal, path: 'queueAt', ...rest }
      return (await walk(database, wanted, after, rows)).map(read)
    },
    count: async ({ office, queue, ...rest }) => {
      const condition = { ...queueKeys(office, queue), ...bounds(database, 'queueAt', rest) }
      return (await filings().where(condition).count()).total
    },
    toRemind: (until, after, rows) => before('remindAt', until, after, rows),
    toExpire: (until, after, rows) => before('expiresAt', until, after, rows),
  }
}
