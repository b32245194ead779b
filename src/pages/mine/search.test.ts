import type { FilingCard } from '../../domain/api/filing'
import { found } from './search'

const cards = [
  { accountName: '益津书场', subjectName: '霸州市益津文化有限公司', number: 'LFBZ-26K7-4385' },
  { accountName: '霸州菜篮子 Live', subjectName: '周广田', number: null },
  { accountName: '', subjectName: '', number: null },
] as unknown as readonly FilingCard[]

test.each<[string, string, readonly number[]]>([
  ['nothing typed', '', [0, 1, 2]],
  ['blanks', '  ', [0, 1, 2]],
  ['a part of a name', '书场', [0]],
  ['a subject', '周广', [1]],
  ['a name and another subject', '霸州', [0, 1]],
  ['the end of a number', '4385', [0]],
  ['a whole number without its hyphens, in small letters', 'lfbz26k74385', [0]],
  ['a number with its hyphens', 'LFBZ-26K7', [0]],
  ['another width', '４３８５', [0]],
  ['a name in parts, in other case', '菜篮子live', [1]],
  ['nothing that is there', '固安', []],
])('found: %s', (_name, typed, places) => {
  expect(found(cards, typed)).toEqual(places.map((place) => cards[place]))
})
