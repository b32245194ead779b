import { start, submitted } from '../testing/filings'
import { allow, confirmMail, outbox } from '../testing/messages'
import { onOwnCloud } from '../testing/onOwnCloud'

jest.setTimeout(120_000)

const TIMERS = 3
const cloud = onOwnCloud({ inside: false, timersAtOnce: TIMERS })

const together = () => Promise.all(Array.from({ length: TIMERS }, () => cloud.runTimer()))

test('timers that run at once tell and send each thing once', async () => {
  await confirmMail(cloud)
  // Starts all instances, so that the later runs begin at the same moment.
  await together()
  const owners = Array.from({ length: 12 }, (_each, i) => `owner-${String(i)}`)
  await allow(cloud, 'head-bazhou', 'desk', owners.length + 1)
  for (const owner of owners) {
    await submitted(cloud, `${owner}-submits`)
    await start(cloud, owner)
    await allow(cloud, owner, 'due')
  }
  await cloud.moveClock({ now: '2026-12-03T08:00:00.000Z' })
  for (const answer of await together())
    expect(answer).toMatchObject({
      data: { remind: { ok: true }, deliver: { ok: true }, retention: { ok: true } },
    })
  await cloud.runTimer()

  for (const owner of owners) {
    const { entries } = await cloud.ok(owner, 'inbox.list', { after: null })
    expect(entries).toHaveLength(1)
  }
  const pushes = (await cloud.pushes()).map(({ openid, page }) => `${openid} ${page}`)
  expect(pushes).toHaveLength(2 * owners.length + 1)
  expect(new Set(pushes).size).toBe(pushes.length)
  const mails = await cloud.mails()
  // The code, each submit, the day's digest, and its one message of what is past its promise by then.
  expect(mails).toHaveLength(owners.length + 3)
  expect(mails.filter(({ deliveries }) => deliveries > 1)).toEqual([])
  const rows = await outbox(cloud)
  expect(rows.filter(({ state }) => state !== 'sent')).toEqual([])
})
