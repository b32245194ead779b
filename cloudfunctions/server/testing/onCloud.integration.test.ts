import { exporting } from './ledger'
import { minutesLater, onCloud } from './onCloud'
import { callSet } from './settings'

const cloud = onCloud()
const STAFF = 'reviewer-bazhou'
const value = [{ heading: '公众号名称', column: 'accountName' }] as const

// The function `documents`, which is not called in between.
const offered = async () => (await exporting(cloud, STAFF, { template: true })).ok
const set = async () => {
  expect(
    await callSet(cloud, { scope: 'city', set: [{ name: 'ledgerTemplate', value }] }),
  ).toMatchObject({ ok: true })
}

// Every function kept for a minute what it read before the reset.
test('after a reset nothing is known of what was read at a time that is now to come', async () => {
  await cloud.moveClock({ now: minutesLater(2) })
  expect(await offered()).toBe(false)
  await cloud.reset()
  await set()
  await cloud.moveClock({ now: minutesLater(2.5) })
  expect(await offered()).toBe(true)
})

test('nor of what was set', async () => {
  await cloud.reset()
  await set()
  expect(await offered()).toBe(true)
  await cloud.reset()
  await cloud.moveClock({ now: minutesLater(0.5) })
  expect(await offered()).toBe(false)
})
