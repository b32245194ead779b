import { type Calendar, workingDayBefore } from '../../src/domain/dates/calendar'
import type { Day } from '../../src/domain/dates/days'
import type { OfficeCode } from '../../src/domain/city/city'
import type { Answers } from '../../src/domain/form/form'

/** Where most is not decided yet, so that who tries it as its staff finds a desk full of work. */
export const BUSIEST: OfficeCode = '131081'

export type ExampleFiling = {
  readonly nth: number
  /** The openid of who fills in. */
  readonly owner: string
  readonly office: OfficeCode
  readonly answers: Answers
}

/** What is done with a filing, by who may; of a change of it where `ofChange` is set. */
export type ExampleStep = {
  /** Epoch milliseconds. */
  readonly at: number
  readonly filing: ExampleFiling
  readonly deed: ExampleDeed
  readonly ofChange: boolean
}

export type ExampleDeed =
  | 'begin'
  | 'handIn'
  | 'withdraw'
  | 'claim'
  | 'register'
  | 'return'
  | 'correct'
  | 'proposeDecline'
  | 'decline'
  | 'change'
  | 'askToCancel'
  | 'cancel'
  | 'attest'
  | 'confirmPaper'
  | 'addLead'
  | 'urge'

/** The working day so many working days before a day. */
export const workingDaysAgo = (today: Day, ago: number, calendar: Calendar): Day => {
  let day = today
  for (let left = ago; left > 0; left -= 1) day = workingDayBefore(day, calendar)
  return day
}
