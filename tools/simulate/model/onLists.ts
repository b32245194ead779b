import type { DayNumber } from './days'
import type { Stand } from './stand'

/** So many days ahead a wished day is near (F9). */
const SOON = 7

/** Which filings stand on which list of an office on a day (G2, I5, E5, F9). */
export const onLists = {
  waiting: ({ state, cancelAsked }) => state === 'submitted' || cancelAsked,
  returned: ({ state }) => state === 'returned',
  pastPromise: ({ state, promised }, today) =>
    state === 'submitted' && promised !== null && promised < today,
  dueSoon: ({ state, correctionOn }, today) =>
    state === 'returned' &&
    correctionOn !== null &&
    correctionOn >= today &&
    correctionOn <= today + SOON,
  watch: ({ state, correctionOn }, today) =>
    state === 'returned' && correctionOn !== null && correctionOn < today,
} as const satisfies Readonly<Record<string, (stand: Stand, today: DayNumber) => boolean>>

export type ListName = keyof typeof onLists
