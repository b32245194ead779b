import { hidden, shown } from '../../src/domain/answers'
import { slotKeys } from '../../src/domain/correctionReasons'
import { type Answers, fields, printedRows } from '../../src/domain/form'
import type { Submitted } from './access'
import {
  type AuditedValue,
  type Change,
  type Content,
  type FrozenRow,
  type Version,
  versionId,
} from './filing'
import { fullAnswers, hiddenAnswers } from './personal'
import type { Vault } from './vault'

/** What was just submitted, to be kept as it is. */
export const frozen = (filing: Submitted): Version => ({
  id: versionId(filing.id, filing.submissions),
  filing: filing.id,
  submission: filing.submissions,
  formVersion: filing.formVersion,
  rows: frozenRows(filing),
  answers: filing.answers,
  idNumber: filing.idNumber,
  photos: filing.photos,
  signature: filing.signature,
  number: filing.number,
  office: filing.office,
  route: filing.route,
  submittedAt: filing.submittedAt,
})

/** The printed rows with the labels they have now; the ID number stays hidden, its value is in the sealed field. */
const frozenRows = (filing: Submitted): readonly FrozenRow[] =>
  printedRows(hiddenAnswers(filing), shown).map(({ key, label, group = null, text }) => ({
    key,
    label,
    group,
    text,
  }))

/**
 * A resubmission as the audit holds it (K5): each value, slot and signature that changed, before and after, hidden as in
 * lists, with keyed hashes.
 */
export const correctedChanges = (
  vault: Vault,
  filing: string,
  before: Content,
  after: Content,
): readonly Change[] => {
  const [was, is] = [before, after].map((content) => auditedValues(vault, filing, content))
  return [...(is?.keys() ?? [])].flatMap((key) => {
    const [old = null, now = null] = [was?.get(key), is?.get(key)]
    return old?.hash === now?.hash ? [] : [{ key, before: old, after: now }]
  })
}

const auditedValues = (vault: Vault, filing: string, content: Content) => {
  const full = fullAnswers(vault, filing, content)
  const hashed = (key: string, text: string) => vault.hash(text, `${filing}:${key}`)
  const values = fields.map((field): [string, AuditedValue] => {
    const text = full[field.key] ?? ''
    return [field.key, { text: hidden(field, text), hash: hashed(field.key, text) }]
  })
  const slots = slotKeys.map((slot): [string, AuditedValue] => {
    const photos = content.photos[slot] ?? []
    const hashes = photos.map(({ hash }) => hash).join()
    return [`slot:${slot}`, { text: String(photos.length), hash: hashed(slot, hashes) }]
  })
  const signature = hashed('signature', content.signature?.hash ?? '')
  return new Map([...values, ...slots, ['signature', { text: '', hash: signature }]])
}

/** A first submit as the audit holds it: every row appears, hidden as in lists, with the keyed hash of its value. */
export const submittedChanges = (
  vault: Vault,
  filing: Submitted,
  full: Answers,
): readonly Change[] => {
  const values = printedRows(full, shown)
  return printedRows(full, hidden).map(({ key, text }, i) => ({
    key,
    before: null,
    after: { text, hash: vault.hash(values[i]?.text ?? '', `${filing.id}:${key}`) },
  }))
}
