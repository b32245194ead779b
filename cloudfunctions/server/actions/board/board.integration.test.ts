import { table2027 } from '../../../../src/domain/testing/holidays'
import { submitted } from '../../testing/filings'
import { confirmMail, everyOfficeReads } from '../../testing/messages'
import { NOW, onCloud } from '../../testing/onCloud'
import { callSet } from '../../testing/settings'

const cloud = onCloud()
const HOUR = 60 * 60 * 1000
const at = (hours: number) => new Date(Date.parse(NOW) + hours * HOUR).toISOString()

beforeEach(async () => {
  await cloud.reset()
  await everyOfficeReads(cloud)
})

const timers = async () => {
  await cloud.runTimer()
  await cloud.runExports()
}
const board = () => cloud.ok('city-staff', 'board.open', {})

test.each(['owner-li', 'reviewer-bazhou', 'head-bazhou'])('%s does not see it', async (openid) => {
  expect(await cloud.refused(openid, 'board.open', {})).toMatchObject({ code: 'not-allowed' })
})

test('before the timer ever ran every job is silent, and the desk of the city says so alone', async () => {
  expect(await board()).toMatchObject({
    alarms: ['定时任务超过 26 小时没有运行'],
    jobs: [
      'remind',
      'digests',
      'dispatch',
      'reading',
      'deliver',
      'finding',
      'imports',
      'announcements',
      'succession',
      'retention',
      'holidays',
      'figures',
      'keys',
      'exports',
    ].map((name) => ({
      name,
      good: null,
      bad: null,
      silent: true,
    })),
  })
  expect((await cloud.ok('city-staff', 'office.settings', {})).alarms).toHaveLength(1)
  expect((await cloud.ok('head-bazhou', 'office.settings', {})).alarms).toBeNull()
})

test('a run is kept with its start, end and count; 26 hours later it is silent, and well after the next', async () => {
  await confirmMail(cloud)
  await submitted(cloud, 'owner-li')
  const { waiting } = await board()
  expect(waiting.messages).toEqual({ count: 1, since: expect.any(Number) as number })
  expect(waiting.outbox.count).toBe(0)
  await timers()
  const ran = await board()
  expect(ran.alarms).toEqual([])
  expect(ran.waiting.messages.count).toBe(0)
  const dispatched = ran.jobs.find(({ name }) => name === 'dispatch')
  expect(dispatched).toMatchObject({ bad: null, silent: false, good: { ok: true, settled: 1 } })
  // What the runs used of the database is added up, a day for itself.
  const { reads = 0, writes = 0 } = ran.used ?? {}
  expect(reads).toBeGreaterThan(0)
  expect(writes).toBeGreaterThan(0)
  await cloud.runTimer()
  const again = (await board()).used
  expect(again?.reads).toBeGreaterThan(reads)
  expect(again?.writes).toBeGreaterThan(writes)
  const { startedAt, endedAt } = dispatched?.good ?? { startedAt: 0, endedAt: 0 }
  expect(endedAt).toBeGreaterThanOrEqual(startedAt)
  await cloud.moveClock({ now: at(25.9) })
  expect((await board()).used).toBeNull()
  expect((await board()).alarms).toEqual([])
  await cloud.moveClock({ now: at(26.1) })
  expect((await board()).alarms).toHaveLength(1)
  await timers()
  expect((await board()).alarms).toEqual([])
})

test.each([
  ['2026-11-30', null],
  ['2026-12-01', 2027],
  ['2027-01-01', 2027],
])('on %s the year to enter is %j', async (day, year) => {
  await cloud.moveClock({ now: `${day}T02:00:00.000Z` })
  const before = await board()
  expect(before.missingYear).toBe(year)
  const said = year === null ? [] : [`${String(year)}年的节假日还没有录入`]
  expect(before.alarms.filter((alarm) => alarm.includes('节假日'))).toEqual(said)
  // The desk says the same, and never that all is well.
  expect((await cloud.ok('city-staff', 'office.settings', {})).alarms).toEqual(before.alarms)
  const value = [table2027]
  await callSet(cloud, { scope: 'city', set: [{ name: 'holidays', value }] })
  expect((await board()).missingYear).toBeNull()
})

test('a job that fails is kept beside its last good run, and silent once that is 26 hours old', async () => {
  await timers()
  await cloud.moveClock({ now: at(27) })
  await cloud.fault({ operation: 'database', effect: 'error' })
  await timers()
  const { alarms, jobs } = await board()
  expect(alarms).toEqual(['「到期提醒」超过 26 小时没有运行'])
  expect(jobs[0]).toMatchObject({
    name: 'remind',
    silent: true,
    bad: { ok: false },
    good: { ok: true },
  })
  expect(jobs.find(({ name }) => name === 'dispatch')).toMatchObject({ silent: false })
})

test('a day that comes near is told of in red 30 days before', async () => {
  await timers()
  const { version } = await cloud.ok('city-staff', 'settings.open', { scope: 'city' })
  const set = [
    { name: 'certificateUntil' as const, value: '2026-12-20' },
    { name: 'environmentUntil' as const, value: '2027-06-30' },
  ]
  await cloud.ok('city-staff', 'settings.set', { scope: 'city', version, from: null, set })
  expect(await board()).toMatchObject({
    alarms: ['域名证书快到期'],
    ends: {
      certificateUntil: '2026-12-20',
      environmentUntil: '2027-06-30',
      yearlyReviewBy: null,
    },
  })
  expect((await cloud.ok('city-staff', 'office.settings', {})).alarms).toEqual(['域名证书快到期'])
})

test('what was given up and how much is stored is counted', async () => {
  await submitted(cloud, 'owner-li')
  expect(await board()).toMatchObject({
    undelivered: { mail: 0, push: 0, unreadable: 0, ofDrafts: 0 },
    rows: { filings: 1, versions: 1, outbox: 0 },
  })
})
