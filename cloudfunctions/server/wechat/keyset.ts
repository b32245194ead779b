import type { PageEnd } from '../store/ports'
import { inParts } from './inParts'
import type { SdkCondition, Database, Query } from './sdk'

/** A walk along an index of the `equal` fields, then the number `path`, then `_id`. */
export type Walk = {
  readonly collection: string
  readonly equal: Readonly<Record<string, string>>
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
