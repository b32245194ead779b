import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { cloudOf } from '../../../cloudfunctions/server/testing/cloud'
import { collections } from '../../../cloudfunctions/server/store/indexes'
import { openStore } from '../../../local/database/store'
import { startLocal } from '../../../local/start'
import { offices } from '../../../src/domain/city/city'
import { periodNames } from '../../../src/domain/figures/periods'
import type { BenchLine } from '../database'

const FILINGS = 100_000
/** Of a hundred so many wait, and so many are with their owners. */
const [WAITING, RETURNED] = [3, 1]
const DAY = 86_400_000
const TIMES = 15

/** Filings of a year up to the instant, of 2.3 KB. */
const filing = (place: number, now: number) => {
  const share = place % 100
  const status =
    share < WAITING ? 'submitted' : share < WAITING + RETURNED ? 'returned' : 'registered'
  const submitted = now - (place % 320) * DAY
  const doc = {
    _id: `filing-${String(place)}`,
    office: offices[Math.floor(place / 100) % offices.length]?.code ?? '',
    status,
    replyBy: place % 2 === 0 ? '2026-11-01' : null,
    held: { office: (place % 9) * DAY },
    ledger: {
      submitted,
      registered: status === 'registered' ? submitted : 0,
      due: submitted + 30 * DAY,
      number: place,
      late: place % 7 === 0,
      state: status,
    },
  }
  return { ...doc, answers: { text: 'x'.repeat(2300 - JSON.stringify(doc).length) } }
}

/** The dashboard of a city with 100,000 filings of this year, and the timer that counts its medians. Needs built functions. */
export const benchDashboard = async (): Promise<BenchLine[]> => {
  const dataDir = mkdtempSync(join(tmpdir(), 'dashboard-bench-'))
  const now = Date.parse('2026-11-24T07:06:00.000Z')
  const store = openStore(join(dataDir, 'documents.db'), collections)
  for (let from = 0; from < FILINGS; from += 5_000)
    store.atomically(() => {
      for (let place = from; place < from + 5_000; place += 1)
        store.insert('filings', filing(place, now))
    })
  store.close()
  const local = await startLocal({ port: 0, dataDir })
  const cloud = cloudOf(local, dataDir)
  try {
    await cloud.moveClock({ now: new Date(now).toISOString() })
    const began = performance.now()
    await cloud.runTimer()
    const lines: BenchLine[] = [
      { name: 'dashboard.timer', value: (performance.now() - began) / 1000, unit: 's' },
    ]
    const asked: readonly (readonly [name: string, ask: () => Promise<unknown>])[] = [
      ...periodNames.map(
        (period) => [period, () => cloud.ok('city-staff', 'dashboard.open', { period })] as const,
      ),
      ['due', () => cloud.ok('city-staff', 'dashboard.due', { office: null })],
    ]
    for (const [name, ask] of asked) {
      const taken: number[] = []
      const before = await cloud.operations()
      for (let turn = 0; turn < TIMES; turn += 1) {
        const from = performance.now()
        await ask()
        taken.push(performance.now() - from)
      }
      const after = await cloud.operations()
      taken.sort((one, other) => one - other)
      lines.push(
        { name: `dashboard.${name}`, value: taken[Math.floor(TIMES / 2)] ?? NaN, unit: 'ms' },
        {
          name: `dashboard.${name}-database`,
          value: (after.database - before.database) / TIMES,
          unit: 'operations',
        },
      )
    }
    return lines
  } finally {
    await local.stop()
    rmSync(dataDir, { recursive: true, force: true })
  }
}
