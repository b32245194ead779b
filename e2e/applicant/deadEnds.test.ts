import type { Page } from 'playwright-core'
import { start, submitted } from '../../cloudfunctions/server/testing/filings'
import { NOW, onCloud } from '../../cloudfunctions/server/testing/onCloud'
import { accessibility, goTo, openTab, shows, tap, visit } from '../browser'

const OWNER = 'owner-li'
const cloud = onCloud()

test('a name in the self-check stays in its field while its questions stand', async () => {
  const { page } = await visit(cloud.url(), OWNER)
  await tap(page, '查一查')
  const name = page.getByLabel('账号名（昵称）', { exact: true }).locator('visible=true')
  await name.fill('高楼新鲜事')
  await name.press('Tab')
  await shows(page, /高楼/)
  for (const answer of ['不是', '是']) {
    await page
      .getByRole('radio', { name: answer, exact: true })
      .locator('visible=true')
      .first()
      .click()
    expect(await name.inputValue()).toBe('高楼新鲜事')
  }
})

const nobodysPages = [
  'tasks',
  'section',
  'materials',
  'signature',
  'signature/writing',
  'check',
  'correction',
]

test.each([
  ...nobodysPages.map((page) => `/apply/${page}/index`),
  '/filing/receipt/index',
  '/filing/progress/index',
])('%s of no filing says so and leads to the accounts', async (path) => {
  const { page, complaints } = await visit(cloud.url(), OWNER)
  for (const query of ['', '?id=undefined', '?id=0123456789abcdef']) {
    await goTo(page, path + query)
    await shows(page, '没有找到这件备案')
    expect(await page.getByText('更新小程序').count()).toBe(0)
    await tap(page, '看我的账号')
    await shows(page, '还没有账号')
  }
  expect(complaints).toEqual([])
})

test('a message of a deleted draft leads on', async () => {
  const { page } = await visit(cloud.url(), OWNER)
  const { id } = await start(cloud, OWNER, { accountName: '胜芳集市', openedOn: '2026-11-10' })
  await cloud.moveClock({ now: '2026-12-03T12:00:00+08:00' })
  await cloud.runTimer()
  await openTab(page, '我的账号')
  await tap(page, /消息/)
  await shows(page, /胜芳集市/)
  await cloud.ok(OWNER, 'filing.discard', { id })
  await tap(page, /胜芳集市/)
  await shows(page, '没有找到这件备案')
  expect(await accessibility(page)).toEqual([])
  await tap(page, '看我的账号')
  await shows(page, '还没有账号')
  await cloud.moveClock({ now: NOW })
})

test('a draft deleted on another phone is not shown on as if it were there', async () => {
  const { page } = await visit(cloud.url(), OWNER)
  const { id } = await start(cloud, OWNER, { accountName: '胜芳集市' })
  await goTo(page, `/apply/tasks/index?id=${id}`)
  await shows(page, '胜芳集市')
  await cloud.ok(OWNER, 'filing.discard', { id })
  await page.reload()
  await shows(page, '没有找到这件备案')
  expect(await page.getByText('胜芳集市').locator('visible=true').count()).toBe(0)
})

test('a page that the platform does not open for 3 s is asked for once more by a button', async () => {
  const { page } = await visit(cloud.url(), OWNER)
  const { id } = await submitted(cloud, OWNER)
  await page.evaluate(() => {
    const replaceState = history.replaceState.bind(history)
    history.replaceState = (...change) => {
      if (!('free' in window)) throw new Error('busy')
      replaceState(...change)
    }
  })
  await goTo(page, `/apply/tasks/index?id=${id}`)
  await shows(page, '下一页没有打开，内容都在')
  await shows(page, '查看进度')
  expect(
    await page
      .getByText(/已撤回|核对后提交/)
      .locator('visible=true')
      .count(),
  ).toBe(0)
  expect(await accessibility(page)).toEqual([])
  await page.evaluate(() => {
    Object.assign(window, { free: true })
  })
  await tap(page, '再试一次')
  await shows(page, '备案表 PDF')
  expect(page.url()).toContain('filing/progress')
})

type Copied = [name: string, button: RegExp, text: string, go: (page: Page) => Promise<void>]

test.each<Copied>([
  [
    'an office',
    /复制/,
    '霸州市',
    async (page) => {
      await submitted(cloud, OWNER)
      await openTab(page, '办公室')
      await shows(page, '您的属地')
    },
  ],
  [
    'a number on the receipt',
    /复制编号/,
    'LFBZ-',
    async (page) => goTo(page, `/filing/receipt/index?id=${(await submitted(cloud, OWNER)).id}`),
  ],
  [
    'a number on the progress page',
    /复制编号/,
    'LFBZ-',
    async (page) => goTo(page, `/filing/progress/index?id=${(await submitted(cloud, OWNER)).id}`),
  ],
])('%s is copied, and where the browser refuses, it says how to', async (_n, button, text, go) => {
  const { page } = await visit(cloud.url(), OWNER)
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await go(page)
  await tap(page, button)
  await shows(page, '已复制')
  expect(await page.evaluate(() => navigator.clipboard.readText())).toContain(text)
  await page.evaluate(() => {
    navigator.clipboard.writeText = () => Promise.reject(new Error('not allowed'))
  })
  await tap(page, button)
  await shows(page, '没有复制成。请长按下面的文字，选中后复制')
  expect(await page.locator('.copy-text').locator('visible=true').textContent()).toContain(text)
  expect(await accessibility(page)).toEqual([])
})
