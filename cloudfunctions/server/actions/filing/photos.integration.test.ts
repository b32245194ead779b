import type { ApiAction, ApiInput } from '../../../../src/domain/api/api'
import { PHOTO_BYTES } from '../../../../src/domain/form/materials'
import { addPhoto, firstPhoto, newToken, start } from '../../testing/filings'
import { photoPng } from '../../testing/images'
import { chunk, exif, head, headed, jpegOf, linesOf, vastPng } from '../../testing/pictures'
import { onCloud } from '../../testing/onCloud'

const cloud = onCloud()

const pathOf = (id: string) => `filings/${id}/${newToken()}.png`

describe('files', () => {
  const tooLarge = () => Buffer.concat([photoPng(), Buffer.alloc(PHOTO_BYTES)])

  test.each<[string, (id: string) => [path: string, bytes: Buffer]]>([
    ['in another folder', () => [`elsewhere/${newToken()}.png`, photoPng()]],
    ['in the folder of another filing', () => [`filings/${newToken()}/a.png`, photoPng()]],
    ['in a folder below', (id) => [`filings/${id}/deep/a.png`, photoPng()]],
    ['no picture', (id) => [`filings/${id}/${newToken()}.png`, Buffer.from('<svg>'.repeat(9))]],
    ['a few bytes that say 50,000 × 50,000 pixels', (id) => [pathOf(id), vastPng()]],
    ['of one pixel', (id) => [pathOf(id), headed(head(1, 1), linesOf(2))]],
    [
      'animated',
      (id) => [
        pathOf(id),
        headed(head(220, 200), chunk('acTL', Buffer.alloc(8)), linesOf(221 * 200)),
      ],
    ],
    ['cut off', (id) => [pathOf(id), jpegOf(240, 320).subarray(0, -30)]],
    ['a WebP', (id) => [pathOf(id), Buffer.from('RIFF0000WEBPVP8 and more')]],
    [
      'HTML behind the mark of a JPEG',
      (id) => [pathOf(id), Buffer.from('\xff\xd8\xff<html>', 'latin1')],
    ],
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
    const fileID = filing.photos.idFront?.[0]?.source ?? ''
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

  test('a photo is kept where no client writes, and its upload is deleted', async () => {
    const { id } = await start(cloud, 'company-chen')
    const [photo] = (await addPhoto(cloud, 'company-chen', id, 'idFront')).photos.idFront ?? []
    const { fileID = '', source = '' } = photo ?? {}
    expect(fileID).toMatch(new RegExp(`^cloud://[^/]+/filings/${id}/kept/[0-9a-f-]{36}\\.png$`))
    expect([await cloud.holds(fileID), await cloud.holds(source)]).toEqual([true, false])
    expect(await cloud.stored('discards')).toEqual([])
  })

  test('a photo is kept without place and thumbnail, and how it lies is told beside its link', async () => {
    const { id } = await start(cloud, 'company-chen')
    const bytes = Buffer.concat([jpegOf(240, 320, exif(6)), Buffer.from('behind the end')])
    const fileID = firstPhoto(await addPhoto(cloud, 'company-chen', id, 'idFront', bytes))
    const { url, orientation } = await cloud.ok('company-chen', 'filing.photo', { id, fileID })
    expect(orientation).toBe(6)
    const kept = Buffer.from(await (await fetch(url)).arrayBuffer())
    expect(kept.equals(jpegOf(240, 320))).toBe(true)
    expect(cloud.keepsText('N39.0842')).toBe(false)
  })

  test('one upload sent several times at once is one photo and one file', async () => {
    const { id } = await start(cloud, 'company-chen')
    const fileID = await cloud.upload('company-chen', `filings/${id}/once.png`, photoPng())
    const input = { id, slot: 'idFront' as const, fileID }
    const answers = await Promise.all(
      [1, 2, 3].map(() => cloud.call('company-chen', 'filing.addPhoto', input)),
    )
    expect(answers.map(({ ok }) => ok)).toEqual([true, true, true])
    const { photos } = await cloud.ok('company-chen', 'filing.addPhoto', input)
    expect(photos.idFront).toHaveLength(1)
    expect(await cloud.holds(firstPhoto(await open(id)))).toBe(true)
    expect(await cloud.stored('discards')).toEqual([])
  })

  test.each<[string, Buffer, 'idFront' | 'licence']>([
    ['that is no picture', Buffer.from('<svg>'.repeat(9)), 'idFront'],
    ['that nobody asked for', photoPng(), 'licence'],
  ])('a refused upload %s is deleted', async (_name, bytes, slot) => {
    const { id } = await start(cloud, 'company-chen')
    const fileID = await cloud.upload('company-chen', `filings/${id}/refused.png`, bytes)
    await refused('company-chen', 'filing.addPhoto', { id, slot, fileID })
    expect(await cloud.holds(fileID)).toBe(false)
  })

  test('an upload of another filing is left alone', async () => {
    const [{ id }, other] = [
      await start(cloud, 'company-chen'),
      await start(cloud, 'owner-zhao'),
    ] as const
    const fileID = await cloud.upload('owner-zhao', `filings/${other.id}/a.png`, photoPng())
    const mine = { id, slot: 'idFront' as const, fileID }
    expect(await refused('company-chen', 'filing.addPhoto', mine)).toMatchObject({ code: 'file' })
    const theirs = { ...mine, id: other.id }
    expect(await refused('company-chen', 'filing.addPhoto', theirs)).toMatchObject({
      code: 'not-found',
    })
    expect(await cloud.holds(fileID)).toBe(true)
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

  // Two reads, the note of what falls away, then the filing.
  test.each<[string, 'error' | 'drop', number]>([
    ['was not stored keeps its photo', 'error', 1],
    ['was stored leaves no file behind', 'drop', 0],
  ])('a removal that failed and %s', async (_name, effect, kept) => {
    const { id } = await start(cloud, 'company-chen')
    const fileID = firstPhoto(await addPhoto(cloud, 'company-chen', id, 'idFront'))
    await cloud.fault({ operation: 'database', effect, nth: 4 })
    const answer = await refused('company-chen', 'filing.removePhoto', {
      id,
      slot: 'idFront',
      fileID,
    })
    expect(answer).toMatchObject({
      code: 'broken',
      message: '系统出错了，已记下。请稍后再试，或联系技术联系人 小陈 0316-0000000（样张）',
    })
    expect((await open(id)).photos.idFront).toHaveLength(kept)
    expect(await cloud.stored('discards')).toHaveLength(1)

    await cloud.moveClock({ advanceDays: 1 })
    await cloud.runTimer()
    expect(await cloud.holds(fileID)).toBe(kept === 1)
    expect(await cloud.stored('discards')).toEqual([])
  })
})

const open = (id: string) => cloud.ok('company-chen', 'filing.open', { id })

const refused = <A extends ApiAction>(openid: string, action: A, input: ApiInput<A>) =>
  cloud.refused(openid, action, input)
