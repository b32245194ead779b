import { cityCalendar } from '../../domain/city/city'
import type { Day } from '../../domain/dates/days'
import type { Deadline } from '../../domain/dates/deadline'
import { dueWords } from '../../domain/moves/standing'

/** The public holidays that the days are moved past. */
export const calendar = cityCalendar()

/** One line under a draft's name: until when, how long still, and that late is fine. */
export const dueLine = (deadline: Deadline | null, today: Day): string => {
  if (deadline === null) return '填好开通日期，就知道最晚哪天提交'
  const { lead, hero, left } = dueWords(deadline, today)
  if (left === null) return `${lead}，${hero}`
  const day = deadline.due < today ? `${lead} ${hero}` : `最晚 ${hero} 提交`
  return `${day}，${left.text}`
}
