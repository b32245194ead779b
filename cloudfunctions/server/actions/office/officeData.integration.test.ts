import type { Answer } from '../../../../src/domain/api/call'
import type { PaperFile } from '../../../../src/domain/api/documents'
import { officeData, printedOffice } from '../../../../src/domain/city/city'
import { settingOf } from '../../../../src/domain/settings/officeSettings'
import { readPdf, wholeText } from '../../documents/testing/readPdf'
import {
  addressIn,
  claimed,
  individual,
  registered,
  returned,
  signedDraft,
  submitted,
} from '../../testing/filings'
import { confirmMail, runTimerAfterUndo } from '../../testing/messages'
import { NOW, onCloud } from '../../testing/onCloud'
import { callSet, changeOffices, newData, oldWordsIn } from '../../testing/settings'

const cloud = onCloud()
const [OWNER, STAFF, HEAD, CITY_HEAD] = ['owner-li', 'reviewer-bazhou', 'head-bazhou', 'city-staff']
const BAZHOU = '131081'
const people = { owner: OWNER, staff: STAFF }

const setPhone = (value: string | null, openid = HEAD, from?: string) =>
  callSet(
    cloud,
    { scope: BAZHOU, set: [{ name: 'officePhone', value }], ...(from && { from }) },
    openid,
  )
const heard = async () => (await cloud.ok(OWNER, 'me', {})).offices[BAZHOU]
const named = (account: string) => ({ ...individual, accountName: account })

const textOf = async (openid: string, action: string, input: object): Promise<string> => {
  const answer = (await cloud.invoke(openid, { action, input }, 'documents')) as Answer<PaperFile>
  if (!answer.ok) throw new Error(JSON.stringify(answer))
  const bytes = await (await fetch(answer.data.url)).arrayBuffer()
  return readPdf(new Uint8Array(bytes)).map(wholeText).join('\n')
}

describe('who sets it, and what', () => {
  // A process that read what was set here would keep it for a minute.
  afterAll(() => cloud.reset())

  test.each([
    ['a head of the office', HEAD, true],
    ['the city’s head', CITY_HEAD, true],
    ['a reviewer', STAFF, false],
    ['an owner', OWNER, false],
  ])('%s: %s', async (_, openid, may) => {
    expect(await setPhone('0316-7000000', openid)).toMatchObject(
      may ? { ok: true } : { ok: false, code: 'not-allowed' },
    )
    expect(await setPhone(null, CITY_HEAD)).toMatchObject({ ok: true })
  })

  test.each([
    ['officePhone', '7860501', '请写成 0316-2339541，或 11 位手机号'],
    ['officeName', '网信办', '请写 4 到 30 个汉字，像印章上的名称'],
    ['officeName', '霸州网信办13800000001', '请写 4 到 30 个汉字，像印章上的名称'],
    ['officeAddress', '迎宾大厦，请打13800000001', '请写清到哪个房间，5 到 60 个字，不写手机号'],
    ['officeEmail', 'bzwlk2012', '请写完整的邮箱，像 name@163.com'],
  ] as const)(
    '%s %s is refused beside its field, and nothing else is set',
    async (name, value, said) => {
      const set = [
        { name: 'needsSeal' as const, value: false },
        { name, value },
      ]
      expect(await callSet(cloud, { scope: BAZHOU, set })).toMatchObject({
        ok: false,
        code: 'input',
        message: said,
        fields: { [name]: said },
      })
      const { settings } = await cloud.ok(HEAD, 'settings.open', { scope: BAZHOU })
      expect(settings.find((each) => each.name === 'needsSeal')).toMatchObject({ value: true })
    },
  )

  test.each<unknown>(['', 'x'.repeat(61), { $ne: null }, 7, ['0316-7000000']])(
    '%j is no number',
    async (value) => {
      const { version } = await cloud.ok(HEAD, 'settings.open', { scope: BAZHOU })
      const set = [{ name: 'officePhone', value }]
      const input = { scope: BAZHOU, version, from: '2026-11-24', set }
      expect(await cloud.invoke(HEAD, { action: 'settings.set', input })).toMatchObject({
        ok: false,
        code: 'input',
      })
    },
  )

  test('of the city there is none', async () => {
    const set = [{ name: 'officePhone' as const, value: '0316-7000000' }]
    expect(await callSet(cloud, { scope: 'city', set })).toMatchObject({ ok: false, code: 'input' })
  })
})

test('it holds from its day, for phones too, and is taken back', async () => {
  expect(await heard()).toBeUndefined()
  expect(await setPhone('0316-7000001', HEAD, '2026-11-25')).toMatchObject({ ok: true })
  expect(await heard()).toBeUndefined()
  const filing = await submitted(cloud, OWNER, named('起用以前'))
  expect(filing.office?.phone).toBe(printedOffice(BAZHOU).phone)
  await cloud.moveClock({ now: '2026-11-25T01:00:00.000Z' })
  expect(await heard()).toEqual({ phone: '0316-7000001', since: '2026-11-25' })
  const after = await cloud.ok(OWNER, 'filing.open', { id: filing.id })
  expect(after.office?.phone).toBe('0316-7000001')
  expect(await setPhone(null, HEAD, '2026-11-25')).toMatchObject({ ok: true })
  expect(await heard()).toBeUndefined()
  await cloud.moveClock({ now: NOW })
})

test('what was told keeps what was so then', async () => {
  const before = await returned(cloud, people, ['address'], named('先告知的'))
  await runTimerAfterUndo(cloud)
  const told = async () =>
    (await cloud.stored<{ text: string }>('inbox', { person: OWNER, filing: before.id })).map(
      ({ text }) => text,
    )
  const texts = await told()
  expect(texts.join()).toContain(printedOffice(BAZHOU).phone)
  await setPhone('0316-7000002')
  await cloud.moveClock({ advanceDays: 1 })
  expect(await told()).toEqual(texts)
  expect(await setPhone(null)).toMatchObject({ ok: true })
  await cloud.moveClock({ now: NOW })
})

test('whom to ask about a failure is the city’s to set, else whom the environment names', async () => {
  const contact = async () => (await cloud.ok(OWNER, 'me', {})).contact
  const before = await contact()
  const set = (value: string | null, openid = CITY_HEAD) =>
    callSet(cloud, { scope: 'city', set: [{ name: 'technicalContact', value }] }, openid)
  expect(await set('小陈 0316-2330000', HEAD)).toMatchObject({ ok: false, code: 'not-allowed' })
  expect(await set('小陈 0316-2330000')).toMatchObject({ ok: true })
  expect(await contact()).toBe('小陈 0316-2330000')
  await cloud.moveClock({ now: '2026-11-24T07:10:00.000Z' })
  const filing = await submitted(cloud, OWNER, named('坏掉的'))
  await cloud.alter('filings', filing.id, { answers: null })
  const broken = await cloud.refused(OWNER, 'filing.open', { id: filing.id })
  expect(broken).toMatchObject({
    code: 'broken',
    message: '系统出错了，已记下。请稍后再试，或联系技术联系人 小陈 0316-2330000',
  })
  expect(await set(null)).toMatchObject({ ok: true })
  expect(await contact()).toBe(before)
})

test('changed in every office, the old is in no view, notice, mail, refusal or paper', async () => {
  await cloud.reset()
  await changeOffices(cloud)
  await confirmMail(cloud)
  const said: unknown[] = []
  const hear = async (answer: Promise<unknown>) => {
    const heard = await answer
    said.push(heard)
    return heard
  }
  const done = await registered(cloud, people, named('已登记的'))
  const back = await returned(cloud, people, ['address'], named('退回的'))
  const waiting = await submitted(cloud, OWNER, named('等着的'))
  const proposed = await claimed(cloud, STAFF, await submitted(cloud, OWNER, named('不在范围的')))
  await hear(
    cloud.ok(STAFF, 'desk.proposeDecline', {
      id: proposed.id,
      version: proposed.version,
      grounds: { reason: 'outOfScope', words: '只在外地发布' },
    }),
  )
  await hear(cloud.ok(HEAD, 'desk.open', { id: proposed.id }))
  const moving = await claimed(cloud, STAFF, await submitted(cloud, OWNER, named('转走的')))
  await hear(
    cloud.ok(STAFF, 'desk.transfer', {
      id: moving.id,
      version: moving.version,
      office: '131022',
      reason: '地址在固安县',
    }),
  )
  const taken = await claimed(cloud, STAFF, await submitted(cloud, OWNER, named('正在核对的')))
  await runTimerAfterUndo(cloud)
  for (const { id } of [done, back, waiting, proposed, moving, taken])
    await hear(cloud.ok(OWNER, 'filing.open', { id }))
  for (const { id } of [done, back, waiting, taken])
    await hear(cloud.ok(STAFF, 'desk.open', { id }))
  await hear(cloud.refused(OWNER, 'filing.withdraw', { id: taken.id }))
  await hear(cloud.refused('reviewer-guan', 'desk.open', { id: waiting.id }))
  await hear(cloud.refused(STAFF, 'desk.open', { id: moving.id }))
  const outside = await signedDraft(cloud, OWNER, { ...individual, ...addressIn('131025') })
  await hear(cloud.ok(OWNER, 'filing.open', { id: outside.id }))
  await hear(cloud.ok(OWNER, 'filing.list', { after: null }))
  await hear(cloud.ok(OWNER, 'me', {}))
  await hear(cloud.ok(OWNER, 'me.held', {}))
  await hear(cloud.ok(OWNER, 'me.seen', {}))
  await hear(cloud.ok(OWNER, 'inbox.list', { after: null }))
  await hear(cloud.ok(STAFF, 'inbox.list', { after: null }))
  await hear(cloud.ok(STAFF, 'desk.queue', { queue: 'waiting', after: null }))
  await hear(cloud.ok(CITY_HEAD, 'desk.queue', { queue: 'waiting', after: null }))
  await hear(cloud.ok(CITY_HEAD, 'board.open', {}))
  said.push(await cloud.mails(), await cloud.pushes())
  said.push(
    await cloud.stored('inbox'),
    await cloud.stored('outbox'),
    await cloud.stored('filings'),
  )
  for (const filing of [done, back, waiting])
    said.push(
      await textOf(OWNER, 'receipt', { id: filing.id }),
      await textOf(STAFF, 'paper', { id: filing.id }),
    )
  const text = JSON.stringify(said)
  expect(oldWordsIn(text)).toEqual([])
  const { phone, name, address } = newData(8)
  for (const word of [phone, name, address]) expect(text).toContain(word)
  expect((await cloud.mails()).length).toBeGreaterThan(0)
})

test('each part has a setting of its own', () => {
  expect(new Set(officeData.map((datum) => settingOf[datum])).size).toBe(officeData.length)
})
