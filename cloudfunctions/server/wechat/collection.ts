import type { AdministrationEvent, PersonChain } from '../store/administration'
import type { FilingEvent } from '../store/events'
import { key } from './keys'
import { content, fromRowOrNull, toRow } from './rows'
import type { Database, OpenTransaction } from './sdk'

/** One collection of rows that have an id, in the database or inside a transaction: each is reached by its id. */
export const collectionOf = <Entity extends { readonly id: string }>(
  source: Pick<Database | OpenTransaction, 'collection'>,
  name: string,
) => {
  const doc = (id: string) => {
    key(id)
    return source.collection(name).doc(id)
  }
  return {
    get: async (id: string) => fromRowOrNull((await doc(id).get()).data) as Entity | null,
    /** Fails when the id is taken. */
    add: async (entity: Entity) => {
      key(entity.id)
      await source.collection(name).add({ data: toRow(entity) })
    },
    /** Replaces or adds the whole row. */
    put: async (entity: Entity) => {
      await doc(entity.id).set({ data: content(entity) })
    },
    remove: async (id: string) => {
      await doc(id).remove()
    },
  }
}

/** An audit: what was written stays, so that there is no way to write over it or to take it out (K5). */
export const auditedIn = (
  source: Parameters<typeof collectionOf>[0],
  name: 'events' | 'administration',
) => ({ add: collectionOf<FilingEvent | AdministrationEvent>(source, name).add })

/** Where the chains of persons end: an end moves on and is never taken out. */
export const chainsIn = (source: Parameters<typeof collectionOf>[0]) => {
  const { get, put } = collectionOf<PersonChain>(source, 'chains')
  return { get, put }
}
