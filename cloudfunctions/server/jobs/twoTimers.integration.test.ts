import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startLocal } from '../../../local/start'
import { type Cloud, cloudOf } from '../testing/cloud'
import { start, submitted } from '../testing/filings'
import { allow, confirmMail, outbox } from '../testing/messages'

jest.setTimeout(120_000)

let local: Awaited<ReturnType<typeof startLocal>>
let cloud: Cloud
const dataDir = mkdtempSync(join(tmpdir(), 'two-timers-'))
const TIMERS = 3

beforeAll(async () => {
  local = await startLocal({ port: 0, dataDir, timersAtOnce: TIMERS })
  cloud = cloudOf(local, dataDir)
  await cloud.moveClock({ now: '2026-11-24T07:06:00.000Z' })
})

afterAll(async () => {
  await local.stop()
  rmSync(dataDir, { recursive: true })
})

const together = () => Promise.all(Array.from({ length: TIMERS }, () => cloud.runTimer()))

test('timers that run at once tell and send each thing once', async () => {
  await confirmMail(cloud)
  // All are warm: they start at one moment.
  await together()
  const owners = Array.from({ length: 12 }, (_each, i) => `owner-${String(i)}`)
  await allow(cloud, 'head-bazhou', 'desk', owners.length)
  for (const owner of owners) {
    await submitted(cloud, `${owner}-submits`)
    await start(cloud, owner)
    await allow(cloud, owner, 'due')
  }
  await cloud.moveClock({ now: '2026-12-03T08:00:00.000Z' })
  for (const answer of await together())
    expect(answer).toMatchObject({
      data: { remind: { ok: true }, deliver: { ok: true }, retention: { ok: true } },
    })
  await cloud.runTimer()

  for (const owner of owners) {
    const { entries } = await cloud.ok(owner, 'inbox.list', { after: null })
    expect(entries).toHaveLength(1)
  }
  const pushes = (await cloud.pushes()).map(({ openid, page }) => `${openid} ${page}`)
  expect(pushes).toHaveLength(2 * owners.length)
  expect(new Set(pushes).size).toBe(pushes.length)
  const mails = await cloud.mails()
  expect(mails).toHaveLength(owners.length + 1)
  expect(mails.filter(({ deliveries }) => deliveries > 1)).toEqual([])
  const rows = await outbox(cloud)
  expect(rows.filter(({ state }) => state !== 'sent')).toEqual([])
})
