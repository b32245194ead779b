import type { FilingCard } from '../../api/filing'
import type { Day } from '../../dates/days'
import type { Status } from '../moves'
import { isToVerify } from '../verifying/asked'

const ranks: readonly Status[] = [
  'returned',
  'draft',
  'submitted',
  'attested',
  'registered',
  'declined',
  'cancelled',
]

/**
 * What was brought to the counter, or asks to take over, waits like what was submitted; what the office asks about or for is
 * to be done like a correction.
 */
const rankOf = (card: FilingCard): number => {
  if (isToVerify(card) || card.formAsked) return ranks.indexOf('returned')
  return ranks.indexOf(card.handedIn === null && !card.takeoverAsked ? card.status : 'submitted')
}

const LAST = '9999-12-31'
const nextDay = ({ deadline, replyBy, status, returned, verifyAsked }: FilingCard): Day =>
  (status === 'draft' ? deadline?.due : (returned?.correctionOn ?? verifyAsked?.on ?? replyBy)) ??
  LAST

/** What the applicant has to act on, nearest day first; then what waits; then what is settled, newest first (E6). */
export const inOrder = (cards: readonly FilingCard[]): readonly FilingCard[] =>
  [...cards].sort((a, b) => {
    const rank = rankOf(a) - rankOf(b)
    if (rank !== 0) return rank
    if (a.decidedAt !== null && b.decidedAt !== null && !isToVerify(a) && !isToVerify(b))
      return b.decidedAt - a.decidedAt
    return nextDay(a) < nextDay(b) ? -1 : nextDay(a) > nextDay(b) ? 1 : b.savedAt - a.savedAt
  })
