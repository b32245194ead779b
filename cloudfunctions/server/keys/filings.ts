import type { Answers } from '../../../src/domain/form/form'
import { ownPaperKeys } from '../filing/account/paper'
import { numberKeys } from '../filing/account/account'
import { undoTime } from '../filing/facts'
import type { Content, Filing, Decision } from '../store/filings/filing'
import { openedVersion, storedVersionsOf } from '../filing/version/stored'
import { fullAnswers } from '../secrets/personal'
import type { Hashes, Vault } from '../secrets/vault'
import type { Ports, Transaction } from '../store/ports'
import { hashedTexts, isUnderOther, renamed, type Renaming, renamingOf } from './renamed'

/** What became of a row: moved, nothing of it was to be moved, or it can be moved only later. */
export type KeyMoved = 'moved' | 'same' | 'later'

/**
 * Moves a filing with its submissions and the accounts that it holds to the current key. Answers `later` while its last decision
 * can be undone: that keeps other filings as they were.
 */
export const moveFiling = async (ports: Ports, id: string): Promise<KeyMoved> => {
  const { vault, clock } = ports
  const filing = await ports.filings.get(id)
  if (filing === null) return 'same'
  if (undoTime(filing, clock()) > 0) return 'later'
  const { renaming, versions } = await readOf(ports, filing)
  for (const version of versions)
    if (isUnderOther(vault, version))
      await ports.transaction(({ versions: stored }) => stored.put(renamed(renaming, version)))
  return ports.transaction(async (stores) => {
    const fresh = await stores.filings.get(id)
    if (fresh === null || !isUnderOther(vault, fresh)) return 'same'
    if (undoTime(fresh, clock()) > 0) return 'later'
    await moveAccounts(ports, stores, fresh, renaming)
    await stores.filings.put({
      ...withoutForgotten(vault, renamed(renaming, fresh)),
      dataKey: vault.rewrapped(fresh),
    })
    await stores.unindexed.put({ id, at: clock(), version: fresh.version })
    return 'moved'
  })
}

/** The submissions of a filing, and what its hashes are from now on: the texts of all that it ever was submitted with. */
const readOf = async (ports: Ports, filing: Filing) => {
  const { vault } = ports
  const full = (held: Pick<Content, 'answers' | 'idNumber'>): Answers =>
    fullAnswers(vault, filing, held)
  const versions = await storedVersionsOf(ports, filing)
  const held = [
    filing,
    filing.correction,
    filing.change?.from,
    ...versions.map((version) => openedVersion(vault, filing, version)),
  ]
  const texts = held.flatMap((each) => (each ? hashedTexts(full(each)) : []))
  return { versions, renaming: renamingOf(vault, texts) }
}

/**
 * Without what is kept of a number that stands in no form of the filing any more: nobody has it to be hashed anew, and under a key
 * that is gone it would be equal to nothing.
 */
const withoutForgotten = (vault: Vault, filing: Filing): Filing => {
  const isGone = (part: unknown) => isUnderOther(vault, part)
  const { received, followers, confirmed, managerConfirmed, decision } = filing
  return {
    ...filing,
    // It can be undone no more.
    ...(decision && { decision: { ...lasting(decision), restores: {} } }),
    ...(received && {
      received: { ...received, idNumbers: received.idNumbers.filter((each) => !isGone(each)) },
    }),
    ...(followers && { followers: followers.filter((each) => !isGone(each)) }),
    ...(confirmed && isGone(confirmed) && { confirmed: null }),
    ...(managerConfirmed && isGone(managerConfirmed) && { managerConfirmed: null }),
  }
}

const lasting = ({ along: _other, ...decision }: Decision): Omit<Decision, 'along'> => decision

/** What a filing holds among the accounts, by its old key and by the current one. */
const moveAccounts = async (
  { vault }: Ports,
  { accounts }: Transaction,
  filing: Filing,
  renaming: Renaming,
): Promise<void> => {
  const held = [filing.accountKey, ...(filing.formerKeys ?? [])].flatMap((key) => {
    const next = key === undefined ? undefined : renaming.get(key)
    return key === undefined || next === undefined ? [] : [[key, next] as const]
  })
  const entered = filing.entered ? renamedIn(numberKeys(vault, filing.number ?? '')) : []
  const paper = ownPaperKeys(vault, filing)
  for (const [key, next] of [...held, ...entered, ...(paper === null ? [] : renamedIn(paper))]) {
    const row = await accounts.get(key)
    if (row === null) continue
    await accounts.remove(key)
    const holder = await accounts.take([next], row.filing)
    if (holder !== row.filing) throw new Error(`account of ${row.filing} is held by ${holder}, too`)
  }
}

/** Each hash under another key with the current one. */
const renamedIn = ([current, ...others]: Hashes) => others.map((other) => [other, current] as const)
