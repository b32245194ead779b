import {
  movedPastRest,
  type Calendar,
  workingDayAfter,
} from '../../../../src/domain/dates/calendar'
import { type Day, dayOf, instantOf, showDay } from '../../../../src/domain/dates/days'
import type { MovedDate } from '../../../../src/domain/api/administration/holidays'
import { movesFrom } from '../../../../src/domain/settings/holidays/calendar'
import { type Judging, remindAtOf } from '../dates'
import type { Filing } from '../../store/filings/filing'
import type { DatedFiling } from '../../store/filings/listed'
import { inQueue } from '../queued'

/** The date that is waited for of a filing, and as a table moves it. */
type Moved = Pick<MovedDate, 'kind' | 'before' | 'after'>

type Dated = Omit<DatedFiling, 'id' | 'queueAt' | 'answers'>

/** Counted anew from what it was counted from; null where nothing is waited for, or it is not known from what. */
const countedAnew = (
  { status, replyBy, promised, returned, verifyAsked }: Dated,
  calendar: Calendar,
): Moved | null => {
  if (status === 'submitted' && replyBy !== null && promised) {
    const after = workingDayAfter(promised.from, promised.days, calendar)
    return { kind: 'reply', before: replyBy, after }
  }
  if (status === 'returned' && returned?.wished !== undefined) {
    const after = movedPastRest(returned.wished, calendar)
    return { kind: 'correction', before: returned.correctionOn, after }
  }
  if (status === 'registered' && verifyAsked?.wished !== undefined)
    return {
      kind: 'verify',
      before: verifyAsked.on,
      after: movedPastRest(verifyAsked.wished, calendar),
    }
  return null
}

/** How a table that holds from a day moves the date of a filing; null where it does not. The same once more moves nothing. */
export const movedDate = (filing: Dated, calendar: Calendar, from: Day): Moved | null => {
  const date = countedAnew(filing, calendar)
  return date !== null && date.before !== date.after && movesFrom(from, date.before, date.after)
    ? date
    : null
}

const dated = (filing: Filing, { kind, after }: Moved): Filing => {
  const { returned, verifyAsked } = filing
  if (kind === 'reply') return { ...filing, replyBy: after }
  if (kind === 'correction' && returned !== null)
    return {
      ...filing,
      returned: { ...returned, correctionOn: after },
      queueAt: instantOf(after),
    }
  return inQueue(verifyAsked ? { ...filing, verifyAsked: { ...verifyAsked, on: after } } : filing)
}

/** When it is reminded of next; a stage whose day has come stays due until the timer has told of it. */
export const remindedAnew = (
  before: Filing,
  next: Filing,
  moment: Judging & { readonly now: number },
): number | null =>
  before.remindAt !== null && before.remindAt <= moment.now
    ? before.remindAt
    : remindAtOf(next, moment)

/** The filing with its date moved, and found by the timer and the desk where that says. */
export const redated = (
  filing: Filing,
  moved: Moved,
  moment: Judging & { readonly now: number },
): Filing => {
  const next = dated(filing, moved)
  return { ...next, remindAt: remindedAnew(filing, next, moment) }
}

const labels: Readonly<Record<Moved['kind'], string>> = {
  reply: '最晚答复',
  correction: '建议补正日期',
  verify: '建议答复日期',
}

/** What its timeline says of that: 最晚答复改为 2月16日. */
export const movedWords = ({ kind, before, after }: Moved, now: number) => ({
  about: `${labels[kind]}改为 ${showDay(after, dayOf(now))}`,
  message: [`放假安排有变，原为 ${showDay(before, dayOf(now))}`],
})
