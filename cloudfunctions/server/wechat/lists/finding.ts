import type { ComparedFiling, FoundFiling } from '../../store/filings/listed'
import type { JudgedPair } from '../../store/collections'
import type { FindingPorts, Indexed, Suffix } from '../../store/finding/suffixes'
import { collectionOf } from '../collection'
import { keys, officeKeys } from '../keys'
import { fromRow } from '../rows'
import type { Database } from '../sdk'
import { comparedFields, foundFields } from './fields'
import { beginsWith } from './prefix'
import { byIds, inIdOrder, placeOn, walk } from './keyset'

/** The most rows that the platform answers at once. */
const AT_ONCE = 1000
/** More suffixes no filing has. */
const MOST_SUFFIXES = 500

/** The port over the index by which filings are found. */
export const suffixIndexOf = (database: Database): FindingPorts => {
  const suffixes = collectionOf<Suffix>(database, 'suffixes')
  const indexed = collectionOf<Indexed>(database, 'figures')
  return {
    finding: {
      begins: async (office, by) => {
        const suffix = 'suffix' in by ? keys(by).suffix : beginsWith(database, by.text)
        const { data } = await database
          .collection('suffixes')
          .where({ ...officeKeys(office), suffix })
          .orderBy('suffix', 'asc')
          .limit(AT_ONCE)
          .field({ filing: true, at: true })
          .get()
        return data.length === AT_ONCE
          ? null
          : data.map((row) => fromRow(row) as Pick<Suffix, 'id' | 'filing' | 'at'>)
      },
      starting: async (text) => {
        const { data } = await database
          .collection('suffixes')
          .where({ suffix: beginsWith(database, text) })
          .orderBy('suffix', 'asc')
          .limit(AT_ONCE)
          .field({ filing: true, suffix: true, at: true })
          .get()
        return { rows: data.map((row) => fromRow(row) as Suffix), more: data.length === AT_ONCE }
      },
      compared: async (ids) => {
        const wanted = { collection: 'filings', where: {}, fields: comparedFields }
        return (await byIds(database, wanted, ids)).map((row) => fromRow(row) as ComparedFiling)
      },
      pairs: async (ids) =>
        (await byIds(database, { collection: 'pairs', where: {} }, ids)).map(
          (row) => fromRow(row) as JudgedPair,
        ),
      filings: async (ids) => {
        const wanted = {
          collection: 'filings',
          where: {},
          fields: foundFields,
        }
        return (await byIds(database, wanted, ids)).map((row) => fromRow(row) as FoundFiling)
      },
      suffixesOf: async (filing) =>
        (
          await inIdOrder(
            database,
            { collection: 'suffixes', where: keys({ filing }) },
            MOST_SUFFIXES,
          )
        ).map((row) => fromRow(row) as Suffix),
      put: suffixes.put,
      remove: suffixes.remove,
      putIndexed: indexed.put,
      listed: async (list, after, rows) => {
        const path = list === 'ledger' ? 'ledger.submitted' : 'queueAt'
        const wanted = {
          collection: 'filings',
          equal: list === 'ledger' ? {} : { queue: list },
          path,
          newestFirst: false,
          from: 1,
          fields: [],
        }
        return (await walk(database, wanted, after, rows)).map((row) => placeOn(path, row))
      },
    },
  }
}
