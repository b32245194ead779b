import { canonicalize } from 'json-canonicalize'
import { sha256 } from '../secrets/hashes'
import type { Vault } from '../secrets/vault'
import type { AdministrationEvent } from '../store/administration'
import type { Actor, AuditedValue, Chain } from '../store/events'
import type { Transaction } from '../store/ports'
import { settingsNow, type SettingsRecord } from '../store/settings'

type Entry = Omit<
  AdministrationEvent,
  'id' | 'seq' | 'prev' | 'key' | 'hash' | 'before' | 'after'
> & {
  readonly before: unknown
  readonly after: unknown
}

const written = (value: unknown): string | null =>
  value === null || value === undefined ? null : canonicalize(value)

/** The timer has a chain like a person. */
const TIMER = 'the-timer'

/** The id of a person's chain: entries are shown by their ids, and no openid leaves the server. */
export const chainOfPerson = (openid: string): string =>
  openid === '' ? TIMER : sha256(openid).slice(0, 32)

/** The end of a chain that has no entry yet. */
const BEFORE_ALL: Chain = { seq: 0, hash: '' }

const entryId = (chain: string, seq: number): string => `${chain}:${String(seq)}`

const linked = (vault: Vault, of: string, chain: Chain, entry: Entry): AdministrationEvent => {
  const seq = chain.seq + 1
  const unsealed = {
    ...entry,
    before: written(entry.before),
    after: written(entry.after),
    id: entryId(of, seq),
    seq,
    prev: chain.hash,
  }
  return { ...unsealed, ...vault.mac(canonicalize(unsealed)) }
}

/** A text about a person as an entry may hold it: hidden, with its hash under the current key (K5). */
export const auditedText = (
  vault: Vault,
  { text, shown, kind }: { readonly text: string; readonly shown: string; readonly kind: string },
): AuditedValue => ({ text: shown, hash: vault.hash(text, kind) })

/**
 * The settings as they are in the transaction. Whoever changes settings or staff reads them first and stores them by
 * `settingsChanged`: of two at once the later one finds what the first one did.
 */
export const settingsWithin: (stores: Pick<Transaction, 'settings'>) => Promise<SettingsRecord> =
  settingsNow

/** Stores the settings; the row has to change for that what happens beside it comes after. Answers them as they are then. */
export const settingsChanged = async (
  { settings }: Pick<Transaction, 'settings'>,
  record: SettingsRecord,
): Promise<SettingsRecord> => {
  const next = { ...record, changes: record.changes + 1 }
  await settings.put(next)
  return next
}

/**
 * Writes what one person did to the end of their chain, in the transaction that does it. Each person has a chain, so that nobody waits
 * for what others do.
 */
export const administered = async (
  vault: Vault,
  { chains, administration }: Pick<Transaction, 'chains' | 'administration'>,
  who: Actor,
  ...entries: readonly Omit<Entry, 'who'>[]
): Promise<void> => {
  const id = chainOfPerson(who.openid)
  let chain = (await chains.get(id))?.chain ?? BEFORE_ALL
  for (const entry of entries) {
    const event = linked(vault, id, chain, { ...entry, who })
    await administration.add(event)
    chain = { seq: event.seq, hash: event.hash }
  }
  await chains.put({ id, chain })
}
