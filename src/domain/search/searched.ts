import type { Answers } from '../form/form'
import { masked } from '../messages/personalNumbers'
import { searchable } from './searchable'

/** By what a filing is found, in the order in which it is said. */
export const searchedIn = [
  'number',
  'accountName',
  'subjectName',
  'accountId',
  'ownerName',
  'managerName',
  'mobileEnd',
  'managerMobileEnd',
  'paperNumber',
] as const

export type SearchedIn = (typeof searchedIn)[number]

/** A filing as far as it is looked for. */
export type Searched = {
  /** Empty where it has none of ours. */
  readonly number: string
  readonly answers: Answers
  /** In the ledger on paper. */
  readonly paperNumber?: string
  /** What it changes: what that is found by finds that alone. */
  readonly than?: Searched
}

/** As many characters at least are typed: one finds almost everything. */
const LEAST = 2
/** More than that nobody types. */
const LONGEST = 40
/** Digits of a phone that its office looks for. */
const PHONE_END = 4
/** The end of a number that people read out. */
const NUMBER_END = 5

const endsOf = (text: string): readonly string[] => {
  const chars = Array.from(text)
  return chars.map((_char, from) => chars.slice(from).join(''))
}

/** What begins with one of the pieces of a text: com.a.b, a.b, b. */
const fromPieces = (text: string, piece: RegExp): readonly string[] =>
  (text.match(piece) ?? []).map((_piece, place, all) => all.slice(place).join(''))

type Part = {
  readonly text: (filing: Searched) => string | undefined
  /** What somebody may begin to type; null for any part of the text. */
  readonly begins: ((text: string) => readonly string[]) | null
}

const parts: Readonly<Record<SearchedIn, Part>> = {
  number: {
    text: ({ number }) => number,
    begins: (text) => [...fromPieces(text, /[^-]+/g), text.replace(/-/g, '').slice(-NUMBER_END)],
  },
  accountName: { text: ({ answers }) => answers.accountName, begins: null },
  subjectName: { text: ({ answers }) => answers.subjectName, begins: null },
  accountId: {
    text: ({ answers }) => answers.accountId,
    begins: (text) => fromPieces(text, /[^._]*[._]|[^._]+/g),
  },
  ownerName: { text: ({ answers }) => answers.ownerName, begins: null },
  managerName: { text: ({ answers }) => answers.managerName, begins: null },
  mobileEnd: {
    text: ({ answers }) => answers.ownerMobile?.slice(-PHONE_END),
    begins: (text) => [text],
  },
  managerMobileEnd: {
    text: ({ answers }) => answers.managerMobile?.slice(-PHONE_END),
    begins: (text) => [text],
  },
  // Every office wrote its own as it liked: 霸2018-17.
  paperNumber: { text: ({ paperNumber }) => paperNumber, begins: null },
}

const textIn = (filing: Searched, part: SearchedIn): string => parts[part].text(filing) ?? ''

/** By what the filing that it changes is found. */
const knownKeys = ({ than }: Searched): ReadonlySet<string> =>
  new Set(than === undefined ? [] : searchKeys(than))

const keysIn = (
  filing: Searched,
  part: SearchedIn,
  known: ReadonlySet<string>,
): readonly string[] => {
  const text = textIn(filing, part)
  const { begins } = parts[part]
  const keys = begins === null ? endsOf(searchable(text)) : begins(text).map(searchable)
  return keys
    .filter((key) => Array.from(key).length >= LEAST)
    .map((key) => Array.from(key).slice(0, LONGEST).join(''))
    .filter((key) => !known.has(key))
}

/**
 * What a filing is found by: each text with which one of these begins, 40 characters of it at most. Of a change only what
 * the registered one is not found by.
 */
export const searchKeys = (filing: Searched): readonly string[] => {
  const known = knownKeys(filing)
  return [...new Set(searchedIn.flatMap((part) => keysIn(filing, part, known)))]
}

/** Stands before what is found from its start on, in `searchedText`; nothing that is looked for holds it. */
const START = '-'

/** All by which a filing is found in one text, for the ledger's filter: `searchedPattern` finds in it what a key begins with. */
export const searchedText = (filing: Searched): string => {
  const known = knownKeys(filing)
  return searchedIn
    .flatMap((part) =>
      parts[part].begins === null
        ? [searchable(textIn(filing, part))]
        : keysIn(filing, part, known).map((key) => START + key),
    )
    .filter((text) => text !== '' && text !== START)
    .join(' ')
}

/** The source of the regular expression that finds a typed text in a `searchedText`; its characters stand for themselves. */
export const searchedPattern = (typed: string): string => {
  const literal = searchable(typed).replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')
  return `(^| )[^ ${START}]*${literal}|${START}${literal}`
}

/** Which text of a filing a typed one was found in, as lists may show it, and where in it; null where it is in none. */
export type Match = {
  readonly in: SearchedIn
  readonly before: string
  readonly found: string
  readonly behind: string
}

/** Where a filing matches what was typed, searched as `searchKeys` has it; null when it does not. */
export const matchOf = (filing: Searched, typed: string): Match | null => {
  const wanted = searchable(typed)
  const known = knownKeys(filing)
  const part = searchedIn.find((each) =>
    keysIn(filing, each, known).some((key) => key.startsWith(wanted)),
  )
  return part === undefined ? null : { in: part, ...marked(masked(textIn(filing, part)), wanted) }
}

/** A text around what was found in it; all of it before where a hidden number was in between. */
const marked = (text: string, wanted: string): Omit<Match, 'in'> => {
  let written = ''
  const at: number[] = []
  let from = 0
  for (const char of text) {
    const symbols = searchable(char)
    written += symbols
    for (let symbol = 0; symbol < symbols.length; symbol += 1) at.push(from)
    from += char.length
  }
  const start = written.indexOf(wanted)
  const [first, last] = [at[start], at[start + wanted.length - 1]]
  if (first === undefined || last === undefined) return { before: text, found: '', behind: '' }
  const end = last + (Array.from(text.slice(last))[0]?.length ?? 0)
  return { before: text.slice(0, first), found: text.slice(first, end), behind: text.slice(end) }
}
