import { daysAhead, listOfDueDay } from './dueDays'
import { lastDays } from './periods'

test('what falls due is looked at from today on, thirty days with it', () => {
  expect(daysAhead('2026-11-24')).toEqual({ from: '2026-11-24', to: '2026-12-23' })
})

test('the strip of days ends today, thirty with it', () => {
  expect(lastDays('2026-11-24')).toEqual({ from: '2026-10-26', to: '2026-11-24' })
})

test('the list of a day has what is due on it and not settled, the earliest first', () => {
  const { filter, sort } = listOfDueDay('2026-12-01', '131081')
  expect(filter).toMatchObject({
    statuses: ['submitted', 'returned'],
    due: { from: '2026-12-01', to: '2026-12-01' },
    office: '131081',
    text: '',
  })
  expect(sort).toEqual({ by: 'due', descending: false })
  expect(listOfDueDay('2026-12-01', null).filter.office).toBeNull()
})
