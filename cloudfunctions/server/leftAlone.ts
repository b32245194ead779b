import { untouched } from '../../src/domain/correction'
import type { ItemKey } from '../../src/domain/correctionReasons'
import { type Filing, working } from './filing'
import { hashedAnswers } from './personal'

const judged = (filing: Filing) => ({
  answers: hashedAnswers(filing),
  photos: filing.photos,
  signature: filing.signature?.hash ?? null,
})

/** The returned items that are still as they were submitted. */
export const leftAlone = (filing: Filing): readonly ItemKey[] =>
  untouched(filing.returned?.items ?? [], judged(filing), judged(working(filing)))
