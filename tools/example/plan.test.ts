import { cityCalendar, offices } from '../../src/domain/city/city'
import { dayOf, instantOf } from '../../src/domain/dates/days'
import { problems } from '../../src/domain/form/answers'
import { endBefore, planUntil, WHOLE } from './plan'
import { BUSIEST, type ExampleDeed } from './steps'

const END = Date.parse('2026-11-27T10:24:00+08:00')
const plan = planUntil(WHOLE, END, cityCalendar())
const filings = [...new Set(plan.map(({ filing }) => filing))]

const deeds: Readonly<Record<ExampleDeed, number>> = {
  begin: 380,
  handIn: 300,
  withdraw: 1,
  claim: 50,
  register: 250,
  return: 30,
  correct: 30,
  proposeDecline: 1,
  decline: 1,
  change: 10,
  askToCancel: 3,
  cancel: 1,
  attest: 5,
  confirmPaper: 2,
  addLead: 6,
  urge: 3,
}

test.each(Object.entries(deeds))('%s is done at least %i times', (deed, least) => {
  expect(plan.filter((step) => step.deed === deed).length).toBeGreaterThanOrEqual(least)
})

test('it spreads over 14 months up to the hour before, each step after the one before it', () => {
  expect(plan.map(({ at }) => at)).toEqual(plan.map(({ at }) => at).sort((a, b) => a - b))
  expect(dayOf(plan[0]?.at ?? 0) < '2025-11-01').toBe(true)
  const last = plan.at(-1)?.at ?? 0
  expect(last).toBeLessThan(END)
  expect(dayOf(last) >= '2026-11-26').toBe(true)
})

const endings: readonly (readonly [name: string, begun: string, end: string])[] = [
  ['an afternoon of a working day', '2026-11-27T15:00:00+08:00', '2026-11-27T10:24:00+08:00'],
  ['early on a working day', '2026-11-27T07:00:00+08:00', '2026-11-26T10:24:00+08:00'],
  ['a Sunday', '2026-11-29T23:00:00+08:00', '2026-11-27T10:24:00+08:00'],
  ['a Monday morning', '2026-11-30T09:00:00+08:00', '2026-11-27T10:24:00+08:00'],
  ['the middle of a holiday', '2026-10-05T12:00:00+08:00', '2026-09-30T10:24:00+08:00'],
]

test.each(endings)('begun on %s it ends on the morning of a working day', (_, begun, end) => {
  expect(endBefore(Date.parse(begun), cityCalendar())).toBe(Date.parse(end))
})

/** The last thing done with each filing of an office. */
const lastDeeds = (office: string): readonly ExampleDeed[] => {
  const last = new Map(
    plan
      .filter(({ filing }) => filing.office === office)
      .map((step) => [step.filing.nth, step.deed]),
  )
  return [...last.values()]
}

const left: readonly (readonly [deed: ExampleDeed, least: number])[] = [
  ['handIn', 5],
  ['claim', 2],
  ['correct', 2],
  ['return', 1],
  ['begin', 2],
]

test.each(left)(
  'at the end the busiest office is left with what was last: %s, %i of it',
  (deed, least) => {
    expect(lastDeeds(BUSIEST).filter((last) => last === deed).length).toBeGreaterThanOrEqual(least)
  },
)

test('nobody and no account is named twice, and no name is a number', () => {
  const named = filings.flatMap(({ answers }) => [answers.accountName, answers.ownerName])
  expect(new Set(named).size).toBe(named.length)
  const subjects = filings.map(({ answers }) => answers.subjectName)
  expect(new Set(subjects).size).toBe(subjects.length)
  expect([...named, ...subjects].filter((name) => /[0-9]/.test(name ?? '0'))).toEqual([])
})

test('every office has filings', () => {
  expect(new Set(filings.map(({ office }) => office))).toEqual(
    new Set(offices.map(({ code }) => code)),
  )
})

test('nobody decides outside the working hours of an office', () => {
  const outside = plan.filter(({ deed, at }) => {
    const hour = (at - instantOf(dayOf(at))) / 3_600_000
    return (
      ['claim', 'register', 'return', 'decline', 'cancel'].includes(deed) &&
      (hour < 8.5 || hour > 17)
    )
  })
  expect(outside).toEqual([])
})

test('each form is complete and right, and no two are of one account', () => {
  const wrong = filings.flatMap(({ nth, answers }) =>
    problems(answers, dayOf(END)).map((problem) => ({ nth, ...problem })),
  )
  expect(wrong).toEqual([])
  expect(new Set(filings.map(({ answers }) => answers.accountId)).size).toBe(filings.length)
  expect(new Set(filings.map(({ answers }) => answers.ownerIdNumber)).size).toBe(filings.length)
})

test('the same moment has the same plan', () => {
  expect(planUntil(WHOLE, END, cityCalendar())).toEqual(plan)
})
