import { addDays, type Day, dayOf, instantOf } from '../../src/domain/days'
import { draftKeptUntil } from '../../src/domain/deadline'
import { deadlineOf } from './deadlines'
import type { Filing } from './filing'

/** The last day on which a draft that was never submitted is kept; null for every other filing. */
export const keptUntil = ({ status, submissions, answers, savedAt }: Filing): Day | null =>
  status === 'draft' && submissions === 0
    ? draftKeptUntil(deadlineOf(answers), dayOf(savedAt))
    : null

/** The end of that day, from which the timer deletes it. */
export const expiresAtOf = (filing: Filing): number | null => {
  const last = keptUntil(filing)
  return last === null ? null : instantOf(addDays(last, 1))
}
