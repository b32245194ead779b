import { addDays, type Day, showDay } from './days'
import type { Deadline } from './deadline'

/** What the last day is called: by when an account is filed, or a change. */
export const LAST_DAY = { filing: '最晚提交日', change: '最晚办理变更' } as const

/** The last day as it is said of a filing that was handed in: 最晚提交日 12月13日，是休息日，顺延到 12月14日. */
export const lastDayLine = ({ rule, due, overdueFrom }: Deadline, today: Day): string => {
  const last = addDays(overdueFrom, -1)
  const moved = last === due ? '' : `，是休息日，顺延到 ${showDay(last, today)}`
  return `${LAST_DAY[rule === 'changed' ? 'change' : 'filing']} ${showDay(due, today)}${moved}`
}
