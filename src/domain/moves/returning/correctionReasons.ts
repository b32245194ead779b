import { rowFields } from '../../form/fields'
import type { Answers, RowKey, Suggestion, Suggestions } from '../../form/form'
import { type SlotKey, slots } from '../../form/materials'

/** One thing that can be returned: a printed row, a material, the signature. */
export type ItemKey = RowKey | `slot:${SlotKey}` | 'signature'

/** The reasons to choose from; 其他 is written out by the reviewer. */
export const reasons = ['与证件不一致', '不完整', '看不清', '其他'] as const

export type CannedReason = (typeof reasons)[number]

type Item = {
  readonly key: ItemKey
  readonly suggestions: Readonly<Record<CannedReason, Suggestion>>
}

const item = (key: ItemKey, { mismatch, incomplete }: Suggestions, unreadable: string): Item => ({
  key,
  suggestions: { 与证件不一致: mismatch, 不完整: incomplete, 看不清: unreadable, 其他: '' },
})

/** Everything that can be returned, in the order of the form: rows, materials, signature. */
const items: readonly Item[] = [
  ...rowFields.map(({ key, suggestions }) => item(key, suggestions, '请核对后重新填写')),
  ...slots.map(({ key, suggestions }) => item(`slot:${key}`, suggestions, '在亮处平放再拍')),
  item(
    'signature',
    { mismatch: '请由账号所有人本人签名', incomplete: '请签全名' },
    '请把笔画写清楚',
  ),
]

/** Beside a returned item that is still as it was. */
export const NOT_CORRECTED = '这一项还没有补正'

/** All keys that can be returned, in the order of the form: rows, materials, signature. */
export const itemKeys: readonly ItemKey[] = items.map(({ key }) => key)

/** The slot of `slot:<key>`; null for a row and the signature. */
export const slotOfItem = (key: ItemKey): SlotKey | null =>
  slots.find((slot) => key === `slot:${slot.key}`)?.key ?? null

/** The suggestion that comes with a reason, for the reviewer to change; empty for 其他. */
export const suggestionFor = (key: ItemKey, reason: CannedReason, answers: Answers): string => {
  const suggestion = items.find((each) => each.key === key)?.suggestions[reason] ?? ''
  return typeof suggestion === 'string' ? suggestion : suggestion(answers)
}
