import { shown } from '../../../src/domain/form/answers'
import type { RowChange } from '../../../src/domain/moves/correction'
import { type Answers, type FieldKey, fieldOf, fields } from '../../../src/domain/form/form'
import type { Photos } from '../../../src/domain/form/materials'
import type { Submitted } from '../filing/access'
import { checkedBefore } from '../filing/correction'
import { type FilingEvent, photosOf, type StoredPhoto } from '../filing/filing'
import { fullAnswers } from '../secrets/personal'
import type { Ports } from '../store/ports'

/** The submission that an office checked last: its answers in full, its photos, the hashes of all its images. */
export type Before = {
  readonly answers: Answers
  readonly photos: Photos<StoredPhoto>
  readonly hashes: ReadonlySet<string>
}

/** Null when no earlier submission was checked. */
export const beforeOf = async (
  { versions, vault }: Ports,
  { id, submissions }: Submitted,
  events: readonly FilingEvent[],
): Promise<Before | null> => {
  const version = await checkedBefore(versions, { id, submissions }, events)
  if (version === null) return null
  const hashes = photosOf(version.photos).map(({ hash }) => hash)
  return {
    answers: fullAnswers(vault, id, version),
    photos: version.photos,
    hashes: new Set([...hashes, version.signature.hash]),
  }
}

const helped: Partial<Record<FieldKey, FieldKey>> = {
  accountKindText: 'accountKind',
  accountId: 'accountName',
  subjectKind: 'subjectName',
  creditCode: 'subjectName',
  area: 'address',
  metTestOn: 'openedOn',
  operationsLead: 'managerName',
}

/** The printed row at which a change of a helper field is shown, since the helper itself is not printed. */
export const helpedRow = (key: FieldKey): FieldKey => helped[key] ?? key

/** The helper fields that a correction changed, at the row each helps: 统一社会信用代码 91131081…. */
export const helperChanges = (before: Answers, after: Answers): readonly RowChange[] =>
  fields
    .filter(({ place, key }) => place === 'helper' && (before[key] ?? '') !== (after[key] ?? ''))
    .map(({ key }) => ({
      key: helpedRow(key),
      before: helperText(key, before),
      after: helperText(key, after),
    }))

const helperText = (key: FieldKey, answers: Answers) => {
  const field = fieldOf(key)
  return `${field.label} ${shown(field, answers[key] ?? '') || '没有填'}`
}
