import { key, keys } from './keys'

test.each<[string, unknown]>([
  ['undefined', undefined],
  ['an empty text', ''],
  ['a number', 5],
  ['an operator', { $ne: '' }],
  ['null', null],
])('%s is no key', (_name, value) => {
  expect(() => key(value as string)).toThrow('query without id')
  expect(() => keys({ office: '131081', applicant: value as string })).toThrow('without applicant')
})

test('texts pass', () => {
  expect(keys({ office: '131081' })).toEqual({ office: '131081' })
})
