import type { FilingCard } from '../../api/filing'

/** Whether one of a person's filings was ever handed in: then a further account needs no self-check first (B6). */
export const hasFiled = (cards: readonly Pick<FilingCard, 'number'>[]): boolean =>
  cards.some(({ number }) => number !== null)
