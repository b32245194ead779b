import type { Hours } from '../../dates/calendar'
import type { Day } from '../../dates/days'

export const NOTICE_DAY: Day = '2024-02-20'

export const firstRound: { readonly start: Day; readonly end: Day } = {
  start: '2024-03-01',
  end: '2024-06-30',
}

export const PERIOD_DAYS = 20
export const LONGEST_PROMISE = 10
export const CORRECTION_DAYS = 10
export const MESSAGES_KEPT = 365
export const REQUESTS_KEPT = 183
export const TABLES_KEPT = 7
export const FILINGS_KEPT = {
  withdrawn: 183,
  declined: 730,
  cancelled: 1095,
  idPhotos: 30,
} as const

export const OFFICE_HOURS: Hours = { from: 9 * 3_600_000, until: 17 * 3_600_000 }
