import type { EventName, ViewName } from '../../../src/domain/messages/moveWords'
import type { Actor, Chain, Change, Filing, FilingEvent } from './filing'
import { sha256 } from '../secrets/hashes'
import type { Context } from '../app'
import { actorOf } from './access'
import type { Staff, Transaction } from '../store/ports'

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

type Entry = {
  readonly name: EventName
  readonly at: number
  readonly who: Actor
  readonly about?: string
  readonly changes?: readonly Change[]
  readonly message?: readonly string[]
}

/** The filing with one more event at the end of its chain, and that event. Both are stored in one transaction. */
export const recorded = (
  filing: Filing,
  { about = '', changes = [], ...entry }: Entry,
): { readonly filing: Filing; readonly event: FilingEvent } => {
  const event = linked(filing.chain, { filing: filing.id, about, changes, ...entry })
  return { filing: { ...filing, chain: { seq: event.seq, hash: event.hash } }, event }
}

/** Stores the filing together with its event, and answers it as stored. */
export const keep = async (stores: Transaction, filing: Filing, entry: Entry): Promise<Filing> => {
  const next = recorded(filing, entry)
  await stores.filings.put(next.filing)
  await stores.events.add(next.event)
  return next.filing
}

/**
 * Writes that somebody looked: `opened`, `revealed`, `photoViewed`, `paperMade`. It moves the chain but not the
 * version, so it makes nobody's decision stale. `also` is stored in the same transaction.
 */
export const recordView = (
  { ports, openid, now }: Context,
  filing: string,
  view: {
    readonly name: ViewName
    readonly staff: Staff | null
    readonly about?: string
    readonly also?: (stores: Transaction) => Promise<void>
  },
): Promise<void> =>
  ports.transaction(async (stores) => {
    const fresh = await stores.filings.get(filing)
    if (fresh === null) throw new Error(`viewed filing ${filing} is gone`)
    const { name, staff, about = '' } = view
    await keep(stores, fresh, { name, about, at: now, who: actorOf(openid, staff) })
    await view.also?.(stores)
  })
