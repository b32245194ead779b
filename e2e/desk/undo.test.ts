import { allItems, claimed, submitted } from '../../cloudfunctions/server/testing/filings'
import { onCloud } from '../../cloudfunctions/server/testing/onCloud'
import { inDialog, openTab, shows, tap, type Visit, visit } from '../browser'
import { looksWell } from '../looks'
import { restRight } from './checking'

const OWNER = 'owner-li'
const REVIEWER = 'reviewer-bazhou'
const cloud = onCloud()
let reviewer: Visit

beforeAll(async () => {
  reviewer = await visit(cloud.url(), REVIEWER)
})

const statusOf = async (id: string) => (await cloud.ok('owner-li', 'filing.open', { id })).status

test('beside what comes next stands 撤销 with the time left; it leads back to the filing as it was', async () => {
  const { page } = reviewer
  const { id } = await claimed(cloud, REVIEWER, await submitted(cloud, OWNER))
  await submitted(cloud, 'owner-zhao')
  await page.goto(`${cloud.url()}/app/?as=${REVIEWER}#/desk/review/index?id=${id}`)
  await restRight(page)
  await tap(page, '登记')
  await shows(page, /^已登记。接着核对/)
  await shows(page, /撤销（[12]:\d\d）/)
  expect(await statusOf(id)).toBe('registered')
  await looksWell(reviewer.page, 'undo-decided')
  await tap(page, /撤销（/)
  await page.locator('.review-head', { hasText: '胜芳古镇生活' }).waitFor()
  await shows(page, '其余都无误')
  expect(await statusOf(id)).toBe('submitted')
})

test('a note on what comes next leaves 撤销 in sight', async () => {
  const { page } = reviewer
  const { id } = await claimed(cloud, REVIEWER, await submitted(cloud, OWNER))
  await submitted(cloud, 'owner-zhao')
  await page.goto('about:blank')
  await page.goto(`${cloud.url()}/app/?as=${REVIEWER}#/desk/review/index?id=${id}`)
  await restRight(page)
  await tap(page, '登记')
  await shows(page, /^已登记。接着核对/)
  await page.getByRole('tab', { name: '经过' }).locator('visible=true').click()
  await tap(page, '记一笔')
  await page.getByLabel('备注', { exact: true }).locator('visible=true').fill('下午再看')
  await inDialog(page, '记下来')
  await shows(page, '下午再看')
  await tap(page, /撤销（/)
  await shows(page, '其余都无误')
  expect(await statusOf(id)).toBe('submitted')
})

test('in 已办 it stands under what was just decided, and is gone two minutes later', async () => {
  const { page } = reviewer
  const filing = await submitted(cloud, OWNER)
  const review = await claimed(cloud, REVIEWER, filing)
  const items = allItems(review)
  await cloud.ok(REVIEWER, 'desk.register', { id: filing.id, version: review.version, items })
  await page.goto('about:blank')
  await page.goto(`${cloud.url()}/app/?as=${REVIEWER}`)
  await openTab(page, '办公室')
  await page.getByRole('tab', { name: /^已办/ }).locator('visible=true').click()
  await shows(page, /撤销（[12]:\d\d）/)
  await looksWell(reviewer.page, 'undo-done')
  const { now } = await cloud.ok(REVIEWER, 'me', {})
  await cloud.moveClock({ now: new Date(now + 125_000).toISOString() })
  await tap(page, /撤销（/)
  await shows(page, '已过撤销的时间，或这件已有新的办理，不能再撤销')
  expect(await statusOf(filing.id)).toBe('registered')
})
