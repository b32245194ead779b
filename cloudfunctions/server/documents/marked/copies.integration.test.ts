import type { FilingEvent } from '../../store/events'
import { deskPhoto, deskPhotoRefused } from '../../testing/copies'
import {
  addPhoto,
  claimed,
  firstPhoto,
  individual,
  sign,
  start,
  submitInput,
  submitted,
} from '../../testing/filings'
import { photoPng } from '../../testing/images'
import { paperJpeg, testCodec } from '../testing/jpegs'
import { NOW, onCloud } from '../../testing/onCloud'
import { exif } from '../../testing/pictures'
import type { StoredPaper } from '../../store/papers/papers'

const cloud = onCloud()
const OWNER = 'owner-li'
const STAFF = 'reviewer-bazhou'
const HEAD = 'head-bazhou'

beforeEach(() => cloud.moveClock({ now: NOW }))

const bytesOf = async ({ url }: { readonly url: string }) =>
  Buffer.from(await (await fetch(url)).arrayBuffer())
const pathOf = ({ url }: { readonly url: string }) => new URL(url).pathname
const rows = (filing: string) => cloud.stored<StoredPaper>('papers', { filing })
const views = (filing: string) =>
  cloud.stored<FilingEvent>('events', { filing, name: 'photoViewed' })
const ahead = (openid: string, id: string) =>
  cloud.invoke(openid, { action: 'copiesAhead', input: { id } }, 'documents')

/** A submitted filing whose card was photographed so. */
const withCard = async (bytes: Buffer) => {
  const { id } = await start(cloud, OWNER, individual)
  await addPhoto(cloud, OWNER, id, 'idFront', bytes)
  const signed = await sign(cloud, OWNER, await addPhoto(cloud, OWNER, id, 'idBack'))
  await cloud.ok(OWNER, 'filing.submit', submitInput(signed))
  const filing = await cloud.ok(OWNER, 'filing.open', { id })
  return { id, fileID: firstPhoto(filing) }
}

test('staff get a copy of 2,000 px at most that is not the photo, upright; its owner gets the photo', async () => {
  const jpeg = await paperJpeg(3000, 2000)
  const turned = Buffer.concat([jpeg.subarray(0, 2), exif(6), jpeg.subarray(2)])
  const card = await withCard(turned)
  const copy = await deskPhoto(cloud, STAFF, card)
  expect([copy.orientation, copy.quarters]).toEqual([1, 0])
  const { width, height } = await (await testCodec()).decode(await bytesOf(copy), 'jpeg')
  expect([width, height]).toEqual([1333, 2000])
  const own = await cloud.ok(OWNER, 'filing.photo', card)
  expect(own.orientation).toBe(6)
  expect((await (await testCodec()).decode(await bytesOf(own), 'jpeg')).width).toBe(3000)
})

test('a viewer has one copy a day, whatever answer was lost; another viewer and another day have others', async () => {
  const { id, fileID } = await withCard(photoPng(1))
  const first = pathOf(await deskPhoto(cloud, STAFF, { id, fileID }))
  expect(pathOf(await deskPhoto(cloud, STAFF, { id, fileID }))).toBe(first)
  const others = pathOf(await deskPhoto(cloud, HEAD, { id, fileID }))
  expect(others).not.toBe(first)
  expect(await rows(id)).toHaveLength(2)
  expect(await views(id)).toHaveLength(3)
  await cloud.moveClock({ advanceDays: 1 })
  expect(pathOf(await deskPhoto(cloud, STAFF, { id, fileID }))).not.toBe(first)
  await cloud.runTimer()
  expect(await rows(id)).toHaveLength(1)
  expect((await fetch(`${cloud.url()}${first}`)).ok).toBe(false)
})

test('asked for at once, each is answered and each look is noted', async () => {
  const card = await withCard(photoPng(2))
  const copies = await Promise.all([1, 2, 3].map(() => deskPhoto(cloud, STAFF, card)))
  for (const copy of copies) expect((await fetch(copy.url)).ok).toBe(true)
  expect(await views(card.id)).toHaveLength(3)
})

test('a signature on a transparent ground is a copy too', async () => {
  const filing = await submitted(cloud, OWNER)
  const { items } = await claimed(cloud, STAFF, filing)
  const fileID = items.find(({ key }) => key === 'signature')?.files[0]?.fileID ?? ''
  const copy = await bytesOf(await deskPhoto(cloud, STAFF, { id: filing.id, fileID }))
  expect(copy.subarray(0, 3)).toEqual(Buffer.from([0xff, 0xd8, 0xff]))
})

test('made ahead, a copy is there at the first look, and only that is noted', async () => {
  const card = await withCard(photoPng(3))
  expect(await ahead(STAFF, card.id)).toMatchObject({ ok: true })
  const made = await rows(card.id)
  expect(made).toHaveLength(3)
  expect(await views(card.id)).toEqual([])
  await deskPhoto(cloud, STAFF, card)
  await ahead(STAFF, card.id)
  expect(await rows(card.id)).toHaveLength(made.length)
})

test.each([
  ['another office', 'reviewer-guan', 'other-office'],
  ['its owner', OWNER, 'not-allowed'],
  ['nobody known', 'somebody', 'not-allowed'],
])('%s gets no copy, and none is made', async (_name, openid, code) => {
  const card = await withCard(photoPng(4))
  expect(await deskPhotoRefused(cloud, openid, card)).toMatchObject({ code })
  expect(await ahead(openid, card.id)).toMatchObject({ ok: false, code })
  expect(await rows(card.id)).toEqual([])
})

test('who was removed meanwhile gets not even the copy that was made for them', async () => {
  await cloud.insertStaff('zhang-bazhou', '131081', 'reviewer')
  const card = await withCard(photoPng(5))
  await deskPhoto(cloud, 'zhang-bazhou', card)
  await cloud.alter('staff', 'zhang-bazhou', { office: '131022' })
  expect(await deskPhotoRefused(cloud, 'zhang-bazhou', card)).toMatchObject({
    code: 'other-office',
  })
})

test('a photo that cannot be drawn is refused with what to do, never shown as it is', async () => {
  const bytes = Buffer.from(await paperJpeg(400, 300))
  const tables = bytes.indexOf(Buffer.from([0xff, 0xc4]))
  bytes.fill(0xff, tables + 5, tables + 21)
  const card = await withCard(bytes)
  expect(await deskPhotoRefused(cloud, STAFF, card)).toMatchObject({
    code: 'file',
    message: '这张照片打不开，请退回补正这一项',
  })
  expect(await ahead(STAFF, card.id)).toMatchObject({ ok: true })
  expect((await deskPhoto(cloud, STAFF, await withCard(photoPng(6)))).url).toBeTruthy()
})
