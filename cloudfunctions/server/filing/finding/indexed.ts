import { searchKeys, searchedText } from '../../../../src/domain/search/searched'
import { isSubmitted, type Submitted } from '../access'
import { holding } from '../allowed/account'
import { comparedOf, sharedSuffixes } from '../duplicates/shared'
import type { Filing } from '../filing'
import { mobileHash } from '../follow/follower'
import type { Vault } from '../../secrets/vault'
import type { FindingStores, Suffix } from '../../store/finding/suffixes'

/** Stands before a keyed hash, since nothing that is typed begins with it. */
const HASH = '-'

/** By which suffix an ID number is found: the keyed hash under which filings hold it. */
export const ofIdNumber = (vault: Vault, text: string): string =>
  HASH + vault.hash(text.toUpperCase(), 'ownerIdNumber')

/** By which suffix a whole mobile number is found. */
export const ofMobile = (vault: Vault, text: string): string => HASH + mobileHash(vault, text)

type Findable = Submitted & { readonly ledger: NonNullable<Filing['ledger']> }

const isFindable = (filing: Filing | null): filing is Findable =>
  filing !== null && isSubmitted(filing) && Boolean(filing.ledger)

/** The suffixes by which a filing is found; none of what stands in no ledger, or is gone. */
export const suffixesOf = (vault: Vault, filing: Filing | null): readonly Suffix[] => {
  if (!isFindable(filing)) return []
  const { id, office, ledger, idNumber, answers } = filing
  const mobile = answers.ownerMobile ?? ''
  const hashes = [
    ...(idNumber === null ? [] : [HASH + idNumber.hash]),
    ...(mobile === '' ? [] : [ofMobile(vault, mobile)]),
  ]
  const shared = holding.includes(filing.status) ? sharedSuffixes(vault, comparedOf(filing)) : []
  return [...searchKeys(filing), ...hashes, ...shared].map((suffix, place) => ({
    id: `${id}:${String(place)}`,
    filing: id,
    office,
    suffix,
    at: ledger.submitted,
  }))
}

/** All that the suffixes of a filing are made of: where it is the same, so are they. */
const made = (filing: Filing | null): string =>
  isFindable(filing)
    ? JSON.stringify([
        searchedText(filing),
        filing.office,
        filing.ledger.submitted,
        filing.idNumber?.hash,
        filing.answers.ownerMobile,
        comparedOf(filing),
        holding.includes(filing.status),
      ])
    : ''

/** Marks a filing where a change of it, to null where it is deleted, changes by what it is found. */
export const markFoundOtherwise = async (
  { unindexed }: FindingStores,
  before: Filing,
  after: Filing | null,
  now: number,
): Promise<void> => {
  if (made(before) === made(after)) return
  await unindexed.put({ id: before.id, at: now, version: (after ?? before).version })
}
