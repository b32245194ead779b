import { claimed, submitted } from '../../cloudfunctions/server/testing/filings'
import { onCloud } from '../../cloudfunctions/server/testing/onCloud'
import { callSet } from '../../cloudfunctions/server/testing/settings'
import { ON_COMPUTERS } from '../../src/domain/settings/onComputers'
import { goTo, openTab, shows, tap, visit } from '../browser'
import { isWell, looksWell } from '../looks'
import { pictureSeen } from './checking'

const HEAD = 'head-bazhou'
const REVIEWER = 'reviewer-bazhou'
const cloud = onCloud()

afterEach(() => cloud.reset())

test('its head keeps full numbers and photos for computers, and opens them again', async () => {
  const { page, complaints } = await visit(cloud.url(), HEAD)
  await openTab(page, '办公室')
  await goTo(page, '/settings/office/index?office=131081')
  await shows(page, '手机和电脑上都能查看')
  await tap(page, '改为只在电脑上查看')
  await shows(page, '只在电脑上查看')
  await looksWell(page, 'on-computers-setting')
  await tap(page, '手机上也能查看')
  await shows(page, '手机和电脑上都能查看')
  expect(complaints).toEqual([])
})

test('on a phone the review hides numbers and photos and says where they are; made wide it shows them', async () => {
  const filing = await submitted(cloud, 'owner-li')
  await claimed(cloud, REVIEWER, filing)
  await callSet(cloud, { scope: '131081', set: [{ name: 'onComputers', value: true }] }, HEAD)
  const { now } = await cloud.ok(REVIEWER, 'me', {})
  await cloud.moveClock({ now: new Date(now + 120_000).toISOString() })
  const { page, complaints } = await visit(cloud.url(), REVIEWER)
  await goTo(page, `/desk/review/index?id=${filing.id}`)
  await shows(page, '138****0001')
  await shows(page, ON_COMPUTERS)
  for (const name of ['查看全号', '打电话', '看照片', '对照'])
    expect([name, await page.getByText(name, { exact: true }).count()]).toEqual([name, 0])
  await looksWell(page, 'on-computers-review')
  await tap(page, '其余都无误')
  await page.getByRole('alert').getByText(ON_COMPUTERS).locator('visible=true').waitFor()
  await page.getByRole('tab', { name: '经过' }).click()
  await shows(page, /^回执/)
  expect(await page.getByRole('button', { name: /^备案表/ }).count()).toBe(0)
  await page.setViewportSize({ width: 1280, height: 800 })
  await pictureSeen(page)
  await shows(page, '13800000001')
  await tap(page, '查看全号')
  await shows(page, '131081190001010015')
  await isWell(page, 'on-computers-wide')
  expect(complaints).toEqual([])
})
