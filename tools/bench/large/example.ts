import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startLocal } from '../../../local/start'
import { exampleOf } from '../../example/load'
import { WHOLE } from '../../example/plan'
import type { BenchLine } from '../database'

/** How long a tester waits for the whole example; it is to be there within 4 minutes. */
export const benchExample = async (): Promise<BenchLine[]> => {
  const dataDir = mkdtempSync(join(tmpdir(), 'example-bench-'))
  const local = await startLocal({ port: 0, dataDir })
  try {
    const began = performance.now()
    await exampleOf(WHOLE).load({
      url: local.url,
      begun: Date.now(),
      done: 0,
      note: () => undefined,
      goesOn: () => true,
    })
    const value = (performance.now() - began) / 60_000
    return [{ name: 'example of 400 filings', value, unit: 'min' }]
  } finally {
    await local.stop()
    rmSync(dataDir, { recursive: true, force: true })
  }
}
