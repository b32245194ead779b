import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { openClock } from './clock'
import { controlRoutes } from './controls'
import type { Collections } from './database/indexes'
import { openStore } from './database/store'
import { openTransactions } from './database/transactions'
import { openFiles } from './files'
import { openHost, type FunctionLimits } from './functions'
import { gatewayRoutes } from './gateway'
import { pageRoutes } from './pages'
import { staff } from './people'
import { lockFolder } from './lock'
import { openPushes, pushCollection } from './push'
import { sdkEndpoint } from './sdk'
import { keptKey } from './secrets'
import { serve } from './server'

export type Parts = {
  /** 0 takes any free port. */
  port: number
  dataDir: string
  functionsFolder: string
  browserFolder: string
  functions: Readonly<Record<string, FunctionLimits>>
  /** Functions that only timers may call. */
  closed: readonly string[]
  collections: Collections
}

export type Local = {
  url: string
  port: number
  functionPids: () => number[]
  stop: () => Promise<void>
}

const ENV = 'local-filing'

/** The SDK's environment (`TCB_CONTEXT_CNFG` is its own door to another address) and the project's. */
const functionEnv = (url: string, filingKey: string): Record<string, string> => ({
  TCB_CONTEXT_CNFG: JSON.stringify({ URL: `${url}/admin` }),
  TENCENTCLOUD_RUNENV: 'SCF',
  TENCENTCLOUD_REGION: 'ap-shanghai',
  TENCENTCLOUD_SECRETID: 'local',
  TENCENTCLOUD_SECRETKEY: 'local',
  TENCENTCLOUD_SESSIONTOKEN: 'local',
  SCF_NAMESPACE: ENV,
  TCB_ENV: ENV,
  TZ: 'UTC',
  FILING_KEY: filingKey,
  STAGE: 'trial',
})

/** Puts the laptop cloud together and serves it on loopback; what it keeps is in `dataDir`. */
export const compose = async (parts: Parts): Promise<Local> => {
  const { dataDir, functionsFolder } = parts
  mkdirSync(dataDir, { recursive: true, mode: 0o700 })
  const unlock = lockFolder(dataDir)
  const clock = openClock(dataDir)
  const store = openStore(join(dataDir, 'documents.db'), {
    ...parts.collections,
    ...pushCollection,
  })
  const transactions = openTransactions(store)
  const pushes = openPushes(store, clock)
  let url = ''
  const files = openFiles({
    folder: join(dataDir, 'files'),
    prefix: `cloud://${ENV}.6c6f-${ENV}-1300000000/`,
    key: keptKey(dataDir, 'link.key'),
    clock,
    url: () => url,
  })

  const seed = () => {
    if (store.count('staff', {}) > 0) return
    store.atomically(() => {
      for (const member of staff) store.insert('staff', member)
    })
  }
  seed()

  const env: Record<string, string> = {}
  const host = openHost({
    folder: functionsFolder,
    functions: parts.functions,
    env,
    clock,
    logFile: join(dataDir, 'functions.log'),
  })
  const reset = () => {
    transactions.endAll()
    store.clear()
    files.clear()
    clock.move({ reset: true })
    seed()
  }
  const admin = sdkEndpoint({ store, transactions, files, host, pushes, now: clock.now })
  const server = await serve(
    {
      'POST /admin': admin,
      ...files.routes,
      ...gatewayRoutes(host, files, parts.closed),
      ...controlRoutes({ clock, host, pushes, functionsFolder, reset }),
      ...pageRoutes(parts.browserFolder, clock),
    },
    parts.port,
  )
  url = `http://127.0.0.1:${String(server.port)}`
  Object.assign(env, functionEnv(url, keptKey(dataDir, 'filing.key')))

  return {
    url,
    port: server.port,
    functionPids: host.pids,
    stop: async () => {
      await server.close()
      await host.stop()
      transactions.endAll()
      // Writers that waited for a transaction finish first.
      await new Promise(setImmediate)
      store.close()
      unlock()
    },
  }
}
