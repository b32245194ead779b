import type { Collections } from '../database/indexes'
import type { Store } from '../database/store'
import type { MadeUpPerson } from '../people'

const COLLECTION = '.users'

export const userCollection: Collections = { [COLLECTION]: [] }

/** Which openids exist: the people to try with, and everybody who has called. */
export const openUsers = (store: Store, people: readonly MadeUpPerson[]) => {
  const isKnown = (openid: string): boolean =>
    people.some((person) => person.openid === openid) || store.get(COLLECTION, openid) !== null
  return {
    isKnown,
    see: (openid: string): void => {
      if (!isKnown(openid)) store.insert(COLLECTION, { _id: openid })
    },
  }
}

export type Users = ReturnType<typeof openUsers>
