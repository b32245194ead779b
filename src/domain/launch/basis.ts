import * as v from 'valibot'
import { type Day, isDay } from '../dates/days'
import { words } from '../text/cleaning'

/** The document by which filings are taken today: the notice of 2018 names no period, so an office says what holds now (M8). */
export type Basis = {
  readonly title: string
  /** The Beijing day that it bears. */
  readonly day: Day
  /** The last Beijing day on which it holds. */
  readonly until: Day
}

/** Characters. */
export const LONGEST_TITLE = 100

const day = v.pipe(v.string(), v.check(isDay))

export const basisSchema = v.strictObject({ title: words(2, LONGEST_TITLE), day, until: day })

/** What is wrong with one, for who typed it; null when nothing is. */
export const wrongBasis = (basis: Basis | null): string | null =>
  basis !== null && basis.until <= basis.day ? '有效期应晚于成文日期' : null
