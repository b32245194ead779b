import { paceOf } from './pace'

/** When requests that are asked for at the instants go, in milliseconds. */
const goneAt = async (rate: number, asked: readonly number[]): Promise<readonly number[]> => {
  let now = 0
  const gone: number[] = []
  const mayGo = paceOf(
    rate,
    () => now,
    (milliseconds) => {
      gone.push(now + milliseconds)
      return Promise.resolve()
    },
  )
  for (const at of asked) {
    now = at
    const before = gone.length
    await mayGo()
    if (gone.length === before) gone.push(now)
  }
  return gone
}

test.each([
  ['one after a pause goes at once', 20, [5000], [5000]],
  ['those that come together go 50 ms apart', 20, [0, 0, 0, 0], [0, 50, 100, 150]],
  ['one that comes 30 ms later waits for the rest', 20, [100, 130], [100, 150]],
  ['what was not used is not saved up', 20, [0, 10_000, 10_000], [0, 10_000, 10_050]],
  ['a rate that nothing reaches holds nothing up', 1_000_000, [0, 0, 0, 7], [0, 0, 0, 7]],
])('%s', async (_case, rate, asked, gone) => {
  expect(await goneAt(rate, asked)).toEqual(gone)
})

test('of many at once no more than the rate go in any second', async () => {
  const gone = await goneAt(20, Array<number>(200).fill(0))
  const inSecond = gone.map((from) => gone.filter((at) => at >= from && at < from + 1000).length)
  expect(Math.max(...inSecond)).toBe(20)
})

test('without a clock of its own it waits for real', async () => {
  const mayGo = paceOf(100)
  const from = performance.now()
  for (let request = 0; request < 6; request += 1) await mayGo()
  expect(performance.now() - from).toBeGreaterThanOrEqual(48)
})
