import { isMatterOver, type LeadMatter } from './leadMatters'
import type { Rung } from './leadMoves'
import type { LeadStatus } from './status'

const cases: readonly [string, LeadMatter, LeadStatus, Rung | null, boolean][] = [
  ['an urge that waits for its owner', 'urged', 'urged', null, false],
  ['an urge whose account is filed', 'urged', 'filed', null, true],
  ['an urge of what is out of scope', 'urged', 'outOfScope', null, true],
  ['an urge of what was referred', 'urged', 'referred', null, false],
  ['what was said while it is urged', 'stated', 'urged', 'referral', false],
  ['what was said, filed since', 'stated', 'filed', null, true],
  ['a rung that waits', 'platform', 'urged', 'platform', false],
  ['a rung that was confirmed, refused or dropped', 'platform', 'platform', null, true],
  ['a rung in whose place the other one waits', 'platform', 'platform', 'referral', true],
  ['the second rung that waits', 'referral', 'platform', 'referral', false],
]
test.each(cases)('%s', (_name, matter, status, rung, over) => {
  expect(isMatterOver(matter, { status, proposal: rung && { rung } })).toBe(over)
})

test('nothing is left to do of a lead that is gone', () => {
  expect(isMatterOver('referral', null)).toBe(true)
})
