import { consentVersion } from '../../../../src/domain/form/consent/consent'
import {
  agree,
  claimed,
  registered,
  submitted,
  uploaded,
  uploadedLate,
} from '../../testing/filings'
import { photoPng } from '../../testing/images'
import { runTimerAfterUndo } from '../../testing/messages'
import { onCloud } from '../../testing/onCloud'
import { deskPhoto, deskPhotoRefused } from '../../testing/copies'

const cloud = onCloud()

beforeEach(() => cloud.reset())
const owner = 'owner-li'
const other = 'owner-other'
const staff = 'reviewer-bazhou'
const of = 'cancel'
const grounds = { reason: 'unitDissolved', words: '' } as const

/** Each test has the whole day of everybody. */
afterEach(async () => {
  for (const person of [owner, other])
    if ((await cloud.stored('people', { _id: person })).length > 0)
      await cloud.alter('people', person, { use: { day: '2000-01-01', counts: {} } })
})

let seed = 100
const upload = (id: string) => {
  seed += 1
  return uploaded(cloud, owner, id, photoPng(seed), of)
}
const add = async (id: string) => {
  const fileID = await upload(id)
  return cloud.ok(owner, 'filing.addProof', { id, of, fileID })
}
const start = async () => {
  const filing = await registered(cloud, { owner, staff })
  await cloud.alter('filings', filing.id, { decision: null })
  return filing
}
const open = (id: string) => cloud.ok(owner, 'filing.open', { id })
const ask = (id: string) => cloud.ok(owner, 'filing.askToCancel', { id, grounds })
const review = (id: string) => cloud.ok(staff, 'desk.open', { id })
const confirm = async (id: string) => {
  const { version } = await review(id)
  await cloud.ok(staff, 'desk.cancel', { id, version, grounds: null })
}
const proofOf = async (id: string) => (await open(id)).proofs[0]?.fileID ?? 'none'
const later = async (days: number) => {
  await cloud.moveClock({ advanceDays: days })
  await cloud.runTimer()
}
/** Which of the files the store has. */
const stored = async (...fileIDs: readonly string[]) => {
  const files = JSON.stringify(await cloud.files())
  return fileIDs.map((fileID) => files.includes(fileID.split('/').pop() ?? 'none'))
}

test('handed in with what is asked, the office looks at it, each look logged; it stays with the record', async () => {
  const { id } = await start()
  await add(id)
  const kept = await add(id)
  expect(kept.proofs).toHaveLength(2)
  const [first] = kept.proofs
  const fileID = first?.fileID ?? ''
  await cloud.ok(owner, 'filing.photo', { id, fileID })
  expect((await review(id)).cancelProofs).toEqual([])
  expect(await deskPhotoRefused(cloud, staff, { id, fileID })).toMatchObject({
    code: 'not-found',
  })
  const asked = await ask(id)
  expect(asked.events[0]).toMatchObject({ lines: ['原因：单位撤销', '证明材料 2 张'] })
  expect(asked.proofs).toHaveLength(2)
  expect((await review(id)).cancelProofs.map((each) => each.fileID)).toEqual(
    kept.proofs.map((each) => each.fileID),
  )
  await deskPhoto(cloud, staff, { id, fileID })
  await deskPhoto(cloud, staff, { id, fileID })
  expect(await cloud.stored('events', { filing: id, name: 'photoViewed' })).toMatchObject([
    { about: '注销备案的证明材料' },
    { about: '注销备案的证明材料' },
  ])
  expect(await deskPhotoRefused(cloud, other, { id, fileID })).toMatchObject({
    code: 'not-allowed',
  })
  await confirm(id)
  await runTimerAfterUndo(cloud)
  expect((await review(id)).cancelProofs).toHaveLength(2)
  await later(1)
  expect(await stored(fileID)).toEqual([true])
  await deskPhoto(cloud, staff, { id, fileID })
  await cloud.ok(owner, 'filing.photo', { id, fileID })
})

describe('refused', () => {
  test('a file of no upload, of another filing, of another person, and no photo', async () => {
    const { id } = await start()
    const second = await start()
    const nowhere = 'cloud://env.1234/uploads/00000000-0000-4000-8000-000000000000.png'
    const theirs = await uploadedLate(cloud, other, id, photoPng(31))
    const text = await uploaded(cloud, owner, id, Buffer.from('<html>'), of)
    for (const fileID of [nowhere, await upload(second.id), theirs, text])
      expect(await cloud.refused(owner, 'filing.addProof', { id, of, fileID })).toMatchObject({
        code: 'file',
        fields: { cancel: expect.any(String) as string },
      })
    expect((await open(id)).proofs).toEqual([])
  })

  test('somebody else, who learns nothing', async () => {
    const { id } = await start()
    await agree(cloud, other)
    const fileID = await upload(id)
    const ticket = { id, place: of, extension: 'png' } as const
    expect(await cloud.refused(other, 'filing.ticket', ticket)).toMatchObject({ code: 'not-found' })
    expect(await cloud.refused(other, 'filing.addProof', { id, of, fileID })).toMatchObject({
      code: 'not-found',
    })
    await cloud.ok(owner, 'filing.addProof', { id, of, fileID })
    const kept = await proofOf(id)
    expect(
      await cloud.refused(other, 'filing.removeProof', { id, of, fileID: kept }),
    ).toMatchObject({ code: 'not-found' })
    expect(await cloud.refused(other, 'filing.photo', { id, fileID: kept })).toMatchObject({
      code: 'not-found',
    })
  })

  test('a fifth photo, also of two that come at once; one taken away makes room', async () => {
    const { id } = await start()
    for (let count = 0; count < 3; count += 1) await add(id)
    const [one, two] = [await upload(id), await upload(id)]
    const both = await Promise.all(
      [one, two].map((fileID) => cloud.call(owner, 'filing.addProof', { id, of, fileID })),
    )
    expect(both.filter(({ ok }) => ok)).toHaveLength(1)
    const fifth = await upload(id)
    expect(await cloud.refused(owner, 'filing.addProof', { id, of, fileID: fifth })).toMatchObject({
      message: '证明材料最多 4 张照片',
    })
    const gone = await proofOf(id)
    const left = await cloud.ok(owner, 'filing.removeProof', { id, of, fileID: gone })
    expect(left.proofs).toHaveLength(3)
    expect((await add(id)).proofs).toHaveLength(4)
    await later(1)
    expect(await stored(gone)).toEqual([false])
  })

  test('once it is asked, while it is changed, and with what is not registered', async () => {
    const asked = await start()
    const late = await upload(asked.id)
    await add(asked.id)
    await ask(asked.id)
    const fileID = await proofOf(asked.id)
    const has = {
      code: 'not-allowed',
      message: expect.stringContaining('已申请注销备案') as string,
    }
    expect(
      await cloud.refused(owner, 'filing.addProof', { id: asked.id, of, fileID: late }),
    ).toMatchObject(has)
    expect(
      await cloud.refused(owner, 'filing.removeProof', { id: asked.id, of, fileID }),
    ).toMatchObject(has)
    const changed = await start()
    await cloud.ok(owner, 'filing.change', {
      id: changed.id,
      kinds: ['introduction'],
      changedOn: '2026-11-05',
    })
    const waiting = await submitted(cloud, owner)
    for (const { id } of [changed, waiting])
      expect(
        await cloud.refused(owner, 'filing.ticket', { id, place: of, extension: 'png' }),
      ).toMatchObject({ code: 'not-allowed' })
    expect(
      await cloud.refused(owner, 'filing.ticket', {
        id: waiting.id,
        place: 'takeover',
        extension: 'png',
      }),
    ).toMatchObject({ code: 'not-allowed' })
  })
})

test('the same upload sent twice, and asked twice at once, it is there once', async () => {
  const { id } = await start()
  const fileID = await upload(id)
  const input = { id, of, fileID } as const
  await Promise.all([1, 2, 3].map(() => cloud.call(owner, 'filing.addProof', input)))
  expect((await cloud.ok(owner, 'filing.addProof', input)).proofs).toHaveLength(1)
  await Promise.all([ask(id), ask(id)])
  expect((await review(id)).cancelProofs).toHaveLength(1)
  expect((await cloud.ok(owner, 'filing.addProof', input)).proofs).toHaveLength(1)
  await later(1)
  expect(await stored(await proofOf(id))).toEqual([true])
})

test('taken back it is deleted, and asked again without it', async () => {
  const { id } = await start()
  await add(id)
  const fileID = await proofOf(id)
  await ask(id)
  expect(await cloud.ok(owner, 'filing.takeCancelBack', { id })).toMatchObject({ proofs: [] })
  await later(1)
  expect(await stored(fileID)).toEqual([false])
  await ask(id)
  expect((await review(id)).cancelProofs).toEqual([])
})

test('refused it is deleted', async () => {
  const { id } = await start()
  await add(id)
  const fileID = await proofOf(id)
  await ask(id)
  const { version } = await review(id)
  await cloud.ok(staff, 'desk.refuseCancel', { id, version, reason: '证明看不清' })
  expect(await open(id)).toMatchObject({ proofs: [], cancelAsked: false })
  expect((await review(id)).cancelProofs).toEqual([])
  await later(1)
  expect(await stored(fileID)).toEqual([false])
})

test('what the office did on its own and undid leaves its owner with the proof that was kept', async () => {
  const { id } = await start()
  await add(id)
  const fileID = await proofOf(id)
  const { version } = await review(id)
  const own = { reason: 'stopped', words: '平台公告' } as const
  await cloud.ok(staff, 'desk.cancel', { id, version, grounds: own })
  expect((await open(id)).proofs).toEqual([])
  await cloud.ok(staff, 'desk.undo', { id })
  expect((await open(id)).proofs).toMatchObject([{ fileID }])
  await later(1)
  expect(await stored(fileID)).toEqual([true])
  await cloud.ok(owner, 'filing.photo', { id, fileID })
})

test('confirmed and undone it waits with what is asked', async () => {
  const { id } = await start()
  await add(id)
  await ask(id)
  await confirm(id)
  await cloud.ok(staff, 'desk.undo', { id })
  expect(await review(id)).toMatchObject({ cancelGrounds: grounds, cancelProofs: [{}] })
  await later(1)
  expect(await stored(await proofOf(id))).toEqual([true])
})

describe('before it is asked', () => {
  test('staff go on with what they read and may undo; undone, or cancelled without it, it goes', async () => {
    const filing = await submitted(cloud, owner)
    const seen = await claimed(cloud, staff, filing)
    const items = seen.items.map(({ key }) => key)
    await cloud.ok(staff, 'desk.register', { id: seen.id, version: seen.version, items })
    const read = await review(seen.id)
    await add(seen.id)
    const first = await proofOf(seen.id)
    expect((await review(seen.id)).version).toBe(read.version)
    await cloud.ok(staff, 'desk.undo', { id: seen.id })
    expect((await open(seen.id)).proofs).toEqual([])
    const { id } = await start()
    await add(id)
    const second = await proofOf(id)
    const { version } = await review(id)
    const own = { reason: 'stopped', words: '平台公告' } as const
    await cloud.ok(staff, 'desk.cancel', { id, version, grounds: own })
    expect((await review(id)).cancelProofs).toEqual([])
    await later(1)
    expect(await stored(first, second)).toEqual([false, false])
  })

  test('after seven days it is deleted; what was handed in is not', async () => {
    const kept = await start()
    const asked = await start()
    await add(kept.id)
    await add(asked.id)
    await ask(asked.id)
    const [one, two] = [await proofOf(kept.id), await proofOf(asked.id)]
    await later(7)
    expect(await stored(one, two)).toEqual([true, true])
    await later(1)
    expect(await stored(one, two)).toEqual([false, true])
    expect((await open(kept.id)).proofs).toEqual([])
    expect((await open(asked.id)).proofs).toHaveLength(1)
  })

  test('it goes with the consent, and none comes in without; what was handed in the office keeps', async () => {
    const kept = await start()
    const asked = await start()
    await add(kept.id)
    await add(asked.id)
    await ask(asked.id)
    const late = await upload(kept.id)
    const [one, two] = [await proofOf(kept.id), await proofOf(asked.id)]
    await cloud.ok(owner, 'consent.withdraw', {})
    expect((await open(kept.id)).proofs).toEqual([])
    const input = { id: kept.id, of, fileID: late } as const
    expect(await cloud.refused(owner, 'filing.addProof', input)).toMatchObject({
      code: 'no-consent',
    })
    expect(
      await cloud.refused(owner, 'filing.ticket', { id: kept.id, place: of, extension: 'png' }),
    ).toMatchObject({ code: 'no-consent' })
    await later(1)
    expect(await stored(one, two)).toEqual([false, true])
    await agree(cloud, owner)
  })
})

test('handed over it goes, or stays with what was asked and shows to the office alone', async () => {
  const kept = await start()
  const asked = await start()
  await add(kept.id)
  await add(asked.id)
  await ask(asked.id)
  const [one, two] = [await proofOf(kept.id), await proofOf(asked.id)]
  for (const { id } of [kept, asked]) {
    const made = await cloud.ok(owner, 'handOver.make', { ids: [id] })
    await cloud.ok(other, 'handOver.open', { token: made.token, code: made.word })
    await cloud.ok(other, 'consent.give', { version: consentVersion() })
    await cloud.ok(other, 'handOver.take', { token: made.token, as: 'agent', four: null })
    expect(await cloud.ok(other, 'filing.open', { id })).toMatchObject({ proofs: [] })
  }
  expect(await cloud.refused(other, 'filing.photo', { id: asked.id, fileID: two })).toMatchObject({
    code: 'not-found',
  })
  await deskPhoto(cloud, staff, { id: asked.id, fileID: two })
  await later(1)
  expect(await stored(one, two)).toEqual([false, true])
})
