import type { Answer } from '../../../../src/domain/api/call'
import type { PaperFile } from '../../../../src/domain/api/documents'
import {
  allItems,
  claimed,
  firstPhoto,
  ID_NUMBER,
  seal,
  signedDraft,
  submitInput,
  submitted,
} from '../../testing/filings'
import { onCloud } from '../../testing/onCloud'
import { type Filing, photosOf } from '../../store/filings/filing'
import type { FilingEvent } from '../../store/events'
import { readPdf, wholeText } from '../testing/readPdf'

const cloud = onCloud()
const OWNER = 'owner-li'
const STAFF = 'reviewer-bazhou'

beforeEach(() => cloud.reset())

const ask = async (openid: string, id: string) =>
  (await cloud.invoke(
    openid,
    { action: 'archive', input: { id } },
    'documents',
  )) as Answer<PaperFile>

const pagesOf = async (answer: Answer<PaperFile>) => {
  if (!answer.ok) throw new Error(JSON.stringify(answer))
  const file = await fetch(answer.data.url)
  return readPdf(new Uint8Array(await file.arrayBuffer()))
}

const storedPhotos = async (id: string) => {
  const [filing] = await cloud.stored<Filing>('filings', { _id: id })
  return filing?.photos ?? {}
}

const registered = async () => {
  const filing = await submitted(cloud, OWNER)
  const review = await claimed(cloud, STAFF, filing)
  await cloud.ok(STAFF, 'desk.register', {
    id: filing.id,
    version: review.version,
    items: allItems(review),
  })
  return cloud.ok(OWNER, 'filing.open', { id: filing.id })
}

test('form, materials, what happened and fingerprints stand in that order, named by the number (D9)', async () => {
  const { id, number, receipt } = await registered()
  const answer = await ask(STAFF, id)
  expect(answer).toMatchObject({
    ok: true,
    data: { name: `${String(number)}-归档件.pdf`, missing: [] },
  })
  const pages = await pagesOf(answer)
  const texts = pages.map(wholeText)
  expect(texts[0]).toContain(ID_NUMBER)
  const hashes = photosOf(await storedPhotos(id)).map((photo) => photo.hash)
  expect(texts).toHaveLength(1 + hashes.length + 1)
  hashes.forEach((each, at) => {
    expect(texts[at + 1]).toContain(`原件SHA-256${each}`)
    expect(pages[at + 1]?.images).toHaveLength(1)
  })
  const last = texts.at(-1) ?? ''
  for (const part of ['经过', '已提交', '已登记', receipt?.hash ?? '?', ...hashes])
    expect(last).toContain(part)
  expect(last.indexOf('已提交')).toBeLessThan(last.indexOf('已登记'))
  texts.forEach((text, at) => {
    expect(text).toContain(`第${String(at + 1)}页，共${String(texts.length)}页`)
    expect(text).toContain('样张·试用')
  })
})

test('a 签章页 that was photographed is the second page, before the materials, and none of them', async () => {
  const draft = await seal(cloud, OWNER, await signedDraft(cloud, OWNER))
  await cloud.ok(OWNER, 'filing.submit', submitInput(draft))
  const sent = await cloud.ok(OWNER, 'filing.open', { id: draft.id })
  const review = await claimed(cloud, STAFF, sent)
  const { id, version } = review
  await cloud.ok(STAFF, 'desk.register', { id, version, items: allItems(review) })
  const pages = await pagesOf(await ask(STAFF, id))
  const texts = pages.map(wholeText)
  const hashes = photosOf(await storedPhotos(id)).map((photo) => photo.hash)
  const [stored] = await cloud.stored<Filing>('filings', { _id: id })
  const sealed = stored?.signature?.hash ?? 'none'
  expect(texts).toHaveLength(1 + 1 + hashes.length + 1)
  expect(texts[0]).toContain('见签章页')
  expect(texts[1]).toContain('签章页')
  expect(pages[1]?.images).toHaveLength(1)
  hashes.forEach((each, at) => {
    expect(texts[at + 2]).toContain(`原件SHA-256${each}`)
  })
  expect(texts.slice(2, -1).filter((text) => /签章页/.test(text) || text.includes(sealed))).toEqual(
    [],
  )
})

test('no page holds a picture as it was handed in; who had it made stands in the audit', async () => {
  const { id } = await registered()
  const pages = await pagesOf(await ask(STAFF, id))
  // A copy is upright and a JPEG of its own, at most 2,000 px.
  for (const page of pages.slice(1, -1)) expect(page.images).toHaveLength(1)
  const events = await cloud.stored<FilingEvent>('events', { filing: id, name: 'paperMade' })
  expect(events).toMatchObject([{ about: '归档件', who: { openid: STAFF } }])
})

test.each<[string, string, string]>([
  ['its owner', OWNER, 'not-allowed'],
  ['another office', 'reviewer-guan', 'other-office'],
  ['nobody known', 'somebody', 'not-allowed'],
])('%s gets none', async (_who, openid, code) => {
  const { id } = await registered()
  expect(await ask(openid, id)).toMatchObject({ ok: false, code })
})

test('there is none before the decision', async () => {
  const { id } = await submitted(cloud, OWNER)
  expect(await ask(STAFF, id)).toMatchObject({
    ok: false,
    code: 'not-found',
    message: '办结以后才有归档件',
  })
  expect(await cloud.stored('papers', { filing: id })).toEqual([])
})

test('a picture lies as its reviewer turned it', async () => {
  const shapeAfter = async (quarters: 0 | 1) => {
    const filing = await submitted(cloud, OWNER)
    const { id } = filing
    const review = await claimed(cloud, STAFF, filing)
    const fileID = firstPhoto(await cloud.ok(OWNER, 'filing.open', { id }))
    await cloud.ok(STAFF, 'desk.turn', { id, fileID, quarters })
    const items = allItems(review)
    await cloud.ok(STAFF, 'desk.register', { id, version: review.version, items })
    const [, page] = await pagesOf(await ask(STAFF, id))
    const [image] = page?.images ?? []
    return (image?.width ?? 0) / (image?.height ?? 1)
  }
  expect(await shapeAfter(1)).toBeCloseTo(1 / (await shapeAfter(0)), 2)
})

test('a picture that is gone has a page that says so', async () => {
  const { id } = await registered()
  const photos = await storedPhotos(id)
  const [first, ...rest] = photos.idFront ?? []
  await cloud.alter('filings', id, {
    photos: { ...photos, idFront: [{ ...first, hash: 'f'.repeat(64) }, ...rest] },
  })
  const [, page] = await pagesOf(await ask(STAFF, id))
  expect(page?.images).toEqual([])
  expect(wholeText(page)).toContain('没有取到这张照片，或与提交时不同')
})

test('asked for twice at once there are two answers and both open', async () => {
  const { id } = await registered()
  const both = await Promise.all([ask(STAFF, id), ask(STAFF, id)])
  for (const answer of both) expect((await pagesOf(answer)).length).toBeGreaterThan(3)
})

test('of a declined filing too', async () => {
  const draft = await signedDraft(cloud, OWNER)
  await cloud.ok(OWNER, 'filing.submit', submitInput(draft))
  await cloud.alter('filings', draft.id, { status: 'declined' })
  const pages = await pagesOf(await ask(STAFF, draft.id))
  expect(wholeText(pages[0])).toContain('终止办理')
})
