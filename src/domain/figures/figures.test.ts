import type { Status } from '../moves/moves'
import { figureNames, figures, listOfFigure } from './figures'
import { type HeldTimes, heldOfEvents, heldSince } from './held'
import { monthsOf, type Period, type PeriodName, periodOn } from './periods'
import { medianOf, tenthsOf, together } from './spread'

test.each<[PeriodName, string, Period, readonly string[]]>([
  ['thisMonth', '2026-11-24', { from: '2026-11-01', to: '2026-11-24' }, ['2026-11']],
  ['thisMonth', '2026-11-01', { from: '2026-11-01', to: '2026-11-01' }, ['2026-11']],
  ['lastMonth', '2026-11-24', { from: '2026-10-01', to: '2026-10-31' }, ['2026-10']],
  ['lastMonth', '2027-01-31', { from: '2026-12-01', to: '2026-12-31' }, ['2026-12']],
  ['lastMonth', '2028-03-31', { from: '2028-02-01', to: '2028-02-29' }, ['2028-02']],
  [
    'thisYear',
    '2026-03-01',
    { from: '2026-01-01', to: '2026-03-01' },
    ['2026-01', '2026-02', '2026-03'],
  ],
  ['thisYear', '2027-01-01', { from: '2027-01-01', to: '2027-01-01' }, ['2027-01']],
])('%s on %s', (name, today, period, months) => {
  expect(periodOn(name, today)).toEqual(period)
  expect(monthsOf(period)).toEqual(months)
})

test('a figure asks for its period where it is dated, and for its office', () => {
  const period = { from: '2026-11-01', to: '2026-11-24' }
  for (const name of figureNames) {
    const { filter } = listOfFigure(name, '131025', period)
    expect(filter.office).toBe('131025')
    expect(JSON.stringify(filter).includes('2026-11-01')).toBe(figures[name].dated)
  }
})

const DAY = 86_400_000
const lying = (status: Status, more = {}) => ({
  status,
  onceSubmitted: true,
  claimed: false,
  bringsCopies: false,
  cityConfirms: false,
  ...more,
})

test.each<[string, ReturnType<typeof lying>, HeldTimes]>([
  ['a draft that was never submitted', lying('draft', { onceSubmitted: false }), {}],
  ['one that was taken back', lying('draft'), { owner: DAY }],
  ['one that waits', lying('submitted'), { office: DAY }],
  ['one whose copies are brought', lying('submitted', { bringsCopies: true }), { paper: DAY }],
  [
    'its copies are there and it is checked',
    lying('submitted', { bringsCopies: true, claimed: true }),
    { office: DAY },
  ],
  [
    'one that the city is asked of',
    lying('submitted', { claimed: true, cityConfirms: true }),
    { city: DAY },
  ],
  ['one that is corrected', lying('returned'), { owner: DAY }],
  ['a registered one', lying('registered'), {}],
  ['a declined one', lying('declined'), {}],
  ['a cancelled one', lying('cancelled'), {}],
])('%s lies with', (_name, given, expected) => {
  expect(heldSince({}, given, DAY)).toEqual(expected)
  expect(heldSince({}, given, -1)).toEqual({})
})

test('what was held before is added to', () => {
  expect(heldSince({ office: DAY, owner: 5 }, lying('submitted'), DAY)).toEqual({
    office: 2 * DAY,
    owner: 5,
  })
})

test.each<[string, readonly (readonly [string, number])[], HeldTimes]>([
  ['nothing', [], {}],
  [
    'one that is registered',
    [
      ['started', 0],
      ['submitted', 2],
      ['claimed', 3],
      ['registered', 7],
    ],
    { office: 5 },
  ],
  [
    'one that was corrected, with a look at it meanwhile',
    [
      ['submitted', 0],
      ['returned', 2],
      ['opened', 5],
      ['resubmitted', 9],
      ['registered', 10],
    ],
    { office: 3, owner: 7 },
  ],
  [
    'a registration that was undone',
    [
      ['submitted', 0],
      ['registered', 4],
      ['undone', 5],
      ['returned', 8],
    ],
    { office: 7 },
  ],
  [
    'one that was set aside',
    [
      ['submitted', 0],
      ['registered', 4],
      ['setAside', 20],
      ['registered', 21],
    ],
    { office: 5 },
  ],
])('held by the events of %s', (_name, events, expected) => {
  expect(heldOfEvents(events.map(([name, at]) => ({ name, at })))).toEqual(expected)
})

test.each([
  ['nothing', {}, null],
  ['one', { 31: 1 }, 3.1],
  ['two: the lower one', { 10: 1, 20: 1 }, 1],
  ['three', { 100: 1, 20: 1, 3: 1 }, 2],
  ['many at once', { 0: 5, 70: 4 }, 0],
])('the median of %s', (_name, spread, expected) => {
  expect(medianOf(spread)).toBe(expected)
})

test('spreads add up, and long times stay within bounds', () => {
  expect(together([{ 1: 2, 3: 1 }, {}, { 3: 4 }])).toEqual({ 1: 2, 3: 5 })
  expect([tenthsOf(0.25 * DAY), tenthsOf(-5), tenthsOf(3000 * DAY)]).toEqual([3, 0, 9990])
})

test('no time is nothing held', () => {
  const held = { office: 5 }
  const waits = { ...lying('submitted'), onceSubmitted: true }
  expect(heldSince(held, waits, 0)).toBe(held)
  expect(heldSince(held, waits, -1)).toBe(held)
})
