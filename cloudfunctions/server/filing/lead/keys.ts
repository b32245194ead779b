import type { Answers } from '../../../../src/domain/form/form'
import { isOneAccount, nameKeyText } from '../../../../src/domain/leads/account'
import { accountKeyText, sameText } from '../../../../src/domain/moves/accountKey'
import type { Vault } from '../../secrets/vault'
import type { Lead } from '../../store/supervision/leads'
import type { Transaction } from '../../store/ports'

/** What the keys are made of by which leads of an account are found: its kind and name, and its 原始ID or package name. */
const keyTexts = (answers: Answers): readonly (readonly [text: string, kind: string])[] => [
  [nameKeyText(answers), 'lead name'],
  ...(sameText(answers.accountId) === '' ? [] : [[accountKeyText(answers), 'lead'] as const]),
]

/** The keys by which leads of an account may be found, under each key of the environment. */
export const leadKeysOf = (vault: Vault, answers: Answers): readonly string[] =>
  keyTexts(answers).flatMap(([text, kind]) => vault.hashes(text, kind))

type Stores = Pick<Transaction, 'leads' | 'leadKeys'>

/** The leads of the ids that there are. */
export const leadsWith = async (
  { leads }: Pick<Stores, 'leads'>,
  ids: Iterable<string>,
): Promise<readonly Lead[]> => {
  const found: Lead[] = []
  for (const id of ids) {
    const lead = await leads.get(id)
    if (lead !== null) found.push(lead)
  }
  return found
}

/** The leads of an account. */
export const leadsOfAccount = async (
  vault: Vault,
  stores: Stores,
  answers: Answers,
): Promise<readonly Lead[]> => {
  const ids = new Set<string>()
  for (const key of leadKeysOf(vault, answers))
    for (const id of (await stores.leadKeys.get(key))?.leads ?? []) ids.add(id)
  return (await leadsWith(stores, ids)).filter((lead) => isOneAccount(lead.answers, answers))
}

/** Has a lead found by its account as it is now, and no longer as it was. */
export const withLeadKeys = async (
  vault: Vault,
  { leadKeys }: Pick<Stores, 'leadKeys'>,
  lead: Lead,
): Promise<Lead> => {
  const keys = keyTexts(lead.answers).map(([text, kind]) => vault.hash(text, kind))
  for (const id of keys.filter((key) => !lead.keys.includes(key))) {
    const { leads = [] } = (await leadKeys.get(id)) ?? {}
    await leadKeys.put({ id, leads: [...leads, lead.id] })
  }
  for (const id of lead.keys.filter((key) => !keys.includes(key))) {
    const { leads = [] } = (await leadKeys.get(id)) ?? {}
    const others = leads.filter((other) => other !== lead.id)
    await (others.length === 0 ? leadKeys.remove(id) : leadKeys.put({ id, leads: others }))
  }
  return { ...lead, keys }
}
