import { fieldOf } from '../../../../src/domain/form/fields'
import type { FieldKey } from '../../../../src/domain/form/form'
import {
  changedSince,
  FIRST_VERSION,
  FORM_VERSION,
  hasSameRows,
} from '../../../../src/domain/form/versions'
import { type SignatureVoid, signatureVoid } from '../../../../src/domain/moves/signature'
import { Refusal } from '../../../../src/domain/api/refusal'
import { hashedAnswers } from '../../secrets/personal'
import { openedBy } from '../correction'
import type { Filing, StoredSignature } from '../../store/filings/filing'

/** Whether a signature stands under printed rows that the form has changed since (B4). */
export const isVoidByForm = ({ formVersion = FIRST_VERSION }: StoredSignature): boolean =>
  !hasSameRows(formVersion)

/** Why a filing is not signed although it holds a signature. */
export const signatureVoidOf = (signature: StoredSignature): Refusal =>
  new Refusal('signature-void', signatureVoid[isVoidByForm(signature) ? 'form' : 'content'])

/** What voided the signature that a filing had, as its applicant works on it; null where it holds or never was one. */
export const voidedBy = ({
  status,
  signature,
  signatureVoided,
}: Pick<Filing, 'status' | 'signature' | 'signatureVoided'>): SignatureVoid | null => {
  if (status !== 'draft' && status !== 'returned') return null
  if (signature !== null) return isVoidByForm(signature) ? 'form' : null
  return signatureVoided === true ? 'content' : null
}

/** What is said where a signature is missing. */
export const unsigned = (filing: Filing): string => {
  const by = voidedBy(filing)
  return by === null ? '还没有签名' : signatureVoid[by]
}

/** The keys whose values are the same in both. */
const unchangedIn = (before: Filing, after: Filing) => {
  const [was, is] = [hashedAnswers(before), hashedAnswers(after)]
  return (key: FieldKey) => (was[key] ?? '') === (is[key] ?? '')
}

const flaggedIn = ({ formVersion, flagged = [] }: Filing): readonly FieldKey[] => [
  ...new Set([...flagged, ...changedSince(formVersion)]),
]

/**
 * What an edit of a draft makes of its form version: it is of the present form then, and still to be looked at is what
 * the form had changed, without what was filled in anew; nothing once it is signed.
 */
export const formSeen = (
  before: Filing,
  changed: Filing,
): Pick<Filing, 'formVersion' | 'flagged'> | null => {
  if (before.status !== 'draft') return null
  const signs = changed.signature !== null && changed.signature !== before.signature
  const flagged = signs ? [] : flaggedIn(before).filter(unchangedIn(before, changed))
  return { formVersion: FORM_VERSION, flagged }
}

/**
 * The fields to look at once more, since the form changed after they were filled in (B4): what is asked, of a returned
 * filing what the return opened and nobody corrected yet. `present` is the filing with its corrections.
 */
export const formChanged = (stored: Filing, present: Filing): readonly FieldKey[] => {
  if (stored.status !== 'draft' && stored.status !== 'returned') return []
  const open = openedBy(stored, present)?.fields
  return flaggedIn(stored)
    .filter((key) => fieldOf(key).asked(present.answers) && (open?.includes(key) ?? true))
    .filter(unchangedIn(stored, present))
}
