import { spawnSync } from 'node:child_process'
import path from 'node:path'
import * as fc from 'fast-check'
import {
  type Calendar,
  isRestDay,
  movedPastRest,
  workingDayAfter,
  workingDayBefore,
  workingDayNumber,
  workingMoment,
} from './calendar'
import { addDays, dayOf, daysBetween, instantOf, isDay, monthOf, weekday, type Day } from './days'
import {
  correctionBy,
  daysLeft,
  deadline,
  draftKeptUntil,
  dueDay,
  lateDays,
  lateWords,
  replyBy,
} from './deadline'
import { randomCases } from '../../../tools/test/properties'

const START = '2012-01-01'
const SPAN = 40 * 365
const day = fc.integer({ min: 0, max: SPAN }).map((n): Day => addDays(START, n))
const near = fc.integer({ min: 0, max: 500 })

/** A table of holidays as somebody might enter it: runs of days off, weekends worked for them, some years missing. */
const calendar: fc.Arbitrary<Calendar> = fc
  .record({
    years: fc.subarray(Array.from({ length: 40 }, (_, i) => 2012 + i)),
    runs: fc.array(fc.tuple(day, fc.integer({ min: 1, max: 12 })), { maxLength: 120 }),
    worked: fc.array(day, { maxLength: 80 }),
  })
  .map(({ years, runs, worked }) => ({
    years,
    holidays: runs.flatMap(([from, length]) => Array.from({ length }, (_, i) => addDays(from, i))),
    workdays: worked.map((each) => addDays(each, (6 - weekday(each)) % 7)),
  }))

/** What a deadline counts from: by the day that is moved about. */
const facts = fc.record({
  vary: fc.constantFrom('openedOn', 'metTestOn', 'changedOn'),
  other: fc.option(day, { nil: null }),
})

test('a later day never gives an earlier last day', () => {
  fc.assert(
    fc.property(calendar, facts, day, near, (holidays, { vary, other }, first, more) => {
      const of = (on: Day) =>
        deadline(
          {
            ...(other === null || vary === 'changedOn' ? {} : { openedOn: other }),
            [vary]: on,
          },
          holidays,
        )
      const [one, later] = [of(first), of(addDays(first, more))]
      expect(one.due <= later.due).toBe(true)
      expect(one.overdueFrom <= later.overdueFrom).toBe(true)
    }),
    randomCases(120),
  )
})

test('the last day is 30 days on, moved on past rest alone, and only then it is late', () => {
  fc.assert(
    fc.property(calendar, day, near, (holidays, openedOn, after) => {
      const of = deadline({ openedOn }, holidays)
      const last = addDays(of.overdueFrom, -1)
      if (of.rule === 'opened') expect(daysBetween(of.from, of.due)).toBe(30)
      expect(of.due).toBe(dueDay({ openedOn }))
      expect(isRestDay(last, holidays)).toBe(false)
      for (let each = of.due; each < last; each = addDays(each, 1))
        expect(isRestDay(each, holidays)).toBe(true)
      const submittedOn = addDays(of.overdueFrom, after - 250)
      expect(lateDays(of, submittedOn)).toBe(Math.max(0, after - 249))
      expect(lateWords(of, submittedOn) === null).toBe(submittedOn <= last)
      expect(draftKeptUntil(of, submittedOn) > of.overdueFrom).toBe(true)
    }),
    randomCases(120),
  )
})

test('days are counted there and back', () => {
  fc.assert(
    fc.property(day, fc.integer({ min: -4000, max: 4000 }), (from, n) => {
      const to = addDays(from, n)
      expect(isDay(to)).toBe(true)
      expect(daysBetween(from, to)).toBe(n)
      expect(daysLeft(to, from)).toBe(n)
      expect(addDays(to, -n)).toBe(from)
      expect((weekday(from) + (((n % 7) + 7) % 7)) % 7).toBe(weekday(to))
      expect(from <= to).toBe(n >= 0)
    }),
    randomCases(3000),
  )
})

test('working days are counted there and back, whatever holidays there are', () => {
  fc.assert(
    fc.property(calendar, day, fc.integer({ min: 1, max: 30 }), (holidays, since, n) => {
      const last = workingDayAfter(since, n, holidays)
      expect(replyBy(since, n, holidays)).toBe(last)
      expect(isRestDay(last, holidays)).toBe(false)
      expect(workingDayNumber(since, last, holidays)).toBe(n + 1)
      expect(workingDayAfter(workingDayBefore(last, holidays), 1, holidays)).toBe(last)
      expect(movedPastRest(movedPastRest(since, holidays), holidays)).toBe(
        movedPastRest(since, holidays),
      )
      expect(workingDayAfter(addDays(since, 1), n, holidays) >= last).toBe(true)
      expect(correctionBy(since, n, holidays) >= addDays(since, n)).toBe(true)
    }),
    randomCases(120),
  )
})

const instant = fc.integer({
  min: Date.parse('2012-01-01T00:00:00Z'),
  max: Date.parse('2052-01-01T00:00:00Z'),
})

test('an instant lies within its Beijing day, and a working moment is not before it', () => {
  const hours = { from: 8.5 * 3_600_000, until: 17.5 * 3_600_000 }
  fc.assert(
    fc.property(calendar, instant, (holidays, at) => {
      const on = dayOf(at)
      expect(instantOf(on) <= at && at < instantOf(addDays(on, 1))).toBe(true)
      expect(dayOf(instantOf(on))).toBe(on)
      expect(dayOf(instantOf(on) - 1)).toBe(addDays(on, -1))
      const { from, to } = monthOf(on)
      expect(from <= on && on <= to).toBe(true)
      expect(addDays(to, 1).slice(8)).toBe('01')
      const moment = workingMoment(at, hours, holidays)
      const within = moment - instantOf(dayOf(moment))
      expect(moment >= at && within >= hours.from && within < hours.until).toBe(true)
      expect(isRestDay(dayOf(moment), holidays)).toBe(false)
      expect(workingMoment(moment, hours, holidays)).toBe(moment)
    }),
    randomCases(200),
  )
})

/** Days and last days of some thousand instants, in a process whose clock is set to a zone. */
const inZone = (zone: string): string => {
  const { stdout, stderr } = spawnSync(
    process.execPath,
    ['--require', 'tsx/cjs', path.join(__dirname, '../testing/zones.ts')],
    {
      cwd: path.resolve(__dirname, '../../..'),
      env: { ...process.env, TZ: zone },
      encoding: 'utf8',
    },
  )
  if (!stdout.startsWith(`${zone} `)) throw new Error(stderr)
  return stdout.slice(zone.length)
}

const inUtc = inZone('UTC')

test.each([
  ['Asia/Shanghai', 'whose clocks were changed until 1991'],
  ['America/St_Johns', 'whose clocks are changed twice a year'],
  ['Pacific/Kiritimati', 'which left out a day of 1994'],
])('days are Beijing days also on a machine in %s, %s', (zone) => {
  expect(inZone(zone)).toBe(inUtc)
})
