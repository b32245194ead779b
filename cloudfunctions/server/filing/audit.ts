import { canonicalize } from 'json-canonicalize'
import { instantOf } from '../../../src/domain/dates/days'
import type { RaisedLate } from '../../../src/domain/moves/returning/correction'
import { type EventName, type ViewName, wordsOf } from '../../../src/domain/messages/eventWords'
import type { Filing } from '../store/filings/filing'
import type { Actor, Change, FilingEvent, TrailEntry, Chain } from '../store/events'
import { sha256 } from '../secrets/hashes'
import type { Vault } from '../secrets/vault'
import type { Context } from '../app'
import { actorOf, readerOf } from './access'
import type { Transaction } from '../store/ports'
import type { AtWork } from './staff/atWork'

/** `prev` of a filing's first event. */
export const CHAIN_START: Chain = { seq: 0, hash: '' }

type Unlinked = Omit<FilingEvent, 'id' | 'seq' | 'prev' | 'key' | 'hash'>

/** The event as the next link after `chain`. */
export const linked = (vault: Vault, chain: Chain, event: Unlinked): FilingEvent => {
  const seq = chain.seq + 1
  const unsealed = { ...event, id: `${event.filing}:${String(seq)}`, seq, prev: chain.hash }
  return { ...unsealed, ...vault.mac(canonicalize(unsealed)) }
}

/**
 * Events had plain hashes once; from this instant on every one has a key. Who takes the keys out of a chain to link it
 * anew would have to date all of it back before this day, too.
 */
const PLAIN_UNTIL = instantOf('2026-12-01')

/** A link of a chain, of whatever kind. */
type Link = Pick<FilingEvent, 'seq' | 'at' | 'prev' | 'key' | 'hash'>

/**
 * Checks the events of one filing, or of what was set, in order of `seq`. Answers the `seq` of the first link that is altered, missing or
 * out of order, or null when all hold. `end`, the filing's own record of its last event, finds a cut-off tail. Events
 * without a key count only before the first one with a key; a key that the vault does not know breaks the chain.
 */
export const brokenLink = (vault: Vault, events: readonly Link[], end: Chain): number | null => {
  let last = CHAIN_START
  let plain = true
  for (const event of events) {
    plain &&= event.key === undefined && event.at < PLAIN_UNTIL
    const follows = event.seq === last.seq + 1 && event.prev === last.hash
    if (!follows || !holds(vault, event, plain)) return last.seq + 1
    last = { seq: event.seq, hash: event.hash }
  }
  return last.seq === end.seq && last.hash === end.hash ? null : last.seq + 1
}

const holds = (vault: Vault, { key, hash, ...event }: Link, plain: boolean): boolean => {
  const text = canonicalize(event)
  return key === undefined ? plain && hash === sha256(text) : vault.checks(text, { key, hash })
}

type Entry = {
  readonly name: EventName
  readonly at: number
  readonly who: Actor
  readonly about?: string
  readonly changes?: readonly Change[]
  readonly message?: readonly string[]
  readonly late?: readonly RaisedLate[]
}

/** What has a chain of events: a filing, or a lead. */
type Chained = Pick<Filing, 'id' | 'chain' | 'trail'>

/** It with one more event at the end of its chain, and that event. Both are stored in one transaction. */
export const recorded = <Of extends Chained>(
  vault: Vault,
  of: Of,
  { about = '', changes = [], ...entry }: Entry,
): { readonly next: Of; readonly event: FilingEvent } => {
  const event = linked(vault, of.chain, { filing: of.id, about, changes, ...entry })
  const chain = { seq: event.seq, hash: event.hash }
  return { next: { ...of, chain, ...trailAfter(of, event) }, event }
}

/** A filing with more entries than a person reads is no longer opened in one request. */
const LONGEST_TRAIL = 40

/** The trail with what the event adds to it. A filing that was stored before there were trails gets none. */
const trailAfter = ({ chain, trail }: Chained, event: FilingEvent): Pick<Filing, 'trail'> => {
  const so = trail ?? (chain.seq === 0 ? [] : null)
  if (so === null || wordsOf(event.name).readers === 'audit') return { trail: so }
  const { at, name, who, about, changes, message, late } = event
  const entry = {
    at,
    name,
    who,
    about,
    changes: changes.map(({ key }) => ({ key })),
    ...(message && { message }),
    ...(late && { late }),
  }
  const longer = [...so, entry]
  return { trail: longer.length > LONGEST_TRAIL ? null : longer }
}

/** The id of the newest event of a filing, or a lead. */
export const lastEvent = ({ id, chain }: Pick<Filing, 'id' | 'chain'>): string =>
  `${id}:${String(chain.seq)}`

/** What timelines are made of, oldest first. */
export const trailOf = async (
  { events }: Pick<Context['ports'], 'events'>,
  { id, trail }: Pick<Filing, 'id' | 'trail'>,
): Promise<readonly TrailEntry[]> => trail ?? (await events.of(id))

/** Stores a filing with an event of it; answers it as it is then. */
export const record = async (
  vault: Vault,
  { filings, events }: Pick<Transaction, 'filings' | 'events'>,
  filing: Filing,
  entry: Parameters<typeof recorded>[2],
): Promise<Filing> => {
  const { next, event } = recorded(vault, filing, entry)
  await filings.put(next)
  await events.add(event)
  return next
}

/**
 * Writes that somebody looked: `opened`, `revealed`, `photoViewed`, `paperMade`. It moves the chain but not the
 * version, so it makes nobody's decision stale. `read` refuses what the caller may not see; what it answers is answered.
 * `also` is stored in the same transaction.
 */
export const recordView = <Seen extends Filing>(
  { ports, openid, now }: Context,
  id: string,
  read: (stored: Filing | null) => Seen,
  view: {
    readonly name: ViewName
    readonly staff: AtWork | null
    readonly about?: string
    readonly also?: (stores: Transaction) => Promise<void>
  },
): Promise<Seen> =>
  ports.transaction(async (stores) => {
    const seen = read(await stores.filings.get(id))
    const { name, staff, about = '' } = view
    const entry = {
      name,
      about,
      at: now,
      who: staff === null ? actorOf(openid, null) : readerOf(openid, staff, seen),
    }
    await record(ports.vault, stores, seen, entry)
    await view.also?.(stores)
    return seen
  })
