import { type LeadStatus, leadStatuses } from '../../../../src/domain/leads/status'
import type { Lead, LeadPorts, ListedLead } from '../../store/supervision/leads'
import { collectionOf } from '../collection'
import { keys, officeKeys } from '../keys'
import { fromRow } from '../rows'
import type { Database } from '../sdk'
import { walk } from './keyset'

const fields = [
  'answers',
  'status',
  'source',
  'office',
  'urges',
  'proposal',
  'filing',
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
      const wanted = { collection: 'leads', equal, path: 'at', newestFirst: true, fields }
      return (await walk(database, wanted, after, rows)).map((row) => fromRow(row) as ListedLead)
    },
    counts: async (office) => {
      const { list } = await database
        .collection('leads')
        .aggregate()
        .match(officeKeys(office))
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
