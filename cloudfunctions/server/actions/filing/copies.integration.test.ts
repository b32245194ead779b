import type { Filing } from '../../store/filings/filing'
import {
  addPhoto,
  allItems,
  claimed,
  company,
  individual,
  resubmitInput,
  returnInput,
  sign,
  signedDraft,
  start,
  submitInput,
} from '../../testing/filings'
import { onCloud } from '../../testing/onCloud'
import { setServing } from '../../testing/settings'

const OWNER = 'owner-li'
const STAFF = 'reviewer-bazhou'
const BAZHOU = '131081'
const COPIES = ['营业执照或组织机构代码证复印件', '运维负责人赵敏身份证复印件']

const cloud = onCloud()

const open = (id: string) => cloud.ok(OWNER, 'filing.open', { id })
const stored = async (id: string) => (await cloud.stored<Filing>('filings', { _id: id }))[0]

let minutes = 0
/** As it is set, and as every function has read it two minutes later. */
const accept = async (acceptsPhotos: boolean, office: '131000' | typeof BAZHOU = BAZHOU) => {
  await setServing(cloud, office, { mode: 'online', successor: null, acceptsPhotos })
  minutes += 2
  await cloud.moveClock({ now: `2026-11-24T08:${String(minutes).padStart(2, '0')}:00.000Z` })
}
const submittedWithoutPhotos = async (answers = company) => {
  const draft = await sign(cloud, OWNER, await start(cloud, OWNER, answers))
  await cloud.ok(OWNER, 'filing.submit', submitInput(draft))
  return open(draft.id)
}

afterEach(async () => {
  await accept(true)
})

test('where the office takes copies it is signed and submitted without a photo, and the owner reads what to bring', async () => {
  await accept(false)
  const draft = await start(cloud, OWNER, company)
  expect(draft).toMatchObject({ copies: null, doneParts: 5, nextPart: 'signature' })
  const signed = await sign(cloud, OWNER, draft)
  await cloud.ok(OWNER, 'filing.submit', submitInput(signed))
  expect(await open(draft.id)).toMatchObject({ status: 'submitted', copies: COPIES })
  expect(await stored(draft.id)).toMatchObject({ bringsCopies: true, photos: {} })
})

test('staff read that copies are brought, tick them like everything else, and register', async () => {
  await accept(false)
  const filing = await submittedWithoutPhotos()
  const review = await claimed(cloud, STAFF, filing)
  const slots = review.items.filter(({ key }) => key.startsWith('slot:'))
  expect(slots.map(({ key, text, files }) => [key, text, files.length])).toEqual([
    ['slot:licence', '填报人送复印件来', 0],
    ['slot:idFront', '填报人送复印件来', 0],
    ['slot:idBack', '填报人送复印件来', 0],
  ])
  const { id, version } = review
  await cloud.ok(STAFF, 'desk.register', { id, version, items: allItems(review) })
  expect((await open(id)).status).toBe('registered')
})

test('a material that is returned asks for no photo either: signed anew it comes back', async () => {
  await accept(false)
  const review = await claimed(cloud, STAFF, await submittedWithoutPhotos())
  const { id } = review
  await cloud.ok(STAFF, 'desk.return', returnInput(review, ['slot:licence', 'address']))
  const back = await open(id)
  expect(back.editable).toEqual({ fields: ['address', 'area'], slots: [] })
  expect(back.returned?.left).toEqual(['address'])
  // What was decided stays, whatever the office takes by now.
  await accept(true)
  const saved = await cloud.ok(OWNER, 'filing.save', {
    id,
    answers: { address: '霸州市胜芳镇河西街20号' },
  })
  await cloud.ok(OWNER, 'filing.resubmit', resubmitInput(await sign(cloud, OWNER, saved)))
  expect(await open(id)).toMatchObject({ status: 'submitted', copies: COPIES })
})

test('where it takes photos again a draft is refused with the slots it lacks', async () => {
  await accept(false)
  const signed = await sign(cloud, OWNER, await start(cloud, OWNER, individual))
  await accept(true)
  expect(await cloud.refused(OWNER, 'filing.submit', submitInput(signed))).toMatchObject({
    code: 'incomplete',
    fields: { idFront: '请上传本人身份证人像面', idBack: '请上传本人身份证国徽面' },
  })
  expect(await open(signed.id)).toMatchObject({ doneParts: 5, nextPart: 'materials' })
})

test('what was submitted with photos stays so, also where copies are taken since', async () => {
  const draft = await signedDraft(cloud, OWNER)
  await cloud.ok(OWNER, 'filing.submit', submitInput(draft))
  await accept(false)
  expect(await open(draft.id)).toMatchObject({ status: 'submitted', copies: null })
})

test('who may choose the city office signs as the one of both wants it that asks less, and submits as the chosen one does', async () => {
  await accept(false)
  const signed = await sign(cloud, OWNER, await start(cloud, OWNER, individual))
  const toCity = { ...submitInput(signed), toCityOffice: true }
  expect(await cloud.refused(OWNER, 'filing.submit', toCity)).toMatchObject({ code: 'incomplete' })
  for (const slot of ['idFront', 'idBack'] as const) await addPhoto(cloud, OWNER, signed.id, slot)
  const again = await sign(cloud, OWNER, await open(signed.id))
  await cloud.ok(OWNER, 'filing.submit', { ...submitInput(again), toCityOffice: true })
  expect(await open(signed.id)).toMatchObject({ office: { code: '131000' }, copies: null })
})

test('a change is proved by the copies that are brought', async () => {
  await accept(false)
  const review = await claimed(cloud, STAFF, await submittedWithoutPhotos())
  const { id, version } = review
  await cloud.ok(STAFF, 'desk.register', { id, version, items: allItems(review) })
  await cloud.alter('filings', id, { decision: null })
  const change = await cloud.ok(OWNER, 'filing.change', {
    id,
    kinds: ['subject'],
    changedOn: '2026-11-20',
  })
  const saved = await cloud.ok(OWNER, 'filing.save', {
    id: change.id,
    answers: { subjectName: '霸州市胜芳镇文昌阁传媒有限公司' },
  })
  await cloud.ok(OWNER, 'filing.submit', submitInput(await sign(cloud, OWNER, saved)))
  expect((await open(change.id)).copies).toEqual(COPIES.slice(0, 1))
  const looked = await claimed(cloud, STAFF, await open(change.id))
  expect(looked.items.find(({ key }) => key === 'slot:licence')?.text).toBe('填报人送复印件来')
})

test('the owner signs on their own phone without a photo too', async () => {
  await accept(false)
  const draft = await start(cloud, OWNER, { ...company, filledBy: 'manager' })
  expect(await cloud.refused(OWNER, 'filing.makeCard', { id: draft.id })).toBeNull()
})

test('the receipt is made with it', async () => {
  await accept(false)
  const { id } = await submittedWithoutPhotos()
  const receipt = await cloud.invoke(OWNER, { action: 'receipt', input: { id } }, 'documents')
  expect(receipt).toMatchObject({ ok: true, data: { missing: [] } })
})
