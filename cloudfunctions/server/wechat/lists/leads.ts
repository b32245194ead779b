import { type LeadStatus, leadStatuses } from '../../../../src/domain/leads/status'
import type { Lead, LeadPorts, ListedLead } from '../../store/supervision/leads'
import { collectionOf } from '../collection'
import { keys, officeKeys } from '../keys'
import { fromRow } from '../rows'
import type { Database } from '../sdk'
import { walk, within } from './keyset'

const fields = [
  'answers',
  'phone',
  'status',
  'source',
  'office',
  'urges',
  'proposal',
  'filing',
  'at',
  'lateFrom',
] as const satisfies readonly (keyof ListedLead)[]

/** The port over leads. */
export const leadsOf = (database: Database): LeadPorts => ({
  leads: {
    ...collectionOf<Lead>(database, 'leads'),
    page: async ({ office, status }, after, rows) => {
      const equal = {
        ...officeKeys(office),
        ...(status === null ? {} : keys({ status })),
      }
      // A bound keeps the walk of all within an index.
      const wanted = { collection: 'leads', equal, path: 'at', newestFirst: true, from: 0, fields }
      return (await walk(database, wanted, after, rows)).map((row) => fromRow(row) as ListedLead)
    },
    late: async (office, now, after, rows) => {
      const bounds = { path: 'lateFrom', newestFirst: false, from: 1, until: now + 1 }
      const wanted = { collection: 'leads', equal: officeKeys(office), ...bounds, fields }
      return (await walk(database, wanted, after, rows)).map((row) => fromRow(row) as ListedLead)
    },
    countLate: async (office, now) =>
      (
        await database
          .collection('leads')
          .where({
            ...officeKeys(office),
            ...within(database, 'lateFrom', { from: 1, until: now + 1 }),
          })
          .count()
      ).total,
    counts: async (office) => {
      const { list } = await database
        .collection('leads')
        .aggregate()
        .match({ ...officeKeys(office), status: database.command.in(leadStatuses) })
        .group({ _id: '$status', count: database.command.aggregate.sum(1) })
        .end()
      const counted = new Map(
        (list as readonly { readonly _id: LeadStatus; readonly count: number }[]).map(
          ({ _id, count }) => [_id, count],
        ),
      )
      return Object.fromEntries(
        leadStatuses.map((status) => [status, counted.get(status) ?? 0]),
      ) as Record<LeadStatus, number>
    },
  },
})
