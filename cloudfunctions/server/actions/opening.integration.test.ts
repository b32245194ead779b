import type { ApiAction, ApiInput } from '../../../src/domain/api/api'
import { consentVersion } from '../../../src/domain/form/consent/consent'
import { attestInput, newToken, start, submitted } from '../testing/filings'
import { onOwnCloud } from '../testing/onOwnCloud'
import { gatedCalls } from './opening'

const cloud = onOwnCloud({
  environment: { STAGE: 'production', OPERATOR: '廊坊市互联网信息办公室' },
})

const HEAD = 'city-staff'
const OWNER = 'owner-li'
const CLERK = 'reviewer-bazhou'

/** Inputs that fit their schemas, so that only the gate refuses them. */
const inputs: Readonly<Partial<Record<ApiAction, () => object>>> = {
  'consent.give': () => ({ version: consentVersion() }),
  'consent.giveIdData': () => ({ version: consentVersion(), name: '李文昌', as: 'self' }),
  'filing.start': () => ({ token: newToken(), answers: {} }),
  'filing.attest': () => attestInput(),
  'import.ticket': () => ({}),
  'import.run': () => ({ id: newToken() }),
  'takeover.ask': () => ({ id: newToken(), grounds: { reason: 'acquired', words: '' } }),
  'entering.start': () => ({ token: newToken() }),
  'entering.take': () => ({ number: 'LFBZ-2600-0016', code: 'abc' }),
}

const staffCalls: readonly string[] = ['entering.start', 'entering.take']
const callerOf = (action: string) => (staffCalls.includes(action) ? CLERK : OWNER)

const answerTo = (action: ApiAction) =>
  cloud.invoke(callerOf(action), { action, input: inputs[action]?.() ?? {} }) as Promise<{
    readonly code?: string
    readonly message?: string
  }>

const setForCity = async (set: ApiInput<'settings.set'>['set']) => {
  const { version } = await cloud.ok(HEAD, 'settings.open', { scope: 'city' })
  await cloud.ok(HEAD, 'settings.set', { scope: 'city', version, from: null, set })
}

const setBasis = (until: string) =>
  setForCity([
    {
      name: 'basis',
      value: { title: '关于做好新媒体账号登记备案的通知', day: '2026-01-05', until },
    },
  ])

const later = (day: string) => cloud.moveClock({ now: `${day}T07:06:00.000Z` })

test('a city that has not said by what document it works collects nothing and says so', async () => {
  expect(await cloud.ok(OWNER, 'me', {})).toMatchObject({ opening: 'closed', stage: 'production' })
  for (const action of gatedCalls)
    expect([action, await answerTo(action)]).toEqual([
      action,
      expect.objectContaining({
        code: 'not-allowed',
        message: expect.stringContaining('网上填报还没有开放') as string,
      }),
    ])
  for (const collection of ['people', 'filings', 'consents', 'imports'])
    expect(await cloud.stored(collection)).toEqual([])
  const { alarms } = await cloud.ok(HEAD, 'office.settings', {})
  expect(alarms).toContain('网上填报没有开放：还没有写明办理依据')
})

let filing = ''

test('once its head has said so, it is open', async () => {
  await setBasis('2027-01-10')
  await later('2026-11-25')
  expect(await cloud.ok(OWNER, 'me', {})).toMatchObject({ opening: 'open' })
  ;({ id: filing } = await submitted(cloud, OWNER))
  for (const action of gatedCalls)
    expect([action, (await answerTo(action)).message ?? '']).not.toEqual([
      action,
      expect.stringMatching(/没有开放|暂停受理/),
    ])
})

test('60 days before its end the city reads it in red; after it nothing new begins, what was begun goes on', async () => {
  await later('2026-11-26')
  const { alarms } = await cloud.ok(HEAD, 'office.settings', {})
  expect(alarms).toContain('办理依据快到期')
  const draft = await start(cloud, OWNER, {})
  await later('2027-01-11')
  expect(await cloud.ok(OWNER, 'me', {})).toMatchObject({ opening: 'paused' })
  expect(await answerTo('filing.start')).toMatchObject({
    code: 'not-allowed',
    message: '网上暂停受理新的备案。没有保存任何内容。已经在办的照常办，新的备案请到窗口办理。',
  })
  await cloud.ok(OWNER, 'filing.save', { id: draft.id, answers: { accountName: '接着填' } })
  const { version } = await cloud.ok(CLERK, 'desk.open', { id: filing })
  await cloud.ok(CLERK, 'desk.claim', { id: filing, version })
  expect((await cloud.ok(HEAD, 'office.settings', {})).alarms).toContain(
    '办理依据已过期，新的备案暂停受理',
  )
  await setBasis('2028-01-10')
  await later('2027-01-12')
  await start(cloud, OWNER, {})
})

test('a filing is ended only once lawyers have written what its owner can do against that', async () => {
  const grounds = { reason: 'outOfScope', words: '只在外地发布' } as const
  const propose = async () => {
    const { version } = await cloud.ok(CLERK, 'desk.open', { id: filing })
    return cloud.invoke(CLERK, {
      action: 'desk.proposeDecline',
      input: { id: filing, version, grounds },
    })
  }
  expect(await propose()).toMatchObject({
    code: 'not-allowed',
    message: expect.stringContaining('全市还没有写明不服终止办理怎么办') as string,
  })
  const unregistered = '登记以前可以照常发布'
  const remedies = '收到通知之日起 60 日内，可以申请行政复议'
  await setForCity([
    { name: 'unregisteredWords', value: unregistered },
    { name: 'declineRemedies', value: remedies },
  ])
  await later('2027-01-13')
  expect(await cloud.ok(OWNER, 'me', {})).toMatchObject({ legalWords: { unregistered, remedies } })
  expect(await propose()).toMatchObject({ data: { proposal: { lines: { length: 4 } } } })
  const { version } = await cloud.ok('head-bazhou', 'desk.open', { id: filing })
  await cloud.ok('head-bazhou', 'desk.decline', { id: filing, version })
  const { events } = await cloud.ok(OWNER, 'filing.open', { id: filing })
  expect(events[0]?.lines.at(-1)).toBe(`不服怎么办：${remedies}`)
})
