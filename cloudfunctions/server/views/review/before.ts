import type { BesideValue } from '../../../../src/domain/api/review/items'
import { shown } from '../../../../src/domain/form/answers'
import { besideLabel, helpersOf } from '../../../../src/domain/form/fields'
import type { Answers, Field, RowKey } from '../../../../src/domain/form/form'
import type { Photos } from '../../../../src/domain/form/materials'
import type { StoredPhoto } from '../../store/filings/filing'

/** The submission that an office checked last: its answers in full, its photos, the hashes of all its images. */
export type Before = {
  readonly answers: Answers
  readonly photos: Photos<StoredPhoto>
  readonly hashes: ReadonlySet<string>
}

/** What is filled in beside a row and never printed, with what it said before where that was something else. */
export const besideOf = (
  row: RowKey,
  full: Answers,
  before: Before | null,
): readonly BesideValue[] =>
  helpersOf(row)
    .filter(({ place, helps: [first] }) => place === 'helper' && first === row)
    .flatMap((field) => {
      const text = helperText(field, full)
      const was = before === null ? text : helperText(field, before.answers)
      if (text === '' && was === '') return []
      return [{ label: besideLabel(field, full), text, before: was === text ? null : was }]
    })

const helperText = (field: Field, answers: Answers) =>
  field.asked(answers) ? shown(field, answers[field.key] ?? '') : ''
