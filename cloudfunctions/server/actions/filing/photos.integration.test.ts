import { randomUUID } from 'node:crypto'
import type { ApiAction, ApiInput } from '../../../../src/domain/api/api'
import { PHOTO_BYTES } from '../../../../src/domain/form/materials'
import {
  addPhoto,
  firstPhoto,
  individual,
  sign,
  start,
  submitInput,
  submitted,
  uploaded,
} from '../../testing/filings'
import { photoPng } from '../../testing/images'
import { chunk, exif, head, headed, jpegOf, linesOf, vastPng } from '../../testing/pictures'
import { onCloud } from '../../testing/onCloud'

const cloud = onCloud()

const ask = (id: string) => ({ id, place: 'idFront', extension: 'png' }) as const

describe('files', () => {
  test.each<[string, Buffer]>([
    ['no picture', Buffer.from('<svg>'.repeat(9))],
    ['a few bytes that say 50,000 × 50,000 pixels', vastPng()],
    ['of one pixel', headed(head(1, 1), linesOf(2))],
    ['animated', headed(head(220, 200), chunk('acTL', Buffer.alloc(8)), linesOf(221 * 200))],
    ['cut off', jpegOf(240, 320).subarray(0, -30)],
    ['a WebP', Buffer.from('RIFF0000WEBPVP8 and more')],
    ['HTML behind the mark of a JPEG', Buffer.from('\xff\xd8\xff<html>', 'latin1')],
    ['too large', Buffer.concat([photoPng(), Buffer.alloc(PHOTO_BYTES)])],
  ])('a photo %s is refused', async (_name, bytes) => {
    const { id } = await start(cloud, 'company-chen')
    const fileID = await uploaded(cloud, 'company-chen', id, bytes)
    const input = { id, slot: 'idFront' as const, fileID }
    const answer = await refused('company-chen', 'filing.addPhoto', input)
    expect(answer).toMatchObject({
      code: 'file',
      fields: { idFront: expect.any(String) as string },
    })
  })

  test('a file that never came is refused', async () => {
    const { id } = await start(cloud, 'company-chen')
    const { path } = await cloud.ok('company-chen', 'filing.ticket', ask(id))
    const other = await uploaded(cloud, 'company-chen', id, photoPng())
    const fileID = other.replace(/uploads\/.*/, path)
    const answer = await refused('company-chen', 'filing.addPhoto', { id, slot: 'idFront', fileID })
    expect(answer).toMatchObject({ code: 'file', message: '没有收到这张照片，请重新上传' })
  })

  test('a slot takes five photos, the same file once, and none that is not asked for', async () => {
    const { id } = await start(cloud, 'company-chen')
    for (let i = 0; i < 5; i += 1) await addPhoto(cloud, 'company-chen', id, 'idFront', photoPng(i))
    const filing = await cloud.ok('company-chen', 'filing.open', { id })
    const fileID = filing.photos.idFront?.[0]?.source ?? ''
    const again = await cloud.ok('company-chen', 'filing.addPhoto', { id, slot: 'idFront', fileID })
    expect(again.photos.idFront).toHaveLength(5)
    const sixth = await uploaded(cloud, 'company-chen', id, photoPng(6))
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
    expect(await cloud.stored('discards', { filing: id })).toEqual([])
    expect(await cloud.stored('tickets', { filing: id })).toEqual([])
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
    const fileID = await uploaded(cloud, 'company-chen', id, photoPng())
    const input = { id, slot: 'idFront' as const, fileID }
    const answers = await Promise.all(
      [1, 2, 3].map(() => cloud.call('company-chen', 'filing.addPhoto', input)),
    )
    expect(answers.map(({ ok }) => ok)).toEqual([true, true, true])
    const { photos } = await cloud.ok('company-chen', 'filing.addPhoto', input)
    expect(photos.idFront).toHaveLength(1)
    expect(await cloud.holds(firstPhoto(await open(id)))).toBe(true)
    expect(await cloud.stored('discards', { filing: id })).toEqual([])
  })

  test.each<[string, Buffer, 'idFront' | 'licence']>([
    ['that is no picture', Buffer.from('<svg>'.repeat(9)), 'idFront'],
    ['that nobody asked for', photoPng(), 'licence'],
  ])('a refused upload %s is deleted', async (_name, bytes, slot) => {
    const { id } = await start(cloud, 'company-chen')
    const fileID = await uploaded(cloud, 'company-chen', id, bytes)
    await refused('company-chen', 'filing.addPhoto', { id, slot, fileID })
    expect(await cloud.holds(fileID)).toBe(false)
  })

  describe('what came without the caller’s ticket for this filing is neither taken nor deleted', () => {
    const ownUpload = (openid: string, path: string) => cloud.upload(openid, path, photoPng())
    test.each<[string, (id: string) => Promise<string>]>([
      [
        'by another person’s ticket',
        async () => {
          const { id } = await start(cloud, 'owner-zhao')
          return uploaded(cloud, 'owner-zhao', id, photoPng())
        },
      ],
      [
        'by a ticket for another filing',
        async () => {
          const { id } = await start(cloud, 'company-chen')
          return uploaded(cloud, 'company-chen', id, photoPng())
        },
      ],
      [
        'under a name of the client’s own',
        () => ownUpload('company-chen', `uploads/${randomUUID()}.png`),
      ],
      ['in a folder below', () => ownUpload('company-chen', 'uploads/deep/er/a.png')],
      [
        'under the ticket’s name with another ending',
        async (id) => {
          const { path } = await cloud.ok('company-chen', 'filing.ticket', ask(id))
          return ownUpload('company-chen', path.replace('.png', '.jpg'))
        },
      ],
    ])('%s', async (_name, put) => {
      const { id } = await start(cloud, 'company-chen')
      const fileID = await put(id)
      const input = { id, slot: 'idFront' as const, fileID }
      expect(await refused('company-chen', 'filing.addPhoto', input)).toMatchObject({
        code: 'file',
        message: '这张照片不是为这件备案上传的，请重新上传',
      })
      expect(await cloud.holds(fileID)).toBe(true)
      expect((await open(id)).photos.idFront ?? []).toEqual([])
    })
  })

  test('a ticket is the owner’s alone, and only while the filing may be changed', async () => {
    const filing = await submitted(cloud, 'company-chen')
    expect(await refused('company-chen', 'filing.ticket', ask(filing.id))).toMatchObject({
      code: 'not-allowed',
    })
    expect(await refused('owner-zhao', 'filing.ticket', ask(filing.id))).toMatchObject({
      code: 'not-found',
    })
    expect(await cloud.stored('tickets', { filing: filing.id })).toEqual([])
  })

  test('the mark of a photo used all the same goes to owner and reviewer, and stays with what is submitted', async () => {
    const { id } = await start(cloud, 'owner-li', individual)
    const fileID = await uploaded(cloud, 'owner-li', id, photoPng(1))
    const slot = 'idFront' as const
    const marked = { id, slot, fileID, weakness: 'blurred' as const }
    const { photos } = await cloud.ok('owner-li', 'filing.addPhoto', marked)
    expect(photos.idFront).toMatchObject([{ weakness: 'blurred' }])
    await addPhoto(cloud, 'owner-li', id, slot, photoPng(2))
    const signed = await addPhoto(cloud, 'owner-li', id, 'idBack').then((filing) =>
      sign(cloud, 'owner-li', filing),
    )
    await cloud.ok('owner-li', 'filing.submit', submitInput(signed))
    const { items } = await cloud.ok('reviewer-bazhou', 'desk.open', { id })
    expect(items.find(({ key }) => key === 'slot:idFront')).toMatchObject({
      remark: { level: 'warning', text: '第 1 张照片模糊' },
      files: [{ weakness: 'blurred' }, expect.not.objectContaining({ weakness: 'blurred' })],
    })
    expect(items.find(({ key }) => key === 'slot:idBack')).toMatchObject({ remark: null })
    const [version] = await cloud.stored('versions', { filing: id })
    expect(version).toMatchObject({ photos: { idFront: [{ weakness: 'blurred' }, {}] } })
  })

  test('the mark of a seal page goes to the reviewer, one that is no word of ours is refused', async () => {
    const { id, version } = await start(cloud, 'owner-li', individual)
    const fileID = await uploaded(cloud, 'owner-li', id, photoPng(3), 'signature')
    const input = { id, version, fileID, weakness: 'dark' as const }
    const odd = { ...input, weakness: 'odd' as unknown as 'dark' }
    expect(await cloud.refused('owner-li', 'filing.seal', odd)).toMatchObject({ code: 'input' })
    await cloud.ok('owner-li', 'filing.seal', input)
    await addPhoto(cloud, 'owner-li', id, 'idFront')
    const draft = await addPhoto(cloud, 'owner-li', id, 'idBack')
    await cloud.ok('owner-li', 'filing.submit', submitInput(draft))
    const { items } = await cloud.ok('reviewer-bazhou', 'desk.open', { id })
    expect(items.find(({ key }) => key === 'signature')).toMatchObject({
      remark: { level: 'warning', text: '照片偏暗' },
      files: [{ weakness: 'dark' }],
    })
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
    expect(await cloud.stored('discards', { filing: id })).toEqual([])
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
      message: '系统出错了，已记下。请稍后再试，或联系技术联系人 小陈 010-00000000（样张）',
    })
    expect((await open(id)).photos.idFront).toHaveLength(kept)
    expect(await cloud.stored('discards', { filing: id })).toHaveLength(1)

    await cloud.moveClock({ advanceDays: 1 })
    await cloud.runTimer()
    expect(await cloud.holds(fileID)).toBe(kept === 1)
    expect(await cloud.stored('discards', { filing: id })).toEqual([])
  })
})

const open = (id: string) => cloud.ok('company-chen', 'filing.open', { id })

const refused = <A extends ApiAction>(openid: string, action: A, input: ApiInput<A>) =>
  cloud.refused(openid, action, input)
