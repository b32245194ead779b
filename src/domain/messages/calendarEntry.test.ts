import { cityCalendar } from '../city/city'
import { ALARM_BEFORE, calendarEntry, secondsOf } from './calendarEntry'
import { deadline } from '../dates/deadline'

const opened = (openedOn: string) => deadline({ openedOn }, cityCalendar())

test.each<[string, string, string, string | null]>([
  ['ahead', '2026-11-10', '2026-11-24', '2026-12-10'],
  ['today', '2026-11-10', '2026-12-10', '2026-12-10'],
  ['past', '2026-11-10', '2026-12-11', null],
  ['a rest day that is ahead', '2025-11-06', '2025-12-05', '2025-12-06'],
  ['a rest day that is past: the day it was moved to', '2025-11-06', '2025-12-07', '2025-12-08'],
  ['the first round', '2018-12-10', '2026-11-24', null],
])('%s: opened %s, on %s', (_name, openedOn, today, day) => {
  expect(calendarEntry(opened(openedOn), '胜芳古镇生活', today)?.day ?? null).toBe(day)
})

test('it names account and matter, and no number of a person', () => {
  const of = deadline({ changedOn: '2026-11-05' }, cityCalendar())
  expect(calendarEntry(of, '电话13800138000', '2026-11-24')?.title).not.toContain('13800138000')
  expect(calendarEntry(of, '益津书场', '2026-11-24')?.title).toBe('「益津书场」最晚办理变更')
  expect(calendarEntry(opened('2026-11-10'), '益津书场', '2026-11-24')?.title).toBe(
    '「益津书场」最晚提交登记备案',
  )
})

test('it is the whole Beijing day, with an alarm at 09:00 three days before', () => {
  const entry = calendarEntry(opened('2026-11-10'), '益津书场', '2026-11-24')
  if (entry === null) throw new Error('no entry')
  const { start, end } = secondsOf(entry)
  expect(new Date(start * 1000).toISOString()).toBe('2026-12-09T16:00:00.000Z')
  expect(end - start).toBe(24 * 60 * 60)
  expect(new Date((start - ALARM_BEFORE) * 1000).toISOString()).toBe('2026-12-07T01:00:00.000Z')
})
