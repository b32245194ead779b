import { submitted } from './filings'
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

const made = async () => (await submitted(cloud, 'owner-li')).id
const filings = async () => (await cloud.stored('filings')).length

describe('a state is made once and put back', () => {
  let first = ''
  beforeAll(async () => {
    await cloud.reset()
    first = await made()
  })
  beforeEach(() => cloud.reset())

  test('the same deed after a reset leads to the same filing, which goes on from there', async () => {
    expect(await made()).toBe(first)
    expect(await filings()).toBe(1)
    const { version } = await cloud.ok(STAFF, 'desk.open', { id: first })
    await cloud.ok(STAFF, 'desk.claim', { id: first, version })
    expect((await cloud.ok('owner-li', 'filing.open', { id: first })).number).toMatch(/^LFBZ-/)
  })

  test('the same deed again leads on', async () => {
    expect([await made(), await filings()]).toEqual([first, 1])
    expect(await made()).not.toBe(first)
    expect(await filings()).toBe(2)
  })

  test.each<[string, () => Promise<unknown>]>([
    ['another time', () => cloud.moveClock({ now: minutesLater(3) })],
    ['what was stored', () => cloud.insertStaff('reads', '131081', 'reviewer')],
    ['a call', () => cloud.ok('owner-zhao', 'me', {})],
    [
      'what a browser asked',
      () =>
        fetch(`${cloud.url()}/functions/api`, {
          method: 'POST',
          headers: { 'x-local-openid': 'owner-zhao' },
          body: JSON.stringify({ data: { action: 'me', input: {} } }),
        }),
    ],
  ])('%s before it makes it another', async (_name, before) => {
    await before()
    expect(await made()).not.toBe(first)
    expect(await filings()).toBe(1)
  })

  test('two side by side are both there', async () => {
    const both = await Promise.all([made(), made()])
    expect(new Set(both).size).toBe(2)
    expect(await filings()).toBe(2)
  })

  test('its time is the time at which it was made', async () => {
    await made()
    const [filing] = await cloud.stored<{ submittedAt: number }>('filings')
    const { now } = await cloud.ok('owner-li', 'me', {})
    expect(now - (filing?.submittedAt ?? 0)).toBeLessThan(10_000)
    expect(now).toBeGreaterThanOrEqual(filing?.submittedAt ?? Infinity)
  })
})
