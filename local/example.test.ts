import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openStore } from './database/store'
import { exampleCollection, openExample } from './example'

const folder = mkdtempSync(join(tmpdir(), 'filing-example-'))
const store = openStore(join(folder, 'documents.db'), exampleCollection)
afterAll(() => {
  store.close()
  rmSync(folder, { recursive: true, force: true })
})

test('it is loading from the moment it begins, however long emptying takes', async () => {
  let emptied = () => {}
  let steps = 0
  const example = openExample({
    example: {
      people: [],
      load: ({ note }) => {
        steps += 1
        note({ done: 1, of: 2, at: Date.now() })
        return Promise.resolve()
      },
    },
    store,
    url: () => '',
    clear: () => new Promise((resolve) => (emptied = resolve)),
    pause: () => {},
    resume: () => {},
  })
  expect(example.state()).toEqual({ state: 'none' })
  example.begin()
  example.begin()
  expect(example.state()).toMatchObject({ state: 'loading', done: 0, of: 0, failed: '' })
  emptied()
  await example.stop()
  expect(steps).toBe(1)
  expect(example.state()).toMatchObject({ state: 'stopped', done: 1, of: 2 })
})
