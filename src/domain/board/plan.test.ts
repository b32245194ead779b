import { isNearlyUsed, usedOfPlan } from './plan'

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
