import { alikeNames, coreName } from '../../../src/domain/duplicates/alikeNames'
import { searchable } from '../../../src/domain/search/searchable'
import type { Moment } from '../app'
import { holding } from '../filing/allowed/account'
import type { ComparedFiling } from '../filing/listed'
import type { Lead } from '../store/supervision/leads'

/** So many at most are compared, and shown. */
const COMPARED = 50
const SHOWN = 5

/** Whether a filing may be of a lead's account: of its kind, with a name that is alike. */
export const mayBeOf = (
  { answers: { accountName = '', accountKind } }: Pick<Lead, 'answers'>,
  other: Pick<ComparedFiling, 'answers'>,
): boolean =>
  other.answers.accountKind === accountKind &&
  alikeNames(accountName, other.answers.accountName ?? '') !== null

/** The filings of all offices that may be of a lead's account: of its kind, with a name that is alike (D6). */
export const likelyFilings = async (
  { ports: { finding } }: Pick<Moment, 'ports'>,
  lead: Pick<Lead, 'answers'>,
): Promise<readonly ComparedFiling[]> => {
  const text = searchable(coreName(lead.answers.accountName ?? ''))
  if (Array.from(text).length < 2) return []
  const found = await finding.begins(null, { text })
  if (found === null) return []
  const newest = [...found].sort((one, other) => other.at - one.at)
  const ids = [...new Set(newest.map(({ filing }) => filing))].slice(0, COMPARED)
  return (await finding.compared(ids))
    .filter((other) => holding.includes(other.status) && mayBeOf(lead, other))
    .slice(0, SHOWN)
}
