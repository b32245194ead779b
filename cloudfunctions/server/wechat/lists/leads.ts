import { instantOf } from '../../../../src/domain/dates/days'
import { leadActKey } from '../../../../src/domain/leads/leadActs'
import type { LeadsWanted } from '../../../../src/domain/leads/monthList'
import { searchedPattern } from '../../../../src/domain/search/searched'
import { type LeadStatus, leadStatuses } from '../../../../src/domain/leads/status'
import type { PageEnd } from '../../store/pages'
import type {
  CountedLead,
  KnownLead,
  LeadKey,
  LeadPorts,
  ListedLead,
} from '../../store/supervision/leads'
import { amongOffices, rowsByOffice } from '../counting/byOffice'
import { keys, officeKeys } from '../keys'
import { fromRow } from '../rows'
import type { Database } from '../sdk'
import { byIds, type Walk, walk, within } from './keyset'

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
  'acted',
  'lateFrom',
] as const satisfies readonly (keyof ListedLead)[]

const countedFields = [
  'office',
  'createdAt',
  'acts',
  'answers.accountKind',
  'answers.subjectKind',
  'chain.hash',
] as const

/** A subject whose kind nobody knows is left out of what is stored. */
const kindsOf = ({ command }: Database, path: string, kinds: readonly string[]) => {
  if (kinds.length === 0) return {}
  return { [path]: kinds.includes('') ? command.exists(false) : command.in(kinds) }
}

/** What no index decides of the leads that a month counts. */
const ofMonthWhere = (database: Database, { of }: LeadsWanted) => ({
  acts: leadActKey(of.act, of.month),
  ...kindsOf(database, 'answers.accountKind', of.accountKinds),
  ...kindsOf(database, 'answers.subjectKind', of.subjectKinds),
})

const knownFields = [
  'answers',
  'status',
  'office',
  'proposal',
  'confirmed',
] as const satisfies readonly (keyof KnownLead)[]

/** The port over leads. */
export const leadsOf = (database: Database): LeadPorts => {
  const listed = async (
    walked: Omit<Walk, 'collection' | 'fields'>,
    after: PageEnd | null,
    rows: number,
  ) =>
    (await walk(database, { collection: 'leads', fields, ...walked }, after, rows)).map(
      (row) => fromRow(row) as ListedLead,
    )
  const lateBy = (now: number) => within(database, 'lateFrom', { from: 1, until: now + 1 })
  return {
    leads: {
      those: async (ids) => {
        const wanted = { collection: 'leads', where: {}, fields: knownFields }
        return (await byIds(database, wanted, ids)).map((row) => fromRow(row) as KnownLead)
      },
      withKeys: async (ids) => {
        const wanted = { collection: 'leadKeys', where: {} }
        return (await byIds(database, wanted, ids)).map((row) => fromRow(row) as LeadKey)
      },
      page: ({ office, status, text }, after, rows) => {
        const equal = {
          ...officeKeys(office),
          ...(status === null ? {} : keys({ status })),
        }
        // A bound keeps the walk of all within an index.
        const where =
          text === undefined ? {} : { text: database.RegExp({ regexp: searchedPattern(text) }) }
        return listed({ equal, path: 'at', newestFirst: true, from: 0, where }, after, rows)
      },
      late: (office, now, after, rows) => {
        const bounds = { path: 'lateFrom', newestFirst: false, from: 1, until: now + 1 }
        return listed({ equal: officeKeys(office), ...bounds }, after, rows)
      },
      becomingLate: (from, after, rows) =>
        listed({ equal: {}, path: 'lateFrom', newestFirst: false, from }, after, rows),
      countLate: async (office, now) =>
        (
          await database
            .collection('leads')
            .where({ ...officeKeys(office), ...lateBy(now) })
            .count()
        ).total,
      countLateOfEach: (now) =>
        rowsByOffice(database, 'leads', { ...amongOffices(database, null), ...lateBy(now) }),
      ofMonth: (wanted, after, rows) => {
        const walked = {
          equal: officeKeys(wanted.office),
          path: 'acted',
          newestFirst: true,
          from: instantOf(`${wanted.of.month}-01`),
          where: ofMonthWhere(database, wanted),
        }
        return listed(walked, after, rows)
      },
      countOfMonth: async (wanted) =>
        (
          await database
            .collection('leads')
            .where({
              ...officeKeys(wanted.office),
              ...within(database, 'acted', { from: instantOf(`${wanted.of.month}-01`) }),
              ...ofMonthWhere(database, wanted),
            })
            .count()
        ).total,
      acted: async (office, from, after, rows) => {
        const wanted = {
          collection: 'leads',
          equal: officeKeys(office),
          path: 'acted',
          newestFirst: false,
          from,
          fields: countedFields,
        }
        return (await walk(database, wanted, after, rows)).map((row) => fromRow(row) as CountedLead)
      },
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
  }
}
