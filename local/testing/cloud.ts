import { trialPeople, trialStaff } from '../../src/domain/city/city'
import { storageRule } from '../../cloudfunctions/server/store/storageRule'
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { compose, type Local } from '../compose'
import type { FunctionConfig } from '../functions/config'
import type { Collections } from '../database/indexes'
import { localTemplates, type Template } from '../messages/templates'

const collections: Collections = {
  staff: [],
  settings: [],
  filings: [
    {
      fields: [
        ['office', 1],
        ['at', 1],
      ],
    },
    { fields: [['account', 1]], unique: true },
    { fields: [['owner.name', 1]] },
  ],
  counters: [],
  plain: [],
  indexed: ['n', 's', 'on', 'flag', 'owner.age'].map((path) => ({ fields: [[path, 1]] })),
}

/** `sdk` runs the text of a function it is sent against the real SDK, so that a test reads in one place. */
const sdkFunction = `
const cloud = require('wx-server-sdk')
cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV })
const db = cloud.database({ throwOnNotFound: false })
exports.main = ({ code, input }) => new Function('cloud', 'db', '_', '$', 'input', 'return (' + code + ')()')(cloud, db, db.command, db.command.aggregate, input)
`

const longTerm: Template = {
  title: '长期',
  type: 'longTerm',
  fields: [{ key: 'thing1', kind: 'thing', title: '事项' }],
}

const limits = { timeoutSeconds: 20, memoryMB: 256, instances: 2 }

/** A folder for a test's data, functions and pages; `remove` deletes it. */
export const workspace = (functions: Record<string, string> = {}) => {
  const root = mkdtempSync(join(tmpdir(), 'local-'))
  symlinkSync(join(__dirname, '../../node_modules'), join(root, 'node_modules'))
  for (const [name, code] of Object.entries({ sdk: sdkFunction, ...functions })) {
    mkdirSync(join(root, 'functions', name), { recursive: true })
    writeFileSync(join(root, 'functions', name, 'index.js'), code)
  }
  const configure = (name: string, config: FunctionConfig): void => {
    writeFileSync(join(root, 'functions', name, 'config.json'), JSON.stringify(config))
  }
  configure('sdk', {
    permissions: {
      openapi: [
        'subscribeMessage.send',
        'phonenumber.getPhoneNumber',
        'wxacode.getUnlimited',
        'security.msgSecCheck',
      ],
    },
  })
  mkdirSync(join(root, 'browser'))
  writeFileSync(join(root, 'browser/index.html'), '<html><head><script>1</script></head></html>')
  return {
    root,
    /** Writes the `config.json` of a function. */
    configure,
    remove: () => {
      rmSync(root, { recursive: true, force: true })
    },
  }
}

export const start = (
  root: string,
  own: Parameters<typeof compose>[0]['functions'] = {},
  { timers = false, dev = false } = {},
): Promise<Local> =>
  compose({
    port: 0,
    dataDir: join(root, 'data'),
    functionsFolder: join(root, 'functions'),
    browserFolder: join(root, 'browser'),
    functions: { sdk: limits, ...own },
    closed: ['closed'],
    collections,
    storageRule,
    offices: [],
    people: trialPeople,
    staff: trialStaff,
    templates: { ...localTemplates, 'test-long': longTerm },
    miniappFolder: join(root, 'miniapp'),
    timers,
    seeded: true,
    dev,
  })

export type Reply = { status: number; body: unknown }

export const send = async (local: Local, path: string, init: RequestInit = {}): Promise<Reply> => {
  const answer = await fetch(local.url + path, init)
  const text = await answer.text()
  const isJson = answer.headers.get('content-type')?.startsWith('application/json') ?? false
  return { status: answer.status, body: isJson ? (JSON.parse(text) as unknown) : text }
}

export const post = (local: Local, path: string, body: unknown = {}): Promise<Reply> =>
  send(local, path, { method: 'POST', body: JSON.stringify(body) })

/** Calls a function through the gateway as `openid`. */
export const call = (
  local: Local,
  name: string,
  data: unknown = {},
  openid = 'owner-li',
): Promise<Reply> =>
  send(local, `/functions/${name}`, {
    method: 'POST',
    headers: { 'x-local-openid': openid },
    body: JSON.stringify({ data }),
  })

/** Runs SDK code in the function `sdk` and answers what it returns. */
export const run = async (local: Local, code: string, input: unknown = {}): Promise<unknown> => {
  const caught = `async () => { try { return await (${code})() } catch (error) { return { errCode: error.errCode, code: error.code, message: error.message } } }`
  return (await call(local, 'sdk', { code: caught, input })).body
}
