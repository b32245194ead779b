import { setTimeout as sleep } from 'node:timers/promises'
import { verifyChains } from '../../../../tools/operator/audit/chains'
import type { Filing } from '../../store/filings/filing'
import { individual, registered, sign, submitInput, submitted } from '../../testing/filings'
import { NOW } from '../../testing/onCloud'
import { onOwnCloud } from '../../testing/onOwnCloud'

jest.setTimeout(240_000)

const TIMERS = 3
const cloud = onOwnCloud({ inside: false, timersAtOnce: TIMERS })
const OWNER = 'owner-li'
const DAY = 24 * 60 * 60 * 1000
const MANY = 8

/** 15:06 of a day so many days later: the timer tidies in the first ten minutes of an hour. */
const on = (days: number) =>
  cloud.moveClock({ now: new Date(Date.parse(NOW) + days * DAY).toISOString() })

const erased = async () =>
  (await cloud.stored<Filing>('filings')).filter((filing) => filing.erased).length

async function* rows(collection: string): AsyncIterable<{ readonly _id: string }> {
  const all = await cloud.stored<{ readonly _id: string }>(collection)
  yield* all.sort((one, other) => (one._id < other._id ? -1 : 1))
}

/** Of each one tombstone, one entry in its audit, one row of the report, and no file. */
const isWhole = async () => {
  expect(await erased()).toBe(MANY)
  expect(await cloud.stored('events', { name: 'erased' })).toHaveLength(MANY)
  expect(await cloud.stored('erasures')).toHaveLength(MANY)
  for (const name of ['versions', 'discards']) expect(await cloud.stored(name)).toEqual([])
  expect((await cloud.files()).filter(({ path }) => path.startsWith('filings/'))).toEqual([])
  expect((await verifyChains(cloud.vault(), rows, [], true)).wrong).toEqual([])
}

beforeEach(async () => {
  await cloud.reset()
  await on(0)
  for (let i = 0; i < MANY; i += 1) {
    const answers = { ...individual, accountName: `第${String(i)}个`, accountId: '' }
    const { id } = await submitted(cloud, OWNER, answers)
    await cloud.ok(OWNER, 'filing.withdraw', { id })
  }
})

test('timers that run at once erase each once', async () => {
  await on(200)
  const runs = await Promise.all(Array.from({ length: TIMERS }, () => cloud.runTimer()))
  for (const run of runs) expect(run).toMatchObject({ data: { retention: { ok: true } } })
  await cloud.runTimer()
  await isWhole()
})

test('a timer that is killed anywhere is made good by the next one', async () => {
  for (let round = 0; round < MANY; round += 1) {
    await on(200 + round)
    const run = cloud.runTimer().catch(() => null)
    await sleep(150 + 60 * round)
    await cloud.killFunctions()
    await run
    await cloud.silence()
  }
  for (let round = 0; round < 3; round += 1) {
    await on(300 + round)
    await cloud.runTimer()
    await cloud.silence()
  }
  await isWhole()
})

test('where the file store fails, what was forgotten is deleted later', async () => {
  await on(200)
  await cloud.fault({ operation: 'file', effect: 'error', times: 3 })
  await cloud.runTimer()
  expect(await erased()).toBe(MANY)
  expect(await cloud.stored('discards')).toHaveLength(3)
  await on(201)
  await cloud.runTimer()
  await isWhole()
})

describe('somebody acts in the moment in which it is erased', () => {
  const STAFF = 'reviewer-bazhou'
  const HEAD = 'head-bazhou'
  type Of = { readonly id: string }

  const withdrawn = async (i: number): Promise<Of> => {
    const answers = { ...individual, accountName: `撤回${String(i)}`, accountId: '' }
    const { id } = await submitted(cloud, OWNER, answers)
    return cloud.ok(OWNER, 'filing.withdraw', { id })
  }
  const cancelled = async (i: number): Promise<Of> => {
    const answers = { ...individual, accountName: `注销${String(i)}`, accountId: '' }
    const { id } = await registered(cloud, { owner: OWNER, staff: STAFF }, answers)
    const { version } = await cloud.ok(STAFF, 'desk.open', { id })
    const grounds = { reason: 'disabledByPlatform', words: '平台公告' } as const
    await cloud.ok(STAFF, 'desk.cancel', { id, version, grounds })
    return { id }
  }
  const archive = ({ id }: Of) =>
    cloud.invoke(STAFF, { action: 'archive', input: { id } }, 'documents')
  const call = (by: string, action: string, input: object) =>
    cloud.invoke(by, { action, input }, 'api')

  test.each<[string, (i: number) => Promise<Of>, (of: Of) => Promise<unknown>]>([
    [
      'its owner goes on with it',
      withdrawn,
      ({ id }) => call(OWNER, 'filing.save', { id, answers: { introduction: '改过的' } }),
    ],
    [
      'its owner signs and submits it again',
      withdrawn,
      async ({ id }) => {
        try {
          const signed = await sign(cloud, OWNER, await cloud.ok(OWNER, 'filing.open', { id }))
          return await call(OWNER, 'filing.submit', submitInput(signed))
        } catch (error) {
          return error
        }
      },
    ],
    ['its owner deletes it', withdrawn, ({ id }) => call(OWNER, 'filing.discard', { id })],
    ['its head keeps it', cancelled, ({ id }) => call(HEAD, 'desk.keep', { id, reason: '复议' })],
    ['its office archives it', cancelled, archive],
  ])('%s: either comes first, and it is whole', async (_name, make, act) => {
    const few = 3
    const made: Of[] = []
    await cloud.reset()
    await on(0)
    for (let i = 0; i < few; i += 1) made.push(await make(i))
    await on(1200)
    await Promise.all([
      cloud.runTimer(),
      ...made.map(async (of, i) => {
        await sleep(60 * i)
        await act(of)
      }),
    ])
    for (let more = 1; more < 3; more += 1) {
      await on(1200 + more)
      await cloud.runTimer()
    }
    const filings = await cloud.stored<Filing & { readonly _id: string }>('filings')
    const events = await cloud.stored<{ filing: string }>('events', { name: 'erased' })
    const rowsOf = await cloud.stored<{ _id: string }>('erasures')
    const versions = await cloud.stored<{ _id: string }>('versions')
    const files = (await cloud.files()).map(({ path }) => path)
    for (const { id } of made) {
      const filing = filings.find(({ _id }) => _id === id)
      const gone = Boolean(filing?.erased)
      expect({
        events: events.filter((event) => event.filing === id).length,
        rows: rowsOf.filter(({ _id }) => _id === id).length,
        versions: versions.some(({ _id }) => _id.startsWith(id)),
        key: filing?.dataKey !== null,
        files: files.some((path) => path.startsWith(`filings/${id}`)),
      }).toEqual({
        events: gone ? 1 : 0,
        rows: gone ? 1 : 0,
        versions: !gone,
        key: !gone,
        files: !gone,
      })
      if (gone) expect(filing).toMatchObject({ keeping: null, photos: {}, idNumber: null })
      if (gone) expect(filing?.archived ?? null).toBeNull()
    }
    expect((await verifyChains(cloud.vault(), rows, [], true)).wrong).toEqual([])
  })
})

test('a clock that is put back erases nothing twice, and nothing early', async () => {
  await on(200)
  await cloud.runTimer()
  await isWhole()
  await on(100)
  const { id } = await submitted(cloud, OWNER)
  await cloud.ok(OWNER, 'filing.withdraw', { id })
  await on(50)
  await cloud.runTimer()
  await on(250)
  await cloud.runTimer()
  expect(await cloud.stored('erasures')).toHaveLength(MANY)
  await on(290)
  await cloud.runTimer()
  expect(await cloud.stored('erasures')).toHaveLength(MANY + 1)
})
