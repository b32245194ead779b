import { ALL_CASES } from '../../../tools/test/cases'
import { individual, start, submitted } from '../testing/filings'
import { allow, confirmMail, outbox, stagesToldOf } from '../testing/messages'
import { onOwnCloud } from '../testing/onOwnCloud'

// Its rounds start the functions anew each time, which a busy machine does slowly.
jest.setTimeout(360_000)

const cloud = onOwnCloud({ inside: false })

const ROUNDS = ALL_CASES ? 24 : 6
/** A run with one mail, two pushes and one reminder takes some 100 ms here: kills fall before, within and after it. */
const STEP_MS = 120 / ROUNDS

let clock = Date.parse('2026-11-24T07:06:00.000Z')
const later = (milliseconds: number) => {
  clock += milliseconds
  return cloud.moveClock({ now: new Date(clock).toISOString() })
}

const pause = (milliseconds: number) =>
  new Promise<void>((resolve) => void setTimeout(resolve, milliseconds))

/** What a dead process had locked holds a run up until ten seconds of silence have passed; half a second shows it. */
const runs = async (): Promise<void> => {
  for (let attempt = 0; attempt < 40; attempt += 1) {
    const run = cloud.runTimer().catch(() => null)
    await Promise.race([run, pause(500)])
    await cloud.silence()
    const answer = await run
    if (answer?.ok && JSON.stringify(answer).indexOf('"ok":false') < 0) return
  }
  throw new Error('the timer never came through')
}

test('a timer killed anywhere loses nothing; a mail comes again only as the same, a push never', async () => {
  await later(0)
  await confirmMail(cloud)
  await allow(cloud, 'head-bazhou', 'desk', ROUNDS)
  const drafts: { openid: string; id: string }[] = []
  const numbers: string[] = []
  let killed = 0
  for (let i = 0; i < ROUNDS; i += 1) {
    const openid = `killed-${String(i)}`
    // An idle run starts the function, so that the kill falls on the work and not on the start.
    await runs()
    const { id } = await start(cloud, openid, { ...individual, openedOn: '2026-11-09' })
    drafts.push({ openid, id })
    // Makes a stage due today, as if the draft had been made yesterday.
    await cloud.alter('filings', id, { remindAt: clock })
    await allow(cloud, openid, 'due')
    numbers.push((await submitted(cloud, `${openid}-submits`)).number ?? '')
    const run = cloud.runTimer().catch(() => null)
    await pause(i * STEP_MS)
    await cloud.killFunctions()
    if (!(await run)?.ok) killed += 1
  }
  expect(killed).toBeGreaterThanOrEqual(ROUNDS / 4)
  await later(5 * 60_000)
  await runs()
  await later(5 * 60_000)
  await runs()

  const rows = await outbox(cloud)
  expect(rows.filter(({ state }) => state === 'waiting')).toEqual([])
  const mails = await cloud.mails()
  for (const number of numbers) {
    const told = mails.filter(({ subject }) => subject.includes(number))
    expect(told.map(({ to }) => to)).toEqual(['bazhou@office.invalid'])
  }
  const deliveries = mails.reduce((sum, mail) => sum + mail.deliveries, 0)
  expect(deliveries - mails.length).toBeLessThanOrEqual(killed)

  for (const { openid, id } of drafts) {
    expect(await stagesToldOf(cloud, id)).toEqual(['before15'])
    const { entries } = await cloud.ok(openid, 'inbox.list', { after: null })
    expect(entries).toHaveLength(1)
  }
  const pushes = (await cloud.pushes()).map(({ openid, page }) => `${openid} ${page}`)
  expect(new Set(pushes).size).toBe(pushes.length)
  const states = rows.filter(({ channel }) => channel === 'push').map(({ state }) => state)
  const count = (state: string) => states.filter((each) => each === state).length
  expect(count('sent') + count('unknown')).toBe(states.length)
  expect(count('unknown')).toBeLessThanOrEqual(killed)
  expect(pushes.length).toBeGreaterThanOrEqual(count('sent'))
})
