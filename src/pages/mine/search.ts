import type { FilingCard } from '../../domain/api/filing'

/** From so many accounts on they can be searched. */
export const SEARCHED_FROM = 10

/** As texts are compared: whatever its width and case, without blanks and hyphens. */
const plain = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s-]+/g, '')

/** The accounts whose name, subject or 编号 holds what was typed, in their order; all while nothing is. */
export const found = (cards: readonly FilingCard[], typed: string): readonly FilingCard[] => {
  const wanted = plain(typed)
  return cards.filter(({ accountName, subjectName, number }) =>
    [accountName, subjectName, number ?? ''].some((text) => plain(text).includes(wanted)),
  )
}
