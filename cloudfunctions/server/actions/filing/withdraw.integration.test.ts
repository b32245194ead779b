import type { QueueName } from '../../../../src/domain/api/desk'
import type { FilingDetail } from '../../../../src/domain/api/filing'
import type { RefusalCode } from '../../../../src/domain/api/refusal'
import {
  allItems,
  claimed,
  firstPhoto,
  resubmitInput,
  returned,
  returnInput,
  seal,
  sign,
  signedDraft,
  submitInput,
  submitted,
} from '../../testing/filings'
import { confirmMail, OFFICE_ADDRESS } from '../../testing/messages'
import { beginningWith, onCloud } from '../../testing/onCloud'
import { deskPhotoRefused } from '../../testing/copies'

const cloud = onCloud()
const people = { owner: 'owner-li', staff: 'reviewer-bazhou' } as const

const filed = beginningWith(cloud, () => submitted(cloud, people.owner))

const withdraw = ({ id }: { readonly id: string }) =>
  cloud.ok(people.owner, 'filing.withdraw', { id })

test('a filing nobody checks yet is a draft again, with its number, first submit time and timeline', async () => {
  const filing = filed()
  await cloud.moveClock({ now: '2026-11-24T07:20:00.000Z' })
  const draft = await withdraw(filing)
  expect(draft).toMatchObject({
    status: 'draft',
    number: filing.number,
    doneParts: 6,
    receipt: null,
    editable: null,
    keptUntil: null,
    submittedAt: null,
    replyBy: null,
  })
  expect(draft.signature).not.toBeNull()
  expect(draft.events.map(({ what }) => what)).toEqual([
    '已撤回',
    `已提交 ${filing.number ?? ''}`,
    '开始填写',
  ])
  expect(draft.events[0]).toMatchObject({
    who: '填报人',
    next: '接下来：改好后再提交，最晚 12月10日',
  })
})

test('changed, signed and submitted again it keeps number and first submit time', async () => {
  const filing = filed()
  await withdraw(filing)
  await cloud.moveClock({ now: '2026-11-25T02:00:00.000Z' })
  const { id } = filing
  const saved = await cloud.ok(people.owner, 'filing.save', { id, answers: { followers: '1300' } })
  expect(saved.signature).toBeNull()
  const signed = await sign(cloud, people.owner, saved)
  const receipt = await cloud.ok(people.owner, 'filing.submit', submitInput(signed))
  expect(receipt).toMatchObject({
    number: filing.number,
    submittedAt: filing.submittedAt,
    replyBy: '2026-11-30',
    late: null,
  })
  const review = await claimed(
    cloud,
    people.staff,
    await cloud.ok(people.owner, 'filing.open', { id }),
  )
  // Nobody had checked what was taken back.
  expect(review.items.find(({ key }) => key === 'followers')?.change).toBeNull()
  await cloud.ok(people.staff, 'desk.register', {
    id,
    version: review.version,
    items: allItems(review),
  })
})

test('unchanged it goes back as it was signed', async () => {
  const draft = await withdraw(filed())
  const receipt = await cloud.ok(people.owner, 'filing.submit', submitInput(draft))
  expect(receipt.number).toBe(draft.number)
})

test('the choice of the city office is remembered, and may be changed', async () => {
  const draft = await signedDraft(cloud, people.owner)
  await cloud.ok(people.owner, 'filing.submit', { ...submitInput(draft), toCityOffice: true })
  const back = await withdraw(draft)
  expect(back).toMatchObject({ choseCity: true, route: { office: '131081', mayChooseCity: true } })
  const receipt = await cloud.ok(people.owner, 'filing.submit', submitInput(back))
  expect(receipt.office.code).toBe('131081')
  expect(await withdraw(draft)).toMatchObject({ choseCity: false })
})

test('taken back in time and submitted after the last day it is not late (E5)', async () => {
  const draft = await withdraw(filed())
  await cloud.moveClock({ now: '2026-12-20T02:00:00.000Z' })
  const receipt = await cloud.ok(people.owner, 'filing.submit', submitInput(draft))
  expect(receipt.late).toBeNull()
})

test('a corrected one is to be corrected again: the rest stays locked, the office has what it returned', async () => {
  const back = await returned(cloud, people, ['followers'])
  const { id } = back
  await cloud.ok(people.owner, 'filing.save', { id, answers: { followers: '7' } })
  const sealed = await seal(
    cloud,
    people.owner,
    await cloud.ok(people.owner, 'filing.open', { id }),
  )
  await cloud.ok(people.owner, 'filing.resubmit', resubmitInput(sealed))
  const again = await withdraw(back)
  expect(again).toMatchObject({
    status: 'returned',
    number: back.number,
    answers: { followers: '7' },
    signature: { by: 'sealPage' },
    editable: back.editable,
  })
  expect(again.returned).toMatchObject({ count: 1, left: [], before: { followers: '1200' } })
  const held = await cloud.ok(people.staff, 'desk.open', { id })
  expect(held).toMatchObject({ status: 'returned', submittedAt: back.submittedAt })
  expect(held.items.find(({ key }) => key === 'followers')?.text).toBe('1200')
  const locked = { id, answers: { accountName: '另一个名字' } }
  expect(await cloud.refused(people.owner, 'filing.save', locked)).not.toBeNull()
  await cloud.ok(people.owner, 'filing.save', { id, answers: { followers: '8' } })
  const resealed = await seal(
    cloud,
    people.owner,
    await cloud.ok(people.owner, 'filing.open', { id }),
  )
  await cloud.ok(people.owner, 'filing.resubmit', resubmitInput(resealed))
  const review = await cloud.ok(people.staff, 'desk.open', { id })
  // Before and after are those of the submission that was checked and returned.
  expect(review.items.find(({ key }) => key === 'followers')?.change).toEqual({ before: '1200' })
  expect(review.events.map(({ what }) => what).slice(0, 3)).toEqual([
    '已重新提交',
    '已撤回',
    '已重新提交',
  ])
})

test('tried again after a lost answer, and twice at once, it is one withdrawal', async () => {
  const filing = filed()
  await Promise.all([withdraw(filing), withdraw(filing)])
  await withdraw(filing)
  const events = await cloud.stored('events', { filing: filing.id, name: 'withdrawn' })
  expect(events).toHaveLength(1)
})

describe('the office', () => {
  const desk = async (queue: QueueName) =>
    (await cloud.ok(people.staff, 'desk.queue', { queue, after: null })).items.map(({ id }) => id)

  test('is told in inbox and mail, without personal data, and has it in no queue', async () => {
    await confirmMail(cloud)
    const filing = await submitted(cloud, people.owner)
    expect(await desk('waiting')).toContain(filing.id)
    await withdraw(filing)
    await cloud.runTimer()
    for (const queue of ['waiting', 'returned', 'dueSoon', 'watch', 'done'] as const)
      expect(await desk(queue)).not.toContain(filing.id)
    const told = await cloud.stored<{ title: string }>('inbox', {
      filing: filing.id,
      person: people.staff,
    })
    expect(told.map(({ title }) => title).sort()).toEqual(['已撤回', '新提交的备案'])
    const mail = (await cloud.mails()).find(({ subject }) => subject.includes(filing.number ?? '?'))
    expect(mail?.subject).toContain('已撤回')
    expect(mail).toMatchObject({ to: OFFICE_ADDRESS })
    expect(mail?.text).not.toMatch(/131081190001010015|13800000001/)
  })

  test('reads it no more, and is told why; another office learns nothing', async () => {
    const filing = filed()
    const { id } = filing
    await withdraw(filing)
    await cloud.ok(people.owner, 'filing.save', { id, answers: { followers: '9' } })
    const { version } = filing
    for (const refused of [
      await cloud.refused(people.staff, 'desk.open', { id }),
      await cloud.refused(people.staff, 'desk.claim', { id, version }),
      await deskPhotoRefused(cloud, people.staff, { id, fileID: firstPhoto(filing) }),
      await cloud.refused(people.staff, 'desk.reveal', { id, key: 'ownerIdNumber' }),
    ])
      expect(refused).toMatchObject({
        code: 'not-found',
        message: '填报人已撤回修改，改好再提交后可以看到',
      })
    for (const other of ['reviewer-guan', 'city-staff'])
      expect(await cloud.refused(other, 'desk.open', { id })).toMatchObject({
        message: '没有找到这件备案',
      })
  })

  test('and the applicant at the same moment: one of the two gets it', async () => {
    const filing = filed()
    const { id, version } = filing
    const [taken, back] = await Promise.all([
      cloud.call(people.staff, 'desk.claim', { id, version }),
      cloud.call(people.owner, 'filing.withdraw', { id }),
    ])
    expect([taken.ok, back.ok].filter(Boolean)).toHaveLength(1)
  })
})

describe('it is refused', () => {
  const registered = async (): Promise<FilingDetail> => {
    const review = await claimed(cloud, people.staff, filed())
    const { id, version } = review
    await cloud.ok(people.staff, 'desk.register', { id, version, items: allItems(review) })
    return cloud.ok(people.owner, 'filing.open', { id })
  }
  const inCheck = async () => {
    const review = await claimed(cloud, people.staff, filed())
    return cloud.ok(people.owner, 'filing.open', { id: review.id })
  }

  test.each<[string, () => Promise<{ id: string }>, RefusalCode, string]>([
    [
      'once the office checks it',
      inCheck,
      'claimed',
      '霸州市网信办 15:06 已开始核对，不能撤回。需要改动请打电话 0316-7860501',
    ],
    [
      'once it is returned',
      () => returned(cloud, people, ['address']),
      'not-allowed',
      '已退回补正，直接补正就可以',
    ],
    [
      'once it is registered',
      registered,
      'claimed',
      '霸州市网信办已办结，不能撤回。需要改动请打电话 0316-7860501',
    ],
  ])('%s', async (_, prepare, code, message) => {
    const { id } = await prepare()
    expect(await cloud.refused(people.owner, 'filing.withdraw', { id })).toMatchObject({
      code,
      message,
    })
  })

  test('for somebody else, and for a draft that was never submitted', async () => {
    const filing = filed()
    const { id } = filing
    for (const other of ['owner-zhao', people.staff])
      expect(await cloud.refused(other, 'filing.withdraw', { id })).toMatchObject({
        code: 'not-found',
      })
    const draft = await cloud.ok(people.owner, 'filing.start', {
      token: 'withdraw-a-draft-0001',
      answers: {},
    })
    expect(await cloud.refused(people.owner, 'filing.withdraw', { id: draft.id })).toMatchObject({
      code: 'not-allowed',
      message: '这件还没有提交',
    })
  })

  test('a return made meanwhile wins', async () => {
    const review = await claimed(cloud, people.staff, filed())
    await cloud.ok(people.staff, 'desk.return', returnInput(review, ['address']))
    expect(await cloud.refused(people.owner, 'filing.withdraw', { id: review.id })).not.toBeNull()
  })
})

test('a withdrawn draft is not deleted, by hand, by consent taken back or by the timer', async () => {
  const { id } = await withdraw(filed())
  expect(await cloud.refused(people.owner, 'filing.discard', { id })).toMatchObject({
    code: 'not-allowed',
  })
  await cloud.moveClock({ now: '2027-05-20T07:06:00.000Z' })
  await cloud.runTimer()
  const { kept } = await cloud.ok(people.owner, 'consent.withdraw', {})
  expect(kept.map((card) => card.id)).toContain(id)
})

test('its last day is reminded of again', async () => {
  const { id } = await withdraw(filed())
  await cloud.moveClock({ now: '2026-12-03T02:00:00.000Z' })
  await cloud.runTimer()
  const told = await cloud.stored<{ title: string }>('inbox', { filing: id, person: people.owner })
  expect(told.map(({ title }) => title)).toContain('最晚提交日 12月10日')
})

test('nobody is told that a withdrawn one is late', async () => {
  const { id } = await withdraw(filed())
  for (const day of ['2026-12-11', '2026-12-18', '2027-01-15']) {
    await cloud.moveClock({ now: `${day}T02:00:00.000Z` })
    await cloud.runTimer()
  }
  const told = await cloud.stored<{ text: string }>('inbox', { filing: id, person: people.owner })
  expect(told.map(({ text }) => text).join()).not.toMatch(/逾期|已过/)
})
