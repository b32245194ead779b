import { comparable } from './comparable'

test.each([
  ['LFBZ-26K7-4385', 'lfbz26k74385'],
  ['ＬＦＢＺ－２６Ｋ７', 'lfbz26k7'],
  ['霸州 菜篮子 Live', '霸州菜篮子live'],
  [' \t\n', ''],
  ['Ⅲ号', 'iii号'],
])('%p is compared as %p', (text, as) => {
  expect(comparable(text)).toBe(as)
})
