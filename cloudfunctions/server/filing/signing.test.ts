import { companyAnswers } from '../../../src/domain/testing/answers'
import { vaultOf } from '../secrets/vault'
import { sealedIdNumber } from '../secrets/personal'
import { CHAIN_START } from './audit'
import type { Filing, StoredPhoto, StoredSignature } from './filing'
import { bound, isSigned } from './signing'

const vault = vaultOf(Buffer.alloc(32, 1).toString('base64'))

const photo = (hash: string): StoredPhoto => ({
  fileID: `cloud://${hash}`,
  source: `cloud://upload/${hash}`,
  hash,
  bytes: 1,
  addedAt: 1,
})

const { ownerIdNumber = '', ...answers } = companyAnswers

const filing: Filing = {
  id: 'f1',
  version: 3,
  status: 'draft',
  applicant: 'owner-li',
  formVersion: '2018-12-09/1',
  answers: { ...answers, accountKind: 'other', accountKindText: '视频号', operationsLead: 'owner' },
  idNumber: sealedIdNumber(vault, 'f1', ownerIdNumber),
  photos: { other: [photo('dd')], idBack: [photo('cc')], idFront: [], licence: [photo('aa')] },
  signature: null,
  correction: null,
  returned: null,
  number: null,
  office: null,
  route: null,
  firstSubmittedAt: null,
  submittedAt: null,
  replyBy: null,
  late: null,
  claim: null,
  queue: null,
  queueAt: 0,
  decidedAt: null,
  moved: null,
  savedAt: 1,
  createdAt: 1,
  chain: CHAIN_START,
  submissions: 0,
  remindAt: null,
  expiresAt: null,
}

const ROWS_HASH = '4ecfd547dcf49481f97b7d71870138cc1a3decada1370b4a384c208d5b91f008'

/** Signatures as they were stored when the form's table had its first shape: what they are bound to never changes. */
const stored = {
  hand: '6b84a2b8cf68b0f22efd2b16dd4f36b7b840a96823be667b3a70d65de54d33d7',
  sealPage: '663ebfa5e2feb13e0ccb066edbac42c73c5712d2520c759f637ade3147ca3be7',
} as const

const signatureBy = (by: StoredSignature['by']): StoredSignature => ({
  by,
  fileID: 'cloud://signature',
  source: 'cloud://upload/signature',
  hash: 'ee',
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
    { photos: { ...filing.photos, idFront: [photo('bb')] } },
    { hand: false, sealPage: true },
  ],
])('a change of %s', (_name, change, holds) => {
  for (const by of ['hand', 'sealPage'] as const)
    expect([by, isSigned(vault, { ...filing, ...change, signature: signatureBy(by) })]).toEqual([
      by,
      holds[by],
    ])
})
