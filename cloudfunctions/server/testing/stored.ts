import { companyAnswers } from '../../../src/domain/testing/answers'
import { newDraft } from '../filing/draft'
import type { Filing, StoredPhoto, Submitted } from '../store/filings/filing'
import { sealedIdNumber } from '../secrets/personal'
import { vaultOf } from '../secrets/vault'
import type { Cloud } from './cloud'

export const vault = vaultOf(Buffer.alloc(32, 1).toString('base64'))

/** A photo as it is stored; the hash names it. */
export const storedPhoto = (hash: string): StoredPhoto => ({
  fileID: `cloud://${hash}`,
  source: `cloud://upload/${hash}`,
  hash,
  key: '',
  bytes: 1,
  addedAt: 1,
})

const { ownerIdNumber = '', ...answers } = companyAnswers

const draft = newDraft({ ports: { newId: () => 'f1', vault }, openid: 'owner-li', now: 1 })

/** A company's draft as it is stored, sealed in `vault`, for rules that need no database. */
export const storedDraft: Filing = {
  ...draft,
  version: 3,
  answers,
  idNumber: sealedIdNumber(vault, draft, ownerIdNumber),
}

/** The same as its office has it, signed by hand. */
export const storedSubmission: Submitted = {
  ...storedDraft,
  status: 'submitted',
  signature: {
    by: 'hand',
    fileID: 'cloud://signature',
    source: 'cloud://upload/signature',
    hash: 'ee',
    key: '',
    rowsHash: '',
    contentHash: '',
    signedAt: 1,
    simple: false,
    declarationVersion: '2018-12-09',
    openid: 'owner-li',
  },
  number: 'LFBZ-26K7-4385',
  office: '131081',
  route: {
    office: '131081',
    rule: 'address',
    reason: '因为主体地址在霸州市',
    mayChooseCity: false,
    conflict: null,
  },
  firstSubmittedAt: 1,
  submittedAt: 1,
  replyBy: '2026-11-27',
  queue: 'waiting',
  expiresAt: null,
  submissions: 1,
}

/** So many rows of some KB one call of the platform takes. */
const AT_ONCE = 10

/** Stores many rows, a few at a time. */
export const insertAll = async (
  { insert }: Pick<Cloud, 'insert'>,
  collection: string,
  rows: readonly object[],
): Promise<void> => {
  for (let from = 0; from < rows.length; from += AT_ONCE)
    await insert(collection, ...rows.slice(from, from + AT_ONCE))
}

/** Stores a filing so many times more, each older than the one before; answers their ids, newest first. */
export const copiesOf = async (cloud: Cloud, id: string, count: number): Promise<string[]> => {
  const [stored = {}] = await cloud.stored('filings', { _id: id })
  const copies = Array.from({ length: count }, (_each, i) => ({
    ...stored,
    _id: `copy-of-${String(i).padStart(4, '0')}`,
    createdAt: Number(stored['createdAt']) - i - 1,
  }))
  await insertAll(cloud, 'filings', copies)
  return copies.map(({ _id }) => _id)
}
