import { type OfficeCode, offices } from '../../../../src/domain/city/city'
import { DAY_MS } from '../../../../src/domain/dates/days'
import { fullViews } from '../../../../src/domain/audit/unusual'
import type { AuditPorts, AuditSlice, ReadEntry, ReadEvent } from '../../store/administration'
import { key, keys } from '../keys'
import { fromRow } from '../rows'
import type { Database } from '../sdk'
import { BEIJING } from '../counting/figures'
import { byIds, walk, within } from './keyset'

const codes = offices.map(({ code }) => code)
/** More people no city has. */
const MOST_PEOPLE = 1000
/** As the timer calls itself. */
const SYSTEM = '系统'

type ViewsOfPerson = {
  readonly _id: string
  readonly office: OfficeCode
  readonly days: readonly { readonly day: number; readonly views: number }[]
}

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
        // What applicants did with their own consents is nothing of the staff.
        const where = { act, 'who.name': command.gt('') }
        const wanted = { collection: 'administration', ...sliceOf(slice), where, fields }
        return (await walk(database, wanted, after, rows)).map((row) => fromRow(row) as ReadEntry)
      },
      fullViews: async (office, days) => {
        // Days since 1970 in Beijing.
        const day = $.floor($.divide([$.add(['$at', BEIJING]), DAY_MS]))
        const { list } = await database
          .collection('events')
          .aggregate()
          .match({
            'who.office': office === null ? command.in(codes) : key(office),
            name: command.in(fullViews.map(key)),
            ...within(database, 'at', { from: days[0], until: days.at(-1) }),
          })
          .group({
            _id: { openid: '$who.openid', day },
            office: $.min('$who.office'),
            views: $.sum(1),
          })
          .group({
            _id: '$_id.openid',
            office: $.min('$office'),
            days: $.push({ day: '$_id.day', views: '$views' }),
          })
          .limit(MOST_PEOPLE)
          .end()
        return (list as readonly ViewsOfPerson[]).map(({ _id, office: of, days: looked }) => {
          const views = new Map(looked.map((each) => [each.day, each.views]))
          const begins = days.slice(0, -1)
          const counts = begins.map((at) => views.get((at + BEIJING) / DAY_MS) ?? 0)
          return { openid: _id, office: of, counts }
        })
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
