import type { QueueName } from '../../../src/domain/api/desk'
import type { PaperQueue } from '../../../src/domain/api/review/papers'
import type { OfficeCode } from '../../../src/domain/city/city'
import { SOON_DAYS } from '../../../src/domain/dates/deadline'
import { addDays, type Day, instantOf } from '../../../src/domain/dates/days'
import type { QueueSlice, Slice } from '../store/ledger'

/** Everything that waits to be checked, with what is set aside. */
export const unchecked: Slice = { queue: 'waiting', newestFirst: false }

/**
 * The desk's queues as slices of one index, of one more for all offices (G2). 临期 and 关注 hold returned
 * filings by their 建议补正日期, which is their place in the queue (E5): a wished day that is past is no 逾期, and what was
 * taken back stands on no list. 暂缓 is what waits with its place on a day to come (G13): once that is here, it is among 待核对.
 */
export const slicesOn = (today: Day): Readonly<Record<QueueName, Slice>> => ({
  waiting: { ...unchecked, until: instantOf(addDays(today, 1)) },
  deferred: { ...unchecked, from: instantOf(addDays(today, 1)) },
  returned: { queue: 'returned', newestFirst: false },
  dueSoon: {
    queue: 'returned',
    newestFirst: false,
    from: instantOf(today),
    until: instantOf(addDays(today, SOON_DAYS + 1)),
  },
  watch: { queue: 'returned', newestFirst: false, until: instantOf(today) },
  pastPromise: { ...unchecked, promisedBefore: today },
  done: { queue: 'done', newestFirst: true },
})

/** The lists of what was filed on paper as slices of the queues' index: what waits longest first, what was found last first. */
export const paperSlices: Readonly<Record<PaperQueue, Slice>> = {
  attested: { queue: 'attested', newestFirst: false },
  onPaper: { queue: 'onPaper', newestFirst: true },
}

/** A queue of one office, or of all with null. */
export const sliceOf = (queue: QueueName, office: OfficeCode | null, today: Day): QueueSlice => ({
  office,
  ...slicesOn(today)[queue],
})
