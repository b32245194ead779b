import type { ApiInput } from '../../../../src/domain/api/api'
import { consentVersion } from '../../../../src/domain/form/consent/consent'
import {
  allItems,
  claimed,
  individual,
  registered,
  sign,
  submitInput,
  submitted,
} from '../../testing/filings'
import { runTimerAfterUndo } from '../../testing/messages'
import { onCloud } from '../../testing/onCloud'

const cloud = onCloud()
const owner = 'owner-li'
const staff = 'reviewer-bazhou'
const head = 'head-bazhou'
const people = { owner, staff }
const request = { kinds: ['address', 'manager'], reason: '办公电话打不通' } as const

beforeEach(async () => {
  await cloud.reset()
  await cloud.insertStaff('reviewer-guan', '131022', 'reviewer')
})

const open = (id: string) => cloud.ok(owner, 'filing.open', { id })
const review = (id: string, by = staff) => cloud.ok(by, 'desk.open', { id })
const input = async (id: string, by = staff): Promise<ApiInput<'desk.askToVerify'>> => ({
  id,
  version: (await review(id, by)).version,
  kinds: [...request.kinds],
  reason: request.reason,
})
const ask = async (id: string, by = staff) => cloud.ok(by, 'desk.askToVerify', await input(id, by))
const right = (id: string) => cloud.ok(owner, 'filing.stillRight', { id })
const told = async (person: string, filing: string) => {
  await runTimerAfterUndo(cloud)
  return (await cloud.ok(person, 'inbox.list', { after: null })).entries
    .filter((entry) => entry.filing === filing)
    .map(({ title, text }) => `${title}｜${text}`)
    .join()
}
const listed = async (queue: 'waiting' | 'returned' | 'watch' | 'done', id: string, by = staff) =>
  (await cloud.ok(by, 'desk.queue', { queue, after: null })).items.find((item) => item.id === id)
const register = async () => {
  const filing = await registered(cloud, people)
  await cloud.alter('filings', filing.id, { decision: null })
  return filing
}

test('asked, its owner reads what, why and a wish; it is in force, and stands on the list of what is awaited', async () => {
  const { id } = await register()
  const seen = await ask(id)
  expect(seen).toMatchObject({ verifyAsked: true, verifying: { ...request, on: '2026-12-09' } })
  const filing = await open(id)
  expect(filing).toMatchObject({
    status: 'registered',
    verifyAsked: { ...request, on: '2026-12-09' },
  })
  expect(filing.moves).toEqual(expect.arrayContaining(['stillRight', 'change', 'askToCancel']))
  expect(filing.events[0]).toMatchObject({
    what: '请填报人核实信息',
    who: '霸州市网信办',
    lines: [
      '请核实：地址、管理员',
      '原因：办公电话打不通',
      '建议 12月9日以前（含当日）答复。有变化的办理变更，没有变化的点「信息仍准确」。',
    ],
  })
  const message = await told(owner, id)
  expect(message).toContain('请您核实 2 项')
  expect(message).not.toMatch(/必须|应当|逾期|否则|将被/)
  expect(await listed('returned', id)).toMatchObject({
    status: 'registered',
    correctionOn: '2026-12-09',
  })
  expect(await listed('done', id)).toBeUndefined()
  const [card] = (await cloud.ok(owner, 'filing.list', { after: null })).filings.filter(
    (each) => each.id === id,
  )
  expect(card?.verifyAsked?.kinds).toEqual(request.kinds)
})

test('answered that nothing changed, the office reads it in a message and the timeline, and may ask again', async () => {
  const { id } = await register()
  await ask(id)
  await right(id)
  await right(id)
  expect(await open(id)).toMatchObject({ verifyAsked: null })
  expect(await told(staff, id)).toContain('填报人答复：信息仍准确')
  const { events } = await review(id)
  expect(events.filter(({ what }) => what === '答复：信息仍准确')).toMatchObject([
    { lines: ['没有变化：地址、管理员'] },
  ])
  expect(await listed('returned', id)).toBeUndefined()
  expect(await listed('done', id)).toBeDefined()
  await ask(id)
  expect((await open(id)).verifyAsked).not.toBeNull()
})

test('a change that is registered answers it, and undone it is asked again', async () => {
  const { id } = await register()
  await ask(id)
  const change = await cloud.ok(owner, 'filing.change', {
    id,
    kinds: ['introduction'],
    changedOn: '2026-11-05',
  })
  expect((await open(id)).verifyAsked).not.toBeNull()
  const saved = await cloud.ok(owner, 'filing.save', {
    id: change.id,
    answers: { introduction: '介绍胜芳的戏楼' },
  })
  await cloud.ok(owner, 'filing.submit', submitInput(await sign(cloud, owner, saved)))
  const checked = await claimed(cloud, staff, await review(change.id))
  await cloud.ok(staff, 'desk.register', {
    id: change.id,
    version: checked.version,
    items: allItems(checked),
  })
  expect((await open(id)).verifyAsked).toBeNull()
  expect(await listed('returned', id)).toBeUndefined()
  await cloud.ok(staff, 'desk.undo', { id: change.id })
  expect((await open(id)).verifyAsked).not.toBeNull()
  expect(await listed('returned', id)).toBeDefined()
})

test('cancelled and set aside it asks nothing; undone it asks again', async () => {
  const { id } = await register()
  await ask(id)
  const grounds = { reason: 'stopped', words: '平台公告' } as const
  const cancel = async () =>
    cloud.ok(staff, 'desk.cancel', { id, version: (await review(id)).version, grounds })
  await cancel()
  expect(await open(id)).toMatchObject({ status: 'cancelled', verifyAsked: null })
  await cloud.ok(staff, 'desk.undo', { id })
  expect(await listed('returned', id)).toBeDefined()
  const { version } = await review(id, head)
  await cloud.ok(head, 'desk.setAside', { id, version, reason: '登记有误，再核对' })
  expect(await open(id)).toMatchObject({ status: 'submitted', verifyAsked: null })
  expect(await listed('waiting', id)).toBeDefined()
})

test('with a request to cancel it waits for the office first, then for its owner again', async () => {
  const { id } = await register()
  await ask(id)
  await cloud.ok(owner, 'filing.askToCancel', { id, grounds: { reason: 'stopped', words: '' } })
  expect(await listed('waiting', id)).toBeDefined()
  await cloud.ok(owner, 'filing.takeCancelBack', { id })
  expect(await listed('waiting', id)).toBeUndefined()
  expect(await listed('returned', id)).toBeDefined()
})

test('transferred it goes along; handed over the new applicant answers', async () => {
  const { id } = await register()
  await ask(id)
  const { version } = await review(id, head)
  const reason = '主体地址在固安县'
  await cloud.ok(head, 'desk.transfer', { id, version, office: '131022', reason })
  expect(await listed('returned', id, 'reviewer-guan')).toMatchObject({ verifyAsked: true })
  await runTimerAfterUndo(cloud)
  const made = await cloud.ok(owner, 'handOver.make', { ids: [id] })
  await cloud.ok('taker-sun', 'handOver.open', { token: made.token, code: made.word })
  await cloud.ok('taker-sun', 'consent.give', { version: consentVersion() })
  await cloud.ok('taker-sun', 'handOver.take', { token: made.token, as: 'agent', four: null })
  expect(await cloud.refused(owner, 'filing.stillRight', { id })).toMatchObject({
    code: 'not-found',
  })
  await cloud.ok('taker-sun', 'filing.stillRight', { id })
  expect(await listed('returned', id, 'reviewer-guan')).toBeUndefined()
})

test('past the wished day it is on the 关注 list, and nothing happens by itself', async () => {
  const { id } = await register()
  await ask(id)
  const before = await told(owner, id)
  await cloud.moveClock({ advanceDays: 16 })
  await cloud.runTimer()
  expect(await listed('watch', id)).toBeDefined()
  expect(await told(owner, id)).toBe(before)
  expect((await open(id)).status).toBe('registered')
  await right(id)
  await cloud.moveClock({ advanceDays: -16 })
})

test('tapped twice, by two of the staff at once, and answered while it is asked: each happens once', async () => {
  const { id } = await register()
  const given = await input(id)
  const answers = await Promise.all([
    cloud.call(staff, 'desk.askToVerify', given),
    cloud.call(staff, 'desk.askToVerify', given),
    cloud.call(head, 'desk.askToVerify', given),
  ])
  expect(answers.some(({ ok }) => ok)).toBe(true)
  await Promise.all([right(id), cloud.call(owner, 'filing.stillRight', { id })])
  const events = (await open(id)).events.map(({ what }) => what)
  expect(events.filter((what) => what === '请填报人核实信息')).toHaveLength(1)
  expect(events.filter((what) => what === '答复：信息仍准确')).toHaveLength(1)
})

describe('who may not', () => {
  test.each<[string, string, string]>([
    ['a reviewer of another county', 'reviewer-guan', 'other-office'],
    ['a stranger', 'owner-other', 'not-allowed'],
    ['its owner', owner, 'not-allowed'],
  ])('%s asks', async (_name, by, code) => {
    const { id } = await register()
    expect(await cloud.refused(by, 'desk.askToVerify', await input(id))).toMatchObject({ code })
    expect((await open(id)).verifyAsked).toBeNull()
  })

  test('a reviewer asks themselves, asks twice, or what is not registered', async () => {
    const own = await registered(cloud, { owner: staff, staff: head }, individual)
    await cloud.alter('filings', own.id, { decision: null })
    expect(await cloud.refused(staff, 'desk.askToVerify', await input(own.id))).toMatchObject({
      code: 'not-allowed',
    })
    const { id } = await register()
    await ask(id)
    expect(await cloud.refused(head, 'desk.askToVerify', await input(id))).toMatchObject({
      message: '已请填报人核实，还没有答复',
    })
    const waiting = await submitted(cloud, owner)
    expect(await cloud.refused(staff, 'desk.askToVerify', await input(waiting.id))).toMatchObject({
      code: expect.any(String) as string,
    })
  })

  test('somebody else answers and learns nothing; nobody answers what was not asked', async () => {
    const { id } = await register()
    expect(await cloud.refused(owner, 'filing.stillRight', { id })).toMatchObject({
      message: '没有请您核实的，或已答复',
    })
    await ask(id)
    expect(await cloud.refused('owner-other', 'filing.stillRight', { id })).toMatchObject({
      code: 'not-found',
    })
  })

  test.each([
    ['a phone number', '打 13800138000 没人接'],
    ['an ID number in full width', '本人 １１０１０１１９９００３０７００１１'],
  ])('%s is refused in the reason', async (_name, reason) => {
    const { id } = await register()
    expect(
      await cloud.refused(staff, 'desk.askToVerify', { ...(await input(id)), reason }),
    ).toMatchObject({ fields: { reason: expect.any(String) as string } })
  })
})
