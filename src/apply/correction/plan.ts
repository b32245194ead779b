import type { ChangeView, EditableView, FilingDetail } from '../../domain/api/filing'
import type { ReturnedView } from '../../domain/api/review/returned'
import { fieldOf } from '../../domain/form/fields'
import type { Answers, Field, FieldKey } from '../../domain/form/form'
import { type Slot, type SlotKey, slotsOf } from '../../domain/form/materials'
import { changeKind, NOT_CHANGED } from '../../domain/moves/change'
import { fieldsOfItem } from '../../domain/moves/returning/correction'
import {
  type ItemKey,
  NOT_CORRECTED,
  slotOfItem,
} from '../../domain/moves/returning/correctionReasons'

/** What is to be put right: an item that the office returned, or what its owner said has changed. */
export type ToFix = {
  readonly key: string
  readonly label: string
  /** What it said before. */
  readonly before: string | undefined
  /** What the office said of it; null for a change. */
  readonly said: { readonly reason: string; readonly suggestion: string } | null
  /** The item that may stay as it is; null of what has to change. */
  readonly upholds: Exclude<ItemKey, 'signature'> | null
  /** Why it does; null where its owner says nothing. */
  readonly upheld: string | null
  readonly fields: readonly FieldKey[]
  readonly slot: SlotKey | null
  readonly done: boolean
  /** Said of it as long as it is as it was. */
  readonly undone: string
}

/** The items of a return, in the order in which it names them. */
export const askedBack = ({ items, before, left }: ReturnedView): readonly ToFix[] =>
  items.map(({ key, label, reason, suggestion, upheld = null }) => ({
    key,
    label,
    before: (before as Readonly<Record<string, string | undefined>>)[key],
    said: { reason, suggestion },
    upholds: key === 'signature' ? null : key,
    upheld,
    fields: fieldsOfItem(key),
    slot: slotOfItem(key),
    done: !left.includes(key),
    undone: NOT_CORRECTED,
  }))

/** What was ticked in a change. */
const askedByChange = ({ kinds }: ChangeView): readonly ToFix[] =>
  kinds.map(({ key, before, left }) => ({
    key,
    label: changeKind(key).label,
    before,
    said: null,
    upholds: null,
    upheld: null,
    fields: changeKind(key).fields,
    slot: null,
    done: !left,
    undone: NOT_CHANGED,
  }))

/** What is to be put right in a filing now: what was returned, else what changed. */
export const toFixIn = ({
  returned,
  changing,
}: Pick<FilingDetail, 'returned' | 'changing'>): readonly ToFix[] => {
  if (returned) return askedBack(returned)
  return changing ? askedByChange(changing) : []
}

/** One of it with what puts it right: fields, or a slot; a returned signature has neither, it is given at the end. */
export type Fix = {
  readonly item: ToFix
  readonly fields: readonly Field[]
  readonly slot: Slot | null
  readonly done: boolean
}

export type FixPlan = {
  readonly fixes: readonly Fix[]
  /** What a correction newly asks for, the proof of a change, and other papers. */
  readonly more: { readonly fields: readonly Field[]; readonly slots: readonly Slot[] }
}

/** What is to be put right, in order; each field stands once, with the first that it belongs to. */
export const planOf = (
  asked: readonly ToFix[],
  editable: EditableView,
  answers: Answers,
): FixPlan => {
  const placed = new Set<FieldKey>()
  const place = (keys: readonly FieldKey[]) => {
    const fresh = keys.filter((key) => editable.fields.includes(key) && !placed.has(key))
    fresh.forEach((key) => placed.add(key))
    return fresh.map(fieldOf).filter((field) => field.asked(answers))
  }
  const slots = slotsOf(answers)
  const fixes = asked.map((item) => ({
    item,
    fields: place(item.fields),
    slot: slots.find(({ key }) => key === item.slot) ?? null,
    done: item.done,
  }))
  const shown = fixes.map(({ slot }) => slot?.key)
  return {
    fixes,
    more: {
      fields: place(editable.fields),
      slots: slots.filter(({ key }) => editable.slots.includes(key) && !shown.includes(key)),
    },
  }
}

/** The plan of what is printed and brought to the counter: nothing is photographed for it. */
export const printedPlan = (plan: FixPlan, printed: boolean): FixPlan =>
  printed ? { ...plan, more: { ...plan.more, slots: [] } } : plan

/** How an item stands that is done: changed, or left as it was with a word why. */
export const doneWord = ({ upheld }: ToFix): string => (upheld === null ? '已改' : '已说明')

/** How far it is: 已改 1/2 处; with what stays as it was 已改 1 处，说明 1 处，共 2 处. */
export const doneWords = (fixes: readonly Fix[]): string => {
  const done = fixes.filter((fix) => fix.done)
  const said = done.filter(({ item }) => item.upheld !== null).length
  const of = String(fixes.length)
  return said === 0
    ? `已改 ${String(done.length)}/${of} 处`
    : `已改 ${String(done.length - said)} 处，说明 ${String(said)} 处，共 ${of} 处`
}

/** Where an item is corrected on the page. */
export const fixId = ({ item, fields, slot }: Fix): string =>
  slot === null ? (fields[0]?.key ?? `fix-${item.key}`) : `slot-${slot.key}`
