import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startLocal } from '../../../local/start'
import { type Cloud, cloudOf } from '../testing/cloud'
import { submitted } from '../testing/filings'
import { confirmMail, outbox } from '../testing/messages'

let local: Awaited<ReturnType<typeof startLocal>>
let cloud: Cloud
const dataDir = mkdtempSync(join(tmpdir(), 'timer-'))

beforeAll(async () => {
  local = await startLocal({ port: 0, dataDir })
  cloud = cloudOf(local, dataDir)
  await cloud.moveClock({ now: '2026-11-24T07:06:00.000Z' })
})

afterAll(async () => {
  await local.stop()
  rmSync(dataDir, { recursive: true })
})

test('a job that fails does not stop the others, and its work is done by the next run', async () => {
  await confirmMail(cloud)
  await submitted(cloud, 'owner-li')
  await cloud.fault({ operation: 'database', effect: 'error' })
  expect(await cloud.runTimer()).toMatchObject({
    ok: true,
    data: {
      remind: { ok: false, code: 'broken' },
      deliver: { ok: true, data: { settled: 1, done: true } },
      retention: { ok: true, data: { done: true } },
    },
  })
  expect((await outbox(cloud)).map(({ state }) => state)).toEqual(['sent', 'sent'])
  expect(await cloud.runTimer()).toMatchObject({ data: { remind: { ok: true } } })
})
