import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Local } from '../../../local/start'
import { startOwnCloud } from '../../../tools/test/shared'
import { cloudOf } from './cloud'
import { NOW } from './onCloud'

/**
 * A laptop cloud of its own, for a file that ends its functions (`inside: false`, each in a process then), looks through all
 * that it keeps, or needs other `options` (as `startLocal` takes them); its clock is at the same time, and it does not wait
 * for the disk.
 */
export const onOwnCloud = (options: Omit<Parameters<typeof startOwnCloud>[0], 'dataDir'> = {}) => {
  const dataDir = mkdtempSync(join(tmpdir(), 'cloud-'))
  let local: Local
  const address = {
    get url() {
      return local.url
    },
    get ask() {
      return local.ask
    },
  }
  const cloud = cloudOf(address, dataDir)
  beforeAll(async () => {
    local = await startOwnCloud({ inside: true, ...options, dataDir })
    await cloud.begin()
    await cloud.moveClock({ now: NOW })
  })
  afterAll(async () => {
    await local.stop()
    rmSync(dataDir, { recursive: true })
  })
  return {
    ...cloud,
    reset: () => cloud.resetTo({ now: NOW }),
    url: () => local.url,
    /** Kills every process of a function and waits until it is gone. */
    killFunctions: async (): Promise<void> => {
      const pids = local.functionPids()
      for (const pid of pids) process.kill(pid, 'SIGKILL')
      while (local.functionPids().some((pid) => pids.includes(pid))) await sleep(1)
    },
  }
}
