import type { ReviewItem } from '../../../domain/api/review/items'
import type { ToReturn } from '../../../domain/moves/returning/correction'
import {
  itemKeys,
  type ReasonKind,
  reasonKinds,
} from '../../../domain/moves/returning/correctionReasons'

export type ItemDecision = 'right' | 'return'

/** What the reviewer writes beside an item that goes back; `words` explain the reason. */
export type Writing = {
  readonly reason: ReasonKind | null
  readonly words: string
  readonly suggestion: string
  /** Why it is raised only now (G6). */
  readonly late: string
}

/**
 * `right` wins over `writings`, so that what was written comes back when 无误 was a slip; `seen` are the ids of the pictures
 * that were shown.
 */
export type Decisions = {
  readonly right: readonly string[]
  readonly writings: Readonly<Record<string, Writing>>
  readonly seen: readonly string[]
}

/** The decisions on one version of a filing. */
export type KeptDecisions = Omit<Decisions, 'seen' | 'writings'> & {
  readonly id: string
  readonly version: number
  /** With reasons of a time when they were others, and of one before anything was late. */
  readonly writings: Readonly<
    Record<
      string,
      Omit<Writing, 'reason' | 'late'> & { readonly reason: string | null; readonly late?: string }
    >
  >
  /** Missing in what a phone kept before it noted what was seen. */
  readonly seen?: Decisions['seen']
}

type Item = Pick<ReviewItem, 'key' | 'files' | 'wasRight'>

/** Filings whose decisions a phone remembers. */
export const MOST_FILINGS = 20

const unwritten: Writing = { reason: null, words: '', suggestion: '', late: '' }

/** The decisions on this version of the filing; before the first those that the last return still stands for (G10). */
export const decisionsIn = (
  kept: readonly KeptDecisions[],
  { id, version, items }: { id: string; version: number; items: readonly Item[] },
): Decisions => {
  const found = kept.find((each) => each.id === id && each.version === version)
  if (found) return { right: found.right, writings: known(found.writings), seen: found.seen ?? [] }
  const right = items.filter(({ wasRight }) => wasRight).map(({ key }) => key)
  return { right, writings: {}, seen: [] }
}

/** What was written, without reasons that are none any more. */
const known = (writings: KeptDecisions['writings']): Decisions['writings'] =>
  Object.fromEntries(
    Object.entries(writings).map(([key, { reason, ...written }]) => [
      key,
      { ...unwritten, ...written, reason: reasonKinds.find((kind) => kind === reason) ?? null },
    ]),
  )

/** With these decisions in place of the filing's earlier ones, latest first. */
export const withDecisions = (
  kept: readonly KeptDecisions[],
  mine: KeptDecisions,
): readonly KeptDecisions[] => [mine, ...withoutDecisions(kept, mine.id).slice(0, MOST_FILINGS - 1)]

/** Without the decisions on a filing. */
export const withoutDecisions = (
  kept: readonly KeptDecisions[],
  id: string,
): readonly KeptDecisions[] => kept.filter((each) => each.id !== id)

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
  return { ...decisions, right: others, writings: Object.fromEntries(writings) }
}

/** With a picture that was shown. */
export const withSeen = (decisions: Decisions, fileID: string): Decisions =>
  decisions.seen.includes(fileID) ? decisions : { ...decisions, seen: [...decisions.seen, fileID] }

/** The pictures of what is not decided yet that were not shown either, in the order of the items. */
export const unseenIn = (decisions: Decisions, items: readonly Item[]): readonly string[] =>
  items
    .filter(({ key }) => decisionOn(decisions, key) === null)
    .flatMap(({ files }) => files.map(({ fileID }) => fileID))
    .filter((fileID) => !decisions.seen.includes(fileID))

/** 其余都无误: everything undecided is right, but for items with a picture that was not looked at (G10). */
export const withRestRight = (decisions: Decisions, items: readonly Item[]): Decisions => {
  const unseen = unseenIn(decisions, items)
  return items
    .filter(({ key }) => decisionOn(decisions, key) === null)
    .filter(({ files }) => !files.some(({ fileID }) => unseen.includes(fileID)))
    .reduce((all, { key }) => withDecision(all, key, 'right'), decisions)
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

/** With this reason; its suggestion comes along unless the reviewer wrote one. `suggested` is what goes with each kind. */
export const withReason = (
  decisions: Decisions,
  key: string,
  reason: ReasonKind,
  suggested: (kind: ReasonKind) => string,
): Decisions => {
  const before = writingOn(decisions, key)
  const canned = before.reason === null ? '' : suggested(before.reason)
  const own = before.suggestion !== '' && before.suggestion !== canned
  return withWriting(decisions, key, {
    reason,
    suggestion: own ? before.suggestion : suggested(reason),
  })
}

/** The item as it goes back; null while its reason is lacking. */
export const itemToReturn = (decisions: Decisions, key: string): ToReturn | null => {
  const { reason, words, suggestion, late } = writingOn(decisions, key)
  const item = itemKeys.find((each) => each === key)
  if (item === undefined || reason === null) return null
  return {
    key: item,
    kind: reason,
    explanation: words.trim(),
    suggestion: suggestion.trim(),
    late: late.trim(),
  }
}
