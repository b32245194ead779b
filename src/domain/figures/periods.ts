import { addDays, type Day, monthOf } from '../dates/days'

/** The spans of days that the dashboard counts over, in the order of their choice. */
export const periods = { thisMonth: '本月', lastMonth: '上月', thisYear: '今年' } as const

export type PeriodName = keyof typeof periods

export const periodNames = Object.keys(periods) as readonly PeriodName[]

/** Both days included. */
export type Period = { readonly from: Day; readonly to: Day }

const spans: Readonly<Record<PeriodName, (today: Day) => Period>> = {
  thisMonth: (today) => ({ from: monthOf(today).from, to: today }),
  lastMonth: (today) => monthOf(addDays(monthOf(today).from, -1)),
  thisYear: (today) => ({ from: `${today.slice(0, 4)}-01-01`, to: today }),
}

/** The first and the last Beijing day of a period on the day `today`, on which a running one ends. */
export const periodOn = (name: PeriodName, today: Day): Period => spans[name](today)

/** The months ('2026-11') that a period touches, the earliest first. */
export const monthsOf = ({ from, to }: Period): readonly string[] => {
  const months = [from.slice(0, 7)]
  for (let at = monthOf(from).to; at < to; at = monthOf(addDays(at, 1)).to)
    months.push(addDays(at, 1).slice(0, 7))
  return months
}

/** So many days the dashboard shows one by one. */
export const STRIP_DAYS = 30

/** The last of them is the day `today`. */
export const lastDays = (today: Day): Period => ({
  from: addDays(today, 1 - STRIP_DAYS),
  to: today,
})
