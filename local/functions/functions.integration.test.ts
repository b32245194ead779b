import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { openClock } from '../clock'
import type { Local } from '../compose'
import { openHost } from './functions'
import { carryInProcesses } from './processes'
import { call, post, start, workspace } from '../testing/cloud'

const probe = `
let calls = 0
exports.main = async (event, context) => {
  calls += 1
  if (event.print) console.log(event.print)
  if (event.exit) process.exit(7)
  if (event.crash) setTimeout(() => { throw new Error('later') })
  if (event.eat) globalThis.kept = Array.from({ length: 40 }, () => Buffer.alloc(10 * 1024 * 1024, 1))
  if (event.fail) throw new Error('secret detail')
  if (event.wait) await new Promise((resolve) => setTimeout(resolve, event.wait))
  if (event.hang || event.crash || event.eat) await new Promise(() => {})
  if (event.size) return 'x'.repeat(event.size)
  return {
    calls, event, pid: process.pid, now: Date.now(), made: new Date().getTime(),
    date: new Date(5) instanceof Date && typeof Date(), openid: process.env.WX_OPENID ?? null,
    keys: process.env.WX_CONTEXT_KEYS ?? null, trigger: process.env.TRIGGER_SRC ?? null,
    path: process.env.PATH ?? null, stage: process.env.STAGE, request: context.request_id,
  }
}`
const space = workspace({ probe, hungry: probe, broken: 'throw new Error("no start")' })
const limits = { timeoutSeconds: 1, memoryMB: 128, instances: 2 }
let local: Local

beforeAll(async () => {
  // How long a process takes to start, or to fill its memory, is the machine's: what fails by that is not to be late first.
  const slow = { ...limits, timeoutSeconds: 20 }
  local = await start(space.root, { probe: limits, hungry: slow, broken: slow, missing: limits })
})
afterAll(async () => {
  await local.stop()
  space.remove()
})

type Seen = {
  pid: number
  now: number
  made: number
  openid: string | null
  keys: string | null
  trigger: string | null
  request: string
}
const seen = async (data: object = {}, openid?: string) =>
  (await call(local, 'probe', data, openid)).body as Seen

const failures: [name: string, fn: string, event: object, status: number, code: string][] = [
  ['an error', 'probe', { fail: true }, 502, 'FUNCTIONS_EXECUTE_FAIL'],
  ['process.exit', 'probe', { exit: true }, 502, 'FUNCTIONS_EXECUTE_FAIL'],
  ['an uncaught error', 'probe', { crash: true }, 502, 'FUNCTIONS_EXECUTE_FAIL'],
  ['too much memory', 'hungry', { eat: true }, 502, 'FUNCTIONS_MEMORY_LIMIT_EXCEEDED'],
  ['a time-out', 'probe', { hang: true }, 504, 'FUNCTIONS_TIME_LIMIT_EXCEEDED'],
  ['an answer over 1 MB', 'probe', { size: 1_048_577 }, 502, 'EXCEED_MAX_RESPONSE_SIZE'],
  ['a function that cannot load', 'broken', {}, 502, 'FUNCTIONS_EXECUTE_FAIL'],
  ['a function that is not built', 'missing', {}, 404, 'FUNCTION_NOT_FOUND'],
]
test.each(failures)('%s stays in its own call', async (_name, fn, event, status, code) => {
  const well = fn === 'hungry' ? fn : 'probe'
  const [bad, good] = await Promise.all([call(local, fn, event), call(local, well, { wait: 100 })])
  expect(bad).toMatchObject({ status, body: { code } })
  expect(JSON.stringify(bad.body)).not.toMatch(/secret|worker|\.js/)
  expect(good.status).toBe(200)
  expect((await call(local, well)).status).toBe(200)
})

test('one call at a time in an instance, two instances, the rest waits', async () => {
  const began = Date.now()
  const answers = await Promise.all(Array.from({ length: 6 }, () => seen({ wait: 100 })))
  expect(new Set(answers.map(({ pid }) => pid)).size).toBe(2)
  expect(Date.now() - began).toBeGreaterThanOrEqual(290)
  expect(local.functionPids()).toEqual(expect.arrayContaining(answers.map(({ pid }) => pid)))
})

test('calls that wait are served when all instances die', async () => {
  const dying = [call(local, 'probe', { exit: true }), call(local, 'probe', { hang: true })]
  const waiting = Array.from({ length: 4 }, () => call(local, 'probe'))
  expect((await Promise.all(waiting)).map(({ status }) => status)).toEqual([200, 200, 200, 200])
  expect((await Promise.all(dying)).map(({ status }) => status)).toEqual([502, 504])
})

test('what runs and what waits ends at a reset, and the next call is served', async () => {
  const cut = Array.from({ length: 6 }, () => call(local, 'probe', { wait: 600 }))
  await new Promise((resolve) => setTimeout(resolve, 100))
  await post(local, '/local/reset')
  expect((await Promise.all(cut)).map(({ status }) => status)).toEqual(Array(6).fill(502))
  expect((await call(local, 'probe')).status).toBe(200)
})

test('each call sees its own caller', async () => {
  const people = Array.from({ length: 12 }, (_, i) => `person-${i}`)
  const answers = await Promise.all(people.map((openid) => seen({ wait: 5 }, openid)))
  expect(answers.map(({ openid }) => openid)).toEqual(people)
})

test('a timer call has no caller, and a call after it has no trigger', async () => {
  const { body } = await post(local, '/local/timer/probe')
  expect(body).toMatchObject({
    openid: null,
    keys: null,
    trigger: 'timer',
    event: { Type: 'Timer' },
  })
  expect(await seen({}, 'owner-zhao')).toMatchObject({ openid: 'owner-zhao', trigger: null })
})

test('a timer call that fails says where to look', async () => {
  expect(await post(local, '/local/timer/broken')).toEqual({
    status: 502,
    body: { code: 'FUNCTIONS_EXECUTE_FAIL', message: '没有运行成功，原因在 functions.log 里' },
  })
})

/** A host of its own, with one process. */
const alone = (log: string, isSet = () => false) => {
  const clock = openClock(space.root)
  const host = openHost({
    folder: join(space.root, 'functions'),
    functions: { probe: { ...limits, instances: 1 } },
    carrier: carryInProcesses(join(space.root, 'functions'), () => ({}), clock),
    clock,
    isSet,
    logFile: join(space.root, log),
  })
  return { clock, host }
}

test('a running function sees the clock move', async () => {
  const before = await seen()
  await post(local, '/local/clock', { advanceDays: 10 })
  const after = await Promise.all([seen(), seen()])
  await post(local, '/local/clock', { reset: true })
  for (const { now, made } of after) {
    expect(now - before.now).toBeGreaterThan(10 * 86_400_000 - 5000)
    expect(Math.abs(made - now)).toBeLessThan(5)
  }
  expect((await seen()).now - before.now).toBeLessThan(5000)
})

test.each([
  ['set back, and something is set', -10, true, false],
  ['set back, and nothing is', -10, false, true],
  ['set forth, and something is set', 10, true, true],
])('where the clock is %s: whether a process stays', async (_name, advanceDays, isSet, stays) => {
  const { clock, host } = alone('ahead.log', () => isSet)
  const pid = async () => (JSON.parse(await host.call('probe', {}, {})) as Seen).pid
  const before = await pid()
  clock.move({ advanceDays })
  const after = await pid()
  expect(after === before).toBe(stays)
  expect(await pid()).toBe(after)
  clock.move({ reset: true })
  await host.stop()
})

test('a process that ends while the clock moves leaves its place to the next', async () => {
  const { clock, host } = alone('moved.log')
  const codes = new Set<unknown>()
  for (let round = 0; round < 10; round += 1) {
    const state = { ended: false }
    const ends = host
      .call('probe', { exit: true }, {})
      .catch((error: unknown) => codes.add((error as { code?: unknown }).code))
      .finally(() => {
        state.ended = true
      })
    while (!state.ended) {
      clock.move({ reset: true })
      await new Promise(setImmediate)
    }
    await ends
  }
  expect([...codes]).toEqual(['FUNCTIONS_EXECUTE_FAIL'])
  await host.stop()
})

test('nothing of our own environment reaches a function', async () => {
  expect(await seen()).toMatchObject({ path: null, stage: 'trial', date: 'string' })
})

test('a cold start is in the log', async () => {
  await seen()
  expect(readFileSync(join(space.root, 'data/functions.log'), 'utf8')).toMatch(
    /probe start cold start/,
  )
})

test('what a function prints is kept with the request id', async () => {
  const { request } = await seen({ print: 'a line to find' })
  await new Promise((resolve) => setTimeout(resolve, 50))
  expect(readFileSync(join(space.root, 'data/functions.log'), 'utf8')).toMatch(
    new RegExp(`probe ${request} a line to find`),
  )
})

test('stopping ends every process, with calls that run and calls that wait', async () => {
  await Promise.all([seen({ wait: 50 }), seen({ wait: 50 })])
  const pids = local.functionPids()
  expect(pids.length).toBeGreaterThan(1)
  const cut = Array.from({ length: 6 }, () => call(local, 'probe', { wait: 900 }).catch(() => null))
  await new Promise((resolve) => setTimeout(resolve, 100))
  await local.stop()
  expect(local.functionPids()).toEqual([])
  expect(await Promise.all(cut)).toEqual(Array(6).fill(null))
  for (const pid of pids) expect(() => process.kill(pid, 0)).toThrow(/ESRCH/)
  local = await start(space.root)
})
