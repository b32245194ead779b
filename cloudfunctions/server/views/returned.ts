import type { EarlierReturn, ReturnedView } from '../../../src/domain/api/review/returned'
import { type OfficeCode, officeOf } from '../../../src/domain/city/city'
import { shown } from '../../../src/domain/form/answers'
import { type ReturnedItem, withoutWord } from '../../../src/domain/moves/returning/correction'
import type { Day } from '../../../src/domain/dates/days'
import { printedRows } from '../../../src/domain/form/fields'
import {
  type ReturnMessage,
  returnMessage,
} from '../../../src/domain/moves/returning/returnMessage'
import type { Filing, Submitted } from '../store/filings/filing'
import { isBack, leftAlone } from '../filing/correction'
import { applicantAnswers } from '../filing/received'

type Told = {
  readonly items: readonly ReturnedItem[]
  readonly correctionOn: Day
  readonly office: OfficeCode
}

/** The message of a return of this filing, exactly as its owner reads it (G4). */
export const messageOf = (
  { answers }: Pick<Filing, 'answers'>,
  { items, correctionOn, office }: Told,
  today: Day,
): ReturnMessage => returnMessage(items, officeOf(office), correctionOn, { answers, today })

/** What the applicant reads while it is their turn to correct; null in any other state. */
export const returnedView = (filing: Filing, today: Day): ReturnedView | null => {
  const { status, returned, office } = filing
  if (status !== 'returned' || returned === null || office === null) return null
  const keys = new Set<string>(returned.items.map(({ key }) => key))
  const rows = printedRows(applicantAnswers(filing), shown).filter(({ key }) => keys.has(key))
  return {
    ...messageOf(filing, { ...returned, office }, today),
    count: returned.items.length,
    at: returned.at,
    correctionOn: returned.correctionOn,
    left: leftAlone(filing),
    before: Object.fromEntries(rows.map(({ key, text }) => [key, text])),
  }
}

/**
 * The last return as the office reads it, also after the correction came back: with what its owner upholds, which is theirs
 * alone until then.
 */
export const earlierReturn = (filing: Submitted, today: Day): EarlierReturn | null => {
  const { returned, office } = filing
  if (returned === null) return null
  const items = isBack(filing) ? returned.items : returned.items.map(withoutWord)
  return {
    at: returned.at,
    correctionOn: returned.correctionOn,
    items: messageOf(filing, { ...returned, items, office }, today).items,
  }
}
