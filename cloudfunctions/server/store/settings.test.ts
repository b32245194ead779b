import { NOTHING_SET, readRecently, SETTINGS, type SettingsRecord } from './settings'

const AT = Date.parse('2026-11-24T07:06:00.000Z')
const stored = (changes: number): SettingsRecord => ({ ...NOTHING_SET, changes })

/** Reads by a clock that the test sets; the n-th reading finds what was changed n times. */
const reading = () => {
  let now = AT
  let asked = 0
  let fails = false
  const recent = readRecently(
    {
      get: (id) => {
        expect(id).toBe(SETTINGS)
        asked += 1
        return fails ? Promise.reject(new Error('no database')) : Promise.resolve(stored(asked))
      },
    },
    () => now,
  )
  return {
    recent,
    asked: () => asked,
    at: (milliseconds: number) => {
      now = AT + milliseconds
    },
    fail: (does: boolean) => {
      fails = does
    },
  }
}

test.each<[string, number, number]>([
  ['in the same moment what was read', 0, 1],
  ['a millisecond before a minute is over, still that', 59_999, 1],
  ['a minute later, anew', 60_000, 2],
  ['much later, anew', 24 * 3_600_000, 2],
  ['by a clock that was set back, anew', -1, 2],
])('what was set is read: %s', async (_name, later, times) => {
  const { recent, asked, at } = reading()
  expect((await recent()).changes).toBe(1)
  at(later)
  expect((await recent()).changes).toBe(times)
  expect(asked()).toBe(times)
})

test('a clock set back to an hour before is gone by from then on', async () => {
  const { recent, at } = reading()
  await recent()
  at(-3_600_000)
  expect((await recent()).changes).toBe(2)
  at(-3_600_000 + 59_999)
  expect((await recent()).changes).toBe(2)
  at(-3_600_000 + 60_000)
  expect((await recent()).changes).toBe(3)
})

test('a minute counts from the reading, however often it was asked for since', async () => {
  const { recent, at } = reading()
  for (const later of [0, 30_000, 59_999]) {
    at(later)
    expect((await recent()).changes).toBe(1)
  }
  at(60_000)
  expect((await recent()).changes).toBe(2)
})

test('of many who ask at once one reads', async () => {
  const { recent, asked } = reading()
  const all = await Promise.all(Array.from({ length: 5 }, recent))
  expect(all.map(({ changes }) => changes)).toEqual([1, 1, 1, 1, 1])
  expect(asked()).toBe(1)
})

test('what could not be read is asked for again at once, and said to all who waited for it', async () => {
  const { recent, asked, fail } = reading()
  fail(true)
  const failed = await Promise.allSettled([recent(), recent()])
  expect(failed.map(({ status }) => status)).toEqual(['rejected', 'rejected'])
  expect(asked()).toBe(1)
  fail(false)
  expect((await recent()).changes).toBe(2)
  expect((await recent()).changes).toBe(2)
})

test('after a minute a failed reading does not bring back what was read before', async () => {
  const { recent, at, fail } = reading()
  await recent()
  at(60_000)
  fail(true)
  await expect(recent()).rejects.toThrow('no database')
  fail(false)
  expect((await recent()).changes).toBe(3)
})

test('a failed reading that ends late leaves what was read since', async () => {
  let now = AT
  let failLate = (): void => undefined
  const late = new Promise<null>((_resolve, reject) => {
    failLate = () => {
      reject(new Error('too late'))
    }
  })
  const answers = [late, Promise.resolve(stored(7)), Promise.resolve(stored(8))]
  const recent = readRecently({ get: () => answers.shift() ?? Promise.resolve(null) }, () => now)
  const first = recent()
  now += 60_000
  expect((await recent()).changes).toBe(7)
  failLate()
  await expect(first).rejects.toThrow('too late')
  expect((await recent()).changes).toBe(7)
})

test('where nothing was ever set, nothing is', async () => {
  const recent = readRecently({ get: () => Promise.resolve(null) }, () => AT)
  expect(await recent()).toEqual(NOTHING_SET)
})
