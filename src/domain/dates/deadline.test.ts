import { cityCalendar, notice } from '../city/city'
import { dayOf } from './days'
import {
  correctionBy,
  daysLeft,
  deadline,
  draftKeptUntil,
  lateDays,
  lateWords,
  replyBy,
  type DeadlineFacts,
  type DeadlineRule,
} from './deadline'

const calendar = cityCalendar()

const only2018 = {
  years: [2018],
  holidays: calendar.holidays.filter((day) => day.startsWith('2018')),
  workdays: calendar.workdays.filter((day) => day.startsWith('2018')),
}

describe('due day and first overdue day', () => {
  test.each<[string, DeadlineFacts, DeadlineRule, string, string]>([
    ['long before', { openedOn: '2012-08-23' }, 'firstRound', '2018-12-31', '2019-01-03'],
    [
      'the first day of the round',
      { openedOn: '2018-12-10' },
      'firstRound',
      '2018-12-31',
      '2019-01-03',
    ],
    ['within the round', { openedOn: '2018-12-20' }, 'firstRound', '2018-12-31', '2019-01-03'],
    [
      'the last day of the round',
      { openedOn: '2018-12-31' },
      'firstRound',
      '2018-12-31',
      '2019-01-03',
    ],
    ['the day after the round', { openedOn: '2019-01-01' }, 'opened', '2019-01-31', '2019-02-01'],
    ['an ordinary day', { openedOn: '2026-11-10' }, 'opened', '2026-12-10', '2026-12-11'],
    ['a last day on a Friday', { openedOn: '2026-11-11' }, 'opened', '2026-12-11', '2026-12-12'],
    ['a last day on a Saturday', { openedOn: '2026-11-12' }, 'opened', '2026-12-12', '2026-12-15'],
    ['a last day on a Sunday', { openedOn: '2026-11-13' }, 'opened', '2026-12-13', '2026-12-15'],
    ['a last day on a Monday', { openedOn: '2026-11-14' }, 'opened', '2026-12-14', '2026-12-15'],
    [
      'the first day of the Spring Festival',
      { openedOn: '2026-01-16' },
      'opened',
      '2026-02-15',
      '2026-02-25',
    ],
    [
      'inside the Spring Festival',
      { openedOn: '2026-01-18' },
      'opened',
      '2026-02-17',
      '2026-02-25',
    ],
    [
      'the last day of the Spring Festival',
      { openedOn: '2026-01-24' },
      'opened',
      '2026-02-23',
      '2026-02-25',
    ],
    [
      'the day after the Spring Festival',
      { openedOn: '2026-01-25' },
      'opened',
      '2026-02-24',
      '2026-02-25',
    ],
    [
      'the Saturday worked before it',
      { openedOn: '2026-01-15' },
      'opened',
      '2026-02-14',
      '2026-02-15',
    ],
    [
      'the Spring Festival of 2019',
      { openedOn: '2019-01-05' },
      'opened',
      '2019-02-04',
      '2019-02-12',
    ],
    ['a worked Saturday of 2019', { openedOn: '2019-01-03' }, 'opened', '2019-02-02', '2019-02-03'],
    [
      'the first day of National Day week',
      { openedOn: '2026-09-01' },
      'opened',
      '2026-10-01',
      '2026-10-09',
    ],
    [
      'the last day of National Day week',
      { openedOn: '2026-09-07' },
      'opened',
      '2026-10-07',
      '2026-10-09',
    ],
    [
      'the Saturday worked after it',
      { openedOn: '2026-09-10' },
      'opened',
      '2026-10-10',
      '2026-10-11',
    ],
    [
      'the Sunday after that Saturday',
      { openedOn: '2026-09-11' },
      'opened',
      '2026-10-11',
      '2026-10-13',
    ],
    ['Labour Day week', { openedOn: '2026-04-02' }, 'opened', '2026-05-02', '2026-05-07'],
    [
      'a holiday on a Friday and its weekend',
      { openedOn: '2026-05-20' },
      'opened',
      '2026-06-19',
      '2026-06-23',
    ],
    ['due on a leap day', { openedOn: '2024-01-30' }, 'opened', '2024-02-29', '2024-03-01'],
    ['opened on a leap day', { openedOn: '2024-02-29' }, 'opened', '2024-03-30', '2024-04-02'],
    ['February of a common year', { openedOn: '2023-01-30' }, 'opened', '2023-03-01', '2023-03-02'],
    ['over the turn of a year', { openedOn: '2025-12-08' }, 'opened', '2026-01-07', '2026-01-08'],
    [
      'moved over the turn of a year',
      { openedOn: '2022-12-01' },
      'opened',
      '2022-12-31',
      '2023-01-04',
    ],
    [
      'renamed later',
      { openedOn: '2015-06-01', metTestOn: '2026-11-10' },
      'metTest',
      '2026-12-10',
      '2026-12-11',
    ],
    [
      'renamed before the round ended',
      { openedOn: '2015-06-01', metTestOn: '2018-12-05' },
      'firstRound',
      '2018-12-31',
      '2019-01-03',
    ],
    [
      'met the test on the opening day',
      { openedOn: '2026-11-10', metTestOn: '2026-11-10' },
      'opened',
      '2026-12-10',
      '2026-12-11',
    ],
    [
      'met a test before it opened',
      { openedOn: '2026-11-10', metTestOn: '2026-01-01' },
      'opened',
      '2026-12-10',
      '2026-12-11',
    ],
    [
      'only the day of the test',
      { metTestOn: '2026-11-12' },
      'metTest',
      '2026-12-12',
      '2026-12-15',
    ],
    ['a change', { changedOn: '2026-11-05' }, 'changed', '2026-12-05', '2026-12-08'],
    [
      'a change of an account of the first round',
      { openedOn: '2015-06-01', changedOn: '2026-11-10' },
      'changed',
      '2026-12-10',
      '2026-12-11',
    ],
    [
      'a change within the first round',
      { openedOn: '2015-06-01', changedOn: '2018-12-20' },
      'changed',
      '2019-01-19',
      '2019-01-22',
    ],
  ])('%s', (_name, facts, rule, due, overdueFrom) => {
    expect(deadline(facts, calendar)).toMatchObject({ rule, due, overdueFrom, missingYears: [] })
  })

  test('what the days are counted from', () => {
    expect(deadline({ openedOn: '2026-11-10' }, calendar).from).toBe('2026-11-10')
    expect(deadline({ openedOn: '2012-08-23' }, calendar).from).toBe('2018-12-10')
    expect(deadline({ openedOn: '2012-08-23', metTestOn: '2026-11-12' }, calendar).from).toBe(
      '2026-11-12',
    )
    expect(deadline({ changedOn: '2026-11-05' }, calendar).from).toBe('2026-11-05')
  })

  test('nothing to count from is a mistake of the caller', () => {
    expect(() => deadline({}, calendar)).toThrow(RangeError)
  })
})

describe('a year whose holidays are not known', () => {
  test.each([
    [
      'a Saturday moves, New Year is not known',
      '2026-12-03',
      calendar,
      '2027-01-02',
      '2027-01-05',
      [2027],
    ],
    [
      'New Year on a Friday counts as a working day',
      '2026-12-02',
      calendar,
      '2027-01-01',
      '2027-01-02',
      [2027],
    ],
    ['the last day of the known years', '2026-12-01', calendar, '2026-12-31', '2027-01-01', []],
    ['a move into the unknown year', '2018-12-20', only2018, '2018-12-31', '2019-01-02', [2019]],
    ['far away', '2030-03-01', calendar, '2030-03-31', '2030-04-02', [2030]],
  ])('%s', (_name, openedOn, known, due, overdueFrom, missingYears) => {
    const of = deadline({ openedOn }, known)
    expect(of).toMatchObject({ due, overdueFrom, missingYears })
    const warned = of.reasons.some(({ text }) => text.includes('放假安排还没有录入'))
    expect(warned).toBe(missingYears.length > 0)
  })
})

describe('why this date', () => {
  const words = notice.map(({ text }) => text).join('')
  const reasons = (facts: DeadlineFacts) => deadline(facts, calendar).reasons
  const texts = (facts: DeadlineFacts, source: 'notice' | 'system') =>
    reasons(facts)
      .filter((reason) => reason.source === source)
      .map(({ text }) => text)

  test.each<[string, DeadlineFacts, string]>([
    ['first round', { openedOn: '2015-06-01' }, '一.1'],
    ['opened', { openedOn: '2026-11-10' }, '一.2'],
    ['met a test later', { openedOn: '2015-06-01', metTestOn: '2026-11-10' }, '一.2'],
    ['changed', { changedOn: '2026-11-10' }, '一.3'],
  ])('%s quotes the notice word for word', (_name, facts, clause) => {
    const [text = ''] = texts(facts, 'notice')
    expect(text.startsWith(`通告${clause}：`)).toBe(true)
    expect(words).toContain(/“(.+)”/.exec(text)?.[1])
  })

  test('the count is our own calculation', () => {
    expect(texts({ openedOn: '2026-11-10' }, 'system')).toEqual([
      '开通日 2026年11月10日不算，往后数到第 30 天，是 2026年12月10日',
      '第一次完整提交的那天算数，之后核对、补正用的时间不计，虽然通告一.2 说的是“完成备案登记”',
    ])
  })

  test('of a change nothing is said of 一.2', () => {
    expect(texts({ changedOn: '2026-11-10' }, 'system')).toContain(
      '第一次完整提交的那天算数，之后核对、补正用的时间不计',
    )
  })

  test('a move is told, with the last day it reaches', () => {
    expect(texts({ openedOn: '2026-09-01' }, 'system')[1]).toBe(
      '最后一天是休息日，顺延到 2026年10月8日，那天及以前提交都不算逾期',
    )
  })

  test('counting from a later test is marked as our reading', () => {
    const own = texts({ openedOn: '2015-06-01', metTestOn: '2026-11-10' }, 'system')
    expect(own[0]).toContain('从首次符合备案范围的那天算起')
  })
})

describe('late or in time', () => {
  const ordinary = deadline({ openedOn: '2026-11-10' }, calendar)
  const moved = deadline({ openedOn: '2026-11-12' }, calendar)
  const first = deadline({ openedOn: '2015-06-01' }, calendar)

  test.each([
    ['the last minute of the last day', ordinary, '2026-12-10T23:59:59.999+08:00', 0, null],
    ['the first moment after it', ordinary, '2026-12-11T00:00:00+08:00', 1, '逾期补报 1 天'],
    ['that moment in UTC', ordinary, '2026-12-10T16:00:00Z', 1, '逾期补报 1 天'],
    ['four days late', ordinary, '2026-12-14T09:00:00+08:00', 4, '逾期补报 4 天'],
    [
      'after the strict day, before the moved one ends',
      moved,
      '2026-12-14T23:59:00+08:00',
      0,
      null,
    ],
    ['after the moved day', moved, '2026-12-15T00:00:00+08:00', 1, '逾期补报 1 天'],
    ['the first round in time', first, '2018-12-31T23:59:00+08:00', 0, null],
    ['the first round on the moved day', first, '2019-01-02T23:59:00+08:00', 0, null],
    ['the first round late', first, '2019-01-03T00:00:00+08:00', 1, '首轮登记时间已过，请补报'],
    [
      'the first round years late',
      first,
      '2026-11-24T15:00:00+08:00',
      2883,
      '首轮登记时间已过，请补报',
    ],
  ])('%s', (_name, of, submittedAt, days, words) => {
    const submittedOn = dayOf(Date.parse(submittedAt))
    expect(lateDays(of, submittedOn)).toBe(days)
    expect(lateWords(of, submittedOn)).toBe(words)
  })

  test('days left count to the strict day', () => {
    expect(daysLeft(moved.due, '2026-11-24')).toBe(18)
    expect(daysLeft(moved.due, '2026-12-12')).toBe(0)
    expect(daysLeft(moved.due, '2026-12-14')).toBe(-2)
  })
})

test.each([
  ['three working days', '2026-11-24', 3, '2026-11-27'],
  ['over a weekend', '2026-11-27', 3, '2026-12-02'],
  ['submitted in the National Day week', '2026-10-03', 3, '2026-10-10'],
])('reply: %s', (_name, submittedOn, days, by) => {
  expect(replyBy(submittedOn, days, calendar)).toBe(by)
})

test.each([
  ['fifteen days', '2026-11-24', '2026-12-09'],
  ['moved past a weekend', '2026-11-27', '2026-12-14'],
  ['moved past the National Day week', '2026-09-16', '2026-10-08'],
])('correction: %s', (_name, returnedOn, by) => {
  expect(correctionBy(returnedOn, 15, calendar)).toBe(by)
})

describe('how long a draft is kept', () => {
  const ordinary = deadline({ openedOn: '2026-11-10' }, calendar)

  test.each([
    ['30 days after the last reminder', ordinary, '2026-11-24', '2027-02-07'],
    ['saved when already overdue', ordinary, '2026-12-20', '2027-02-16'],
    [
      'of the first round',
      deadline({ openedOn: '2015-06-01' }, calendar),
      '2026-11-24',
      '2027-01-21',
    ],
    ['without an opening day', null, '2026-11-24', '2027-01-21'],
  ])('%s', (_name, of, savedOn, until) => {
    expect(draftKeptUntil(of, savedOn)).toBe(until)
  })
})
