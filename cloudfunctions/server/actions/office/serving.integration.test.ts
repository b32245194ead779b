import type { OfficeCode } from '../../../../src/domain/city/city'
import type { Serving } from '../../../../src/domain/serving/serving'
import type { AdministrationEvent } from '../../store/administration'
import {
  addressIn,
  claimed,
  individual,
  newToken,
  signedDraft,
  submitInput,
  submitted,
} from '../../testing/filings'
import { NOW, onCloud } from '../../testing/onCloud'
import { callServing, callSet, setServing } from '../../testing/settings'

const OWNER = 'owner-li'
const HEAD = 'head-bazhou'
const CITY_HEAD = 'city-staff'
const [CITY, BAZHOU, DACHENG, YONGQING, GUAN] = [
  '131000',
  '131081',
  '131025',
  '131023',
  '131022',
] as const
const PAPER: Serving = { mode: 'paper', successor: null }
const ONLINE: Serving = { mode: 'online', successor: null }
const closed = (successor: OfficeCode): Serving => ({ mode: 'closed', successor })

const cloud = onCloud()

const set = (office: OfficeCode, serving: Serving, staff = CITY_HEAD) =>
  setServing(cloud, office, serving, staff)
const open = (id: string) => cloud.ok(OWNER, 'filing.open', { id })
const waiting = async () =>
  (await cloud.ok(CITY_HEAD, 'desk.queue', { queue: 'waiting', after: null })).items.map(
    ({ id }) => id,
  )
const inDacheng = { ...individual, ...addressIn(DACHENG), accountName: '大城生活圈' }

afterEach(async () => {
  for (const office of [BAZHOU, DACHENG, YONGQING]) await set(office, ONLINE)
})

test('who sets how an office takes filings is kept with the time, and nobody is told', async () => {
  const inbox = () => cloud.ok(HEAD, 'inbox.list', { after: null })
  const before = await inbox()
  const { settings } = await set(BAZHOU, PAPER, HEAD)
  expect(settings.find(({ name }) => name === 'serving')).toMatchObject({
    value: PAPER,
    since: '2026-11-24',
    changed: { name: '刘建国' },
    mayChange: true,
  })
  const county = await cloud.ok('reviewer-bazhou', 'settings.open', { scope: BAZHOU })
  expect(county.settings.find(({ name }) => name === 'serving')).toMatchObject({ mayChange: false })
  await set(BAZHOU, PAPER, HEAD)
  const audit = await cloud.stored<AdministrationEvent>('administration', { about: 'serving' })
  expect(audit).toHaveLength(1)
  expect(audit[0]).toMatchObject({
    who: { openid: HEAD },
    office: BAZHOU,
    before: '{"value":{"mode":"online","successor":null}}',
    after: '{"from":"2026-11-24","value":{"mode":"paper","successor":null}}',
  })
  await cloud.runTimer()
  expect(await inbox()).toEqual(before)
})

test('whether it needs the seal is set beside, stays when it is left out, and phones hear of it', async () => {
  const seal = async () =>
    (await cloud.ok(HEAD, 'settings.open', { scope: BAZHOU })).settings.find(
      ({ name }) => name === 'needsSeal',
    )
  expect(await seal()).toMatchObject({ value: true })
  await set(BAZHOU, { ...ONLINE, needsSeal: false }, HEAD)
  await set(BAZHOU, PAPER, HEAD)
  expect(await seal()).toMatchObject({ value: false })
  const { servings } = await cloud.ok(OWNER, 'me', {})
  expect(servings[BAZHOU]).toMatchObject({ mode: 'paper', needsSeal: false })
  await set(BAZHOU, { ...ONLINE, needsSeal: true }, HEAD)
})

test('both are set together or neither', async () => {
  const { version } = await cloud.ok(HEAD, 'settings.open', { scope: BAZHOU })
  const closing = { mode: 'closed', successor: null } as const
  expect(await callServing(cloud, BAZHOU, { ...closing, needsSeal: false }, HEAD)).toMatchObject({
    ok: false,
    code: 'input',
    fields: { serving: '请选由哪个办公室接着办' },
  })
  const after = await cloud.ok(HEAD, 'settings.open', { scope: BAZHOU })
  expect(after.version).toBe(version)
  expect(after.settings.find(({ name }) => name === 'needsSeal')).toMatchObject({ value: true })
})

test('what holds from a later day holds then, and a phone that is open hears that it should ask', async () => {
  const heard = async () => {
    const answer = await cloud.rawly(OWNER, { action: 'filing.list', input: { after: null } })
    const { settings, servings } = await cloud.ok(OWNER, 'me', {})
    return { said: answer.settings ?? 0, settings, serving: servings[BAZHOU] }
  }
  const before = await heard()
  const later = [{ name: 'serving' as const, value: PAPER }]
  const set = await callSet(cloud, { scope: BAZHOU, set: later, from: '2026-11-26' }, HEAD)
  expect(set).toMatchObject({ ok: true })
  await cloud.moveClock({ now: '2026-11-24T07:08:00.000Z' })
  const announced = await heard()
  expect(announced.said).toBeGreaterThan(before.settings)
  expect(announced).toMatchObject({ said: announced.settings, serving: ONLINE })
  await cloud.moveClock({ now: '2026-11-26T01:00:00.000Z' })
  const day = await heard()
  expect(day.said).toBeGreaterThan(announced.settings)
  expect(day.serving).toMatchObject(PAPER)
  await cloud.moveClock({ now: NOW })
  // Takes the place of what was to come.
  await setServing(cloud, BAZHOU, ONLINE)
})

test.each([
  ['a reviewer', 'reviewer-bazhou', BAZHOU],
  ['a head for another office', HEAD, DACHENG],
  ['an owner', OWNER, BAZHOU],
])('%s sets nothing', async (_, openid, office) => {
  expect(await callServing(cloud, office, PAPER, openid)).toMatchObject({
    ok: false,
    code: 'not-allowed',
  })
})

test.each<[string, OfficeCode | '110000', unknown]>([
  ['no mode', BAZHOU, { mode: 'gone', successor: null }],
  ['no office', '110000', PAPER],
  ['no successor', BAZHOU, { mode: 'closed', successor: null }],
  ['itself as successor', BAZHOU, closed(BAZHOU)],
  ['the city office closed', CITY, closed(BAZHOU)],
  ['something else with it', BAZHOU, { ...PAPER, by: 'me' }],
])('%s is refused', async (_, scope, value) => {
  const known = scope === '110000' ? BAZHOU : scope
  const { version } = await cloud.ok(CITY_HEAD, 'settings.open', { scope: known })
  const input = { scope, version, from: '2026-11-24', set: [{ name: 'serving', value }] }
  expect(await cloud.invoke(CITY_HEAD, { action: 'settings.set', input })).toMatchObject({
    ok: false,
    code: 'input',
  })
})

test('two offices that close at once cannot name each other', async () => {
  const both = await Promise.all(
    ([DACHENG, YONGQING] as const).map((office, index) =>
      callServing(cloud, office, closed(index === 0 ? YONGQING : DACHENG)),
    ),
  )
  expect(both.filter(({ ok }) => ok)).toHaveLength(1)
})

test('everybody hears which offices are not simply online', async () => {
  await set(DACHENG, PAPER)
  expect((await cloud.ok(OWNER, 'me', {})).servings).toMatchObject({ [DACHENG]: PAPER })
})

test('a submit to an office that turned to paper meanwhile is refused and loses nothing', async () => {
  const draft = await signedDraft(cloud, OWNER, inDacheng)
  await set(DACHENG, PAPER)
  const token = newToken()
  expect(await cloud.refused(OWNER, 'filing.submit', submitInput(draft, token))).toMatchObject({
    code: 'counter',
    message: expect.stringContaining('大城县网信办在窗口办理') as unknown,
  })
  expect(await open(draft.id)).toMatchObject({ status: 'draft', version: draft.version })
  expect(await waiting()).not.toContain(draft.id)
  await set(DACHENG, ONLINE)
  await cloud.ok(OWNER, 'filing.submit', submitInput(draft, token))
  expect((await open(draft.id)).office?.code).toBe(DACHENG)
})

test('who may bring it straight to the city office still does', async () => {
  await set(DACHENG, PAPER)
  const draft = await signedDraft(cloud, OWNER, { ...inDacheng, accountName: '大城直报' })
  await cloud.ok(OWNER, 'filing.submit', { ...submitInput(draft), toCityOffice: true })
  expect((await open(draft.id)).office?.code).toBe(CITY)
})

test('what belongs to a closed office goes to its successor and says so', async () => {
  const draft = await signedDraft(cloud, OWNER, { ...inDacheng, accountName: '大城接着办' })
  await set(DACHENG, closed(YONGQING))
  const receipt = await cloud.ok(OWNER, 'filing.submit', submitInput(draft))
  expect(receipt.office.code).toBe(YONGQING)
  expect((await open(draft.id)).route).toMatchObject({
    office: YONGQING,
    reason: '因为主体地址在大城县，大城县网信办的登记备案由永清县网信办接着办',
  })
})

test('a closed office whose successor works on paper refuses too', async () => {
  const draft = await signedDraft(cloud, OWNER, { ...inDacheng, accountName: '大城转纸质' })
  await set(DACHENG, closed(YONGQING))
  await set(YONGQING, PAPER)
  expect(await cloud.refused(OWNER, 'filing.submit', submitInput(draft))).toMatchObject({
    code: 'counter',
    message: expect.stringContaining('永清县网信办在窗口办理') as unknown,
  })
})

test('nothing happens to what lies there: it is checked, returned and registered as before', async () => {
  const [one, other] = [
    await submitted(cloud, OWNER, { ...individual, accountName: '留在霸州一' }),
    await submitted(cloud, OWNER, { ...individual, accountName: '留在霸州二' }),
  ]
  const review = await claimed(cloud, 'reviewer-bazhou', one)
  await set(BAZHOU, PAPER)
  await cloud.ok('reviewer-bazhou', 'desk.register', {
    id: review.id,
    version: review.version,
    items: review.items.map(({ key }) => key),
  })
  expect((await open(one.id)).status).toBe('registered')
  expect(await waiting()).toContain(other.id)
})

test.each<[string, Serving, string]>([
  ['paper', PAPER, '固安县网信办在窗口办理'],
  ['closed', closed(YONGQING), '请转给永清县网信办'],
])('nothing is handed on to an office that is %s', async (mode, serving, said) => {
  const filing = await submitted(cloud, OWNER, { ...individual, accountName: `转办${mode}` })
  const { id, version } = await claimed(cloud, 'reviewer-bazhou', filing)
  await set(GUAN, serving)
  expect(
    await cloud.refused('reviewer-bazhou', 'desk.transfer', {
      id,
      version,
      office: GUAN,
      reason: '主体地址在固安县',
    }),
  ).toMatchObject({ code: 'not-allowed', message: expect.stringContaining(said) as unknown })
  await set(GUAN, ONLINE)
  await cloud.ok('reviewer-bazhou', 'desk.transfer', {
    id,
    version,
    office: GUAN,
    reason: '主体地址在固安县',
  })
})
