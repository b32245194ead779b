import type { FilingCard } from '../../domain/api/filing'
import type { Status } from '../../domain/moves/moves'
import { groupsOf } from './groups'

const cards = (...of: readonly Status[]): readonly FilingCard[] =>
  of.map((status, index) => ({ id: `filing-${String(index)}`, status }) as FilingCard)

const counts = (...of: readonly Status[]) =>
  groupsOf(cards(...of)).map((group) => [group.label, group.cards.length])

test.each<[string, readonly Status[], readonly (readonly [string, number])[]]>([
  ['few', ['draft', 'submitted'], [['全部', 2]]],
  ['none', [], [['全部', 0]]],
  [
    'many of all states',
    ['draft', 'returned', 'submitted', 'attested', 'registered', 'declined'],
    [
      ['要办', 2],
      ['核对中', 2],
      ['已登记', 1],
      ['全部', 6],
    ],
  ],
  [
    'nothing to do',
    ['registered', 'registered', 'registered', 'registered', 'cancelled'],
    [
      ['已登记', 4],
      ['全部', 5],
    ],
  ],
])('groups of accounts: %s', (_name, of, groups) => {
  expect(counts(...of)).toEqual(groups)
})
