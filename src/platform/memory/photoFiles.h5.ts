import { ownKey } from './ownKey'

const STORE = 'photos'

const open = (): Promise<IDBDatabase> =>
  new Promise((resolve, reject) => {
    const asked = window.indexedDB.open(STORE, 1)
    asked.onupgradeneeded = () => {
      asked.result.createObjectStore(STORE)
    }
    asked.onsuccess = () => {
      resolve(asked.result)
    }
    asked.onerror = () => {
      reject(new Error('no database'))
    }
  })

const run = async <Result>(
  mode: IDBTransactionMode,
  ask: (store: IDBObjectStore) => IDBRequest<Result>,
): Promise<Result> => {
  const database = await open()
  try {
    return await new Promise((resolve, reject) => {
      const transaction = database.transaction(STORE, mode)
      const asked = ask(transaction.objectStore(STORE))
      transaction.oncomplete = () => {
        resolve(asked.result)
      }
      transaction.onabort = () => {
        reject(new Error('not kept'))
      }
    })
  } finally {
    database.close()
  }
}

/** Copies a picture to where it outlives the program. Throws when there is no room. */
export const saveFile = async (key: string, path: string): Promise<void> => {
  // Safari keeps bytes, but no blobs of a private window.
  const bytes = await (await fetch(path)).arrayBuffer()
  await run('readwrite', (store) => store.put(bytes, ownKey(key)))
}

/** Where a kept picture can be shown and sent from; null when it is gone. */
export const filePath = async (key: string): Promise<string | null> => {
  const bytes: unknown = await run<unknown>('readonly', (store) => store.get(ownKey(key)))
  return bytes instanceof ArrayBuffer ? URL.createObjectURL(new Blob([bytes])) : null
}

export const removeFile = async (key: string): Promise<void> => {
  await run('readwrite', (store) => store.delete(ownKey(key)))
}
