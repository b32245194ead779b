import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Local, startLocal } from '../../../local/start'
import { cloudOf } from './cloud'

/** A Tuesday, 15:06 in Beijing. */
const NOW = '2026-11-24T07:06:00.000Z'

/** A laptop cloud of its own for the tests of a file, its clock at 15:06 on 24 November 2026; `options` as `startLocal` takes them. */
export const onCloud = (
  options: Omit<Parameters<typeof startLocal>[0], 'port' | 'dataDir'> = {},
) => {
  const dataDir = mkdtempSync(join(tmpdir(), 'cloud-'))
  let local: Local
  const address = {
    get url() {
      return local.url
    },
  }
  const cloud = cloudOf(address, dataDir)
  beforeAll(async () => {
    local = await startLocal({ port: 0, dataDir, ...options })
    await cloud.moveClock({ now: NOW })
  })
  afterAll(async () => {
    await local.stop()
    rmSync(dataDir, { recursive: true })
  })
  return { ...cloud, url: () => local.url, functionPids: () => local.functionPids() }
}
