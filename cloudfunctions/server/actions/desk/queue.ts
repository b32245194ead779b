import type { ApiInput } from '../../../../src/domain/api/api'
import type { NextWaiting, PaperQueue, Queue, QueueName } from '../../../../src/domain/api/desk'
import { type OfficeCode, offices } from '../../../../src/domain/city/city'
import { valueOn } from '../../../../src/domain/settings/settings'
import { callingStaff } from '../../filing/access'
import type { QueuedFiling } from '../../filing/listed'
import type { Context } from '../../app'
import { nextPlace, pageEnd, placeAfter } from '../../store/pages'
import { eachOf } from '../../store/eachOf'
import { queueItemOf } from '../../views/queue'
import { addDays, type Day, instantOf } from '../../../../src/domain/dates/days'
import type { PageEnd } from '../../store/ports'
import type { QueueSlice, Slice } from '../../store/ledger'

/** A page of one of the office's queues, with the counts of all of them; with the city right those of all offices (G1). */
export const openQueue = async (
  context: Context,
  { queue, after }: ApiInput<'desk.queue'>,
): Promise<Queue> => {
  const { ports, today } = context
  const staff = await callingStaff(context)
  const office = staff.city ? null : staff.office
  const [counts, page] = await Promise.all([
    ports.filings.counts(office, { ...slicesOn(today), ...paperSlices }),
    ports.filings.page(sliceOf(queue, office, today), placeAfter(after), PAGE_ROWS),
  ])
  const { settings } = context
  const promises = (code: OfficeCode) => valueOn(settings, code, 'replyDays', today) !== null
  const { done, failed } = await eachOf('queue', page, (filing) =>
    queueItemOf(filing, staff, context),
  )
  return {
    counts,
    items: done,
    unreadable: failed,
    next: nextPlace(page, PAGE_ROWS, queue === 'pastPromise' ? promisePlace : queuePlace),
    // What was promised before stays promised.
    promises:
      counts.pastPromise > 0 ||
      (office === null ? offices.some(({ code }) => promises(code)) : promises(office)),
  }
}

/** Rows of one page. */
export const PAGE_ROWS = 20

/** 临期: the correction day is today or at most so many days ahead, as the reminders begin. */
const SOON_DAYS = 3

/**
 * The desk's queues as slices of one index, of one more for all offices (G2). 临期 and 关注 hold returned
 * filings by their 建议补正日期, which is their place in the queue (E5): a wished day that is past is no 逾期, and what was
 * taken back stands on no list.
 */
const slicesOn = (today: Day): Readonly<Record<QueueName, Slice>> => ({
  waiting: { queue: 'waiting', newestFirst: false },
  returned: { queue: 'returned', newestFirst: false },
  dueSoon: {
    queue: 'returned',
    newestFirst: false,
    from: instantOf(today),
    until: instantOf(addDays(today, SOON_DAYS + 1)),
  },
  watch: { queue: 'returned', newestFirst: false, until: instantOf(today) },
  pastPromise: { queue: 'waiting', newestFirst: false, promisedBefore: today },
  done: { queue: 'done', newestFirst: true },
})

/** The lists of what was filed on paper as slices of the queues' index: what waits longest first, what was found last first. */
export const paperSlices: Readonly<Record<PaperQueue, Slice>> = {
  attested: { queue: 'attested', newestFirst: false },
  onPaper: { queue: 'onPaper', newestFirst: true },
}

/** A queue of one office, or of all with null. */
const sliceOf = (queue: QueueName, office: OfficeCode | null, today: Day): QueueSlice => ({
  office,
  ...slicesOn(today)[queue],
})

/** A filing's place in its queue. */
export const queuePlace = ({ queueAt, id }: Pick<QueuedFiling, 'queueAt' | 'id'>): PageEnd => ({
  at: queueAt,
  id,
})

/** A filing's place among those past their promise, the longest past first. */
const promisePlace = ({ replyBy, id }: Pick<QueuedFiling, 'replyBy' | 'id'>): PageEnd => ({
  at: replyBy === null ? 0 : instantOf(replyBy),
  id,
})

/** The first waiting filing of the office, beside this one, that the caller can take: unclaimed and not their own. */
export const nextOnDesk = async (
  context: Context,
  { id: but }: ApiInput<'desk.next'>,
): Promise<NextWaiting> => {
  const { ports, openid, today } = context
  const staff = await callingStaff(context)
  const slice = sliceOf('waiting', staff.office, today)
  let after: PageEnd | null = null
  for (;;) {
    const page: readonly QueuedFiling[] = await ports.filings.page(slice, after, PAGE_ROWS)
    const free = page.filter(
      ({ id, status, claim, applicant }) =>
        id !== but && status === 'submitted' && claim === null && applicant !== openid,
    )
    const { done } = await eachOf('next', free, (filing) => queueItemOf(filing, staff, context))
    after = pageEnd(page, PAGE_ROWS, queuePlace)
    if (done[0] !== undefined || after === null) return { next: done[0] ?? null }
  }
}
