import { randomInt } from 'node:crypto'
import { Refusal } from '../../../src/domain/api/refusal'
import type { Counter, HeldAccount } from '../store/collections'
import type { Nudges } from '../store/counting/stored'
import { firstOf } from '../store/keys/firstOf'
import type { Ports, Transaction } from '../store/ports'
import { collectionOf, withinOf } from './collection'
import { pause } from './database/pace'
import type { Database, OpenTransaction } from './sdk'

/** For so many milliseconds conflicts are retried; then the caller is refused with `busy`. */
const PATIENCE = 15_000
const LONGEST_PAUSE = 800

/** The transaction port over the SDK's explicit transactions. */
export const transactionOf =
  (database: Database): Ports['transaction'] =>
  async (work) => {
    const started = Date.now()
    for (let attempt = 1; ; attempt += 1) {
      let open: OpenTransaction | null = null
      try {
        open = await database.startTransaction()
        const result = await work(stores(open, attempt))
        await open.commit()
        return result
      } catch (error) {
        await open?.rollback().catch(() => undefined)
        if (!isConflict(error)) throw error
        if (Date.now() - started > PATIENCE)
          throw new Refusal('busy', '现在办理的人多，请过一会儿再试')
        await pause(randomInt(Math.min(LONGEST_PAUSE, 25 * 2 ** attempt)))
      }
    }
  }

const CONFLICT = /conflict|TransactionBusy|E11000|duplicate key/i

/** The SDK keeps the code only at commit, elsewhere only the message tells. Losing a race to add is a conflict too. */
const isConflict = (error: unknown): boolean =>
  CONFLICT.test(error instanceof Error ? error.message : JSON.stringify(error))

const stores = (open: OpenTransaction, attempt: number): Transaction => {
  const plain = withinOf(open)
  const accounts = collectionOf<HeldAccount>(open, 'accounts')
  const counters = collectionOf<Counter>(open, 'counters')
  return {
    ...plain,
    counters: {
      next: async (id) => {
        const last = ((await counters.get(id))?.last ?? 0) + 1
        await counters.put({ id, last })
        return last
      },
    },
    accounts: {
      ...plain.accounts,
      take: async ([id, ...others], filing) => {
        // Hardly ever taken: the first time the row itself refuses a second one, which is a conflict and tried again.
        const asked = attempt === 1 ? others : [id, ...others]
        const held = await firstOf(asked, accounts.get)
        if (held === null) await accounts.add({ id, filing })
        return held?.filing ?? filing
      },
    },
    nudges: collectionOf<Nudges>(open, 'figures'),
  }
}
