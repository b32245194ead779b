import { standingOf } from './status'

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
