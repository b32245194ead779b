import type { Page } from 'playwright-core'
import {
  claimed,
  company,
  individual,
  returned,
  submitted,
} from '../../cloudfunctions/server/testing/filings'
import { onCloud } from '../../cloudfunctions/server/testing/onCloud'
import { openAt, shows, tap, tapOn, visit } from '../browser'
import { isWell, looksWell, picture } from '../looks'

const cloud = onCloud()
const people = { owner: 'company-chen', staff: 'reviewer-bazhou' }
const pc = { width: 1280, height: 900 }
let filing = ''

beforeAll(async () => {
  for (let number = 1; number <= 22; number += 1)
    await submitted(cloud, 'owner-li', {
      ...individual,
      accountName: `南孟集市${String(number)}`,
      ...(number === 3 ? { accountKind: 'app' } : {}),
    })
  await returned(cloud, people, ['address'], company)
  filing = (await submitted(cloud, people.owner, company)).id
  await claimed(cloud, people.staff, await cloud.ok(people.owner, 'filing.open', { id: filing }))
})

let open: Awaited<ReturnType<typeof visit>>
const at = async (address: string, window = pc, openid = people.staff): Promise<Page> => {
  open = await visit(cloud.url(), openid, { ...window, at: address })
  return open.page
}
afterEach(() => {
  expect(open.complaints).toEqual([])
})

/** What of the window's height is not the room of the rows or panes, in px. */
const bars = (page: Page, room: string): Promise<number> =>
  page
    .locator(room)
    .locator('visible=true')
    .evaluate((element) => window.innerHeight - element.getBoundingClientRect().height)

describe('at 1280 × 900 no more than 120 px are bars', () => {
  test('the queue', async () => {
    const page = await at('/pages/office/index')
    await shows(page, '南孟集市1')
    await shows(page, '待核对 23')
    await page.locator('.weui-tabbar').locator('visible=true').waitFor({ state: 'detached' })
    expect(await bars(page, '.frame-body')).toBeLessThanOrEqual(120)
    await looksWell(page, 'pc-queue')
  })

  test('the ledger', async () => {
    const page = await at('/desk/ledger/index')
    await shows(page, '共 24 件，后提交的在前')
    await shows(page, '待核对 23')
    expect(await bars(page, '.frame-body')).toBeLessThanOrEqual(120)
    await looksWell(page, 'pc-ledger')
  })

  test('the review', async () => {
    const page = await at(`/desk/review/index?id=${filing}`)
    await shows(page, '已核对 0/')
    await shows(page, '待核对 23')
    expect(await bars(page, '.bench-panes')).toBeLessThanOrEqual(120)
    await picture(page, 'pc-review')
  })
})

test.each([960, 1080, 1199, 1200])('at %d px the picture keeps 400', async (width) => {
  const page = await at(`/desk/review/index?id=${filing}`, { width, height: 800 })
  await shows(page, '已核对 0/')
  const photos = page.locator('.photo-frame').locator('visible=true')
  expect((await photos.boundingBox())?.width).toBeGreaterThanOrEqual(400)
  await isWell(page, `pc-review-${String(width)}`)
})

test('the rail shows another queue, its head turns it, and both stand in the address', async () => {
  const page = await at('/pages/office/index')
  await shows(page, '南孟集市1')
  const first = page.locator('.queue-table .row-link').first()
  await tap(page, '按提交排，晚的在前')
  await page.locator('.queue-table .row-link', { hasText: company.accountName ?? '' }).waitFor()
  expect(await first.innerText()).toBe(company.accountName)
  expect(await page.getByRole('columnheader', { name: /提交/ }).getAttribute('aria-sort')).toBe(
    'descending',
  )
  await first.click()
  await shows(page, '已核对 0/')
  await page.goBack()
  await first.waitFor()
  expect(await first.innerText()).toBe(company.accountName)
  await open.answered()
  await page.reload()
  await first.waitFor()
  expect(await first.innerText()).toBe(company.accountName)

  await page.getByRole('tab', { name: '补正中 1' }).click()
  await page.getByRole('tab', { name: '补正中 1', selected: true }).waitFor()
  await page.getByRole('columnheader', { name: /建议补正/ }).waitFor()
  await open.answered()
  await page.reload()
  await page.getByRole('tab', { name: '补正中 1', selected: true }).waitFor()
  await page.getByRole('columnheader').filter({ hasText: '建议补正 ↑' }).waitFor()
})

test('the ordinary row says nothing more; another kind of account and whose it is are written', async () => {
  const page = await at('/pages/office/index')
  const note = (name: string) =>
    page
      .getByRole('row')
      .filter({ has: page.getByRole('link', { name, exact: true }) })
      .getByRole('cell')
  await shows(page, '南孟集市1')
  expect(await note('南孟集市1').last().innerText()).toBe('')
  expect(await note('南孟集市3').nth(1).innerText()).toBe('南孟集市3手机APP')
  await tap(page, '按提交排，晚的在前')
  await note(company.accountName ?? '')
    .last()
    .getByText('我在核对')
    .waitFor()
})

test('from the ledger the rail leads back to a queue of the desk, and pages take each other’s place', async () => {
  const page = await at('/pages/office/index')
  await shows(page, '南孟集市1')
  await tapRail(page, '台账')
  await shows(page, '共 24 件，后提交的在前')
  await tapRail(page, '月报')
  await shows(page, '本月还没有结束，数到今天')
  await page.goBack()
  await shows(page, '南孟集市1')
  await tapRail(page, '台账')
  await shows(page, '共 24 件，后提交的在前')
  await tapOn(page.getByRole('tab', { name: '补正中 1' }).locator('visible=true'))
  await page
    .getByRole('columnheader', { name: /建议补正/ })
    .locator('visible=true')
    .waitFor()
  await tapRail(page, '我的账号')
  await page.locator('.weui-tabbar__item', { hasText: '办公室' }).locator('visible=true').click()
  await page
    .getByRole('columnheader', { name: /建议补正/ })
    .locator('visible=true')
    .waitFor()
})

const tapRail = (page: Page, name: string) =>
  tapOn(page.getByRole('button', { name, exact: true }).locator('visible=true'))

test('a phone keeps tabs, rows and the bar of the three tabs', async () => {
  const page = await at('/pages/office/index', { width: 390, height: 844 })
  await shows(page, '霸州市 待办')
  await shows(page, '待核对 23')
  await page.locator('.weui-tabbar').locator('visible=true').waitFor()
  await openAt(page, '/pages/office/index')
  await shows(page, '待核对 23')
})
