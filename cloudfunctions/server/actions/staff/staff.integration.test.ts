import { officeOf } from '../../../../src/domain/city/city'
import type { AdministrationEvent } from '../../store/administration'
import { claimed, submitted } from '../../testing/filings'
import { onCloud } from '../../testing/onCloud'

const [CITY, BAZHOU, GUAN] = ['131000', '131081', '131022'] as const
const HEAD = 'head-bazhou'
const ADMINISTRATOR = 'city-staff'
/** As the laptop issues it. */
const SET_UP = 'K7WQ-2M9X-4TRB'
const cloud = onCloud()

beforeEach(() => cloud.reset())

const REVIEWER = { role: 'reviewer', city: false } as const
const AS_HEAD = { role: 'head', city: false } as const

const list = (office: typeof CITY | typeof BAZHOU | typeof GUAN = BAZHOU, as = HEAD) =>
  cloud.ok(as, 'staff.list', { office })
const idOf = async (name: string, office: typeof CITY | typeof BAZHOU = BAZHOU) =>
  (await list(office, ADMINISTRATOR)).members.find((each) => each.name === name)?.id ?? ''
const join = (openid: string, code: string, name = '张工') =>
  cloud.call(openid, 'staff.join', { code, name })
const acts = async () =>
  (await cloud.stored<AdministrationEvent>('administration'))
    .sort((one, other) => one.at - other.at)
    .map(({ act, who }) => `${act} ${who.name ?? ''}`)

test('a head invites by a code, which is nowhere stored; who uses it is staff, and nobody uses it again', async () => {
  const { code, list: shown } = await cloud.ok(HEAD, 'staff.invite', {
    office: BAZHOU,
    ...REVIEWER,
  })
  expect(code).toMatch(/^[2-9A-Z]{4}-[2-9A-Z]{4}$/)
  expect(shown.invitations).toMatchObject([{ ...REVIEWER, by: '刘建国' }])
  expect(JSON.stringify(await cloud.stored('invitations'))).not.toContain(code)
  expect(await join('new-zhang', code.toLowerCase().replace('-', ' '))).toMatchObject({
    ok: true,
    data: { office: BAZHOU, name: '张工', ...REVIEWER },
  })
  expect((await cloud.ok('new-zhang', 'me', {})).staff).toMatchObject({ name: '张工' })
  expect((await list()).members.map(({ name }) => name).sort()).toEqual(['刘建国', '张工', '王敏'])
  expect((await list()).invitations).toEqual([])
  expect(await join('new-li', code)).toMatchObject({
    ok: false,
    fields: { code: '邀请码不对，或已经用过' },
  })
  expect(await acts()).toEqual(['invited 刘建国', 'joined 张工'])
})

test('of two who use a code at once one is staff', async () => {
  const { code } = await cloud.ok(HEAD, 'staff.invite', { office: BAZHOU, ...REVIEWER })
  const both = await Promise.all(['new-1', 'new-2', 'new-3'].map((openid) => join(openid, code)))
  expect(both.filter(({ ok }) => ok)).toHaveLength(1)
  expect((await list()).members).toHaveLength(3)
})

test('a code ends after seven days, and when it is taken back', async () => {
  const old = await cloud.ok(HEAD, 'staff.invite', { office: BAZHOU, ...REVIEWER })
  await cloud.moveClock({ advanceDays: 7 })
  expect(await join('new-zhang', old.code)).toMatchObject({
    ok: false,
    message: '邀请码已过 7 天，请同事再发一个',
  })
  const { code, list: shown } = await cloud.ok(HEAD, 'staff.invite', {
    office: BAZHOU,
    ...REVIEWER,
  })
  const [open] = shown.invitations
  await cloud.ok(HEAD, 'staff.uninvite', { office: BAZHOU, id: open?.id ?? '' })
  expect(await join('new-zhang', code)).toMatchObject({ ok: false, code: 'input' })
})

test.each([
  [
    'removed',
    async (id: string) => cloud.ok(ADMINISTRATOR, 'staff.remove', { office: BAZHOU, id }),
  ],
  [
    'a reviewer',
    async (id: string) =>
      cloud.ok(ADMINISTRATOR, 'staff.change', { office: BAZHOU, id, ...REVIEWER }),
  ],
])('a head who is %s since leaves no way in by a code', async (_name, lose) => {
  await cloud.insertStaff('head-2', BAZHOU, 'head')
  const { code, list: shown } = await cloud.ok(HEAD, 'staff.invite', { office: BAZHOU, ...AS_HEAD })
  expect(JSON.stringify(shown)).not.toContain(HEAD)
  await lose(await idOf('刘建国'))
  expect(await join('second-phone', code)).toMatchObject({
    ok: false,
    code: 'input',
    message: '邀请您的同事已不能邀请，请向本办负责人再要一个',
  })
})

test('ten wrong codes a day, then none until the next', async () => {
  const { code } = await cloud.ok(HEAD, 'staff.invite', { office: BAZHOU, ...REVIEWER })
  for (let tries = 0; tries < 10; tries += 1)
    expect(await join('guesser', `2222-222${String(tries)}`)).toMatchObject({ code: 'input' })
  expect(await join('guesser', code)).toMatchObject({
    code: 'limit',
    message: '今天已试 10 次，明天 0:00 起可以继续',
  })
})

test.each<
  [
    string,
    string,
    { office: typeof CITY | typeof GUAN | typeof BAZHOU; role: 'reviewer' | 'head'; city: boolean },
  ]
>([
  ['a reviewer', 'reviewer-bazhou', { office: BAZHOU, ...REVIEWER }],
  ['a head into another office', HEAD, { office: GUAN, ...REVIEWER }],
  ['a head with the city right', HEAD, { office: BAZHOU, role: 'head', city: true }],
  ['a head into the city office', HEAD, { office: CITY, role: 'head', city: true }],
  [
    'an administrator with the city right in a county',
    ADMINISTRATOR,
    { office: GUAN, role: 'head', city: true },
  ],
  ['an owner', 'owner-li', { office: BAZHOU, ...REVIEWER }],
])('%s invites nobody', async (_, openid, invitation) => {
  expect(await cloud.refused(openid, 'staff.invite', invitation)).toMatchObject({
    code: 'not-allowed',
  })
  expect(await cloud.stored('invitations')).toEqual([])
})

test('an office without staff gets its first head by the city’s administrator', async () => {
  const { code } = await cloud.ok(ADMINISTRATOR, 'staff.invite', { office: '131025', ...AS_HEAD })
  await join('head-dacheng', code, '陈主任')
  expect(await cloud.ok('head-dacheng', 'staff.list', { office: '131025' })).toMatchObject({
    members: [{ name: '陈主任', role: 'head', me: true }],
    mayManage: true,
    mayGiveCity: false,
  })
})

test('who is staff already joins nowhere else', async () => {
  const { code } = await cloud.ok(ADMINISTRATOR, 'staff.invite', { office: GUAN, ...AS_HEAD })
  expect(await join('reviewer-bazhou', code)).toMatchObject({
    code: 'not-allowed',
    message: `您已是${officeOf(BAZHOU).shortName}的工作人员`,
  })
})

test('what a removed colleague was checking waits for whoever takes it; their open page does nothing more', async () => {
  const one = await submitted(cloud, 'owner-li')
  const review = await claimed(cloud, 'reviewer-bazhou', one)
  expect((await list()).members.find(({ name }) => name === '王敏')?.claims).toBe(1)
  expect(
    await cloud.ok(HEAD, 'staff.remove', { office: BAZHOU, id: await idOf('王敏') }),
  ).toMatchObject({
    handedBack: 1,
    left: 0,
  })
  const { id, version } = review
  const items = review.items.map(({ key }) => key)
  expect(
    await cloud.refused('reviewer-bazhou', 'desk.register', { id, version, items }),
  ).toMatchObject({
    code: 'not-allowed',
    message: '这里只供办公室工作人员使用',
  })
  expect((await cloud.ok('reviewer-bazhou', 'me', {})).staff).toBeNull()
  const { items: waiting } = await cloud.ok(HEAD, 'desk.queue', { queue: 'waiting', after: null })
  expect(waiting).toMatchObject([{ id: one.id, claimedBy: null }])
  expect((await acts()).at(-1)).toBe('removed 刘建国')
})

test('two heads who remove each other at once: one stays', async () => {
  await cloud.insert('staff', { _id: 'head-2', name: '李主任', office: BAZHOU, ...AS_HEAD })
  const [first, second] = [await idOf('刘建国'), await idOf('李主任')]
  const both = await Promise.all([
    cloud.call(HEAD, 'staff.remove', { office: BAZHOU, id: second }),
    cloud.call('head-2', 'staff.remove', { office: BAZHOU, id: first }),
  ])
  expect(both.filter(({ ok }) => ok)).toHaveLength(1)
  const { members } = await list(BAZHOU, ADMINISTRATOR)
  expect(members.filter(({ role }) => role === 'head')).toHaveLength(1)
})

test.each<
  [
    string,
    string,
    typeof CITY | typeof BAZHOU,
    string,
    { role: 'reviewer' | 'head'; city: boolean } | null,
    RegExp,
  ]
>([
  ['the last head', HEAD, BAZHOU, '刘建国', null, /请先指定另一位/],
  ['the last head, made a reviewer', HEAD, BAZHOU, '刘建国', REVIEWER, /请先指定另一位/],
  ['the last administrator', ADMINISTRATOR, CITY, '周正', null, /市级管理员，请先/],
  ['the last administrator, made a head', ADMINISTRATOR, CITY, '周正', AS_HEAD, /市级管理员，请先/],
])('%s stays', async (_, by, office, name, after, said) => {
  const id = await idOf(name, office)
  const refused =
    after === null
      ? await cloud.refused(by, 'staff.remove', { office, id })
      : await cloud.refused(by, 'staff.change', { office, id, ...after })
  expect(refused?.code).toBe('not-allowed')
  expect(refused?.message).toMatch(said)
})

test('a head of the city office without the city right neither removes an administrator nor becomes one', async () => {
  await cloud.insert(
    'staff',
    { _id: 'head-city', name: '钱主任', office: CITY, ...AS_HEAD },
    { _id: 'administrator-2', name: '吴主任', office: CITY, role: 'head', city: true },
  )
  for (const id of [await idOf('周正', CITY), await idOf('吴主任', CITY)]) {
    expect(await cloud.refused('head-city', 'staff.remove', { office: CITY, id })).toMatchObject({
      code: 'not-allowed',
    })
    expect(
      await cloud.refused('head-city', 'staff.change', { office: CITY, id, ...REVIEWER }),
    ).toMatchObject({ code: 'not-allowed' })
  }
  const own = await idOf('钱主任', CITY)
  expect(
    await cloud.refused('head-city', 'staff.change', {
      office: CITY,
      id: own,
      role: 'head',
      city: true,
    }),
  ).toMatchObject({ code: 'not-allowed' })
})

test('a role that changed holds at the next call', async () => {
  await cloud.ok(HEAD, 'staff.change', { office: BAZHOU, id: await idOf('王敏'), ...AS_HEAD })
  expect((await cloud.ok('reviewer-bazhou', 'me', {})).staff).toMatchObject({ role: 'head' })
  expect((await acts()).at(-1)).toBe('rights 刘建国')
})

test('the set-up code makes an administrator once; every head is told, also while it is used twice at once', async () => {
  const both = await Promise.all(
    ['first', 'second'].map((openid) => join(openid, SET_UP, '赵主任')),
  )
  expect(both.filter(({ ok }) => ok)).toHaveLength(1)
  expect(both.find(({ ok }) => !ok)).toMatchObject({ fields: { code: '这个启用码已经用过' } })
  for (const openid of [HEAD, ADMINISTRATOR]) {
    const { entries } = await cloud.ok(openid, 'inbox.list', { after: null })
    expect(entries).toMatchObject([{ title: '启用码已使用', page: 'desk/staff' }])
  }
  expect((await list(CITY, ADMINISTRATOR)).members.map(({ name }) => name).sort()).toEqual([
    '周正',
    '赵主任',
  ])
  expect(await acts()).toEqual(['setUp 赵主任'])
})

test.each(['owner-li', 'head-bazhou'])('%s sees no staff of another office', async (openid) => {
  expect(await cloud.refused(openid, 'staff.list', { office: GUAN })).toMatchObject({
    code: 'not-allowed',
  })
})

test('a name with an ID number or a mobile is refused', async () => {
  const { code } = await cloud.ok(HEAD, 'staff.invite', { office: BAZHOU, ...REVIEWER })
  expect(await join('new-zhang', code, '张工13800000001')).toMatchObject({
    ok: false,
    code: 'input',
  })
})
