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

const NO_NAMES: readonly PlaceName[] = []

/** From now on the rules go by it; what is missing, in what an older program kept or says, is as if nothing was set. */
export const learn = ({
  offices = {},
  placeNames = NO_NAMES,
  ground = 'consent',
  legalWords = NO_LEGAL_WORDS,
}: Partial<Learned>): void => {
  learnOffices(offices)
  learnPlaceNames(placeNames)
  learnDataGround(ground)
  learnLegalWords(legalWords)
}
