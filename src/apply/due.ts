import type { Calendar } from '../domain/calendar'
import { type Day, showDay } from '../domain/days'
import { daysLeft, type Deadline, lateWords } from '../domain/deadline'
import holidays from '../domain/langfang/holidays.json'

/** The public holidays that the days are moved past. */
export const calendar: Calendar = holidays

/** '还有 16 天', '今天是最后一天', '已过 4 天'; empty for the first round, which shows no day count. */
export const countdown = (deadline: Deadline, today: Day): string => {
  const left = daysLeft(deadline.due, today)
  if (left > 0) return `还有 ${left} 天`
  if (left === 0) return '今天是最后一天'
  return deadline.rule === 'firstRound' ? '' : `已过 ${-left} 天`
}

/** One line under a draft's name: until when, how long still, and that late is fine. */
export const dueLine = (deadline: Deadline | null, today: Day): string => {
  if (deadline === null) return '填好开通日期，就知道最晚哪天提交'
  if (deadline.rule === 'firstRound' && lateWords(deadline, today) !== null)
    return '首轮登记时间已过，请补办'
  const left = daysLeft(deadline.due, today)
  const words = [`最晚 ${showDay(deadline.due, today)} 提交`, countdown(deadline, today)]
  return [...words.filter(Boolean), ...(left < 0 ? ['现在仍可提交'] : [])].join('，')
}
