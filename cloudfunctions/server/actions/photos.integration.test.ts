import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startLocal } from '../../../local/start'
import type { ApiAction, ApiInput } from '../../../src/domain/api'
import { PHOTO_BYTES } from '../../../src/domain/materials'
import { type Cloud, cloudOf } from '../testing/cloud'
import { addPhoto, firstPhoto, newToken, start } from '../testing/filings'
import { photoPng } from '../testing/images'

jest.setTimeout(60_000)

let local: Awaited<ReturnType<typeof startLocal>>
let cloud: Cloud
const dataDir = mkdtempSync(join(tmpdir(), 'photos-'))

beforeAll(async () => {
  local = await startLocal({ port: 0, dataDir })
  cloud = cloudOf(local, dataDir)
  await cloud.moveClock({ now: '2026-11-24T07:06:00.000Z' })
})

afterAll(async () => {
  await local.stop()
  rmSync(dataDir, { recursive: true })
})

describe('files', () => {
  const tooLarge = () => Buffer.concat([photoPng(), Buffer.alloc(PHOTO_BYTES)])

  test.each<[string, (id: string) => [path: string, bytes: Buffer]]>([
    ['in another folder', () => [`elsewhere/${newToken()}.png`, photoPng()]],
    ['in the folder of another filing', () => [`filings/${newToken()}/a.png`, photoPng()]],
    ['in a folder below', (id) => [`filings/${id}/deep/a.png`, photoPng()]],
    ['no picture', (id) => [`filings/${id}/${newToken()}.png`, Buffer.from('<svg>'.repeat(9))]],
    ['too large', (id) => [`filings/${id}/${newToken()}.png`, tooLarge()]],
  ])('a photo %s is refused', async (_name, file) => {
    const { id } = await start(cloud, 'company-chen')
    const fileID = await cloud.upload('company-chen', ...file(id))
    const input = { id, slot: 'idFront' as const, fileID }
    const answer = await refused('company-chen', 'filing.addPhoto', input)
    expect(answer).toMatchObject({
      code: 'file',
      fields: { idFront: expect.any(String) as string },
    })
  })

  test('a file that never came is refused', async () => {
    const { id } = await start(cloud, 'company-chen')
    const held = await cloud.upload('company-chen', `filings/${id}/a.png`, photoPng())
    const fileID = held.replace('/a.png', '/b.png')
    const answer = await refused('company-chen', 'filing.addPhoto', { id, slot: 'idFront', fileID })
    expect(answer).toMatchObject({ code: 'file' })
  })

  test('a slot takes five photos, the same file once, and none that is not asked for', async () => {
    const { id } = await start(cloud, 'company-chen')
    for (let i = 0; i < 5; i += 1) await addPhoto(cloud, 'company-chen', id, 'idFront', photoPng(i))
    const filing = await cloud.ok('company-chen', 'filing.open', { id })
    const fileID = firstPhoto(filing)
    const again = await cloud.ok('company-chen', 'filing.addPhoto', { id, slot: 'idFront', fileID })
    expect(again.photos.idFront).toHaveLength(5)
    const sixth = await cloud.upload('company-chen', `filings/${id}/six.png`, photoPng(6))
    expect(
      await refused('company-chen', 'filing.addPhoto', { id, slot: 'idFront', fileID: sixth }),
    ).toMatchObject({ code: 'file', message: '这一项最多 5 张照片' })
    expect(
      await refused('company-chen', 'filing.addPhoto', { id, slot: 'licence', fileID: sixth }),
    ).toMatchObject({ code: 'input' })
  })

  test('a removed photo is deleted from the file store', async () => {
    const { id } = await start(cloud, 'company-chen')
    const fileID = firstPhoto(await addPhoto(cloud, 'company-chen', id, 'idFront'))
    const link = await cloud.ok('company-chen', 'filing.photo', { id, fileID })
    expect((await fetch(link.url)).status).toBe(200)
    const left = await cloud.ok('company-chen', 'filing.removePhoto', {
      id,
      slot: 'idFront',
      fileID,
    })
    expect(left.photos.idFront).toEqual([])
    expect((await fetch(link.url)).status).toBe(404)
    expect(await cloud.stored('discards')).toEqual([])
  })
})

const refused = <A extends ApiAction>(openid: string, action: A, input: ApiInput<A>) =>
  cloud.refused(openid, action, input)
