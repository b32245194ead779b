import { claimed, submitted } from '../testing/filings'
import { allow, confirmMail, outbox } from '../testing/messages'
import { onCloud } from '../testing/onCloud'

const cloud = onCloud()
const HEAD = 'head-bazhou'

/** Beijing. */
const at = (day: string, clock: string) =>
  cloud.moveClock({ now: new Date(`2026-${day}T${clock}:00+08:00`).toISOString() })

const run = async (day: string, clock: string) => {
  await at(day, clock)
  await cloud.runTimer()
}

const pushed = async (openid: string) =>
  (await cloud.pushes()).filter((push) => push.openid === openid).length

beforeEach(async () => {
  await cloud.reset()
  await confirmMail(cloud)
})

describe('staff are pushed to in working hours only', () => {
  test('what comes after work is mailed at once and pushed when work begins, after a weekend too', async () => {
    await allow(cloud, HEAD, 'desk', 2)
    await at('11-27', '20:00')
    const { number } = await submitted(cloud, 'owner-li')
    await run('11-27', '20:01')
    expect(
      (await cloud.mails()).filter(({ subject }) => subject.includes(number ?? '?')),
    ).toHaveLength(1)
    await run('11-28', '10:00')
    await run('11-30', '08:29')
    expect(await pushed(HEAD)).toBe(0)
    await run('11-30', '08:30')
    expect(await pushed(HEAD)).toBe(1)
  })

  test('one that WeChat did not take before the end of work waits for the next morning', async () => {
    await allow(cloud, HEAD, 'desk')
    await at('11-24', '16:00')
    const { id } = await submitted(cloud, 'owner-li')
    await cloud.fault({ operation: 'push', effect: 'error' })
    await run('11-24', '17:25')
    await run('11-24', '17:34')
    await run('11-24', '23:00')
    expect(await pushed(HEAD)).toBe(0)
    expect(await outbox(cloud, { filing: id, channel: 'push' })).toMatchObject([
      { state: 'waiting', tries: 1 },
    ])
    await run('11-25', '08:30')
    expect(await pushed(HEAD)).toBe(1)
  })

  test('an owner is told when it happens', async () => {
    await allow(cloud, 'owner-li', 'progress')
    const review = await claimed(cloud, 'reviewer-bazhou', await submitted(cloud, 'owner-li'))
    await at('11-24', '20:00')
    const items = review.items.map(({ key }) => key)
    const { id, version } = review
    await cloud.ok('reviewer-bazhou', 'desk.register', { id, version, items })
    await run('11-24', '20:03')
    expect(await pushed('owner-li')).toBe(1)
  })
})

test('messages of one filing go out at most four minutes later, however far the clock was set back meanwhile', async () => {
  await at('11-25', '09:30')
  const { id, number } = await submitted(cloud, 'owner-li')
  await run('11-25', '10:10')
  await at('11-25', '09:50')
  await cloud.ok('owner-li', 'filing.withdraw', { id })
  await run('11-25', '10:00')
  const subjects = (await cloud.mails()).map(({ subject }) => subject)
  expect(subjects.filter((subject) => subject.includes(`已撤回 ${number ?? '?'}`))).toHaveLength(1)
})

test('a message that was put off is not put off for longer by a clock that is set back', async () => {
  await at('11-25', '09:30')
  const { id, number } = await submitted(cloud, 'owner-li')
  await run('11-25', '10:10')
  await at('11-25', '10:00')
  await cloud.ok('owner-li', 'filing.withdraw', { id })
  await run('11-25', '10:12')
  const told = async () =>
    (await cloud.mails()).filter(({ subject }) => subject.includes(`已撤回 ${number ?? '?'}`))
      .length
  expect(await told()).toBe(0)
  await run('11-25', '10:08')
  expect(await told()).toBe(1)
})
