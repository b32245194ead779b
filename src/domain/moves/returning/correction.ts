import * as v from 'valibot'
import { hidden, shown } from '../../form/answers'
import {
  type ItemKey,
  itemKeys,
  type ReasonKind,
  reasonKinds,
  reasonWords,
  slotOfItem,
} from './correctionReasons'
import { helpersOf, isFieldKey, printedRows } from '../../form/fields'
import { type Answers, type Field, type FieldKey, fields, type RowKey } from '../../form/form'
import { words } from '../../text/cleaning'
import { type Photos, type SlotKey, slotKeys, slotsOf } from '../../form/materials'

/** One thing to correct, as its owner reads it. */
export type ReturnedItem = {
  readonly key: ItemKey
  /** Missing in what went back while reasons were free words. */
  readonly kind?: ReasonKind
  /** The kind in words, with what explains it: 缺件（没有门牌号）. */
  readonly reason: string
  /** May be empty. */
  readonly suggestion: string
  /** What its owner says where it is right as it is; missing where they say nothing. */
  readonly upheld?: string
}

/** Characters of what explains a reason. */
export const LONGEST_EXPLANATION = 60
export const LONGEST_SUGGESTION = 100
export const LONGEST_LATE = 100
export const LONGEST_UPHELD = 100
/** One mark says nothing. */
export const SHORTEST_UPHELD = 2

/** What the city words otherwise: one text for an item and a reason. */
export const ownSuggestions = v.pipe(
  v.array(
    v.strictObject({
      key: v.picklist(itemKeys),
      kind: v.picklist(reasonKinds),
      text: words(1, LONGEST_SUGGESTION),
    }),
  ),
  v.check((all) => new Set(all.map(({ key, kind }) => `${key} ${kind}`)).size === all.length),
)

/** What a return carries: at least one item, none twice. */
export const returnedItems = v.pipe(
  v.array(
    v.strictObject({
      key: v.picklist(itemKeys),
      kind: v.picklist(reasonKinds),
      explanation: words(0, LONGEST_EXPLANATION),
      suggestion: words(0, LONGEST_SUGGESTION),
      late: words(0, LONGEST_LATE),
    }),
  ),
  v.minLength(1),
  v.maxLength(itemKeys.length),
  v.check((items) => new Set(items.map((item) => item.key)).size === items.length),
)

/**
 * One item as a reviewer sends it back; explanation and suggestion may be empty. `late` says why a problem is raised only
 * now that stood in what was checked before (G6).
 */
export type ToReturn = v.InferOutput<typeof returnedItems>[number]

/** What goes back, as it is stored and read. */
export const asReturned = ({ key, kind, explanation, suggestion }: ToReturn): ReturnedItem => ({
  key,
  kind,
  reason: `${reasonWords[kind]}${explanation === '' ? '' : `（${explanation}）`}`,
  suggestion,
})

/** Said where a problem is raised so late without a word why. */
export const RAISED_LATE = '上次已核对，之后没有改动。现在提出请写明原因，会列入月报。'

/** Why a problem is raised only now: kept in the event of the return, for staff and the monthly return alone. */
export type RaisedLate = { readonly key: ItemKey; readonly why: string }

/**
 * What of a return is raised late: what was found right before and did not change since. `right` are the keys of that. An
 * empty `why` is one that is lacking.
 */
export const raisedLate = (
  items: readonly Pick<ToReturn, 'key' | 'late'>[],
  right: ReadonlySet<string>,
): readonly RaisedLate[] =>
  items.filter(({ key }) => right.has(key)).map(({ key, late }) => ({ key, why: late }))

/** What a return found wrong and its owner says is right; a signature is given anew in any case. */
export const upholding = v.strictObject({
  key: v.picklist(itemKeys.filter((key) => key !== 'signature')),
  words: v.pipe(
    words(0, LONGEST_UPHELD),
    v.check((text) => text === '' || text.length >= SHORTEST_UPHELD),
  ),
})

/** The items with what their owner says of one of them; empty words take that back. */
export const withUpheld = (
  items: readonly ReturnedItem[],
  { key, words: upheld }: v.InferOutput<typeof upholding>,
): readonly ReturnedItem[] =>
  items.map((item) => {
    if (item.key !== key) return item
    return upheld === '' ? withoutWord(item) : { ...item, upheld }
  })

/** The fields that are corrected with an item: the row and what belongs to it; none for a material. */
export const fieldsOfItem = (key: ItemKey): readonly FieldKey[] =>
  isFieldKey(key) ? [key, ...helpersOf(key).flatMap((field) => (field.open ? [] : field.key))] : []

/** What may be changed in a returned filing, each in the order of the form. */
export type Editable = {
  readonly fields: readonly FieldKey[]
  readonly slots: readonly SlotKey[]
}

/** Whether a field that said nothing has to be filled in since the answers changed. */
export const newlyNeeded = (field: Field, before: Answers, now: Answers): boolean =>
  (before[field.key] ?? '') === '' && field.asked(now) && field.required(now)

const askedOtherwise = (key: SlotKey, before: Answers, now: Answers) => {
  const asked = slotsOf(now).find((slot) => slot.key === key)
  const was = slotsOf(before).find((slot) => slot.key === key)
  return asked !== undefined && (asked.label !== was?.label || asked.required !== was.required)
}

/**
 * The fields and slots that a return opens (G5): the returned ones with what belongs to them, and what a correction
 * newly asks for (another kind of subject needs other papers), since the rest is locked. `before` are the answers as
 * they were returned, `now` as they are with the corrections so far; both hold the ID number, hidden or not. Signing is
 * always open.
 */
export const editableKeys = (
  items: readonly Pick<ReturnedItem, 'key'>[],
  before: Answers,
  now: Answers,
): Editable => {
  const returned = items.map((item) => item.key)
  const opened = new Set(returned.flatMap(fieldsOfItem))
  return {
    fields: fields
      .filter((field) => opened.has(field.key) || newlyNeeded(field, before, now))
      .map((field) => field.key),
    slots: slotKeys.filter(
      (slot) => returned.includes(`slot:${slot}`) || askedOtherwise(slot, before, now),
    ),
  }
}

/** As much of a filing as a correction is judged by. `signature` is the hash of the stored signature or seal page. */
export type JudgedContent = {
  readonly answers: Answers
  readonly photos: Photos<{ readonly hash: string }>
  readonly signature: string | null
}

const slotHashes = ({ photos }: JudgedContent, slot: SlotKey) =>
  (photos[slot] ?? []).map((photo) => photo.hash).join()

const isTouched = (key: ItemKey, before: JudgedContent, after: JudgedContent): boolean => {
  if (key === 'signature') return after.signature !== null && after.signature !== before.signature
  const slot = slotOfItem(key)
  if (slot === null)
    return fieldsOfItem(key).some(
      (field) => (before.answers[field] ?? '') !== (after.answers[field] ?? ''),
    )
  const asked = slotsOf(after.answers).some((each) => each.key === slot)
  return !asked || slotHashes(before, slot) !== slotHashes(after, slot)
}

/**
 * The returned items that are still as they were, for a resubmission to be refused by. A row is touched by a change of
 * it or of what belongs to it, a slot by another photo or when it is asked no longer, the signature by a new one; what its
 * owner upholds may stay. Both answers hold the ID number in full, or both its keyed hash: its hidden text may stay the same.
 */
export const untouched = (
  items: readonly Pick<ReturnedItem, 'key' | 'upheld'>[],
  before: JudgedContent,
  after: JudgedContent,
): readonly ItemKey[] =>
  items
    .filter(({ key, upheld }) => upheld === undefined && !isTouched(key, before, after))
    .map(({ key }) => key)

/** The items without a word on what changed since: what was changed is not left as it was. */
export const stillUpheld = (
  items: readonly ReturnedItem[],
  before: JudgedContent,
  after: JudgedContent,
): readonly ReturnedItem[] =>
  items.map((item) =>
    item.upheld !== undefined && isTouched(item.key, before, after) ? withoutWord(item) : item,
  )

/** So many items its owner leaves as they were. */
export const upheldCount = (items: readonly Pick<ReturnedItem, 'upheld'>[]): number =>
  items.filter(({ upheld }) => upheld !== undefined).length

/** An item as the office returned it. */
export const withoutWord = ({ upheld: _said, ...item }: ReturnedItem): ReturnedItem => item

/** How a filing is signed: by hand at an instant in epoch milliseconds, or on a page, with the hash of its rows. */
export type Signing =
  | { readonly by: 'hand'; readonly signedAt: number }
  | { readonly by: 'sealPage' | 'paper'; readonly rowsHash: string }

/**
 * Whether a resubmission is signed (G5): by hand after the return, whatever was changed, or by a seal page whose
 * printed rows are the present ones. `rowsHash` is the hash of the present rows.
 */
export const signsResubmission = (
  signing: Signing | null,
  returnedAt: number,
  rowsHash: string,
): boolean => {
  if (signing === null) return false
  return signing.by === 'hand' ? signing.signedAt > returnedAt : signing.rowsHash === rowsHash
}

export type RowChange = { readonly key: RowKey; readonly before: string; readonly after: string }

const forReviewer = (field: Field, text: string) =>
  field.privacy === 'encrypted' ? hidden(field, text) : shown(field, text)

/**
 * The printed rows that a correction changed, for the reviewer (G5): texts as shown, the ID number hidden. Both answers
 * hold the ID number in full.
 */
export const changes = (before: Answers, after: Answers): readonly RowChange[] => {
  const [full, wasFull] = [printedRows(after, shown), printedRows(before, shown)]
  const was = printedRows(before, forReviewer)
  return printedRows(after, forReviewer).flatMap(({ key, text }, index) =>
    full[index]?.text === wasFull[index]?.text
      ? []
      : [{ key, before: was[index]?.text ?? '', after: text }],
  )
}
