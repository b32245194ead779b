import { type Answers, type FieldKey, fields } from './form'
import { type Photos, slots, type SlotKey, slotsOf } from './materials'

/** What a filing still holds although its answers ask for it no longer. */
export type LeftOver = {
  readonly fields: readonly FieldKey[]
  readonly slots: readonly SlotKey[]
}

/** What answers and photos hold that is asked no longer: the text of a kind not chosen now, a licence of a person. */
export const leftOver = (answers: Answers, photos: Photos<unknown>): LeftOver => {
  const asked = slotsOf(answers).map(({ key }) => key)
  return {
    fields: fields
      .filter((field) => (answers[field.key] ?? '') !== '' && !field.asked(answers))
      .map(({ key }) => key),
    slots: slots
      .map(({ key }) => key)
      .filter((key) => (photos[key] ?? []).length > 0 && !asked.includes(key)),
  }
}

/** The same record without some of its keys. */
export const without = <Of extends object>(of: Of, keys: readonly (keyof Of)[]): Of =>
  Object.fromEntries(
    Object.entries(of).filter(([key]) => !keys.includes(key as keyof Of)),
  ) as unknown as Of

/** 统一社会信用代码、证照（1 张照片）; empty when nothing is left over. */
export const leftOverWords = (left: LeftOver, photos: Photos<unknown>): string =>
  [
    ...fields.filter(({ key }) => left.fields.includes(key)).map(({ label }) => label),
    ...slots
      .filter(({ key }) => left.slots.includes(key))
      .map(({ key, name }) => `${name}（${String((photos[key] ?? []).length)} 张照片）`),
  ].join('、')
