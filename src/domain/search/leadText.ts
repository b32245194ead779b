import type { Answers } from '../form/form'
import { searchedText } from './searched'

/** All by which a lead is found in its list: as a filing is, by the number of its filing too. */
export const leadText = ({
  answers,
  filing,
}: {
  readonly answers: Answers
  readonly filing: { readonly number: string } | null
}): string => searchedText({ number: filing?.number ?? '', answers })
