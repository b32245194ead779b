import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { cloudOf } from '../../cloudfunctions/server/testing/cloud'
import { exported, manyFilings } from '../../cloudfunctions/server/testing/ledger'
import { startLocal } from '../../local/start'
import type { BenchLine } from './database'

/** As many as one file holds. */
const ROWS = 10_000
/** What the function `documents` has for it, with room for a slower machine: seconds, and MB. */
const MOST_SECONDS = 60
const MOST_MEMORY = 350
const STAFF = 'reviewer-bazhou'

/** The most memory in MB that a process ever held, as Linux counts it. */
export const mostMemory = (pid: number): number => {
  const status = readFileSync(`/proc/${String(pid)}/status`, 'utf8')
  return Number(/VmHWM:\s+(\d+)/.exec(status)?.[1]) / 1024
}

/** Time and memory of the largest file of the ledger. Needs built functions, and Linux. */
export const benchExport = async (): Promise<BenchLine[]> => {
  const dataDir = mkdtempSync(join(tmpdir(), 'export-bench-'))
  const local = await startLocal({ port: 0, dataDir })
  const cloud = cloudOf(local, dataDir)
  try {
    await manyFilings(cloud, ROWS)
    const began = performance.now()
    const { rows } = await exported(cloud, STAFF)
    const time = performance.now() - began
    if (rows !== ROWS) throw new Error(`exported ${String(rows)} rows, not ${String(ROWS)}`)
    const memory = Math.max(...local.functionPids().map(mostMemory))
    return [
      { name: 'export.time', value: time / 1000, unit: 's', most: MOST_SECONDS },
      { name: 'export.memory', value: memory, unit: 'MB', most: MOST_MEMORY },
    ]
  } finally {
    await local.stop()
    rmSync(dataDir, { recursive: true, force: true })
  }
}
