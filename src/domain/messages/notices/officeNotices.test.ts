import { noticeOf } from './notices'

const office = { area: '霸州市', count: 6, days: 4 }
const facts = {
  id: 'pastPromise',
  at: Date.parse('2026-11-24T10:00:00+08:00'),
  offices: [office],
  city: { shortName: '廊坊市网信办', phone: '0316-2339541' },
}

test('an office is told of its own, in figures', () => {
  expect(noticeOf('pastPromise', facts).text).toBe(
    '霸州市有 6 件超过本办承诺，最早的已过 4 天。点开可以看名单。',
  )
  expect(noticeOf('pastPromise', { ...facts, offices: [{ ...office, count: 1 }] }).text).toBe(
    '霸州市有 1 件超过本办承诺，已过 4 天。点开可以看名单。',
  )
})

test('the city asks and offers help', () => {
  expect(noticeOf('officeReminded', facts).text).toBe(
    '霸州市有 6 件超过本办承诺，最早的已过 4 天，请抽空看一看。' +
      '有难处可以打电话问廊坊市网信办 0316-2339541。点开可以看名单。',
  )
})

test('a push says how many there are, whose they are', () => {
  const offices = [office, { area: '固安县', count: 2, days: 1 }]
  const { page, data } = noticeOf('officesPastPromise', { ...facts, id: '', offices }).push
  expect(page).toBe('desk/dashboard/index?id=')
  expect(Object.values(data).map(({ value }) => value)).toEqual([
    '-',
    '霸州市、固安县',
    '8 件超过本办承诺',
    '2026年11月24日 10:00',
    '点开看板',
  ])
})
