import type { CallResult } from '../../../../src/domain/messages/notes'
import {
  individual,
  newToken,
  registered,
  resubmitInput,
  returned,
  sign,
} from '../../testing/filings'
import { allow, outbox, runTimerAfterUndo } from '../../testing/messages'
import { minutesLater, onCloud } from '../../testing/onCloud'

jest.setTimeout(120_000)

const STAFF = 'reviewer-bazhou'
const HEAD = 'head-bazhou'
const OWNER = 'owner-li'
const cloud = onCloud()

beforeEach(() => cloud.reset())

const list = (openid = STAFF, office?: '131081' | '131022') =>
  cloud.ok(openid, 'office.calls', { after: null, ...(office ? { office } : {}) })
const called = async (id: string, result: CallResult, text = '') =>
  cloud.ok(STAFF, 'desk.note', { id, note: { text, called: result } })

/** A returned filing whose owner allows `pushes` and was told of it. */
const told = async (openid = OWNER, pushes = 0) => {
  await allow(cloud, openid, 'progress', pushes)
  const filing = await returned(cloud, { owner: openid, staff: STAFF }, ['accountName'])
  await runTimerAfterUndo(cloud)
  return filing
}

test('who never subscribed stands in it with what there is to tell, why it did not arrive, and a hidden phone', async () => {
  const { id, number } = await told()
  const { counts, items } = await list()
  expect(counts).toEqual({ calls: 1, givenUp: null })
  expect(items).toMatchObject([
    {
      filing: id,
      number,
      accountName: individual.accountName,
      reason: '没有订阅微信提醒',
      phone: { key: 'ownerMobile' },
      tried: null,
      otherOffice: null,
    },
  ])
  expect(items[0]?.title).toMatch(/请补正 \d 处$/)
  expect(items[0]?.phone.text).toMatch(/^1\d{2}\*{4}\d{4}$/)
  expect(JSON.stringify(items)).not.toContain(OWNER)
  expect(await cloud.ok(STAFF, 'office.settings', {})).toMatchObject({ calls: 1 })
  expect((await list(HEAD)).counts).toEqual({ calls: 1, givenUp: 0 })
  expect((await list('city-staff')).items[0]?.otherOffice).toBe('霸州市网信办')
  expect((await list('city-staff', '131022')).counts.calls).toBe(0)
})

test('who was reached does not; nobody is called for good news', async () => {
  await told(OWNER, 1)
  await registered(cloud, { owner: 'owner-zhao', staff: STAFF })
  await runTimerAfterUndo(cloud)
  expect(await list()).toMatchObject({ counts: { calls: 0 }, items: [] })
})

test('WeChat says that it is not allowed, or takes nothing for a day', async () => {
  // Our count says one accept, WeChat's says none.
  await cloud.ok(OWNER, 'push.answered', { token: newToken(), answers: { progress: 'accept' } })
  await told()
  expect((await outbox(cloud, { to: OWNER }))[0]?.result?.code).toBe('43101')
  expect((await list()).items.map(({ reason }) => reason)).toEqual(['没有订阅微信提醒'])

  await cloud.fault({ operation: 'push', effect: 'error' })
  const other = await told('owner-zhao', 1)
  expect((await list()).counts.calls).toBe(1)
  await cloud.moveClock({ advanceDays: 2 })
  await cloud.fault({ operation: 'push', effect: 'error' })
  await cloud.runTimer()
  const { items, counts } = await list(HEAD)
  expect(items.find(({ filing }) => filing === other.id)?.reason).toBe('微信没有送到')
  // It can be sent again, too, and is nobody's to call once that arrived.
  expect(counts).toEqual({ calls: 2, givenUp: 1 })
  const given = await cloud.ok(HEAD, 'office.undelivered', { after: null })
  await cloud.ok(HEAD, 'office.resend', { ids: given.items.map(({ id }) => id) })
  await cloud.runTimer()
  expect((await list(HEAD)).counts).toEqual({ calls: 1, givenUp: 0 })
})

test('has read it, or has corrected it: nobody to call', async () => {
  await told()
  const { entries } = await cloud.ok(OWNER, 'inbox.list', { after: null })
  const other = await told('owner-zhao')
  expect((await list()).counts.calls).toBe(2)
  await cloud.ok('owner-zhao', 'inbox.read', { ids: entries.map((entry) => entry.id) })
  expect((await list()).counts.calls).toBe(2)
  await cloud.ok(OWNER, 'inbox.read', { ids: entries.map((entry) => entry.id) })
  expect((await list()).items.map(({ filing }) => filing)).toEqual([other.id])
  await cloud.ok('owner-zhao', 'filing.giveUp', { id: other.id, reason: '不再运营这个账号' })
  expect((await list()).counts.calls).toBe(0)
})

test('read before anything could be passed on, it is nobody’s to call', async () => {
  await returned(cloud, { owner: OWNER, staff: STAFF }, ['accountName'])
  await cloud.moveClock({ now: minutesLater(10) })
  const { entries } = await cloud.ok(OWNER, 'inbox.list', { after: null })
  await cloud.ok(OWNER, 'inbox.read', { ids: entries.map((entry) => entry.id) })
  await cloud.runTimer()
  expect((await list()).counts.calls).toBe(0)
})

test('nobody answered: it stays with the last try; told: it is gone, and a reminder later is a new one', async () => {
  const { id } = await told()
  await called(id, 'noAnswer')
  await called(id, 'later', '开会')
  expect((await list()).items).toMatchObject([{ filing: id, tried: { result: '稍后再打' } }])
  expect((await list()).items[0]?.tried?.by).not.toBe('')
  await called(id, 'told')
  await called(id, 'told')
  expect(await list()).toMatchObject({ counts: { calls: 0 }, items: [] })
  const reads = await cloud.ok(STAFF, 'desk.open', { id })
  expect(reads.events.filter(({ what }) => what.startsWith('电话联系')).length).toBe(3)
  await cloud.moveClock({ advanceDays: 13 })
  await cloud.runTimer()
  expect((await list()).items).toMatchObject([{ filing: id, tried: null }])
  expect((await list()).items[0]?.title).toMatch(/^还有 \d 处等您补正$/)
})

test('a phone in full is a look that the audit keeps', async () => {
  const { id } = await told()
  const { text } = await cloud.ok(STAFF, 'desk.reveal', { id, key: 'ownerMobile' })
  expect(text).toBe(individual.ownerMobile)
  const { events } = await cloud.ok(STAFF, 'desk.open', { id })
  expect(events.map(({ what }) => what)).toContain('查看手机全号')
})

test.each([['owner-li'], ['reviewer-guan']])(
  '%s does not see those of this office',
  async (openid) => {
    await told()
    if (openid === OWNER)
      expect(await cloud.refused(openid, 'office.calls', { after: null })).toMatchObject({
        code: 'not-allowed',
      })
    else {
      expect((await list(openid)).counts.calls).toBe(0)
      expect(
        await cloud.refused(openid, 'office.calls', { after: null, office: '131081' }),
      ).toMatchObject({ code: 'not-allowed' })
    }
  },
)

test('corrected with signature it is gone, too', async () => {
  const filing = await told()
  const { id } = filing
  await cloud.ok(OWNER, 'filing.save', { id, answers: { accountName: '胜芳古镇' } })
  const signed = await sign(cloud, OWNER, await cloud.ok(OWNER, 'filing.open', { id }))
  await cloud.ok(OWNER, 'filing.resubmit', resubmitInput(signed))
  expect((await list()).counts.calls).toBe(0)
})

test('many come in pages, each once, who waits longest first', async () => {
  const { id } = await told()
  const [row] = await cloud.stored<Readonly<Record<string, unknown>>>('calls', { _id: id })
  const rows = Array.from({ length: 44 }, (_each, i) => ({
    ...row,
    _id: `filing-gone-${String(i).padStart(3, '0')}`,
    at: 1000 + Math.floor(i / 30),
  }))
  await cloud.insert('calls', ...rows)
  let seen = 0
  let unreadable = 0
  let after: string | null = null
  do {
    const page: Awaited<ReturnType<typeof list>> = await cloud.ok(STAFF, 'office.calls', { after })
    expect(page.counts.calls).toBe(45)
    seen += page.items.length
    unreadable += page.unreadable
    after = page.next
  } while (after !== null)
  // A filing that is gone leaves a row that cannot be shown, and stops nobody's.
  expect([seen, unreadable]).toEqual([1, 44])
})
