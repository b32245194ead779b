import type { OfficeCode } from '../../../../src/domain/city/city'
import { addressIn, individual, submitted } from '../../testing/filings'
import { everyOfficeReads } from '../../testing/messages'
import { minutesLater, onCloud } from '../../testing/onCloud'
import { setServing } from '../../testing/settings'

const cloud = onCloud()
const CITY = 'city-staff'
const OWNER = 'owner-li'
const WENAN: OfficeCode = '131026'
const ALARM = '文安县网信办没有工作人员，也没有收件邮箱，来的备案没有人看'

/** All offices have staff but this one, and the timer ran. */
beforeEach(async () => {
  await cloud.reset()
  await everyOfficeReads(cloud)
  await cloud.alter('staff', `reads-${WENAN}`, { office: '131000' })
  await cloud.runTimer()
  await cloud.runExports()
})

const alarms = async () => (await cloud.ok(CITY, 'office.settings', {})).alarms

const rowOf = async () =>
  (await cloud.ok(CITY, 'dashboard.open', { period: 'thisMonth' })).offices.find(
    ({ office }) => office === WENAN,
  )

const inQueue = async (id: string, openid = CITY) => {
  const { items } = await cloud.ok(openid, 'desk.queue', { queue: 'waiting', after: null })
  return items.find((item) => item.id === id)
}

const toWenan = () => submitted(cloud, OWNER, { ...individual, ...addressIn(WENAN) })

test('an office without staff and without a mailbox is told of to the city at once, on its desk, board and dashboard', async () => {
  expect(await alarms()).toEqual([ALARM])
  expect((await cloud.ok(CITY, 'board.open', {})).alarms).toEqual([ALARM])
  expect((await rowOf())?.nobodyReads).toBe(true)
  await cloud.insertStaff('head-wenan', WENAN, 'head')
  expect(await alarms()).toEqual([])
  expect((await rowOf())?.nobodyReads).toBe(false)
})

test('a confirmed mailbox is enough', async () => {
  const mail = { address: 'wenan@office.invalid', confirmedAt: 1, by: 'head-wenan' }
  await cloud.insert('offices', { _id: WENAN, mail, pending: null, codesAt: [] })
  expect(await alarms()).toEqual([])
  const { id } = await toWenan()
  expect(await cloud.ok(OWNER, 'filing.open', { id })).not.toHaveProperty('nobodyReads')
})

test('a filing that came there says so to its owner and to the city, until somebody is there', async () => {
  const { id } = await toWenan()
  expect(await cloud.ok(OWNER, 'filing.open', { id })).toMatchObject({ nobodyReads: true })
  expect(await inQueue(id)).toMatchObject({ otherOffice: '文安县网信办', nobodyReads: true })
  expect(await cloud.ok(CITY, 'desk.open', { id })).toMatchObject({ nobodyReads: true })
  await cloud.insertStaff('head-wenan', WENAN, 'head')
  for (const view of [
    await cloud.ok(OWNER, 'filing.open', { id }),
    await inQueue(id),
    await cloud.ok(CITY, 'desk.open', { id }),
    await inQueue(id, 'head-wenan'),
    await cloud.ok('head-wenan', 'desk.open', { id }),
  ]) {
    expect(view).toBeDefined()
    expect(view).not.toHaveProperty('nobodyReads')
  }
})

test('an office at its counter is no red line, unless something that was sent to it still waits there', async () => {
  const paper = { mode: 'paper', successor: null } as const
  await setServing(cloud, WENAN, paper, CITY)
  // Set from the next minute on for every instance.
  await cloud.moveClock({ now: minutesLater(2) })
  expect(await alarms()).toEqual([])
  await setServing(cloud, WENAN, { mode: 'online', successor: null }, CITY)
  await cloud.moveClock({ now: minutesLater(4) })
  const { id } = await toWenan()
  await setServing(cloud, WENAN, paper, CITY)
  await cloud.moveClock({ now: minutesLater(6) })
  expect(await alarms()).toEqual([ALARM])
  expect(await cloud.ok(OWNER, 'filing.open', { id })).toMatchObject({ nobodyReads: true })
})
