import type { Day } from '../dates/days'

/** How a filing is marked that reaches no office. */
export const FOR_REVIEW = '平台审核用'

/** When such a filing was walked through to its end, null before, and the last Beijing day on which it is kept. */
export type PlatformReview = { readonly submittedAt: number | null; readonly until: Day }

/** Of a filing that may be filled in for WeChat's review. */
export type MayBeReviewed = { readonly forReview?: PlatformReview }

/** So many days it is kept. */
export const REVIEW_DAYS = 7
