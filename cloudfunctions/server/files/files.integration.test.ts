import type { FilingDetail } from '../../../src/domain/api/filing'
import type { Filing } from '../store/filings/filing'
import { readPdf, wholeText } from '../documents/testing/readPdf'
import { deskPhoto, deskPhotoRefused } from '../testing/copies'
import {
  addPhoto,
  agree,
  allItems,
  claimed,
  company,
  firstPhoto,
  individual,
  newToken,
  registered,
  sign,
  signedDraft,
  start,
  submitInput,
  submitted,
  uploaded,
} from '../testing/filings'
import { photoPng } from '../testing/images'
import { exported } from '../testing/ledger'
import { minutesLater, NOW, onCloud } from '../testing/onCloud'
import { accountRow, documents, readOld, readRows } from '../testing/tables'
import { prove, unfiled, urge } from '../testing/supervision/leads'

const cloud = onCloud()
const OWNER = 'owner-li'
const STAFF = 'reviewer-bazhou'
const HEAD = 'head-bazhou'
const MINUTE = 60_000

let minutes = 0
const pass = async (more: number) => {
  minutes += more
  await cloud.moveClock({ now: minutesLater(minutes) })
}

beforeEach(async () => {
  await cloud.reset()
  minutes = 0
  await pass(0)
})

const picture = async ({ url }: { readonly url: string }) =>
  Buffer.from(await (await fetch(url)).arrayBuffer())

const stored = async () => {
  const files = await cloud.files()
  return Promise.all(files.map(async ({ path }) => ({ path, bytes: await cloud.bytesAt(path) })))
}

/** What may be read in the store by who has it: uploads that nobody took, and what goes within a day. */
const readable = ['uploads', 'papers', 'copies', 'exports']
const roomOf = (path: string) => path.split('/')[0] ?? ''

/** Where a picture, a PDF, a table or a text begins. */
const isReadable = (bytes: Buffer): boolean =>
  [
    [0xff, 0xd8, 0xff],
    [0x89, 0x50, 0x4e, 0x47],
    Buffer.from('%PDF'),
    Buffer.from('PK'),
    Buffer.from('{'),
    Buffer.from('['),
  ].some((mark) => bytes.subarray(0, mark.length).equals(Buffer.from(mark)))

const paperOf = async (openid: string, action: 'paper' | 'receipt' | 'archive', id: string) => {
  const input = action === 'paper' ? { id, submission: null } : { id }
  const answer = await documents(cloud, openid, action, input as never)
  if (!answer.ok) throw new Error(`${action}: ${JSON.stringify(answer)}`)
  return readPdf(new Uint8Array(await picture(answer.data)))
}

const takePhoto = async (filing: FilingDetail, of: 'takeover' | 'cancel', openid: string) => {
  const fileID = await uploaded(cloud, openid, filing.id, photoPng(81), of)
  await cloud.ok(openid, 'filing.addProof', { id: filing.id, of, fileID })
}

test('after whole paths nothing in the store can be read but uploads that nobody took and what goes within a day', async () => {
  const filing = await registered(cloud, { owner: OWNER, staff: STAFF })
  const { id } = filing
  await cloud.alter('filings', id, { decision: null })
  await takePhoto(filing, 'cancel', OWNER)
  await cloud.ok(OWNER, 'filing.askToCancel', {
    id,
    grounds: { reason: 'unitDissolved', words: '' },
  })
  await deskPhoto(cloud, STAFF, { id, fileID: firstPhoto(filing) })
  await cloud.ok(OWNER, 'filing.photo', { id, fileID: firstPhoto(filing) })
  await paperOf(OWNER, 'paper', id)
  await exported(cloud, HEAD)
  const reused = await cloud.ok(OWNER, 'filing.start', {
    token: newToken(),
    answers: {},
    from: { id, slots: ['idFront', 'idBack'] },
  })
  expect(reused.photos.idFront).toHaveLength(1)
  const lead = await cloud.ok(STAFF, 'leads.add', unfiled)
  const urged = await urge(cloud, STAFF, lead, { at: Date.parse(NOW) - MINUTE })
  await prove(cloud, STAFF, urged)
  await agree(cloud, 'agency')
  await readRows(cloud, 'agency', [accountRow(1)])
  await readOld(cloud, HEAD, [
    ['账号名称', '备案编号'],
    ['旧号一', '2025-1'],
  ])
  await uploaded(cloud, OWNER, reused.id, photoPng(9))
  const files = await stored()
  expect([...new Set(files.map(({ path }) => roomOf(path)))].sort()).toEqual(
    [...readable, 'filings', 'imports', 'officeTables'].sort(),
  )
  expect(files.filter(({ path }) => roomOf(path) === 'uploads')).toHaveLength(1)
  for (const { path, bytes } of files.filter((each) => !readable.includes(roomOf(each.path)))) {
    expect([path, isReadable(bytes)]).toEqual([path, false])
    expect(bytes.subarray(0, 4).toString()).toBe('aes.')
  }
  // A day later also what could be read is gone; the upload waits a week to be taken.
  await pass(25 * 60)
  await cloud.runTimer()
  const left = (await cloud.files()).map(({ path }) => roomOf(path))
  expect([...new Set(left)].sort()).toEqual(['filings', 'imports', 'officeTables', 'uploads'])
})

describe('a file that is not the one that was submitted', () => {
  test.each<[string, (fileID: string, other: Filing, own: Filing) => Promise<unknown>]>([
    ['gone', (fileID) => cloud.lose(fileID)],
    [
      'swapped with another of the filing',
      async (fileID, _other, own) =>
        cloud.tamper(fileID, await bytesOf(own.photos.idBack?.[0]?.fileID ?? '')),
    ],
    ['cut', async (fileID) => cloud.tamper(fileID, (await bytesOf(fileID)).subarray(0, -9))],
    [
      'of another filing',
      async (fileID, other) =>
        cloud.tamper(fileID, await bytesOf(other.photos.idFront?.[0]?.fileID ?? '')),
    ],
    ['as it was before it was sealed', (fileID) => cloud.tamper(fileID, photoPng())],
  ])('%s is neither shown nor registered', async (_how, change) => {
    const filing = await submitted(cloud, OWNER)
    const other = await submitted(cloud, OWNER)
    const { id } = filing
    const [own, others] = await Promise.all([rowOf(id), rowOf(other.id)])
    const fileID = firstPhoto(filing)
    await change(fileID, others, own)
    const review = await claimed(cloud, STAFF, filing)
    expect(await deskPhotoRefused(cloud, STAFF, { id, fileID })).toMatchObject({
      code: 'file',
      message: '这张照片与提交时不同或已被删除，请退回补正这一项',
    })
    const items = allItems(review)
    expect(
      await cloud.refused(STAFF, 'desk.register', { id, version: review.version, items }),
    ).toMatchObject({ code: 'file' })
    expect(await cloud.refused(OWNER, 'filing.photo', { id, fileID })).toMatchObject({
      code: 'not-found',
    })
  })

  test('a row that names the picture of another filing shows none', async () => {
    const filing = await submitted(cloud, OWNER)
    const other = await rowOf((await submitted(cloud, OWNER)).id)
    await cloud.alter('filings', filing.id, { photos: other.photos })
    const fileID = other.photos.idFront?.[0]?.fileID ?? ''
    expect(await deskPhotoRefused(cloud, STAFF, { id: filing.id, fileID })).toMatchObject({
      code: 'file',
    })
  })
})

const rowOf = async (id: string) => {
  const [row] = await cloud.stored<Filing>('filings', { _id: id })
  if (!row) throw new Error('no filing')
  return row
}
const bytesOf = (fileID: string) => cloud.bytesAt(fileID.split('/').slice(3).join('/'))

test('with its key erased nobody sees a picture, and every paper still comes and says so', async () => {
  const filing = await registered(cloud, { owner: OWNER, staff: STAFF })
  const { id } = filing
  const fileID = firstPhoto(filing)
  await cloud.alter('filings', id, { dataKey: null })
  expect(await deskPhotoRefused(cloud, STAFF, { id, fileID })).toMatchObject({ code: 'file' })
  expect(await cloud.refused(OWNER, 'filing.photo', { id, fileID })).toMatchObject({
    code: 'not-found',
  })
  const [form] = await paperOf(OWNER, 'paper', id)
  expect(wholeText(form)).toContain('图片打不开')
  expect(wholeText(form)).toContain('核实请打电话')
  expect((await paperOf(OWNER, 'receipt', id)).length).toBe(1)
  const archive = await paperOf(STAFF, 'archive', id)
  expect(wholeText(archive[0])).toContain('图片打不开')
  for (const page of archive.slice(1, -1)) {
    expect(page.images).toHaveLength(0)
    expect(wholeText(page)).toContain('SHA-256')
  }
})

describe('an owner’s copy', () => {
  const looked = async () => {
    const { id } = await start(cloud, OWNER, individual)
    const fileID = firstPhoto(await addPhoto(cloud, OWNER, id, 'idFront'))
    return { id, fileID, look: () => cloud.ok(OWNER, 'filing.photo', { id, fileID }) }
  }
  const copies = async () =>
    (await cloud.files()).map(({ path }) => path).filter((path) => roomOf(path) === 'copies')

  test('is one for ten minutes, however often and at once it is looked at, and gone soon after', async () => {
    const { look } = await looked()
    const links = await Promise.all([look(), look(), look()])
    for (const link of links) expect((await picture(link)).equals(photoPng())).toBe(true)
    expect(await copies()).toHaveLength(1)
    await pass(3)
    await look()
    expect(await copies()).toHaveLength(1)
    await pass(4)
    // 15:13: the copy of before is not handed out any more, and lies there as long as a link to it may work.
    const second = await look()
    expect(await copies()).toHaveLength(2)
    await cloud.runTimer()
    expect((await picture(second)).equals(photoPng())).toBe(true)
    await pass(20)
    await cloud.runTimer()
    expect(await copies()).toEqual([])
    expect(await cloud.stored('discards')).toEqual([])
    expect((await picture(await look())).equals(photoPng())).toBe(true)
  })

  test('goes with its photo', async () => {
    const { id, fileID, look } = await looked()
    const links = [await look()]
    await pass(7)
    links.push(await look())
    expect(await copies()).toHaveLength(2)
    await cloud.ok(OWNER, 'filing.removePhoto', { id, slot: 'idFront', fileID })
    expect(await copies()).toEqual([])
    for (const { url } of links) expect((await fetch(url)).ok).toBe(false)
  })

  test('a photo is seen again after a lost answer', async () => {
    const { look } = await looked()
    await cloud.fault({ operation: 'file', effect: 'drop', nth: 3 })
    await look().catch(() => null)
    expect((await picture(await look())).equals(photoPng())).toBe(true)
  })
})

test('pictures that go from one filing to another open in both, also after the first is deleted', async () => {
  const filing = await registered(cloud, { owner: OWNER, staff: STAFF })
  await cloud.alter('filings', filing.id, { decision: null })
  const change = await cloud.ok(OWNER, 'filing.change', {
    id: filing.id,
    kinds: ['introduction'],
    changedOn: '2026-11-05',
  })
  const fileID = firstPhoto(change)
  expect(fileID).toBe(firstPhoto(filing))
  const look = async (id: string) => picture(await cloud.ok(OWNER, 'filing.photo', { id, fileID }))
  expect(await look(change.id)).toEqual(photoPng())
  const added = await addPhoto(cloud, OWNER, change.id, 'other', photoPng(31))
  await cloud.ok(OWNER, 'filing.save', {
    id: change.id,
    answers: { introduction: '介绍胜芳的戏楼' },
  })
  const signed = await sign(cloud, OWNER, await cloud.ok(OWNER, 'filing.open', { id: change.id }))
  await cloud.ok(OWNER, 'filing.submit', submitInput(signed))
  const review = await claimed(
    cloud,
    STAFF,
    await cloud.ok(OWNER, 'filing.open', { id: change.id }),
  )
  await cloud.ok(STAFF, 'desk.register', {
    id: change.id,
    version: review.version,
    items: allItems(review),
  })
  const other = added.photos.other?.[0]?.fileID ?? ''
  for (const id of [change.id, filing.id]) {
    expect(await look(id)).toEqual(photoPng())
    await deskPhoto(cloud, STAFF, { id, fileID: other })
    expect(wholeText((await paperOf(OWNER, 'paper', id))[0])).not.toContain('图片打不开')
  }
  await cloud.alter('filings', change.id, { dataKey: null })
  await deskPhoto(cloud, HEAD, { id: filing.id, fileID: other })
})

test('proof that is handed in with a take-over is the filing’s, whatever becomes of who asked', async () => {
  const accountId = 'gh_00000000a001'
  const base = await registered(
    cloud,
    { owner: OWNER, staff: STAFF },
    { ...individual, accountId, filledBy: 'agent' },
  )
  await cloud.alter('filings', base.id, { decision: null })
  const draft = await signedDraft(cloud, 'asker-sun', {
    ...individual,
    accountId,
    ownerName: '孙小禾',
    subjectName: '孙小禾',
    ownerIdNumber: '110101199003070011',
    ownerMobile: '13800000009',
  })
  await takePhoto(draft, 'takeover', 'asker-sun')
  await cloud.ok('asker-sun', 'takeover.ask', {
    id: draft.id,
    grounds: { reason: 'left', words: '' },
  })
  const review = await cloud.ok(STAFF, 'desk.open', { id: base.id })
  const fileID = review.takeovers[0]?.files[0]?.fileID ?? ''
  await cloud.alter('filings', draft.id, { dataKey: null })
  await deskPhoto(cloud, STAFF, { id: base.id, fileID })
})

test('a lead’s picture is seen by staff through its marked copy', async () => {
  const lead = await cloud.ok(STAFF, 'leads.add', unfiled)
  const urged = await urge(cloud, STAFF, lead, { at: Date.parse(NOW) - MINUTE })
  const proved = await prove(cloud, STAFF, urged)
  const fileID = proved.urges[0]?.evidence[0]?.fileID ?? ''
  const answer = await documents(cloud, STAFF, 'leadPhoto', { id: lead.id, fileID })
  expect(answer).toMatchObject({ ok: true })
  await cloud.tamper(fileID, photoPng(61))
  expect(await documents(cloud, HEAD, 'leadPhoto', { id: lead.id, fileID })).toMatchObject({
    ok: false,
    code: 'file',
  })
})

test('a company’s licence is sealed as an owner’s card is', async () => {
  const filing = await submitted(cloud, 'company-chen', company)
  const files = Object.values(filing.photos).flat()
  expect(files.length).toBeGreaterThan(1)
  for (const { fileID } of files) expect(isReadable(await bytesOf(fileID))).toBe(false)
})
