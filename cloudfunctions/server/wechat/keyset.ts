import type { PageEnd } from '../store/ports'
import { inParts } from './inParts'
import { key } from './keys'
import type { SdkCondition, Database, Query } from './sdk'

/** A walk along an index of the `equal` fields, then the number `path`, then `_id`. */
export type Walk = {
  readonly collection: string
  readonly equal: Readonly<Record<string, string | boolean>>
  readonly path: string
  readonly newestFirst: boolean
  /** Inclusive. */
  readonly from?: number | undefined
  /** Exclusive. */
  readonly until?: number | undefined
  /** The fields wanted of each row, `answers.address` for a nested one, all where it is missing; the id comes always. */
  readonly fields?: readonly string[]
}

/** The bounds of a walk as a condition; empty when there are none. */
const bounds = (
  { command }: Database,
  path: string,
  { from, until }: Pick<Walk, 'from' | 'until'>,
): Readonly<Record<string, SdkCondition>> => {
  if (from !== undefined && until !== undefined)
    return { [path]: command.gte(from).and(command.lt(until)) }
  if (from !== undefined) return { [path]: command.gte(from) }
  return until === undefined ? {} : { [path]: command.lt(until) }
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
      placeOf: (row) => ({ at: Number(row[wanted.path]), id: row._id }),
    },
    after,
    rows,
  )

/** The query for some fields of each row. */
const onlyFields = (query: Query, fields: readonly string[]): Query =>
  query.field(Object.fromEntries(fields.map((path) => [path, true])))

const filled = (row: object, fields: readonly string[]) =>
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
      .where({ ...wanted.equal, ...condition })
      .orderBy(wanted.path, direction)
      .orderBy('_id', direction)
      .limit(left)
      .get()
    found.push(...part.data.map((row) => filled(row as object, fields ?? [])))
  }
  return found
}

const conditions = (
  database: Database,
  { path, from, until, newestFirst }: Walk,
  after: PageEnd | null,
): readonly object[] => {
  const { command } = database
  if (after === null) return [bounds(database, path, { from, until })]
  return newestFirst
    ? [
        { [path]: after.at, _id: command.lt(after.id) },
        bounds(database, path, { from, until: after.at }),
      ]
    : [
        { [path]: after.at, _id: command.gt(after.id) },
        {
          [path]:
            until === undefined
              ? command.gt(after.at)
              : command.gt(after.at).and(command.lt(until)),
        },
      ]
}
