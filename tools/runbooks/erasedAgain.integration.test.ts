import { submitted } from '../../cloudfunctions/server/testing/filings'
import { NOW, onCloud } from '../../cloudfunctions/server/testing/onCloud'

const cloud = onCloud()
const OWNER = 'owner-li'
const DAY = 24 * 60 * 60 * 1000
/** 183 days after it was taken back, in the first minutes of an hour. */
const over = (hours = 0) =>
  cloud.moveClock({
    now: new Date(
      Date.parse('2026-11-24T07:02:00.000Z') + 184 * DAY + hours * 3_600_000,
    ).toISOString(),
  })

const stored = async (id: string) => (await cloud.stored('filings', { _id: id }))[0]

test('what was erased since a backup was made is erased again after it was restored', async () => {
  await cloud.moveClock({ now: NOW })
  const { id } = await submitted(cloud, OWNER)
  await cloud.ok(OWNER, 'filing.withdraw', { id })
  const restore = await cloud.keep()
  await over()
  await cloud.runTimer()
  expect((await stored(id))?.['erased']).toBeTruthy()
  await restore()
  expect((await stored(id))?.['erased']).toBeFalsy()
  await over(1)
  await cloud.runTimer()
  expect((await stored(id))?.['erased']).toBeTruthy()
  expect(JSON.stringify(await stored(id))).not.toContain('李文昌')
})
