import { CHAIN_START, linked } from '../../../cloudfunctions/server/filing/audit'
import type { Vault } from '../../../cloudfunctions/server/secrets/vault'
import type { FilingEvent } from '../../../cloudfunctions/server/store/events'
import type { EventName } from '../../../src/domain/messages/eventWords'
import type { World } from './damaged'

const who = { openid: 'owner-li', name: null, office: null }

/** The chain of a filing of which that happened, a second apart from the instant `at` on. */
export const chainFrom = (
  vault: Vault,
  filing: string,
  names: readonly EventName[],
  at: number,
): readonly FilingEvent[] =>
  names.reduce<readonly FilingEvent[]>((events, name, place) => {
    const last = events.at(-1) ?? CHAIN_START
    const unlinked = { filing, name, at: at + place * 1000, who, about: '', changes: [] }
    return [...events, linked(vault, last, unlinked)]
  }, [])

/** So many filings that were looked at again and again, each with a chain of so many entries. */
export const lookedAt = (vault: Vault, filings: number, entries: number, at: number): World => {
  const names = Array.from({ length: entries }, () => 'opened' as const)
  const chains = Array.from({ length: filings }, (_each, place) =>
    chainFrom(vault, `filing-${String(place)}`, names, at),
  )
  return {
    events: chains.flat().map(({ id, ...rest }) => ({ ...rest, _id: id })),
    filings: chains.map((chain, place) => ({
      _id: `filing-${String(place)}`,
      chain: { seq: chain.length, hash: chain.at(-1)?.hash },
    })),
  }
}
