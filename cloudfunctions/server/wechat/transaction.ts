import { Refusal } from '../../../src/domain/api/refusal'
import type { Filing } from '../filing/filing'
import type { Person, Ports, Token, Transaction } from '../store/ports'
import { key } from './keys'
import { messageStoresOf } from './messages'
import { content, fromRowOrNull, toRow } from './rows'
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
      const open = await database.startTransaction()
      try {
        const result = await work(stores(open))
        await open.commit()
        return result
      } catch (error) {
        await open.rollback().catch(() => undefined)
        if (!isConflict(error)) throw error
        if (Date.now() - started > PATIENCE)
          throw new Refusal('busy', '现在办理的人多，请过一会儿再试')
        await pause(Math.random() * Math.min(LONGEST_PAUSE, 25 * 2 ** attempt))
      }
    }
  }

const pause = (milliseconds: number) =>
  new Promise<void>((resolve) => void setTimeout(resolve, milliseconds))

/** The SDK keeps the code only at commit, elsewhere only the message tells. Losing a race to add is a conflict too. */
const isConflict = (error: unknown): boolean =>
  error instanceof Error
    ? /conflict|E11000|duplicate key/i.test(error.message)
    : /conflict|E11000|duplicate key/i.test(JSON.stringify(error))

const stores = (open: OpenTransaction): Transaction => {
  const adder = (name: string) => async (entity: { readonly id: string }) => {
    key(entity.id)
    await open.collection(name).add({ data: toRow(entity) })
  }
  const doc = (name: string, id: string) => open.collection(name).doc(key(id))
  return {
    filings: {
      get: async (id) => fromRowOrNull((await doc('filings', id).get()).data) as Filing | null,
      put: async (filing) => {
        await doc('filings', filing.id).set({ data: content(filing) })
      },
      remove: async (id) => {
        await doc('filings', id).remove()
      },
    },
    events: { add: adder('events') },
    versions: { add: adder('versions') },
    counters: {
      next: async (id) => {
        const row = (await doc('counters', id).get()).data as { last: number } | null
        const next = (row?.last ?? 0) + 1
        await doc('counters', id).set({ data: { last: next } })
        return next
      },
    },
    tokens: {
      get: async (id) => fromRowOrNull((await doc('tokens', id).get()).data) as Token | null,
      add: adder('tokens'),
    },
    people: {
      get: async (id) => fromRowOrNull((await doc('people', id).get()).data) as Person | null,
      put: async (person) => {
        await doc('people', person.id).set({ data: content(person) })
      },
    },
    papers: { add: adder('papers') },
    discards: { add: adder('discards') },
    ...messageStoresOf(open),
  }
}
