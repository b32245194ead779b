import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sharedSuffixes } from '../../../cloudfunctions/server/filing/duplicates/shared'
import { cloudOf } from '../../../cloudfunctions/server/testing/cloud'
import { claimed, company, submitted } from '../../../cloudfunctions/server/testing/filings'
import { indexes } from '../../../cloudfunctions/server/store/collections'
import { openStore } from '../../../local/database/store'
import { startLocal } from '../../../local/start'
import { offices } from '../../../src/domain/city/city'
import type { Compared } from '../../../src/domain/duplicates/likely'
import type { BenchLine } from '../database'
import { measured } from './measured'

const FILINGS = 100_000
/** So many of them are of the owner and the subject of the one that is reviewed, and every tenth has its name almost. */
const SHARED = 1_500
const TIMES = 60
const STAFF = 'reviewer-bazhou'

type Stored = { readonly _id: string; readonly idNumber: { readonly hash: string } }

/** Filings of 2.3 KB: some share owner, code and subject with the one under review, the others with nobody. */
const filing = (place: number, owner: string) => {
  const shares = place < SHARED
  const number = String(place)
  const answers = {
    ...company,
    accountName: shares && place % 10 === 0 ? '霸州文昌阁号' : `霸州果园${number}`,
    ...(shares ? {} : { subjectName: `霸州果园${number}合作社`, creditCode: `91131081X${number}` }),
  }
  const compared: Compared = {
    accountKind: answers.accountKind ?? '',
    accountKindText: '',
    accountName: answers.accountName,
    subjectName: answers.subjectName ?? '',
    creditCode: answers.creditCode ?? '',
    owner: shares ? owner : `owner-${number}`,
  }
  const doc = {
    _id: `filing-${number}`,
    office: offices[place % offices.length]?.code ?? '',
    status: 'registered',
    number: `LFBZ-${number}`,
    idNumber: { hash: compared.owner },
    answers,
    late: null,
    claim: null,
    queue: 'done',
    queueAt: place,
  }
  const introduction = 'x'.repeat(Math.max(0, 2300 - JSON.stringify(doc).length))
  return { compared, doc: { ...doc, answers: { ...answers, introduction } } }
}

/** A review beside 100,000 filings, with what may be of the same account and an owner of many. Needs built functions. */
export const benchDuplicates = async (): Promise<BenchLine[]> => {
  const dataDir = mkdtempSync(join(tmpdir(), 'duplicates-bench-'))
  const first = await startLocal({ port: 0, dataDir })
  const begun = cloudOf(first, dataDir)
  const { id, version } = await submitted(begun, 'company-chen', company)
  await claimed(begun, STAFF, { id, version })
  const [stored] = await begun.stored<Stored>('filings', { _id: id })
  const vault = begun.vault()
  await first.stop()
  const store = openStore(join(dataDir, 'documents.db'), indexes)
  for (let from = 0; from < FILINGS; from += 5_000)
    store.atomically(() => {
      for (let place = from; place < from + 5_000; place += 1) {
        const { compared, doc } = filing(place, stored?.idNumber.hash ?? '')
        store.insert('filings', doc)
        for (const [at, suffix] of sharedSuffixes(vault, compared).entries())
          store.insert('suffixes', {
            _id: `${doc._id}:${String(at)}`,
            filing: doc._id,
            office: doc.office,
            suffix,
            at: place,
          })
      }
    })
  store.close()
  const local = await startLocal({ port: 0, dataDir })
  const cloud = cloudOf(local, dataDir)
  try {
    const lines: BenchLine[] = []
    for (const action of ['desk.open', 'duplicates.open'] as const)
      lines.push(
        ...(await measured(cloud, `review.${action}`, TIMES, () =>
          cloud.ok(STAFF, action, { id }),
        )),
      )
    const { likely, shared } = await cloud.ok(STAFF, 'duplicates.open', { id })
    const listed = shared.reduce((sum, { count }) => sum + count, 0)
    return [
      ...lines,
      { name: 'review.likely', value: likely.length, unit: 'filings' },
      { name: 'review.shared', value: listed, unit: 'filings' },
    ]
  } finally {
    await local.stop()
    rmSync(dataDir, { recursive: true, force: true })
  }
}
