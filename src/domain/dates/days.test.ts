import dayjs from 'dayjs'
import utc from 'dayjs/plugin/utc'
import {
  addDays,
  dayOf,
  daysBetween,
  instantOf,
  isDay,
  monthOf,
  showClock,
  showDay,
  showMoment,
  showWeekday,
  weekday,
} from './days'

dayjs.extend(utc)

const at = (text: string): number => Date.parse(text)

test('days of 400 years are those of dayjs', () => {
  const first = dayjs.utc('1800-01-01T00:00:00Z')
  let day = '1800-01-01'
  const wrong: string[] = []
  for (let n = 0; n < 400 * 365; n += 1, day = addDays(day, 1)) {
    const wanted = first.add(n, 'day')
    const isSame =
      wanted.format('YYYY-MM-DD') === day &&
      wanted.day() === weekday(day) &&
      wanted.valueOf() - 8 * 3_600_000 === instantOf(day) &&
      dayOf(instantOf(day)) === day &&
      daysBetween('1800-01-01', day) === n
    if (!isSame) wrong.push(day)
  }
  expect(wrong).toEqual([])
})

test('what is no day and no instant becomes none', () => {
  expect([addDays('', 1), dayOf(NaN), dayOf(1e16)]).toEqual(Array(3).fill('Invalid Date'))
  expect([weekday(''), daysBetween('', '2026-01-01'), instantOf('x')]).toEqual(Array(3).fill(NaN))
})

describe('the Beijing day of an instant', () => {
  test.each([
    ['the last minute of a day', '2026-11-24T23:59:59.999+08:00', '2026-11-24'],
    ['the first moment of a day', '2026-11-25T00:00:00.000+08:00', '2026-11-25'],
    ['an evening in UTC is the next day', '2026-11-24T16:00:00Z', '2026-11-25'],
    ['one millisecond before that', '2026-11-24T15:59:59.999Z', '2026-11-24'],
    ['new year', '2018-12-31T16:00:00Z', '2019-01-01'],
    ['a leap day', '2024-02-29T12:00:00+08:00', '2024-02-29'],
    ['a summer with daylight saving elsewhere', '2026-07-01T00:30:00+08:00', '2026-07-01'],
    ['the years of Chinese daylight saving keep +08:00', '1988-07-01T00:30:00+08:00', '1988-07-01'],
  ])('%s', (_name, instant, day) => {
    expect(dayOf(at(instant))).toBe(day)
  })
})

describe('a real calendar day', () => {
  test.each([
    ['2024-02-29', true],
    ['2023-02-29', false],
    ['1900-02-29', false],
    ['2000-02-29', true],
    ['2026-04-31', false],
    ['2026-13-01', false],
    ['2026-00-10', false],
    ['2026-1-1', false],
    ['2026-01-01T00:00', false],
    ['', false],
    ['昨天', false],
  ])('%s is %s', (text, real) => {
    expect(isDay(text)).toBe(real)
  })
})

describe('counting days', () => {
  test.each([
    ['2018-12-31', 1, '2019-01-01'],
    ['2024-02-28', 1, '2024-02-29'],
    ['2024-02-29', 366, '2025-03-01'],
    ['2026-03-01', -1, '2026-02-28'],
    ['2026-11-24', 0, '2026-11-24'],
    ['2026-01-01', 30, '2026-01-31'],
  ])('%s plus %i is %s', (day, n, expected) => {
    expect(addDays(day, n)).toBe(expected)
    expect(daysBetween(day, expected)).toBe(n)
  })

  test('a day begins at midnight in Beijing', () => {
    expect(instantOf('2019-01-01')).toBe(at('2019-01-01T00:00:00+08:00'))
    expect(dayOf(instantOf('2019-01-01'))).toBe('2019-01-01')
    expect(dayOf(instantOf('2019-01-01') - 1)).toBe('2018-12-31')
  })
})

test.each([
  ['2026-11-22', 0, '星期日'],
  ['2026-11-24', 2, '星期二'],
  ['2026-12-10', 4, '星期四'],
  ['2026-11-28', 6, '星期六'],
])('%s is weekday %i, %s', (day, number, words) => {
  expect(weekday(day)).toBe(number)
  expect(showWeekday(day)).toBe(words)
})

test.each([
  ['the same year is left out', '2026-12-10', '2026-11-24', '12月10日'],
  ['another year is named', '2027-03-10', '2026-11-24', '2027年3月10日'],
  ['without today the year is named', '2026-12-10', undefined, '2026年12月10日'],
])('showing a day: %s', (_name, day, today, words) => {
  expect(showDay(day, today)).toBe(words)
})

test.each([
  ['the same year', '2026-11-24T07:06:30Z', '2026-11-25T00:00:00Z', '11月24日 15:06'],
  ['another Beijing year', '2026-12-31T15:59:00Z', '2026-12-31T16:00:00Z', '2026年12月31日 23:59'],
  ['no now', '2026-11-24T16:00:00Z', undefined, '2026年11月25日 00:00'],
])('showing a moment: %s', (_name, instant, now, words) => {
  expect(showMoment(at(instant), now === undefined ? undefined : at(now))).toBe(words)
})

test('the clock is Beijing time', () => {
  expect(showClock(at('2026-11-24T16:05:59Z'))).toBe('00:05')
})

test.each([
  ['2026-11-24', '2026-11-01', '2026-11-30'],
  ['2026-02-01', '2026-02-01', '2026-02-28'],
  ['2028-02-29', '2028-02-01', '2028-02-29'],
  ['2026-12-31', '2026-12-01', '2026-12-31'],
])('the month of %s', (day, from, to) => {
  expect(monthOf(day)).toEqual({ from, to })
})
