import { archiveFileName, leftOutWords, type LeftOut, registeredIn } from './archive'

test('a month is asked for by the days on which it was registered, the first one first', () => {
  expect(registeredIn('2028-02', '131081')).toMatchObject({
    filter: { registered: { from: '2028-02-01', to: '2028-02-29' }, office: '131081' },
    sort: { by: 'registered', descending: false },
  })
})

test.each([
  ['131081', 0, '归档件-霸州市网信办-2026年11月-1.zip'],
  [null, 11, '归档件-全市-2026年11月-12.zip'],
] as const)('a file of %s', (office, place, name) => {
  expect(archiveFileName('2026-11', office, place)).toBe(name)
})

test.each<[readonly LeftOut[], string]>([
  [[], ''],
  [[{ number: 'A', why: 'broken' }], 'A 没有做成，可以打开这件单独归档'],
  [
    [
      { number: 'A', why: 'gone' },
      { number: 'B', why: 'broken' },
      { number: 'C', why: 'gone' },
    ],
    'B 没有做成，可以打开这件单独归档；A、C 已不在登记之列',
  ],
])('what is left out is named', (out, words) => {
  expect(leftOutWords(out)).toBe(words)
})
