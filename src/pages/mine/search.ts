import type { FilingCard } from '../../domain/api/filing'
import { comparable } from '../../domain/text/comparable'

/** From so many accounts on they can be searched. */
export const SEARCHED_FROM = 10

/** The accounts whose name, subject or 编号 holds what was typed, in their order; all while nothing is. */
export const found = (cards: readonly FilingCard[], typed: string): readonly FilingCard[] => {
  const wanted = comparable(typed)
  return cards.filter(({ accountName, subjectName, number }) =>
    [accountName, subjectName, number ?? ''].some((text) => comparable(text).includes(wanted)),
  )
}
