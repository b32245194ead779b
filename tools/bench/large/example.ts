import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { startLocal } from '../../../local/start'
import { exampleOf } from '../../example/load'
import { WHOLE } from '../../example/plan'
import type { BenchLine } from '../database'

/** Minutes that a tester may wait for the whole example. */
const MOST_MINUTES = 4

/** How long a tester waits for the whole example. */
export const benchExample = async (): Promise<BenchLine[]> => {
  const dataDir = mkdtempSync(join(tmpdir(), 'example-bench-'))
  const local = await startLocal({ port: 0, dataDir, example: exampleOf(WHOLE) })
  const example = async (method: 'GET' | 'POST') =>
    (await (await fetch(`${local.url}/local/example`, { method })).json()) as { state: string }
  try {
    const began = performance.now()
    let { state } = await example('POST')
    while (state === 'loading') {
      await sleep(500)
      ;({ state } = await example('GET'))
    }
    if (state !== 'loaded') throw new Error(`The example is ${state}.`)
    const value = (performance.now() - began) / 60_000
    return [{ name: 'example of 400 filings', value, unit: 'min', most: MOST_MINUTES }]
  } finally {
    await local.stop()
    rmSync(dataDir, { recursive: true, force: true })
  }
}
