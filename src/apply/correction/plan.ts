import type { EditableView, ReturnedView } from '../../domain/api/filing'
import { fieldOf } from '../../domain/form/fields'
import type { Answers, Field, FieldKey } from '../../domain/form/form'
import { type Slot, slotsOf } from '../../domain/form/materials'
import { fieldsOfItem } from '../../domain/moves/correction'
import { slotOfItem } from '../../domain/moves/correctionReasons'

export type ReturnedItemView = ReturnedView['items'][number]

/** A returned item with what corrects it: fields, or a slot; the signature has neither, it is given at the end. */
export type Fix = {
  readonly item: ReturnedItemView
  readonly before: string | undefined
  readonly fields: readonly Field[]
  readonly slot: Slot | null
  readonly done: boolean
}

export type FixPlan = {
  readonly fixes: readonly Fix[]
  /** What a correction newly asks for. */
  readonly more: { readonly fields: readonly Field[]; readonly slots: readonly Slot[] }
}

/** What is to be corrected, in the form's order; each field stands once, with the first item that it belongs to. */
export const planOf = (
  returned: ReturnedView,
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
  const fixes = returned.items.map((item) => {
    const slot = slotOfItem(item.key)
    return {
      item,
      before: (returned.before as Readonly<Record<string, string | undefined>>)[item.key],
      fields: place(fieldsOfItem(item.key)),
      slot: slots.find(({ key }) => key === slot) ?? null,
      done: !returned.left.includes(item.key),
    }
  })
  const shown = fixes.map(({ slot }) => slot?.key)
  return {
    fixes,
    more: {
      fields: place(editable.fields),
      slots: slots.filter(({ key }) => editable.slots.includes(key) && !shown.includes(key)),
    },
  }
}

/** Where an item is corrected on the page. */
export const fixId = ({ item, fields, slot }: Fix): string =>
  slot === null ? (fields[0]?.key ?? `fix-${item.key}`) : `slot-${slot.key}`
