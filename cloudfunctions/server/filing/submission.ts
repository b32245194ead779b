import { hidden, shown } from '../../../src/domain/form/answers'
import { slotKeys } from '../../../src/domain/moves/correctionReasons'
import { type Answers, fields, printedRows } from '../../../src/domain/form/form'
import { actorOf, type Submitted } from './access'
import {
  type AuditedValue,
  type Change,
  type Content,
  type FrozenRow,
  lastEvent,
  type Version,
  versionId,
} from './filing'
import { fullAnswers, hiddenAnswers } from '../secrets/personal'
import type { Vault } from '../secrets/vault'
import type { Notice } from '../../../src/domain/messages/notices'
import type { Mail } from '../../../src/domain/messages/mail'
import type { Context } from '../app'
import type { Token, Transaction } from '../store/ports'
import { keep } from './audit'
import { tellOffice } from '../messages/tell'
import { Refusal } from '../../../src/domain/api/refusal'

/** What was just submitted, to be kept as it is. */
const frozen = (filing: Submitted): Version => ({
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

/** What a first submission and one after a correction say differently. */
type Submission = {
  readonly event: 'submitted' | 'resubmitted'
  readonly changes: readonly Change[]
  readonly token: string
  readonly notice: Notice
  readonly mail: Mail
}

/** Stores a submission in one transaction: filing, event, frozen version and token, and what its office is told (F8). */
export const storeSubmission = async (
  context: Context,
  stores: Transaction,
  next: Submitted,
  { event, changes, token, notice, mail }: Submission,
): Promise<void> => {
  const { openid, now } = context
  const who = actorOf(openid, null)
  const stored = await keep(stores, next, {
    name: event,
    at: now,
    who,
    about: next.number,
    changes,
  })
  await stores.versions.add(frozen(next))
  await useToken(stores, { id: `${openid}:${token}`, filing: next.id, at: now })
  await tellOffice(context, stores, { what: lastEvent(stored), filing: next, notice, mail })
}

/** Keeps what a token did. One that already did something else is refused with `input`: each intention has its own. */
const useToken = async (stores: Transaction, token: Token): Promise<void> => {
  if ((await stores.tokens.get(token.id)) !== null)
    throw new Refusal('input', '这次提交没有成功，请重新打开后再提交')
  await stores.tokens.add(token)
}
