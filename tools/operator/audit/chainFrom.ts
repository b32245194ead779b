import { CHAIN_START, linked } from '../../../cloudfunctions/server/filing/audit'
import type { Vault } from '../../../cloudfunctions/server/secrets/vault'
import type { FilingEvent } from '../../../cloudfunctions/server/store/events'
import type { EventName } from '../../../src/domain/messages/eventWords'

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
