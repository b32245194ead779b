import { learnOffices, type OfficeChanges, type PlaceName } from '../city/city'
import { type DataGround, learnDataGround } from '../form/consent/dataGround'
import { learnPlaceNames } from '../places/gazetteer'
import { learnLegalWords, type LegalWords, NO_LEGAL_WORDS } from '../launch/legalWords'

/** What the city and its offices have set that the rules themselves go by. */
export type Learned = {
  /** What the offices have set over what the notice prints (M1). */
  readonly offices: OfficeChanges
  /** Names of places that the city added (M1). */
  readonly placeNames: readonly PlaceName[]
  /** On what ground people's data is processed (K1). */
  readonly ground: DataGround
  /** What lawyers have written for owners (M8). */
  readonly legalWords: LegalWords
}

/** Where nothing was set, or heard. */
export const NOTHING_LEARNED: Learned = {
  offices: {},
  placeNames: [],
  ground: 'consent',
  legalWords: NO_LEGAL_WORDS,
}

/** From now on the rules go by it. */
export const learn = ({ offices, placeNames, ground, legalWords }: Learned): void => {
  learnOffices(offices)
  learnPlaceNames(placeNames)
  learnDataGround(ground)
  learnLegalWords(legalWords)
}
