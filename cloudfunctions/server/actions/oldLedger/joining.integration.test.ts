import type { ApiInput } from '../../../../src/domain/api/api'
import { brokenLink } from '../../filing/audit'
import type { FilingEvent } from '../../store/events'
import {
  addPhoto,
  agree,
  agreeToIdData,
  allItems,
  attestInput,
  individual,
  sign,
  submitInput,
} from '../../testing/filings'
import { runTimerAfterUndo } from '../../testing/messages'
import { onCloud } from '../../testing/onCloud'
import { allTaken, judgedOld, readOld } from '../../testing/tables'

const cloud = onCloud()
const HEAD = 'head-bazhou'
const STAFF = 'reviewer-bazhou'
const OWNER = 'owner-li'

const HEADINGS = ['账号名', '账号类型', '账号主体', '原始ID', '备案号', '登记日期']
const ID = 'gh_00000000beef'
const row = ['霸州老戏台', '公众号', '霸州市戏曲协会', ID, '霸新媒备2018-017', '2018-12-20']
const bare = ['霸州老戏台', '公众号', '霸州市戏曲协会', '', '霸新媒备2018-017', '2018-12-20']

const take = async (rows: readonly (readonly string[])[], head = HEAD) => {
  const view = await judgedOld(cloud, head, await readOld(cloud, head, [HEADINGS, ...rows]))
  if (view.good > 0) await allTaken(cloud, head, view.id)
  await cloud.runTimer()
  return view
}
const attest = (more: Partial<ApiInput<'filing.attest'>['answers']> = {}) =>
  cloud.ok(OWNER, 'filing.attest', attestInput({ accountName: '霸州老戏台', ...more }))
const open = (id: string, who = STAFF) => cloud.ok(who, 'desk.paper', { id })
const registered = () => cloud.stored<{ _id: string }>('filings', { status: 'registered' })
const entry = { number: '霸新媒备2018-017', year: 2018, on: '2018-12-20' } as const

beforeEach(async () => {
  await cloud.reset()
  await agree(cloud, OWNER)
})

test.each([
  ['by the account', row, { accountId: ID }],
  ['by kind and name, where the claim has no subject', bare, {}],
])(
  'one tap joins a row found %s: one entry, each audit names the other, the account goes along',
  async (_name, line, said) => {
    await take([line])
    const [{ _id: old } = { _id: '' }] = await registered()
    const { id, version } = await attest(said)
    const paper = await open(id)
    expect(paper.inOldLedgers).toMatchObject({
      rows: [{ id: old, accountName: '霸州老戏台', subjectName: '霸州市戏曲协会', ...entry }],
      others: [],
    })
    const input = { id, version, ...entry, old }
    const taps = await Promise.all([
      cloud.call(STAFF, 'desk.confirm', input),
      cloud.call(STAFF, 'desk.confirm', input),
    ])
    expect(taps.map(({ ok }) => ok)).toEqual([true, true])
    expect(await registered()).toMatchObject([{ _id: id, attested: { ledger: entry } }])
    expect(await cloud.stored('filings', { _id: old })).toEqual([])
    const about = async (filing: string, name: string) =>
      (await cloud.stored<{ about: string }>('events', { filing, name })).map((each) => each.about)
    expect(await about(old, 'joined')).toEqual([id])
    expect(await about(id, 'confirmed')).toEqual([`${entry.number}，历史台账 ${old}`])
    const accounts = await cloud.stored<{ filing: string }>('accounts', {})
    expect(new Set(accounts.map(({ filing }) => filing))).toEqual(new Set([id]))
    const along = async () => {
      const [claim] = await cloud.stored<{ decision: { along?: object } }>('filings', { _id: id })
      return claim?.decision.along
    }
    expect(JSON.stringify(await along())).toContain('霸州市戏曲协会')
    await runTimerAfterUndo(cloud)
    // What else the row said is gone with it.
    expect(await along()).toBeUndefined()
    expect(await open(id)).toMatchObject({ status: 'registered', ledger: entry })
    // Who files what the row says is kept out as before.
    const again = await take([line, ['另一个', '公众号', '', '', '', '2019']])
    expect(again).toMatchObject({ good: 1, bad: [{ row: 2 }] })
  },
)

test('undone within two minutes both stand as before, and can be joined again', async () => {
  await take([bare])
  const [{ _id: old } = { _id: '' }] = await registered()
  const { id, version } = await attest()
  const accounts = async () =>
    (await cloud.stored<{ _id: string; filing: string }>('accounts', {})).sort((one, other) =>
      one._id < other._id ? 1 : -1,
    )
  const before = await accounts()
  await cloud.ok(STAFF, 'desk.confirm', { id, version, ...entry, old })
  const back = await cloud.ok(STAFF, 'desk.unconfirm', { id })
  expect(back).toMatchObject({ status: 'attested', ledger: null })
  expect(await registered()).toMatchObject([{ _id: old, office: '131081', queue: 'old' }])
  expect(await accounts()).toEqual(before)
  const [{ chain } = { chain: { seq: 0, hash: '' } }] = await cloud.stored<{
    chain: { seq: number; hash: string }
  }>('filings', { _id: old })
  const events = await cloud.stored<FilingEvent & { _id: string }>('events', { filing: old })
  expect(events.map(({ name }) => name)).toEqual(['imported', 'joined', 'undone'])
  expect(
    brokenLink(
      cloud.vault(),
      events.map(({ _id, ...event }) => ({ ...event, id: _id })),
      chain,
    ),
  ).toBeNull()
  expect(await cloud.ok(STAFF, 'desk.unconfirm', { id })).toMatchObject({ version: back.version })
  await cloud.runTimer()
  expect((await open(id)).inOldLedgers?.rows).toMatchObject([{ id: old }])
  await cloud.ok(STAFF, 'desk.confirm', { id, version: back.version, ...entry, old })
  expect(await registered()).toMatchObject([{ _id: id }])
})

test('confirmed by what was typed, the row that holds the account goes too', async () => {
  await take([row])
  const { id, version } = await attest({ accountId: ID })
  await cloud.ok(STAFF, 'desk.confirm', { id, version, number: '', year: null, on: null })
  expect(await registered()).toMatchObject([{ _id: id, attested: { ledger: entry } }])
})

test('two of the staff at once: one joins, the other reads so', async () => {
  await take([row])
  const [{ _id: old } = { _id: '' }] = await registered()
  const { id, version } = await attest({ accountId: ID })
  const input = { id, version, ...entry, old }
  const both = await Promise.all([STAFF, HEAD].map((who) => cloud.call(who, 'desk.confirm', input)))
  expect(both.filter(({ ok }) => ok)).toHaveLength(1)
  expect(await registered()).toMatchObject([{ _id: id }])
})

test('a row that was taken out meanwhile, or is none of it, is refused and nothing changes', async () => {
  await take([row, ['别的号', '公众号', '', '', '', '2019']])
  const rows = await cloud.stored<{ _id: string; answers: { accountName: string } }>('filings', {})
  const named = (name: string) => rows.find((each) => each.answers.accountName === name)?._id ?? ''
  const { id, version } = await attest({ accountId: ID })
  const refused = (old: string) =>
    cloud.refused(STAFF, 'desk.confirm', { id, version, ...entry, old })
  expect(await refused(named('别的号'))).toMatchObject({ code: 'stale' })
  const old = named('霸州老戏台')
  await cloud.ok(HEAD, 'desk.strike', { id: old, version: 1, reason: '导错了' })
  expect(await refused(old)).toMatchObject({
    code: 'stale',
    message: '历史台账里的这一条刚有改动，请刷新后再看',
  })
  expect(await cloud.stored('filings', { _id: id })).toMatchObject([{ status: 'attested' }])
  expect((await open(id)).inOldLedgers).toEqual({ rows: [], others: [] })
})

test('an older version, an owner and another office join nothing', async () => {
  await cloud.insertStaff('reviewer-guan', '131022', 'reviewer')
  await take([row])
  const [{ _id: old } = { _id: '' }] = await registered()
  const { id, version } = await attest({ accountId: ID })
  const input = { id, version, ...entry, old }
  expect(
    await cloud.refused(STAFF, 'desk.confirm', { ...input, version: version - 1 }),
  ).toMatchObject({ code: 'stale' })
  for (const who of ['reviewer-guan', OWNER, 'city-staff'])
    expect(await cloud.refused(who, 'desk.confirm', input)).not.toBeNull()
  expect(await registered()).toMatchObject([{ _id: old }])
})

test('in the ledger of another office: it is named with its phone, and nothing of the row', async () => {
  await cloud.insertStaff('head-guan', '131022', 'head')
  await take([row], 'head-guan')
  const [{ _id: old } = { _id: '' }] = await registered()
  const { id, version } = await attest({ accountId: ID })
  expect((await open(id)).inOldLedgers).toMatchObject({
    rows: [],
    others: [{ code: '131022', shortName: '固安县网信办', phone: expect.any(String) as string }],
  })
  const input = { id, version, ...entry }
  expect(await cloud.refused(STAFF, 'desk.confirm', { ...input, old })).toMatchObject({
    code: 'stale',
  })
  expect(await cloud.refused(STAFF, 'desk.confirm', input)).toMatchObject({ code: 'duplicate' })
  expect(await registered()).toMatchObject([{ _id: old }])
})

test('from what was joined its owner hands in the whole form', async () => {
  await take([bare])
  const [{ _id: old } = { _id: '' }] = await registered()
  const { id, version } = await attest()
  await cloud.ok(STAFF, 'desk.confirm', { id, version, ...entry, old })
  await runTimerAfterUndo(cloud)
  const change = await cloud.ok(OWNER, 'filing.change', { id, kinds: [], changedOn: '2026-11-05' })
  expect(change).toMatchObject({ change: { of: id, whole: true } })
  const { accountName, accountKind, ...rest } = individual
  expect([accountName, accountKind]).not.toContain('')
  await agreeToIdData(cloud, OWNER, individual)
  const answers = { ...rest, subjectName: '霸州市戏曲协会' }
  await cloud.ok(OWNER, 'filing.save', { id: change.id, answers })
  for (const slot of ['idFront', 'idBack'] as const) await addPhoto(cloud, OWNER, change.id, slot)
  const signed = await sign(cloud, OWNER, await cloud.ok(OWNER, 'filing.open', { id: change.id }))
  const { number } = await cloud.ok(OWNER, 'filing.submit', submitInput(signed))
  const { version: sent } = await cloud.ok(OWNER, 'filing.open', { id: change.id })
  const review = await cloud.ok(STAFF, 'desk.claim', { id: change.id, version: sent })
  await cloud.ok(STAFF, 'desk.register', {
    id: review.id,
    version: review.version,
    items: allItems(review),
  })
  expect(await cloud.ok(OWNER, 'filing.open', { id })).toMatchObject({
    status: 'registered',
    number,
    openChange: null,
  })
  const accounts = await cloud.stored<{ filing: string }>('accounts', {})
  expect(new Set(accounts.map(({ filing }) => filing))).toEqual(new Set([id]))
})

test('an import leaves out what somebody says, or is known, to be filed on paper, and says so', async () => {
  const waiting = await attest()
  const { id, version } = await attest({ accountName: '已对上的' })
  await cloud.ok(STAFF, 'desk.confirm', { id, version, number: '17', year: 2018, on: null })
  const known = ['已对上的', ...bare.slice(1)]
  const view = await take([bare, known, ['另一个', '公众号', '', '', '', '2019']])
  expect(view).toMatchObject({
    good: 1,
    bad: [
      { row: 2, problems: [{ message: '这个账号有人自述已备案，请先在「自述待核实」里核对' }] },
      { row: 3, problems: [{ message: '这个账号已登记备案，不用再导入' }] },
    ],
  })
  expect(await registered()).toHaveLength(2)
  expect(await cloud.stored('officeTables', {})).toMatchObject([
    { already: [{ row: 2 }, { row: 3 }], state: 'done' },
  ])
  expect(await cloud.stored('filings', { _id: waiting.id })).toMatchObject([{ status: 'attested' }])
})
