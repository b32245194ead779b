import type { ApiInput } from '../../../../src/domain/api/api'
import type { NextWaiting, Queue, QueueName } from '../../../../src/domain/api/desk'
import type { OfficeCode } from '../../../../src/domain/city/city'
import { callingStaff, isSubmitted, type Submitted } from '../../filing/access'
import type { Context } from '../../app'
import { readPlace, writtenPlace } from '../../store/pages'
import { queueItemOf } from '../../views/queue'
import { addDays, type Day, instantOf } from '../../../../src/domain/dates/days'
import type { Place, Ports, QueueSlice, Slice } from '../../store/ports'

/** A page of one of the office's queues, with the counts of all of them; with the city right those of all offices (G1). */
export const openQueue = async (
  context: Context,
  { queue, after }: ApiInput<'desk.queue'>,
): Promise<Queue> => {
  const { ports, today, now } = context
  const staff = await callingStaff(context)
  const office = staff.city ? null : staff.office
  const place = after === null ? null : readPlace(after)
  const [counts, page] = await Promise.all([
    ports.filings.counts(office, slicesOn(today)),
    pageOf(ports, sliceOf(queue, office, today), place),
  ])
  const last = page.at(-1)
  return {
    counts,
    items: page.map((filing) => queueItemOf(filing, staff, now)),
    next: last === undefined || page.length < PAGE_ROWS ? null : writtenPlace(placeOf(last)),
  }
}

/** Rows of one page. */
export const PAGE_ROWS = 20

/** 临期: the correction day is today or at most so many days ahead, as the reminders begin. */
const SOON_DAYS = 3

/**
 * The desk's queues as slices of one index, of one more for all offices (G2). 临期 and 逾期 hold only what was once submitted: returned filings by
 * their 建议补正日期, which is their place in the queue.
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
  overdue: { queue: 'returned', newestFirst: false, until: instantOf(today) },
  done: { queue: 'done', newestFirst: true },
})

/** A queue of one office, or of all with null. */
const sliceOf = (queue: QueueName, office: OfficeCode | null, today: Day): QueueSlice => ({
  office,
  ...slicesOn(today)[queue],
})

/** One page of a queue behind `after`. */
const pageOf = async (
  ports: Ports,
  slice: QueueSlice,
  after: Place | null,
): Promise<readonly Submitted[]> =>
  (await ports.filings.page(slice, after, PAGE_ROWS)).filter(isSubmitted)

const placeOf = ({ queueAt, id }: Submitted): Place => ({ at: queueAt, id })

/** The first waiting filing of the office, beside this one, that the caller can take. */
export const nextOnDesk = async (
  context: Context,
  { id }: ApiInput<'desk.next'>,
): Promise<NextWaiting> => {
  const staff = await callingStaff(context)
  const next = await nextWaiting(context, staff.office, id)
  return { next: next && queueItemOf(next, staff, context.now) }
}

/** Unclaimed and not the caller's own. */
const nextWaiting = async (
  { ports, openid, today }: Context,
  office: OfficeCode,
  but: string,
): Promise<Submitted | null> => {
  const slice = sliceOf('waiting', office, today)
  let after: Place | null = null
  for (;;) {
    const page: readonly Submitted[] = await pageOf(ports, slice, after)
    const free = page.find(
      ({ id, claim, applicant }) => id !== but && claim === null && applicant !== openid,
    )
    const last = page.at(-1)
    if (free !== undefined || last === undefined || page.length < PAGE_ROWS) return free ?? null
    after = placeOf(last)
  }
}
