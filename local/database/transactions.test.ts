import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openStore } from './store'
import { isLocked, openTransactions } from './transactions'

const folder = mkdtempSync(join(tmpdir(), 'local-transactions-'))
const store = openStore(join(folder, 'documents.db'), { box: [] })
const transactions = openTransactions(store)

beforeEach(() => {
  jest.useFakeTimers()
  store.clear()
})
afterEach(() => {
  jest.useRealTimers()
})
afterAll(() => {
  store.close()
  rmSync(folder, { recursive: true })
})

test('a write outside is told to wait for the end of the transaction', async () => {
  const id = transactions.begin()
  transactions.within(id).insert('box', { _id: 'a', n: 1 })
  let locked: unknown
  try {
    transactions.outside.insert('box', { _id: 'a', n: 2 })
  } catch (error) {
    locked = error
  }
  transactions.commit(id)
  expect(isLocked(locked)).toBe(true)
  if (isLocked(locked)) await locked.ended
  transactions.outside.replace('box', { _id: 'a', n: 3 })
  expect(store.get('box', 'a')).toEqual({ _id: 'a', n: 3 })
})

test.each([
  ['ten seconds of silence end it and free its documents', [10_000], true],
  ['each call starts the silence anew', [9_000, 9_000, 9_000], false],
])('%s', (_name, pauses, isOver) => {
  const id = transactions.begin()
  transactions.within(id).insert('box', { _id: 'a', n: 1 })
  for (const pause of pauses) {
    jest.advanceTimersByTime(pause)
    if (!isOver) transactions.within(id).get('box', 'a')
  }
  const other = () => {
    transactions.outside.insert('box', { _id: 'a', n: 2 })
  }
  if (isOver) {
    expect(other).not.toThrow()
    expect(() => {
      transactions.commit(id)
    }).toThrow(/in 30 seconds/)
  } else {
    expect(other).toThrow(/locked/)
    transactions.commit(id)
    expect(store.get('box', 'a')).toEqual({ _id: 'a', n: 1 })
  }
})
