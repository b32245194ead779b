import type { Status } from '../../domain/moves/moves'
import { actAt, titleAt, wasHandedIn } from './states'

const number = 'LFBZ-26K7-4497'

test.each<[Status, string | null, title: string, label: string, page: string | null]>([
  ['submitted', number, '已提交', '查看进度', 'filing/progress'],
  ['returned', number, '待补正', '去补正', 'apply/correction'],
  ['registered', number, '已登记', '查看备案表', null],
  ['declined', number, '终止办理', '查看原因', 'filing/progress'],
  ['draft', number, '已撤回', '改好再提交', 'apply/tasks'],
  ['draft', null, '回执', '继续填写', 'apply/tasks'],
])('%s with the number %s: %s, %s', (status, given, title, label, page) => {
  const of = { status, number: given, change: null }
  expect(titleAt(of)).toBe(title)
  expect(actAt(of)).toEqual({ label, page })
  expect(title.length).toBeLessThanOrEqual(6)
})

test('a change that was taken back goes on where it is filled in', () => {
  const change = { of: 'filing-1', changedOn: '2026-11-05', handedIn: true, whole: false }
  expect(actAt({ status: 'draft', number, change }).page).toBe('apply/correction')
  const whole = { ...change, whole: true }
  expect(actAt({ status: 'draft', number, change: whole }).page).toBe('apply/tasks')
})

test('a change that was never handed in has a number and no receipt', () => {
  const change = { of: 'filing-1', changedOn: '2026-11-05', handedIn: false, whole: false }
  const of = { status: 'draft', number, change } as const
  expect([titleAt(of), wasHandedIn(of)]).toEqual(['回执', false])
  expect(wasHandedIn({ ...of, change: { ...change, handedIn: true } })).toBe(true)
})
