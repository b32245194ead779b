import { storedDraft, storedPhoto, vault } from '../../testing/stored'
import type { Filing, StoredSignature } from '../../store/filings/filing'
import { bound, isSigned } from './signing'

const filing: Filing = {
  ...storedDraft,
  answers: {
    ...storedDraft.answers,
    accountKind: 'other',
    accountKindText: '视频号',
    operationsLead: 'owner',
  },
  photos: {
    other: [storedPhoto('dd')],
    idBack: [storedPhoto('cc')],
    idFront: [],
    licence: [storedPhoto('aa')],
  },
}

const ROWS_HASH = '4ecfd547dcf49481f97b7d71870138cc1a3decada1370b4a384c208d5b91f008'

/** Signatures as they were stored when the form's table had its first shape: what they are bound to never changes. */
const stored = {
  hand: '6b84a2b8cf68b0f22efd2b16dd4f36b7b840a96823be667b3a70d65de54d33d7',
  sealPage: '663ebfa5e2feb13e0ccb066edbac42c73c5712d2520c759f637ade3147ca3be7',
} as const

const signatureBy = (by: 'hand' | 'sealPage'): StoredSignature => ({
  by,
  fileID: 'cloud://signature',
  source: 'cloud://upload/signature',
  hash: 'ee',
  key: '',
  rowsHash: ROWS_HASH,
  contentHash: stored[by],
  signedAt: 1_795_500_000_000,
  simple: false,
  declarationVersion: '2018-12-09',
  openid: 'owner-li',
})

test.each(['hand', 'sealPage'] as const)('a signature stored long ago still holds: %s', (by) => {
  const signature = signatureBy(by)
  expect(bound(vault, filing, signature)).toEqual(signature)
  expect(isSigned(vault, { ...filing, signature })).toBe(true)
})

test.each<[string, Partial<Filing>, { readonly hand: boolean; readonly sealPage: boolean }]>([
  [
    'a printed row',
    { answers: { ...filing.answers, followers: '1' } },
    { hand: false, sealPage: false },
  ],
  [
    'what is printed in a row',
    { answers: { ...filing.answers, accountKindText: '微博' } },
    { hand: false, sealPage: false },
  ],
  ['the area', { answers: { ...filing.answers, area: '131002' } }, { hand: false, sealPage: true }],
  [
    'whose card is asked for',
    { answers: { ...filing.answers, operationsLead: 'manager' } },
    { hand: false, sealPage: true },
  ],
  [
    'a code that decides nothing',
    { answers: { ...filing.answers, creditCode: '' } },
    { hand: true, sealPage: true },
  ],
  [
    'a photo',
    { photos: { ...filing.photos, idFront: [storedPhoto('bb')] } },
    { hand: false, sealPage: true },
  ],
])('a change of %s', (_name, change, holds) => {
  for (const by of ['hand', 'sealPage'] as const)
    expect([by, isSigned(vault, { ...filing, ...change, signature: signatureBy(by) })]).toEqual([
      by,
      holds[by],
    ])
})
