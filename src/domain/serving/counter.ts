import { CITY_OFFICE, type OfficeCode } from '../city/city'
import type { Day } from '../dates/days'
import { UNDER_14 } from '../dates/under14'
import { servingOf, type Servings, takerOf } from './serving'

/**
 * A way that its applicant chose for a draft: online to the city office, or in print to the counter, since ID data shall
 * not be given online, is on another paper than an ID card, or is of a child under 14.
 */
export const ways = ['city', 'consent', 'papers', 'minor'] as const
export type Way = (typeof ways)[number]

/** Why a draft is handed in at the counter, in print: as the office takes it so, or as its applicant chose. */
export type AtCounter = 'office' | Exclude<Way, 'city'>

/** What the applicant of a draft chose and said; missing in filings that were stored before there was a choice. */
export type CounterChoice = {
  readonly way?: Way | null
  /** The day on which they say to have brought it, in print, to the counter. */
  readonly handedIn?: Day | null
}

/** What decides how a draft is handed in. */
export type HandedInBy = {
  readonly way: Way | null
  /** The office it belongs to without that choice; null while that is open. */
  readonly goesTo: OfficeCode | null
}

/** What is known of how a draft is handed in; all null of what is no draft. */
export type HandingIn = HandedInBy & { readonly handedIn: Day | null }

/** Why it is handed in at the counter; null where it is submitted online. */
export const atCounter = (servings: Servings, { way, goesTo }: HandedInBy): AtCounter | null => {
  if (way !== null && way !== 'city') return way
  const office = way === 'city' ? CITY_OFFICE : goesTo
  if (office === null) return null
  return servingOf(servings, takerOf(servings, office)).mode === 'paper' ? 'office' : null
}

/** The ID number is left blank, to be written by hand. */
export const leavesNumberBlank = (reason: AtCounter | null): boolean =>
  reason !== null && reason !== 'office'

/** What is said of each reason where the packet is made. */
export const counterWords: Readonly<Record<AtCounter, string>> = {
  office: '这个办公室在窗口办理，不在线上收',
  consent: '身份证号留空，打印后请手写',
  papers: '护照、台胞证、回乡证请到窗口核对，证件号打印后请手写',
  minor: UNDER_14,
}
