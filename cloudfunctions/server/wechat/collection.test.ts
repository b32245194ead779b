import { collectionOf } from './collection'
import type { Database } from './sdk'

const source = {
  collection: () => {
    throw new Error('the database was asked')
  },
} satisfies Pick<Database, 'collection'>

const rows = collectionOf(source, 'people')

test.each([
  ['get', () => rows.get('')],
  ['add', () => rows.add({ id: '' })],
  ['put', () => rows.put({ id: '' })],
  ['remove', () => rows.remove('')],
])('%s without an id asks the database nothing', async (_name, run) => {
  await expect(run()).rejects.toThrow('query without id')
})
