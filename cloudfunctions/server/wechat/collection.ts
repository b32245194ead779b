import type { Alone, CollectionRow, List, Reached, Stored, Within } from '../store/collection'
import { collections, type StoredCollections, type Passing } from '../store/collections'
import type { PageEnd } from '../store/pages'
import { key, keys } from './keys'
import { walk, type Walk } from './lists/keyset'
import { content, fromRow, fromRowOrNull, toRow } from './rows'
import type { Database, OpenTransaction } from './sdk'

type Source = Pick<Database | OpenTransaction, 'collection'>

/** One collection of rows that have an id, in the database or inside a transaction: each is reached by its id. */
export const collectionOf = <Row extends Stored>(source: Source, name: string): Reached<Row> => {
  const doc = (id: string) => {
    key(id)
    return source.collection(name).doc(id)
  }
  return {
    get: async (id) => fromRowOrNull((await doc(id).get()).data) as Row | null,
    add: async (row) => {
      key(row.id)
      await source.collection(name).add({ data: toRow(row) })
    },
    put: async (row) => {
      await doc(row.id).set({ data: content(row) })
    },
    remove: async (id) => {
      await doc(id).remove()
    },
  }
}

/** No more of a collection than its row names: an audit is only added to (K5). */
const reached = (source: Source, name: string, by: readonly (keyof Reached<Stored>)[] = []) => {
  const all = collectionOf(source, name)
  return Object.fromEntries(by.map((each) => [each, all[each]]))
}

const listing =
  (database: Database, name: string, { equal = [], by, newestFirst, fields }: List) =>
  async (
    { from, until, ...wanted }: Readonly<Record<string, unknown>> & Pick<Walk, 'from' | 'until'>,
    after: PageEnd | null,
    rows: number,
  ) => {
    const same = Object.fromEntries(equal.map((field) => [field, wanted[field] as string]))
    const walked = {
      collection: name,
      equal: keys(same),
      path: by,
      newestFirst: newestFirst === true,
      from,
      until,
    }
    const found = await walk(database, fields ? { ...walked, fields } : walked, after, rows)
    return found.map(fromRow)
  }

/** Every collection as a transaction reaches it. */
export const withinOf = (open: OpenTransaction) =>
  Object.fromEntries(
    Object.entries<CollectionRow>(collections).map(([name, { within }]) => [
      name,
      reached(open, name, within),
    ]),
  ) as unknown as Within<StoredCollections>

/** Every collection as it is reached outside of transactions, with its lists. */
export const aloneOf = (database: Database) =>
  Object.fromEntries(
    Object.entries<CollectionRow>(collections).map(([name, { alone, lists = {} }]) => [
      name,
      {
        ...reached(database, name, alone),
        ...Object.fromEntries(
          Object.entries(lists).map(([list, of]) => [list, listing(database, name, of)]),
        ),
      },
    ]),
  ) as unknown as Alone<StoredCollections>

/** Each collection with its queries beside what its row gives it. */
export const beside = <Plain extends object, Queries extends object>(
  plain: Plain,
  queries: Queries,
): Plain & Queries =>
  Object.fromEntries(
    Object.entries({ ...plain, ...queries }).map(([name, of]: [string, unknown]) => [
      name,
      typeof of === 'object' ? { ...(plain as Readonly<Record<string, object>>)[name], ...of } : of,
    ]),
  ) as Plain & Queries

/** Deletes the rows of a collection that pass, of before an instant, and answers how many. */
export const removePassed = async (
  database: Database,
  from: Passing,
  instant: number,
): Promise<number> => {
  const { lt, in: among } = database.command
  const { by, among: values = {} }: NonNullable<CollectionRow['passes']> = collections[from].passes
  const some = Object.entries(values).map(([field, each]): [string, unknown] => [
    field,
    among(each),
  ])
  const passed = { ...Object.fromEntries(some), [by]: lt(instant) }
  return (await database.collection(from).where(passed).remove()).stats.removed
}
