import { REVIEW_DAYS } from '../../../src/domain/launch/forReview'
import type { OfficeCode } from '../../../src/domain/city/city'
import {
  addDays,
  type Day,
  dayOf,
  firstDayOf,
  instantOf,
  isDay,
} from '../../../src/domain/dates/days'
import {
  type Deadline,
  type DeadlineFacts,
  dueDay,
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
import { movedPastRest, workingDaysAfter } from '../../../src/domain/dates/calendar'
import { isUnsettled } from '../../../src/domain/moves/conditions'
import { calendarOn, deadlineOn } from '../../../src/domain/settings/holidays/calendar'
import { type SettingValues, valueOn } from '../../../src/domain/settings/settings'
import type { Moment } from '../app'
import { isUnowned } from './facts'
import type { Filing, LedgerPlace } from '../store/filings/filing'
import type { Consequence } from './move'

/** What was set, and the day, by which a filing is judged. */
export type Judging = Pick<Moment, 'settings' | 'today'>

type Dated = {
  readonly answers: Answers
  readonly change?: { readonly changedOn: Day } | null
}

const factsOf = ({ answers, change }: Dated): DeadlineFacts | null => {
  if (change) return { changedOn: change.changedOn }
  const { metTestOn = '' } = answers
  const openedOn = firstDayOf(answers.openedOn ?? '')
  return openedOn === null ? null : { openedOn, ...(isDay(metTestOn) ? { metTestOn } : {}) }
}

/** The strict day until which a filing or a change is due (notice 一.1–3); null until the opening day is known. */
export const dueOf = (filing: Dated): Day | null => {
  const facts = factsOf(filing)
  return facts && dueDay(facts)
}

/** Once submitted it keeps the holidays of its first submit. */
type Judged = Dated & Partial<Pick<Filing, 'status' | 'submittedAt' | 'firstSubmittedAt'>>

/** Until when a filing or a change is due, and from when it is late; null until the opening day is known. */
export const deadlineOf = (filing: Judged, { settings, today }: Judging): Deadline | null => {
  const facts = factsOf(filing)
  const { status = 'draft', submittedAt = null, firstSubmittedAt = submittedAt } = filing
  const day = status === 'draft' || firstSubmittedAt === null ? today : dayOf(firstSubmittedAt)
  return facts && deadlineOn(settings, facts, day)
}

/** It changes what is only said to be filed on paper: no ledger proves that it ever was (A5). */
export const isUnproved = ({
  change,
}: {
  readonly change?: { readonly whole?: true; readonly inLedger?: true } | null
}): boolean => change?.whole === true && change.inLedger !== true

/** By which a submit is in time or late: what no ledger proves is judged as the new filing that it may be. */
export const judgedBy = (
  filing: Pick<Filing, 'answers' | 'change'> & Judged,
  judging: Judging,
): Deadline | null => deadlineOf(isUnproved(filing) ? { ...filing, change: null } : filing, judging)

/** The words that call a filing late, as long as they hold: 请补报 is asked of nobody whose filing is settled. */
export const lateNow = ({ late, status }: Pick<Filing, 'late' | 'status'>): string | null =>
  late === FIRST_ROUND_OVER && !isUnsettled(status) ? null : late

/** The instants of a row of the ledger, null where there is none; of an old ledger's row the day that stands there. */
export const ledgerDays = ({
  submitted,
  registered,
  old,
}: Pick<LedgerPlace, 'submitted' | 'registered' | 'old'>) => ({
  submittedAt: submitted === 0 ? null : submitted,
  registeredAt: registered === 0 ? (old?.on ? instantOf(old.on) : null) : registered,
})

/** What an office promised, and until when by the holidays that hold: so many working days after a day. */
export type ReplyPromise = Pick<Filing, 'replyBy' | 'promised'>

/** 本办承诺 for what is with the office from today on; of no day where its head promised none. */
export const promise = (values: SettingValues, office: OfficeCode, today: Day): ReplyPromise => {
  const days = valueOn(values, office, 'replyDays', today)
  if (days === null) return { replyBy: null, promised: null }
  const promised = { from: today, days }
  return { replyBy: replyBy(today, days, calendarOn(values, today)), promised }
}

/** The days until which a filing of the office may be set aside today (G13): the next working days, as many as its head lets. */
export const deferDays = (office: OfficeCode, { settings, today }: Judging): readonly Day[] =>
  workingDaysAfter(
    today,
    valueOn(settings, office, 'deferDays', today),
    calendarOn(settings, today),
  )

/** 建议补正日期 of what is returned today. */
export const correctionDay = ({ settings, today }: Judging): { wished: Day; correctionOn: Day } => {
  const wished = addDays(today, valueOn(settings, 'city', 'correctionDays', today))
  return { wished, correctionOn: movedPastRest(wished, calendarOn(settings, today)) }
}

/** The reminder stages of a filing as it is now (F2); empty when its applicant has nothing to do. */
export const stagesOf = (filing: Filing, judging: Judging): readonly StageDay[] => {
  const { status, returned, asking } = filing
  // Nobody is there to be reminded.
  if (isUnowned(filing) || filing.forReview) return []
  // Who asks to take over what is filed already has no other one to file.
  if (asking?.asked && !asking.answered) return []
  if (status === 'returned' && returned !== null)
    return correctionStages(returned.correctionOn, dayOf(returned.at))
  const deadline = deadlineOf(filing, judging)
  if (status !== 'draft' || deadline === null || filing.handedIn) return []
  const { due, overdueFrom } = deadline
  const stages = draftStages({ due, overdueFrom, askedOn: dayOf(filing.createdAt) })
  // A draft that was submitted before and withdrawn is never called late (E5).
  return filing.submissions === 0 ? stages : stages.filter(({ on }) => on < overdueFrom)
}

/** Reminders go out from 08:00 in Beijing: nobody is woken, and the last of many is told by 10:00. */
const DAYTIME = 8 * 60 * 60 * 1000

/** Whether reminders may go out at the instant. */
export const isDaytime = (now: number): boolean => now >= instantOf(dayOf(now)) + DAYTIME

/** 08:00 of the first stage day from a day on, by which the sweep finds the filing; null when none is left. */
export const remindAtOf = (
  filing: Filing,
  judging: Judging,
  from: Day = judging.today,
): number | null => {
  const next = nextStageDay(stagesOf(filing, judging), from)
  return next === null ? null : instantOf(next) + DAYTIME
}

export const sameStages = (one: Filing, other: Filing, judging: Judging): boolean =>
  JSON.stringify(stagesOf(one, judging)) === JSON.stringify(stagesOf(other, judging))

/** So many days a draft stays after it was brought to the counter: its owner has no other trace of it here. */
const HANDED_IN_DAYS = 365

/** The last day of what a reviewer of WeChat fills in (M8). */
export const reviewedUntil = ({ createdAt }: Pick<Filing, 'createdAt'>): Day =>
  addDays(dayOf(createdAt), REVIEW_DAYS)

type Kept = Judged &
  Pick<Filing, 'status' | 'submissions' | 'savedAt' | 'createdAt' | 'handedIn' | 'forReview'>

/** The last day on which a draft that was never submitted is kept; null for every other filing. */
export const keptUntil = (filing: Kept, judging: Judging): Day | null => {
  const { status, submissions, savedAt, handedIn } = filing
  if (status !== 'draft' || submissions > 0) return null
  if (filing.forReview) return reviewedUntil(filing)
  return handedIn
    ? addDays(handedIn, HANDED_IN_DAYS)
    : draftKeptUntil(deadlineOf(filing, judging), dayOf(savedAt))
}

/** The end of that day in epoch milliseconds, from which on the timer deletes the draft. */
export const expiresAtOf = (filing: Kept, judging: Judging): number | null => {
  const last = keptUntil(filing, judging)
  return last === null ? null : instantOf(addDays(last, 1))
}

/** Sets with a move when the timer is to find the filing: to remind of it, and to delete it. */
export const setDates: Consequence = (moment, _stores, { after }) => ({
  ...after,
  remindAt: remindAtOf(after, moment),
  expiresAt: expiresAtOf(after, moment),
})

/** When a draft whose last day lies ahead on a day is deleted at the earliest. */
export const earliestExpiry = (day: Day): number =>
  instantOf(draftKeptUntil({ overdueFrom: day }, day))
