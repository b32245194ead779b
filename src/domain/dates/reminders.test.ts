import { cityCalendar } from '../city/city'
import { addDays, daysBetween } from './days'
import { deadline, draftKeptUntil } from './deadline'
import {
  correctionStages,
  draftStages,
  nextStageDay,
  type Stage,
  type StageDay,
  stageNow,
} from './reminders'

const calendar = cityCalendar()

type Days = readonly (readonly [Stage, string])[]

const pairs = (stages: readonly StageDay[]): Days => stages.map(({ stage, on }) => [stage, on])

/** Due on Thursday 10 December 2026. */
const working = { due: '2026-12-10', overdueFrom: '2026-12-11' }
/** Due on Saturday 5 December 2026, moved to Monday the 7th. */
const saturday = { due: '2026-12-05', overdueFrom: '2026-12-08' }

const after: Days = [
  ['overdue', '2026-12-11'],
  ['week1', '2026-12-17'],
  ['week2', '2026-12-24'],
  ['week3', '2026-12-31'],
  ['week4', '2027-01-07'],
]

test.each<[string, Parameters<typeof draftStages>[0], Days]>([
  [
    'asked for on the opening day: all ten',
    { ...working, askedOn: '2026-11-10' },
    [
      ['before15', '2026-11-25'],
      ['before7', '2026-12-03'],
      ['before3', '2026-12-07'],
      ['before1', '2026-12-09'],
      ['dueDay', '2026-12-10'],
      ...after,
    ],
  ],
  [
    'asked for on the day of a stage: that stage stays',
    { ...working, askedOn: '2026-12-07' },
    [['before3', '2026-12-07'], ['before1', '2026-12-09'], ['dueDay', '2026-12-10'], ...after],
  ],
  [
    'asked for a day later: it is left out',
    { ...working, askedOn: '2026-12-08' },
    [['before1', '2026-12-09'], ['dueDay', '2026-12-10'], ...after],
  ],
  [
    'asked for on the last day',
    { ...working, askedOn: '2026-12-10' },
    [['dueDay', '2026-12-10'], ...after],
  ],
  [
    'asked for on the first overdue day: weekly from the tap',
    { ...working, askedOn: '2026-12-11' },
    [
      ['week1', '2026-12-18'],
      ['week2', '2026-12-25'],
      ['week3', '2027-01-01'],
      ['week4', '2027-01-08'],
    ],
  ],
  [
    'a last day on a Saturday: before it from Saturday, after it from Monday',
    { ...saturday, askedOn: '2026-12-01' },
    [
      ['before3', '2026-12-02'],
      ['before1', '2026-12-04'],
      ['dueDay', '2026-12-05'],
      ['overdue', '2026-12-08'],
      ['week1', '2026-12-14'],
      ['week2', '2026-12-21'],
      ['week3', '2026-12-28'],
      ['week4', '2027-01-04'],
    ],
  ],
  [
    'asked for on the Sunday between: not yet late',
    { ...saturday, askedOn: '2026-12-06' },
    [
      ['overdue', '2026-12-08'],
      ['week1', '2026-12-14'],
      ['week2', '2026-12-21'],
      ['week3', '2026-12-28'],
      ['week4', '2027-01-04'],
    ],
  ],
  [
    'the first round, asked for today',
    { due: '2018-12-31', overdueFrom: '2019-01-03', askedOn: '2026-11-24' },
    [
      ['week1', '2026-12-01'],
      ['week2', '2026-12-08'],
      ['week3', '2026-12-15'],
      ['week4', '2026-12-22'],
    ],
  ],
  [
    'over a leap day',
    { due: '2028-03-01', overdueFrom: '2028-03-02', askedOn: '2028-02-29' },
    [
      ['before1', '2028-02-29'],
      ['dueDay', '2028-03-01'],
      ['overdue', '2028-03-02'],
      ['week1', '2028-03-08'],
      ['week2', '2028-03-15'],
      ['week3', '2028-03-22'],
      ['week4', '2028-03-29'],
    ],
  ],
])('draft %s', (_, of, expected) => {
  expect(pairs(draftStages(of))).toEqual(expected)
})

test('the overdue stage of every opening day of a year is its first overdue day', () => {
  for (let n = 0; n < 365; n += 1) {
    const openedOn = addDays('2025-10-01', n)
    const { due, overdueFrom } = deadline({ openedOn }, calendar)
    const stages = draftStages({ due, overdueFrom, askedOn: openedOn })
    expect(stages.find(({ stage }) => stage === 'overdue')?.on).toBe(overdueFrom)
    expect(stages).toHaveLength(10)
    expect(stages).toEqual([...stages].sort((a, b) => (a.on < b.on ? -1 : 1)))
  }
})

test.each([
  ['asked for in time', '2026-11-10'],
  ['asked for late', '2027-03-01'],
])('a draft %s is kept at least 30 days after its last stage', (_, askedOn) => {
  const last = [...draftStages({ ...working, askedOn })].pop()
  const kept = draftKeptUntil(working, askedOn)
  expect(daysBetween(last?.on ?? '', kept)).toBeGreaterThanOrEqual(30)
})

test.each<[string, string, string, Days]>([
  [
    'in 15 days: both',
    '2026-12-09',
    '2026-11-24',
    [
      ['correction3', '2026-12-06'],
      ['correctionDay', '2026-12-09'],
    ],
  ],
  ['in 3 days: only on the day', '2026-12-09', '2026-12-06', [['correctionDay', '2026-12-09']]],
  ['on the day of the return: none', '2026-12-09', '2026-12-09', []],
])('correction %s', (_, correctionOn, returnedOn, expected) => {
  expect(pairs(correctionStages(correctionOn, returnedOn))).toEqual(expected)
})

const stages = draftStages({ ...working, askedOn: '2026-11-10' })
const late = draftStages({ ...working, askedOn: '2026-12-20' })
const correction = correctionStages('2026-12-09', '2026-11-24')

test.each<[string, readonly StageDay[], string, Stage | null, string | null]>([
  ['before the first', stages, '2026-11-24', null, '2026-11-25'],
  ['on the first', stages, '2026-11-25', 'before15', '2026-12-03'],
  ['between two', stages, '2026-12-01', 'before15', '2026-12-03'],
  ['after three missed days of stages: one', stages, '2026-12-09', 'before1', '2026-12-10'],
  ['on the due day', stages, '2026-12-10', 'dueDay', '2026-12-11'],
  ['weeks later', stages, '2026-12-25', 'week2', '2026-12-31'],
  ['on the last', stages, '2027-01-07', 'week4', null],
  ['long after', stages, '2028-01-01', 'week4', null],
  ['late, on the day of the tap', late, '2026-12-20', null, '2026-12-27'],
  ['late, a week after it', late, '2026-12-27', 'week1', '2027-01-03'],
  ['a correction not yet near', correction, '2026-12-05', null, '2026-12-06'],
  ['a correction on its day', correction, '2026-12-09', 'correctionDay', null],
  ['nothing to remind of', [], '2026-12-09', null, null],
])('stage now, and the next day: %s', (_, of, today, stage, next) => {
  expect(stageNow(of, today)?.stage ?? null).toBe(stage)
  expect(nextStageDay(of, addDays(today, 1))).toBe(next)
})

test('the day of a stage is its own next one', () => {
  expect(nextStageDay(stages, '2026-12-03')).toBe('2026-12-03')
})

test('a sweep that goes from next day to next day meets each stage once', () => {
  const met: Stage[] = []
  for (
    let day = nextStageDay(stages, '2026-11-10');
    day !== null;
    day = nextStageDay(stages, addDays(day, 1))
  ) {
    const now = stageNow(stages, day)
    if (now !== null) met.push(now.stage)
  }
  expect(met).toEqual(stages.map(({ stage }) => stage))
})
