import type { OfficeCode } from '../city/city'
import { isUnread, unreadAlarm, unreadHere, unreadWords } from './reached'
import type { ServingMode } from './serving'

const cases: readonly [
  what: string,
  mode: ServingMode,
  readers: { staff: boolean; mail: boolean },
  holds: boolean,
  unread: boolean,
][] = [
  ['an office that has just begun', 'online', { staff: false, mail: false }, false, true],
  ['the same with a filing', 'online', { staff: false, mail: false }, true, true],
  ['staff alone', 'online', { staff: true, mail: false }, true, false],
  ['a mailbox alone', 'online', { staff: false, mail: true }, true, false],
  ['both', 'online', { staff: true, mail: true }, true, false],
  ['at its counter, all handed on', 'paper', { staff: false, mail: false }, false, false],
  ['at its counter, with a filing left', 'paper', { staff: false, mail: false }, true, true],
  ['at its counter, with staff for it', 'paper', { staff: true, mail: false }, true, false],
  ['closed, all handed on', 'closed', { staff: false, mail: false }, false, false],
  ['closed, with a filing left', 'closed', { staff: false, mail: false }, true, true],
]
test.each(cases)('%s', (_what, mode, readers, holds, unread) => {
  expect(isUnread(mode, readers, holds)).toBe(unread)
})

test.each<[offices: readonly OfficeCode[], alarm: string | null]>([
  [[], null],
  [['131026'], '文安县网信办没有工作人员，也没有收件邮箱，来的备案没有人看'],
  [
    ['131026', '131024', '131025'],
    '文安县网信办没有工作人员，也没有收件邮箱，来的备案没有人看，另有 2 个办公室也是',
  ],
])('the city is told of %j in one line', (offices, alarm) => {
  expect(unreadAlarm(offices)).toBe(alarm)
})

test('who reads that nobody is there reads whom to call', () => {
  const office = { shortName: '霸州市网信办', phone: '0316-7860501' }
  expect(unreadHere(office)).toBe(
    '霸州市网信办没有工作人员，也没有收件邮箱，还没有人看到，请打电话告诉它 0316-7860501',
  )
  expect(unreadWords(office)).toBe(
    '霸州市网信办还没有人在线上收件。您的备案已经提交，编号和时间都有效；可以打电话告诉它 0316-7860501',
  )
})
