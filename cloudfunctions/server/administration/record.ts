import { canonicalize } from 'json-canonicalize'
import type { Chain } from '../filing/filing'
import type { Vault } from '../secrets/vault'
import type { AdministrationEvent } from '../store/administration'
import type { Transaction } from '../store/ports'
import { NOTHING_SET, SETTINGS, type SettingsRecord } from '../store/settings'

type Entry = Omit<
  AdministrationEvent,
  'id' | 'seq' | 'prev' | 'key' | 'hash' | 'before' | 'after'
> & {
  readonly before: unknown
  readonly after: unknown
}

const written = (value: unknown): string | null =>
  value === null || value === undefined ? null : canonicalize(value)

const linked = (vault: Vault, chain: Chain, entry: Entry): AdministrationEvent => {
  const seq = chain.seq + 1
  const unsealed = {
    ...entry,
    before: written(entry.before),
    after: written(entry.after),
    id: String(seq),
    seq,
    prev: chain.hash,
  }
  return { ...unsealed, ...vault.mac(canonicalize(unsealed)) }
}

/**
 * The settings as they are in the transaction. Whoever changes settings or staff reads them first and writes them last, by
 * `administered`: of two at once the later one finds what the first one did.
 */
export const settingsWithin = async ({ settings }: Transaction): Promise<SettingsRecord> =>
  (await settings.get(SETTINGS)) ?? NOTHING_SET

/** Stores the settings with more entries at the end of their audit. */
export const administered = async (
  vault: Vault,
  { settings, administration }: Transaction,
  record: SettingsRecord,
  ...entries: readonly Entry[]
): Promise<SettingsRecord> => {
  let chain = record.chain
  for (const entry of entries) {
    const event = linked(vault, chain, entry)
    await administration.add(event)
    chain = { seq: event.seq, hash: event.hash }
  }
  const next = { ...record, chain }
  await settings.put(next)
  return next
}
