import { alikeNames, coreName } from '../../../src/domain/duplicates/alikeNames'
import { searchable } from '../../../src/domain/search/searchable'
import type { Moment } from '../app'
import { holding } from '../filing/account/account'
import type { ComparedFiling } from '../store/filings/listed'
import type { Lead } from '../store/supervision/leads'

/** So many at most are compared, and shown. */
const COMPARED = 50
const SHOWN = 5
/** In halves of shorter names one slip of the pen leaves too little to look for. */
const LEAST_IN_HALVES = 4

/** Whether a filing may be of a lead's account: of its kind, with a name that is alike. */
export const mayBeOf = (
  { answers: { accountName = '', accountKind } }: Pick<Lead, 'answers'>,
  other: Pick<ComparedFiling, 'answers'>,
): boolean =>
  other.answers.accountKind === accountKind &&
  alikeNames(accountName, other.answers.accountName ?? '') !== null

/** A part of a name that is looked for. */
type Part = {
  /** With what suffixes begin, the shortest first: a longer one where too many begin with it. */
  readonly starts: readonly string[]
  /** Whether a suffix that begins so may be the end of a name that is alike. */
  readonly isAlike: (suffix: string, start: string) => boolean
}

const wholeOf = (core: string): Part => ({
  starts: [core],
  isAlike: (suffix) => alikeNames(core, suffix) !== null,
})

/** What is looked for of a name: one slip of the pen leaves one of its halves as it is. */
const halvesOf = (core: string): readonly Part[] => {
  const chars = Array.from(core)
  if (chars.length < LEAST_IN_HALVES) return [wholeOf(core)]
  const half = Math.floor(chars.length / 2)
  const lengths = Array.from({ length: chars.length - half + 1 }, (_, more) => half + more)
  const before = { ...wholeOf(core), starts: lengths.map((n) => chars.slice(0, n).join('')) }
  const behind = {
    starts: lengths.map((n) => chars.slice(-n).join('')),
    isAlike: (suffix: string, start: string) => coreName(suffix) === coreName(start),
  }
  return [before, behind]
}

type Found = { readonly filing: string; readonly at: number }

const foundBy = async (
  { finding }: Moment['ports'],
  { starts, isAlike }: Part,
): Promise<readonly Found[]> => {
  for (const [place, start] of starts.entries()) {
    const { rows, more } = await finding.starting(start)
    // Where there are too many of the whole name itself, the first of them are as good as any.
    if (!more || place === starts.length - 1)
      return rows.filter(({ suffix }) => isAlike(suffix, start))
  }
  return []
}

const filingsBy = async (
  { ports }: Pick<Moment, 'ports'>,
  lead: Pick<Lead, 'answers'>,
  partsOf: (core: string) => readonly Part[],
): Promise<readonly ComparedFiling[]> => {
  const core = searchable(coreName(lead.answers.accountName ?? ''))
  if (Array.from(core).length < 2) return []
  const found = await Promise.all(partsOf(core).map((part) => foundBy(ports, part)))
  const newest = found.flat().sort((one, other) => other.at - one.at)
  const ids = [...new Set(newest.map(({ filing }) => filing))].slice(0, COMPARED)
  if (ids.length === 0) return []
  return (await ports.finding.compared(ids))
    .filter((other) => holding.includes(other.status) && mayBeOf(lead, other))
    .slice(0, SHOWN)
}

/** The filings of all offices that may be of a lead's account: of its kind, with a name that is alike (D6). */
export const likelyFilings = (
  moment: Pick<Moment, 'ports'>,
  lead: Pick<Lead, 'answers'>,
): Promise<readonly ComparedFiling[]> => filingsBy(moment, lead, halvesOf)

/** Those of them that have its name whole. */
export const filingsNamed = (
  moment: Pick<Moment, 'ports'>,
  lead: Pick<Lead, 'answers'>,
): Promise<readonly ComparedFiling[]> => filingsBy(moment, lead, (core) => [wholeOf(core)])
