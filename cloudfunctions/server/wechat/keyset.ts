import type { Place } from '../store/ports'
import type { Condition, Database } from './sdk'

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
}

/** The bounds of a walk as a condition; empty when there are none. */
const bounds = (
  { command }: Database,
  path: string,
  { from, until }: Pick<Walk, 'from' | 'until'>,
): Readonly<Record<string, Condition>> => {
  if (from !== undefined && until !== undefined)
    return { [path]: command.gte(from).and(command.lt(until)) }
  if (from !== undefined) return { [path]: command.gte(from) }
  return until === undefined ? {} : { [path]: command.lt(until) }
}

/** The next rows behind a place, without `skip`: first those of the same number with a later id, then the others. */
export const walk = async (
  database: Database,
  wanted: Walk,
  after: Place | null,
  rows: number,
): Promise<readonly unknown[]> => {
  const found: unknown[] = []
  for (const condition of conditions(database, wanted, after)) {
    const left = rows - found.length
    if (left === 0) break
    const direction = wanted.newestFirst ? 'desc' : 'asc'
    const part = await database
      .collection(wanted.collection)
      .where({ ...wanted.equal, ...condition })
      .orderBy(wanted.path, direction)
      .orderBy('_id', direction)
      .limit(left)
      .get()
    found.push(...part.data)
  }
  return found
}

const conditions = (
  database: Database,
  { path, from, until, newestFirst }: Walk,
  after: Place | null,
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
