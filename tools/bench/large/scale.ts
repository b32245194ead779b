import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { indexes } from '../../../cloudfunctions/server/store/collections'
import { type Cloud, cloudOf } from '../../../cloudfunctions/server/testing/cloud'
import { start } from '../../../cloudfunctions/server/testing/filings'
import type { Doc } from '../../../local/database/documents'
import { openStore } from '../../../local/database/store'
import { type Local, startLocal } from '../../../local/start'
import type { BenchLine } from '../database'
import { mostMemory } from '../export'
import { fillStore } from './filled'

/** Filings that are stored, all but the due ones registered. */
const SIZES = [10_000, 100_000, 1_000_000]
const DUE = 10_000
/** 08:00 in Beijing on the first day on which the drafts have a stage. */
const MORNING = Date.parse('2026-11-25T08:00:00+08:00')
const MINUTE = 60_000
const DAY = 24 * 60 * MINUTE
const MOST_RUNS = 60
/** Documents that queries may answer for a due stage, and MB that `cron` may grow by. */
const [MOST_DOCUMENTS, MOST_GROWTH] = [1.1, 16]
/** More requests than a run sends that finds nothing to do. */
const IDLE = 60
const NOWHERE = '没有这个地址'

/** What is done: of the fields by which lists find it, and something that no index has. */
const registered = (index: number): Doc => ({
  _id: `done-${String(index)}`,
  applicant: `owner-${String(index)}`,
  office: '131081',
  queue: 'done',
  queueAt: MORNING - index,
  status: 'registered',
  number: `LFBZ-2026-${String(index)}`,
  createdAt: MORNING - index,
  savedAt: MORNING - index,
  remindAt: null,
  expiresAt: null,
  answers: { accountName: `胜芳街坊${String(index)}`, address: '益津北路1号' },
})

/** So many filings, `DUE` of them like the draft with a stage due. */
const fill = (dataDir: string, draft: Doc, size: number): void => {
  fillStore(dataDir, size, (store, index) => {
    const name = `due-${String(index)}`
    const due = { ...draft, _id: name, applicant: name, remindAt: MORNING }
    store.insert('filings', index < DUE ? due : registered(index))
  })
}

/** Milliseconds that one query takes for which the store has to read every filing. */
const fullScan = (dataDir: string): number => {
  const store = openStore(join(dataDir, 'documents.db'), indexes, false)
  const began = performance.now()
  const due = store.count('filings', { 'answers.address': NOWHERE })
  const took = performance.now() - began
  store.close()
  if (due !== 0) throw new Error(`the scan found ${String(due)}`)
  return took
}

/** Megabytes that the process of `cron` held at most. */
const memoryOf = (local: Local): number => {
  const pid = local
    .functionPids()
    .find((each) => readFileSync(`/proc/${String(each)}/cmdline`, 'utf8').includes('/cron/'))
  if (pid === undefined) throw new Error('cron does not run')
  return mostMemory(pid)
}

type TimerAnswer = {
  readonly data: { readonly remind: { readonly data: { readonly settled: number } } }
}

/** What telling all of them took. */
type Told = {
  readonly seconds: number
  readonly documents: number
  readonly memory: number
  readonly scan: number
}

const tell = async (cloud: Cloud, local: Local): Promise<Omit<Told, 'scan'>> => {
  const used = async () => (await cloud.operations()).database
  // The day's first runs count figures and pictures of all filings.
  for (let before = -Infinity; (await used()) - before > IDLE;) {
    before = await used()
    await cloud.moveClock({ now: new Date(MORNING - 10 * MINUTE).toISOString() })
    await cloud.runTimer()
  }
  const before = (await cloud.operations()).documents.filings ?? 0
  let taken = 0
  let settled = 0
  for (let run = 0; settled < DUE; run += 1) {
    if (run === MOST_RUNS) throw new Error(`${String(settled)} of ${String(DUE)} were told`)
    await cloud.moveClock({ now: new Date(MORNING + run * MINUTE).toISOString() })
    const began = performance.now()
    const answer = (await cloud.runTimer()) as unknown as TimerAnswer
    taken += performance.now() - began
    settled += answer.data.remind.data.settled
  }
  const documents = ((await cloud.operations()).documents.filings ?? 0) - before
  return { seconds: taken / 1000, documents, memory: memoryOf(local) }
}

const measureAt = async (size: number): Promise<Told> => {
  const dataDir = mkdtempSync(join(tmpdir(), 'scale-bench-'))
  let local = await startLocal({ port: 0, dataDir, durable: false })
  try {
    const cloud = cloudOf(local, dataDir)
    await cloud.moveClock({ now: new Date(MORNING - DAY).toISOString() })
    const { id } = await start(cloud, 'scale')
    const [draft] = await cloud.stored<Doc>('filings', { _id: id })
    if (!draft) throw new Error('nothing to copy')
    await local.stop()
    fill(dataDir, draft, size)
    const scan = fullScan(dataDir)
    local = await startLocal({ port: 0, dataDir, durable: false })
    return { ...(await tell(cloudOf(local, dataDir), local)), scan }
  } finally {
    await local.stop()
    rmSync(dataDir, { recursive: true, force: true })
  }
}

/**
 * How the timer tells 10,000 due stages among 10,000, 100,000 and 1,000,000 stored filings: the documents that its queries
 * answer and the time for each stage, how much its memory grows, and beside it a plain scan of all filings for what is due.
 */
export const benchScale = async (): Promise<BenchLine[]> => {
  const lines: BenchLine[] = []
  let first: number | null = null
  for (const size of SIZES) {
    const { seconds, documents, memory, scan } = await measureAt(size)
    first ??= memory
    const line = (name: string, value: number, unit: string, most?: number): BenchLine => ({
      name: `scale.${name}-of-${String(size)}`,
      value,
      unit,
      most,
    })
    lines.push(
      line('documents-a-stage', documents / DUE, 'documents', MOST_DOCUMENTS),
      line('time-a-stage', (seconds * 1000) / DUE, 'ms'),
      line('cron-memory', memory, 'MB'),
      line('cron-memory-growth', memory - first, 'MB', MOST_GROWTH),
      line('full-scan', scan, 'ms'),
    )
  }
  return lines
}
