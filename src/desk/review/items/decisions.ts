import type { ReturnedItem } from '../../../domain/moves/returning/correction'
import {
  type CannedReason,
  itemKeys,
  suggestionFor,
} from '../../../domain/moves/returning/correctionReasons'

export type ItemDecision = 'right' | 'return'

/** What the reviewer writes beside an item that goes back; `words` are the reason when 其他 is chosen. */
export type Writing = {
  readonly reason: CannedReason | null
  readonly words: string
  readonly suggestion: string
}

/** `right` wins over `writings`, so that what was written comes back when 无误 was a slip. */
export type Decisions = {
  readonly right: readonly string[]
  readonly writings: Readonly<Record<string, Writing>>
}

/** The decisions on one version of a filing. */
export type KeptDecisions = Decisions & { readonly id: string; readonly version: number }

/** Filings whose decisions a phone remembers. */
export const MOST_FILINGS = 20

const undecided: Decisions = { right: [], writings: {} }

const unwritten: Writing = { reason: null, words: '', suggestion: '' }

/** The decisions on this version of the filing; none on any other version. */
export const decisionsIn = (
  kept: readonly KeptDecisions[],
  id: string,
  version: number,
): Decisions => kept.find((each) => each.id === id && each.version === version) ?? undecided

/** With these decisions in place of the filing's earlier ones, latest first. Without any the filing is forgotten. */
export const withDecisions = (
  kept: readonly KeptDecisions[],
  mine: KeptDecisions,
): readonly KeptDecisions[] => [
  ...(mine.right.length + Object.keys(mine.writings).length === 0 ? [] : [mine]),
  ...kept.filter(({ id }) => id !== mine.id).slice(0, MOST_FILINGS - 1),
]

export const decisionOn = ({ right, writings }: Decisions, key: string): ItemDecision | null => {
  if (right.includes(key)) return 'right'
  return writings[key] === undefined ? null : 'return'
}

export const writingOn = ({ writings }: Decisions, key: string): Writing =>
  writings[key] ?? unwritten

/** Decides on one item; null takes the decision back, with what was written. */
export const withDecision = (
  decisions: Decisions,
  key: string,
  decision: ItemDecision | null,
): Decisions => {
  const others = decisions.right.filter((each) => each !== key)
  if (decision === 'right') return { ...decisions, right: [...others, key] }
  if (decision === 'return') return withWriting({ ...decisions, right: others }, key, {})
  const writings = Object.entries(decisions.writings).filter(([each]) => each !== key)
  return { right: others, writings: Object.fromEntries(writings) }
}

/** With a part of what is written about an item replaced. */
export const withWriting = (
  decisions: Decisions,
  key: string,
  part: Partial<Writing>,
): Decisions => ({
  ...decisions,
  writings: { ...decisions.writings, [key]: { ...writingOn(decisions, key), ...part } },
})

/** With this reason; its suggestion comes along unless the reviewer wrote one. */
export const withReason = (
  decisions: Decisions,
  key: string,
  reason: CannedReason,
  subjectKind: string,
): Decisions => {
  const before = writingOn(decisions, key)
  const own = before.suggestion !== '' && before.suggestion !== cannedFor(key, before, subjectKind)
  const suggestion = own ? before.suggestion : cannedFor(key, { ...before, reason }, subjectKind)
  return withWriting(decisions, key, { reason, suggestion })
}

const cannedFor = (key: string, { reason }: Writing, subjectKind: string): string => {
  const item = itemKeys.find((each) => each === key)
  return item === undefined || reason === null ? '' : suggestionFor(item, reason, { subjectKind })
}

/** The item as it goes back; null while its reason is lacking. */
export const returnedItem = (decisions: Decisions, key: string): ReturnedItem | null => {
  const { reason, words, suggestion } = writingOn(decisions, key)
  const said = reason === '其他' ? words.trim() : (reason ?? '')
  const item = itemKeys.find((each) => each === key)
  if (item === undefined || said === '') return null
  return { key: item, reason: said, suggestion: suggestion.trim() }
}
