import type { Moment } from '../../app'
import type { Transaction } from '../../store/ports'
import { expiresAtOf, remindAtOf } from '../dates'
import type { Filing, Asking, Takeover } from '../../store/filings/filing'

/** A draft with another state of its applicant's asking. */
export const withAsking = (
  draft: Filing,
  asking: Asking | null,
  moment: Omit<Moment, 'ports'>,
): Filing => {
  const next = { ...draft, version: draft.version + 1, asking, savedAt: moment.now }
  return { ...next, remindAt: remindAtOf(next, moment), expiresAt: expiresAtOf(next, moment) }
}

/** Tells the asker's own filing what became of it; null asks again. False where that is gone, or asks for something else. */
export const answerDraft = async (
  moment: Moment,
  stores: Pick<Transaction, 'filings'>,
  { draft: id, id: request }: Takeover,
  answer: Omit<NonNullable<Asking['answered']>, 'at'> | null,
): Promise<boolean> => {
  const draft = await stores.filings.get(id)
  const { asking } = draft ?? {}
  if (!draft || asking?.asked?.request !== request) return false
  await stores.filings.put(
    withAsking(draft, { ...asking, answered: answer && { ...answer, at: moment.now } }, moment),
  )
  return true
}
