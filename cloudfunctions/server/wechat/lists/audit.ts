import { type OfficeCode, offices } from '../../../../src/domain/city/city'
import { fullViews } from '../../../../src/domain/audit/unusual'
import type { AuditPorts, AuditSlice, ReadEntry, ReadEvent } from '../../store/administration'
import { key, keys } from '../keys'
import { fromRow } from '../rows'
import type { Database } from '../sdk'
import { byIds, walk, within } from './keyset'

const codes = offices.map(({ code }) => code)
/** More people no city has. */
const MOST_PEOPLE = 1000
/** As the timer calls itself. */
const SYSTEM = '系统'

/** The port over both audits, as they are read by who did what. */
export const auditOf = (database: Database): AuditPorts => {
  const { command } = database
  const { aggregate: $ } = command
  /** Along an index: of a person, of an office, or of all. */
  const sliceOf = ({ office, openid, from, until }: AuditSlice) => ({
    equal: {
      ...(openid === null ? {} : keys({ 'who.openid': openid })),
      ...(office === null ? {} : keys({ 'who.office': office })),
    },
    path: 'at',
    newestFirst: true,
    from,
    until,
  })
  return {
    audit: {
      events: async ({ filing, names, ...slice }, after, rows) => {
        const staffAlone = { 'who.name': command.gt('').and(command.neq(SYSTEM)) }
        const wanted =
          filing === null
            ? { ...sliceOf(slice), where: { name: command.in(names.map(key)), ...staffAlone } }
            : {
                equal: keys({ filing }),
                path: 'seq',
                newestFirst: true,
                where: {
                  name: command.in(names.map(key)),
                  ...within(database, 'at', slice),
                  ...staffAlone,
                },
              }
        const fields = ['filing', 'seq', 'at', 'name', 'who', 'about'].filter(
          (field) => field !== wanted.path,
        )
        const found = await walk(database, { collection: 'events', ...wanted, fields }, after, rows)
        return found.map((row) => fromRow(row) as ReadEvent)
      },
      entries: async ({ exports, ...slice }, after, rows) => {
        const act = exports ? 'exported' : command.neq('exported')
        const fields = ['seq', 'act', 'who', 'office', 'about', 'after']
        const wanted = { collection: 'administration', ...sliceOf(slice), where: { act }, fields }
        return (await walk(database, wanted, after, rows)).map((row) => fromRow(row) as ReadEntry)
      },
      fullViews: async (office, days) => {
        const [from = 0, ...ends] = days
        const counts = ends.map((end, place) => [
          `day${String(place)}`,
          $.sum(
            $.cond({
              if: $.and([$.gte(['$at', days[place] ?? end]), $.lt(['$at', end])]),
              then: 1,
              else: 0,
            }),
          ),
        ])
        const { list } = await database
          .collection('events')
          .aggregate()
          .match({
            'who.office': office === null ? command.in(codes) : key(office),
            name: command.in(fullViews.map(key)),
            ...within(database, 'at', { from, until: ends.at(-1) }),
          })
          .group({
            _id: '$who.openid',
            office: $.min('$who.office'),
            ...(Object.fromEntries(counts) as object),
          })
          .limit(MOST_PEOPLE)
          .end()
        return (list as readonly Readonly<Record<string, unknown>>[]).map((row) => ({
          openid: String(row['_id']),
          office: row['office'] as OfficeCode,
          counts: ends.map((_end, place) => Number(row[`day${String(place)}`] ?? 0)),
        }))
      },
      numbers: async (ids) => {
        const wanted = { collection: 'filings', where: {}, fields: ['number'] }
        const rows = (await byIds(database, wanted, ids)) as readonly {
          readonly _id: string
          readonly number?: string | null
        }[]
        return new Map(rows.flatMap(({ _id, number }) => (number ? [[_id, number] as const] : [])))
      },
    },
  }
}
