import { searchKeys } from '../../../../src/domain/search/searched'
import { hasOffice } from '../facts'
import { holding } from '../account/account'
import { comparedOf, sharedSuffixes } from '../duplicates/shared'
import type { Filing } from '../../store/filings/filing'
import { mobileHash, mobileHashes } from '../../secrets/personal'
import type { Consequence } from '../move'
import { hashKinds } from '../../secrets/hashKinds'
import type { Vault } from '../../secrets/vault'
import { type FoundAs, foundAs } from './foundAs'
import type { Suffix } from '../../store/finding/suffixes'

/** Stands before a keyed hash, since nothing that is typed begins with it. */
const HASH = '-'

/** By which suffixes an ID number may be found: the keyed hashes under which filings hold it. */
export const ofIdNumber = (vault: Vault, text: string): readonly string[] =>
  vault.hashes(text.toUpperCase(), hashKinds.idNumber).map((hash) => HASH + hash)

/** By which suffixes a whole mobile number may be found. */
export const ofMobile = (vault: Vault, text: string): readonly string[] =>
  mobileHashes(vault, text).map((hash) => HASH + hash)

/** Stands before what is found among what was filed on paper alone. */
const PAPER = `${HASH}paper `

/** With what the suffixes begin by which the lists of what was filed on paper are searched. */
export const ofPaper = (text: string): string => PAPER + text

/** The whole numbers of people in a content, by their keyed hashes. */
const hashesIn = (
  vault: Vault,
  { answers, idNumber }: Pick<Filing, 'answers' | 'idNumber'>,
): readonly string[] => {
  const mobiles = [answers.ownerMobile, answers.managerMobile].flatMap((each) => each || [])
  return [
    ...(idNumber === null ? [] : [HASH + idNumber.hash]),
    ...mobiles.map((mobile) => HASH + mobileHash(vault, mobile)),
  ]
}

/** The suffixes by which a filing is found; none of what no staff may see, or is gone. */
export const suffixesOf = (vault: Vault, filing: Filing | null): readonly Suffix[] => {
  if (filing === null || !hasOffice(filing)) return []
  const as = foundAs(filing)
  if (as === null) return []
  const { id, office, idNumber, change } = filing
  const { of, searched, at } = as
  const keys = searchKeys(searched)
  const known = of === 'change' && change ? hashesIn(vault, change.from) : []
  const hashes = hashesIn(vault, { answers: searched.answers, idNumber })
  const all = [
    ...keys,
    ...hashes.filter((hash) => !known.includes(hash)),
    ...(of === 'paper' ? keys.map(ofPaper) : []),
    ...(isHeld(as, filing) ? sharedSuffixes(vault, comparedOf(filing)) : []),
  ]
  return [...new Set(all)].map((suffix, place) => ({
    id: `${id}:${String(place)}`,
    filing: id,
    office,
    suffix,
    at,
  }))
}

/** Whether another filing may turn out to be of its account; of what is on paper where a ledger has it. */
const isHeld = ({ of }: FoundAs, { status }: Pick<Filing, 'status'>): boolean =>
  of === 'ledger' ? holding.includes(status) : of === 'paper' && status === 'registered'

/** All that the suffixes of a filing are made of: where it is the same, so are they. */
const made = (filing: Filing | null): string => {
  const as = filing === null ? null : foundAs(filing)
  return filing === null || as === null
    ? ''
    : JSON.stringify([
        as.of,
        as.at,
        searchKeys(as.searched),
        filing.office,
        filing.idNumber?.hash,
        filing.change?.from.idNumber?.hash,
        as.searched.answers.ownerMobile,
        as.searched.answers.managerMobile,
        comparedOf(filing),
        isHeld(as, filing),
      ])
}

/** Marks a filing where a move changes by what it is found. */
export const markFoundOtherwise: Consequence = async (
  { now },
  { unindexed },
  { before, after, isGone },
) => {
  if (made(before) !== made(isGone ? null : after))
    await unindexed.put({ id: after.id, at: now, version: (isGone ? before : after).version })
  return after
}
