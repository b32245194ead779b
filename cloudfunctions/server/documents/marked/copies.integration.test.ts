import type { Filing } from '../../store/filings/filing'
import type { FilingEvent } from '../../store/events'
import { deskPhoto, deskPhotoRefused } from '../../testing/copies'
import {
  addPhoto,
  allItems,
  claimed,
  firstPhoto,
  individual,
  sign,
  start,
  submitInput,
  submitted,
} from '../../testing/filings'
import { photoPng } from '../../testing/images'
import { codecFiles, paperJpeg, testCodec } from '../testing/jpegs'
import { paperFont } from '../testing/paperFont'
import { NOW, onCloud } from '../../testing/onCloud'
import { exif, unopenedPng } from '../../testing/pictures'
import type { StoredPaper } from '../../store/collections'
import { markerOf } from './marker'

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

test('the purpose, the day and who looks are burnt into a copy, also of one that was made ahead', async () => {
  const card = await withCard(await paperJpeg(1200, 800))
  const kept = await bytesOf(await cloud.ok(OWNER, 'filing.photo', card))
  const { mark } = await markerOf(paperFont, codecFiles())
  const copies: Buffer[] = []
  for (const [openid, name] of [
    [STAFF, '王敏'],
    [HEAD, '刘建国'],
  ] as const)
    for (const day of ['2026-11-24', '2026-11-25']) {
      await cloud.moveClock({ now: `${day}T07:06:00.000Z` })
      if (openid === HEAD) await ahead(openid, card.id)
      const copy = await bytesOf(await deskPhoto(cloud, openid, card))
      const marked = await mark(kept, 1, `仅供廊坊市新媒体账号登记备案使用 ${day} ${name}`)
      expect([name, day, copy.equals(marked)]).toEqual([name, day, true])
      copies.push(copy)
    }
  const unmarked = await mark(kept, 1, ' ')
  expect(new Set([unmarked, ...copies].map((copy) => copy.toString('base64'))).size).toBe(5)
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

const unopenedJpeg = async () => {
  const bytes = Buffer.from(await paperJpeg(400, 300))
  const tables = bytes.indexOf(Buffer.from([0xff, 0xc4]))
  return bytes.fill(0xff, tables + 5, tables + 21)
}

test.each([
  ['JPEG without its tables', unopenedJpeg],
  ['PNG with strange filters', () => Promise.resolve(unopenedPng())],
])(
  'a %s is taken, marked for who checks it once a copy was tried, and never shown',
  async (_name, made) => {
    const card = await withCard(await made())
    const item = async (openid = STAFF) =>
      (await cloud.ok(openid, 'desk.open', { id: card.id })).items.find(
        ({ key }) => key === 'slot:idFront',
      )
    const { version } = await cloud.ok(STAFF, 'desk.open', { id: card.id })
    expect(await item()).toMatchObject({ remark: null })
    // By the copies that are made ahead, twice at once, and by who looks.
    for (const answer of await Promise.all([1, 2].map(() => ahead(STAFF, card.id))))
      expect(answer).toMatchObject({ ok: true })
    expect(await deskPhotoRefused(cloud, HEAD, card)).toMatchObject({
      code: 'file',
      message: '这张照片打不开，请退回补正这一项',
    })
    for (const openid of [STAFF, HEAD])
      expect(await item(openid)).toMatchObject({
        remark: { level: 'warning', text: '照片打不开，请退回重拍' },
        files: [{ fileID: card.fileID, unopened: true }],
      })
    const [stored] = await cloud.stored<Filing>('filings', { _id: card.id })
    expect(stored).toMatchObject({ unopened: [card.fileID], version })
    const review = await claimed(cloud, STAFF, { id: card.id, version })
    expect(review.items.filter(({ files }) => files.some(({ unopened }) => unopened))).toHaveLength(
      1,
    )
    // It hinders nobody: what stands on the picture may be known otherwise.
    await cloud.ok(STAFF, 'desk.register', {
      id: card.id,
      version: review.version,
      items: allItems(review),
    })
    for (const action of ['paper', 'archive'])
      expect(
        await cloud.invoke(STAFF, { action, input: { id: card.id } }, 'documents'),
      ).toMatchObject({ ok: true })
  },
)

test('what another office or nobody looks at is marked by nobody', async () => {
  const card = await withCard(unopenedPng())
  expect(await ahead('reviewer-guan', card.id)).toMatchObject({ ok: false })
  expect(await deskPhotoRefused(cloud, OWNER, card)).toMatchObject({ code: 'not-allowed' })
  expect((await cloud.stored<Filing>('filings', { _id: card.id }))[0]?.unopened).toBeUndefined()
})

test('a photo put in its place is not marked', async () => {
  const card = await withCard(unopenedPng())
  await ahead(STAFF, card.id)
  await cloud.ok(OWNER, 'filing.withdraw', { id: card.id })
  await cloud.ok(OWNER, 'filing.removePhoto', { ...card, slot: 'idFront' })
  const signed = await sign(
    cloud,
    OWNER,
    await addPhoto(cloud, OWNER, card.id, 'idFront', photoPng(6)),
  )
  await cloud.ok(OWNER, 'filing.submit', submitInput(signed))
  await ahead(STAFF, card.id)
  const { items } = await cloud.ok(STAFF, 'desk.open', { id: card.id })
  expect(items.find(({ key }) => key === 'slot:idFront')).toMatchObject({ remark: null })
})
