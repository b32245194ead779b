import {
  isOlder,
  stamped,
  type StoredFields,
  upgraded,
  type Upgrades,
} from '../../../cloudfunctions/server/store/schema'
import { documentsOf, type OperatorsDatabase } from '../../operator/strays'

/** Documents between two lines of progress. */
const EVERY = 1_000
/** So often what changed under the hands is tried again. */
const ROUNDS = 5

/** One document in the present form: read and written in one transaction, so that nothing written meanwhile is lost. */
const rewritten = async (
  database: OperatorsDatabase,
  table: Upgrades,
  collection: string,
  id: string,
): Promise<void> => {
  const open = await database.startTransaction()
  try {
    const doc = open.collection(collection).doc(id)
    const { data } = await doc.get()
    if (data !== null && isOlder(table, collection, data)) {
      const { _id, ...present } = upgraded(table, collection, data)
      await doc.set(stamped(table, collection, present))
    }
    await open.commit()
  } catch (error) {
    await open.rollback().catch(() => undefined)
    throw error
  }
}

/**
 * Rewrites what is stored in an older form, a document at a time, and says how far it is. What somebody writes at the same time is
 * left for the next round, and what stays older after some rounds for the next call: the answer is whether nothing is left.
 * It can be stopped anywhere and begun anew.
 */
export const rewriteOlder = async (
  database: OperatorsDatabase,
  table: Upgrades,
  say: (line: string) => void,
): Promise<boolean> => {
  let isWhole = true
  for (const collection of Object.keys(table)) {
    let [left, done] = [0, 0]
    for (let round = 1; round === 1 || (left > 0 && round <= ROUNDS); round += 1) {
      let seen = 0
      left = 0
      for await (const { _id, ...row } of documentsOf(database)(collection)) {
        seen += 1
        if (isOlder(table, collection, row satisfies StoredFields)) {
          try {
            await rewritten(database, table, collection, _id)
            done += 1
          } catch {
            left += 1
          }
        }
        if (seen % EVERY === 0)
          say(`${collection}：看过 ${String(seen)} 条，改好 ${String(done)} 条`)
      }
      say(
        `${collection}：共 ${String(seen)} 条，改好 ${String(done)} 条${left === 0 ? '' : `，${String(left)} 条正有人在用，再来一遍`}`,
      )
    }
    isWhole &&= left === 0
  }
  return isWhole
}
