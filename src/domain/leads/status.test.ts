import { isPending, leadStatuses, type LeadStatus, leadWords, standingOf } from './status'

type Confirmed = Parameters<typeof standingOf>[0]['confirmed']
const platform: Confirmed = [{ rung: 'platform' }]
const both: Confirmed = [{ rung: 'platform' }, { rung: 'referral' }]

test.each<[string, number, Confirmed, ReturnType<typeof standingOf>]>([
  ['nothing was done', 0, [], 'open'],
  ['urged', 1, [], 'urged'],
  ['the first rung holds, without an urge', 0, platform, 'platform'],
  ['the first rung holds', 2, platform, 'platform'],
  ['both hold', 1, both, 'referred'],
  ['the second alone', 1, [{ rung: 'referral' }], 'referred'],
])('where a lead stands: %s', (_name, urges, confirmed, status) => {
  expect(standingOf({ urges: Array.from({ length: urges }), confirmed })).toBe(status)
})

test.each<[LeadStatus, boolean]>([
  ['open', true],
  ['urged', true],
  ['platform', true],
  ['referred', true],
  ['filed', false],
  ['outOfScope', false],
])('a lead that is %s is still to be done: %s', (status, pending) => {
  expect(isPending(status)).toBe(pending)
})

test('no two states of a lead are called the same', () => {
  const words = leadStatuses.map((status) => leadWords[status])
  expect(words.every((word) => word.length >= 3)).toBe(true)
  expect(new Set(words).size).toBe(leadStatuses.length)
})
