import type { ApiInput, Queue, QueueName } from '../../../src/domain/api'
import { Refusal } from '../../../src/domain/refusal'
import { callingStaff } from '../access'
import type { Context } from '../app'
import type { Place } from '../ports'
import { PAGE_ROWS, pageOf, placeOf, queueNames, sliceOf } from '../queues'
import { queueItemOf } from '../views/queue'

/** A page of one of the office's queues, with the counts of all of them. */
export const openQueue = async (
  context: Context,
  { queue, after }: ApiInput<'desk.queue'>,
): Promise<Queue> => {
  const { ports, openid, today } = context
  const { office } = await callingStaff(context)
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
    items: page.map((filing) => queueItemOf(filing, openid)),
    next: last === undefined || page.length < PAGE_ROWS ? null : writtenPlace(placeOf(last)),
  }
}

const writtenPlace = ({ at, id }: Place) => `${String(at)}:${id}`

const readPlace = (text: string): Place => {
  const [, at, id] = /^(\d{1,15}):([0-9a-z-]{8,64})$/.exec(text) ?? []
  if (at === undefined || id === undefined)
    throw new Refusal('input', '请从头打开列表', { after: '格式不对' })
  return { at: Number(at), id }
}
