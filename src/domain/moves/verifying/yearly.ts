import { addDays, type Day, dayOf } from '../../dates/days'

/** 信息仍准确？ is asked at most once in so many calendar days (J2): our own measure, the notice knows no such duty. */
const QUESTION_EVERY = 365

/** When a registered filing was last known to be right. Instants are epoch milliseconds. */
export type LastRight = {
  /** How often it was submitted: of what was filed on paper alone there is nothing here to look through. */
  readonly submissions: number
  /** When it was registered. */
  readonly decidedAt: number | null
  /** When its last change was registered, or its owner last answered that it is right; null or missing before. */
  readonly affirmedAt?: number | null
}

/** Whether its owner may be asked on the Beijing day `today`: a year went by since it was last known to be right. */
export const isQuestionDue = (
  { submissions, decidedAt, affirmedAt }: LastRight,
  today: Day,
): boolean =>
  submissions > 0 &&
  decidedAt !== null &&
  addDays(dayOf(Math.max(decidedAt, affirmedAt ?? 0)), QUESTION_EVERY) <= today
