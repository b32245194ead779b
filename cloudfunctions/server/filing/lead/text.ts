import { searchedText } from '../../../../src/domain/search/searched'
import type { Lead } from '../../store/supervision/leads'

/** All by which a lead is found in its list: as a filing is, by the number of its filing too. */
export const leadText = ({ answers, filing }: Pick<Lead, 'answers' | 'filing'>): string =>
  searchedText({ number: filing?.number ?? '', answers })
