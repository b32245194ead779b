import { company, individual, returned, submitted } from '../../testing/filings'
import { onCloud } from '../../testing/onCloud'

const cloud = onCloud()

const OFFICE = '131081'

const asked = async (openid: string, value: number | null) => {
  const { version } = await cloud.ok('reviewer-bazhou', 'settings.open', { scope: OFFICE })
  const set = [{ name: 'replyDays' as const, value }]
  return cloud.call(openid, 'settings.set', { scope: OFFICE, version, from: null, set })
}

const promise = async (replyDays: number | null) => {
  expect(await asked('head-bazhou', replyDays)).toMatchObject({ ok: true })
  return cloud.ok('head-bazhou', 'office.settings', {})
}

const replyByOf = async (openid: string, id: string) =>
  (await cloud.ok(openid, 'filing.open', { id })).replyBy

test('every office of the laptop has promised three working days', async () => {
  expect(await cloud.ok('reviewer-bazhou', 'office.settings', {})).toMatchObject({
    office: OFFICE,
    replyDays: 3,
    undelivered: null,
  })
  expect(await cloud.ok('reviewer-guan', 'office.settings', {})).toMatchObject({ replyDays: 3 })
})

test.each([
  ['a head of the office', 5, '2026-12-01'],
  ['who promises nothing', null, null],
  ['who promises the next day', 1, '2026-11-25'],
])('%s decides until when what comes in is answered', async (_, days, replyBy) => {
  expect(await promise(days)).toMatchObject({ replyDays: days })
  const owner = `owner-${String(days)}`
  const filing = await submitted(cloud, owner)
  expect(filing.replyBy).toBe(replyBy)
  const back = await returned(cloud, { owner, staff: 'reviewer-bazhou' }, ['address'], company)
  const { replyBy: promised } = await cloud.ok(owner, 'filing.open', { id: back.id })
  expect(promised).toBe(replyBy)
})

test('what was promised stays, what nobody promised is not promised afterwards', async () => {
  await promise(3)
  const kept = await submitted(cloud, 'owner-kept', { ...individual, accountName: '承诺过的' })
  await promise(null)
  const open = await submitted(cloud, 'owner-open', { ...individual, accountName: '没有承诺' })
  await promise(10)
  expect([await replyByOf('owner-kept', kept.id), await replyByOf('owner-open', open.id)]).toEqual([
    '2026-11-27',
    null,
  ])
})

test('without a promise no word names a day', async () => {
  await promise(null)
  const filing = await submitted(cloud, 'owner-quiet', { ...individual, accountName: '无承诺' })
  await cloud.runTimer()
  const { entries } = await cloud.ok('head-bazhou', 'inbox.list', { after: null })
  const told = entries.find((entry) => entry.filing === filing.id)
  expect(told?.text).not.toMatch(/答复|最晚/)
  const { events } = await cloud.ok('owner-quiet', 'filing.open', { id: filing.id })
  expect(events[0]?.next).toBe('接下来：收到后会在这里告诉您')
})

test.each(['reviewer-bazhou', 'owner-li'])('%s promises nothing', async (openid) => {
  expect(await asked(openid, 2)).toMatchObject({ ok: false, code: 'not-allowed' })
})

test.each([0, 21, -1, 2.5, '3'])('%j is no promise', async (value) => {
  const input = { scope: OFFICE, version: 1, from: null, set: [{ name: 'replyDays', value }] }
  expect(await cloud.invoke('head-bazhou', { action: 'settings.set', input })).toMatchObject({
    ok: false,
    code: 'input',
  })
})
