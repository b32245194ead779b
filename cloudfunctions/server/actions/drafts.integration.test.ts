import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startLocal } from '../../../local/start'
import type { ApiAction, ApiInput } from '../../../src/domain/api'
import type { RefusalCode } from '../../../src/domain/refusal'
import { type Cloud, cloudOf } from '../testing/cloud'
import { firstPhoto, signaturePath, start, submitted } from '../testing/filings'
import { signaturePng } from '../testing/images'

jest.setTimeout(60_000)

let local: Awaited<ReturnType<typeof startLocal>>
let cloud: Cloud
const dataDir = mkdtempSync(join(tmpdir(), 'drafts-'))

beforeAll(async () => {
  local = await startLocal({ port: 0, dataDir })
  cloud = cloudOf(local, dataDir)
  await cloud.moveClock({ now: '2026-11-24T07:06:00.000Z' })
})

afterAll(async () => {
  await local.stop()
  rmSync(dataDir, { recursive: true })
})

describe('content', () => {
  test.each<[string, Record<string, string>, RefusalCode | null]>([
    ['a wrong ID number', { ownerIdNumber: '131081190001010016' }, 'input'],
    ['a short ID number', { ownerIdNumber: '1310811900' }, 'input'],
    ['the hidden text sent back', { ownerIdNumber: '131081********0015' }, null],
    ['a half-typed phone', { ownerMobile: '138' }, null],
    ['an opening day that does not exist', { openedOn: '2026-02-30' }, null],
  ])('%s', async (_name, answers, code) => {
    const { id } = await start(cloud, 'company-chen')
    const answer = await cloud.call('company-chen', 'filing.save', { id, answers })
    if (code === null) expect(answer).toMatchObject({ ok: true })
    else
      expect(answer).toMatchObject({
        ok: false,
        code,
        fields: { ownerIdNumber: expect.any(String) as string },
      })
    const kept = await cloud.ok('company-chen', 'filing.open', { id })
    expect(kept.answers.ownerIdNumber).toBe('131081********0015')
  })

  test('values are tidied, given ones change, others stay, an emptied ID number is gone', async () => {
    const { id } = await start(cloud, 'company-chen')
    const saved = await cloud.ok('company-chen', 'filing.save', {
      id,
      answers: { ownerMobile: ' +86 138-0000 0009 ', ownerIdNumber: '' },
    })
    expect(saved.answers).toMatchObject({ ownerMobile: '13800000009', managerName: '赵敏' })
    expect(saved.answers.ownerIdNumber).toBeUndefined()
  })

  test('two phones that save at once both keep what they typed', async () => {
    const { id } = await start(cloud, 'company-chen')
    await Promise.all([
      cloud.ok('company-chen', 'filing.save', { id, answers: { accountName: '新名称' } }),
      cloud.ok('company-chen', 'filing.save', { id, answers: { followers: '9' } }),
      cloud.ok('company-chen', 'filing.save', { id, answers: { managerName: '孙晓' } }),
    ])
    const { answers } = await cloud.ok('company-chen', 'filing.open', { id })
    expect(answers).toMatchObject({ accountName: '新名称', followers: '9', managerName: '孙晓' })
  })

  test('a submitted filing takes no change', async () => {
    const waiting = await submitted(cloud, 'owner-li')
    const { id, version } = waiting
    const fileID = await cloud.upload('owner-li', signaturePath(id), signaturePng())
    for (const answer of [
      await refused('owner-li', 'filing.save', { id, answers: { accountName: '改名' } }),
      await refused('owner-li', 'filing.removePhoto', {
        id,
        slot: 'idFront',
        fileID: firstPhoto(waiting),
      }),
      await refused('owner-li', 'filing.sign', { id, version, fileID, simple: false }),
      await refused('owner-li', 'filing.discard', { id }),
    ])
      expect(answer).toMatchObject({ code: 'not-allowed' })
  })
})

const refused = <A extends ApiAction>(openid: string, action: A, input: ApiInput<A>) =>
  cloud.refused(openid, action, input)
