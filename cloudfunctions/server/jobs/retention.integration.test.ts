import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startLocal } from '../../../local/start'
import { type Cloud, cloudOf } from '../testing/cloud'
import { photoPng } from '../testing/images'

jest.setTimeout(60_000)

const MADE = Date.parse('2026-11-24T07:06:00.000Z')
const DAY = 24 * 60 * 60 * 1000

let local: Awaited<ReturnType<typeof startLocal>>
let cloud: Cloud
const dataDir = mkdtempSync(join(tmpdir(), 'retention-'))

beforeAll(async () => {
  local = await startLocal({ port: 0, dataDir })
  cloud = cloudOf(local, dataDir)
})

afterAll(async () => {
  await local.stop()
  rmSync(dataDir, { recursive: true })
})

const retention = async () => {
  const answer = await cloud.runTimer()
  return answer.ok ? answer.data.retention : answer
}

const paper = async (id: string, madeAt: number) => {
  const fileID = await cloud.upload('owner-li', `papers/${id}/a.pdf`, photoPng())
  await cloud.insert('papers', { _id: id, fileID, filing: null, madeAt })
}

const leftPapers = async () => (await cloud.stored<{ _id: string }>('papers')).map(({ _id }) => _id)

test('the timer deletes papers older than 24 hours, file and row, and nothing younger', async () => {
  await paper('old', MADE)
  await paper('young', MADE + DAY / 2)
  await cloud.moveClock({ now: new Date(MADE + DAY - 60_000).toISOString() })
  expect(await retention()).toMatchObject({ ok: true, data: { papers: 0, done: true } })
  await cloud.moveClock({ now: new Date(MADE + DAY + 1000).toISOString() })
  expect(await retention()).toMatchObject({ ok: true, data: { papers: 1, done: true } })
  expect(await leftPapers()).toEqual(['young'])
  expect(await retention()).toMatchObject({ ok: true, data: { papers: 0 } })
})

test('more papers than a page, made in the same moment, and one whose file is gone already', async () => {
  const old = Array.from({ length: 60 }, (_each, i) => `many-${String(i)}`)
  for (const id of old)
    await cloud.insert('papers', {
      _id: id,
      fileID: 'cloud://x.y/papers/gone.pdf',
      filing: null,
      madeAt: MADE,
    })
  expect(await retention()).toMatchObject({ ok: true, data: { papers: 60, done: true } })
  expect(await leftPapers()).toEqual(['young'])
})

test('files that a dead call left behind are deleted', async () => {
  const fileID = await cloud.upload('owner-li', 'filings/x/left.png', photoPng())
  await cloud.insert('discards', { _id: 'd1', fileIDs: [fileID], at: MADE })
  expect(await retention()).toMatchObject({ ok: true, data: { discards: 1 } })
  expect(await cloud.stored('discards')).toEqual([])
})
