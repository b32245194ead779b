import type { DatabaseUse } from '../../../src/domain/board/plan'
import type { Database } from './sdk'

/** What each of the SDK's calls that send a request is; those that begin and end a transaction are neither. */
const kinds: Readonly<Record<string, keyof DatabaseUse>> = {
  get: 'reads',
  count: 'reads',
  end: 'reads',
  add: 'writes',
  set: 'writes',
  update: 'writes',
  remove: 'writes',
}

/** The database with a count of the requests that this instance sent, within transactions and without. */
export const countedDatabase = (
  database: Database,
): { readonly database: Database; readonly used: () => DatabaseUse } => {
  const sent = { reads: 0, writes: 0 }
  const around = <Part extends object>(part: Part): Part =>
    new Proxy(part, {
      get: (of, name) => {
        const member: unknown = Reflect.get(of, name)
        if (typeof member !== 'function') return member
        return (...given: readonly unknown[]): unknown => {
          const answer: unknown = Reflect.apply(member, of, given)
          if (!isThenable(answer)) return isPart(answer) ? around(answer) : answer
          const kind = kinds[String(name)]
          if (kind) sent[kind] += 1
          return name === 'startTransaction'
            ? answer.then((open: unknown) => (isPart(open) ? around(open) : open))
            : answer
        }
      },
    })
  return { database: around(database), used: () => ({ ...sent }) }
}

const isThenable = (value: unknown): value is Promise<unknown> =>
  typeof (value as Partial<Promise<unknown>> | null)?.then === 'function'

/** What goes on asking: a collection, a document, a query, an aggregate or a transaction, and no value to store. */
const isPart = (value: unknown): value is object =>
  typeof value === 'object' &&
  value !== null &&
  ['get', 'end', 'commit'].some((name) => typeof Reflect.get(value, name) === 'function')
