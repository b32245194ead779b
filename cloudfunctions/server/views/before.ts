import { shown } from '../../../src/domain/form/answers'
import type { RowChange } from '../../../src/domain/moves/returning/correction'
import { helpedRow } from '../../../src/domain/form/fields'
import { type Answers, type Field, fields } from '../../../src/domain/form/form'
import type { Photos } from '../../../src/domain/form/materials'
import type { Submitted } from '../filing/access'
import { checkedBefore } from '../filing/correction'
import { type Content, type TrailEntry, photosOf, type StoredPhoto } from '../filing/filing'
import { fullAnswers } from '../secrets/personal'
import type { Vault } from '../secrets/vault'
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
  { id, submissions, change }: Submitted,
  events: readonly TrailEntry[],
): Promise<Before | null> => {
  if (change) return registeredBefore(vault, id, change.from)
  const version = await checkedBefore(versions, { id, submissions }, events)
  if (version === null) return null
  const hashes = photosOf(version.photos).map(({ hash }) => hash)
  return {
    answers: fullAnswers(vault, id, version),
    photos: version.photos,
    hashes: new Set([...hashes, version.signature.hash]),
  }
}

/** A change is read beside what is registered (J1). */
const registeredBefore = (vault: Vault, id: string, from: Content): Before => ({
  answers: fullAnswers(vault, id, from),
  photos: from.photos,
  hashes: new Set(photosOf(from.photos).map(({ hash }) => hash)),
})

/** The helper fields that a correction changed, at the row each helps: 统一社会信用代码 91131081…. */
export const helperChanges = (before: Answers, after: Answers): readonly RowChange[] =>
  fields
    .filter(({ place, key }) => place === 'helper' && (before[key] ?? '') !== (after[key] ?? ''))
    .map((field) => ({
      key: helpedRow(field.key),
      before: helperText(field, before),
      after: helperText(field, after),
    }))

const helperText = (field: Field, answers: Answers) =>
  `${field.label} ${shown(field, answers[field.key] ?? '') || '没有填'}`
