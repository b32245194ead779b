import type { CardView } from '../../domain/api/card'

/** The card as it was read last, by its token: what is written on the pad stands under exactly this. */
const seen = new Map<string, CardView>()

export const noteSeen = (token: string, view: CardView): void => {
  seen.set(token, view)
}

export const seenOf = (token: string): CardView | null => seen.get(token) ?? null
