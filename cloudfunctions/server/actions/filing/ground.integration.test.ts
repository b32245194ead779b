import { consentVersion, idConsentVersion } from '../../../../src/domain/form/consent/consent'
import { type DataGround, learnDataGround } from '../../../../src/domain/form/consent/dataGround'
import type { AdministrationEvent } from '../../store/administration'
import { newToken } from '../../testing/filings'
import { minutesLater } from '../../testing/onCloud'
import { onOwnCloud } from '../../testing/onOwnCloud'

const cloud = onOwnCloud()
const CITY_HEAD = 'city-staff'
const OWNER = 'owner-li'
const NAME = '李文昌'
let minutes = 0

/** What was set is read anew after a minute. */
const later = () => {
  minutes += 2
  return cloud.moveClock({ now: minutesLater(minutes) })
}

/** The city sets it; the phone of this test hears of it. */
const set = async (value: DataGround) => {
  const { version } = await cloud.ok(CITY_HEAD, 'settings.open', { scope: 'city' })
  const sets = [{ name: 'dataGround' as const, value }]
  await cloud.ok(CITY_HEAD, 'settings.set', { scope: 'city', version, from: null, set: sets })
  await later()
  const { ground } = await cloud.ok(OWNER, 'me', {})
  expect(ground).toBe(value)
  learnDataGround(ground)
}

const answer = async () => {
  await cloud.ok(OWNER, 'consent.give', { version: consentVersion() })
  const given = { version: idConsentVersion(), name: NAME, as: 'self' as const }
  await cloud.ok(OWNER, 'consent.giveIdData', given)
}
const start = () =>
  cloud.call(OWNER, 'filing.start', { token: newToken(), answers: { ownerName: NAME } })
const lists = async () => (await cloud.ok(OWNER, 'consent.list', {})).map(({ said }) => said)

beforeEach(async () => {
  await cloud.reset()
  minutes = 0
})
afterEach(() => {
  learnDataGround('consent')
})

test('who agreed goes on when the ground becomes a duty; who was only told is asked once it is a consent', async () => {
  await answer()
  expect(await start()).toMatchObject({ ok: true })
  await set('duty')
  expect(await start()).toMatchObject({ ok: true })
  expect(await lists()).toEqual([`我就是${NAME}，同意`])

  await answer()
  expect(await start()).toMatchObject({ ok: true })
  expect(await lists()).toEqual([`我就是${NAME}，已看过`])

  await set('consent')
  expect(await start()).toMatchObject({
    ok: false,
    code: 'no-consent',
    message: '请先阅读并同意填写说明',
  })
  expect(await lists()).toEqual([])
  await answer()
  expect(await start()).toMatchObject({ ok: true })
})

test('the audit keeps with each answer, and with what ended it, the version that says whether it was told or agreed to', async () => {
  await answer()
  await set('duty')
  await answer()
  await cloud.ok(OWNER, 'consent.withdraw', {})
  const said = (await cloud.stored<AdministrationEvent>('administration'))
    .filter(({ who }) => who.openid === OWNER)
    .sort((one, next) => one.seq - next.seq)
    .map(({ act, before, after }) => [
      act,
      ...[before, after].map((each) => /2026-[\d/-]+(\w+)/.exec(each ?? '')?.[1] ?? null),
    ])
  expect(said).toEqual([
    ['consented', null, 'consent'],
    ['idConsented', null, 'consent'],
    ['consented', 'consent', 'duty'],
    ['idConsented', null, 'duty'],
    ['consentsWithdrawn', 'duty', null],
  ])
})

test('an answer to the text of another ground is none: it is shown anew', async () => {
  const before = consentVersion()
  await set('duty')
  expect(await cloud.refused(OWNER, 'consent.give', { version: before })).toMatchObject({
    code: 'input',
    message: '说明已更新，请重新打开后再看一遍',
  })
  expect(await start()).toMatchObject({ ok: false, message: '请先阅读填写说明' })
})

test('only a head with the city right sets it, and the audit keeps what it was', async () => {
  const { version } = await cloud.ok('head-bazhou', 'settings.open', { scope: 'city' })
  const sets = [{ name: 'dataGround' as const, value: 'duty' as const }]
  const input = { scope: 'city' as const, version, from: null, set: sets }
  for (const who of ['head-bazhou', 'reviewer-bazhou', OWNER])
    expect(await cloud.call(who, 'settings.set', input)).toMatchObject({ ok: false })
  await set('duty')
  expect(await cloud.stored('administration', { about: 'dataGround' })).toHaveLength(1)
})
