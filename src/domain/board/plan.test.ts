import {
  bytesInWords,
  isNearlyFull,
  isNearlyUsed,
  PLAN,
  storedOfPlan,
  TIMER_RATE,
  usedOfPlan,
} from './plan'

const cases: readonly [string, writes: number, percent: number, nearly: boolean][] = [
  ['nothing', 0, 0, false],
  ['one request', 1, 1, false],
  ['one before four fifths', 23_999, 80, false],
  ['four fifths', 24_000, 80, true],
  ['all', 30_000, 100, true],
  ['more than there is', 30_001, 101, true],
]
test.each(cases)('used of the plan: %s', (_name, writes, percent, nearly) => {
  const use = { reads: 0, writes }
  expect([usedOfPlan(use, 'writes'), isNearlyUsed(use, 'writes')]).toEqual([percent, nearly])
  expect([usedOfPlan(use, 'reads'), isNearlyUsed(use, 'reads')]).toEqual([0, false])
})

test.each<[string, number, number, boolean]>([
  ['nothing', 0, 0, false],
  ['one byte', 1, 1, false],
  ['one before four fifths', PLAN.bytes * 0.8 - 1, 80, false],
  ['four fifths', PLAN.bytes * 0.8, 80, true],
  ['more than there is', PLAN.bytes + 1, 101, true],
])('pictures beside the plan: %s', (_name, bytes, percent, nearly) => {
  const pictures = { files: 1, bytes }
  expect([storedOfPlan(pictures), isNearlyFull(pictures)]).toEqual([percent, nearly])
})

test.each<[number, string]>([
  [0, '0 MB'],
  [1, '0.1 MB'],
  [1_500_000, '1.5 MB'],
  [1024 ** 3 - 1, '1024 MB'],
  [1024 ** 3, '1 GB'],
  [3.11 * 1024 ** 3, '3.2 GB'],
  [PLAN.bytes, '5 GB'],
])('%d bytes are %s', (bytes, words) => {
  expect(bytesInWords(bytes)).toBe(words)
})

test('the timer leaves a third of the requests a second to people', () => {
  expect(TIMER_RATE).toBe(PLAN.requestsASecond - 10)
})
