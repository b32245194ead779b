import type { Context } from '../../app'
import type { Filing } from '../../store/filings/filing'

/**
 * Notes that a reviewer's draft, which is complete and signed, was walked through to its end; no office hears of it. Answers when, again
 * the same.
 */
export const walkedThrough = (
  { ports, openid, now }: Context,
  { id, forReview }: Filing,
): Promise<number> =>
  ports.transaction(async (stores) => {
    const fresh = await stores.filings.get(id)
    if (fresh?.applicant !== openid || !fresh.forReview) return forReview?.submittedAt ?? now
    const submittedAt = fresh.forReview.submittedAt ?? now
    await stores.filings.put({ ...fresh, forReview: { submittedAt } })
    return submittedAt
  })
