import * as v from 'valibot'
import { type Day, isDay } from '../dates/days'

/** What WeChat's reviewers type to walk through the form, and the last Beijing day on which it opens (M8). */
export type ReviewCode = { readonly code: string; readonly until: Day }

const FORM = /^[A-Z0-9]{8,16}$/

export const reviewCodeSchema = v.strictObject({
  code: v.pipe(v.string(), v.regex(FORM)),
  until: v.pipe(v.string(), v.check(isDay)),
})

/** A code as it is compared: without spaces and hyphens, in capitals. */
export const plainReviewCode = (text: string): string => text.replace(/[\s-]/g, '').toUpperCase()

/** What is wrong with a code that a city types; null when nothing is. */
export const wrongReviewCode = (code: string): string | null =>
  FORM.test(code) ? null : '请写 8 到 16 位大写字母和数字'

/** For the caller: nobody asks for reviewers, one may say to be one, or the caller is one. */
export type Reviewing = 'none' | 'offered' | 'on'

/** By the setting and the code that somebody typed, on a Beijing day: taking the setting back, or another code, ends it. */
export const reviewingOf = (
  set: ReviewCode | null,
  typed: string | undefined,
  today: Day,
): Reviewing => {
  if (set === null || today > set.until) return 'none'
  return typed === set.code ? 'on' : 'offered'
}
