import type { ApiInput } from '../../../../src/domain/api/api'
import type { Review } from '../../../../src/domain/api/desk'
import { allItems, claimed, individual, submitted } from '../../testing/filings'
import { callSet } from '../../testing/settings'
import { minutesLater, onCloud } from '../../testing/onCloud'

const OWNER = 'owner-li'
const STAFF = 'reviewer-bazhou'
const HEAD = 'head-bazhou'

const cloud = onCloud()
beforeEach(() => cloud.reset())

const REASON = '等街道回复'
/** The first working day after 24 November 2026, a Tuesday. */
const TOMORROW = '2026-11-25'

const inCheck = async (): Promise<Review> => claimed(cloud, STAFF, await submitted(cloud, OWNER))
const open = (id: string, by = STAFF): Promise<Review> => cloud.ok(by, 'desk.open', { id })
const defer = ({ id, version }: Review, until = TOMORROW, reason = REASON) =>
  cloud.ok(STAFF, 'desk.defer', { id, version, until, reason })
const list = (queue: ApiInput<'desk.queue'>['queue'], by = STAFF) =>
  cloud.ok(by, 'desk.queue', { queue, after: null })
const listed = async (queue: ApiInput<'desk.queue'>['queue'], by = STAFF) => {
  const { items, counts, mine } = await list(queue, by)
  return { ids: items.map(({ id }) => id), count: counts[queue], mine }
}

test('what is set aside is off the queue until its day, and back by itself on it, with who checks it', async () => {
  const review = await inCheck()
  const { id } = review
  expect(await listed('waiting')).toEqual({ ids: [id], count: 1, mine: id })
  await defer(review)
  expect(await listed('waiting')).toEqual({ ids: [], count: 0, mine: null })
  expect(await listed('deferred')).toEqual({ ids: [id], count: 1, mine: null })
  await cloud.moveClock({ now: '2026-11-24T15:59:59.000Z' })
  expect((await listed('deferred')).count).toBe(1)
  await cloud.moveClock({ now: '2026-11-24T16:00:00.000Z' })
  expect((await listed('deferred')).ids).toEqual([])
  expect(await listed('waiting')).toEqual({ ids: [id], count: 1, mine: id })
  expect((await open(id)).claimedBy).toEqual({ name: '王敏', mine: true })
})

test('colleagues and heads read how many and why, until when and whose; the city too', async () => {
  const review = await inCheck()
  await defer(review)
  for (const by of [STAFF, HEAD, 'city-staff']) {
    const { items, counts } = await list('deferred', by)
    expect([by, counts.deferred, items[0]?.claimedBy]).toEqual([
      by,
      1,
      { name: '王敏', mine: by === STAFF, deferred: { until: TOMORROW, reason: REASON } },
    ])
  }
  expect((await open(review.id, HEAD)).events[0]).toMatchObject({
    what: '暂缓到 11月25日',
    who: '王敏',
    lines: [`原因：${REASON}`],
  })
})

test('its owner reads nothing of it and is told nothing', async () => {
  const review = await inCheck()
  const before = await cloud.ok(OWNER, 'filing.open', { id: review.id })
  const told = await cloud.stored('inbox', {})
  await defer(review)
  const after = await cloud.ok(OWNER, 'filing.open', { id: review.id })
  expect({ ...after, version: 0 }).toEqual({ ...before, version: 0 })
  expect(await cloud.stored('inbox', {})).toEqual(told)
})

test('the promise goes on counting: past it, it stands in 超承诺 too, and the morning counts it among 待核对', async () => {
  const review = await inCheck()
  await cloud.alter('filings', review.id, { replyBy: '2026-11-25' })
  await defer(review, '2026-12-08')
  await cloud.moveClock({ now: '2026-11-26T01:00:00.000Z' })
  expect((await listed('pastPromise')).ids).toEqual([review.id])
  expect((await listed('deferred')).ids).toEqual([review.id])
  expect((await listed('waiting')).ids).toEqual([])
  await cloud.runTimer()
  const told = await cloud.stored<{ text: string }>('inbox', { person: HEAD })
  expect(told.map(({ text }) => text).join()).toMatch(/待核对 1 件.*超承诺 1 件/)
})

test.each([
  ['today', '2026-11-24'],
  ['a Saturday', '2026-11-28'],
  ['the eleventh working day', '2026-12-09'],
  ['a day that is past', '2026-11-20'],
])('%s is refused with the last day that is open, and nothing changes', async (_name, until) => {
  const { id, version } = await inCheck()
  const before = await cloud.stored('filings', { _id: id })
  const refused = await cloud.refused(STAFF, 'desk.defer', { id, version, until, reason: REASON })
  const message = '请选 10 个工作日内的工作日，最晚 12月8日'
  expect(refused).toMatchObject({ code: 'input', message, fields: { until: message } })
  expect(await cloud.stored('filings', { _id: id })).toEqual(before)
})

test('the days that are offered are the next ten working days, to who checks it alone', async () => {
  const { id, deferUntil } = await inCheck()
  expect(deferUntil).toEqual(
    [25, 26, 27, 30]
      .map((day) => `2026-11-${String(day)}`)
      .concat([1, 2, 3, 4, 7, 8].map((day) => `2026-12-0${String(day)}`)),
  )
  expect((await open(id, HEAD)).deferUntil).toEqual([])
})

test('a head lets filings of the office be set aside for fewer days, from the next one on', async () => {
  const { id, version } = await inCheck()
  await callSet(cloud, { scope: '131081', set: [{ name: 'deferDays', value: 2 }] }, HEAD)
  expect((await open(id)).deferUntil).toEqual(['2026-11-25', '2026-11-26'])
  const order = { id, version, until: '2026-11-27', reason: REASON }
  const message = '请选 2 个工作日内的工作日，最晚 11月26日'
  expect(await cloud.refused(STAFF, 'desk.defer', order)).toMatchObject({
    code: 'input',
    fields: { until: message },
  })
  await cloud.ok(STAFF, 'desk.defer', { ...order, until: '2026-11-26' })
  expect((await listed('deferred')).ids).toEqual([id])
})

test.each(['没有证件号 131081199001010016', ' ', '字'.repeat(201)])(
  'the reason %j is refused at its field',
  async (reason) => {
    const { id, version } = await inCheck()
    const refused = await cloud.refused(STAFF, 'desk.defer', {
      id,
      version,
      until: TOMORROW,
      reason,
    })
    expect(refused).toMatchObject({
      code: 'input',
      fields: { reason: expect.any(String) as string },
    })
  },
)

test.each<[string, string]>([
  ['a colleague who does not check it', HEAD],
  ['its owner', OWNER],
  ['staff of another office', 'reviewer-guan'],
])('%s cannot', async (_name, openid) => {
  const { id, version } = await inCheck()
  const order = { id, version, until: TOMORROW, reason: REASON }
  await cloud.refused(openid, 'desk.defer', order)
  expect((await listed('deferred')).count).toBe(0)
})

test('the same call again changes nothing; another day takes its place', async () => {
  const review = await inCheck()
  await defer(review)
  const [once] = await cloud.stored('filings', { _id: review.id })
  await defer(review)
  expect(await cloud.stored('filings', { _id: review.id })).toEqual([once])
  await defer(await open(review.id), '2026-11-30', '等派出所回复')
  expect((await list('deferred')).items[0]?.claimedBy?.deferred).toEqual({
    until: '2026-11-30',
    reason: '等派出所回复',
  })
})

describe('it ends with what else is done', () => {
  test('given back it waits at its old place, before what came later', async () => {
    const review = await inCheck()
    await cloud.moveClock({ now: minutesLater(1) })
    const later = await submitted(cloud, 'owner-zhao', {
      ...individual,
      accountName: '霸州早知道',
      accountId: '',
    })
    await defer(review)
    const { version } = await open(review.id)
    await cloud.ok(STAFF, 'desk.release', { id: review.id, version })
    expect((await listed('waiting')).ids).toEqual([review.id, later.id])
  })

  test('given to a colleague it is among what they check', async () => {
    const review = await inCheck()
    await defer(review)
    const { version, assignTo } = await open(review.id, HEAD)
    const to = assignTo.find(({ name }) => name === '刘建国')?.id ?? ''
    await cloud.ok(HEAD, 'desk.reassign', { id: review.id, version, to })
    expect(await listed('waiting', HEAD)).toEqual({ ids: [review.id], count: 1, mine: review.id })
    expect((await listed('deferred')).count).toBe(0)
  })

  test('registered while it is set aside; undone it is set aside again', async () => {
    const review = await inCheck()
    await defer(review)
    const { id, version } = await open(review.id)
    await cloud.ok(STAFF, 'desk.register', { id, version, items: allItems(review) })
    expect((await listed('deferred')).count).toBe(0)
    await cloud.ok(STAFF, 'desk.undo', { id })
    expect((await listed('deferred')).ids).toEqual([id])
  })
})
