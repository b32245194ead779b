import { type Day, dayOf, instantOf } from '../../../../src/domain/dates/days'
import type { PageEnd } from '../../store/pages'
import { inParts } from './inParts'
import { key } from '../keys'
import type { SdkCondition, Database, Query } from '../sdk'

/** A walk along an index of the `equal` fields, then `path`, then `_id`. */
export type Walk = {
  readonly collection: string
  readonly equal: Readonly<Record<string, string | boolean>>
  /** A number, with `days` a Beijing day, whose place is its first instant. */
  readonly path: string
  readonly days?: true
  readonly newestFirst: boolean
  /** Inclusive. */
  readonly from?: number | undefined
  /** Exclusive. */
  readonly until?: number | undefined
  /** The last row that may be found, included. */
  readonly end?: PageEnd
  /** What else is asked of a row, which no index decides. */
  readonly where?: Readonly<Record<string, unknown>>
  /** The fields wanted of each row, `answers.address` for a nested one, all where it is missing; the id comes always. */
  readonly fields?: readonly string[]
}

/** Bounds of a number or day: `from` and what is above `above`, and what is below `until`. */
type Bounds = {
  readonly from?: number | Day | undefined
  readonly above?: number | Day
  readonly until?: number | Day | undefined
}

/** The condition that a path is within bounds; empty when there are none. */
export const within = (
  { command }: Pick<Database, 'command'>,
  path: string,
  { from, above, until }: Bounds,
): Readonly<Record<string, SdkCondition>> => {
  const parts = [
    ...(from === undefined ? [] : [command.gte(from)]),
    ...(above === undefined ? [] : [command.gt(above)]),
    ...(until === undefined ? [] : [command.lt(until)]),
  ]
  const [first, ...others] = parts
  return first === undefined ? {} : { [path]: others.reduce((all, part) => all.and(part), first) }
}

/** Rows that a condition finds, in the order of their ids, each with the fields that are wanted, all where those are missing. */
type Selection = {
  readonly collection: string
  readonly where: object
  readonly fields?: readonly string[]
  /** Only these ids. */
  readonly ids?: readonly string[]
}

/** So many rows at most of a selection; a row that is too large alone comes with its id only. */
export const inIdOrder = (
  database: Database,
  { collection, where, fields, ids }: Selection,
  rows: number,
): Promise<readonly unknown[]> => {
  const { command } = database
  const idAfter = (after: string) => {
    if (ids !== undefined) return { _id: command.in(ids.filter((id) => id > after).map(key)) }
    return after === '' ? {} : { _id: command.gt(after) }
  }
  const ask = async (after: string, count: number, wanted: readonly string[] | undefined) => {
    const found = database
      .collection(collection)
      .where({ ...where, ...idAfter(after) })
      .orderBy('_id', 'asc')
      .limit(count)
    const asked = wanted === undefined ? found : onlyFields(found, ['_id', ...wanted])
    return (await asked.get()).data as readonly Row[]
  }
  return inParts<Row, string>(
    {
      ask: (after, count) => ask(after, count, fields),
      nextPlace: (after) => ask(after, 1, []),
      placeOf: ({ _id }) => _id,
    },
    '',
    rows,
  )
}

/** How many ids one request names. */
const AT_ONCE = 100

/** The rows of a selection with one of the ids, in their order. */
export const byIds = async (
  database: Database,
  selection: Omit<Selection, 'ids'>,
  ids: readonly string[],
): Promise<readonly unknown[]> => {
  const sorted = [...new Set(ids)].sort()
  const found: unknown[] = []
  for (let from = 0; from < sorted.length; from += AT_ONCE) {
    const some = sorted.slice(from, from + AT_ONCE)
    found.push(...(await inIdOrder(database, { ...selection, ids: some }, some.length)))
  }
  return found
}

type Row = { readonly _id: string } & Readonly<Record<string, unknown>>

/** The place of a row on a walk along a path, also along one with dots. */
export const placeOn = (path: string, row: unknown, days = false): PageEnd => {
  const at = path
    .split('.')
    .reduce<unknown>((part, name) => (part as Record<string, unknown> | null)?.[name], row)
  return { at: days ? instantOf(String(at)) : Number(at), id: (row as Row)._id }
}

/** The next rows behind a place, each with the fields that are wanted; a field that is missing is null. */
export const walk = (
  database: Database,
  wanted: Walk,
  after: PageEnd | null,
  rows: number,
): Promise<readonly unknown[]> =>
  inParts<Row, PageEnd | null>(
    {
      ask: (place, count) => page(database, wanted, place, count),
      nextPlace: (place) => page(database, { ...wanted, fields: [] }, place, 1),
      placeOf: (row) => placeOn(wanted.path, row, wanted.days),
    },
    after,
    rows,
  )

/** The query for some fields of each row. */
const onlyFields = (query: Query, fields: readonly string[]): Query =>
  query.field(Object.fromEntries(fields.map((path) => [path, true])))

/** The row with null for each field that it does not have. */
export const filled = (row: object, fields: readonly string[]) =>
  ({
    ...Object.fromEntries(fields.map((path) => [path.split('.')[0] ?? path, null])),
    ...row,
  }) as unknown as Row

/** One answer, without `skip`: first the rows of the same number with a later id, then the others. */
const page = async (
  database: Database,
  wanted: Walk,
  after: PageEnd | null,
  rows: number,
): Promise<readonly Row[]> => {
  const { fields } = wanted
  const asked = database.collection(wanted.collection)
  const query = fields ? onlyFields(asked, [...fields, wanted.path]) : asked
  const found: Row[] = []
  for (const condition of conditions(database, wanted, after)) {
    const left = rows - found.length
    if (left === 0) break
    const direction = wanted.newestFirst ? 'desc' : 'asc'
    const part = await query
      .where({ ...wanted.equal, ...wanted.where, ...condition })
      .orderBy(wanted.path, direction)
      .orderBy('_id', direction)
      .limit(left)
      .get()
    found.push(...part.data.map((row) => filled(row as object, fields ?? [])))
  }
  return found
}

/** The queries that follow each other from behind `after` to `end`, each within an index. */
const conditions = (
  { command }: Database,
  { path, days, from, until, newestFirst, end }: Walk,
  after: PageEnd | null,
): readonly object[] => {
  const behind = newestFirst ? command.lt : command.gt
  const upTo = newestFirst ? command.gte : command.lte
  const stored = (at: number) => (days ? dayOf(at) : at)
  const bound = (at: number | undefined) => (at === undefined ? undefined : stored(at))
  const same = (at: number, id: SdkCondition) => ({ [path]: stored(at), _id: id })
  if (end && end.at === after?.at) return [same(end.at, behind(after.id).and(upTo(end.id)))]
  const [low, high] = newestFirst ? [end?.at, after?.at] : [after?.at, end?.at]
  const range = within({ command }, path, {
    ...(low === undefined ? { from: bound(from) } : { above: stored(low) }),
    until: bound(high ?? until),
  })
  return [
    ...(after === null ? [] : [same(after.at, behind(after.id))]),
    range,
    ...(end ? [same(end.at, upTo(end.id))] : []),
  ]
}
