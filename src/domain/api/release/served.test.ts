import { served, standsTo } from './served'

const functions = { oldest: 3, present: 5 }

test.each<[string, number, ReturnType<typeof standsTo>]>([
  ['as new as the functions', 5, 'served'],
  ['older, and read rightly', 3, 'served'],
  ['older, and read wrongly', 2, 'outdated'],
  ['newer', 6, 'ahead'],
  ['that says nonsense', -1, 'outdated'],
])('a program %s', (_name, speaks, stands) => {
  expect(standsTo(functions, speaks)).toBe(stands)
})

test('the program of this release is served by its functions', () => {
  expect(standsTo(served, served.present)).toBe('served')
  expect(served.oldest).toBeLessThanOrEqual(served.present)
})
