import type { Hours } from '../../dates/calendar'
import type { Day } from '../../dates/days'

/** The day of the notice. */
export const NOTICE_DAY: Day = '2018-12-09'

/** Notice 一.1. An account opened up to `end` is due on `end`; one opened later has its own period. */
export const firstRound: { readonly start: Day; readonly end: Day } = {
  start: '2018-12-10',
  end: '2018-12-31',
}

/** Notice 一.2 and 一.3: days for a new account and for a change. */
export const PERIOD_DAYS = 30

/** 本办承诺: the most working days after the day of submit or resubmit that an office may promise a reply in; the notice sets none. */
export const LONGEST_PROMISE = 20

/** 建议补正日期: calendar days after a return. A wish; the notice sets none. */
export const CORRECTION_DAYS = 15

/** So many days messages are kept for who reads them, with what became of their pushes and mails. */
export const MESSAGES_KEPT = 365

/** Days that the record of requests is kept as long as the city sets no other: half a year. */
export const REQUESTS_KEPT = 183

/** So many days what was read of a table of accounts is kept. */
export const TABLES_KEPT = 7

/**
 * So many days a filing is kept that was taken back and not touched since, that was declined, or that was cancelled: of what came
 * to nothing as long as its owner may come back to it, of what was decided as long as somebody may ask about it. Photos of ID papers of what is registered are
 * kept for so many days after the office made its archive, within which it finds out that the archive is not whole.
 */
export const FILINGS_KEPT = {
  withdrawn: 183,
  declined: 730,
  cancelled: 1095,
  idPhotos: 30,
} as const

/** When staff may be pushed on working days, in milliseconds from midnight in Beijing: 08:30 to 17:30. */
export const OFFICE_HOURS: Hours = { from: 8.5 * 3_600_000, until: 17.5 * 3_600_000 }
