import { cityCalendar, type OfficeCode } from '../../../src/domain/city/city'
import {
  addDays,
  type Day,
  dayOf,
  firstDayOf,
  instantOf,
  isDay,
} from '../../../src/domain/dates/days'
import {
  correctionBy,
  type Deadline,
  deadline,
  FIRST_ROUND_OVER,
  draftKeptUntil,
  replyBy,
} from '../../../src/domain/dates/deadline'
import type { Answers } from '../../../src/domain/form/form'
import {
  correctionStages,
  draftStages,
  nextStageDay,
  type StageDay,
} from '../../../src/domain/dates/reminders'
import { isUnsettled } from '../../../src/domain/moves/conditions'
import { type SettingValues, valueOn } from '../../../src/domain/settings/settings'
import type { Context } from '../app'
import type { Filing } from './filing'

const calendar = cityCalendar()

type Dated = {
  readonly answers: Answers
  readonly change?: { readonly changedOn: Day } | null
}

/** Until when a filing or a change is due (notice 一.1–3); null until the opening day is known. */
export const deadlineOf = ({ answers, change }: Dated): Deadline | null => {
  if (change) return deadline({ changedOn: change.changedOn }, calendar)
  const { metTestOn = '' } = answers
  const openedOn = firstDayOf(answers.openedOn ?? '')
  return openedOn !== null
    ? deadline({ openedOn, ...(isDay(metTestOn) ? { metTestOn } : {}) }, calendar)
    : null
}

/** It changes what is only said to be filed on paper: no ledger proves that it ever was (A5). */
export const isUnproved = ({
  change,
}: {
  readonly change?: { readonly whole?: true; readonly inLedger?: true } | null
}): boolean => change?.whole === true && change.inLedger !== true

/** By which a submit is in time or late: what no ledger proves is judged as the new filing that it may be. */
export const judgedBy = (filing: Pick<Filing, 'answers' | 'change'>): Deadline | null =>
  deadlineOf(isUnproved(filing) ? { answers: filing.answers } : filing)

/** The words that call a filing late, as long as they hold: 请补报 is asked of nobody whose filing is settled. */
export const lateNow = ({ late, status }: Pick<Filing, 'late' | 'status'>): string | null =>
  late === FIRST_ROUND_OVER && !isUnsettled(status) ? null : late

/** 本办承诺: the last day of the reply to what is with the office from today on; null where its head promised none. */
export const replyDay = (values: SettingValues, office: OfficeCode, today: Day): Day | null => {
  const days = valueOn(values, office, 'replyDays', today)
  return days === null ? null : replyBy(today, days, calendar)
}

/** 建议补正日期 of what is returned today. */
export const correctionDay = ({ settings, today }: Pick<Context, 'settings' | 'today'>): Day =>
  correctionBy(today, valueOn(settings, 'city', 'correctionDays', today), calendar)

/** The reminder stages of a filing as it is now (F2); empty when its applicant has nothing to do. */
export const stagesOf = (filing: Filing): readonly StageDay[] => {
  const { status, returned, asking } = filing
  // Who asks to take over what is filed already has no other one to file.
  if (asking?.asked && !asking.answered) return []
  if (status === 'returned' && returned !== null)
    return correctionStages(returned.correctionOn, dayOf(returned.at))
  const deadline = deadlineOf(filing)
  if (status !== 'draft' || deadline === null || filing.handedIn) return []
  const { due, overdueFrom } = deadline
  const stages = draftStages({ due, overdueFrom, askedOn: dayOf(filing.createdAt) })
  // A draft that was submitted before and withdrawn is never called late (E5).
  return filing.submissions === 0 ? stages : stages.filter(({ on }) => on < overdueFrom)
}

/** Reminders go out from 09:00 in Beijing, so that nobody is woken. */
const DAYTIME = 9 * 60 * 60 * 1000

/** The latest Beijing day whose reminders may go out at the instant; before 09:00 that is yesterday. */
export const remindedDay = (now: number): Day => dayOf(now - DAYTIME)

/** 09:00 of the first stage day from a day on, by which the sweep finds the filing; null when none is left. */
export const remindAtOf = (filing: Filing, from: Day): number | null => {
  const next = nextStageDay(stagesOf(filing), from)
  return next === null ? null : instantOf(next) + DAYTIME
}

export const sameStages = (one: Filing, other: Filing): boolean =>
  JSON.stringify(stagesOf(one)) === JSON.stringify(stagesOf(other))

/** So many days a draft stays after it was brought to the counter: its owner has no other trace of it here. */
const HANDED_IN_DAYS = 365

/** The last day on which a draft that was never submitted is kept; null for every other filing. */
export const keptUntil = ({
  status,
  submissions,
  savedAt,
  handedIn,
  ...dated
}: Filing): Day | null => {
  if (status !== 'draft' || submissions > 0) return null
  return handedIn
    ? addDays(handedIn, HANDED_IN_DAYS)
    : draftKeptUntil(deadlineOf(dated), dayOf(savedAt))
}

/** The end of that day in epoch milliseconds, from which on the timer deletes the draft. */
export const expiresAtOf = (filing: Filing): number | null => {
  const last = keptUntil(filing)
  return last === null ? null : instantOf(addDays(last, 1))
}
