import { instantOf } from '../../../src/domain/dates/days'
import type { Filing } from './filing'
import { askedSince } from './takeover/request'

/**
 * A registered filing in the desk's queues: it waits there as long as somebody asks something of it, stands with what is
 * corrected while its owner is asked something, and is done otherwise. Every other filing is where its move put it.
 */
export const inQueue = (filing: Filing): Filing => {
  if (filing.status !== 'registered' || filing.queue === null) return filing
  const asked = [filing.cancelAsked?.at ?? null, askedSince(filing)].filter((at) => at !== null)
  if (asked.length > 0) return { ...filing, queue: 'waiting', queueAt: Math.min(...asked) }
  if (filing.verifyAsked)
    return { ...filing, queue: 'returned', queueAt: instantOf(filing.verifyAsked.on) }
  return filing.queue === 'waiting' || filing.queue === 'returned'
    ? { ...filing, queue: 'done', queueAt: filing.decidedAt ?? filing.queueAt }
    : filing
}
