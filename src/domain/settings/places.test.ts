import { type Coordinates, placeText, readPlace } from './place'
import { placesOn } from './places'
import { withValue } from './settings'

test.each<[string, string, Coordinates | null | string]>([
  ['nothing', ' ', null],
  ['a place', '39.123456, 116.123456', { latitude: 39.123456, longitude: 116.123456 }],
  ['a full-width comma', '39.1234，116.1234', { latitude: 39.1234, longitude: 116.1234 }],
  ['a space between', '39.1234 116.1234', { latitude: 39.1234, longitude: 116.1234 }],
  ['the longitude first', '116.123456, 39.123456', '请先写纬度，再写经度'],
  ['a place abroad', '59.123456, 16.123456', '这里不在国内，请再看一遍'],
  ['too few digits', '39.12, 116.123456', '请写到小数点后 4 位以上'],
  ['an address', '迎宾路1号', '请写成「纬度, 经度」，中间用逗号隔开'],
  ['one number', '39.123456', '请写成「纬度, 经度」，中间用逗号隔开'],
])('%s', (_, text, read) => {
  expect(readPlace(text)).toEqual(read)
})

test('a place is read again as it is written', () => {
  const place = { latitude: 39.123456, longitude: 116.123456 }
  expect(readPlace(placeText(place))).toEqual(place)
  expect(placeText(null)).toBe('')
})

test('only an office that set its place has one, from its day on', () => {
  const place = { latitude: 39.123456, longitude: 116.123456 }
  const set = { value: place, from: '2026-11-25', at: 1, name: '周正' }
  const values = { '131081': withValue({ version: 0, values: {} }, 'place', set) } as const
  expect(placesOn(values, '2026-11-24')).toEqual({})
  expect(placesOn(values, '2026-11-25')).toEqual({ '131081': { ...place, since: '2026-11-25' } })
})
