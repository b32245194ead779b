import type { OfficeCode } from '../../../../src/domain/city/city'
import { addDays, DAY_MS, instantOf } from '../../../../src/domain/dates/days'
import type { Period } from '../../../../src/domain/figures/periods'
import { cellsOf } from '../../../../src/domain/figures/returns'
import {
  NOT_NUDGED,
  type Nudges,
  type CountedFiling,
  type FigureReads,
  type MonthLink,
  type MonthTimes,
  type Snapshot,
  type OfficeStanding,
  type PicturedFiling,
  type StoredReturn,
  type TimedFiling,
} from '../../store/counting/stored'
import { collectionOf } from '../collection'
import { officeKeys } from '../keys'
import { byIds, inIdOrder, walk, within } from '../lists/keyset'
import { fromRow } from '../rows'
import type { Database } from '../sdk'
import { amongOffices, codes, groupedByOffice, GROUPS, rowsByOffice } from './byOffice'
import { cellParts } from './cells'

/** Beijing is so far ahead, in milliseconds. */
export const BEIJING = 8 * 3_600_000

const instants = ({ from, to }: Period) => ({
  from: instantOf(from),
  until: instantOf(addDays(to, 1)),
})

/** What the dashboard reads (H4). */
export const figuresOf = (database: Database): FigureReads => {
  const { command } = database
  const { aggregate: $ } = command
  const among = (office: OfficeCode | null) => amongOffices(database, office)
  const sumIf = (...all: readonly unknown[]) => $.sum($.cond({ if: $.and(all), then: 1, else: 0 }))
  const snapshots = collectionOf<Snapshot>(database, 'figures')
  const nudges = collectionOf<Nudges>(database, 'figures')
  return {
    figures: {
      standing: async (office, today) => {
        const waits = $.eq(['$status', 'submitted'])
        // No promise is less than every text.
        const past = [waits, $.gt(['$replyBy', '']), $.lt(['$replyBy', today])]
        const list = await groupedByOffice<OfficeStanding & { readonly _id: OfficeCode }>(
          database,
          'filings',
          {
            ...among(office),
            status: command.in(['submitted', 'returned']),
            // What stands in no ledger has no number here.
            ...within(database, 'ledger.registered', { from: 0 }),
          },
          {
            waiting: sumIf(waits),
            returned: sumIf($.eq(['$status', 'returned'])),
            pastPromise: sumIf(...past),
            promised: $.min($.cond({ if: $.and(past), then: '$replyBy', else: null })),
            late: sumIf($.eq(['$ledger.late', true])),
            oldest: $.min($.cond({ if: waits, then: '$ledger.submitted', else: null })),
          },
        )
        return new Map(list.map((standing) => [standing._id, standing]))
      },
      within: async (by, office, period) =>
        rowsByOffice(database, 'filings', {
          ...among(office),
          ...within(database, `ledger.${by}`, instants(period)),
        }),
      daily: async (by, office, period, states) => {
        const path = `ledger.${by}`
        // Days since 1970 in Beijing.
        const day = $.floor($.divide([$.add([`$${path}`, BEIJING]), DAY_MS]))
        const { list } = await database
          .collection('filings')
          .aggregate()
          .match({
            ...among(office),
            ...within(database, path, instants(period)),
            ...(states && { status: command.in(states) }),
          })
          .group({ _id: day, rows: $.sum(1) })
          .limit(GROUPS)
          .end()
        const groups = list as readonly { readonly _id: number; readonly rows: number }[]
        return new Map(groups.map(({ _id, rows }) => [addDays('1970-01-01', _id), rows]))
      },
      undelivered: async (office) => {
        const ofDraftsToo =
          office === null ? { office: command.in([...codes, null]) } : among(office)
        const [givenUp, calls] = await Promise.all([
          rowsByOffice<OfficeCode | null>(database, 'outbox', { ...ofDraftsToo, state: 'failed' }),
          rowsByOffice<OfficeCode | null>(database, 'calls', {
            ...among(office),
            at: command.gt(0),
          }),
        ])
        const counted = (code: OfficeCode | null) =>
          (givenUp.get(code) ?? 0) + (calls.get(code) ?? 0)
        return new Map([...codes, null].map((code) => [code, counted(code)]))
      },
      timed: async (period, after, rows) => {
        const wanted = {
          collection: 'filings',
          equal: {},
          path: 'ledger.registered',
          newestFirst: false,
          ...instants(period),
          fields: ['office', 'held', 'ledger.submitted'],
        }
        return (await walk(database, wanted, after, rows)).map((row) => fromRow(row) as TimedFiling)
      },
      times: async (months) => {
        const ids = months.map((month) => `times:${month}`)
        const found = await byIds(database, { collection: 'figures', where: {} }, ids)
        return found.map((row) => fromRow(row) as MonthTimes)
      },
      putTimes: collectionOf<MonthTimes>(database, 'figures').put,
      counted: async ({ by, office, from, until }, after, rows) => {
        const wanted = {
          collection: 'filings',
          equal: officeKeys(office),
          path: `ledger.${by}`,
          newestFirst: false,
          from,
          until,
          fields: [
            'number',
            'office',
            'answers.accountKind',
            'answers.subjectKind',
            'chain.hash',
            'ledger.registered',
            'ledger.acted',
            'ledger.late',
            'ledger.acts',
          ].filter((path) => path !== `ledger.${by}`),
        }
        return (await walk(database, wanted, after, rows)).map(
          (row) => fromRow(row) as CountedFiling,
        )
      },
      links: async (collection, { from, until }, after, rows) => {
        const wanted = { collection, equal: {}, path: 'at', newestFirst: false }
        const bounds = { from, until, fields: ['seq', 'who', 'hash'] }
        return (await walk(database, { ...wanted, ...bounds }, after, rows)).map(
          (row) => fromRow(row) as MonthLink,
        )
      },
      returnIds: async (ids) => {
        const found = await byIds(database, { collection: 'returns', where: {}, fields: [] }, ids)
        return new Set(found.map((row) => (fromRow(row) as StoredReturn).id))
      },
      returns: async (ids) =>
        (await byIds(database, { collection: 'returns', where: {} }, ids)).map(
          (row) => fromRow(row) as StoredReturn,
        ),
      returnSums: async (ids) => {
        const wanted = { collection: 'returns', where: {}, fields: ['closedAt', 'code', 'cells'] }
        return (await byIds(database, wanted, ids)).map((row) => fromRow(row) as StoredReturn)
      },
      cells: async (office, month) => {
        const parts = await cellParts(database, among(office), month)
        const having = [...new Set(parts.map((part) => part.office))]
        return new Map(
          having.map((code) => [code, cellsOf(parts.filter((part) => part.office === code))]),
        )
      },
      pictured: async (after, rows) => {
        const fields = ['photos', 'cancelProofs', 'idPhotosGone']
        const wanted = { collection: 'filings', where: { _id: command.gt(after) }, fields }
        return (await inIdOrder(database, wanted, rows)).map(
          (row) => fromRow(row) as PicturedFiling,
        )
      },
      snapshot: () => snapshots.get('times'),
      putSnapshot: snapshots.put,
      nudges: async () => (await nudges.get('nudges')) ?? NOT_NUDGED,
    },
  }
}
