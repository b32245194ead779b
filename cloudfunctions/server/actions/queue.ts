import type { ApiInput, Queue, QueueName } from '../../../src/domain/api'
import { callingStaff } from '../access'
import type { Context } from '../app'
import { readPlace, writtenPlace } from '../places'
import { PAGE_ROWS, pageOf, placeOf, queueNames, sliceOf } from '../queues'
import { queueItemOf } from '../views/queue'

/** A page of one of the office's queues, with the counts of all of them; with the city right those of all offices (G1). */
export const openQueue = async (
  context: Context,
  { queue, after }: ApiInput<'desk.queue'>,
): Promise<Queue> => {
  const { ports, today } = context
  const staff = await callingStaff(context)
  const office = staff.city ? null : staff.office
  const place = after === null ? null : readPlace(after)
  const [counts, page] = await Promise.all([
    Promise.all(
      queueNames.map(
        async (name) => [name, await ports.filings.count(sliceOf(name, office, today))] as const,
      ),
    ),
    pageOf(ports, sliceOf(queue, office, today), place),
  ])
  const last = page.at(-1)
  return {
    counts: Object.fromEntries(counts) as Record<QueueName, number>,
    items: page.map((filing) => queueItemOf(filing, staff)),
    next: last === undefined || page.length < PAGE_ROWS ? null : writtenPlace(placeOf(last)),
  }
}
