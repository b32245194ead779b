import { randomUUID } from 'node:crypto'
import type { Clock } from './clock'
import type { Fields } from './database/documents'
import type { Collections } from './database/indexes'
import type { Store } from './database/store'

/** A subscribe message as it was sent; `at` in epoch milliseconds of the movable clock. */
export type Push = { at: number; openid: string; templateId: string; page: string; data: Fields }

const COLLECTION = '.pushes'

export const pushCollection: Collections = {
  [COLLECTION]: [{ fields: [['at', -1]] }],
}

/** The box that stands for the phones: every subscribe message sent, newest first. */
export const openPushes = (store: Store, clock: Clock) => ({
  list: () => store.find(COLLECTION, {}, { order: { at: -1 }, limit: 200 }),
  keep: (push: Omit<Push, 'at'>): void => {
    store.insert(COLLECTION, { _id: randomUUID(), at: clock.now(), ...push })
  },
})

export type Pushes = ReturnType<typeof openPushes>
