import { cityCalendar, OFFICE_HOURS } from '../city/city'
import {
  isRestDay,
  missingYears,
  movedPastRest,
  workingDayAfter,
  workingDayBefore,
  workingDayNumber,
  workingMoment,
} from './calendar'

const calendar = cityCalendar()

const empty = { years: [], holidays: [], workdays: [] }

test.each([
  ['a Thursday', '2026-12-10', false],
  ['a Saturday', '2026-12-12', true],
  ['a Sunday', '2026-12-13', true],
  ['a holiday on a weekday', '2026-10-01', true],
  ['a Saturday made a working day', '2026-10-10', false],
  ['a Sunday made a working day', '2026-09-20', false],
  ['a day off in exchange', '2018-12-31', true],
  ['a Saturday worked for it', '2018-12-29', false],
])('rest: %s', (_name, day, rest) => {
  expect(isRestDay(day, calendar)).toBe(rest)
})

test.each([
  ['a working day stays', '2026-12-10', '2026-12-10'],
  ['past a weekend', '2026-12-12', '2026-12-14'],
  ['past the Spring Festival', '2026-02-15', '2026-02-24'],
  ['past New Year into another year', '2018-12-30', '2019-01-02'],
])('moved: %s', (_name, day, moved) => {
  expect(movedPastRest(day, calendar)).toBe(moved)
})

test.each([
  ['three working days', '2026-11-24', 3, '2026-11-27'],
  ['over a weekend', '2026-11-26', 3, '2026-12-01'],
  ['from a Saturday', '2026-11-28', 1, '2026-11-30'],
  ['over the National Day', '2026-09-30', 3, '2026-10-10'],
  ['none', '2026-11-28', 0, '2026-11-28'],
])('working days: %s', (_name, day, n, last) => {
  expect(workingDayAfter(day, n, calendar)).toBe(last)
})

test.each([
  ['a Tuesday', '2026-11-24', '2026-11-23'],
  ['over a weekend', '2026-11-30', '2026-11-27'],
  ['over the National Day', '2026-10-08', '2026-09-30'],
  ['a Saturday made a working day', '2026-10-11', '2026-10-10'],
])('the working day before %s', (_name, day, before) => {
  expect(workingDayBefore(day, calendar)).toBe(before)
})

test.each([
  ['the day itself', '2026-11-24', '2026-11-24', 1],
  ['two days on', '2026-11-24', '2026-11-26', 3],
  ['on a Sunday as on the Friday before', '2026-11-26', '2026-11-29', 2],
  ['over a weekend', '2026-11-26', '2026-11-30', 3],
  ['from a Saturday', '2026-11-28', '2026-11-30', 2],
  ['over the National Day, with the Saturday worked for it', '2026-09-30', '2026-10-10', 4],
  ['a day before', '2026-11-24', '2026-11-23', 1],
])('number of the working day: %s', (_name, since, day, number) => {
  expect(workingDayNumber(since, day, calendar)).toBe(number)
})

test('in a year not covered weekends are rest and holidays are not known', () => {
  expect(isRestDay('2026-10-01', empty)).toBe(false)
  expect(isRestDay('2026-10-10', empty)).toBe(true)
})

test.each([
  ['2026-12-31', '2026-12-31', []],
  ['2026-12-31', '2027-01-04', [2027]],
  ['2027-12-31', '2028-01-03', [2027, 2028]],
])('years missing from %s to %s', (from, to, years) => {
  expect(missingYears(from, to, calendar)).toEqual(years)
})

test.each([
  ['within hours it stays', '2026-12-10T10:00', '2026-12-10T10:00'],
  ['the first minute', '2026-12-10T08:30', '2026-12-10T08:30'],
  ['before work it waits for it', '2026-12-10T06:00', '2026-12-10T08:30'],
  ['the end of work is the next morning', '2026-12-10T17:30', '2026-12-11T08:30'],
  ['Friday evening is Monday', '2026-12-11T20:00', '2026-12-14T08:30'],
  ['a Saturday is Monday', '2026-12-12T10:00', '2026-12-14T08:30'],
  ['a Saturday made a working day works', '2026-10-10T10:00', '2026-10-10T10:00'],
  ['the eve of a holiday is after it', '2026-09-30T18:00', '2026-10-08T08:30'],
])('working moment: %s', (_name, at, expected) => {
  const instant = (beijing: string) => Date.parse(`${beijing}:00.000+08:00`)
  expect(workingMoment(instant(at), OFFICE_HOURS, calendar)).toBe(instant(expected))
})
