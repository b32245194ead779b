import type { ApiInput } from '../../../../src/domain/api/api'
import type { AuditEntry } from '../../../../src/domain/api/administration/audit'
import { daysUpTo } from '../../../../src/domain/audit/audit'
import { addDays, dayOf, instantOf } from '../../../../src/domain/dates/days'
import { claimed, individual, registered, submitted } from '../../testing/filings'
import { exported } from '../../testing/ledger'
import { NOW, onCloud } from '../../testing/onCloud'

const cloud = onCloud()
const [READER, HEAD, CITY] = ['reviewer-bazhou', 'head-bazhou', 'city-staff']
const today = dayOf(Date.parse(NOW))
type Asked = ApiInput<'audit.open'>
const wanted = (part: Partial<Asked> = {}): Asked => ({
  kind: 'views',
  days: daysUpTo(today, 7),
  office: null,
  person: null,
  number: '',
  ...part,
})
const open = (openid: string, part: Partial<Asked> = {}) =>
  cloud.ok(openid, 'audit.open', wanted(part))
const whats = (items: readonly AuditEntry[]) => items.map(({ who, what }) => `${who} ${what}`)

beforeEach(() => cloud.reset())

/** A filing that was looked at, revealed, claimed and exported. */
const worked = async () => {
  const filing = await submitted(cloud, 'owner-li', individual)
  await cloud.ok('owner-li', 'filing.reveal', { id: filing.id })
  await cloud.ok(READER, 'desk.open', { id: filing.id })
  await claimed(cloud, READER, filing)
  await cloud.ok(READER, 'desk.reveal', { id: filing.id, key: 'ownerIdNumber' })
  await exported(cloud, HEAD, { purpose: '市公安局来函查询' })
  await cloud.runTimer()
  return filing
}

test('a head reads who of the own office looked at what, the newest first, and nothing of what was seen', async () => {
  const { id, number } = await worked()
  const { items, next, unusual, offices, people } = await open(HEAD)
  expect(whats(items)).toEqual([
    '刘建国 导出台账（含完整号码）',
    '王敏 查看身份证全号',
    '王敏 打开查看',
  ])
  expect(items[0]?.filing).toEqual({ id, number })
  expect([next, unusual, offices]).toEqual([null, [], []])
  expect(people.map(({ name }) => name)).toContain('王敏')
  const said = JSON.stringify(items)
  for (const secret of [individual.ownerIdNumber, individual.ownerMobile, READER, 'owner-li'])
    expect(said).not.toContain(secret)
})

test('decisions, exports and settings are read apart, by person and by filing', async () => {
  const { number } = await worked()
  const { people } = await open(HEAD)
  const of = (name: string) => people.find((each) => each.name === name)?.id ?? ''
  const decisions = await open(HEAD, { kind: 'decisions' })
  expect(decisions.items.length).toBeGreaterThan(0)
  expect(new Set(decisions.items.map(({ who }) => who))).toEqual(new Set(['王敏']))
  expect((await open(HEAD, { person: of('刘建国') })).items).toHaveLength(1)
  const exports = await open(HEAD, { kind: 'exports' })
  expect(exports.items.map(({ what }) => what)).toEqual([
    expect.stringMatching(/^导出台账 1 行（霸州.*含完整号码，用途：市公安局来函查询）$/) as string,
  ])
  const one = await open(HEAD, { number: number ?? '' })
  expect(one.items).toHaveLength(3)
  // Typed by hand, without hyphens.
  const typed = (number ?? '').toLowerCase().replace(/-/g, ' ')
  expect((await open(HEAD, { number: typed, kind: 'decisions' })).items.length).toBeGreaterThan(0)
})

test('that the audit was read stands in the audit', async () => {
  await open(HEAD)
  await open(CITY, { office: '131081', kind: 'decisions' })
  const { items } = await open(CITY, { kind: 'settings' })
  expect(whats(items)).toEqual([
    '周正 看审计（设置和人员，11月18日至24日）',
    '周正 看审计（办理，11月18日至24日）',
    '刘建国 看审计（查看，11月18日至24日）',
  ])
  expect(
    (await open(HEAD, { kind: 'settings' })).items.every(({ office }) => office === '131081'),
  ).toBe(true)
})

const refusals: readonly (readonly [string, string, Partial<Asked>, string])[] = [
  ['a reviewer', READER, {}, 'not-allowed'],
  ['an owner', 'owner-li', {}, 'not-allowed'],
  ['a head, another office', HEAD, { office: '131022' }, 'not-allowed'],
  ['a person of nowhere', HEAD, { person: '0123456789abcdef' }, 'input'],
  ['a person without an office', CITY, { person: '0123456789abcdef' }, 'input'],
  ['32 days', HEAD, { days: daysUpTo(today, 32) }, 'input'],
  ['a number of no filing', HEAD, { number: 'LFBZ-2600-0016' }, 'not-found'],
  ['an operator as a number', HEAD, { number: { $ne: '' } as unknown as string }, 'input'],
]
test.each(refusals)('refuses %s, and notes nothing', async (_who, openid, part, code) => {
  expect(await cloud.refused(openid, 'audit.open', wanted(part))).toMatchObject({ code })
  const more = { ...wanted(part), after: '1:12345678' }
  expect(await cloud.refused(openid, 'audit.more', more)).toMatchObject({ code })
  expect(await cloud.stored('administration', { act: 'auditRead' })).toEqual([])
})

test('a head finds no filing of another office by its number', async () => {
  const { id, number } = await registered(cloud, { owner: 'owner-li', staff: READER })
  await cloud.runTimer()
  await cloud.alter('filings', id, { office: '131022' })
  for (const row of await cloud.stored<{ _id: string }>('suffixes'))
    await cloud.alter('suffixes', row._id, { office: '131022' })
  const asked = wanted({ number: number ?? '', kind: 'decisions' })
  expect(await cloud.refused(HEAD, 'audit.open', asked)).toMatchObject({ code: 'not-found' })
  expect((await cloud.ok(CITY, 'audit.open', asked)).items.length).toBeGreaterThan(0)
})

/** Looks of staff, some at the same moment. */
const looks = (count: number, at: (place: number) => number, name = 'opened', openid = READER) =>
  Array.from({ length: count }, (_each, place) => ({
    _id: `filing-${String(place).padStart(4, '0')}:${name}:${String(at(place))}`,
    filing: `filing-${String(place)}`,
    seq: place,
    at: at(place),
    name,
    who: { openid, name: '王敏', office: '131081' },
    about: '',
    changes: [],
  }))
const insert = async (rows: readonly object[]) => {
  for (let from = 0; from < rows.length; from += 100)
    await cloud.insert('events', ...rows.slice(from, from + 100))
}

test.each([
  ['a head', HEAD],
  ['the city', CITY],
])('120 looks, many of the same moment, each once and in order: %s', async (_who, openid) => {
  const began = Date.parse(NOW) - 3_600_000
  await insert(looks(120, (place) => began + Math.floor(place / 7)))
  const asked = wanted()
  const first = await cloud.ok(openid, 'audit.open', asked)
  const items = [...first.items]
  for (let { next } = first; next !== null;) {
    const page = await cloud.ok(openid, 'audit.more', { ...asked, after: next })
    items.push(...page.items)
    next = page.next
  }
  expect(new Set(items.map(({ id }) => id)).size).toBe(120)
  const places = items.map(({ at, id }) => `${String(at)} ${id}`)
  expect(places).toEqual([...places].sort().reverse())
  // Its later pages are the same reading.
  expect(await cloud.stored('administration', { act: 'auditRead' })).toHaveLength(1)
})

test('settings are read page by page, too', async () => {
  for (let turn = 0; turn < 55; turn += 1) await open(HEAD, { kind: 'decisions' })
  const asked = wanted({ kind: 'settings' })
  const first = await cloud.ok(HEAD, 'audit.open', asked)
  expect(first.items).toHaveLength(50)
  const second = await cloud.ok(HEAD, 'audit.more', { ...asked, after: first.next ?? '' })
  expect(new Set([...first.items, ...second.items].map(({ id }) => id)).size).toBe(56)
  expect(JSON.stringify([first, second])).not.toContain(HEAD)
})

test('a day with far more full views than the office usually has stands out, and leads to them', async () => {
  const at = (day: string, place: number) => instantOf(day) + place * 1000
  for (const back of [5, 6, 7, 8, 9])
    await insert(looks(12, (place) => at(addDays(today, -back), place), 'revealed'))
  await insert(looks(60, (place) => at(addDays(today, -1), place), 'revealed'))
  await insert(looks(48, (place) => at(today, place), 'revealed', HEAD))
  for (const openid of [HEAD, CITY]) {
    const { unusual, people } = await open(openid)
    expect(unusual).toMatchObject([
      { name: '王敏', office: '131081', day: addDays(today, -1), count: 60 },
    ])
    if (openid === HEAD) expect(people.map(({ id }) => id)).toContain(unusual[0]?.person)
  }
  const [day] = (await open(HEAD)).unusual
  const seen = await open(HEAD, {
    person: day?.person ?? null,
    days: { from: addDays(today, -1), to: addDays(today, -1) },
  })
  expect(seen.items).toHaveLength(50)
})

test('an entry that cannot be shown is counted and hides no other', async () => {
  await open(HEAD)
  const who = { openid: HEAD, name: '刘建国', office: '131081' }
  await cloud.insert('administration', {
    _id: '9',
    seq: 9,
    at: 1,
    act: 'exported',
    who,
    after: '{}',
  })
  await cloud.alter('administration', '9', { at: Date.parse(NOW) - 1000 })
  const { items, unreadable } = await open(HEAD, { kind: 'exports' })
  expect([items, unreadable]).toEqual([[], 1])
})
