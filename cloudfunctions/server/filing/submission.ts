import { hidden, shown } from '../../../src/domain/form/answers'
import { printedRows } from '../../../src/domain/form/fields'
import { type Answers, type Field, fields } from '../../../src/domain/form/form'
import { leftOver, leftOverWords, without } from '../../../src/domain/form/leftOver'
import type { Day } from '../../../src/domain/dates/days'
import type { Route } from '../../../src/domain/places/routing'
import { FORM_VERSION } from '../../../src/domain/form/versions'
import { filingNumber } from '../../../src/domain/moves/number'
import { masked } from '../../../src/domain/messages/personalNumbers'
import { slotKeys } from '../../../src/domain/form/materials'
import { isSubmitted } from './facts'
import type { ReplyPromise } from './dates'
import {
  type Content,
  type Filing,
  type FrozenRow,
  photosOf,
  type Version,
  versionId,
  type Submitted,
} from '../store/filings/filing'
import type { AuditedValue, Change } from '../store/events'
import { fullAnswers, hiddenAnswers } from '../secrets/personal'
import type { Owning, Vault } from '../secrets/vault'
import type { Context } from '../app'
import type { Transaction } from '../store/ports'
import type { Making } from './move'
import { sealedVersion } from './version/stored'

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

/** What a filing gives to its submission, what it leaves behind, and what its owner is told of that. */
type Asked = {
  /** Nothing that is not asked now. */
  readonly content: Pick<Content, 'answers' | 'photos'>
  readonly left: readonly string[]
  readonly told: Pick<Making, 'message'>
}

/** Parts a filing from what its answers ask for no longer. `left` are the files of the photos that stay behind. */
export const askedOf = ({ answers, photos }: Pick<Content, 'answers' | 'photos'>): Asked => {
  const left = leftOver(answers, photos)
  const words = leftOverWords(left, photos)
  return {
    content: { answers: without(answers, left.fields), photos: without(photos, left.slots) },
    left: photosOf(photos)
      .filter(({ slot }) => left.slots.includes(slot))
      .map(({ fileID }) => fileID),
    told: words === '' ? {} : { message: [`不再需要，没有随本次提交保存：${words}`] },
  }
}

/**
 * A resubmission as the audit holds it (K5): each value, slot and signature that changed, before and after, hidden as in
 * lists, with keyed hashes.
 */
export const correctedChanges = (
  vault: Vault,
  filing: Owning,
  before: Content,
  after: Content,
): readonly Change[] => {
  const [was, is] = [before, after].map((content) => auditedValues(vault, filing, content))
  return [...(is?.keys() ?? [])].flatMap((key) => {
    const [old = null, now = null] = [was?.get(key), is?.get(key)]
    return old?.hash === now?.hash ? [] : [{ key, before: old, after: now }]
  })
}

const auditedValues = (vault: Vault, filing: Owning, content: Content) => {
  const full = fullAnswers(vault, filing, content)
  const own = vault.own(filing)
  const hashed = (key: string, text: string) => own.hash(text, key)
  const values = fields.map((field): [string, AuditedValue] => {
    const text = full[field.key] ?? ''
    return [field.key, { text: audited(field, text), hash: hashed(field.key, text) }]
  })
  const slots = slotKeys.map((slot): [string, AuditedValue] => {
    const photos = content.photos[slot] ?? []
    const hashes = photos.map(({ hash }) => hash).join()
    return [`slot:${slot}`, { text: String(photos.length), hash: hashed(slot, hashes) }]
  })
  const signature = hashed('signature', content.signature?.hash ?? '')
  return new Map([...values, ...slots, ['signature', { text: '', hash: signature }]])
}

/** As the audit may hold a value: hidden as in lists, and the numbers of persons in a name cut (K5). */
const audited = (field: Field, text: string): string => masked(hidden(field, text))

/** A first submit as the audit holds it: every row appears, hidden as in lists, with the hash of its value
 * under the filing's own key: it says nothing any more once that is erased (K5). */
export const submittedChanges = (
  vault: Vault,
  filing: Owning,
  full: Answers,
): readonly Change[] => {
  const own = vault.own(filing)
  const values = printedRows(full, shown)
  return printedRows(full, audited).map(({ key, text }, i) => ({
    key,
    before: null,
    after: { text, hash: own.hash(values[i]?.text ?? '', key) },
  }))
}

/** A call that submits: the token of the client's intention. */
type Sent = { readonly token: string }

/** What every submission gives a filing: its turn with the office, the promised day (本办承诺), and the form of its labels. */
export const toCheck = (
  { now }: Pick<Context, 'now'>,
  { token }: Sent,
  promised: ReplyPromise,
  { submissions }: Filing,
) => ({
  submitToken: token,
  submittedAt: now,
  ...promised,
  queue: 'waiting' as const,
  queueAt: now,
  submissions: submissions + 1,
  formVersion: FORM_VERSION,
  flagged: [],
})

/**
 * Stores with a submission what it was, frozen; the files it left behind are deleted by the timer, unless an earlier
 * submission holds them.
 */
export const storeVersion =
  (
    {
      ports,
      now,
    }: Pick<Context, 'now'> & { readonly ports: Pick<Context['ports'], 'newId' | 'vault'> },
    { left }: Asked,
  ): NonNullable<Making['also']> =>
  async (stores, next) => {
    if (!isSubmitted(next)) throw new Error(`filing ${next.id} is submitted without an office`)
    await stores.versions.add(sealedVersion(ports.vault, next, frozen(next)))
    if (left.length > 0)
      await stores.discards.add({ id: ports.newId(), fileIDs: left, at: now, filing: next.id })
  }

/** The next 编号 of an office in the year of a Beijing day. */
export const nextNumber = async (
  stores: Transaction,
  { office }: Route,
  today: Day,
): Promise<string> => {
  const year = Number(today.slice(0, 4))
  const sequence = await stores.counters.next(`${office}:${String(year)}`)
  return filingNumber({ office, year, sequence })
}

/** Whether the filing's last submit was this very call. */
export const wasSent = ({ submitToken }: Filing, { token }: Sent): boolean => submitToken === token
