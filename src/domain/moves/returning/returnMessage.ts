import type { ReturnedItem } from './correction'
import { type ItemKey, itemKeys, slotOfItem } from './correctionReasons'
import { byDay, type Day } from '../../dates/days'
import { fieldOf, fullLabel, isFieldKey } from '../../form/fields'
import { type Answers, SIGNATURE_LABEL } from '../../form/form'
import { slots, slotsOf } from '../../form/materials'

/** The name a person knows an item by: 账号所有人手机, 运维负责人 赵敏 身份证人像面. */
export const itemLabel = (key: ItemKey, answers: Answers): string => {
  if (isFieldKey(key)) return fullLabel(fieldOf(key))
  const slot = slotOfItem(key)
  if (slot === null) return SIGNATURE_LABEL
  const asked = slotsOf(answers).find((each) => each.key === slot)?.label
  return asked ?? slots.find((each) => each.key === slot)?.name ?? ''
}

/** A return as its owner reads it; the reviewer sees the same before it is sent (G4). */
export type ReturnMessage = {
  /** '一次性告知：请补正 2 处，建议 12月9日以前（含当日）'. */
  readonly title: string
  readonly items: readonly (ReturnedItem & { readonly label: string })[]
  /** '霸州市网信办 0316-7860501'. */
  readonly contact: string
}

/** The head of a return: everything is told at once. */
export const returnHead = (count: number): string => `一次性告知：请补正 ${count} 处`

/** The message line by line, as the timeline shows it. */
export const messageLines = ({ title, items }: ReturnMessage): readonly string[] => [
  title,
  ...items.map(
    ({ label, reason, suggestion }) =>
      `${label}：${reason}${suggestion === '' ? '' : `，${suggestion}`}`,
  ),
]

/** What an owner upholds of what was returned, line by line, as the timeline shows it. */
export const upheldLines = (
  items: readonly Pick<ReturnedItem, 'key' | 'upheld'>[],
  answers: Answers,
): readonly string[] =>
  items.flatMap(({ key, upheld }) =>
    upheld === undefined ? [] : `${itemLabel(key, answers)}：${upheldWords(upheld)}`,
  )

/** What is said of an item that stays as it is, by its owner or, of paper, over the counter. */
export const upheldWords = (upheld: string): string => `没有改，说明：${upheld}`

/** The message of a return, its items in the order of the form. `today` only decides whether the year is written. */
export const returnMessage = (
  items: readonly ReturnedItem[],
  office: { readonly shortName: string; readonly phone: string },
  correctionOn: Day,
  { answers, today }: { answers: Answers; today: Day },
): ReturnMessage =>
  labelledMessage(
    items.map((item) => ({ ...item, label: itemLabel(item.key, answers) })),
    office,
    correctionOn,
    today,
  )

/** The same message, for a reader who has the labels and not the answers. */
export const labelledMessage = (
  items: ReturnMessage['items'],
  office: { readonly shortName: string; readonly phone: string },
  correctionOn: Day,
  today: Day,
): ReturnMessage => ({
  title: `${returnHead(items.length)}，建议 ${byDay(correctionOn, today)}`,
  items: itemKeys.flatMap((key) => items.filter((item) => item.key === key)),
  contact: `${office.shortName} ${office.phone}`,
})
