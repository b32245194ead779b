import { existsSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { launch } from '../../e2e/launch'
import { startLocal } from '../../local/start'
import { exampleOf } from '../example/load'
import type { Worker, WorkerCloud } from './shared'

/** An example that is loaded in seconds. */
const FEW = { filings: 4, days: 12 }

/** Starts a laptop cloud on any port; it does not wait for the disk. */
const startCloud: Worker['startCloud'] = (options) =>
  startLocal({ port: 0, durable: false, ...options })

/** The cloud that files share, in a folder that the end of the run removes. */
const startShared = async (): Promise<WorkerCloud> => {
  const dataDir = mkdtempSync(join(process.env['CLOUDS'] ?? tmpdir(), 'cloud-'))
  return { ...(await startCloud({ inside: true, example: exampleOf(FEW), dataDir })), dataDir }
}

let cloud: Promise<WorkerCloud> | undefined
let browser: Promise<Browser> | undefined

/** Notes by their names as empty files, so that all workers of a run see them. */
const openJudged = (): Worker['judged'] => {
  const folder = join(process.env['CLOUDS'] ?? tmpdir(), 'judged')
  const at = (look: string) => join(folder, look)
  return {
    has: (look) => existsSync(at(look)),
    add: (look) => {
      mkdirSync(folder, { recursive: true })
      writeFileSync(at(look), '')
    },
  }
}

/**
 * What the test files of one Jest worker share, made outside of the modules of each: a laptop cloud whose functions run in
 * this process, and a browser.
 */
export const worker: Worker = {
  cloud: () => (cloud ??= startShared()),
  startCloud,
  judged: openJudged(),
  browser: () => (browser ??= launch()),
}
