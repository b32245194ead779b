import type { Review } from '../../domain/api/desk'
import { go } from '../../platform/wechat/navigate'

let claimed: Review | null = null

/** Keeps what a claim answered for the page that opens next, which then need not ask again. */
export const handOver = (review: Review): void => {
  claimed = review
}

/** What was handed over for this filing; once. */
export const takeOver = (id: string): Review | null => {
  const review = claimed?.id === id ? claimed : null
  claimed = null
  return review
}

/** Opens what a call answered, without asking again. */
export const showReview = (review: Review): void => {
  handOver(review)
  go('desk/review', { id: review.id })
}
