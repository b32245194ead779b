import type { ApiInput } from '../../../../src/domain/api/api'
import { individual, submitted } from '../../testing/filings'
import { onCloud } from '../../testing/onCloud'

const cloud = onCloud()

beforeEach(() => cloud.reset())

type Note = ApiInput<'desk.note'>['note']

const TEXT: Note = { text: '说下周补照片', called: null }
const CALL: Note = { text: '', called: 'noAnswer' }

const events = async (id: string) => (await cloud.ok('reviewer-bazhou', 'desk.open', { id })).events

test('colleagues read who wrote what and when; its owner reads nothing of it, and no decision gets stale', async () => {
  const filing = await submitted(cloud, 'owner-li')
  const { id } = filing
  const { version } = await cloud.ok('reviewer-bazhou', 'desk.claim', {
    id,
    version: filing.version,
  })
  const before = await cloud.ok('owner-li', 'filing.open', { id })
  await cloud.ok('reviewer-bazhou', 'desk.note', { id, note: TEXT })
  const noted = await cloud.ok('head-bazhou', 'desk.note', {
    id,
    note: { text: '约好 15 点再打', called: 'told' },
  })
  expect(noted.version).toBe(version)
  expect(noted.events.slice(0, 2)).toMatchObject([
    { what: '电话联系，已告知', lines: ['约好 15 点再打'] },
    { what: '备注', lines: ['说下周补照片'] },
  ])
  expect(noted.events[0]?.who).not.toBe(noted.events[1]?.who)
  const after = await cloud.ok('owner-li', 'filing.open', { id })
  expect(after.events).toEqual(before.events)
  await cloud.ok('head-bazhou', 'desk.open', { id })
  const seen = JSON.stringify(await cloud.ok('owner-li', 'me.seen', { after: null }))
  expect(seen).toContain(id)
  expect(seen).not.toMatch(/约好|备注|电话联系/u)
})

test('a double tap, two phones and a lost answer are one note; said again later it is another', async () => {
  const { id } = await submitted(cloud, 'owner-li')
  const write = () => cloud.ok('reviewer-bazhou', 'desk.note', { id, note: CALL })
  await Promise.all([write(), write()])
  await write()
  const calls = async () => (await events(id)).filter(({ what }) => what === '电话联系，没人接')
  const [call, ...more] = await calls()
  expect(more).toEqual([])
  await cloud.moveClock({ now: new Date((call?.at ?? 0) + 61_000).toISOString() })
  await write()
  expect(await calls()).toHaveLength(2)
})

test('a lost answer is no second note, whatever a colleague wrote in between and however long the timeline is', async () => {
  const { id } = await submitted(cloud, 'owner-li')
  const write = (openid: string, text: string) =>
    cloud.ok(openid, 'desk.note', { id, note: { text, called: null } })
  const notes = async (text: string) =>
    (await events(id)).filter(({ lines }) => lines.includes(text))
  await write('reviewer-bazhou', '甲')
  await write('head-bazhou', '乙')
  await write('reviewer-bazhou', '甲')
  expect(await notes('甲')).toHaveLength(1)
  for (let at = 0; at < 42; at += 1) await write('reviewer-bazhou', `第 ${String(at)} 条`)
  await write('reviewer-bazhou', '丙')
  await Promise.all([write('reviewer-bazhou', '丙'), write('reviewer-bazhou', '丙')])
  expect(await notes('丙')).toHaveLength(1)
})

test.each<[string, string, Note, string]>([
  ['who filed', 'owner-li', TEXT, 'not-allowed'],
  ['another office', 'reviewer-guangyang', TEXT, 'other-office'],
  ['nothing said', 'reviewer-bazhou', { text: ' ', called: null }, 'input'],
  ['too long', 'reviewer-bazhou', { text: '字'.repeat(201), called: null }, 'input'],
  [
    'an ID number',
    'reviewer-bazhou',
    { text: `号 ${individual.ownerIdNumber}`, called: null },
    'input',
  ],
])('%s is refused', async (_, openid, note, code) => {
  const { id } = await submitted(cloud, 'owner-li')
  await cloud.insertStaff('reviewer-guangyang', '131003', 'reviewer')
  expect(await cloud.refused(openid, 'desk.note', { id, note })).toMatchObject({ code })
})

test('an end that is too long to be kept with the filing is read whole', async () => {
  const { id } = await submitted(cloud, 'owner-li')
  for (let at = 0; at < 45; at += 1)
    await cloud.ok('reviewer-bazhou', 'desk.note', {
      id,
      note: { text: `第 ${String(at)} 条`, called: null },
    })
  const read = await events(id)
  expect(read.filter(({ what }) => what === '备注')).toHaveLength(45)
})
