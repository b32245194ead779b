import type { Chance } from '../photos/chance'

/** A list that has something in it, which the length of a spread list does not tell. */
type Some = readonly [string, ...string[]]

const surnames: Some = [
  ...(['李', '王', '张', '刘', '陈', '赵', '周', '孙', '郭', '高'] as const),
  ...(['马', '杨', '董', '冯', '韩', '田', '崔', '霍', '龚', '郝'] as const),
]
const given: Some = [
  ...(['文静', '立新', '志强', '小禾', '广田', '建国', '雪梅', '燕霞', '鑫磊', '凤兰'] as const),
  ...(['永利', '海燕', '春生', '玉珍', '德顺', '佳宁', '子涵', '淑芬', '振华', '慧'] as const),
]

/** The name of a person who does not exist. */
export const madeUpName = (chance: Chance): string => `${chance.of(surnames)}${chance.of(given)}`
