import type { FilingCard } from '../../api/filing'
import { isFilledIn, sittings } from './sitting'

const li = { name: '李文昌', key: 'li' }
const zhou = { name: '周广田', key: 'zhou' }

const card = (id: string, change: Partial<FilingCard> = {}): FilingCard =>
  ({
    id,
    status: 'draft',
    change: null,
    takeoverAsked: false,
    nextPart: 'signature',
    owner: li,
    way: null,
    goesTo: 'BZ',
    handedIn: null,
    ...change,
  }) as FilingCard

const paper = { BZ: { mode: 'paper', successor: null } } as never

test.each<[string, readonly FilingCard[], readonly (readonly [string, string, string])[]]>([
  ['none', [], []],
  ['one alone', [card('a')], [['李文昌', 'a', '']]],
  ['two of one owner', [card('a'), card('b')], [['李文昌', 'a b', '']]],
  ['one that lacks more, alone', [card('a', { nextPart: 'owner' })], []],
  [
    'of two owners, in the order of the accounts',
    [card('a', { owner: zhou }), card('b'), card('c'), card('d', { owner: zhou })],
    [
      ['周广田', 'a d', ''],
      ['李文昌', 'b c', ''],
    ],
  ],
  [
    'of a namesake',
    [card('a'), card('b', { owner: { ...li, key: 'other' } })],
    [
      ['李文昌', 'a', ''],
      ['李文昌', 'b', ''],
    ],
  ],
  [
    'of whom it is not known that it is the same person',
    ['a', 'b'].map((id) => card(id, { owner: { ...li, key: '' } })),
    [
      ['李文昌', 'a', ''],
      ['李文昌', 'b', ''],
    ],
  ],
  ['one signed, one not', [card('a', { nextPart: null }), card('b')], [['李文昌', 'a b', '']]],
  [
    'one that lacks more',
    [card('a'), card('b', { nextPart: 'materials' }), card('c')],
    [['李文昌', 'a c', 'b']],
  ],
  ['submitted', [card('b', { status: 'submitted' })], []],
  ['returned', [card('b', { status: 'returned' })], []],
  ['a change', [card('b', { change: { of: 'x' } as never })], []],
  ['with an asking to take over', [card('b', { takeoverAsked: true })], []],
  ['printed for the counter', [card('b', { way: 'consent' })], []],
])('sittings: %s', (_name, cards, expected) => {
  const ids = (of: readonly FilingCard[]) => of.map(({ id }) => id).join(' ')
  expect(
    sittings(cards, {}).map(({ owner, filled, unfinished }) => [
      owner,
      ids(filled),
      ids(unfinished),
    ]),
  ).toEqual(expected)
})

test('what goes to an office at its counter is printed, not signed here', () => {
  expect(sittings([card('a'), card('b')], paper)).toEqual([])
})

test.each<[string, Partial<FilingCard>, boolean]>([
  ['a draft that lacks its signature', {}, true],
  ['a draft that lacks nothing', { nextPart: null }, true],
  ['a draft that lacks more', { nextPart: 'owner' }, false],
  ['what was submitted', { status: 'submitted', nextPart: null }, false],
  ['a change', { change: { of: 'x' } as never, nextPart: null }, false],
])('filled in but for the signature: %s', (_name, change, filled) => {
  expect(isFilledIn(card('a', change))).toBe(filled)
})
