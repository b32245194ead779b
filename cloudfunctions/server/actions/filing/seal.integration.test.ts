import type { FilingDetail } from '../../../../src/domain/api/filing'
import {
  addPhoto,
  allItems,
  claimed,
  company,
  firstPhoto,
  resubmitInput,
  returnInput,
  seal,
  sign,
  signedDraft,
  start,
  submitInput,
  uploaded,
  uploadedLate,
} from '../../testing/filings'
import { photoPng } from '../../testing/images'
import { jpegOf, vastPng } from '../../testing/pictures'
import { readPdf, wholeText } from '../../documents/testing/readPdf'
import { onCloud } from '../../testing/onCloud'
import { deskPhoto } from '../../testing/copies'

const cloud = onCloud()
const people = { owner: 'owner-li', staff: 'reviewer-bazhou' } as const

beforeEach(() => cloud.moveClock({ now: '2026-11-24T07:06:00.000Z' }))

const owner = 'company-chen'
const open = (id: string) => cloud.ok(owner, 'filing.open', { id })
const paper = async (id: string, action: 'paper' | 'sealPage', openid: string = owner) => {
  const answer = await cloud.invoke(openid, { action, input: { id } }, 'documents')
  if (!answer.ok) return { refused: answer, pages: [] }
  const { url } = answer.data as { url: string }
  const bytes = new Uint8Array(await (await fetch(url)).arrayBuffer())
  return { refused: null, pages: readPdf(bytes) }
}

/** A company's draft, sealed before its photos came. */
const sealed = async (): Promise<FilingDetail> => {
  const { id } = await seal(cloud, owner, await start(cloud, owner, company))
  for (const slot of ['licence', 'idFront', 'idBack'] as const)
    await addPhoto(cloud, owner, id, slot)
  return open(id)
}

test('sealed once, it stays valid while photos come and go, and is submitted without a hand signature', async () => {
  const filing = await sealed()
  expect(filing.signature).toMatchObject({ by: 'sealPage', simple: false })
  expect(filing.doneParts).toBe(6)
  await cloud.ok(owner, 'filing.submit', submitInput(filing))
  const review = await claimed(cloud, people.staff, await open(filing.id))
  const item = review.items.find(({ key }) => key === 'signature')
  expect(item?.text).toMatch(
    /^以上信息均真实有效（签章页，页上校验码应为 [0-9A-F]{4} [0-9A-F]{4}）$/,
  )
  await deskPhoto(cloud, people.staff, {
    id: filing.id,
    fileID: item?.files[0]?.fileID ?? '',
  })
  const events = await cloud.stored<{ name: string; about: string }>('events', {
    filing: filing.id,
  })
  expect(events.at(-1)).toMatchObject({ name: 'photoViewed', about: '签章页' })
})

test('the printed page carries the mark that the reviewer compares, its making is logged', async () => {
  const filing = await sealed()
  const { pages } = await paper(filing.id, 'sealPage')
  const text = wholeText(pages[0])
  expect(pages).toHaveLength(1)
  expect(text).toContain('签章页')
  expect(text).toContain(company.subjectName)
  expect(text).toContain('以上信息均真实有效')
  const [stored] = await cloud.stored<{ signature: { rowsHash: string } }>('filings', {
    _id: filing.id,
  })
  expect(text).toContain(stored?.signature.rowsHash.slice(0, 8).toUpperCase())
  expect(
    await cloud.stored('events', { filing: filing.id, name: 'paperMade', about: '签章页' }),
  ).toHaveLength(1)
})

describe('staff print it for who filed', () => {
  const textOf = async (id: string, openid: string = people.staff) =>
    wholeText((await paper(id, 'sealPage', openid)).pages[0])
  const markOf = async (id: string) => {
    const [stored] = await cloud.stored<{ signature: { rowsHash: string } }>('filings', { _id: id })
    return stored?.signature.rowsHash.slice(0, 8).toUpperCase() ?? 'none'
  }
  let id = ''
  let mark = ''
  beforeAll(async () => {
    const filing = await sealed()
    id = filing.id
    await cloud.ok(owner, 'filing.submit', submitInput(filing))
    mark = await markOf(id)
  })

  test('of what was submitted, with its mark, and the audit says who', async () => {
    expect(await textOf(id)).toContain(mark)
    const made = { filing: id, name: 'paperMade', about: '签章页' }
    expect(await cloud.stored('events', made)).toMatchObject([{ who: { openid: people.staff } }])
    for (const other of ['reviewer-guan', 'owner-zhao'])
      expect((await paper(id, 'sealPage', other)).refused).not.toBeNull()
    expect((await paper(id, 'sealPage')).refused).toMatchObject({ code: 'not-allowed' })
  })

  test('of what was returned, until its applicant changes what is printed', async () => {
    const review = await claimed(cloud, people.staff, await open(id))
    await cloud.ok(people.staff, 'desk.return', returnInput(review, ['address']))
    expect(await textOf(id)).toContain(mark)
    await cloud.ok(owner, 'filing.save', { id, answers: { address: '霸州市益津路1号' } })
    expect((await paper(id, 'sealPage', people.staff)).refused).toMatchObject({
      code: 'not-allowed',
      message: '填报人正在修改要打印的内容，提交以后再打印签章页',
    })
    // Who changes it prints their own rows.
    expect(await textOf(id, owner)).not.toContain(mark)
  })

  test('what is decided needs none any more', async () => {
    const filing = await sealed()
    await cloud.ok(owner, 'filing.submit', submitInput(filing))
    const review = await claimed(cloud, people.staff, await open(filing.id))
    const input = { id: review.id, version: review.version, items: allItems(review) }
    await cloud.ok(people.staff, 'desk.register', input)
    expect((await paper(filing.id, 'sealPage', people.staff)).refused).toMatchObject({
      code: 'not-allowed',
      message: '这件已经办结，不用再打印签章页',
    })
  })
})

test('the form says where the signature is, and the photo is its last page', async () => {
  const filing = await sealed()
  await cloud.ok(owner, 'filing.submit', submitInput(filing))
  const { pages } = await paper(filing.id, 'paper')
  expect(pages).toHaveLength(2)
  expect(wholeText(pages[0])).toContain('见签章页')
  expect(pages[0]?.images).toEqual([])
  expect(pages[1]?.images).toHaveLength(1)
})

test('a changed row voids it, a helper field does not', async () => {
  const filing = await sealed()
  const save = (answers: { accountId?: string; address?: string }) =>
    cloud.ok(owner, 'filing.save', { id: filing.id, answers })
  expect((await save({ accountId: 'gh_123456789abc' })).signature).not.toBeNull()
  expect((await save({ address: '霸州市益津路1号' })).signature).toBeNull()
})

test('a hand signature replaces it, and it a hand signature', async () => {
  const drawn = await signedDraft(cloud, owner, company)
  expect(drawn.signature?.by).toBe('hand')
  const stamped = await seal(cloud, owner, drawn)
  expect(stamped.signature?.by).toBe('sealPage')
  expect((await sign(cloud, owner, stamped)).signature?.by).toBe('hand')
})

describe('after a return', () => {
  const back = async (keys: Parameters<typeof returnInput>[1]) => {
    const filing = await sealed()
    await cloud.ok(owner, 'filing.submit', submitInput(filing))
    const review = await claimed(cloud, people.staff, await open(filing.id))
    await cloud.ok(people.staff, 'desk.return', returnInput(review, keys))
    return open(filing.id)
  }

  test('of a photo the page still holds, and nothing is signed again', async () => {
    const filing = await back(['slot:licence'])
    const { id, version } = await addPhoto(cloud, owner, filing.id, 'licence', photoPng(3))
    expect((await open(id)).signature?.by).toBe('sealPage')
    await cloud.ok(owner, 'filing.resubmit', resubmitInput({ id, version }))
    const review = await claimed(cloud, people.staff, await open(id))
    await cloud.ok(people.staff, 'desk.register', {
      id,
      version: review.version,
      items: allItems(review),
    })
  })

  test('of a row a new page is asked for', async () => {
    const filing = await back(['address'])
    const saved = await cloud.ok(owner, 'filing.save', {
      id: filing.id,
      answers: { address: '霸州市益津路1号' },
    })
    expect([saved.signature, saved.signatureVoid]).toEqual([null, 'content'])
    expect(await cloud.refused(owner, 'filing.resubmit', resubmitInput(saved))).toMatchObject({
      code: 'incomplete',
      fields: { signature: '内容有改动，原签名已作废，请重新签名' },
    })
    const again = await seal(cloud, owner, saved, photoPng(11))
    await cloud.ok(owner, 'filing.resubmit', resubmitInput(again))
  })

  test('of the page itself the same photo does not do', async () => {
    const filing = await back(['signature'])
    expect(filing.signature).toBeNull()
    const same = await seal(cloud, owner, filing)
    expect(await cloud.refused(owner, 'filing.resubmit', resubmitInput(same))).toMatchObject({
      code: 'incomplete',
      fields: { signature: '这一项还没有补正' },
    })
    const other = await seal(cloud, owner, same, photoPng(12))
    await cloud.ok(owner, 'filing.resubmit', resubmitInput(other))
  })
})

describe('refused', () => {
  test('before the four parts are done, as a page and as a photo', async () => {
    const { id, version } = await start(cloud, owner, { ...company, ownerName: '' })
    const code = { code: 'incomplete', fields: { ownerName: '请填写姓名' } }
    expect((await paper(id, 'sealPage')).refused).toMatchObject(code)
    const fileID = await uploaded(cloud, owner, id, photoPng())
    expect(await cloud.refused(owner, 'filing.seal', { id, version, fileID })).toMatchObject(code)
  })

  test.each<[string, Buffer]>([
    ['no image', Buffer.from('not an image at all, only text')],
    ['a WebP, which no PDF holds', Buffer.concat([Buffer.from('RIFF0000WEBP'), Buffer.alloc(20)])],
    ['a few bytes that say 50,000 × 50,000 pixels', vastPng()],
    ['a JPEG cut off', jpegOf(240, 320).subarray(0, -30)],
    ['a JPEG of one pixel', jpegOf(1, 1)],
    ['HTML behind the mark of a JPEG', Buffer.from('\xff\xd8\xff<html></html>', 'latin1')],
    ['a PNG whose header is cut off', photoPng().subarray(0, 20)],
  ])('%s', async (_name, bytes) => {
    const { id, version } = await start(cloud, owner, company)
    const fileID = await uploaded(cloud, owner, id, bytes)
    expect(await cloud.refused(owner, 'filing.seal', { id, version, fileID })).toMatchObject({
      code: 'file',
      fields: { signature: expect.any(String) as string },
    })
  })

  test('a file of another filing, another person, an old version', async () => {
    const drawn = await signedDraft(cloud, owner, company)
    const { id, version } = await start(cloud, owner, company)
    const input = { id, version, fileID: firstPhoto(drawn) }
    expect(await cloud.refused(owner, 'filing.seal', input)).toMatchObject({ code: 'file' })
    expect(await cloud.refused('owner-zhao', 'filing.seal', input)).toMatchObject({
      code: 'not-found',
    })
    expect(
      await cloud.refused(owner, 'filing.seal', { ...input, version: version + 1 }),
    ).toMatchObject({
      code: 'stale',
    })
    expect((await paper(id, 'sealPage', 'reviewer-bazhou')).refused).toMatchObject({
      code: 'not-found',
    })
  })

  test('once it is submitted', async () => {
    const filing = await sealed()
    await cloud.ok(owner, 'filing.submit', submitInput(filing))
    const { id, version } = await open(filing.id)
    const fileID = await uploadedLate(cloud, owner, id, photoPng(5))
    expect(await cloud.refused(owner, 'filing.seal', { id, version, fileID })).toMatchObject({
      code: 'not-allowed',
    })
    expect((await paper(id, 'sealPage')).refused).toMatchObject({ code: 'not-allowed' })
  })
})
