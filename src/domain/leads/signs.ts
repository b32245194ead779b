import type { Answers } from '../form/form'
import { matchPlaces, type Place } from '../places/gazetteer'

/** What of an account says that it may have to be filed here (notice 二.1, 二.2): the place that a text names. */
export type ScopeSign = {
  readonly in: '名称' | '主体'
  readonly text: string
  readonly place: string
}

/**
 * The places that an account's name and subject name, as far as a name decides by itself; none means that somebody should
 * look at it. `villages` as for `matchPlaces`.
 */
export const scopeSigns = (
  { accountName = '', subjectName = '' }: Answers,
  villages: readonly Place[] = [],
): readonly ScopeSign[] =>
  (
    [
      ['名称', accountName],
      ['主体', subjectName],
    ] as const
  ).flatMap(([where, text]) =>
    matchPlaces(text, villages)
      .filter(({ decides }) => decides)
      .map((place) => ({ in: where, text: place.text, place: place.place })),
  )
