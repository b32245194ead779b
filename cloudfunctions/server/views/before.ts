import { shown } from '../../../src/domain/answers'
import type { RowChange } from '../../../src/domain/correction'
import { type Answers, type FieldKey, fieldOf, fields } from '../../../src/domain/form'
import type { Photos } from '../../../src/domain/materials'
import type { Submitted } from '../access'
import { type FilingEvent, photosOf, type StoredPhoto, versionId } from '../filing'
import { fullAnswers } from '../personal'
import type { Ports } from '../ports'

/** The submission that an office checked last: its answers in full, its photos, the hashes of all its images. */
export type Before = {
  readonly answers: Answers
  readonly photos: Photos<StoredPhoto>
  readonly hashes: ReadonlySet<string>
}

/** The last submission before this one that somebody began to check; what was taken back before that nobody compares. */
const checkedLast = (events: readonly FilingEvent[], submissions: number): number => {
  let submission = 0
  let checked = 0
  for (const { name } of events) {
    if (name === 'submitted' || name === 'resubmitted') submission += 1
    if (name === 'claimed' && submission < submissions) checked = submission
  }
  return checked
}

/** Null when no earlier submission was checked. */
export const beforeOf = async (
  { versions, vault }: Ports,
  { id, submissions }: Submitted,
  events: readonly FilingEvent[],
): Promise<Before | null> => {
  const checked = checkedLast(events, submissions)
  if (checked === 0) return null
  const version = await versions.get(versionId(id, checked))
  if (version === null) throw new Error(`filing ${id} lacks its version ${String(checked)}`)
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

/** Helper fields are not printed: what there is to say about one stands at the row it helps. */
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
