import type { MovedDate, MovedDates } from '../../../../src/domain/api/administration/holidays'
import { daysBetween, type Day } from '../../../../src/domain/dates/days'
import { calendarOn } from '../../../../src/domain/settings/holidays/calendar'
import type { SettingValues } from '../../../../src/domain/settings/settings'
import type { Context } from '../../app'
import { deadlineOf, earliestExpiry } from '../dates'
import { officeOf } from '../../../../src/domain/city/city'
import type { PageEnd } from '../../store/pages'
import { movedDate } from './moved'

/** The queues in which filings wait for a day. */
export const waitingQueues = ['waiting', 'returned'] as const

/** Rows of one request, and of each list as a whole: what lies behind is said not to be counted. */
const ROWS = 1000
const MOST = 10_000
/** So many are listed. */
const SHOWN = 500

/** Reads a list to its end, or as far as is read; false where there is more. */
const readAll = async <Row>(
  page: (after: PageEnd | null) => Promise<readonly Row[]>,
  placeOf: (row: Row) => PageEnd,
  look: (row: Row) => void,
): Promise<boolean> => {
  let after: PageEnd | null = null
  for (let read = 0; read < MOST; read += ROWS) {
    const rows: readonly Row[] = await page(after)
    rows.forEach(look)
    const last = rows.slice(-1)[0]
    if (last === undefined || rows.length < ROWS) return true
    after = placeOf(last)
  }
  return false
}

type Way = { earlier: number; later: number }

const count = (way: Way, before: Day, after: Day): void => {
  if (after < before) way.earlier += 1
  else if (after > before) way.later += 1
}

/** What open dates become on a day by what is set then, counted one by one. Of drafts only the number: they are their applicants'. */
export const movedBy = async (
  { ports: { filings } }: Pick<Context, 'ports'>,
  from: Day,
  before: SettingValues,
  after: SettingValues,
): Promise<MovedDates> => {
  const calendar = calendarOn(after, from)
  const rows: MovedDate[] = []
  const all = { earlier: 0, later: 0 }
  const drafts = { earlier: 0, later: 0 }
  const ofQueue = (queue: (typeof waitingQueues)[number]) =>
    readAll(
      (end) => filings.openDates(queue, end, ROWS),
      ({ id, queueAt: at }) => ({ id, at }),
      (filing) => {
        const moved = movedDate(filing, calendar, from)
        if (moved === null || filing.office === null) return
        count(all, moved.before, moved.after)
        const { id, number, answers, office } = filing
        const { accountName = '' } = answers
        const of = officeOf(office).shortName
        rows.push({ id, number: number ?? '', accountName, office: of, ...moved })
      },
    )
  const ofDrafts = readAll(
    (end) => filings.datedDrafts(earliestExpiry(from), end, ROWS),
    ({ id, expiresAt: at }) => ({ id, at: at ?? 0 }),
    (draft) => {
      const [was, is] = [before, after].map((settings) =>
        deadlineOf(draft, { settings, today: from }),
      )
      if (was && is) count(drafts, was.overdueFrom, is.overdueFrom)
    },
  )
  const ends = await Promise.all([...waitingQueues.map(ofQueue), ofDrafts])
  return {
    earlier: all.earlier + drafts.earlier,
    later: all.later + drafts.later,
    drafts: drafts.earlier + drafts.later,
    rows: rows.sort(inOrder).slice(0, SHOWN),
    whole: ends.every((isWhole) => isWhole),
  }
}

/** Those that come earlier first, then by day. */
const inOrder = (one: MovedDate, other: MovedDate): number =>
  Number(one.after > one.before) - Number(other.after > other.before) ||
  daysBetween(other.before, one.before) ||
  (one.number < other.number ? -1 : 1)
