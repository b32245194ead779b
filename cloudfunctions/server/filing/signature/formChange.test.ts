import { fields, type FieldKey } from '../../../../src/domain/form/form'
import { FORM_VERSION } from '../../../../src/domain/form/versions'
import { signatureVoid } from '../../../../src/domain/moves/signature'
import { storedDraft, storedSubmission, vault } from '../../testing/stored'
import type { Filing, StoredSignature } from '../../store/filings/filing'
import { formChanged, formSeen, isVoidByForm, signatureVoidOf } from './formChange'
import { bound, isSigned } from './signing'

const OLD = '2018-12-09/1'
const draft: Filing = {
  ...storedDraft,
  answers: { ...storedDraft.answers, subjectKind: 'company', filledBy: 'owner' },
}
const changed = (answers: Filing['answers']): Partial<Filing> => ({
  answers: { ...draft.answers, ...answers },
})
const returned = (
  keys: readonly FieldKey[],
  correction: Partial<Filing> = {},
): Partial<Filing> => ({
  status: 'returned',
  formVersion: OLD,
  returned: {
    at: 1,
    correctionOn: '2026-12-09',
    items: keys.map((key) => ({ key, reason: 'incomplete', note: '' })) as never,
  },
  correction: { ...draft, ...correction },
})

test.each<[string, Partial<Filing>, readonly FieldKey[]]>([
  ['of the present form', {}, []],
  ['of an older one', { formVersion: OLD }, ['subjectKind', 'creditCode', 'filledBy']],
  [
    'whose code is not asked for',
    { formVersion: OLD, ...changed({ subjectKind: 'individual' }) },
    ['subjectKind', 'filledBy'],
  ],
  [
    'of one that nobody knows',
    { formVersion: 'lost' },
    fields.filter((field) => field.asked(draft.answers)).map(({ key }) => key),
  ],
  ['seen in part', { flagged: ['creditCode'] }, ['creditCode']],
  ['submitted', { formVersion: OLD, status: 'submitted' }, []],
  ['registered', { formVersion: OLD, status: 'registered' }, []],
  ['returned for something else', returned(['followers']), []],
  ['returned for a row that it helps', returned(['subjectName']), ['subjectKind', 'creditCode']],
  [
    'returned and corrected',
    returned(['subjectName'], changed({ subjectKind: 'association' })),
    ['creditCode'],
  ],
])('a filing %s: what is to be looked at once more', (_name, change, keys) => {
  const stored: Filing = { ...draft, ...change }
  expect(formChanged(stored, { ...stored, ...stored.correction })).toEqual(keys)
})

const signature: StoredSignature = { ...storedSubmission.signature, formVersion: OLD }

test.each<[string, Partial<Filing>, Partial<Filing>, ReturnType<typeof formSeen>]>([
  [
    'of the present form',
    {},
    changed({ followers: '1' }),
    { formVersion: FORM_VERSION, flagged: [] },
  ],
  [
    'of an older one, elsewhere',
    { formVersion: OLD },
    changed({ followers: '1' }),
    { formVersion: FORM_VERSION, flagged: ['subjectKind', 'creditCode', 'filledBy'] },
  ],
  [
    'of an older one, what had changed',
    { formVersion: OLD },
    changed({ creditCode: '' }),
    { formVersion: FORM_VERSION, flagged: ['subjectKind', 'filledBy'] },
  ],
  [
    'once more',
    { flagged: ['subjectKind', 'filledBy'] },
    changed({ filledBy: 'manager' }),
    { formVersion: FORM_VERSION, flagged: ['subjectKind'] },
  ],
  [
    'by signing it',
    { formVersion: OLD },
    { signature },
    { formVersion: FORM_VERSION, flagged: [] },
  ],
  [
    'by taking its signature',
    { flagged: ['subjectKind'], signature },
    { signature: null },
    { formVersion: FORM_VERSION, flagged: ['subjectKind'] },
  ],
  ['that is returned', { formVersion: OLD, status: 'returned' }, changed({ followers: '1' }), null],
])('an edit of a draft %s', (_name, before, change, seen) => {
  const stored = { ...draft, ...before }
  expect(formSeen(stored, { ...stored, ...change })).toEqual(seen)
})

describe('a signature', () => {
  const signed = bound(vault, draft, { ...storedSubmission.signature, formVersion: FORM_VERSION })

  test.each<[string, Partial<StoredSignature>, boolean]>([
    ['under the present form', {}, true],
    ['under one whose printed rows were the same', { formVersion: OLD }, true],
    ['of before versions were noted', { formVersion: undefined as never }, true],
    ['under one that nobody knows', { formVersion: 'lost' }, false],
  ])('%s', (_name, change, holds) => {
    const filing = { ...draft, signature: { ...signed, ...change } }
    expect(isSigned(vault, filing)).toBe(holds)
    expect(isVoidByForm(filing.signature)).toBe(!holds)
    expect(signatureVoidOf(filing.signature).message).toBe(
      signatureVoid[holds ? 'content' : 'form'],
    )
  })
})
