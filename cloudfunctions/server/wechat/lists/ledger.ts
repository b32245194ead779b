import { addDays, instantOf } from '../../../../src/domain/dates/days'
import { actKey } from '../../../../src/domain/ledger/acts'
import type { DayRange } from '../../../../src/domain/ledger/filter'
import { searchedPattern } from '../../../../src/domain/search/searched'
import type { Status } from '../../../../src/domain/moves/moves'
import type { ExportedFiling, LedgerFiling, OwnerFiling } from '../../store/filings/listed'
import type { LedgerReads, LedgerSlice } from '../../store/ledger'
import { pageEnd, type PageEnd } from '../../store/pages'
import { keys, officeKeys } from '../keys'
import { fromRow } from '../rows'
import type { Database } from '../sdk'
import { exportFields, ledgerFields, ownerFields } from './fields'
import { byIds, filled, placeOn, walk, type Walk, within } from './keyset'

/** So many rows at most are looked at for one page that no index decides. */
const LOOKED_AT = 2000
/** Rows of one request. */
const AT_ONCE = 1000
/** Up to here a count is exact that no index decides. */
const COUNTED = 1000

const dated = ['submitted', 'registered', 'due'] as const

/** The bounds of a range of Beijing days. A row without such a day has 0 there: what is open below begins behind it. */
const instants = ({ from, to }: DayRange) => ({
  ...(from === null ? (to === null ? {} : { from: 1 }) : { from: instantOf(from) }),
  ...(to === null ? {} : { until: instantOf(addDays(to, 1)) }),
})

/** The statuses that a filter leaves open; null for all, none where two parts of it ask for different ones. */
const statusesOf = ({ statuses, pastPromise, watch, claimant }: LedgerSlice['filter']) => {
  const asked: readonly (readonly Status[])[] = [
    ...(statuses.length === 0 ? [] : [statuses]),
    // Only what waits is checked by somebody.
    ...(pastPromise || claimant !== null ? [['submitted'] as const] : []),
    ...(watch ? [['returned'] as const] : []),
  ]
  const [first, ...others] = asked
  return first === undefined
    ? null
    : others.reduce((left, one) => left.filter((status) => one.includes(status)), first)
}

type LedgerWalk = Walk & { readonly where: Readonly<Record<string, unknown>> }

/** What tells by where a row comes from, beside its place. */
const cameFrom = (
  { command }: Pick<Database, 'command'>,
  source: LedgerSlice['filter']['source'],
): Readonly<Record<string, unknown>> => {
  if (source === 'counter') return { entered: command.neq(null) }
  return source === 'online' ? { entered: null, 'ledger.old': null } : {}
}

/** A slice of the ledger as a walk along an index; `where` holds what the index does not decide. */
const walkOf = (
  { command, RegExp: pattern }: Database,
  { office, filter, sort, today, claimant }: LedgerSlice,
): LedgerWalk => {
  const among = (path: string, values: readonly string[]) =>
    values.length === 0 ? {} : { [path]: command.in(values) }
  const isOld = filter.source === 'oldLedger'
  const statuses = statusesOf(filter)
  const [only = '', ...more] = statuses ?? []
  const by = isOld ? 'submitted' : sort.by
  const sorted = by === 'number' ? null : filter[by]
  // The one index with a status and a day is an office's, with the register day.
  const byStatus = by === 'registered' && office !== null && only !== '' && more.length === 0
  const rangeOf = (by: (typeof dated)[number]) => {
    const range = filter[by]
    return range === null
      ? []
      : Object.entries(within({ command }, `ledger.${by}`, instants(range)))
  }
  return {
    collection: 'filings',
    equal: { ...officeKeys(office), ...(byStatus ? { status: only } : {}) },
    path: `ledger.${by}`,
    newestFirst: sort.descending,
    // What stands in no ledger has no number here.
    from: 0,
    ...(sorted === null ? {} : instants(sorted)),
    // Of an old ledger nothing was submitted here: it stands at 0, and on no day.
    ...(isOld ? { from: 0, until: sorted === null ? 1 : 0 } : {}),
    where: {
      ...(byStatus || statuses === null ? {} : { 'ledger.state': command.in(statuses) }),
      ...(filter.text === ''
        ? {}
        : { 'ledger.text': pattern({ regexp: searchedPattern(filter.text) }) }),
      ...among('answers.accountKind', filter.accountKinds),
      ...among('answers.subjectKind', filter.subjectKinds),
      ...among('ledger.place', filter.places),
      ...(filter.late ? { 'ledger.late': true } : {}),
      ...(filter.pastPromise ? { replyBy: command.lt(today) } : {}),
      ...(filter.watch ? { 'returned.correctionOn': command.lt(today) } : {}),
      ...(filter.act === null
        ? {}
        : {
            'ledger.acts': actKey(filter.act.of, filter.act.month),
            ...within({ command }, 'ledger.acted', { from: instantOf(`${filter.act.month}-01`) }),
          }),
      ...(claimant === null ? {} : keys({ 'claim.openid': claimant })),
      ...cameFrom({ command }, filter.source),
      ...Object.fromEntries(dated.filter((each) => each !== by).flatMap(rangeOf)),
    },
  }
}

/** Few filings are in them at a time, and an index leads to these. */
const passing: ReadonlySet<Status> = new Set(['submitted', 'returned'])
const isPassing = (statuses: readonly Status[]): boolean =>
  statuses.every((status) => passing.has(status))

/** All rows of a walk that have one of the statuses, by their places in no order; null where there may be more than one answer has. */
const fewOf = async (
  database: Database,
  { collection, equal, where, path, from, until }: LedgerWalk,
  statuses: readonly Status[],
): Promise<readonly PageEnd[] | null> => {
  const { command } = database
  const { data } = await database
    .collection(collection)
    .where({
      ...equal,
      status: command.in(statuses),
      ...where,
      ...within(database, path, { from, until }),
    })
    .field({ _id: true, [path]: true })
    .limit(AT_ONCE)
    .get()
  return data.length < AT_ONCE ? data.map((row) => placeOn(path, row)) : null
}

/** Those of the places behind the last row of a page, in the order of the walk. */
const behind = (
  places: readonly PageEnd[],
  { newestFirst }: LedgerWalk,
  after: PageEnd | null,
): readonly PageEnd[] => {
  const way = newestFirst ? -1 : 1
  const order = (one: PageEnd, other: PageEnd) =>
    way * (one.at - other.at || (one.id < other.id ? -1 : one.id > other.id ? 1 : 0))
  return places.filter((place) => after === null || order(place, after) > 0).sort(order)
}

/** The next rows of a slice with some of their fields, as `LedgerReads` says. */
const pageOf = async (
  database: Database,
  slice: LedgerSlice,
  fields: readonly string[],
  after: PageEnd | null,
  rows: number,
) => {
  const statuses = statusesOf(slice.filter)
  if (statuses?.length === 0) return { rows: [], next: null }
  const wanted = walkOf(database, slice)
  const listed = { ...wanted, fields }
  const place = (row: unknown) => placeOn(wanted.path, row)
  if (Object.keys(wanted.where).length === 0) {
    const found = await walk(database, listed, after, rows)
    return { rows: found.map(fromRow), next: pageEnd(found, rows, place) }
  }
  if (statuses !== null && isPassing(statuses)) {
    const few = await fewOf(database, wanted, statuses)
    if (few !== null) {
      const places = behind(few, wanted, after).slice(0, rows)
      const read = await byIds(
        database,
        listed,
        places.map(({ id }) => id),
      )
      const byId = new Map(read.map((row) => [place(row).id, row]))
      const found = places.flatMap(({ id }) => byId.get(id) ?? [])
      return {
        rows: found.map((row) => fromRow(filled(row, fields))),
        next: pageEnd(places, rows, (end) => end),
      }
    }
  }
  const bare = { ...wanted, where: {}, fields: [] }
  let end = after
  let looked = 0
  for (let read = AT_ONCE; read === AT_ONCE && looked < LOOKED_AT; looked += read) {
    const some = await walk(database, bare, end, AT_ONCE)
    read = some.length
    const last = some.at(-1)
    if (last !== undefined) end = place(last)
  }
  if (looked === 0 || end === null) return { rows: [], next: null }
  const found = await walk(database, { ...listed, end }, after, rows)
  const next = pageEnd(found, rows, place) ?? (looked < LOOKED_AT ? null : end)
  return { rows: found.map(fromRow), next }
}

/** The ledger's part of the filings port. */
export const ledgerOf = (database: Database): LedgerReads => ({
  ledgerPage: async (slice, after, rows) => {
    const page = await pageOf(database, slice, ledgerFields, after, rows)
    return { ...page, rows: page.rows as LedgerFiling[] }
  },
  exportPage: async (slice, after, rows) => {
    const page = await pageOf(database, slice, exportFields, after, rows)
    return { ...page, rows: page.rows as ExportedFiling[] }
  },
  ownersPage: async (slice, after, rows) => {
    const page = await pageOf(database, slice, ownerFields, after, rows)
    return { ...page, rows: page.rows as OwnerFiling[] }
  },
  ledgerCount: async (slice) => {
    const statuses = statusesOf(slice.filter)
    if (statuses?.length === 0) return { count: 0, more: false }
    const { equal, where, path, from = 0, until } = walkOf(database, slice)
    const isSpan = from > 0 || until !== undefined
    const asked = {
      ...equal,
      // Nothing is sorted here: an index may lead by it, where no span of days is narrower.
      ...(statuses !== null && (isPassing(statuses) || !isSpan)
        ? { status: database.command.in(statuses) }
        : {}),
      ...where,
      ...within(database, path, { from, until }),
    }
    const filings = database.collection('filings')
    if (Object.keys(where).length === 0)
      return { count: (await filings.where(asked).count()).total, more: false }
    const { list } = await filings
      .aggregate()
      .match(asked)
      .limit(COUNTED + 1)
      .count('count')
      .end()
    const { count } = (list[0] ?? { count: 0 }) as { readonly count: number }
    return { count: Math.min(count, COUNTED), more: count > COUNTED }
  },
})
