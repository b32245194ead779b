import type { Filing } from './filing'
import { askedSince } from './takeover/request'

/**
 * A registered filing in the desk's queues: it waits there as long as somebody asks something of it, and is done when nobody
 * does. Every other filing is where its move put it.
 */
export const inQueue = (filing: Filing): Filing => {
  if (filing.status !== 'registered' || filing.queue === null) return filing
  const asked = [filing.cancelAsked?.at ?? null, askedSince(filing)].filter((at) => at !== null)
  if (asked.length > 0) return { ...filing, queue: 'waiting', queueAt: Math.min(...asked) }
  return filing.queue === 'waiting'
    ? { ...filing, queue: 'done', queueAt: filing.decidedAt ?? filing.queueAt }
    : filing
}
