import { ID_NUMBER, individual, newToken, submitted } from '../testing/filings'
import { allow, confirmMail, OFFICE_ADDRESS, outbox } from '../testing/messages'
import { onCloud } from '../testing/onCloud'

jest.setTimeout(120_000)

const cloud = onCloud()

beforeAll(async () => {
  await confirmMail(cloud)
})

let clock = Date.parse('2026-11-24T07:06:00.000Z')
const later = (minutes: number) => {
  clock += minutes * 60_000
  return cloud.moveClock({ now: new Date(clock).toISOString() })
}

const about = async (number: string | null) =>
  (await cloud.mails()).filter(({ subject }) => subject.includes(number ?? '?'))

const rowOf = async (filing: string, channel: 'push' | 'mail') =>
  (await outbox(cloud, { filing, channel }))[0]

describe('mail', () => {
  test('the office is told at the next run, without personal data; the next run repeats nothing', async () => {
    const { id, number } = await submitted(cloud, 'owner-li')
    expect(await about(number)).toEqual([])
    await cloud.runTimer()
    const [mail, ...more] = await about(number)
    expect(more).toEqual([])
    expect(mail).toMatchObject({ to: OFFICE_ADDRESS, deliveries: 1 })
    expect(mail?.subject).toBe(`【样张·试用】新提交的备案 ${number ?? ''} 胜芳古镇生活`)
    for (const secret of [ID_NUMBER, individual.ownerMobile ?? '', individual.ownerName ?? ''])
      expect(mail?.text).not.toContain(secret)
    expect(await rowOf(id, 'mail')).toMatchObject({
      state: 'sent',
      tries: 1,
      result: { code: '250' },
    })
    await later(60)
    await cloud.runTimer()
    expect(await about(number)).toEqual([mail])
  })

  test.each([
    ['refuse', '450'],
    ['stall', 'ETIMEDOUT'],
    ['drop', 'ECONNECTION|ECONNRESET|ESOCKET|EPIPE'],
    ['dropAfterData', 'ECONNECTION|ECONNRESET|ESOCKET|EPIPE'],
  ] as const)('a server that does %s: tried again, told once', async (mode, code) => {
    const { id, number } = await submitted(cloud, `owner-${mode}`)
    await cloud.mailServer(mode)
    await cloud.runTimer()
    const failed = await rowOf(id, 'mail')
    expect(failed).toMatchObject({ state: 'waiting', tries: 1 })
    expect(failed?.result?.code).toMatch(new RegExp(`^(${code})$`))
    // It is not tried before its time.
    await cloud.runTimer()
    expect(await rowOf(id, 'mail')).toMatchObject({ tries: 1 })
    await later(4)
    await cloud.runTimer()
    expect(await rowOf(id, 'mail')).toMatchObject({ state: 'waiting', tries: 2 })
    await cloud.mailServer('accept')
    await later(6)
    await cloud.runTimer()
    expect(await rowOf(id, 'mail')).toMatchObject({ state: 'sent', tries: 3 })
    const mails = await about(number)
    expect(mails).toHaveLength(1)
    // The server got it more than once only where its answers were lost, and the Message-ID marks it as the same.
    expect(mails[0]?.deliveries).toBe(mode === 'dropAfterData' ? 3 : 1)
  })

  test('a silent server is asked once a run, and pushes go out meanwhile', async () => {
    await allow(cloud, 'head-bazhou', 'desk', 3)
    const filings = [
      await submitted(cloud, 'owner-a'),
      await submitted(cloud, 'owner-b'),
      await submitted(cloud, 'owner-c'),
    ]
    await cloud.mailServer('stall')
    await cloud.runTimer()
    const tries = await Promise.all(filings.map(async ({ id }) => (await rowOf(id, 'mail'))?.tries))
    expect(tries.filter((each) => each === 1)).toHaveLength(1)
    expect(tries.filter((each) => each === 0)).toHaveLength(2)
    expect(await cloud.pushes()).toHaveLength(3)
    await cloud.mailServer('accept')
    await later(4)
    await cloud.runTimer()
    for (const { number } of filings) expect(await about(number)).toHaveLength(1)
  })

  test('after ten days of a dead server it is given up', async () => {
    const { id } = await submitted(cloud, 'owner-late')
    await cloud.mailServer('refuse')
    await cloud.runTimer()
    await later(11 * 24 * 60)
    await cloud.runTimer()
    expect(await rowOf(id, 'mail')).toMatchObject({ state: 'failed', result: { code: '450' } })
    await cloud.mailServer('accept')
  })
})

describe('push', () => {
  // A Monday in working hours.
  beforeAll(() => {
    clock = Date.parse('2026-12-07T02:00:00.000Z')
    return later(0)
  })

  const credit = async (openid: string) =>
    (await cloud.ok(openid, 'push.templates', {})).desk.credit
  const newPushes = async (before: number) => (await cloud.pushes()).length - before

  test('one accept is one push, to the page of the filing; without credit none is queued', async () => {
    const before = (await cloud.pushes()).length
    await allow(cloud, 'head-bazhou', 'desk')
    const { id, number } = await submitted(cloud, 'owner-d')
    await cloud.runTimer()
    const [push] = await cloud.pushes()
    expect(push).toMatchObject({
      openid: 'head-bazhou',
      templateId: 'local-desk',
      page: `desk/review/index?id=${id}`,
      data: { character_string1: { value: number } },
    })
    expect(await rowOf(id, 'push')).toMatchObject({ state: 'sent', result: { code: '0' } })
    expect(await credit('head-bazhou')).toBe(0)
    const { id: next } = await submitted(cloud, 'owner-e')
    expect(await rowOf(next, 'push')).toBeUndefined()
    await cloud.runTimer()
    expect(await newPushes(before)).toBe(1)
  })

  test('43101 sets our count right and is not tried again', async () => {
    const before = (await cloud.pushes()).length
    // Our count says two accepts, WeChat's says none.
    for (let i = 0; i < 2; i += 1)
      await cloud.ok('head-bazhou', 'push.answered', {
        token: newToken(),
        answers: { desk: 'accept' },
      })
    const { id } = await submitted(cloud, 'owner-f')
    await cloud.runTimer()
    expect(await rowOf(id, 'push')).toMatchObject({
      state: 'unsubscribed',
      result: { code: '43101' },
    })
    expect(await credit('head-bazhou')).toBe(0)
    await later(60)
    await cloud.runTimer()
    expect(await newPushes(before)).toBe(0)
  })

  test('WeChat is busy: tried again, told once, one credit', async () => {
    const before = (await cloud.pushes()).length
    await allow(cloud, 'head-bazhou', 'desk', 2)
    const { id } = await submitted(cloud, 'owner-g')
    await cloud.fault({ operation: 'push', effect: 'error' })
    await cloud.runTimer()
    expect(await rowOf(id, 'push')).toMatchObject({ state: 'waiting', result: { code: '-1' } })
    await later(4)
    await cloud.runTimer()
    expect(await rowOf(id, 'push')).toMatchObject({ state: 'sent' })
    expect([await newPushes(before), await credit('head-bazhou')]).toEqual([1, 1])
  })

  test('the answer gets lost: it may have arrived, so it is not sent again and its credit is gone', async () => {
    const before = (await cloud.pushes()).length
    await allow(cloud, 'head-bazhou', 'desk')
    const left = await credit('head-bazhou')
    const { id } = await submitted(cloud, 'owner-h')
    await cloud.fault({ operation: 'push', effect: 'drop' })
    await cloud.runTimer()
    expect(await rowOf(id, 'push')).toMatchObject({ state: 'unknown' })
    expect(await credit('head-bazhou')).toBe(left - 1)
    await later(60)
    await cloud.runTimer()
    expect(await newPushes(before)).toBe(1)
  })
  test('one that waited until after work goes out when work begins again', async () => {
    // A Friday, two minutes before the end of work.
    clock = Date.parse('2026-12-11T09:28:00.000Z')
    await later(0)
    // What is past its promise by now is pushed too.
    await allow(cloud, 'head-bazhou', 'desk', 4)
    await cloud.runTimer()
    const { id } = await submitted(cloud, 'owner-i')
    const came = async () => (await cloud.pushes()).filter(({ page }) => page.includes(id)).length
    await cloud.fault({ operation: 'push', effect: 'error' })
    await cloud.runTimer()
    await later(4)
    await cloud.runTimer()
    expect(await rowOf(id, 'push')).toMatchObject({ state: 'waiting', tries: 1 })
    expect(await came()).toBe(0)
    clock = Date.parse('2026-12-14T00:30:00.000Z')
    await later(0)
    await cloud.runTimer()
    expect(await rowOf(id, 'push')).toMatchObject({ state: 'sent' })
    expect(await came()).toBe(1)
  })
})
