import type { Review } from '../../domain/api/desk'

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
