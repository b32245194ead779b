import type { Page } from 'playwright-core'
import {
  claimed,
  company,
  individual,
  submitted,
} from '../../cloudfunctions/server/testing/filings'
import { onCloud } from '../../cloudfunctions/server/testing/onCloud'
import { inDialog, shows, tap, visit } from '../browser'
import { isWell } from '../looks'

const cloud = onCloud()
const STAFF = 'reviewer-bazhou'
const pc = { width: 1280, height: 900 }
let ids: readonly string[] = []

beforeEach(async () => {
  await cloud.reset()
  const first = await submitted(cloud, 'company-chen', company)
  const second = await submitted(cloud, 'owner-li', { ...individual, accountName: '南孟集市' })
  for (const filing of [first, second]) await claimed(cloud, STAFF, filing)
  ids = [first.id, second.id]
})

let open: Awaited<ReturnType<typeof visit>>
const review = async (window = pc): Promise<Page> => {
  open = await visit(cloud.url(), STAFF, { ...window, at: `/desk/review/index?id=${ids[0] ?? ''}` })
  await shows(open.page, '已核对 0/')
  return open.page
}
afterEach(() => {
  expect(open.complaints).toEqual([])
})

const pane = (page: Page) => page.getByRole('dialog').locator('visible=true')

/** Opens the pane and waits until the focus is in it. */
const ask = async (page: Page, name: string): Promise<void> => {
  await tap(page, name)
  await page.locator('[role=dialog] :focus').waitFor()
}

const boxOf = async (page: Page, part: string) => {
  const box = await page.locator(part).locator('visible=true').first().boundingBox()
  if (!box) throw new Error(`no ${part}`)
  return box
}

test('it stands beside picture and values, which stay in reach; Escape gives the focus back', async () => {
  const page = await review()
  await ask(page, '转办')
  const { x, width } = await boxOf(page, '[role=dialog]')
  for (const part of ['.photo-frame', '.bench-values'])
    expect((await boxOf(page, part)).x).toBeGreaterThanOrEqual(x + width)
  expect((await boxOf(page, '.photo-frame')).width).toBeGreaterThanOrEqual(400)
  await isWell(page, 'pane')
  await page.getByRole('radio', { name: '地址，无误' }).click()
  await shows(page, /已核对 1\//)
  await page.locator('[role=dialog]').getByRole('button', { name: '关闭' }).focus()
  await page.keyboard.press('Escape')
  await pane(page).waitFor({ state: 'detached' })
  await page.locator(':focus', { hasText: /^转办$/ }).waitFor()
})

test('what was begun is kept when it is closed, and when another filing is opened meanwhile', async () => {
  const page = await review()
  await ask(page, '转办')
  await pane(page).getByRole('radio', { name: '固安县网信办' }).click()
  await pane(page).getByRole('radio', { name: '其他' }).click()
  const words = pane(page).getByLabel('写明原因')
  await words.fill('公司搬到了固安县')
  await words.press('Tab')
  await page.keyboard.press('Escape')
  await pane(page).waitFor({ state: 'detached' })
  await page
    .locator('.queue-pane')
    .getByRole('button', { name: /南孟集市/ })
    .click()
  await page.locator('.review-head', { hasText: '南孟集市' }).waitFor()
  await ask(page, '转办')
  expect(await words.count()).toBe(0)
  await page.keyboard.press('Escape')
  await pane(page).waitFor({ state: 'detached' })
  await page
    .locator('.queue-pane')
    .getByRole('button', { name: new RegExp(company.accountName ?? '') })
    .click()
  await page.locator('.review-head', { hasText: company.accountName ?? '' }).waitFor()
  await ask(page, '转办')
  await words.waitFor()
  expect(await words.inputValue()).toBe('公司搬到了固安县')
  await pane(page).getByRole('button', { name: '转给固安县网信办' }).dblclick()
  await shows(page, '这件属于固安县网信办，不在本办')
  const moved = await cloud.stored('events', { filing: ids[0], name: 'transferred' })
  expect(moved).toHaveLength(1)
})

test('letters that are typed at once after it opens are all there', async () => {
  const page = await review()
  await tap(page, '记一笔')
  const text = pane(page).getByLabel('备注', { exact: true })
  await text.click()
  await page.keyboard.type('已看过执照原件')
  expect(await text.inputValue()).toBe('已看过执照原件')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Escape')
  await pane(page).waitFor({ state: 'detached' })
  await ask(page, '记一笔')
  expect(await text.inputValue()).toBe('已看过执照原件')
  await inDialog(page, '记下来')
  await shows(page, '已看过执照原件')
  await ask(page, '记一笔')
  expect(await text.inputValue()).toBe('')
})

test('without room for the queue it lies over the picture, and is put aside to see it', async () => {
  const page = await review({ width: 1024, height: 800 })
  await ask(page, '转办')
  const values = await boxOf(page, '.bench-values')
  const { x, width } = await boxOf(page, '[role=dialog]')
  expect(values.x).toBeGreaterThanOrEqual(x + width)
  await pane(page).getByRole('radio', { name: '固安县网信办' }).click()
  await inDialog(page, '看照片')
  await pane(page).waitFor({ state: 'detached' })
  await tap(page, '接着办：转办')
  await pane(page).getByRole('radio', { name: '固安县网信办', checked: true }).waitFor()
  await isWell(page, 'pane-1024')
})
