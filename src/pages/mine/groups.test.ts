import type { FilingCard } from '../../domain/api/filing'
import type { Status } from '../../domain/moves/moves'
import { groupsOf, toDoOf } from './groups'

const cards = (...of: readonly Status[]): readonly FilingCard[] =>
  of.map(
    (status, index) =>
      ({
        id: `filing-${String(index)}`,
        status,
        handedIn: null,
        takeoverAsked: false,
        verifyAsked: null,
      }) as FilingCard,
  )

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

const many = cards('draft', 'draft', 'returned', 'registered', 'submitted')
const changed = (at: number, change: Partial<FilingCard>): readonly FilingCard[] =>
  many.map((card, index) => (index === at ? { ...card, ...change } : card))

test.each<[string, readonly FilingCard[], readonly string[] | null]>([
  ['few', cards('draft', 'draft'), null],
  ['many', many, ['filing-0', 'filing-1', 'filing-2']],
  ['one brought to the counter', changed(0, { handedIn: '2026-11-20' }), ['filing-1', 'filing-2']],
  ['one that asks to take over', changed(1, { takeoverAsked: true }), ['filing-0', 'filing-2']],
  [
    'one that the office asks about',
    changed(3, { verifyAsked: { on: '2026-12-01' } as never }),
    ['filing-0', 'filing-1', 'filing-2', 'filing-3'],
  ],
  ['none', cards('registered', 'registered', 'registered', 'registered', 'submitted'), []],
])('what there is to do: %s', (_name, of, ids) => {
  expect(toDoOf(of)?.map(({ id }) => id) ?? null).toEqual(ids)
})
