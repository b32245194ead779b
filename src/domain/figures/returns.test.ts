import {
  cellOf,
  cellsOf,
  type Counted,
  differences,
  figuresOfMonth,
  listOfReturn,
  monthAfter,
  monthBefore,
  sameCells,
  shownColumns,
} from './returns'

const row = (id: string, more: Partial<Counted> = {}): Counted => ({
  id,
  number: `LFBZ-${id}`,
  accountKind: 'official',
  subjectKind: 'company',
  items: ['registered'],
  ...more,
})

const cells = (counted: readonly Counted[]) =>
  cellsOf(counted.map((each) => cellOf(each, Number(each.id))))

test('a month is counted by line and column', () => {
  const figures = figuresOfMonth(
    cells([
      row('1'),
      row('2', { accountKind: 'app', subjectKind: 'countyOrgan', items: ['registered', 'late'] }),
      row('3', { subjectKind: 'cityOrgan', items: ['changed', 'raisedLate'] }),
      row('5', { number: '', subjectKind: '', items: ['urged', 'platform'] }),
    ]),
  )
  expect(figures.registered).toMatchObject({ all: 2, official: 1, app: 1, company: 1, organ: 1 })
  expect(figures.late).toMatchObject({ all: 1, app: 1, official: 0 })
  expect(figures.changed).toMatchObject({ all: 1, organ: 1 })
  expect(figures.raisedLate).toMatchObject({ all: 1, organ: 1, company: 0 })
  expect(figures.urged).toMatchObject({ all: 1, official: 1, company: 0, unknown: 1 })
  expect([figures.platform.all, figures.referral.all, figures.cancelled.all]).toEqual([1, 0, 0])
  expect(shownColumns(figures)).not.toContain('institution')
  expect(shownColumns(figures)).toContain('unknown')
  expect(
    shownColumns(figuresOfMonth([cellOf(row('4', { subjectKind: 'institution' }), 4)])),
  ).toContain('institution')
  expect(shownColumns(figuresOfMonth([cellOf(row('4'), 4)]))).not.toContain('unknown')
})

test.each<[string, readonly Counted[], readonly Counted[], boolean]>([
  ['nothing', [], [], true],
  ['nothing but what counts nowhere', [], [row('1', { items: [] })], true],
  ['the same in another order', [row('1'), row('2')], [row('2'), row('1')], true],
  ['one more', [row('1')], [row('1'), row('2')], false],
  ['another one in its place', [row('1')], [row('2')], false],
  [
    'two that changed their places',
    [row('1'), row('2', { accountKind: 'app' })],
    [row('1', { accountKind: 'app' }), row('2')],
    false,
  ],
  ['one that is late now', [row('1')], [row('1', { items: ['registered', 'late'] })], false],
])('sums of a month tell %s', (_name, some, others, same) => {
  expect(sameCells(cells(some), cells(others))).toBe(same)
  expect(differences(some, others).length === 0).toBe(same)
})

test.each<
  [string, readonly Counted[], readonly Counted[], readonly (readonly [string, string, number])[]]
>([
  ['nothing', [row('1')], [row('1')], []],
  ['one that was set aside', [row('1'), row('2')], [row('2')], [['1', 'registered', -1]]],
  ['one that came from another office', [], [row('1')], [['1', 'registered', 1]]],
  [
    'a change of subject',
    [row('1')],
    [row('1', { subjectKind: 'individual' })],
    [
      ['1', 'registered', -1],
      ['1', 'registered', 1],
    ],
  ],
  [
    'late that is not late any more',
    [row('1', { items: ['registered', 'late'] })],
    [row('1')],
    [['1', 'late', -1]],
  ],
  [
    'an urge that was written down later, of a lead without a number',
    [row('2', { number: '', items: ['urged'] })],
    [row('2', { number: '', items: ['urged'] }), row('1', { number: '', items: ['urged'] })],
    [['1', 'urged', 1]],
  ],
  [
    'a rung that was taken back',
    [row('1', { number: '', items: ['urged', 'platform'] })],
    [row('1', { number: '', items: ['urged'] })],
    [['1', 'platform', -1]],
  ],
  [
    'another kind of the same column',
    [row('1', { subjectKind: 'cityOrgan' })],
    [row('1', { subjectKind: 'countyOrgan' })],
    [],
  ],
])('differences: %s', (_name, then, now, expected) => {
  const found = differences(then, now)
  expect(found.map(({ id, item, delta }) => [id, item, delta])).toEqual(expected)
})

test('a figure asks for its line, its column and its office', () => {
  expect(listOfReturn('late', 'organ', '131025', '2026-10')).toMatchObject({
    ledger: {
      filter: {
        office: '131025',
        late: true,
        registered: { from: '2026-10-01', to: '2026-10-31' },
        subjectKinds: ['cityOrgan', 'countyOrgan'],
        accountKinds: [],
      },
    },
  })
  expect(listOfReturn('changed', 'app', null, '2026-10')).toMatchObject({
    ledger: { filter: { act: { of: 'changed', month: '2026-10' }, accountKinds: ['app'] } },
  })
  expect(listOfReturn('referral', 'unknown', '131025', '2026-10')).toEqual({
    leads: {
      office: '131025',
      of: { act: 'referral', month: '2026-10', accountKinds: [], subjectKinds: [''] },
    },
  })
})

test.each([
  ['2026-11', '2026-10', '2026-12'],
  ['2026-01', '2025-12', '2026-02'],
  ['2026-12', '2026-11', '2027-01'],
])('%s lies between %s and %s', (month, before, after) => {
  expect([monthBefore(month), monthAfter(month)]).toEqual([before, after])
})

test('what counts otherwise is told in the order of its numbers, what went before what came', () => {
  const then = [row('2'), row('1'), row('3', { subjectKind: 'company' })]
  const now = [row('3', { subjectKind: 'individual' }), row('5'), row('4')]
  expect(differences(then, now).map(({ id, delta }) => [id, delta])).toEqual([
    ['1', -1],
    ['2', -1],
    ['3', -1],
    ['3', 1],
    ['4', 1],
    ['5', 1],
  ])
  expect(differences(now, then).map(({ id, delta }) => [id, delta])).toEqual([
    ['1', 1],
    ['2', 1],
    ['3', -1],
    ['3', 1],
    ['4', -1],
    ['5', -1],
  ])
})

test('cells come in one order, whatever came first', () => {
  const kinds = (counted: readonly Counted[]) => cells(counted).map((cell) => cell.accountKind)
  const [app, official] = [row('1', { accountKind: 'app' }), row('2')]
  expect(kinds([official, app])).toEqual(['app', 'official'])
  expect(kinds([app, official])).toEqual(['app', 'official'])
  expect(kinds([app, row('3', { accountKind: 'other' }), official])).toEqual([
    ...['app', 'official', 'other'],
  ])
})

test('a cell counts each filing once and sums their numbers', () => {
  expect(cells([row('1'), row('2')])).toEqual([
    {
      accountKind: 'official',
      subjectKind: 'company',
      items: { registered: { rows: 2, numbers: 3 } },
    },
  ])
})

test('the list behind a figure has its kinds, of its office, the newest first', () => {
  const of = (name: Parameters<typeof listOfReturn>[1]) =>
    listOfReturn('registered', name, '131081', '2026-11')
  expect(of('official')).toMatchObject({
    ledger: {
      filter: { accountKinds: ['official'], subjectKinds: [], office: '131081' },
      sort: { by: 'registered', descending: true },
    },
  })
  expect(of('company')).toMatchObject({
    ledger: { filter: { accountKinds: [], subjectKinds: ['company'] } },
  })
  expect(of('all')).toMatchObject({ ledger: { filter: { accountKinds: [], subjectKinds: [] } } })
  // What the ledger cannot ask for, it does not ask for.
  expect(of('unknown')).toMatchObject({ ledger: { filter: { subjectKinds: [] } } })
  expect(listOfReturn('urged', 'official', null, '2026-11')).toMatchObject({
    leads: { office: null, of: { month: '2026-11', accountKinds: ['official'], subjectKinds: [] } },
  })
})
