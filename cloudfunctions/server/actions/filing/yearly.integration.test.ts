import {
  allItems,
  attestInput,
  agree,
  claimed,
  individual,
  registered,
  sign,
  submitInput,
} from '../../testing/filings'
import { onCloud } from '../../testing/onCloud'
import type { AdministrationEvent } from '../../store/administration'

const cloud = onCloud()
const CITY_HEAD = 'city-staff'
const OWNER = 'owner-li'
const STAFF = 'reviewer-bazhou'
const people = { owner: OWNER, staff: STAFF }
const NOON = 'T04:00:00.000Z'
const ANSWERED = '每年一问，答复：都准确'

/** Noon in Beijing of a day; what was set is read anew by then. */
const on = (day: string) => cloud.moveClock({ now: `${day}${NOON}` })
const ask = async (value: boolean, openid = CITY_HEAD) => {
  const { version } = await cloud.ok(CITY_HEAD, 'settings.open', { scope: 'city' })
  const set = [{ name: 'yearlyQuestion' as const, value }]
  return cloud.call(openid, 'settings.set', { scope: 'city', version, from: null, set })
}
const open = (id: string, by = OWNER) => cloud.ok(by, 'filing.open', { id })
const isAsked = async (id: string) => (await open(id)).moves.includes('affirm')
const affirm = (id: string, by = OWNER) => cloud.call(by, 'filing.affirm', { id })
const refused = (id: string, by = OWNER) => cloud.refused(by, 'filing.affirm', { id })
const answers = async (id: string) =>
  (await open(id)).events.filter(({ what }) => what === ANSWERED).length
const review = (id: string) => cloud.ok(STAFF, 'desk.open', { id })
/** Messages that were not there before; those of before are deleted one day. */
const toldSince = async (told: readonly unknown[]) =>
  (await cloud.stored('inbox')).filter(({ _id }) => !told.includes(_id))

/** Registered on 24 November 2026, looked at on a day when the city asks. */
const asked = async (day: string) => {
  const filing = await registered(cloud, people)
  await ask(true)
  await on(day)
  return filing
}
const NOT_NOW = { code: 'not-allowed', message: '这一项现在不用答' }

beforeEach(async () => {
  await cloud.reset()
  await on('2026-11-24')
})

test('as long as nobody switched it on, nobody is asked and nothing is answered', async () => {
  const { id } = await registered(cloud, people)
  await on('2029-11-24')
  expect(await isAsked(id)).toBe(false)
  expect(await refused(id)).toMatchObject(NOT_NOW)
})

test('switched on it asks, switched off no more, within a minute each; the audit has both', async () => {
  const { id } = await registered(cloud, people)
  await on('2028-01-01')
  expect(await isAsked(id)).toBe(false)
  expect(await ask(true)).toMatchObject({ ok: true })
  await cloud.moveClock({ now: '2028-01-01T04:05:00.000Z' })
  expect(await isAsked(id)).toBe(true)
  await ask(false)
  await cloud.moveClock({ now: '2028-01-01T04:10:00.000Z' })
  expect(await isAsked(id)).toBe(false)
  expect(await refused(id)).toMatchObject(NOT_NOW)
  const entries = await cloud.stored<AdministrationEvent>('administration', { act: 'set' })
  expect(
    entries
      .sort((one, other) => one.seq - other.seq)
      .map(({ about, who, before, after }) => [about, who.name, before, after]),
  ).toEqual([
    ['yearlyQuestion', '周正', '{"value":false}', '{"from":null,"value":true}'],
    ['yearlyQuestion', '周正', '{"value":true}', '{"from":null,"value":false}'],
  ])
})

test.each(['head-bazhou', STAFF, OWNER])('%s does not switch it', async (openid) => {
  expect(await ask(true, openid)).toMatchObject({ ok: false, code: 'not-allowed' })
})

test.each([
  ['2027-11-23', false],
  ['2027-11-24', true],
  ['2030-01-01', true],
])('registered on 2026-11-24, on %s it is asked: %s', async (day, expected) => {
  const { id } = await asked(day)
  expect(await isAsked(id)).toBe(expected)
  const answer = await affirm(id)
  expect(answer.ok).toBe(expected)
})

test('answered once it stays registered, everybody reads so, nobody is told, and a year later it is asked again', async () => {
  const { id, number } = await asked('2027-11-24')
  await cloud.runTimer()
  const told = (await cloud.stored('inbox')).map(({ _id }) => _id)
  expect(await affirm(id)).toMatchObject({ ok: true, data: { status: 'registered', number } })
  expect(await isAsked(id)).toBe(false)
  expect((await open(id)).events[0]).toMatchObject({ what: ANSWERED, lines: [] })
  expect((await review(id)).events.map(({ what }) => what)).toContain(ANSWERED)
  await cloud.runTimer()
  expect(await toldSince(told)).toEqual([])
  await on('2028-11-22')
  expect(await isAsked(id)).toBe(false)
  expect(await affirm(id)).toMatchObject({ ok: true })
  expect(await answers(id)).toBe(1)
  await on('2028-11-23')
  expect(await isAsked(id)).toBe(true)
  expect(await affirm(id)).toMatchObject({ ok: true })
  expect(await answers(id)).toBe(2)
})

test('tapped twice, and at once from two phones, it is answered once', async () => {
  const { id } = await asked('2027-11-24')
  const both = await Promise.all([affirm(id), affirm(id)])
  expect(both.every(({ ok }) => ok)).toBe(true)
  expect(await affirm(id)).toMatchObject({ ok: true })
  expect(await answers(id)).toBe(1)
})

test('not answered, nothing follows: no message, no other state, no place on the desk’s lists of what is open', async () => {
  const { id } = await asked('2027-11-24')
  await cloud.runTimer()
  const before = await cloud.stored('filings', { _id: id })
  const told = (await cloud.stored('inbox')).map(({ _id }) => _id)
  await on('2029-11-24')
  await cloud.runTimer()
  expect(await cloud.stored('filings', { _id: id })).toEqual(before)
  expect(await toldSince(told)).toEqual([])
  for (const queue of ['waiting', 'returned', 'watch'] as const)
    expect((await cloud.ok(STAFF, 'desk.queue', { queue, after: null })).items).toEqual([])
})

test('another’s filing is not there, for a stranger and for its office', async () => {
  const { id } = await asked('2027-11-24')
  for (const openid of ['owner-zhao', STAFF])
    expect(await refused(id, openid)).toMatchObject({ code: 'not-found' })
  expect(await answers(id)).toBe(0)
})

test('with a change open it is not asked, and 365 days after that was registered it is', async () => {
  const { id } = await asked('2027-11-24')
  const begun = await cloud.ok(OWNER, 'filing.change', {
    id,
    kinds: ['introduction'],
    changedOn: '2027-11-20',
  })
  expect(await isAsked(id)).toBe(false)
  expect(await refused(id)).toMatchObject(NOT_NOW)
  const typed = await cloud.ok(OWNER, 'filing.save', {
    id: begun.id,
    answers: { introduction: '介绍胜芳的戏楼' },
  })
  await cloud.ok(OWNER, 'filing.submit', submitInput(await sign(cloud, OWNER, typed)))
  const checked = await claimed(cloud, STAFF, await open(begun.id))
  const register = (version: number) =>
    cloud.ok(STAFF, 'desk.register', { id: begun.id, version, items: allItems(checked) })
  await register(checked.version)
  expect(await isAsked(id)).toBe(false)
  const { version } = await cloud.ok(STAFF, 'desk.undo', { id: begun.id })
  await register(version)
  await on('2028-11-22')
  expect([await isAsked(id), await isAsked(begun.id)]).toEqual([false, false])
  await on('2028-11-23')
  expect([await isAsked(id), await isAsked(begun.id)]).toEqual([true, false])
})

test('asked to cancel it, or by the office to look at it, it is not asked beside that', async () => {
  const { id } = await asked('2027-11-24')
  await cloud.ok(OWNER, 'filing.askToCancel', { id, grounds: { reason: 'stopped', words: '' } })
  expect(await isAsked(id)).toBe(false)
  expect(await refused(id)).toMatchObject(NOT_NOW)
  await cloud.ok(OWNER, 'filing.takeCancelBack', { id })
  expect(await isAsked(id)).toBe(true)
  await cloud.ok(STAFF, 'desk.askToVerify', {
    id,
    version: (await review(id)).version,
    kinds: ['address'],
    reason: '办公电话打不通',
  })
  expect(await isAsked(id)).toBe(false)
  expect(await refused(id)).toMatchObject(NOT_NOW)
  expect((await open(id)).verifyAsked).not.toBeNull()
  await cloud.ok(OWNER, 'filing.stillRight', { id })
  expect(await isAsked(id)).toBe(false)
  await on('2028-11-22')
  expect(await isAsked(id)).toBe(false)
  await on('2028-11-23')
  expect(await isAsked(id)).toBe(true)
})

test('of what stands in the paper ledger alone there is nothing to be asked', async () => {
  await agree(cloud, OWNER, individual)
  const { id, version } = await cloud.ok(OWNER, 'filing.attest', attestInput())
  const ledger = { number: '霸新媒备〔2018〕第 0017 号', year: 2018, on: '2018-12-20' }
  await cloud.ok(STAFF, 'desk.confirm', { id, version, ...ledger })
  await ask(true)
  await on('2028-11-24')
  expect((await open(id)).status).toBe('registered')
  expect(await isAsked(id)).toBe(false)
  expect(await refused(id)).toMatchObject(NOT_NOW)
})

test('cancelled it is asked no more', async () => {
  const { id } = await asked('2027-11-24')
  const grounds = { reason: 'stopped', words: '平台公告' } as const
  await cloud.ok(STAFF, 'desk.cancel', { id, version: (await review(id)).version, grounds })
  expect(await isAsked(id)).toBe(false)
  expect(await refused(id)).toMatchObject(NOT_NOW)
})
