import { type Kept, MOST_FILINGS, ticksIn, withTicks } from './ticks'

const ticks = (id: string, version: number, ...keys: string[]): Kept => ({ id, version, keys })

test.each<[string, readonly Kept[], readonly string[]]>([
  ['ticks of this version are found', [ticks('a', 3, 'address')], ['address']],
  ['ticks of an earlier version do not count', [ticks('a', 2, 'address')], []],
  ['ticks of another filing do not count', [ticks('b', 3, 'address')], []],
  ['nothing kept is nothing ticked', [], []],
])('%s', (_name, kept, expected) => {
  expect(ticksIn(kept, 'a', 3)).toEqual(expected)
})

test.each<[string, Kept, readonly Kept[]]>([
  [
    'new ticks take the place of the earlier version',
    ticks('a', 3, 'address'),
    [ticks('a', 3, 'address'), ticks('b', 1, 'openedOn')],
  ],
  ['a filing without ticks is forgotten', ticks('a', 3), [ticks('b', 1, 'openedOn')]],
])('%s', (_name, mine, expected) => {
  const before = [ticks('b', 1, 'openedOn'), ticks('a', 2, 'followers')]
  expect(withTicks(before, mine)).toEqual(expected)
})

test('the phone remembers the latest filings only', () => {
  let kept: readonly Kept[] = []
  for (let n = 0; n <= MOST_FILINGS; n++)
    kept = withTicks(kept, ticks(`filing-${String(n)}`, 1, 'address'))
  expect(kept).toHaveLength(MOST_FILINGS)
  expect(ticksIn(kept, 'filing-0', 1)).toEqual([])
  expect(ticksIn(kept, `filing-${String(MOST_FILINGS)}`, 1)).toEqual(['address'])
})
