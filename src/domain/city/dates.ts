import type { Day } from '../dates/days'
import type { OfficeCode } from './offices'

/** First part of every filing number. */
export const NUMBER_PREFIX = 'LF'

/** Second part of a filing number: the office that gave it, in the letters of number.ts. */
export const officeLetters: Readonly<Record<OfficeCode, string>> = {
  '131000': 'LF',
  '131082': 'SH',
  '131028': 'DC',
  '131024': 'XH',
  '131003': 'GY',
  '131002': 'AC',
  '131023': 'YQ',
  '131022': 'GA',
  '131081': 'BZ',
  '131026': 'WA',
  '131025': 'DX',
  '131071': 'KF',
}

/** Notice 一.1. An account opened up to `end` is due on `end`; one opened later has its own period. */
export const firstRound: { readonly start: Day; readonly end: Day } = {
  start: '2018-12-10',
  end: '2018-12-31',
}

/** Notice 一.2 and 一.3: days for a new account and for a change. */
export const PERIOD_DAYS = 30

/** 本办承诺: working days after the day of submit or resubmit. Our promise; the notice sets none. */
export const REPLY_WORKING_DAYS = 3

/** 建议补正日期: calendar days after a return. A wish; the notice sets none. */
export const CORRECTION_DAYS = 15
