import { matchPlaces, type PlaceMatch } from '../../domain/places/gazetteer'
import { villagePlaces } from '../../domain/places/villages'

/** A place in the account's name, with what the user said when it was asked about. */
export type ScopeMatch = PlaceMatch & { readonly meant: boolean | null }

/** The places in a name, villages too; what decides by itself is meant. */
export const placesIn = (
  name: string,
  said: Readonly<Record<string, boolean>>,
): readonly ScopeMatch[] =>
  matchPlaces(name, villagePlaces).map((match) => ({
    ...match,
    meant: match.decides ? true : (said[match.text] ?? null),
  }))
