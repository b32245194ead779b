import { areaName } from '../city/city'
import type { Day } from '../dates/days'
import { calledIn } from './fields'
import { type Answers, type Field, fields, type FieldKey, type FormSection } from './form'
import { kinds, type Verdict } from './kinds'
import { boxed, unprintedEmoji } from '../text/unprinted'

/** A value as people read it: a choice by its label, an area by its name, the rest by its kind. Empty stays empty. */
export const shown = (field: Field, text: string): string => {
  if (text === '') return ''
  const choice = field.choices?.find((each) => each.value === text)
  if (choice) return choice.label
  return field.kind === 'area' ? areaName(text) : kinds[field.kind].show(text)
}

/** As `shown`, with the values hidden that lists, messages and audit may not carry in full (K2). */
export const hidden = (field: Field, text: string): string =>
  text === '' || field.privacy === 'public' || field.privacy === 'office'
    ? shown(field, text)
    : kinds[field.kind].hide(text)

/** As much as is taken of what somebody typed: wrong values too, but not many times what the field holds. */
export const mostTyped = ({ longest }: Field): number => 2 * longest + 20

/** What stands at a value that is too long. */
export const tooLong = ({ label, longest }: Field): string => `${label}最多 ${String(longest)} 个字`

/** Text as it is stored: what the kind calls tidy. */
export const tidied = (field: Field, text: string): string => kinds[field.kind].tidy(text)

/**
 * What is wrong with one value on the Beijing day `today`; null when nothing is. A warning does not block submit.
 * A value that is not asked for is never wrong.
 */
export const verdict = (field: Field, answers: Answers, today: Day): Verdict => {
  if (!field.asked(answers)) return null
  const text = answers[field.key] ?? ''
  if (text === '')
    return field.required(answers)
      ? {
          level: 'error',
          message: `请${field.choices || field.kind === 'area' ? '选择' : '填写'}${calledIn(field, answers)}`,
        }
      : null
  if (Array.from(text).length > field.longest) return { level: 'error', message: tooLong(field) }
  const choice = field.choices?.find((each) => each.value === text)
  if (field.choices && (choice === undefined || choice.retired))
    return { level: 'error', message: choice?.retired?.owner ?? `请选择${field.label}` }
  if (field.kind === 'area' && areaName(text) === '')
    return { level: 'error', message: `请选择${field.label}` }
  const found =
    field.check?.(answers, today) ??
    (field.judge ? field.judge(answers, today) : kinds[field.kind].check(text, today))
  if (found?.level === 'error' || field.place !== 'row') return found
  return unprinted(text) ?? found
}

/** What the printed form makes of an emoji (H1), said where it is typed. */
const unprinted = (text: string): Verdict => {
  const sign = unprintedEmoji(text)
  return sign === null
    ? null
    : { level: 'warning', message: `表情印不出来，备案表上会印成 ${boxed(sign)}` }
}

export type Problem = {
  readonly key: FieldKey
  readonly level: 'error' | 'warning'
  readonly message: string
}

/** All problems of a section, or of the whole form, in the form's order. */
export const problems = (answers: Answers, today: Day, section?: FormSection): readonly Problem[] =>
  fieldsOf(section).flatMap((field) => {
    const found = verdict(field, answers, today)
    return found ? [{ key: field.key, ...found }] : []
  })

/** The fields of a section in the order in which they are asked. */
export const fieldsOf = (section?: FormSection): readonly Field[] =>
  section === undefined ? fields : fields.filter((field) => field.section === section)
