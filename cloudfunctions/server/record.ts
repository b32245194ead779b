import type { Context } from './app'
import { actorOf } from './access'
import { linked } from './chain'
import type { Actor, Change, EventName, Filing, FilingEvent } from './filing'
import type { Staff, Transaction } from './ports'

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
    readonly name: EventName
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
