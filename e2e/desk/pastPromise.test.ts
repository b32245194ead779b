import { submitted } from '../../cloudfunctions/server/testing/filings'
import { minutesLater, onCloud } from '../../cloudfunctions/server/testing/onCloud'
import { openTab, shows, tap, visit } from '../browser'
import { looksWell } from '../looks'
import { windows } from '../windows'

const cloud = onCloud()

test.each(windows)(
  '超承诺, %s: what is past the promise, the longest first, and one is claimed',
  async (_name, size) => {
    await cloud.reset()
    const first = await submitted(cloud, 'owner-li')
    await cloud.moveClock({ advanceDays: 1 })
    await submitted(cloud, 'owner-zhao')
    await cloud.moveClock({ advanceDays: 10 })
    const { page, complaints } = await visit(cloud.url(), 'reviewer-bazhou', size)
    await openTab(page, '办公室')
    await page.getByRole('tab', { name: '超承诺 2' }).click()
    await shows(page, /11月27日/)
    await shows(page, /已过 8 天/)
    await looksWell(page, `past-promise-${String(size.width)}`)
    await tap(page, '领取并核对')
    await shows(page, first.number ?? '')
    expect(complaints).toEqual([])
  },
)

test('where nothing was ever promised there is no such list', async () => {
  await cloud.reset()
  const { version } = await cloud.ok('head-bazhou', 'settings.open', { scope: '131081' })
  const set = [{ name: 'replyDays' as const, value: null }]
  await cloud.ok('head-bazhou', 'settings.set', { scope: '131081', version, from: null, set })
  await cloud.moveClock({ now: minutesLater(2) })
  const { page } = await visit(cloud.url(), 'reviewer-bazhou')
  await openTab(page, '办公室')
  await shows(page, '没有待核对的备案')
  expect(await page.getByRole('tab', { name: /超承诺/ }).count()).toBe(0)
})
