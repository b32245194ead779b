import type { ApiInput } from '../../../../src/domain/api/api'
import type { NextWaiting, Queue } from '../../../../src/domain/api/desk'
import { type OfficeCode, offices } from '../../../../src/domain/city/city'
import { valueOn } from '../../../../src/domain/settings/settings'
import { callingStaff } from '../../filing/access'
import { officeAsked } from '../../filing/staff/officeAsked'
import { NO_OFFICES, unreadWhereHeld } from '../../filing/reached/readers'
import { paperSlices, sliceOf, slicesOn } from '../../figures/queueSlices'
import type { QueuedFiling } from '../../store/filings/listed'
import type { Context } from '../../app'
import { nextPlace, pageEnd, placeAfter, type PageEnd } from '../../store/pages'
import { eachOf } from '../../store/eachOf'
import { queueItemOf } from '../../views/queue'
import { instantOf } from '../../../../src/domain/dates/days'
import type { QueueSlice } from '../../store/ledger'
import type { Staff } from '../../store/staff'

/**
 * A page of one of the office's queues, with the counts of all of them; with the city right those of all offices, or of one (G1). In
 * 待核对 what the caller checks stands first, wherever its place is, and not there once more.
 */
export const openQueue = async (
  context: Context,
  { queue, turned, office: asked, after }: ApiInput<'desk.queue'>,
): Promise<Queue> => {
  const { ports, today } = context
  const staff = await callingStaff(context)
  const office = officeAsked(staff, asked)
  const slice = turnedIf(turned, sliceOf(queue, office, today))
  const [counts, page, claimed, unread] = await Promise.all([
    ports.filings.counts(office, { ...slicesOn(today), ...paperSlices }),
    ports.filings.page(slice, placeAfter(after), PAGE_ROWS),
    after === null && slice.queue === 'waiting' ? claimedBy(context, staff, office) : [],
    staff.city ? unreadWhereHeld(context) : NO_OFFICES,
  ])
  const mine = turned === true ? [...claimed].reverse() : claimed
  const shown =
    queue === 'waiting' ? [...mine, ...page.filter((filing) => !isClaimedBy(filing, staff))] : page
  const { settings } = context
  const promises = (code: OfficeCode) => valueOn(settings, code, 'replyDays', today) !== null
  const { done, failed } = await eachOf('queue', shown, (filing) => ({
    ...queueItemOf(filing, staff, context),
    ...(isUnclaimed(filing) && unread.includes(filing.office) && { nobodyReads: true as const }),
  }))
  return {
    counts,
    items: done,
    unreadable: failed,
    next: nextPlace(page, PAGE_ROWS, queue === 'pastPromise' ? promisePlace : queuePlace),
    // What was promised before stays promised.
    promises:
      counts.pastPromise > 0 ||
      (office === null ? offices.some(({ code }) => promises(code)) : promises(office)),
    mine: claimed[0]?.id ?? null,
  }
}

const isClaimedBy = ({ status, claim }: QueuedFiling, { id }: Staff): boolean =>
  status === 'submitted' && claim?.openid === id

/** What the caller checks, the longest waiting first. */
const claimedBy = async (
  { ports, today }: Context,
  staff: Staff,
  office: OfficeCode | null,
): Promise<readonly QueuedFiling[]> => {
  const slice = { ...sliceOf('waiting', office, today), claimant: staff.id }
  const page = await ports.filings.page(slice, null, MOST_CLAIMED)
  return page.filter((filing) => isClaimedBy(filing, staff))
}

const isUnclaimed = ({ status, claim }: QueuedFiling): boolean =>
  status === 'submitted' && claim === null

/** Rows of one page. */
export const PAGE_ROWS = 20

/** Nobody checks so many; the platform answers no more at once. */
const MOST_CLAIMED = 1000

const turnedIf = (turned: boolean | undefined, slice: QueueSlice): QueueSlice =>
  turned === true ? { ...slice, newestFirst: !slice.newestFirst } : slice

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
