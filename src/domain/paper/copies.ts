import type { Answers } from '../form/form'
import { operationsLeadName, type SlotKey, slotsOf } from '../form/materials'

/** One thing to bring to the counter; `note` where the notice does not ask for it. */
export type ToBring = { readonly text: string; readonly note: string | null }

/**
 * What is brought to the counter beside the printed form, after notice 三.1: a licence, and one copy of an ID card with both
 * its sides. With `othersPaper` the owner's own papers are no ID card; of a change only what proves it is brought, `proving`.
 */
export const copiesToBring = (
  answers: Answers,
  {
    othersPaper = false,
    proving = null,
  }: { readonly othersPaper?: boolean; readonly proving?: readonly SlotKey[] | null } = {},
): readonly ToBring[] => {
  const individual = answers.subjectKind === 'individual'
  const lead = operationsLeadName(answers)
  const person = individual ? '本人' : `运维负责人${lead}`
  return slotsOf(answers).flatMap(({ key, label, hint, required }): ToBring[] => {
    if (key === 'other' || key === 'idBack') return []
    // One copy shows both sides of a card.
    const shows = key === 'idFront' ? (['idFront', 'idBack'] as const) : [key]
    if (proving !== null && !shows.some((each) => proving.includes(each))) return []
    const note = required ? null : hint
    if (key === 'licence') return [{ text: `${label}复印件`, note }]
    return [
      individual && othersPaper
        ? { text: '本人的护照、台胞证或回乡证', note: null }
        : { text: `${person}身份证复印件`, note },
    ]
  })
}

/** The printed form, as it is brought; `seal` is whether the office needs that of a body. */
export const formToBring = ({ subjectKind }: Answers, seal: boolean): string =>
  subjectKind === 'individual' || !seal
    ? '备案表，已填好，请账号所有人签名'
    : '备案表，已填好，请账号所有人签名、单位盖章'
