import { Refusal } from '../../../../src/domain/api/refusal'
import { sameText } from '../../../../src/domain/moves/accountKey'
import { firstOf } from '../../store/keys/firstOf'
import type { Hashes, Vault } from '../../secrets/vault'
import type { Transaction } from '../../store/ports'
import { paperOf } from '../facts'
import type { Filing } from '../../store/filings/filing'
import type { Consequence } from '../move'

type Stores = Pick<Transaction, 'accounts' | 'filings'>

type Named = Pick<Filing, 'applicant' | 'answers'>

/**
 * By which an applicant's own paper filing of an account is found (A5). It has no subject, so its kind and name are all that
 * there is; it keeps nobody else out.
 */
const ownKeys = (vault: Vault, { applicant, answers }: Named): Hashes =>
  vault.hashes(
    `${applicant} ${answers.accountKind ?? ''} ${sameText(answers.accountName)}`,
    'ownPaper',
  )

/** The keys of an applicant's own paper filing, the current one first; null of every other filing. */
export const ownPaperKeys = (vault: Vault, filing: Filing): Hashes | null =>
  isOwn(filing) ? ownKeys(vault, filing) : null

/** Of what came from an old ledger nobody is the applicant. */
const isOwn = (filing: Filing): boolean => filing.applicant !== '' && paperOf(filing) !== null

/** Holds the key as long as a filing is one of paper. Refuses with `duplicate` a second one of the applicant. */
export const holdPaper: Consequence = async (
  { ports: { vault } },
  stores,
  { before, after, isGone },
) => {
  const held = ownPaperKeys(vault, before)
  const wanted = isGone ? null : ownPaperKeys(vault, after)
  if (held?.[0] === wanted?.[0]) return after
  for (const key of held ?? []) await stores.accounts.remove(key)
  if (wanted === null) return after
  const holder = await stores.accounts.take(wanted, after.id)
  if (holder !== after.id)
    throw new Refusal('duplicate', '这个账号已经记下了，在「我的账号」里', { filing: holder })
  return after
}

/**
 * Refuses with `duplicate` to submit the account that the applicant said to be filed on paper: that one is offered, so that
 * there are not two of it. What was begun from it goes on, and so does another account of the same name.
 */
export const refuseOwnPaper = async (
  vault: Vault,
  stores: Stores,
  filing: Filing,
): Promise<void> => {
  const holder = await firstOf(ownKeys(vault, filing), stores.accounts.get)
  if (holder === null || holder.filing === filing.change?.of) return
  const paper = await stores.filings.get(holder.filing)
  const [one, other] = [paper?.answers.accountId ?? '', filing.answers.accountId ?? '']
  if (paper === null || (one !== '' && other !== '' && one !== other)) return
  throw new Refusal(
    'duplicate',
    paper.status === 'registered'
      ? '这个账号已按纸质台账登记，内容变了请从它办理变更'
      : '这个账号您自述过已备案，待核实。请打开那一条：可以办理变更、改为重新填报，或删掉它再提交',
    { filing: holder.filing },
  )
}
