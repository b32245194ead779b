import * as v from 'valibot'
import { NOTICE_DAY } from '../../city/city'
import type { Day } from '../../dates/days'
import { words } from '../../text/cleaning'
import type { PaperEntry } from './entry'

/** Characters that a number of a paper ledger may have. */
export const LONGEST_PAPER_NUMBER = 30

/** A number of a paper ledger as it is sent; empty where nobody knows it. */
export const paperNumber = words(0, LONGEST_PAPER_NUMBER)

/** A year as it is sent; null where nobody knows it. */
export const paperYear = v.nullable(v.pipe(v.number(), v.integer()))

const yearOf = (day: Day): number => Number(day.slice(0, 4))

const FIRST_YEAR = yearOf(NOTICE_DAY)

/** The years in which an account can have been filed on paper by a day, the newest first: from the year of the notice. */
export const paperYears = (today: Day): readonly number[] =>
  Array.from({ length: yearOf(today) - FIRST_YEAR + 1 }, (_, i) => yearOf(today) - i)

/** What is wrong with an entry on the Beijing day `today`, by field. */
export const wrongEntry = ({ year }: PaperEntry, today: Day): { readonly year?: string } =>
  year === null || paperYears(today).includes(year)
    ? {}
    : { year: `请选 ${FIRST_YEAR} 年到今年的一年` }
