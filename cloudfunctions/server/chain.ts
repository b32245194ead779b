import type { Chain, FilingEvent } from './filing'
import { sha256 } from './sha256'

/** `prev` of a filing's first event. */
export const CHAIN_START: Chain = { seq: 0, hash: '' }

type Unlinked = Omit<FilingEvent, 'id' | 'seq' | 'prev' | 'hash'>

/** The event as the next link after `chain`. */
export const linked = (chain: Chain, event: Unlinked): FilingEvent => {
  const seq = chain.seq + 1
  const unsealed = { ...event, id: `${event.filing}:${String(seq)}`, seq, prev: chain.hash }
  return { ...unsealed, hash: sha256(canonical(unsealed)) }
}

/**
 * Checks the events of one filing, in order of `seq`. Answers the `seq` of the first link that is altered, missing or
 * out of order, or null when all hold. `end`, the filing's own record of its last event, finds a cut-off tail.
 */
export const brokenLink = (events: readonly FilingEvent[], end: Chain): number | null => {
  let last = CHAIN_START
  for (const event of events) {
    const { hash, ...rest } = event
    const holds =
      event.seq === last.seq + 1 && event.prev === last.hash && hash === sha256(canonical(rest))
    if (!holds) return last.seq + 1
    last = { seq: event.seq, hash }
  }
  return last.seq === end.seq && last.hash === end.hash ? null : last.seq + 1
}

/** JSON with sorted keys: a store may give the keys back in another order. */
const canonical = (value: unknown): string => JSON.stringify(sorted(value))

const sorted = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(sorted)
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))
  return Object.fromEntries(entries.map(([name, each]) => [name, sorted(each)]))
}
