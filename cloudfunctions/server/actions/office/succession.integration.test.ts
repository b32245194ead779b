import type { OfficeCode } from '../../../../src/domain/city/city'
import type { AdministrationEvent } from '../../store/administration'
import type { Serving } from '../../../../src/domain/serving/serving'
import {
  attestInput,
  claimed,
  individual,
  registered,
  resubmitInput,
  returned,
  sign,
  signedDraft,
  submitInput,
  submitted,
} from '../../testing/filings'
import { runTimerAfterUndo } from '../../testing/messages'
import { onCloud } from '../../testing/onCloud'
import { callSet, setServing } from '../../testing/settings'

const cloud = onCloud()
const [OWNER, STAFF, HEAD, THERE, CITY_HEAD] = [
  'owner-li',
  'reviewer-bazhou',
  'head-bazhou',
  'reviewer-guan',
  'city-staff',
]
const [BAZHOU, GUAN, DACHENG] = ['131081', '131022', '131025'] as const
const people = { owner: OWNER, staff: STAFF }
const named = (accountName: string) => ({ ...individual, accountName })
const ONLINE: Serving = { mode: 'online', successor: null }
const close = (office: OfficeCode, successor: OfficeCode) =>
  setServing(cloud, office, { mode: 'closed', successor })

type Row = {
  readonly _id: string
  readonly office: OfficeCode
  readonly status: string
  readonly number: string | null
  readonly submittedAt: number | null
  readonly claim: unknown
}
const rows = async () =>
  new Map((await cloud.stored<Row>('filings')).map((row) => [row._id, row] as const))
const officeOf = async (id: string) => (await rows()).get(id)?.office
const eventsOf = async (id: string) =>
  (await cloud.stored<{ name: string; about: string; seq: number }>('events', { filing: id }))
    .sort((one, other) => one.seq - other.seq)
    .map(({ name }) => name)
const told = async (person: string, filing: string) =>
  (await cloud.stored<{ title: string }>('inbox', { person, filing })).map(({ title }) => title)

beforeEach(() => cloud.reset())

test('whatever a closed office had goes to who goes on for it, with number and times, and is told once', async () => {
  const done = await registered(cloud, people, named('已登记的'))
  const back = await returned(cloud, people, ['address'], named('退回的'))
  const waiting = await submitted(cloud, OWNER, named('等着的'))
  const taken = await claimed(cloud, STAFF, await submitted(cloud, OWNER, named('领了的')))
  const proposed = await claimed(cloud, STAFF, await submitted(cloud, OWNER, named('提请的')))
  await cloud.ok(STAFF, 'desk.proposeDecline', {
    id: proposed.id,
    version: proposed.version,
    grounds: { reason: 'outOfScope', words: '只在外地发布' },
  })
  const given = await returned(cloud, people, ['address'], named('不登记的'))
  await cloud.ok(OWNER, 'filing.giveUp', {
    id: given.id,
    reason: '不再运营',
  })
  const said = await cloud.ok(OWNER, 'filing.attest', attestInput())
  await runTimerAfterUndo(cloud)
  const before = await rows()
  await close(BAZHOU, GUAN)
  await cloud.runTimer()
  const after = await rows()
  for (const [id, row] of before) {
    const { office, status, number, submittedAt, claim } = after.get(id) ?? row
    expect([id, office, status, number, submittedAt, claim]).toEqual([
      id,
      GUAN,
      row.status,
      row.number,
      row.submittedAt,
      null,
    ])
  }
  await runTimerAfterUndo(cloud)
  await cloud.runTimer()
  for (const { id } of [waiting, taken, proposed, back])
    expect(
      (await told(OWNER, id)).filter((title) => title === '转由固安县网信办办理'),
    ).toHaveLength(1)
  expect(await told(OWNER, done.id)).toContain('转由固安县网信办管理')
  expect(await told(OWNER, given.id)).not.toContain('转由固安县网信办办理')
  expect(await told(OWNER, said.id)).toContain('转由固安县网信办查对台账')
  expect(await told(THERE, waiting.id)).toEqual(['霸州市网信办转来的备案'])
  expect(await told(THERE, done.id)).toEqual([])
  expect((await eventsOf(waiting.id)).filter((name) => name === 'succeeded')).toHaveLength(1)

  // It is worked on and found there, and its owner reads on.
  const review = await claimed(
    cloud,
    THERE,
    await cloud.ok(OWNER, 'filing.open', { id: proposed.id }),
  )
  await cloud.ok(THERE, 'desk.register', {
    id: review.id,
    version: review.version,
    items: review.items.map(({ key }) => key),
  })
  expect((await cloud.ok(THERE, 'desk.open', { id: done.id })).status).toBe('registered')
  expect((await cloud.ok(THERE, 'desk.open', { id: given.id })).status).toBe('cancelled')
  const { office, events } = await cloud.ok(OWNER, 'filing.open', { id: waiting.id })
  expect(office?.code).toBe(GUAN)
  expect(events.map(({ what }) => what)).toContain('由固安县网信办接着办，编号和提交时间不变')
  const paper = await cloud.invoke(
    OWNER,
    { action: 'receipt', input: { id: done.id } },
    'documents',
  )
  expect(paper).toMatchObject({ ok: true })
})

test('its people become reviewers there, its last head too; they are told, and it is in the audit', async () => {
  await close(BAZHOU, GUAN)
  await cloud.runTimer()
  for (const openid of [STAFF, HEAD]) {
    const { staff } = await cloud.ok(openid, 'me', {})
    expect(staff).toMatchObject({ role: 'reviewer', city: false, office: { code: GUAN } })
    const [first] = (await cloud.ok(openid, 'inbox.list', { after: null })).entries
    expect(first).toMatchObject({ title: '您已转到固安县网信办' })
  }
  const { members } = await cloud.ok(CITY_HEAD, 'staff.list', { office: BAZHOU })
  expect(members).toEqual([])
  const audit = await cloud.stored<AdministrationEvent>('administration', { act: 'rights' })
  expect(audit.map(({ about, after }) => [about, after])).toEqual(
    expect.arrayContaining(
      [STAFF, HEAD].map((id) => [id, `{"city":false,"office":"${GUAN}","role":"reviewer"}`]),
    ) as unknown,
  )
  expect(
    await cloud.refused(HEAD, 'settings.set', {
      scope: GUAN,
      version: 0,
      from: null,
      set: [{ name: 'replyDays', value: 3 }],
    }),
  ).toMatchObject({ code: 'not-allowed' })
})

test('what was handed on once goes too, and may still be handed on as before', async () => {
  const filing = await claimed(cloud, STAFF, await submitted(cloud, OWNER))
  await cloud.ok(STAFF, 'desk.transfer', {
    id: filing.id,
    version: filing.version,
    office: DACHENG,
    reason: '地址在大城县',
  })
  await runTimerAfterUndo(cloud)
  await close(DACHENG, GUAN)
  await cloud.runTimer()
  expect(await officeOf(filing.id)).toBe(GUAN)
  const { version } = await claimed(
    cloud,
    THERE,
    await cloud.ok(OWNER, 'filing.open', { id: filing.id }),
  )
  const of = { id: filing.id, version, reason: '不在本办' }
  expect(await cloud.refused(THERE, 'desk.transfer', { ...of, office: BAZHOU })).toMatchObject({
    code: 'not-allowed',
  })
  await cloud.ok(THERE, 'desk.transfer', { ...of, office: '131000' })
})

test('the other way round: one hand-over may follow for what only its office was closed', async () => {
  const filing = await submitted(cloud, OWNER)
  await close(BAZHOU, GUAN)
  await cloud.runTimer()
  const { version } = await claimed(
    cloud,
    THERE,
    await cloud.ok(OWNER, 'filing.open', { id: filing.id }),
  )
  await cloud.ok(THERE, 'desk.transfer', {
    id: filing.id,
    version,
    office: DACHENG,
    reason: '地址在大城县',
  })
  expect(await officeOf(filing.id)).toBe(DACHENG)
})

test('who submits while it closes has it where somebody works, whoever is first', async () => {
  const draft = await signedDraft(cloud, OWNER)
  await Promise.all([cloud.ok(OWNER, 'filing.submit', submitInput(draft)), close(BAZHOU, GUAN)])
  await cloud.runTimer()
  expect(await officeOf(draft.id)).toBe(GUAN)
})

test.each([
  ['before its day nothing moves', '2026-11-25T15:59:00.000Z', BAZHOU],
  ['on its day it does', '2026-11-25T16:01:00.000Z', GUAN],
])('%s', async (_, now, office) => {
  const filing = await submitted(cloud, OWNER)
  const set = [{ name: 'serving' as const, value: { mode: 'closed', successor: GUAN } as const }]
  expect(await callSet(cloud, { scope: BAZHOU, set, from: '2026-11-26' })).toMatchObject({
    ok: true,
  })
  await cloud.moveClock({ now })
  await cloud.runTimer()
  expect(await officeOf(filing.id)).toBe(office)
})

test('closed one after the other, all goes to the last that is open', async () => {
  const filing = await submitted(cloud, OWNER)
  await close(BAZHOU, DACHENG)
  await close(DACHENG, GUAN)
  await cloud.runTimer()
  expect(await officeOf(filing.id)).toBe(GUAN)
  expect((await cloud.ok(HEAD, 'me', {})).staff?.office.code).toBe(GUAN)
})

test('opened again it gets what comes new; what went stays where it is worked on', async () => {
  const filing = await submitted(cloud, OWNER, named('以前的'))
  await close(BAZHOU, GUAN)
  await cloud.runTimer()
  await setServing(cloud, BAZHOU, ONLINE)
  await cloud.runTimer()
  expect(await officeOf(filing.id)).toBe(GUAN)
  const next = await submitted(cloud, OWNER, named('以后的'))
  await cloud.runTimer()
  expect(await officeOf(next.id)).toBe(BAZHOU)
})

test('a correction and a change that were under way go on there', async () => {
  const back = await returned(cloud, people, ['address'], named('退回的'))
  const base = await registered(cloud, people, named('已登记的'))
  await runTimerAfterUndo(cloud)
  const facts = { kinds: ['address' as const], changedOn: '2026-11-05' }
  const change = await cloud.ok(OWNER, 'filing.change', { id: base.id, ...facts })
  await close(BAZHOU, GUAN)
  await cloud.runTimer()
  const address = '霸州市胜芳镇河西街18号院2号楼1单元'
  for (const { id } of [back, change]) {
    const saved = await cloud.ok(OWNER, 'filing.save', { id, answers: { address } })
    const signed = await sign(cloud, OWNER, saved)
    if (id === back.id) await cloud.ok(OWNER, 'filing.resubmit', resubmitInput(signed))
    else await cloud.ok(OWNER, 'filing.submit', submitInput(signed))
    await cloud.runTimer()
    expect(await officeOf(id)).toBe(GUAN)
    const review = await claimed(cloud, THERE, await cloud.ok(OWNER, 'filing.open', { id }))
    await cloud.ok(THERE, 'desk.register', {
      id,
      version: review.version,
      items: review.items.map(({ key }) => key),
    })
  }
})

test('two timers at once, or one after the other, move each once', async () => {
  const filings = []
  for (let i = 0; i < 5; i += 1)
    filings.push(await submitted(cloud, OWNER, named(`第 ${String(i)} 个账号`)))
  await close(BAZHOU, GUAN)
  await Promise.all([cloud.runTimer(), cloud.runTimer()])
  await cloud.runTimer()
  for (const { id } of filings) {
    expect(await officeOf(id)).toBe(GUAN)
    expect((await eventsOf(id)).filter((name) => name === 'succeeded')).toHaveLength(1)
  }
})

test('a filing that cannot be moved keeps no other from it', async () => {
  const [bad, good] = [
    await submitted(cloud, OWNER, named('坏了的')),
    await submitted(cloud, OWNER, named('好的')),
  ]
  await cloud.alter('filings', bad.id, { chain: null })
  await close(BAZHOU, GUAN)
  await cloud.runTimer()
  expect([await officeOf(bad.id), await officeOf(good.id)]).toEqual([BAZHOU, GUAN])
})
