import { matchPlaces } from '../places/gazetteer'
import { searchable } from '../search/searchable'
import affixes from './affixes.json'

/** How two names are alike: written the same, the same but for words such as 公众号, or one slip of the pen apart. */
export type NameLikeness = 'same' | 'added' | 'slip'

/** Less is no name any more. */
const LEAST = 2
/** Among fewer characters one more or less, or another one, makes another name. */
const LEAST_WITH_SLIP = 4

/** A name without width, case, blanks, marks and traditional characters. */
export const plainName = (name: string): string => {
  const text = searchable(name)
  return text.replace(/[^\p{L}\p{N}]/gu, '') || text
}

const latin = /[a-z]/

const withoutOne = (name: string): string => {
  const inside = affixes.anywhere.find((word) => name.includes(word))
  if (inside !== undefined) return name.replace(inside, '')
  const before = affixes.before.find((word) => name.startsWith(word))
  if (before !== undefined) return name.slice(before.length)
  const behind = affixes.behind.find(
    (word) =>
      name.endsWith(word) &&
      !(latin.test(word) && latin.test(name.charAt(name.length - word.length - 1))),
  )
  return behind === undefined ? name : name.slice(0, -behind.length)
}

/** What is left of a name without the words that say what kind of account it is, or whose it claims to be. */
export const coreName = (name: string): string => {
  let core = plainName(name)
  for (;;) {
    const shorter = withoutOne(core)
    if (shorter === core || Array.from(shorter).length < LEAST) return core
    core = shorter
  }
}

/** How two names of accounts are alike; null when they are not. */
export const alikeNames = (one: string, other: string): NameLikeness | null => {
  if (plainName(one) === plainName(other)) return 'same'
  const [core, another] = [coreName(one), coreName(other)]
  if (core === another) return 'added'
  const slip = slipBetween(Array.from(core), Array.from(another))
  return slip === null || tells(slip) || namesOtherPlace(core, another) ? null : 'slip'
}

/** What stands where two names differ, empty where one has nothing there; and what follows in both. */
type Slip = {
  readonly one: string
  readonly other: string
  readonly before: string
  readonly behind: string
}

/** The one character that is added, left out or another one; null where more differs, or the names are short. */
const slipBetween = (one: readonly string[], other: readonly string[]): Slip | null => {
  const [shorter, longer] = one.length > other.length ? [other, one] : [one, other]
  const more = longer.length - shorter.length
  if (more > 1 || longer.length < LEAST_WITH_SLIP) return null
  const found = shorter.findIndex((char, place) => char !== longer[place])
  const at = found < 0 ? shorter.length : found
  if (shorter.slice(at + 1 - more).join('') !== longer.slice(at + 1).join('')) return null
  return {
    one: more === 0 ? (shorter[at] ?? '') : '',
    other: longer[at] ?? '',
    before: longer[at - 1] ?? '',
    behind: longer[at + 1] ?? '',
  }
}

/** Of each of these one stands for another thing: 一中 is not 二中, 大班 not 小班. */
const series = [
  '0123456789',
  '一二三四五六七八九十百千两零',
  '甲乙丙丁戊己庚辛',
  '东南西北中',
  '上中下左右前中后',
  '大中小',
  '初中高',
  '新老旧总分主副',
  '内外',
  '男女',
  '春夏秋冬',
  '早晚',
].map((chars) => new Set(chars))

/** Where one of these is added it is another thing: 胜芳小学 is not 胜芳东小学. */
const added = new Set('0123456789一二三四五六七八九十甲乙丙丁东南西北大小新老旧总分副男女')

/** Before these stands the name of a village or a family. */
const ends = new Set('庄村家营屯铺堡坨')

const tells = ({ one, other, before, behind }: Slip): boolean => {
  if (one === '') return added.has(other) || isAlone(other, before, behind)
  return (
    series.some((chars) => chars.has(one) && chars.has(other)) ||
    ends.has(behind) ||
    (isAlone(one, before, behind) && isAlone(other, before, behind))
  )
}

/** A letter that is no part of a word: A区. */
const isAlone = (char: string, before: string, behind: string): boolean =>
  latin.test(char) && !latin.test(before) && !latin.test(behind)

const placesIn = (name: string) => matchPlaces(name).map(({ place }) => place)

/** Whether each names a place that the other does not: 大城 is not 大厂. */
const namesOtherPlace = (one: string, other: string): boolean => {
  const [places, others] = [placesIn(one), placesIn(other)]
  return (
    places.some((place) => !others.includes(place)) &&
    others.some((place) => !places.includes(place))
  )
}
