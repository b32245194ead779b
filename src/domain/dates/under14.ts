import type { Day } from './days'

/** Said of a child's number: its data is not given online without the guardian (PIPL 31). */
export const UNDER_14 = '所有人不满 14 周岁，请监护人一起到窗口办理'

/** Whether who was born on that day is under 14 on the Beijing day `today`. */
export const isUnder14 = (born: Day, today: Day): boolean =>
  today < `${String(Number(born.slice(0, 4)) + 14)}${born.slice(4)}`
