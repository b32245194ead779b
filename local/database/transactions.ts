import { randomUUID } from 'node:crypto'
import { failure } from '../failure'
import { limits } from '../limits'
import { fromText, toText, type Doc, type Id } from './documents'
import type { Store } from './store'

/** Single-document reads and writes, inside a transaction or not. */
export type Access = {
  get: (collection: string, id: Id) => Doc | null
  insert: (collection: string, doc: Doc) => void
  replace: (collection: string, doc: Doc) => void
  remove: (collection: string, id: Id) => void
}

/** One write: the document after it, null when it is gone, and what makes it. */
type Write = { collection: string; id: Id; after: Doc | null; run: () => void }

/** A wait that ends a transaction unless something is heard of it. */
type Silence = { refresh: () => void; stop: () => void }

const silenceInRealTime = (end: () => void): Silence => {
  const timer = setTimeout(end, limits.transactionSilence)
  return {
    refresh: () => void timer.refresh(),
    stop: () => {
      clearTimeout(timer)
    },
  }
}

type Open = {
  /** Writes in their order, applied at commit. */
  writes: Write[]
  /** What this transaction sees instead of the store: its own writes. */
  own: Map<string, Doc | null>
  /** Documents that somebody else changed since it began, as they were then. */
  before: Map<string, Doc | null>
  silence: Silence
  ended: Promise<void>
  end: () => void
}

/** Thrown to a writer outside any transaction: wait for `ended`, then try again, as MongoDB does. */
export type RowLocked = { ended: Promise<void> }

export const isLocked = (error: unknown): error is Error & RowLocked =>
  error instanceof Error && 'ended' in error

const keyOf = (collection: string, id: Id) => `${collection} ${typeof id} ${String(id)}`

const contact = 'Please check your request, but if the problem persists, contact us.'

/** What the service says, word for word as Tencent's own tests of the SDK expect it. */
export const transactionTexts = {
  ended: `[ResourceUnavailable.TransactionNotExist] Transaction does not exist on the server, transaction must be commit or abort in 30 seconds. ${contact}`,
  busy: `[ResourceUnavailable.TransactionBusy] Transaction is busy. ${contact}`,
  conflict: `[ResourceUnavailable.TransactionConflict] Transaction is conflict, maybe resource operated by others. ${contact}`,
}

const isUndone = Symbol('undone')

/**
 * Transactions as MongoDB has them: each sees the documents as they were when it began, and of two
 * that write one document the second fails at once. Documents only read do not conflict. `silenceUntil` begins the wait of
 * each, in the time that its caller has, and `newId` names it.
 */
export const openTransactions = (
  store: Store,
  silenceUntil = silenceInRealTime,
  newId: () => string = randomUUID,
) => {
  const open = new Map<string, Open>()

  const begin = (): string => {
    const id = newId()
    let finish = () => {}
    const ended = new Promise<void>((resolve) => {
      finish = resolve
    })
    const end = () => {
      transaction.silence.stop()
      open.delete(id)
      finish()
    }
    const silence = silenceUntil(end)
    const transaction: Open = { writes: [], own: new Map(), before: new Map(), silence, ended, end }
    open.set(id, transaction)
    return id
  }

  const find = (id: string): Open => {
    const transaction = open.get(id)
    if (!transaction) throw failure('DATABASE_TRANSACTION_FAIL', transactionTexts.ended)
    transaction.silence.refresh()
    return transaction
  }

  /** Keeps the old version for every other open transaction, which goes on reading it. */
  const remember = (collection: string, id: Id, writer?: Open) => {
    const key = keyOf(collection, id)
    for (const other of open.values())
      if (other !== writer && !other.before.has(key))
        other.before.set(key, store.get(collection, id))
  }

  const apply = ({ collection, id, run }: Write, writer?: Open) => {
    remember(collection, id, writer)
    run()
  }

  const access = (get: Access['get'], put: (write: Write) => void): Access => ({
    get,
    insert: (collection, doc) =>
      put({ collection, id: doc._id, after: doc, run: () => store.insert(collection, doc) }),
    replace: (collection, doc) =>
      put({ collection, id: doc._id, after: doc, run: () => store.replace(collection, doc) }),
    remove: (collection, id) =>
      put({ collection, id, after: null, run: () => store.remove(collection, id) }),
  })

  /** Runs writes and rolls them back, so that a duplicate key is reported at once. */
  const rehearse = (writes: Write[]) => {
    try {
      store.atomically(() => {
        for (const write of writes) write.run()
        throw Object.assign(new Error('undo'), { [isUndone]: true })
      })
    } catch (error) {
      if (!(error instanceof Error && isUndone in error)) throw error
    }
  }

  const put = (transaction: Open, write: Write) => {
    const key = keyOf(write.collection, write.id)
    const taken = [...open.values()].some((other) => other !== transaction && other.own.has(key))
    try {
      if (taken || transaction.before.has(key))
        throw failure('DATABASE_TRANSACTION_CONFLICT', transactionTexts.conflict)
      // A key is unique within a collection, and without a unique index only by its id.
      const isBeside = ({ collection, id }: Write) =>
        collection === write.collection && (store.isUnique(collection) || id === write.id)
      rehearse([...transaction.writes.filter(isBeside), write])
    } catch (error) {
      transaction.end()
      throw error
    }
    transaction.writes.push(write)
    transaction.own.set(key, write.after)
  }

  const within = (id: string): Access => {
    const transaction = find(id)
    const get: Access['get'] = (collection, docId) => {
      const key = keyOf(collection, docId)
      const seen = [transaction.own, transaction.before].find((view) => view.has(key))
      if (!seen) return store.get(collection, docId)
      const doc = seen.get(key)
      // A copy: the caller may change what it gets.
      return doc ? fromText(toText(doc)) : null
    }
    return access(get, (write) => put(transaction, write))
  }

  /** Access outside any transaction; throws `Locked` on a document an open transaction has written. */
  const outside = access(store.get, (write) => {
    const key = keyOf(write.collection, write.id)
    for (const { own, ended } of open.values())
      if (own.has(key)) throw Object.assign(new Error('locked by a transaction'), { ended })
    apply(write)
  })

  const commit = (id: string): void => {
    const transaction = find(id)
    try {
      store.atomically(() => {
        for (const write of transaction.writes) apply(write, transaction)
      })
    } catch (error) {
      // Reached only when a unique key was taken since the rehearsal.
      throw Object.assign(failure('DATABASE_TRANSACTION_CONFLICT', transactionTexts.conflict), {
        cause: error,
      })
    } finally {
      transaction.end()
    }
  }

  return {
    begin,
    within,
    outside,
    commit,
    abort: (id: string): void => {
      find(id).end()
    },
    endAll: (): void => {
      for (const transaction of [...open.values()]) transaction.end()
    },
  }
}

export type Transactions = ReturnType<typeof openTransactions>
