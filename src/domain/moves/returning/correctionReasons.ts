import { rowFields } from '../../form/fields'
import type { RowKey } from '../../form/form'
import { type SlotKey, slots } from '../../form/materials'

/** One thing that can be returned: a printed row, a material, the signature. */
export type ItemKey = RowKey | `slot:${SlotKey}` | 'signature'

/** Why an item goes back (G4), as its owner reads it. The kinds are closed: none judges content or need. */
export const reasonWords = {
  missing: '缺件',
  unclear: '看不清',
  contradictory: '前后不一致',
  unlikePaper: '与证件不一致',
  outOfScope: '不在范围',
  duplicate: '重复',
} as const

export type ReasonKind = keyof typeof reasonWords

export const reasonKinds = Object.keys(reasonWords) as readonly ReasonKind[]

/** Beside a returned item that is still as it was. */
export const NOT_CORRECTED = '这一项还没有补正'

/** All keys that can be returned, in the order of the form: rows, materials, signature. */
export const itemKeys: readonly ItemKey[] = [
  ...rowFields.map(({ key }) => key),
  ...slots.map(({ key }) => `slot:${key}` as const),
  'signature',
]

/** The slot of `slot:<key>`; null for a row and the signature. */
export const slotOfItem = (key: ItemKey): SlotKey | null =>
  slots.find((slot) => key === `slot:${slot.key}`)?.key ?? null
