import { dayOf } from '../../../src/domain/dates/days'
import type { YearTable } from '../../../src/domain/settings/holidays/table'
import { table2027 } from '../../../src/domain/testing/holidays'
import type { Filing } from '../store/filings/filing'
import { individual, registered, returned, start, submitted } from '../testing/filings'
import { onCloud } from '../testing/onCloud'
import { stagesToldOf } from '../testing/messages'
import { callSet } from '../testing/settings'

const CITY_HEAD = 'city-staff'
const REVIEWER = 'reviewer-bazhou'
const cloud = onCloud()

const at = (instant: string) => cloud.moveClock({ now: `${instant}:00.000+08:00` })
const stored = async (id: string): Promise<Filing> => {
  const [filing] = await cloud.stored<Filing>('filings', { _id: id })
  if (!filing) throw new Error(`no filing ${id}`)
  return filing
}
const change = (value: readonly YearTable[], from: string) =>
  callSet(cloud, { scope: 'city', set: [{ name: 'holidays', value }], from })
const preview = (holidays: readonly YearTable[], from: string, openid = CITY_HEAD) =>
  cloud.call(openid, 'settings.movedDates', { from, holidays })
const named = (accountName: string) => ({ ...individual, accountName })

/** When a lead of an account that was opened on 2027-01-07 is late: known once it is added. */
const lateFrom = async () =>
  (await cloud.stored<{ lateFrom: number }>('leads')).map(({ lateFrom: at }) => dayOf(at))

const ids = { waiting: '', back: '', asked: '', draft: '', plain: '' }

/** By weekends alone: 5 and 8 February. */
beforeAll(async () => {
  await at('2027-01-22T10:00')
  await callSet(cloud, { scope: '131081', set: [{ name: 'replyDays', value: 5 }] }, 'head-bazhou')
  const staff = REVIEWER
  ids.back = (
    await returned(cloud, { owner: 'owner-back', staff }, ['address'], named('退回的'))
  ).id
  ids.asked = (await registered(cloud, { owner: 'owner-done', staff }, named('已登记的'))).id
  const { version } = await cloud.ok(REVIEWER, 'desk.open', { id: ids.asked })
  await cloud.ok(REVIEWER, 'desk.askToVerify', {
    id: ids.asked,
    version,
    kinds: ['address'],
    reason: '地址与执照不同',
  })
  ids.draft = (await start(cloud, 'owner-draft', { ...named('草稿'), openedOn: '2027-01-07' })).id
  ids.plain = (
    await start(cloud, 'owner-plain', { ...named('别的草稿'), openedOn: '2027-01-20' })
  ).id
  await cloud.ok(REVIEWER, 'leads.add', {
    account: { accountName: '没报的', accountKind: 'official', openedOn: '2027-01-07' },
    phone: '',
    link: '',
    note: '',
  })
  await at('2027-01-29T10:00')
  ids.waiting = (await submitted(cloud, 'owner-waiting', named('等答复的'))).id
})

const all = () => Promise.all(Object.values(ids).map(stored))

test('before it is saved every date that it would move is counted and listed, drafts only counted', async () => {
  const before = await all()
  const answer = await preview([table2027], '2027-01-30')
  const office = '霸州市网信办'
  const later = { before: '2027-02-08', after: '2027-02-15', office }
  expect(answer).toMatchObject({
    ok: true,
    data: { earlier: 1, later: 3, drafts: 1, whole: true },
  })
  expect(answer.ok ? answer.data.rows : []).toMatchObject([
    { accountName: '等答复的', kind: 'reply', before: '2027-02-05', after: '2027-02-04', office },
    { accountName: '退回的', kind: 'correction', ...later },
    { accountName: '已登记的', kind: 'verify', ...later },
  ])
  expect(await all()).toEqual(before)
})

test.each<[string, readonly YearTable[], string, number]>([
  ['from a day on which the promise is over', [table2027], '2027-02-06', 3],
  ['from a day that all lie before', [table2027], '2027-02-09', 0],
  ['no year at all', [], '2027-01-30', 0],
])('%s', async (_, value, from, count) => {
  const answer = await preview(value, from)
  expect(answer.ok && answer.data.earlier + answer.data.later).toBe(count)
})

test.each([REVIEWER, 'head-bazhou', 'owner-waiting'])('%s is shown no preview', async (openid) => {
  expect(await preview([table2027], '2027-01-30', openid)).toMatchObject({ code: 'not-allowed' })
})

test('a table with a hole has no preview', async () => {
  const hole = { ...table2027, feasts: table2027.feasts.slice(0, 6) }
  expect(await preview([hole], '2027-01-30')).toMatchObject({ message: '没有读到国庆节' })
})

const runOfHolidays = async () =>
  (await cloud.ok(CITY_HEAD, 'board.open', {})).jobs.find(({ name }) => name === 'holidays')

test('nothing moves before the day from which the table holds', async () => {
  expect(await change([table2027], '2027-01-30')).toMatchObject({ ok: true })
  await at('2027-01-29T10:20')
  await cloud.runTimer()
  const before = await all()
  await at('2027-01-29T23:59')
  await cloud.runTimer()
  expect(await all()).toEqual(before)
  expect(await lateFrom()).toEqual(['2027-02-09'])
})

test('on it every open date moves, and who waits for it reads so; what changed is in the audit', async () => {
  const [back, asked, draft, plain, waiting] = await Promise.all([
    stored(ids.back),
    stored(ids.asked),
    stored(ids.draft),
    stored(ids.plain),
    stored(ids.waiting),
  ])
  await at('2027-01-30T07:00')
  await cloud.runTimer()
  expect(await stored(ids.waiting)).toMatchObject({
    replyBy: '2027-02-04',
    version: waiting.version,
    chain: { seq: waiting.chain.seq + 1 },
  })
  const moved = await stored(ids.back)
  expect(moved.returned?.correctionOn).toBe('2027-02-15')
  expect(moved.queueAt - back.queueAt).toBe(7 * 24 * 60 * 60 * 1000)
  expect((await stored(ids.asked)).verifyAsked?.on).toBe('2027-02-15')
  expect((await stored(ids.asked)).queueAt).toBe(moved.queueAt)
  expect((await stored(ids.asked)).version).toBe(asked.version)
  const expires = (await stored(ids.draft)).expiresAt ?? 0
  expect(expires - (draft.expiresAt ?? 0)).toBe(7 * 24 * 60 * 60 * 1000)
  expect(await stored(ids.plain)).toEqual(plain)
  expect((await runOfHolidays())?.good).toMatchObject({ settled: 5, failed: 0 })

  const owner = await cloud.ok('owner-waiting', 'filing.open', { id: ids.waiting })
  expect(owner.receipt?.replyBy).toBe('2027-02-04')
  expect(owner.events[0]).toMatchObject({
    what: '最晚答复改为 2月4日',
    lines: ['放假安排有变，原为 2月5日'],
    who: '霸州市网信办',
    next: '接下来：最晚 2月4日答复',
  })
  const staff = await cloud.ok(REVIEWER, 'desk.open', { id: ids.waiting })
  expect(staff.events[0]).toMatchObject({ what: '最晚答复改为 2月4日', who: '系统' })
})

const entries = async (openid: string) =>
  (await cloud.ok(openid, 'inbox.list', { after: null })).entries.flatMap(({ title, text, page }) =>
    text.includes('放假安排有变') ? [[title, text, page]] : [],
  )

test.each([
  [
    'owner-waiting',
    '最晚答复改为 2月4日',
    '「等答复的」的最晚答复改为 2月4日，放假安排有变，原为 2月5日。',
  ],
  [
    'owner-back',
    '建议补正日期改为 2月15日',
    '「退回的」的建议补正日期改为 2月15日，放假安排有变，原为 2月8日。',
  ],
  [
    'owner-done',
    '建议答复日期改为 2月15日',
    '「已登记的」的建议答复日期改为 2月15日，放假安排有变，原为 2月8日。',
  ],
])('%s is told of it in the inbox', async (openid, title, text) => {
  expect(await entries(openid)).toEqual([[title, text, 'filing/progress']])
})

test('a lead is late from the day on that the table makes of its last day', async () => {
  expect(await lateFrom()).toEqual(['2027-02-16'])
})

test('whose date stays is told nothing', async () => {
  expect(await entries('owner-plain')).toEqual([])
})

test('a second run, two at once, and one that begins anew move nothing more', async () => {
  const before = await all()
  await at('2027-01-30T07:05')
  await cloud.runTimer()
  expect((await runOfHolidays())?.good).toMatchObject({ settled: 0 })
  await cloud.alter('settings', 'all', { redated: { from: '2020-01-01', at: 0 } })
  await at('2027-01-30T07:10')
  await Promise.all([cloud.runTimer(), cloud.runTimer()])
  expect(await all()).toEqual(before)
  expect(await entries('owner-back')).toHaveLength(1)
})

test('a returned filing is reminded by its moved day', async () => {
  const told = () => stagesToldOf(cloud, ids.back)
  await at('2027-02-05T10:00')
  await cloud.runTimer()
  expect(await told()).toEqual([])
  await at('2027-02-12T10:00')
  await cloud.runTimer()
  expect(await told()).toEqual(['correction3'])
})

test('a table that holds at once moves the dates two minutes later, when every function knows it', async () => {
  const without = { ...table2027, feasts: table2027.feasts.map((each) => ({ ...each, work: [] })) }
  const longer = {
    ...without,
    feasts: without.feasts.map((each) =>
      each.names[0] === '春节' ? { ...each, rest: [...each.rest, '2027-02-15'] } : each,
    ),
  }
  await at('2027-02-12T10:05')
  expect(await change([longer], '2027-02-12')).toMatchObject({ ok: true })
  await at('2027-02-12T10:06')
  await cloud.runTimer()
  expect((await stored(ids.back)).returned?.correctionOn).toBe('2027-02-15')
  await at('2027-02-12T10:08')
  await cloud.runTimer()
  expect((await stored(ids.back)).returned?.correctionOn).toBe('2027-02-16')
  // Its day is over.
  expect((await stored(ids.waiting)).replyBy).toBe('2027-02-04')
})
