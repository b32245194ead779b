import { Refusal } from '../../../../src/domain/api/refusal'
import { CITY_OFFICE, officeOf } from '../../../../src/domain/city/city'
import { accountKeyText } from '../../../../src/domain/moves/accountKey'
import type { Status } from '../../../../src/domain/moves/moves'
import { hashKinds } from '../../secrets/hashKinds'
import type { Hashes, Vault } from '../../secrets/vault'
import type { Transaction } from '../../store/ports'
import type { Filing } from '../../store/filings/filing'
import type { Actor } from '../../store/events'
import type { Consequence } from '../move'

/** The states in which a filing keeps others of the same account out (D6). */
export const holding: readonly Status[] = ['submitted', 'returned', 'registered']

type Account = Pick<Filing, 'answers'>

/** The account of a filing as a keyed hash: equal for filings of one account, and nothing can be read from it. */
const accountKey = (vault: Vault, { answers }: Account): string =>
  vault.hash(accountKeyText(answers), hashKinds.account)

/** The same under each known key, the current one first: by any of them it may be held. */
export const accountKeys = (vault: Vault, { answers }: Account): Hashes =>
  vault.hashes(accountKeyText(answers), hashKinds.account)

/** Whether a key is that of this account. */
export const isKeyOf = (vault: Vault, key: string | undefined, { answers }: Account): boolean =>
  vault.isHash(key, accountKeyText(answers), hashKinds.account)

/** Whether a filing is of the account that it was last submitted for; one stored before there were keys is. */
export const isSameAccount = (vault: Vault, filing: Filing): boolean =>
  filing.accountKey === undefined || isKeyOf(vault, filing.accountKey, filing)

/** By which its number leads to what was keyed from paper, under each known key, the current one first. */
export const numberKeys = (vault: Vault, number: string): Hashes => vault.hashes(number, 'entered')

type Stores = Pick<Transaction, 'accounts' | 'filings'>

/** The keys that a registered filing holds; one that was stored before there were keys holds the present one. */
const keysOf = (vault: Vault, filing: Filing): readonly string[] => [
  filing.accountKey ?? accountKey(vault, filing),
  ...(filing.formerKeys ?? []),
]

/** The keys after a change: the new one, and the old ones beside it, so that nobody files the account anew (J1). */
export const adoptedKeys = (
  vault: Vault,
  base: Filing,
  change: Pick<Filing, 'answers'>,
): Pick<Filing, 'accountKey' | 'formerKeys'> => {
  const key = accountKey(vault, change)
  const held = holding.includes(base.status) ? keysOf(vault, base) : []
  return { accountKey: key, formerKeys: held.filter((each) => !isKeyOf(vault, each, change)) }
}

/**
 * Takes the account's key for a filing that comes to hold it, and frees the one that it holds no more; in the
 * transaction of the move, so that of two submits at once one wins. Refuses with `duplicate` when another filing has it.
 */
export const holdAccount: Consequence = async (
  { ports: { vault } },
  stores,
  { before, after: next, actor },
) => {
  if (next.change) return withChangedKey(vault, stores, next.change.of, next, actor)
  // A registered filing keeps its keys; a change that it adopts brings them.
  if (before.status === 'registered' && next.status === 'registered') return next
  // Undone from a change that still is with the office: the key is that one's.
  if (next.status === 'attested' && next.openChange) return next
  const wasHolding = holding.includes(before.status)
  const held = wasHolding ? before.accountKey : undefined
  // Stored before there were keys: it takes one when it is submitted anew.
  if (wasHolding && held === undefined) return next
  const wanted = wantedKeys(vault, next)
  if (isHeld(held, wanted)) return next
  if (held !== undefined) await stores.accounts.remove(held)
  if (wanted === null) {
    for (const former of before.formerKeys ?? []) await stores.accounts.remove(former)
    return next
  }
  await take(stores, wanted, next, actor, before)
  for (const former of next.formerKeys ?? []) await take(stores, [former], next, actor, before)
  return { ...next, accountKey: wanted[0] }
}

/** The keys of the account that a filing in such a state holds; null of one that holds none. */
const wantedKeys = (vault: Vault, next: Filing): Hashes | null =>
  holding.includes(next.status) ? accountKeys(vault, next) : null

/** Whether there is nothing to take and nothing to free. */
const isHeld = (held: string | undefined, wanted: Hashes | null): boolean =>
  held === undefined ? wanted === null : wanted?.includes(held) === true

/** `before` is the filing that is handed in; of a draft its applicant may ask for the one that has the key (J4). */
const take = async (
  stores: Stores,
  keys: Hashes,
  { id, status }: Pick<Filing, 'id' | 'status'>,
  actor: Actor,
  before: Filing | null,
): Promise<void> => {
  const holder = await stores.accounts.take(keys, id)
  if (holder === id) return
  const draft = before?.status === 'draft' ? before.id : null
  throw duplicate(await stores.filings.get(holder), status, actor, draft)
}

/**
 * A change holds no key of its own: with the office it holds the changed one for the filing that it changes, and frees
 * it when it ends without being registered.
 */
const withChangedKey = async (
  vault: Vault,
  stores: Stores,
  of: string,
  { accountKey: held, ...next }: Filing,
  actor: Actor,
): Promise<Filing> => {
  const wanted = wantedKeys(vault, next)
  if (isHeld(held, wanted) || next.status === 'registered')
    return held === undefined ? next : { ...next, accountKey: held }
  if (held !== undefined) await stores.accounts.remove(held)
  if (wanted === null) return next
  const base = await stores.filings.get(of)
  if (base === null) return next
  // What is only said to be filed on paper holds none (A5).
  if (holding.includes(base.status) && keysOf(vault, base).some((each) => wanted.includes(each)))
    return next
  await take(stores, wanted, { id: of, status: next.status }, actor, null)
  return { ...next, accountKey: wanted[0] }
}

const duplicate = (
  other: Filing | null,
  wanted: Status,
  { openid, name }: Actor,
  draft: string | null,
): Refusal => {
  const number = other?.number ?? ''
  const known = number === '' ? '（纸质台账）' : number
  const { shortName, phone } = officeOf(other?.office ?? CITY_OFFICE)
  if (name !== null && draft !== null)
    return new Refusal(
      'duplicate',
      `这个账号${shortName}已有备案 ${known}，不用再录入。内容变了的，请按变更办理`,
      other === null ? {} : { filing: other.id },
    )
  if (name !== null)
    return new Refusal(
      'duplicate',
      `同一账号另有备案 ${known}，${wanted === 'registered' ? '这件不用再登记' : '这件不能恢复'}`,
    )
  if (other?.applicant === openid)
    return new Refusal(
      'duplicate',
      number === '' ? '这个账号已按纸质台账登记' : `这个账号您已提交过，编号 ${number}`,
      { filing: other.id },
    )
  // It has no owner on record: the office takes it out of its ledger for who files the account anew.
  if (other?.applicant === '')
    return new Refusal(
      'duplicate',
      `这个账号已在历史台账中登记，不用再报。内容变了的，请打电话给${shortName} ${phone}`,
    )
  const ask = `有疑问请打电话问${shortName} ${phone}`
  // What stands in a paper ledger alone has no owner on record to be asked for it.
  return draft === null || number === ''
    ? new Refusal('duplicate', `这个账号已有人提交备案。${ask}`)
    : new Refusal('duplicate', `这个账号已有备案，不用再报一份。由您接手的，可以申请接管；${ask}`, {
        takeover: draft,
      })
}
