import { verifyChains } from '../../../../tools/operator/audit/chains'
import type { LeadStatus } from '../../../../src/domain/leads/status'
import type { OfficeCode } from '../../../../src/domain/city/city'
import type { Filing } from '../../store/filings/filing'
import type { Lead } from '../../store/supervision/leads'
import {
  addPhoto,
  individual,
  newToken,
  returned,
  seal,
  submitted,
  uploaded,
} from '../../testing/filings'
import { photoPng } from '../../testing/images'
import { runTimerAfterUndo } from '../../testing/messages'
import { minutesLater, NOW, onCloud } from '../../testing/onCloud'
import { setServing } from '../../testing/settings'
import { unfiled, urge } from '../../testing/supervision/leads'
import { allLeadsTaken, judgedLeads, readLeads } from '../../testing/tables'

const cloud = onCloud()
const [OWNER, STAFF, HEAD, THERE, HEAD_THERE, CITY] = [
  'owner-li',
  'reviewer-bazhou',
  'head-bazhou',
  'reviewer-guan',
  'head-guan',
  'city-staff',
] as const
const [BAZHOU, GUAN, DACHENG] = ['131081', '131022', '131025'] as const
const at = Date.parse(NOW)
/** A Monday morning after the day that was wished for, and after the time for what who was urged may say. */
const LATER = '2026-12-21T02:00:00.000Z'
const close = (office: OfficeCode = BAZHOU, successor: OfficeCode = GUAN) =>
  setServing(cloud, office, { mode: 'closed', successor })

type Stored = Lead & { readonly _id: string }
const leads = async () =>
  new Map((await cloud.stored<Stored>('leads')).map((lead) => [lead._id, lead]))
const filingOf = async (id: string) => (await cloud.stored<Filing>('filings', { _id: id }))[0]
const told = async (person: string) =>
  (await cloud.ok(person, 'inbox.list', { after: null })).entries.map(({ title }) => title)
const timesGone = async () =>
  (await cloud.stored<{ filing: string }>('events', { name: 'leadSucceeded' }))
    .map(({ filing }) => filing)
    .sort()

const add = (accountName: string, accountId = '', by: string = STAFF) =>
  cloud.ok(by, 'leads.add', { ...unfiled, account: { ...unfiled.account, accountName, accountId } })
const move = async (
  by: string,
  { id }: { readonly id: string },
  name: Parameters<typeof cloud.ok<'leads.move'>>[2]['move'],
) => {
  const { version } = await cloud.ok(CITY, 'leads.open', { id })
  return cloud.ok(by, 'leads.move', { id, version, move: name, reason: '督促以后仍没有办理' })
}

const sentBack = async () => {
  const filing = await returned(cloud, { owner: OWNER, staff: STAFF }, ['address'])
  await cloud.runTimer()
  await cloud.alter('filings', filing.id, { decision: null })
  return filing
}

/** The lead of a filing that was returned, urged in the program. */
const urgedInApp = async (filing: string) => {
  const lead = await cloud.ok(STAFF, 'leads.ofFiling', { filing })
  const app = { channel: 'app', result: 'sent', person: '', at: Date.parse(LATER) } as const
  return urge(cloud, STAFF, lead, app)
}

const laterOn = async () => {
  await cloud.moveClock({ now: LATER })
  await cloud.runTimer()
}

/** A lead in each state, one whose referral waits to be confirmed, and one of a returned filing that is urged in the program. */
const inEachState = async () => {
  const filing = await sentBack()
  const open = await add('霸州待核实')
  const urged = await urge(cloud, STAFF, await add('霸州督促中'), { at })
  const proposed = await urge(cloud, STAFF, await add('霸州建议移送'), { at })
  const referred = await urge(cloud, STAFF, await add('霸州移送'), { at })
  const platform = await add('霸州平台')
  await move(STAFF, platform, 'proposePlatform')
  await move(CITY, platform, 'confirmPlatform')
  const outOfScope = await add('霸州外地')
  await move(STAFF, outOfScope, 'exclude')
  const filed = await urge(cloud, STAFF, await add('霸州已报', 'gh_1ead00000007'), { at })
  const account = { accountName: '霸州已报', accountId: 'gh_1ead00000007' }
  const own = await submitted(cloud, 'owner-zhao', { ...individual, ...account })
  await laterOn()
  await move(STAFF, proposed, 'proposeReferral')
  await move(STAFF, referred, 'proposeReferral')
  await move(HEAD, referred, 'confirmReferral')
  const inApp = await urgedInApp(filing.id)
  return { open, urged, proposed, referred, platform, outOfScope, filed, inApp, own, filing }
}

beforeEach(async () => {
  await cloud.reset()
  await cloud.insertStaff(HEAD_THERE, GUAN, 'head')
})

test('leads in every state go along with their urges, each with an entry, and are worked on there', async () => {
  const of = await inEachState()
  const before = await leads()
  const places = (await cloud.ok(CITY, 'leads.list', { status: null })).rows.map(({ id }) => id)
  await close()
  expect(await cloud.ok(CITY, 'office.holds', { office: BAZHOU })).toMatchObject({ leads: 8 })
  await cloud.runTimer()
  const after = await leads()
  const states = [...after.values()].map(({ status }) => status)
  const all: readonly LeadStatus[] = [
    'open',
    'urged',
    'filed',
    'outOfScope',
    'platform',
    'referred',
  ]
  expect([...new Set(states)].sort()).toEqual([...all].sort())
  for (const [id, { status, urges, proposal, confirmed, owner, at: place }] of before)
    expect([id, after.get(id)]).toEqual([
      id,
      expect.objectContaining({
        status,
        urges,
        proposal,
        confirmed,
        owner,
        at: place,
        office: GUAN,
      }),
    ])
  expect(await timesGone()).toEqual([...before.keys()].sort())
  async function* rows(collection: string): AsyncIterable<{ readonly _id: string }> {
    const stored = await cloud.stored<{ readonly _id: string }>(collection)
    yield* stored.sort((one, other) => (one._id < other._id ? -1 : 1))
  }
  expect((await verifyChains(cloud.vault(), rows, [], true)).wrong).toEqual([])
  for (const by of [THERE, CITY])
    expect((await cloud.ok(by, 'leads.list', { status: null })).rows.map(({ id }) => id)).toEqual(
      places,
    )
  expect(await cloud.ok(CITY, 'office.holds', { office: BAZHOU })).toEqual({
    open: 0,
    settled: 0,
    entered: 0,
    people: 0,
    leads: 0,
  })
  const seen = await cloud.ok(THERE, 'leads.open', { id: of.urged.id })
  expect(seen.timeline).toContainEqual(
    expect.objectContaining({ what: '由固安县网信办接着办', lines: ['原因：霸州市网信办停办'] }),
  )

  // What a clerk has open is said to have changed, and is gone on with when it is opened anew.
  const { version } = of.open
  const opened = { ...unfiled, id: of.open.id, version, note: '又看了一遍' }
  expect(await cloud.refused(STAFF, 'leads.edit', opened)).toMatchObject({
    code: 'stale',
    message: '系统 10:00 已改过，您这次没有保存。',
  })
  await cloud.ok(STAFF, 'leads.open', { id: of.open.id })

  // Who was urged answers there, a head there confirms what waits, and what is taken back is urged as before.
  await cloud.ok(OWNER, 'urge.state', { id: of.inApp.id, n: 1, text: '下周补正' })
  expect((await cloud.ok(OWNER, 'urge.open', { id: of.inApp.id })).office.code).toBe(GUAN)
  await runTimerAfterUndo(cloud)
  expect(await told(THERE)).toContain('对方说明了情况')
  expect(await told(HEAD_THERE)).toContain('请确认移送')
  await move(HEAD_THERE, of.proposed, 'confirmReferral')
  await cloud.ok('owner-zhao', 'filing.withdraw', { id: of.own.id })
  expect((await leads()).get(of.filed.id)).toMatchObject({
    status: 'urged',
    urges: [{ closedAt: null }],
  })
  // The filing that it is of goes on there too.
  expect(await filingOf(of.filing.id)).toMatchObject({ office: GUAN, status: 'returned' })
})

test('a lead of a filing that goes first follows it, with an entry, once', async () => {
  const filing = await sentBack()
  await laterOn()
  const { id: lead } = await urgedInApp(filing.id)
  await cloud.alter('filings', filing.id, { status: 'submitted', queue: 'waiting' })
  await close()
  await cloud.runTimer()
  await cloud.runTimer()
  expect(await timesGone()).toEqual([lead])
  expect((await leads()).get(lead)).toMatchObject({ office: GUAN, owner: OWNER })
})

test.each([
  ['broken off at one place after the other', false],
  ['with two timers at once', true],
])('each goes once, %s', async (_name, atOnce) => {
  const ids: string[] = []
  for (let i = 0; i < 6; i += 1) ids.push((await add(`霸州第${String(i)}号`)).id)
  const draft = await cloud.ok(STAFF, 'entering.start', { token: newToken() })
  await close()
  let minutes = 0
  if (atOnce) await Promise.all([cloud.runTimer(), cloud.runTimer()])
  else
    for (const nth of [25, 45, 70, 95]) {
      minutes += 1
      await cloud.moveClock({ now: minutesLater(minutes) })
      await cloud.fault({ operation: 'database', effect: 'error', nth, times: 10_000 })
      await cloud.runTimer()
      await cloud.calm()
      const moved = [...(await leads()).values()].filter(({ office }) => office === GUAN)
      expect(moved.map(({ _id }) => _id).sort()).toEqual(await timesGone())
    }
  await cloud.moveClock({ now: minutesLater(minutes + 1) })
  for (let run = 0; run < 2; run += 1) await cloud.runTimer()
  expect(await timesGone()).toEqual([...ids].sort())
  expect(await cloud.stored('events', { name: 'keyedSucceeded' })).toHaveLength(1)
  expect(await filingOf(draft.id)).toMatchObject({ office: GUAN, version: 2 })
})

test('opened again meanwhile, what came stays and what comes new does not go', async () => {
  const gone = await add('霸州以前')
  await close()
  await cloud.runTimer()
  await setServing(cloud, BAZHOU, { mode: 'online', successor: null })
  const here = await add('霸州以后', '', CITY)
  await cloud.runTimer()
  const stored = await leads()
  expect([gone, here].map(({ id }) => stored.get(id)?.office)).toEqual([GUAN, BAZHOU])
})

test('a form that the counter was keying is gone on with at the counter of who goes on, an upload under way too', async () => {
  const { id } = await cloud.ok(STAFF, 'entering.start', { token: newToken() })
  const { filledBy: _nobody, ...answers } = individual
  await cloud.ok(STAFF, 'filing.save', { id, answers: { ...answers, accountId: '' } })
  await addPhoto(cloud, STAFF, id, 'idFront')
  const fileID = await uploaded(cloud, STAFF, id, photoPng(7), 'idBack')
  const open = await cloud.ok(STAFF, 'entering.note', { id, handedIn: '2026-11-24', lacks: {} })
  expect(await cloud.ok(HEAD, 'office.holds', { office: BAZHOU })).toMatchObject({ entered: 1 })
  await close()
  await cloud.runTimer()
  expect(await filingOf(id)).toMatchObject({ applicant: `counter:${GUAN}`, office: GUAN })
  // What a clerk has open is said to be elsewhere by now.
  const { version } = open
  const stale = { id, version, token: newToken() }
  expect(await cloud.refused(STAFF, 'entering.enter', stale)).toMatchObject({
    code: 'stale',
    message: '系统 15:06 已转由接着办的办公室录入，您这次没有保存。',
  })
  for (const by of [STAFF, THERE]) {
    const { filings } = await cloud.ok(by, 'entering.list', {})
    expect(filings.map((each) => each.id)).toEqual([id])
  }
  const added = await cloud.ok(THERE, 'filing.addPhoto', { id, slot: 'idBack', fileID })
  expect(added.events.map(({ what }) => what)).toContain('由固安县网信办接着录入')
  const sealed = await seal(cloud, THERE, added)
  const entered = { id, version: sealed.version, token: newToken() }
  const { number } = await cloud.ok(THERE, 'entering.enter', entered)
  expect(number).toMatch(/^LFGA-26/)
  expect(await filingOf(id)).toMatchObject({ office: GUAN, applicant: '', status: 'submitted' })
})

describe('what comes new', () => {
  test('a lead of a closed office is of who goes on for it; none is handed on to the closed one', async () => {
    await close()
    await close(DACHENG)
    const account = { accountName: '菜篮子', accountKind: 'official' } as const
    const chosen = { ...unfiled, account, office: DACHENG }
    expect((await cloud.ok(CITY, 'leads.add', chosen)).office.code).toBe(GUAN)
    const { id, version, office } = await add('霸州菜篮子', '', CITY)
    expect(office.code).toBe(GUAN)
    const given = { id, version, office: BAZHOU, reason: '在霸州' } as const
    expect(await cloud.refused(CITY, 'leads.handOn', given)).toMatchObject({
      code: 'not-allowed',
      message: '霸州市网信办的登记备案由固安县网信办接着办，请转给固安县网信办',
    })
    expect((await leads()).get(id)).toMatchObject({ office: GUAN, version })
    await setServing(cloud, DACHENG, { mode: 'paper', successor: null })
    expect((await cloud.ok(CITY, 'leads.handOn', { ...given, office: DACHENG })).office.code).toBe(
      DACHENG,
    )
  })

  test('who adds one before the timer came has it where somebody works', async () => {
    await close()
    const { id } = await add('霸州菜篮子')
    expect((await leads()).get(id)?.office).toBe(GUAN)
  })

  test('what who was urged says before the timer came is told to who goes on', async () => {
    const filing = await sentBack()
    await laterOn()
    const inApp = await urgedInApp(filing.id)
    await close()
    await cloud.moveClock({ now: '2026-12-21T02:02:00.000Z' })
    await cloud.ok(OWNER, 'urge.state', { id: inApp.id, n: 1, text: '下周补正' })
    await runTimerAfterUndo(cloud)
    expect(await told(THERE)).toContain('对方说明了情况')
  })

  test('a table goes along: looked at there, its rows are its new office’s; one under way has no row left behind', async () => {
    const names = ['霸州夜市', '霸州早市', '霸州花市']
    const lines = names.map((name) => [name, '公众号', '0316-7221234'])
    const read = await readLeads(cloud, STAFF, [['账号名', '账号类型', '电话'], ...lines])
    const { id } = await judgedLeads(cloud, STAFF, read)
    await close()
    await cloud.runTimer()
    expect(await cloud.stored('officeTables', { _id: id })).toMatchObject([
      { office: GUAN, to: GUAN, state: 'read' },
    ])
    expect(await allLeadsTaken(cloud, THERE, id)).toMatchObject({ taken: 3 })
    expect([...(await leads()).values()].map(({ office }) => office)).toEqual([GUAN, GUAN, GUAN])
    expect(await cloud.stored('administration', { act: 'tableMoved' })).toMatchObject([
      { office: BAZHOU, about: 'leads' },
    ])
  })
})
