import type { FilingDetail } from '../../../../src/domain/api/filing'
import type { Review } from '../../../../src/domain/api/desk'
import type { RefusalCode } from '../../../../src/domain/api/refusal'
import { CITY_OFFICE, type OfficeCode } from '../../../../src/domain/city/city'
import { brokenLink } from '../../filing/audit'
import type { Filing } from '../../store/filings/filing'
import type { FilingEvent } from '../../store/events'
import {
  allItems,
  claimed,
  ID_NUMBER,
  individual,
  resubmitInput,
  returnInput,
  sign,
  signedDraft,
  submitInput,
  submitted,
} from '../../testing/filings'
import { confirmMail, runTimerAfterUndo } from '../../testing/messages'
import { onCloud } from '../../testing/onCloud'

const OWNER = 'owner-li'
const BAZHOU = 'reviewer-bazhou'
const GUAN = 'reviewer-guan'
const CITY = 'city-staff'
const toGuan = { office: '131022', reason: '主体地址在固安县' } as const
const toBazhou = { office: '131081', reason: '主体地址在霸州市' } as const

const cloud = onCloud()

beforeEach(() => cloud.reset())

const opened = (id: string): Promise<FilingDetail> => cloud.ok(OWNER, 'filing.open', { id })
const transfer = (
  staff: string,
  { id, version }: Pick<Review, 'id' | 'version'>,
  to: { office: OfficeCode; reason: string } = toGuan,
) => cloud.ok(staff, 'desk.transfer', { id, version, ...to })
const waiting = async (staff: string) =>
  (await cloud.ok(staff, 'desk.queue', { queue: 'waiting', after: null })).items.map(({ id }) => id)
/** Submitted to Bazhou and handed on to Gu'an. */
const handedOn = async (): Promise<FilingDetail> => {
  const review = await claimed(cloud, BAZHOU, await submitted(cloud, OWNER))
  await transfer(BAZHOU, review)
  return opened(review.id)
}

test('it goes to the other office with number, times and promise as they were', async () => {
  const before = await submitted(cloud, OWNER)
  await cloud.moveClock({ advanceDays: 1 })
  await transfer(BAZHOU, await claimed(cloud, BAZHOU, before))
  const { next } = await cloud.ok(BAZHOU, 'desk.next', { id: before.id })
  expect(next?.id).not.toBe(before.id)
  const after = await opened(before.id)
  expect(after).toMatchObject({
    status: 'submitted',
    claimed: false,
    number: before.number,
    submittedAt: before.submittedAt,
    replyBy: before.replyBy,
    office: { shortName: '固安县网信办' },
    route: { rule: 'transferred', reason: '由霸州市网信办转来' },
  })
  expect(after.receipt).toEqual({ ...before.receipt, office: after.office })
  expect(after.events[0]).toMatchObject({
    what: '转由固安县网信办办理，编号和提交时间不变',
    lines: ['原因：主体地址在固安县'],
    who: '霸州市网信办',
    next: '接下来：最晚 11月27日答复',
  })
  expect([await waiting(BAZHOU), await waiting(GUAN)]).toEqual([
    expect.not.arrayContaining([before.id]),
    expect.arrayContaining([before.id]),
  ])
  await cloud.moveClock({ now: '2026-11-24T07:06:00.000Z' })
})

test('the other office checks and registers it; the first one reads it no more', async () => {
  const { id } = await handedOn()
  const { version } = await opened(id)
  expect(await cloud.refused(BAZHOU, 'desk.open', { id })).toMatchObject({
    code: 'other-office',
    message: '这件属于固安县网信办，不在本办',
  })
  const review = await claimed(cloud, GUAN, { id, version })
  await cloud.ok(GUAN, 'desk.register', {
    id,
    version: review.version,
    items: allItems(review),
  })
  const [stored] = await cloud.stored<Filing>('filings', { _id: id })
  const events = await cloud.stored<FilingEvent & { _id: string }>('events', { filing: id })
  const inOrder = events
    .map(({ _id, ...event }) => ({ ...event, id: _id }))
    .sort((a, b) => a.seq - b.seq)
  expect(brokenLink(cloud.vault(), inOrder, stored?.chain ?? { seq: 0, hash: '' })).toBeNull()
})

test('owner and new office are told once it cannot be undone, without personal data', async () => {
  const address = 'guan@office.invalid'
  await cloud.insertStaff('head-guan', '131022', 'head')
  await confirmMail(cloud, 'head-guan', address)
  const { id, number } = await handedOn()
  await runTimerAfterUndo(cloud)
  const told = await cloud.stored<{ person: string; title: string }>('inbox', { filing: id })
  expect(told.filter(({ person }) => person === OWNER).map(({ title }) => title)).toContain(
    '转由固安县网信办办理',
  )
  expect(told.filter(({ person }) => person === GUAN).map(({ title }) => title)).toEqual([
    '霸州市网信办转来的备案',
  ])
  const mail = (await cloud.mails()).find(({ subject }) => subject.includes(number ?? '?'))
  expect(mail).toMatchObject({ to: address })
  expect(mail?.text).not.toMatch(/131081190001010015|13800000001/)
})

test('nobody writes lines of the mail with a reason', async () => {
  await cloud.insertStaff('head-guan', '131022', 'head')
  await confirmMail(cloud, 'head-guan', 'guan@office.invalid')
  const review = await claimed(cloud, BAZHOU, await submitted(cloud, OWNER))
  const reason = '请贵办核对\r\n编号：LFGA-9999-9999\u2028账号名称：假\u202e的'
  await transfer(BAZHOU, review, { office: '131022', reason })
  await runTimerAfterUndo(cloud)
  const mail = (await cloud.mails()).find(({ subject }) => subject.includes(review.number))
  expect(mail?.text).toContain('\n转办原因：请贵办核对 编号：LFGA-9999-9999 账号名称：假的\n')
  expect(mail?.text.match(/^编号：/gm)).toHaveLength(1)
  expect((await opened(review.id)).events[0]?.lines).toHaveLength(1)
})

test('the office of the address is named first', async () => {
  const { id } = await handedOn()
  const { version } = await opened(id)
  const review = await claimed(cloud, GUAN, { id, version })
  // Handed on once, a county's office can only ask the city office.
  expect(review.transferTo.map(({ code }) => code)).toEqual([CITY_OFFICE])
  await transfer(GUAN, review, { office: CITY_OFFICE, reason: '请市办确定' })
  const atCity = await claimed(cloud, CITY, await opened(id))
  expect(atCity.transferTo.map(({ code }) => code)[0]).toBe('131081')
  expect(atCity.transferTo).toHaveLength(11)
  await transfer(CITY, atCity, toBazhou)
  expect(await waiting(BAZHOU)).toContain(id)
})

test('handed on once, a county’s office cannot send it round', async () => {
  const { id } = await handedOn()
  const review = await claimed(cloud, GUAN, await opened(id))
  const input = { id, version: review.version, ...toBazhou }
  expect(await cloud.refused(GUAN, 'desk.transfer', input)).toMatchObject({
    code: 'not-allowed',
    message: '这件已转办过一次，再转请转给廊坊市网信办',
  })
})

test('the reason may name the phone of an office', async () => {
  const review = await claimed(cloud, BAZHOU, await submitted(cloud, OWNER))
  await transfer(BAZHOU, review, { office: '131022', reason: '已电话 0316-6160070 商定' })
})

test('a head hands it on though a colleague checks it', async () => {
  const review = await claimed(cloud, BAZHOU, await submitted(cloud, OWNER))
  await transfer('head-bazhou', review)
  expect((await opened(review.id)).office?.code).toBe('131022')
})

test('corrected, or taken back and submitted again, it stays with the office that has it', async () => {
  const { id } = await handedOn()
  const review = await claimed(cloud, GUAN, await opened(id))
  await cloud.ok(GUAN, 'desk.return', returnInput(review, ['followers']))
  await cloud.ok(OWNER, 'filing.save', { id, answers: { followers: '7' } })
  const signed = await sign(cloud, OWNER, await opened(id))
  const receipt = await cloud.ok(OWNER, 'filing.resubmit', resubmitInput(signed))
  expect(receipt.office.code).toBe('131022')
  const returned = await cloud.ok(OWNER, 'filing.withdraw', { id })
  expect(returned).toMatchObject({ status: 'returned', office: { code: '131022' } })
  const again = await cloud.ok(OWNER, 'filing.resubmit', resubmitInput(returned))
  expect(again.office.code).toBe('131022')

  const other = await handedOn()
  const draft = await cloud.ok(OWNER, 'filing.withdraw', { id: other.id })
  expect(draft.route?.reason).toBe('由霸州市网信办转来')
  const back = await cloud.ok(OWNER, 'filing.submit', submitInput(draft))
  expect(back.office.code).toBe('131022')
})

test('what name and address say of each other is read anew, by owner and office', async () => {
  const draft = await signedDraft(cloud, OWNER, { ...individual, accountName: '固安古镇生活' })
  const { id } = draft
  await cloud.ok(OWNER, 'filing.submit', submitInput(draft))
  const review = await claimed(cloud, BAZHOU, await opened(id))
  await transfer(BAZHOU, review)
  expect((await opened(id)).route).toMatchObject({ office: '131022', conflict: '131022' })
  await cloud.ok(OWNER, 'filing.withdraw', { id })
  const answers = { area: '131022', address: '固安县固安镇育才路1号' }
  await cloud.ok(OWNER, 'filing.save', { id, answers })
  const moved = await opened(id)
  expect(moved.route).toMatchObject({ rule: 'transferred', conflict: null })
  await cloud.ok(OWNER, 'filing.submit', submitInput(await sign(cloud, OWNER, moved)))
  const { items } = await cloud.ok(GUAN, 'desk.open', { id })
  expect(items.find(({ key }) => key === 'address')?.remark).toBeNull()
})

test('sent twice, in parallel and again later it is one transfer', async () => {
  const review = await claimed(cloud, BAZHOU, await submitted(cloud, OWNER))
  await Promise.all(Array.from({ length: 4 }, () => transfer(BAZHOU, review)))
  await transfer(BAZHOU, review)
  const events = await cloud.stored('events', { filing: review.id, name: 'transferred' })
  expect(events).toHaveLength(1)
})

test('the city office takes a filing of the city and hands it to a county', async () => {
  const draft = await submitted(cloud, 'owner-zhao')
  const review = await claimed(cloud, BAZHOU, draft)
  await transfer(BAZHOU, review, { office: CITY_OFFICE, reason: '市直机关的账号' })
  expect(await waiting(CITY)).toContain(draft.id)
})

describe('it is refused', () => {
  const inCheck = async () => claimed(cloud, BAZHOU, await submitted(cloud, OWNER))
  test.each<[string, string, object, RefusalCode]>([
    ['for another office', GUAN, {}, 'other-office'],
    ['for the city right alone', CITY, {}, 'not-allowed'],
    ['for the owner', OWNER, {}, 'not-allowed'],
    ['to its own office', BAZHOU, { office: '131081' }, 'not-allowed'],
    ['to no office', BAZHOU, { office: '130100' }, 'input'],
    ['without a reason', BAZHOU, { reason: ' ' }, 'input'],
    ['with an ID number in the reason', BAZHOU, { reason: `见 ${ID_NUMBER}` }, 'input'],
    ['with a phone in the reason', BAZHOU, { reason: '打 138-0000-0001 问' }, 'input'],
    ['with a phone in wide digits', BAZHOU, { reason: '打１３８ ００００ ０００１问' }, 'input'],
    ['on an old version', BAZHOU, { version: 1 }, 'stale'],
  ])('%s', async (_, staff, change, code) => {
    const { id, version } = await inCheck()
    const input = { id, version, ...toGuan, ...change }
    expect(await cloud.refused(staff, 'desk.transfer', input)).toMatchObject({ code })
  })

  test('by a colleague who is not checking it, and unclaimed by a reviewer', async () => {
    await cloud.insertStaff('other-bazhou', '131081', 'reviewer')
    const { id, version } = await inCheck()
    expect(
      await cloud.refused('other-bazhou', 'desk.transfer', { id, version, ...toGuan }),
    ).toMatchObject({ code: 'not-allowed' })
    const free = await submitted(cloud, OWNER)
    expect((await cloud.ok(BAZHOU, 'desk.open', { id: free.id })).transferTo).toEqual([])
    expect(
      await cloud.refused(BAZHOU, 'desk.transfer', {
        id: free.id,
        version: free.version,
        ...toGuan,
      }),
    ).toMatchObject({ code: 'not-allowed', message: '请先领取，再办理这件' })
  })

  test('once it is returned or registered', async () => {
    const review = await inCheck()
    await cloud.ok(BAZHOU, 'desk.return', returnInput(review, ['followers']))
    const { version } = await cloud.ok(BAZHOU, 'desk.open', { id: review.id })
    expect(
      await cloud.refused('head-bazhou', 'desk.transfer', { id: review.id, version, ...toGuan }),
    ).not.toBeNull()
  })
})
