import { setTimeout as sleep } from 'node:timers/promises'
import type { Local } from '../compose'
import { post, run, start, workspace } from '../testing/cloud'

const DAY = 86_400_000

const tick = `
const cloud = require('wx-server-sdk')
cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV })
exports.main = async (event) => {
  const _id = String(Math.random())
  const runs = cloud.database().collection('counters')
  await runs.add({ data: { _id, at: Date.now(), source: process.env.TRIGGER_SRC, event } })
  await new Promise((resolve) => setTimeout(resolve, 300))
  await runs.doc(_id).update({ data: { ended: Date.now() } })
  return 'ran'
}`
const limits = { timeoutSeconds: 20, memoryMB: 256, instances: 3 }

type Run = { at: number; ended?: number; source: string; event: { Type: string; Time: string } }

const trial = async (
  pattern: string,
  work: (local: Local, runs: () => Promise<Run[]>) => Promise<void>,
  timers = true,
) => {
  const space = workspace({ tick })
  space.configure('tick', { triggers: [{ name: 'tick', type: 'timer', config: pattern }] })
  const local = await start(space.root, { tick: limits }, { timers })
  const runs = async () =>
    (await run(
      local,
      'async () => (await db.collection("counters").orderBy("at", "asc").get()).data',
    )) as Run[]
  try {
    await work(local, runs)
  } finally {
    await local.stop()
    space.remove()
  }
}

const until = async (runs: () => Promise<Run[]>, count: number): Promise<Run[]> => {
  for (let tries = 0; tries < 100; tries += 1) {
    const found = (await runs()).filter(({ ended }) => ended !== undefined)
    if (found.length >= count) return found
    await sleep(50)
  }
  throw new Error(`fewer than ${count} runs`)
}

test('runs by itself at the seconds of its pattern, one at a time', () =>
  trial('* * * * * * *', async (_local, runs) => {
    const found = await until(runs, 2)
    expect(found[0]).toMatchObject({ source: 'timer', event: { Type: 'Timer' } })
    for (const [index, { at }] of found.entries())
      expect(at).toBeGreaterThanOrEqual(found[index - 1]?.ended ?? 0)
    const seconds = found.map(({ event }) => Math.floor(Date.parse(event.Time) / 1000))
    expect(new Set(seconds).size).toBe(found.length)
  }))

test('in Beijing time, and one run when the clock moves over many', () =>
  trial('0 30 9 * * * 2027', async (local, runs) => {
    // 09:29:59 in Beijing.
    await post(local, '/local/clock', { now: '2027-01-01T01:29:59.300Z' })
    const [onTime] = await until(runs, 1)
    expect(new Date(onTime?.at ?? 0).toISOString()).toMatch(/^2027-01-01T01:30:0[0-4]/)
    await post(local, '/local/clock', { advanceDays: 10 })
    const late = (await until(runs, 2))[1]
    expect(new Date(late?.at ?? 0).toISOString()).toMatch(/^2027-01-11T01:30/)
    await sleep(200)
    expect(await runs()).toHaveLength(2)
    await post(local, '/local/clock', { advanceDays: -20 })
    await sleep(200)
    expect(await runs()).toHaveLength(2)
  }))

test('a clock that moves over a run while another one is under way brings that once it has ended', () =>
  trial('0 30 9 * * * 2027', async (local, runs) => {
    await post(local, '/local/clock', { now: '2027-01-01T01:29:59.300Z' })
    for (let begun = 0; begun === 0; begun = (await runs()).length) await sleep(10)
    for (const advanceDays of [1, 1]) await post(local, '/local/clock', { advanceDays })
    const [first, second] = await until(runs, 2)
    expect(new Date(second?.at ?? 0).toISOString()).toMatch(/^2027-01-03T01:30/)
    expect(second?.at).toBeGreaterThan(first?.ended ?? Infinity)
    await sleep(200)
    expect(await runs()).toHaveLength(2)
  }))

test('without timers nothing runs by itself, and a run can be asked for', () =>
  trial(
    '* * * * * * *',
    async (local, runs) => {
      await post(local, '/local/clock', { advanceDays: 3 })
      await sleep(1100)
      expect(await runs()).toEqual([])
      expect(await post(local, '/local/timer/tick')).toEqual({ status: 200, body: 'ran' })
      const [only] = await runs()
      expect((only?.at ?? 0) - Date.now()).toBeGreaterThan(2.9 * DAY)
    },
    false,
  ))

test.each(['* * * * *', '0 0 25 * * * *', 'often'])(
  'the pattern %j is refused',
  async (pattern) => {
    await expect(trial(pattern, () => Promise.resolve())).rejects.toThrow()
  },
)
