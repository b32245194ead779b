import type { Chance } from '../photos/chance'

/** A list that has something in it, which the length of a spread list does not tell. */
type Some = readonly [string, ...string[]]

const surnames: Some = [
  ...(['李', '王', '张', '刘', '陈', '赵', '周', '孙', '郭', '高', '马', '杨', '董'] as const),
  ...(['冯', '韩', '田', '崔', '霍', '龚', '郝', '尹', '果', '芦', '信', '辛', '纪'] as const),
]
const given: Some = [
  ...(['文静', '立新', '志强', '小禾', '广田', '建国', '雪梅', '燕霞', '鑫磊', '凤兰'] as const),
  ...(['永利', '海燕', '春生', '玉珍', '德顺', '佳宁', '子涵', '淑芬', '振华', '慧'] as const),
  ...(['秋实', '保来', '连营', '桂芝', '长顺', '雨桐', '金锁', '双喜', '书琴', '泽'] as const),
  ...(['福田', '晓棠', '守义', '红英', '学军', '云鹤', '占山', '素云', '景明', '朔'] as const),
]

/** The name of a person who does not exist. */
export const madeUpName = (chance: Chance): string => `${chance.of(surnames)}${chance.of(given)}`

const first: Some = ['槐', '禾', '澄', '砚', '苇', '枫', '岚', '榆', '汀', '棠', '杏', '麦', '荻']
const second: Some = ['影', '间', '声', '舟', '语', '径', '塘', '岸', '信', '歌', '田']
const before: Some = ['听', '云', '知', '半', '向', '小', '拾', '归']

/** What nobody is called: 砚声. */
export const madeUpWord = (chance: Chance): string => `${chance.of(first)}${chance.of(second)}`

/** The name of a shop or a company that does not exist: 听砚声. */
export const madeUpBrand = (chance: Chance): string => `${chance.of(before)}${madeUpWord(chance)}`

const syllables: Some = ['he', 'yue', 'lan', 'qing', 'mai', 'tian', 'shu', 'yun', 'xing', 'an']

/** What somebody writes as their WeChat name: qingmai_0427. */
export const madeUpHandle = (chance: Chance): string =>
  `${chance.of(syllables)}${chance.of(syllables)}_${String(chance.whole(100, 9999)).padStart(4, '0')}`

/** Gives out nothing twice; what is made is made until it is new. */
export const freshOnes = () => {
  const taken = new Set<string>()
  return (make: () => string): string => {
    for (let made = make(); ; made = make()) {
      if (taken.has(made)) continue
      taken.add(made)
      return made
    }
  }
}

export type Fresh = ReturnType<typeof freshOnes>
