import { idConsentVersion } from '../../../../src/domain/form/consent/consent'
import type { Answers } from '../../../../src/domain/form/form'
import { sharedSlots } from '../../../../src/domain/form/reuse'
import {
  agree,
  agreeToIdData,
  company,
  ID_NUMBER,
  individual,
  newToken,
  sign,
  start,
  submitInput,
  submitted,
} from '../../testing/filings'
import { onCloud } from '../../testing/onCloud'

const OWNER = 'owner-li'
const OTHER = 'owner-zhao'

const cloud = onCloud()
beforeEach(() => cloud.reset())

/** The five values that a further account asks for. */
const own: Answers = {
  accountName: '胜芳集市',
  accountKind: 'official',
  accountId: 'gh_0123456789ab',
  introduction: '介绍本店的商品和优惠',
  openedOn: '2026-11-20',
  followers: '300',
}

const begin = (openid: string, id: string, slots = sharedSlots, token = newToken()) =>
  cloud.ok(openid, 'filing.start', { token, answers: {}, from: { id, slots: [...slots] } })

const drafts = async (openid: string) =>
  (await cloud.ok(openid, 'filing.list', {})).filings.filter(({ status }) => status === 'draft')

test('a further account takes over people, subject and papers, and is submitted with five values of its own', async () => {
  const earlier = await submitted(cloud, OWNER, company)
  const draft = await begin(OWNER, earlier.id)
  expect(JSON.stringify(draft)).not.toContain(ID_NUMBER)
  expect(draft.answers).toMatchObject({
    subjectName: company.subjectName,
    address: company.address,
    ownerName: company.ownerName,
    ownerIdNumber: '131081********0015',
    managerMobile: company.managerMobile,
    filledBy: 'owner',
  })
  expect(draft.answers).not.toHaveProperty('accountName')
  expect(draft.signature).toBeNull()
  const filesOf = ({ photos }: typeof draft) =>
    Object.values(photos).flatMap((held) => held.map(({ fileID }) => fileID))
  expect(filesOf(draft)).toHaveLength(3)
  // Files of its own: the earlier filing and the draft can each lose theirs.
  expect(filesOf(draft).filter((file) => filesOf(earlier).includes(file))).toEqual([])
  expect(filesOf(draft).every((file) => file.includes(`filings/${draft.id}/kept/`))).toBe(true)

  const filled = await cloud.ok(OWNER, 'filing.save', { id: draft.id, answers: own })
  const signed = await sign(cloud, OWNER, filled)
  await cloud.ok(OWNER, 'filing.submit', submitInput(signed))
  const { status } = await cloud.ok(OWNER, 'filing.open', { id: draft.id })
  expect(status).toBe('submitted')
  await cloud.runTimer()
  for (const fileID of filesOf(draft))
    await cloud.ok(OWNER, 'filing.photo', { id: draft.id, fileID })
})

test('nothing ever crosses applicants', async () => {
  const { id } = await submitted(cloud, OWNER)
  await agree(cloud, OTHER)
  const answer = await cloud.call(OTHER, 'filing.start', {
    token: newToken(),
    answers: {},
    from: { id, slots: [...sharedSlots] },
  })
  expect(answer).toMatchObject({ ok: false, code: 'not-found' })
  expect(await drafts(OTHER)).toEqual([])
  expect(await cloud.ok(OTHER, 'filing.earlier', {})).toEqual({ filings: [], unreadable: 0 })
})

test('a draft that was never submitted is no source', async () => {
  const { id } = await start(cloud, OWNER)
  const answer = await cloud.call(OWNER, 'filing.start', {
    token: newToken(),
    answers: {},
    from: { id, slots: [] },
  })
  expect(answer).toMatchObject({ ok: false, code: 'not-allowed' })
  expect(await cloud.ok(OWNER, 'filing.earlier', {})).toEqual({ filings: [], unreadable: 0 })
})

test('of each owner, manager and subject one is offered, the newest', async () => {
  await submitted(cloud, OWNER)
  const again = await submitted(cloud, OWNER, { ...individual, accountName: '胜芳集市' })
  const other = await submitted(cloud, OWNER, company)
  const offered = await cloud.ok(OWNER, 'filing.earlier', {})
  expect(offered.filings.map(({ id }) => id)).toEqual([other.id, again.id])
})

test('a filing that cannot be read hinders no other and is counted', async () => {
  const { id } = await submitted(cloud, OWNER)
  const whole = await submitted(cloud, OWNER, company)
  await cloud.alter('filings', id, { answers: null })
  const { filings, unreadable } = await cloud.ok(OWNER, 'filing.earlier', {})
  expect([filings.map((filing) => filing.id), unreadable]).toEqual([[whole.id], 1])
})

test('only the photos that were chosen come', async () => {
  const { id } = await submitted(cloud, OWNER, company)
  const { photos } = await begin(OWNER, id, ['idFront'])
  expect(
    Object.keys(photos).filter((slot) => (photos[slot as 'idFront'] ?? []).length > 0),
  ).toEqual(['idFront'])
})

test('without the consent of a person the number and the photos of that person stay behind', async () => {
  const { id } = await submitted(cloud, OWNER, company)
  await cloud.ok(OWNER, 'consent.withdraw', {})
  await agree(cloud, OWNER, {})
  const nobody = await begin(OWNER, id)
  expect(nobody.answers.ownerIdNumber ?? '').toBe('')
  expect(nobody.answers.ownerName).toBe(company.ownerName)
  expect([nobody.photos.idFront ?? [], nobody.photos.idBack ?? []]).toEqual([[], []])
  expect(nobody.photos.licence).toHaveLength(1)

  // The manager's card is there by another consent than the owner's number.
  await cloud.ok(OWNER, 'consent.giveIdData', {
    version: idConsentVersion(),
    name: company.ownerName ?? '',
    as: 'self',
  })
  const one = await begin(OWNER, id)
  expect(one.answers.ownerIdNumber).toBe('131081********0015')
  expect(one.photos.idFront ?? []).toEqual([])
  await agreeToIdData(cloud, OWNER, company)
  expect((await begin(OWNER, id)).photos.idFront).toHaveLength(1)
})

test('the same token again answers the same draft, and leaves no files behind', async () => {
  const { id } = await submitted(cloud, OWNER)
  const token = newToken()
  const first = await begin(OWNER, id, sharedSlots, token)
  const again = await begin(OWNER, id, sharedSlots, token)
  expect([again.id, again.version]).toEqual([first.id, first.version])
  expect(await drafts(OWNER)).toHaveLength(1)
  expect(await cloud.stored('discards', { filing: first.id })).toEqual([])
  const kept = (await cloud.files()).filter(({ path }) => path.startsWith('filings/'))
  expect(kept.filter(({ path }) => path.startsWith(`filings/${first.id}/`))).toHaveLength(2)
  expect(kept).toHaveLength(5)
})
