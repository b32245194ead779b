import type { Review } from '../../../domain/api/desk'
import type { ReviewItem } from '../../../domain/api/review/items'

/** Whether an item says something else than in the submission checked before, or has a new picture. */
export const differsFromBefore = ({ change, beside, files }: ReviewItem): boolean =>
  change !== null || beside.some(({ before }) => before !== null) || files.some((f) => f.isNew)

/** So many items came back changed; the signature is given anew whatever was corrected. */
export const changedCount = (items: readonly ReviewItem[]): number =>
  items.filter((item) => item.key !== 'signature' && differsFromBefore(item)).length

/** Untouched items from so many on are folded away. */
const FOLDED_FROM = 8

export type Grouped = {
  /** After a correction what went back, then what else changed, then new pictures; empty before one. */
  readonly changed: readonly ReviewItem[]
  /** In the form's order. */
  readonly rest: readonly ReviewItem[]
  /** So many of the rest, all right before, that they need not be in sight. */
  readonly mayFold: boolean
}

/** The items in the order in which they are checked (G10). */
export const grouped = ({
  correctionBack,
  returned,
  items,
}: Pick<Review, 'correctionBack' | 'returned' | 'items'>): Grouped => {
  if (!correctionBack) return { changed: [], rest: items, mayFold: false }
  const back = (item: ReviewItem) => (returned?.items ?? []).some(({ key }) => key === item.key)
  const rank = (item: ReviewItem) => {
    if (back(item)) return 0
    return item.files.length === 0 ? 1 : 2
  }
  const first = items.filter((item) => back(item) || differsFromBefore(item))
  const rest = items.filter((item) => !first.includes(item))
  return {
    changed: [0, 1, 2].flatMap((each) => first.filter((item) => rank(item) === each)),
    rest,
    mayFold: rest.length >= FOLDED_FROM && rest.every(({ wasRight }) => wasRight),
  }
}
