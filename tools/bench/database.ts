import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { indexes } from '../../cloudfunctions/server/store/collections'
import { databaseActions, type Command } from '../../local/database/commands'
import { toWire, type Doc, type Fields } from '../../local/database/documents'
import { openStore } from '../../local/database/store'
import { openTransactions } from '../../local/database/transactions'
import { startLocal } from '../../local/start'
import { fillStore } from './large/filled'

/** One measured value, and the most or least that it may be; `name` has no spaces. */
export type BenchLine = {
  name: string
  value: number
  unit: string
  most?: number | undefined
  least?: number | undefined
}

const FILINGS = 100_000
const QUEUE = 8_000
const QUEUES = FILINGS / QUEUE
const MEGABYTE = 1024 * 1024

const filing = (index: number): Doc => {
  const doc = {
    _id: `filing-${String(index)}`,
    applicant: `person-${String(index)}`,
    office: '131081',
    queue: `queue-${String(Math.floor(index / QUEUE))}`,
    queueAt: index,
    savedAt: index,
    version: 1,
    status: 'submitted',
    answers: {},
  }
  return { ...doc, answers: { text: 'x'.repeat(2300 - JSON.stringify(doc).length) } }
}

const milliseconds = async (work: () => unknown): Promise<number> => {
  const began = performance.now()
  await work()
  return performance.now() - began
}

const median = async (times: number, work: (turn: number) => unknown): Promise<number> => {
  const taken: number[] = []
  for (let turn = 0; turn < times; turn += 1) taken.push(await milliseconds(() => work(turn)))
  return taken.sort((a, b) => a - b)[Math.floor(times / 2)] ?? NaN
}

/** A bench that finds something else measures something else. */
const found = (rows: number, wanted: number): void => {
  if (rows !== wanted) throw new Error(`found ${String(rows)} rows, not ${String(wanted)}`)
}

const open = (dataDir: string) => {
  const store = openStore(join(dataDir, 'documents.db'), indexes)
  return { store, actions: databaseActions(store, openTransactions(store), Date.now) }
}

const page = (queue: number, after: number, limit: number): Command => ({
  collectionName: 'filings',
  query: toWire({ office: '131081', queue: `queue-${String(queue)}`, queueAt: { $gt: after } }),
  order: toWire({ queueAt: 1, _id: 1 }),
  limit,
})

const measure = async (dataDir: string): Promise<BenchLine[]> => {
  const { store, actions } = open(dataDir)
  const pageTime = await median(200, (turn) => {
    const { list } = actions['database.getDocument'](
      page(turn % 12, (turn % 12) * QUEUE + turn, 20),
    )
    found(list.length, 20)
  })
  const { query = '' } = page(3, -1, 1)
  const countTime = await median(50, () => {
    found(actions['database.calculateDocument']({ collectionName: 'filings', query }).total, QUEUE)
  })
  const insertTime = await median(200, (turn) =>
    actions['database.insertDocument']({
      collectionName: 'filings',
      data: [toWire(filing(FILINGS + turn))],
    }),
  )
  for (let queue = 0; queue < QUEUES; queue += 1)
    for (let after = queue * QUEUE - 1; after < (queue + 1) * QUEUE; after += 100)
      actions['database.getDocument'](page(queue, after, 100))
  store.close()
  return [
    { name: 'database.page-of-20', value: pageTime, unit: 'ms' },
    { name: 'database.count-of-8000', value: countTime, unit: 'ms' },
    { name: 'database.durable-insert', value: insertTime, unit: 'ms' },
  ]
}

/** How many filings of the queues there are, some of them within bounds: what the desk asks for with every page. */
const totals = (queues: number[]): Command => {
  const sum = (...bounds: Fields[]) => ({
    $sum: { $cond: { if: { $and: bounds }, then: 1, else: 0 } },
  })
  const group = {
    _id: '$queue',
    all: { $sum: 1 },
    soon: sum({ $gte: ['$queueAt', QUEUE] }, { $lt: ['$queueAt', 2 * QUEUE] }),
    watch: sum({ $lt: ['$queueAt', QUEUE] }),
  }
  const names = queues.map((queue) => `queue-${String(queue)}`)
  const match = { office: '131081', queue: { $in: [...names, 'returned', 'done'] } }
  return {
    collectionName: 'filings',
    stages: [
      { stageKey: '$match', stageValue: toWire(match) },
      { stageKey: '$group', stageValue: toWire(group) },
    ],
  }
}

const measureTotals = async (dataDir: string): Promise<BenchLine[]> => {
  const { store, actions } = open(dataDir)
  const timeOf = (times: number, queues: number[]) =>
    median(times, () => {
      found(actions['database.aggregateDocuments'](totals(queues)).list.length, queues.length)
    })
  const one = await timeOf(20, [3])
  const all = await timeOf(
    5,
    Array.from({ length: Math.ceil(QUEUES) }, (_, queue) => queue),
  )
  store.close()
  return [
    { name: `database.totals-of-${String(QUEUE)}`, value: one, unit: 'ms' },
    { name: `database.totals-of-${String(FILINGS)}`, value: all, unit: 'ms' },
  ]
}

/**
 * Measures the laptop cloud's database with 100,000 filings of 2.3 KB: medians inside the server, the
 * start of all of it, and how much memory filling and reading all of them took.
 */
export const benchDatabase = async (): Promise<BenchLine[]> => {
  const dataDir = mkdtempSync(join(tmpdir(), 'local-bench-'))
  try {
    const before = process.memoryUsage().rss
    fillStore(dataDir, FILINGS, (store, index) => {
      store.insert('filings', filing(index))
    })
    const lines = await measure(dataDir)
    const memory = (process.memoryUsage().rss - before) / MEGABYTE
    const sums = await measureTotals(dataDir)
    let stop = () => Promise.resolve()
    const start = await milliseconds(async () => {
      ;({ stop } = await startLocal({ port: 0, dataDir }))
    })
    await stop()
    return [
      ...lines,
      ...sums,
      { name: 'local.start', value: start, unit: 'ms' },
      { name: 'database.memory-growth', value: memory, unit: 'MB' },
    ]
  } finally {
    rmSync(dataDir, { recursive: true, force: true })
  }
}
