import { addDays, dayOf } from '../../../../src/domain/dates/days'
import { type LedgerFilter, wholeLedger } from '../../../../src/domain/ledger/filter'
import { ID_NUMBER, manyFilings } from '../../testing/ledger'
import { minutesLater, NOW, onCloud } from '../../testing/onCloud'

jest.setTimeout(180_000)

const cloud = onCloud()
const HEAD = 'head-bazhou'
const TEXT = '12月1日起办公地点搬到益津路，窗口时间不变'
const FILINGS = 34
/** So many people filed them. */
const OWNERS = 30

const filterOf = (part: Partial<LedgerFilter> = {}): LedgerFilter => ({ ...wholeLedger, ...part })
const at = (minutes: number) => cloud.moveClock({ now: minutesLater(minutes) })
const last = async () => (await cloud.ok(HEAD, 'ledger.announcements', {})).last
const send = (part: Partial<LedgerFilter> = {}, text = TEXT, owners = OWNERS, head = HEAD) =>
  cloud.call(head, 'ledger.announce', { filter: filterOf(part), text, owners })
const refused = (part?: Partial<LedgerFilter>, text?: string, owners?: number, head = HEAD) =>
  cloud.refused(head, 'ledger.announce', {
    filter: filterOf(part),
    text: text ?? TEXT,
    owners: owners ?? OWNERS,
  })
const entries = () =>
  cloud.stored<{ person: string; title: string; text: string; sendAt: null }>('inbox', {
    page: 'filing/progress',
    title: '霸州市网信办告知',
  })

beforeAll(async () => {
  await manyFilings(cloud, FILINGS, (place) => ({
    applicant: `told-${String(place % OWNERS)}`,
    answers: { accountKind: place % OWNERS === 2 ? 'app' : 'official' },
  }))
}, 120_000)

test.each([
  ['all', {}, { filings: FILINGS, owners: OWNERS }],
  ['those of one owner', { accountKinds: ['app'] as ['app'] }, { filings: 2, owners: 1 }],
  ['none', { text: '没有的账号' }, { filings: 0, owners: 0 }],
])('whom a list reaches: %s', async (_name, part, reach) => {
  expect(await cloud.ok(HEAD, 'ledger.owners', { filter: filterOf(part) })).toEqual(reach)
})

test.each([
  ['a reviewer', {}, TEXT, OWNERS, 'reviewer-bazhou', { code: 'not-allowed' }],
  ['an owner', {}, TEXT, OWNERS, 'told-7', { code: 'not-allowed' }],
  ['of another office', { office: '131022' as const }, TEXT, 0, HEAD, { code: 'not-allowed' }],
  ['a list of nobody', { text: '没有的账号' }, TEXT, 0, HEAD, { code: 'input' }],
  ['another number than was shown', {}, TEXT, 29, HEAD, { code: 'stale' }],
  ['too short', {}, '请看', OWNERS, HEAD, { fields: { text: '至少写 10 个字' } }],
  [
    'a threat',
    {},
    '请在本周补报，否则将予以处罚。',
    OWNERS,
    HEAD,
    { fields: { text: '请不要写「处罚」，后果以通告原文为准，不在这里另说' } },
  ],
  [
    'a number of a person',
    {},
    '请打 13800000001 找老王同志',
    OWNERS,
    HEAD,
    { fields: { text: '请不要写证件号或手机号' } },
  ],
  ['by a number of a person', { text: ID_NUMBER }, TEXT, 1, HEAD, { code: 'input' }],
])('is refused: %s', async (_name, part, text, owners, head, refusal) => {
  expect(await refused(part, text, owners, head)).toMatchObject(refusal)
  expect(await cloud.stored('announcements', {})).toEqual([])
})

test('stopped within two minutes it told nobody, and does not count', async () => {
  await send()
  const begun = await last()
  expect(begun).toMatchObject({ state: 'running', told: 0, owners: OWNERS })
  await cloud.runTimer()
  expect(await entries()).toEqual([])
  await cloud.ok(HEAD, 'ledger.stopAnnouncing', { id: begun?.id ?? '' })
  await at(3)
  await cloud.runTimer()
  expect(await entries()).toEqual([])
  expect(await cloud.ok(HEAD, 'ledger.announcements', {})).toMatchObject({
    from: null,
    last: { state: 'stopped', told: 0 },
  })
})

test('tapped twice, and by a run that breaks off again and again, each owner is told once', async () => {
  const both = await Promise.all([send(), send()])
  expect(both.map((answer) => answer.ok && answer.data.last?.id)).toEqual(
    both.map(() => expect.any(String) as string),
  )
  const id = (await last())?.id ?? ''
  expect(both.every((answer) => answer.ok && answer.data.last?.id === id)).toBe(true)
  const before = (await cloud.operations()).database
  await cloud.runTimer()
  const idle = (await cloud.operations()).database - before
  await at(6)
  const far: number[] = []
  // Behind what a run does anyway, so that it falls into the telling.
  for (const nth of [10, 25, 40]) {
    await cloud.fault({ operation: 'database', effect: 'error', nth: idle + nth })
    await cloud.runTimer()
    far.push((await last())?.told ?? 0)
  }
  expect(far.filter((told) => told > 0 && told < OWNERS)).not.toEqual([])
  await cloud.runTimer()
  const told = await entries()
  expect(new Set(told.map(({ person }) => person)).size).toBe(OWNERS)
  expect(told).toHaveLength(OWNERS)
  expect(told[0]).toMatchObject({
    text: expect.stringMatching(
      /^12月1日起办公地点搬到益津路，窗口时间不变。有疑问可以打电话问霸州市网信办 /,
    ) as string,
    sendAt: null,
  })
  expect(await last()).toMatchObject({ state: 'done', told: OWNERS, unread: OWNERS })
  const noted = await cloud.stored<Record<string, string>>('administration', { act: 'announced' })
  const entry = noted.find(({ about }) => about === id)
  expect(entry).toMatchObject({ who: { openid: HEAD }, office: '131081', before: null })
  expect(JSON.parse(entry?.['after'] ?? '')).toMatchObject({
    owners: OWNERS,
    filings: FILINGS,
    text: TEXT,
  })
})

test('who has not read it is listed with a hidden number, and by no openid', async () => {
  const id = (await last())?.id ?? ''
  const read = await cloud.ok('told-7', 'inbox.list', { after: null })
  expect(read.entries).toMatchObject([{ title: '霸州市网信办告知', page: 'filing/progress' }])
  await cloud.ok('told-7', 'inbox.read', { ids: read.entries.map((each) => each.id) })
  expect(await last()).toMatchObject({ told: OWNERS, unread: OWNERS - 1 })
  const page = await cloud.ok(HEAD, 'ledger.unreadOwners', { id, after: null })
  expect(page.items).toHaveLength(OWNERS - 1)
  expect(page.next).toBeNull()
  expect(page.items[0]?.phone.text).toMatch(/^\d{3}\*{4}\d{4}$/)
  expect(JSON.stringify(page)).not.toContain('told-')
  const behind = page.items[9]?.filing ?? ''
  const rest = await cloud.ok(HEAD, 'ledger.unreadOwners', { id, after: behind })
  expect(rest.items).toEqual(page.items.slice(10))
  for (const other of ['head-guan', 'city-staff', 'reviewer-bazhou'])
    expect((await cloud.call(other, 'ledger.unreadOwners', { id, after: null })).ok).toBe(false)
})

test('the same again is the same one; another one waits a week', async () => {
  const before = await last()
  await send()
  expect(await last()).toEqual(before)
  const again = addDays(dayOf(Date.parse(NOW)), 7)
  expect(await refused({}, '明天起窗口改到二楼，时间不变')).toMatchObject({
    code: 'limit',
    message: '本办每周告知一次，12月1日起可以再告知',
  })
  expect(await cloud.ok(HEAD, 'ledger.announcements', {})).toMatchObject({ from: again })
})

test('a head who is none any more tells nobody', async () => {
  await cloud.moveClock({ now: '2026-12-01T01:00:00.000Z' })
  const text = '明天起窗口改到二楼，时间不变'
  await send({ accountKinds: ['app'] }, text, 1)
  expect(await last()).toMatchObject({ text, state: 'running' })
  await cloud.alter('staff', HEAD, { role: 'reviewer' })
  await cloud.moveClock({ now: '2026-12-01T01:03:00.000Z' })
  await cloud.runTimer()
  expect(await cloud.stored('announcements', { text })).toMatchObject([
    { state: 'stopped', told: 0 },
  ])
  expect(await entries()).toHaveLength(OWNERS)
  await cloud.alter('staff', HEAD, { role: 'head' })
})
