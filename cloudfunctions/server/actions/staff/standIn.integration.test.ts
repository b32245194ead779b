import type { AdministrationEvent } from '../../store/administration'
import { allItems, claimed, submitted } from '../../testing/filings'
import { runTimerAfterUndo } from '../../testing/messages'
import { onCloud } from '../../testing/onCloud'

const [CITY, BAZHOU] = ['131000', '131081'] as const
const HEAD = 'head-bazhou'
const WANG = 'reviewer-bazhou'
const ZHANG = 'zhang-bazhou'
const ADMINISTRATOR = 'city-staff'
const [TODAY, TOMORROW, LAST] = ['2026-11-24', '2026-11-25', '2026-11-27'] as const
const cloud = onCloud()

beforeEach(async () => {
  await cloud.reset()
  await cloud.insertStaff(ZHANG, BAZHOU, 'reviewer')
})

const idOf = async (name: string) =>
  (await cloud.ok(HEAD, 'staff.list', { office: BAZHOU })).members.find(
    (each) => each.name === name,
  )?.id ?? ''
const wish = async (absent: string, by: string, days: { from?: string; to?: string } = {}) => ({
  office: BAZHOU,
  absent: await idOf(absent),
  by: await idOf(by),
  from: TODAY,
  to: LAST,
  ...days,
})
const arranged = async (absent: string, by: string, days = {}, as = HEAD) =>
  cloud.ok(as, 'staff.standIn', await wish(absent, by, days))
const onDay = (day: string) => cloud.moveClock({ now: `${day}T01:00:00.000Z` })
const open = (openid: string, id: string) => cloud.ok(openid, 'desk.open', { id })
const whoDid = async (id: string, name: string) =>
  (await cloud.stored<{ name: string; who: object }>('events', { filing: id }))
    .filter((event) => event.name === name)
    .map(({ who }) => who)
const acts = async () =>
  (await cloud.stored<AdministrationEvent>('administration', { 'who.name': { $gt: '' } })).map(
    ({ act }) => act,
  )

describe('from the first to the last day', () => {
  test('who stands in for a head decides as one, marked in the audit; before and after they do not', async () => {
    const { id } = await claimed(cloud, ZHANG, await submitted(cloud, 'owner-li'))
    await arranged('刘建国', '王敏', { from: TOMORROW })
    const seen = async () => (await open(WANG, id)).moves.includes('reassign')
    expect(await seen()).toBe(false)
    await onDay(TOMORROW)
    expect(await seen()).toBe(true)
    const { version, assignTo } = await open(WANG, id)
    const to = assignTo.find(({ name }) => name === '刘建国')?.id ?? ''
    await cloud.ok(WANG, 'desk.reassign', { id, version, to })
    expect(await whoDid(id, 'reassigned')).toEqual([
      { openid: WANG, name: '王敏（替刘建国）', office: BAZHOU, standsFor: HEAD },
    ])
    expect((await open(HEAD, id)).events[0]).toMatchObject({ who: '王敏（替刘建国）' })
    expect((await cloud.ok(WANG, 'office.settings', {})).standsFor).toEqual([
      { name: '刘建国', to: LAST },
    ])
    await onDay(LAST)
    expect(await seen()).toBe(true)
    await onDay('2026-11-28')
    expect(await seen()).toBe(false)
    expect((await cloud.ok(WANG, 'office.settings', {})).standsFor).toEqual([])
    expect((await cloud.ok(HEAD, 'staff.list', { office: BAZHOU })).members).toMatchObject([
      { standIns: [] },
      { standIns: [] },
      { standIns: [] },
    ])
  })

  test('what the absent one was checking is theirs to decide; what their own right allows bears no mark', async () => {
    const held = await claimed(cloud, WANG, await submitted(cloud, 'owner-li'))
    const { id } = held
    const decision = { id, version: held.version, items: allItems(held) }
    expect(await cloud.refused(ZHANG, 'desk.register', decision)).toMatchObject({
      code: 'not-allowed',
    })
    await arranged('王敏', '张工')
    await cloud.ok(ZHANG, 'desk.register', decision)
    expect(await whoDid(id, 'registered')).toMatchObject([{ standsFor: WANG }])
    const own = await claimed(cloud, ZHANG, await submitted(cloud, 'owner-zhao'))
    await cloud.ok(ZHANG, 'desk.register', {
      id: own.id,
      version: own.version,
      items: allItems(own),
    })
    expect(await whoDid(own.id, 'registered')).toEqual([
      { openid: ZHANG, name: '张工', office: BAZHOU },
    ])
    // The absent one is at work all the same, and may decide.
    const third = await claimed(cloud, WANG, await submitted(cloud, 'owner-wu'))
    await cloud.ok(WANG, 'desk.register', {
      id: third.id,
      version: third.version,
      items: allItems(third),
    })
  })

  test('what they let go of is free again', async () => {
    const { id, version } = await claimed(cloud, WANG, await submitted(cloud, 'owner-li'))
    await arranged('王敏', '张工')
    await cloud.ok(ZHANG, 'desk.release', { id, version })
    expect((await open(ZHANG, id)).claimedBy).toBeNull()
  })

  test.each([
    ['themselves', WANG, false],
    ['the absent head', HEAD, false],
    ['another colleague', ZHANG, true],
  ])('of what %s proposed they confirm: %s %s', async (_, proposer, confirms) => {
    const review = await claimed(cloud, proposer, await submitted(cloud, 'owner-li'))
    await arranged('刘建国', '王敏')
    const { id } = review
    const grounds = { reason: 'outOfScope', words: '只在外地发布' } as const
    const { version } = await cloud.ok(proposer, 'desk.proposeDecline', {
      id,
      version: review.version,
      grounds,
    })
    const answer = await cloud.call(WANG, 'desk.decline', { id, version })
    expect(answer.ok).toBe(confirms)
    if (confirms) expect(await whoDid(id, 'declined')).toMatchObject([{ name: '王敏（替刘建国）' }])
  })

  test('they hear what heads are told', async () => {
    await arranged('刘建国', '王敏')
    const review = await claimed(cloud, ZHANG, await submitted(cloud, 'owner-li'))
    const { id, version } = review
    const grounds = { reason: 'outOfScope', words: '只在外地发布' } as const
    await cloud.ok(ZHANG, 'desk.proposeDecline', { id, version, grounds })
    await runTimerAfterUndo(cloud)
    const told = async (person: string) =>
      (await cloud.stored<{ title: string }>('inbox', { person, filing: id })).map(
        ({ title }) => title,
      )
    expect(await told(WANG)).toContain('请确认终止办理')
    expect(await told(HEAD)).toContain('请确认终止办理')
  })

  test('people and settings stay with who has the right themselves', async () => {
    await arranged('刘建国', '王敏')
    const office = BAZHOU
    for (const [call, input] of [
      ['staff.invite', { office, role: 'reviewer', city: false }],
      ['staff.remove', { office, id: await idOf('张工') }],
      ['staff.standIn', await wish('刘建国', '张工', { from: '2026-12-01', to: '2026-12-01' })],
    ] as const)
      expect(await cloud.refused(WANG, call, input)).toMatchObject({ code: 'not-allowed' })
    const { version } = await cloud.ok(WANG, 'settings.open', { scope: office })
    expect(
      await cloud.refused(WANG, 'settings.set', {
        scope: office,
        version,
        from: null,
        set: [{ name: 'replyDays', value: 3 }],
      }),
    ).toMatchObject({ code: 'not-allowed' })
  })

  test('who stands in for one that left has no more than their own rights', async () => {
    await cloud.insertStaff('head-2', BAZHOU, 'head')
    const { id } = await claimed(cloud, ZHANG, await submitted(cloud, 'owner-li'))
    await arranged('刘建国', '王敏')
    expect((await open(WANG, id)).moves).toContain('reassign')
    await cloud.ok(ADMINISTRATOR, 'staff.remove', { office: BAZHOU, id: await idOf('刘建国') })
    expect((await open(WANG, id)).moves).not.toContain('reassign')
  })
})

test('both hear of it and read it; asked twice and at once it is one, ended twice it is ended', async () => {
  const input = await wish('王敏', '张工')
  await Promise.all([1, 2, 3].map(() => cloud.ok(HEAD, 'staff.standIn', input)))
  const shown = async () =>
    (await cloud.ok(WANG, 'staff.list', { office: BAZHOU })).members.flatMap(
      ({ standIns }) => standIns,
    )
  expect(await shown()).toMatchObject([{ name: '张工', from: TODAY, to: LAST }])
  const titles = async (openid: string) =>
    (await cloud.ok(openid, 'inbox.list', { after: null })).entries.map(({ title }) => title)
  expect(await titles(ZHANG)).toEqual(['请您替王敏办理'])
  expect(await titles(WANG)).toEqual(['张工替您办理'])
  const { office, absent, by, from } = input
  await onDay(TOMORROW)
  for (const as of [WANG, HEAD])
    await cloud.ok(as, 'staff.endStandIn', { office, absent, by, from })
  expect(await shown()).toEqual([])
  expect(await titles(ZHANG)).toEqual(['不用再替王敏办理', '请您替王敏办理'])
  expect(await acts()).toEqual(['standIn', 'standInEnded'])
})

test.each([2, 3, 4, 5, 6, 7])(
  'asked again while the first call waits at its request %i: both are told that it is arranged',
  async (nth) => {
    const input = await wish('王敏', '张工')
    await cloud.fault({ operation: 'database', effect: 'delay', nth, ms: 400 })
    const slow = cloud.call(HEAD, 'staff.standIn', input)
    await new Promise((resolve) => setTimeout(resolve, 150))
    expect((await cloud.call(HEAD, 'staff.standIn', input)).ok).toBe(true)
    expect(await slow).toMatchObject({ ok: true })
    expect(await acts()).toEqual(['standIn'])
  },
)

test('of two who are asked at once to stand in for one, one does', async () => {
  await cloud.insert('staff', {
    _id: 'chen',
    name: '陈工',
    office: BAZHOU,
    role: 'reviewer',
    city: false,
  })
  const both = await Promise.all(
    ['张工', '陈工'].map(async (name) =>
      cloud.call(HEAD, 'staff.standIn', await wish('王敏', name)),
    ),
  )
  expect(both.filter(({ ok }) => ok)).toHaveLength(1)
  expect(both.find(({ ok }) => !ok)).toMatchObject({
    code: 'input',
    fields: { by: expect.stringContaining('替班') as string },
  })
})

describe('who may ask', () => {
  test.each<[string, string, string, string, boolean]>([
    ['a reviewer for themselves', WANG, '王敏', '张工', true],
    ['a reviewer for a colleague', WANG, '张工', '王敏', false],
    ['a reviewer for the head', WANG, '刘建国', '王敏', false],
    ['a head for themselves', HEAD, '刘建国', '王敏', true],
    ['an administrator for any office', ADMINISTRATOR, '王敏', '张工', true],
    ['a head of another office', 'head-guan', '王敏', '张工', false],
    ['an owner', 'owner-li', '王敏', '张工', false],
  ])('%s', async (_, as, absent, by, may) => {
    await cloud.insertStaff('head-guan', '131022', 'head')
    const input = await wish(absent, by)
    expect((await cloud.call(as, 'staff.standIn', input)).ok).toBe(may)
    if (!may) expect(await cloud.stored('administration')).toEqual([])
  })

  test('a head of the city office gets no city right by standing in for an administrator', async () => {
    await cloud.insert('staff', {
      _id: 'head-city',
      name: '钱主任',
      office: CITY,
      role: 'head',
      city: false,
    })
    const { members } = await cloud.ok(ADMINISTRATOR, 'staff.list', { office: CITY })
    const [absent, by] = ['周正', '钱主任'].map(
      (name) => members.find((each) => each.name === name)?.id ?? '',
    )
    const input = {
      office: CITY,
      absent: absent ?? '',
      by: by ?? '',
      from: TODAY,
      to: LAST,
    } as const
    expect(await cloud.refused('head-city', 'staff.standIn', input)).toMatchObject({
      code: 'not-allowed',
    })
    await cloud.ok(ADMINISTRATOR, 'staff.standIn', input)
    const filing = await submitted(cloud, 'owner-li')
    expect((await open('head-city', filing.id)).number).toBe(filing.number)
    // Settings, and what they would do, need a right of one's own.
    const holidays = { from: TODAY, holidays: [] }
    expect(await cloud.refused('head-city', 'settings.movedDates', holidays)).toMatchObject({
      code: 'not-allowed',
    })
    const looked = await cloud.stored<{ who: { openid: string } }>('events', {
      filing: filing.id,
      name: 'opened',
    })
    expect(looked.map(({ who }) => who)).toMatchObject([{ name: '钱主任（替周正）' }])
  })
})

test('days that contradict each other are refused at their field', async () => {
  expect(
    await cloud.refused(HEAD, 'staff.standIn', await wish('王敏', '张工', { to: '2026-11-23' })),
  ).toMatchObject({ code: 'input', fields: { to: '最后一天不能早于第一天' } })
  expect(await cloud.refused(HEAD, 'staff.standIn', await wish('王敏', '王敏'))).toMatchObject({
    fields: { by: '请选另一位同事' },
  })
})
