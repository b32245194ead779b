import { mkdirSync } from 'node:fs'
import { Socket } from 'node:net'
import { join } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import { openClock } from './clock'
import { type Example, exampleCollection, openExample } from './example'
import { configOf } from './functions/config'
import { controlRoutes } from './http/controls'
import type { Collections } from './database/indexes'
import { recordShapes } from './database/shapes'
import { openStore } from './database/store'
import { openTransactions } from './database/transactions'
import { openFaults } from './faults'
import { openFiles, type StorageRule } from './disk/files'
import { openHost, type FunctionLimits } from './functions/functions'
import { carryInside, type Ask } from './functions/inside/inside'
import { carryInProcesses } from './functions/processes'
import { gatewayRoutes } from './http/gateway'
import { openInterfaces } from './http/interfaces'
import { mailCollection, openMail } from './messages/mail'
import { openApi } from './http/openapi'
import { openPageCodes } from './http/pageCodes'
import { pageRoutes } from './http/pages'
import { type MadeUpPerson, SETUP_CODE, settingsRow, type StaffMember } from './people'
import { lockFolder } from './disk/lock'
import { openNoted } from './noted'
import { openPhoneCodes } from './http/phoneCodes'
import { openAnswered } from './http/answered'
import { openRounds } from './http/rounds'
import { hasPage, openPushes, pushCollections } from './messages/push'
import { openSdk } from './http/sdk'
import { type FilingKeys, openFilingKeys } from './disk/filingKeys'
import { keptKey } from './disk/secrets'
import { onNewBuild, openReloads } from './http/reloads'
import { openServer } from './http/server'
import { templateEnv, type Templates } from './messages/templates'
import { openTimers } from './functions/timers'
import { openUsers, userCollection } from './messages/users'

export type Parts = {
  /** 0 takes any free port. */
  port: number
  dataDir: string
  functionsFolder: string
  browserFolder: string
  /** Where `app.json` names the pages a message may lead to. */
  miniappFolder: string
  functions: Readonly<Record<string, FunctionLimits>>
  /** Functions that only timers may call. */
  closed: readonly string[]
  collections: Collections
  /** What clients may do with files. */
  storageRule: StorageRule
  templates: Templates
  /** The codes of the offices that a fresh data folder knows. */
  offices: readonly string[]
  /** A folder that is to get every query shape the functions send, with SQLite's plan for it. */
  shapes?: string | undefined
  /** Whether what it keeps outlives a machine that stops; so it is where nothing else is said. */
  durable?: boolean
  /** What fills it for who wants to look round. */
  example?: Example
  /** Who one can be. */
  people: readonly MadeUpPerson[]
  /** Who of them works in an office. */
  staff: readonly StaffMember[]
  /** Whether a fresh data folder knows staff; without, the first administrator comes by the set-up code. */
  seeded: boolean
  /** Whether the timers of the functions run by themselves. */
  timers: boolean
  /** Turns of the event loop that a database request outside a transaction takes at least. */
  turns?: number
  /** How many requests a second the timer sends to the database; it need not wait where nothing is said. */
  timerRate?: number
  /** What the functions' environment says otherwise than the laptop's. */
  environment?: Readonly<Record<string, string>>
  /** Whether functions run inside this process, without sockets: several times faster, and nothing stops one that crashes. */
  inside?: boolean
  /** Whether it follows new builds: functions start anew, open pages load again. */
  dev: boolean
}

export type Local = {
  url: string
  port: number
  functionPids: () => number[]
  /** Asks it without a socket, as by HTTP. */
  ask: Ask
  stop: () => Promise<void>
}

const ENV = 'local-filing'
/** The beginning of every file's id: environment and bucket. */
const STORAGE = `cloud://${ENV}.6c6f-${ENV}-1300000000`

/** Requests a second that no laptop reaches. */
const UNLIMITED = 1_000_000

/** The SDK's environment and the project's. */
const functionEnv = (
  keys: FilingKeys,
  mailPort: number,
  timerRate: number,
): Record<string, string> => ({
  ...templateEnv,
  TENCENTCLOUD_RUNENV: 'SCF',
  TENCENTCLOUD_REGION: 'ap-shanghai',
  TENCENTCLOUD_SECRETID: 'local',
  TENCENTCLOUD_SECRETKEY: 'local',
  TENCENTCLOUD_SESSIONTOKEN: 'local',
  SCF_NAMESPACE: ENV,
  TCB_ENV: ENV,
  TZ: 'UTC',
  ...keys,
  STORAGE,
  STAGE: 'trial',
  TIMER_RATE: String(timerRate),
  SETUP_CODE,
  TECH_CONTACT: '小陈 010-00000000（样张）',
  SMTP_URL: `smtp://office:secret@127.0.0.1:${String(mailPort)}`,
  MAIL_FROM: 'filing@filing.invalid',
})

/** Puts the laptop cloud together and serves it on loopback; what it keeps is in `dataDir`. */
export const compose = async (parts: Parts): Promise<Local> => {
  const { dataDir, functionsFolder, durable = true } = parts
  mkdirSync(dataDir, { recursive: true, mode: 0o700 })
  const unlock = lockFolder(dataDir)
  let waitsForDisk = durable
  const clock = openClock(dataDir, () => waitsForDisk)
  const store = openStore(
    join(dataDir, 'documents.db'),
    {
      ...parts.collections,
      ...pushCollections,
      ...mailCollection,
      ...userCollection,
      ...exampleCollection,
    },
    durable,
  )
  const asked = parts.shapes ? recordShapes(store, parts.shapes) : store
  const transactions = openTransactions(store)
  const users = openUsers(store, parts.people)
  const faults = openFaults()
  const rounds = openRounds(parts.turns ?? 0)
  const answered = openAnswered()
  const phoneCodes = openPhoneCodes(clock, parts.people)
  const { templates, miniappFolder } = parts
  const pushes = openPushes({ store, clock, users, templates, miniappFolder })
  let url = ''
  const pageCodes = openPageCodes({
    clock,
    faults,
    hasPage: (page) => hasPage(miniappFolder, page),
    url: () => url,
  })
  const files = openFiles({
    folder: join(dataDir, 'files'),
    prefix: `${parts.environment?.['STORAGE'] ?? STORAGE}/`,
    key: keptKey(dataDir, 'link.key'),
    clock,
    url: () => url,
    faults,
    rule: parts.storageRule,
    durable: () => waitsForDisk,
  })

  const asSeeded = settingsRow(parts.offices)
  const seed = () => {
    const without = (name: string) => store.count(name, {}) === 0
    store.atomically(() => {
      if (parts.seeded && without('staff'))
        for (const member of parts.staff) store.insert('staff', member)
      if (without('settings')) store.insert('settings', asSeeded)
    })
  }
  seed()
  const isSet = () => !isDeepStrictEqual(store.get('settings', asSeeded._id), asSeeded)

  const filingKeys = openFilingKeys(dataDir)
  filingKeys.present()
  // The SDK's own variable for another address; the function's name in it tells us who calls.
  const envOf = (name: string) => ({
    ...functionEnv(filingKeys.present(), mail.port, parts.timerRate ?? UNLIMITED),
    ...parts.environment,
    TCB_CONTEXT_CNFG: JSON.stringify({ URL: `${url}/admin/${name}` }),
  })
  const ask: Ask = async ({ method, url: { pathname, search }, headers, body }) => {
    const type = String(headers['content-type'])
    // What functions ask most: an eighth of their time goes by what a server does around an answer.
    if (pathname.startsWith('/admin/') && type.startsWith('application/json')) {
      const text = await sdk.ask(body.toString())
      return { status: 200, type, body: Buffer.from(text) }
    }
    const answered = await server.inject({
      method: method.toUpperCase() as 'POST',
      url: pathname + search,
      headers: headers as Record<string, string>,
      payload: body,
    })
    return {
      status: answered.statusCode,
      type: String(answered.headers['content-type'] ?? ''),
      body: answered.rawPayload,
    }
  }
  const host = openHost({
    folder: functionsFolder,
    functions: parts.functions,
    carrier: parts.inside
      ? carryInside(functionsFolder, envOf, clock, ask)
      : carryInProcesses(functionsFolder, envOf, clock),
    clock,
    isSet,
    logFile: join(dataDir, 'functions.log'),
  })
  const timers = openTimers(functionsFolder, Object.keys(parts.functions), host, clock)
  const noted = openNoted(store, files, clock)
  const reset = async (clockWish: unknown) => {
    clock.move(clockWish)
    await host.endCalls()
    // Processes keep for a while what was set.
    if (isSet()) host.renew()
    faults.clear()
    phoneCodes.clear()
    pageCodes.clear()
    mail.behave('accept')
    transactions.endAll()
    store.clear()
    files.clear()
    seed()
    noted.calm()
  }
  /** Where it is durable: what can be loaded anew need not be on disk at each step. */
  const waitForDisk = (waits: boolean) => {
    waitsForDisk = durable && waits
    if (durable) store.waitForDisk(waits)
  }
  const example =
    parts.example &&
    openExample({
      example: parts.example,
      store,
      url: () => url,
      clear: () => reset({ reset: true }),
      pause: () => {
        timers.stop()
        waitForDisk(false)
      },
      resume: () => {
        waitForDisk(true)
        if (parts.timers) timers.start()
      },
    })
  const mail = await openMail(store, clock, faults)
  const open = openApi(
    openInterfaces({ pushes, phoneCodes, pageCodes, users, faults }),
    (name) => configOf(functionsFolder, name).permissions?.openapi ?? [],
  )
  const sdk = openSdk({
    store,
    asked,
    transactions,
    files,
    host,
    open,
    faults,
    rounds,
    answered,
    now: clock.now,
  })
  const server = openServer()
  server.addHook('onRequest', ({ method, url: path, raw }, _reply, done) => {
    // A browser or another process, beside who asks from within.
    if (raw.socket instanceof Socket && method !== 'GET' && !path.startsWith('/local/'))
      noted.disturb()
    done()
  })
  server.register(sdk.routes)
  server.register(files.routes)
  server.register(gatewayRoutes({ host, files, faults, users, closed: parts.closed }))
  server.register(
    controlRoutes({
      clock,
      files,
      timers,
      transactions,
      pushes,
      phoneCodes,
      pageCodes,
      mail,
      faults,
      rounds,
      answered,
      users,
      people: parts.people,
      example,
      filingKeys,
      noted,
      renewFunctions: host.renew,
      reset,
    }),
  )
  const reloads = parts.dev ? openReloads() : undefined
  if (reloads) server.register(reloads.routes)
  server.register(pageRoutes(parts.browserFolder, clock, reloads?.script))
  url = await server.listen({ port: parts.port, host: '127.0.0.1' })
  if (parts.timers) timers.start()
  const followed = reloads
    ? [onNewBuild(functionsFolder, host.renew), onNewBuild(parts.browserFolder, reloads.tell)]
    : []

  return {
    url,
    port: Number(new URL(url).port),
    functionPids: host.pids,
    ask,
    stop: async () => {
      for (const stop of followed) stop()
      await example?.stop()
      timers.stop()
      await server.close()
      await host.stop()
      await mail.stop()
      transactions.endAll()
      // Writers that waited for a transaction finish first.
      await new Promise(setImmediate)
      store.close()
      unlock()
    },
  }
}
