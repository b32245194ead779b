import { claimed, submitted, registered } from '../../testing/filings'
import { onCloud } from '../../testing/onCloud'

jest.setTimeout(120_000)

const STAFF = 'reviewer-bazhou'
const HEAD = 'head-bazhou'
const COLLEAGUE = 'zhang-bazhou'
const cloud = onCloud()

beforeEach(async () => {
  await cloud.reset()
  await cloud.insertStaff(COLLEAGUE, '131081', 'reviewer')
})

const preview = (ids: readonly string[], to: string | null, openid = HEAD) =>
  cloud.ok(openid, 'desk.previewReassign', { ids: [...ids], to })
const zhang = async () =>
  (await preview(['filing-none'], null)).colleagues.find(({ name }) => name === '张工')?.id ?? ''
type Row = { readonly id: string; readonly version: number }
const give = (rows: readonly Row[], to: string) =>
  cloud.ok(HEAD, 'desk.reassignSeveral', {
    rows: rows.map(({ id, version }) => ({ id, version })),
    to,
  })
const told = async () =>
  (await cloud.stored<{ title: string }>('inbox', { person: COLLEAGUE })).filter(
    ({ title }) => title === '改派给您的备案',
  ).length

test('what goes and what does not is shown first, with the reason; then it goes so, each by itself', async () => {
  const to = await zhang()
  const free = await submitted(cloud, 'owner-li')
  const checked = await claimed(cloud, STAFF, await submitted(cloud, 'owner-zhao'))
  const his = await claimed(cloud, COLLEAGUE, await submitted(cloud, 'owner-sun'))
  const own = await submitted(cloud, COLLEAGUE)
  const done = await registered(cloud, { owner: 'owner-wu', staff: STAFF })
  const ids = [free.id, checked.id, his.id, own.id, done.id, 'filing-none']
  const { rows } = await preview(ids, to)
  expect(rows.map(({ id, reason }) => [id, reason])).toEqual([
    [free.id, null],
    [checked.id, null],
    [his.id, '已由张工在核对'],
    [own.id, '是张工本人填报的'],
    [done.id, '已登记'],
    ['filing-none', '现在不在本办'],
  ])
  // Before anybody is chosen only what can go to nobody is named.
  expect((await preview(ids, null)).rows.filter(({ reason }) => reason !== null)).toHaveLength(2)

  const answers = await give(
    rows.filter(({ version }) => version > 0),
    to,
  )
  expect(answers.slice(0, 4).map(({ reason }) => reason)).toEqual([
    null,
    null,
    '已由张工在核对',
    '是张工本人填报的',
  ])
  expect(answers[4]?.reason).not.toBeNull()
  for (const { id } of [free, checked])
    expect((await cloud.ok(COLLEAGUE, 'desk.open', { id })).claimedBy).toMatchObject({ mine: true })
  expect((await cloud.ok(HEAD, 'desk.open', { id: own.id })).claimedBy).toBeNull()
  expect(await told()).toBe(2)
})

test('a repeat after a lost answer, and two at once, do no row twice', async () => {
  const to = await zhang()
  const rows: Row[] = []
  for (const owner of ['owner-a', 'owner-b', 'owner-c']) rows.push(await submitted(cloud, owner))
  const all = rows.map(({ id }) => ({ id, reason: null }))
  expect(await Promise.all([give(rows, to), give(rows, to)])).toEqual([all, all])
  expect(await give(rows, to)).toEqual(all)
  expect(await told()).toBe(3)
  for (const { id } of rows) {
    const { events } = await cloud.ok(HEAD, 'desk.open', { id })
    expect(events.filter(({ what }) => /核对|改派/.test(what))).toHaveLength(1)
  }
})

test('what moved since it was shown is left, and says who was first; the others go', async () => {
  const to = await zhang()
  const one = await submitted(cloud, 'owner-a')
  const other = await submitted(cloud, 'owner-b')
  const { rows } = await preview([one.id, other.id], to)
  await claimed(cloud, STAFF, one)
  const answers = await give(rows, to)
  expect(answers[0]?.reason).toMatch(/^王敏 .*您这次没有保存。$/)
  expect(answers[1]).toEqual({ id: other.id, reason: null })
})

test.each([
  [STAFF, '几件一起改派由负责人办理'],
  ['owner-li', '这里只供办公室工作人员使用'],
])('is not for %s', async (openid, message) => {
  const { id, version } = await submitted(cloud, 'owner-a')
  const to = '0123456789abcdef'
  expect(
    await cloud.refused(openid, 'desk.previewReassign', { ids: [id], to: null }),
  ).toMatchObject({ code: 'not-allowed', message })
  expect(
    await cloud.refused(openid, 'desk.reassignSeveral', { rows: [{ id, version }], to }),
  ).toMatchObject({ code: 'not-allowed', message })
})

test('nothing of another office is shown or goes; who is none of the office gets nothing', async () => {
  const { id, version } = await submitted(cloud, 'owner-a')
  await cloud.insertStaff('head-sanhe', '131082', 'head')
  const { rows, colleagues } = await preview([id], null, 'head-sanhe')
  expect(rows).toEqual([{ id, version: 0, number: '', accountName: '', reason: '现在不在本办' }])
  const to = colleagues[0]?.id ?? ''
  expect(
    await cloud.ok('head-sanhe', 'desk.reassignSeveral', { rows: [{ id, version }], to }),
  ).toEqual([{ id, reason: '现在不在本办' }])
  expect(
    await cloud.refused(HEAD, 'desk.reassignSeveral', { rows: [{ id, version }], to }),
  ).toMatchObject({ code: 'not-allowed' })
})

test('at most 50 are looked at and 10 go with one call', async () => {
  const many = (count: number) =>
    Array.from({ length: count }, (_each, i) => `filing-${String(i).padStart(4, '0')}`)
  expect((await preview(many(50), null)).rows).toHaveLength(50)
  expect(
    await cloud.refused(HEAD, 'desk.previewReassign', { ids: many(51), to: null }),
  ).toMatchObject({ code: 'input' })
  expect(
    await cloud.refused(HEAD, 'desk.reassignSeveral', {
      rows: many(11).map((id) => ({ id, version: 1 })),
      to: await zhang(),
    }),
  ).toMatchObject({ code: 'input' })
})
