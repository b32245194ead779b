import { cityCalendar } from '../../city/city'
import { table2027 } from '../../testing/holidays'
import { type SettingValues, withValue } from '../settings'
import {
  calendarOn,
  deadlineOn,
  knownYears,
  movesFrom,
  neededYear,
  unknownWords,
  wrongHolidays,
} from './calendar'
import { daysInWords, type Feast, setYears, withTable, wrongIn, type YearTable } from './table'

const changed = (at: number, to: Partial<Feast>): YearTable => ({
  ...table2027,
  feasts: table2027.feasts.map((each, i) => (i === at ? { ...each, ...to } : each)),
})

/** A longer Spring Festival. */
const longer = changed(1, {
  rest: [
    ...(table2027.feasts[1]?.rest ?? []),
    '2027-02-13',
    '2027-02-14',
    '2027-02-15',
    '2027-02-16',
  ],
})

const values = (...sets: readonly (readonly [string, ...YearTable[]])[]): SettingValues => ({
  city: sets.reduce<NonNullable<SettingValues['city']>>(
    (so, [from, ...value]) => withValue(so, 'holidays', { value, from, at: 1, name: '周正' }),
    { version: 0, values: {} },
  ),
})

test('a table holds from its day; before, and of other years, a release’s own holds', () => {
  const set = values(['2026-12-01', table2027])
  expect(calendarOn(set, '2026-11-30')).toEqual(cityCalendar())
  const after = calendarOn(set, '2026-12-01')
  expect(after.years).toEqual([...cityCalendar().years, 2027])
  expect(after.holidays.filter((day) => day.startsWith('2027'))).toHaveLength(28)
  expect(after.holidays.filter((day) => day < '2026-12-31')).toEqual(
    cityCalendar().holidays.filter((day) => day < '2026-12-31'),
  )
})

test('a table that says what the release says is none, and is not kept', () => {
  const of = (year: number): YearTable => ({
    year,
    feasts: [
      {
        names: ['元旦'],
        rest: cityCalendar().holidays.filter((day) => day.startsWith('2026')),
        work: cityCalendar().workdays.filter((day) => day.startsWith('2026')),
      },
    ],
  })
  expect(setYears([of(2026)]).years).toEqual([])
  expect(withTable([of(2026)], table2027)).toEqual([table2027])
  expect(withTable([table2027], longer)).toEqual([longer])
})

test.each<[string, YearTable, string | null]>([
  ['a whole one', table2027, null],
  ['a hole', { ...table2027, feasts: table2027.feasts.slice(0, 6) }, '没有读到国庆节'],
  ['no day of a holiday', changed(4, { rest: [] }), '没有读到端午节的放假日'],
  ['a day of another year', changed(4, { rest: ['2026-06-09'] }), '2026年6月9日不是2027年的'],
  ['a December of its own year', changed(4, { rest: ['2027-12-09'] }), '2027年12月9日不是2027年的'],
  ['the December before it', changed(0, { rest: ['2026-12-31', '2027-01-01'] }), null],
  ['a day twice', changed(4, { rest: ['2027-05-05'] }), '5月5日写了两次'],
])('%s', (_, table, wrong) => {
  expect(wrongIn(table)).toBe(wrong)
})

/** Due on Saturday 6 February 2027. */
const facts = { openedOn: '2027-01-07' }
/** Due on Friday 5 February 2027. */
const friday = { openedOn: '2027-01-06' }

test.each<[string, SettingValues, typeof facts, string, string]>([
  ['no table: weekends alone', {}, facts, '2027-01-20', '2027-02-09'],
  ['a table in force before', values(['2026-12-01', table2027]), facts, '2027-01-20', '2027-02-16'],
  ['the day before it is', values(['2027-01-21', table2027]), facts, '2027-01-20', '2027-02-09'],
  [
    'it moves what lies ahead',
    values(['2027-01-21', table2027]),
    facts,
    '2027-01-21',
    '2027-02-16',
  ],
  ['on the very last day', values(['2027-02-08', table2027]), facts, '2027-02-08', '2027-02-16'],
  ['not what is over', values(['2027-02-09', table2027]), facts, '2027-02-09', '2027-02-09'],
  ['and never later', values(['2027-02-09', table2027]), facts, '2027-12-01', '2027-02-09'],
  [
    'two tables, one after the other',
    values(['2027-01-10', table2027], ['2027-02-10', longer]),
    facts,
    '2027-02-10',
    '2027-02-18',
  ],
  [
    'a shorter one brings nothing to before its own day',
    values(['2027-01-10', longer], ['2027-02-16', table2027]),
    friday,
    '2027-02-16',
    '2027-02-18',
  ],
  [
    'a shorter one in time',
    values(['2027-01-10', longer], ['2027-02-10', table2027]),
    friday,
    '2027-02-10',
    '2027-02-16',
  ],
  [
    'an ordinary day stays',
    values(['2027-01-10', table2027]),
    { openedOn: '2027-02-20' },
    '2027-03-01',
    '2027-03-23',
  ],
])('%s', (_, set, of, day, overdueFrom) => {
  expect(deadlineOn(set, of, day).overdueFrom).toBe(overdueFrom)
})

const table2028: YearTable = {
  year: 2028,
  feasts: table2027.feasts.map(({ names, rest }) => ({
    names,
    rest: rest.map((day) => day.replace('2027', '2028')),
    work: [],
  })),
}

test.each<[string, readonly YearTable[], string, string | null]>([
  ['with the coming year', [table2027, table2028], '2026-11-25', null],
  ['without it, later', [table2028], '2026-12-01', null],
  [
    'without it, from before',
    [table2028],
    '2026-11-25',
    '2027年的节假日已定 2026年12月1日起用，请选那天或以后',
  ],
  ['another table of that year', [longer], '2026-11-25', null],
  ['one with a hole', [{ ...table2027, feasts: [] }], '2026-12-02', '没有读到元旦'],
])('set again %s', (_, value, from, wrong) => {
  const before = values(['2026-12-01', table2027])
  expect(wrongHolidays(before, { name: 'holidays', value, from })).toBe(wrong)
})

test('what is no holiday is not judged as one', () => {
  const before = values(['2026-12-01', table2027])
  expect(wrongHolidays(before, { name: 'correctionDays', value: 15, from: '2026-11-25' })).toBe(
    null,
  )
})

test.each<[string, from: string, before: string, after: string, moves: boolean]>([
  ['both ahead', '2027-02-01', '2027-02-05', '2027-02-16', true],
  ['on its very day', '2027-02-05', '2027-02-05', '2027-02-16', true],
  ['over the day before', '2027-02-06', '2027-02-05', '2027-02-16', false],
  ['back to its very day', '2027-02-05', '2027-02-16', '2027-02-05', true],
  ['back to the day before it', '2027-02-06', '2027-02-16', '2027-02-05', false],
])('a table moves a date: %s', (_, from, before, after, moves) => {
  expect(movesFrom(from, before, after)).toBe(moves)
})

test.each<[string, known: readonly number[], today: string, month: 11 | 12, year: number | null]>([
  ['this year is unknown', [2025], '2026-03-01', 12, 2026],
  ['this year is unknown, in December', [2025], '2026-12-01', 12, 2026],
  ['known, before the month', [2026], '2026-11-30', 12, null],
  ['known, from the month on', [2026], '2026-12-01', 12, 2027],
  ['the page asks a month sooner', [2026], '2026-11-01', 11, 2027],
  ['and not before', [2026], '2026-10-31', 11, null],
  ['both are known', [2026, 2027], '2026-12-31', 12, null],
])('which year is missing: %s', (_, known, today, month, year) => {
  expect(neededYear(known, today, month)).toBe(year)
})

test('a year is known from when it is set, and on its own day too', () => {
  const own = cityCalendar().years
  const set = values(['2026-12-01', table2027])
  expect(knownYears({}, '2026-11-30')).toEqual(own)
  expect(knownYears(set, '2026-11-30')).toEqual([...own, 2027])
  expect(knownYears(set, '2026-12-01')).toEqual([...own, 2027])
  expect(unknownWords(2028)).toBe('2028年的节假日还没有录入，现在只按周末推算。')
})

test.each([
  [['2027-02-05', '2027-02-06', '2027-02-07'], '2月5日至7日'],
  [['2027-06-09'], '6月9日'],
  [['2027-04-30', '2027-05-01'], '4月30日至5月1日'],
  [['2026-12-31', '2027-01-01'], '2026年12月31日至1月1日'],
  [['2027-04-25', '2027-05-08'], '4月25日、5月8日'],
])('%j in words', (days, words) => {
  expect(daysInWords(days, 2027)).toBe(words)
})
