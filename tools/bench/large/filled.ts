import { join } from 'node:path'
import { indexes } from '../../../cloudfunctions/server/store/collections'
import { openStore, type Store } from '../../../local/database/store'

/** Rows that are written at once: so the writing itself holds little memory. */
const AT_ONCE = 5_000

/** Fills the store of a data folder with so many of something, each by `insert`; what is lost with the machine is filled once more. */
export const fillStore = (
  dataDir: string,
  count: number,
  insert: (store: Store, place: number) => void,
): void => {
  const store = openStore(join(dataDir, 'documents.db'), indexes, false)
  for (let from = 0; from < count; from += AT_ONCE)
    store.atomically(() => {
      for (let place = from; place < Math.min(from + AT_ONCE, count); place += 1)
        insert(store, place)
    })
  store.close()
}
