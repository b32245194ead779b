import { plainName } from '../../../../src/domain/duplicates/alikeNames'
import { type Likeness, likenessOf } from '../../../../src/domain/duplicates/likely'
import type { Vault } from '../../secrets/vault'
import type { JudgedPair } from '../../store/collections'
import { holding } from '../account/account'
import type { ComparedFiling } from '../../store/filings/listed'
import { comparedOf } from './shared'

/** A filing as far as it is one side of a pair; a change stands for the filing that it changes. */
type Named = { readonly id: string; readonly change?: { readonly of: string } | null }

type Side = Named & Pick<ComparedFiling, 'answers' | 'idNumber'>

const baseOf = ({ id, change }: Named): string => change?.of ?? id

/** The id of a pair, whichever of both is asked first. */
export const pairId = (one: Named, other: Named): string =>
  [baseOf(one), baseOf(other)].sort().join(':')

const textOf = ({ answers }: Side) =>
  [answers.accountName, answers.subjectName].map((text) => plainName(text ?? ''))

const PAIR = 'pair'

/** Changes with the name or subject of either: what was said of others says nothing of these. */
const pairText = (one: Side, other: Side): string => {
  const [first, second] = baseOf(one) < baseOf(other) ? [one, other] : [other, one]
  return JSON.stringify([textOf(first), textOf(second)])
}

/** What is kept with a judgement of both as they are now. */
export const pairMark = (vault: Vault, one: Side, other: Side): string =>
  vault.hash(pairText(one, other), PAIR)

/** What was said of both as they are now; null where that is nothing. */
export const judgementOf = (
  vault: Vault,
  one: Side,
  other: Side,
  pair: JudgedPair | null,
): JudgedPair | null => (vault.isHash(pair?.mark, pairText(one, other), PAIR) ? pair : null)

/** How the other filing may be of the same account: never itself, nor one that has ended. */
export const likenessTo = (
  filing: Side,
  other: Side & Pick<ComparedFiling, 'status'>,
): Likeness | null =>
  baseOf(filing) === baseOf(other) || !holding.includes(other.status)
    ? null
    : likenessOf(comparedOf(filing), comparedOf(other))
