import type { FilingEvent, Version } from '../filing'
import type { Discard, Paper, Person, Place, Ports, Staff, Token } from '../ports'
import { key, keys } from './keys'
import { walk } from './keyset'
import { content, reader, readerOrNull, toRow } from './rows'
import type { Database } from './sdk'

const EVENTS_AT_ONCE = 1000

type Records = Pick<
  Ports,
  'events' | 'versions' | 'tokens' | 'people' | 'staff' | 'papers' | 'discards'
>

/** The ports over the small collections. */
export const recordsOf = (database: Database): Records => {
  const one =
    <Entity extends { readonly id: string }>(name: string, read = readerOrNull<Entity>()) =>
    async (id: string) =>
      read((await database.collection(name).doc(key(id)).get()).data)
  const remover = (name: string) => async (id: string) => {
    await database.collection(name).doc(key(id)).remove()
  }
  /** Rows older than an instant, oldest first. */
  const before =
    <Entity extends { readonly id: string }>(
      collection: string,
      path: string,
      read = reader<Entity>(),
    ) =>
    async (until: number, after: Place | null, rows: number) => {
      const wanted = { collection, equal: {}, path, newestFirst: false, until }
      return (await walk(database, wanted, after, rows)).map(read)
    }
  return {
    events: {
      of: async (filing) => {
        const found = await database
          .collection('events')
          .where(keys({ filing }))
          .orderBy('seq', 'asc')
          .limit(EVENTS_AT_ONCE)
          .get()
        return found.data.map(reader<FilingEvent>())
      },
    },
    versions: { get: one<Version>('versions') },
    tokens: { get: one<Token>('tokens') },
    people: {
      get: one<Person>('people'),
      put: async (person) => {
        await database
          .collection('people')
          .doc(key(person.id))
          .set({ data: content(person) })
      },
    },
    staff: { get: one<Staff>('staff') },
    papers: {
      add: async (paper) => {
        key(paper.id)
        await database.collection('papers').add({ data: toRow(paper) })
      },
      madeBefore: before<Paper>('papers', 'madeAt'),
      remove: remover('papers'),
    },
    discards: { before: before<Discard>('discards', 'at'), remove: remover('discards') },
  }
}
