import { clause, type ClauseId, firstRound, PERIOD_DAYS } from '../city/city'
import { missingYears, movedPastRest, workingDayAfter, type Calendar } from './calendar'
import { addDays, daysBetween, showDay, type Day } from './days'

/** What the days are counted from. `metTestOn` only when the account first met a test after it opened. */
export type DeadlineFacts = { openedOn?: Day; metTestOn?: Day; changedOn?: Day }

export type DeadlineRule = 'firstRound' | 'opened' | 'metTest' | 'changed'

/** One sentence of the "why this date" card; `system` is shown as 本系统计算办法. */
export type Reason = { readonly text: string; readonly source: 'notice' | 'system' }

export type Deadline = {
  readonly rule: DeadlineRule
  /** The day that is not counted; of the first round its first day. */
  readonly from: Day
  /** The strict last day, which the countdown shows. */
  readonly due: Day
  /** The first day that is late: the day after the last day as moved past rest days. */
  readonly overdueFrom: Day
  /** Years whose holidays are not known; their weekends were used. */
  readonly missingYears: readonly number[]
  readonly reasons: readonly Reason[]
}

/** 临期: the day is today or at most so many days ahead (F9). */
export const SOON_DAYS = 7

/** Stages after the last day: one on the first overdue day, then four weekly ones (F2). */
const REMINDED_DAYS = 28
const KEPT_AFTER_LAST_REMINDER_DAYS = 30

const notice = (text: string): Reason => ({ text, source: 'notice' })
const system = (text: string): Reason => ({ text, source: 'system' })

const quoted = (id: ClauseId): Reason => notice(`通告${id}：“${clause(id)}”`)

const counted: Readonly<Record<Exclude<DeadlineRule, 'firstRound'>, [Reason[], string]>> = {
  opened: [[quoted('一.2')], '开通日'],
  metTest: [
    [quoted('一.2'), system('开通时还不在备案范围，从首次符合备案范围的那天算起')],
    '首次符合备案范围的日期',
  ],
  changed: [[quoted('一.3')], '变更日'],
}

type Count = Pick<Deadline, 'rule' | 'from' | 'due' | 'reasons'>

const countFrom = (rule: Exclude<DeadlineRule, 'firstRound'>, from: Day): Count => {
  const due = addDays(from, PERIOD_DAYS)
  const [sources, name] = counted[rule]
  const count = `${name} ${showDay(from)}不算，往后数到第 ${PERIOD_DAYS} 天，是 ${showDay(due)}`
  return { rule, from, due, reasons: [...sources, system(count)] }
}

const inFirstRound = (): Count => ({
  rule: 'firstRound',
  from: firstRound.start,
  due: firstRound.end,
  reasons: [
    notice(`通告一.1：“${clause('一.1').replace(/。.*/, '。')}”`),
    system(`${showDay(firstRound.end)}及以前开通的账号，都按首轮登记的最后一天算`),
  ],
})

const strict = ({ openedOn, metTestOn, changedOn }: DeadlineFacts): Count => {
  if (changedOn !== undefined) return countFrom('changed', changedOn)
  const metLater = metTestOn !== undefined && (openedOn === undefined || metTestOn > openedOn)
  const from = metLater ? metTestOn : openedOn
  if (from === undefined) throw new RangeError('a deadline needs a day to count from')
  return from <= firstRound.end ? inFirstRound() : countFrom(metLater ? 'metTest' : 'opened', from)
}

const FIRST_COMPLETE = '第一次完整提交的那天算数，之后核对、补正用的时间不计'
/** 一.2 speaks of 完成备案登记, not of a submit. */
const firstComplete: Readonly<Record<DeadlineRule, readonly Reason[]>> = {
  firstRound: [],
  opened: [system(`${FIRST_COMPLETE}，虽然通告一.2 说的是“完成备案登记”`)],
  metTest: [system(`${FIRST_COMPLETE}，虽然通告一.2 说的是“完成备案登记”`)],
  changed: [system(FIRST_COMPLETE)],
}

const moveReason = (due: Day, last: Day): Reason[] =>
  last === due
    ? []
    : [system(`最后一天是休息日，顺延到 ${showDay(last)}，那天及以前提交都不算逾期`)]

const missingReason = (years: readonly number[]): Reason[] =>
  years.length === 0
    ? []
    : [system(`${years.join('、')} 年的放假安排还没有录入，暂按周六、周日休息计算`)]

/** The strict last day, as `deadline` has it. */
export const dueDay = (facts: DeadlineFacts): Day => strict(facts).due

/**
 * The last day for filing an account or a change (notice 一.1–3), in Beijing days. The opening day is not counted and a
 * last day on a rest day moves on (民法典 201, 203); that, and counting from `metTestOn`, is our reading. With
 * `changedOn` the other days do not matter. Throws a RangeError when no day is given.
 */
export const deadline = (facts: DeadlineFacts, calendar: Calendar): Deadline => {
  const count = strict(facts)
  const last = movedPastRest(count.due, calendar)
  const missing = missingYears(count.due, last, calendar)
  return {
    ...count,
    overdueFrom: addDays(last, 1),
    missingYears: missing,
    reasons: [
      ...count.reasons,
      ...moveReason(count.due, last),
      ...firstComplete[count.rule],
      ...missingReason(missing),
    ],
  }
}

/** Days from `today` to the strict last day: 0 on it, negative after it. */
export const daysLeft = (due: Day, today: Day): number => daysBetween(today, due)

/** 0 in time, 1 on the first overdue day. Never shown for the first round: see `lateWords`. */
export const lateDays = (
  { overdueFrom }: Pick<Deadline, 'overdueFrom'>,
  submittedOn: Day,
): number => Math.max(0, daysBetween(overdueFrom, submittedOn) + 1)

/** Said instead of a day count to accounts of the first round (E4). */
export const FIRST_ROUND_OVER = '首轮登记时间已过，请补报'

/** '逾期补报 4 天', `FIRST_ROUND_OVER`, or null when in time (E4). */
export const lateWords = (
  of: Pick<Deadline, 'overdueFrom' | 'rule'>,
  submittedOn: Day,
): string | null => {
  const late = lateDays(of, submittedOn)
  if (late === 0) return null
  return of.rule === 'firstRound' ? FIRST_ROUND_OVER : `逾期补报 ${late} 天`
}

/** 本办承诺: the last day of the reply, so many working days after the day of submit or resubmit. */
export const replyBy = (submittedOn: Day, workingDays: number, calendar: Calendar): Day =>
  workingDayAfter(submittedOn, workingDays, calendar)

/** 建议补正日期: so many calendar days after the return, moved past rest days. */
export const correctionBy = (returnedOn: Day, days: number, calendar: Calendar): Day =>
  movedPastRest(addDays(returnedOn, days), calendar)

/**
 * The last day on which a draft never submitted is kept: 30 days after its last reminder. A draft saved
 * after its last day, or without one, is reminded from `savedOn`, the day of its last save (F2, B4).
 */
export const draftKeptUntil = (of: Pick<Deadline, 'overdueFrom'> | null, savedOn: Day): Day => {
  const remindedFrom = of !== null && of.overdueFrom > savedOn ? of.overdueFrom : savedOn
  return addDays(remindedFrom, REMINDED_DAYS + KEPT_AFTER_LAST_REMINDER_DAYS)
}
