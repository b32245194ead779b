import type { DatabaseUse } from '../../../../src/domain/board/plan'
import type { Database } from '../sdk'

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

/** Those of its calls that send a request, and are neither a read nor a write. */
const others: readonly string[] = ['startTransaction', 'commit', 'rollback']

/**
 * The database with a count of the requests that this instance sent, within transactions and without; each waits first for
 * what `mayGo` waits for.
 */
export const countedDatabase = (
  database: Database,
  mayGo: (() => Promise<void>) | null,
): { readonly database: Database; readonly used: () => DatabaseUse } => {
  const sent = { reads: 0, writes: 0 }
  const around = <Part extends object>(part: Part): Part =>
    new Proxy(part, {
      get: (of, name) => {
        const member: unknown = Reflect.get(of, name)
        if (typeof member !== 'function') return member
        const kind = kinds[String(name)]
        const sends = kind !== undefined || others.includes(String(name))
        return (...given: readonly unknown[]): unknown => {
          const ask = (): unknown => Reflect.apply(member, of, given)
          const answer = sends && mayGo ? mayGo().then(ask) : ask()
          if (!isThenable(answer)) return isPart(answer) ? around(answer) : answer
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
