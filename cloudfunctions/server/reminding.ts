import { type Day, dayOf, instantOf } from '../../src/domain/days'
import {
  correctionStages,
  draftStages,
  nextStageDay,
  type StageDay,
} from '../../src/domain/reminders'
import { deadlineOf } from './deadlines'
import type { Filing } from './filing'

/** The reminder stages of a filing as it is now (F2); none in a status that waits for nobody's doing. */
export const stagesOf = (filing: Filing): readonly StageDay[] => {
  const { status, returned } = filing
  if (status === 'returned' && returned !== null)
    return correctionStages(returned.correctionOn, dayOf(returned.at))
  const deadline = deadlineOf(filing.answers)
  if (status !== 'draft' || deadline === null) return []
  const { due, overdueFrom } = deadline
  const stages = draftStages({ due, overdueFrom, askedOn: dayOf(filing.createdAt) })
  // Taken back after a submit in time it is not late (E5).
  return filing.submissions === 0 ? stages : stages.filter(({ on }) => on < overdueFrom)
}

/** Nobody is woken by a reminder: 09:00 in Beijing. */
const DAYTIME = 9 * 60 * 60 * 1000

/** The latest day whose reminders may be told at the instant. */
export const remindedDay = (now: number): Day => dayOf(now - DAYTIME)

/** 09:00 of the first stage day after `today`, which the sweep finds the filing by; null when none is left. */
export const remindAtOf = (filing: Filing, today: Day): number | null => {
  const next = nextStageDay(stagesOf(filing), today)
  return next === null ? null : instantOf(next) + DAYTIME
}

export const sameStages = (one: Filing, other: Filing): boolean =>
  JSON.stringify(stagesOf(one)) === JSON.stringify(stagesOf(other))
