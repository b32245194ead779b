import type { FilingCard } from '../../api/filing'
import { atCounter } from '../../serving/counter'
import type { Servings } from '../../serving/serving'

/** Whether a draft has all but its signature, which is written on the page where it is looked at once more (E6). */
export const isFilledIn = ({ status, change, nextPart }: FilingCard): boolean =>
  status === 'draft' && change === null && (nextPart === null || nextPart === 'signature')

/** What one owner can look at and sign in one sitting, form by form (E6). */
export type Sitting = {
  readonly key: string
  readonly owner: string
  /** They lack at most a signature; those that hold one are handed in. */
  readonly filled: readonly FilingCard[]
  /** Drafts of the same owner that lack more than a signature: they are left out. */
  readonly unfinished: readonly FilingCard[]
}

/** Drafts that are signed online, each a form of its own: neither printed for the counter nor waiting for an answer. */
const isSigned = (card: FilingCard, servings: Servings): boolean =>
  card.status === 'draft' &&
  card.change === null &&
  !card.takeoverAsked &&
  atCounter(servings, card) === null

const keyOf = ({ id, owner }: FilingCard): string => (owner.key === '' ? id : owner.key)

/** The sittings that an applicant's accounts allow, by owner, in the order of the accounts; who is not known is a sitting alone. */
export const sittings = (cards: readonly FilingCard[], servings: Servings): readonly Sitting[] => {
  const mine = cards.filter((card) => isSigned(card, servings))
  return [...new Set(mine.map(keyOf))]
    .map((key) => {
      const theirs = mine.filter((card) => keyOf(card) === key)
      return {
        key,
        owner: theirs[0]?.owner.name ?? '',
        filled: theirs.filter(isFilledIn),
        unfinished: theirs.filter((card) => !isFilledIn(card)),
      }
    })
    .filter(({ filled }) => filled.length > 0)
}
