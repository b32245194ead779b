import type { Page } from 'playwright-core'
import {
  company,
  individual,
  registered,
  returned,
  submitted,
} from '../../cloudfunctions/server/testing/filings'
import { manyFilings } from '../../cloudfunctions/server/testing/ledger'
import { onCloud } from '../../cloudfunctions/server/testing/onCloud'
import { ledgerAddress } from '../../src/domain/ledger/address'
import { wholeLedger } from '../../src/domain/ledger/filter'
import { isWell, looksWell, picture } from '../looks'
import { openAt, setLook, shows, tap, tapForFile, tapOn, type Visit, visit } from '../browser'
import { someOf } from '../../tools/test/cases'

const cloud = onCloud()
const people = { owner: 'company-chen', staff: 'reviewer-bazhou' }
const wide = { width: 1440, height: 900 }
let open: Visit

beforeAll(async () => {
  await registered(cloud, people, { ...company, accountName: '霸州文昌阁' })
  await returned(cloud, people, ['address'], { ...individual, accountName: '南孟果园直卖' })
  for (let count = 1; count <= 55; count += 1) {
    const accountName = `胜芳老街坊${String(count)}`
    await submitted(cloud, people.owner, { ...individual, accountName, accountKind: 'app' })
  }
}, 300_000)
afterEach(() => {
  expect(open.complaints).toEqual([])
})

const at = async (window = { width: 390, height: 844 }): Promise<Page> => {
  open = await visit(cloud.url(), people.staff, { ...window, at: '/desk/ledger/index' })
  await shows(open.page, '共 57 件')
  return open.page
}
const names = (page: Page) => page.locator('.ledger-row, .row-link').count()
const chip = (page: Page, name: string | RegExp, role: 'checkbox' | 'radio' = 'checkbox') =>
  page.getByRole(role, { name, exact: true }).click()

test('on a phone: views, a filter that says how many there are, and back to the same place', async () => {
  const page = await at()
  expect(await names(page)).toBe(50)
  await picture(page, 'ledger')
  await page.getByRole('tab', { name: '本月登记' }).click()
  await shows(page, '共 1 件')
  await shows(page, '霸州文昌阁')
  await page.getByRole('tab', { name: '我在核对' }).click()
  await shows(page, '您没有正在核对的备案')
  await tap(page, '看全部')
  await shows(page, '共 57 件')

  await tap(page, '筛选')
  await chip(page, '待补正')
  await looksWell(page, 'ledger-filter')
  await tap(page, '看 1 件')
  await shows(page, '南孟果园直卖')
  await tap(page, '不限状态 待补正')
  await shows(page, '共 57 件')

  // Who scrolls there has it read by itself.
  await page.getByRole('button', { name: '下面 50 件' }).dispatchEvent('click')
  await page.locator('.ledger-row').nth(56).waitFor()
  const last = page.locator('.ledger-row').last()
  const name = await last.locator('.t-strong').innerText()
  await last.click()
  await page.getByRole('tab', { name: /^全部 \d+ 项/ }).waitFor()
  await page.goBack()
  await last.waitFor()
  expect(await names(page)).toBe(57)
  expect(await last.locator('.t-strong').innerText()).toBe(name)
  expect(await last.isVisible()).toBe(true)
})

test('in columns: a head sorts, pressed again it turns; the filter stands beside the rows', async () => {
  const page = await at(wide)
  const head = page.getByRole('columnheader', { name: /编号/ })
  expect(await head.getAttribute('aria-sort')).toBe('none')
  await tap(page, /^按编号排/)
  await shows(page, '共 57 件，编号大的在前')
  expect(await head.getAttribute('aria-sort')).toBe('descending')
  await tap(page, /^按编号排/)
  await shows(page, '共 57 件，编号小的在前')
  await page.locator('.ledger-line').nth(1).getByText('霸州文昌阁').waitFor()

  await tap(page, '筛选')
  await chip(page, '手机APP')
  await shows(page, '共 55 件')
  await picture(page, 'ledger-wide')
  await chip(page, '到期本月')
  await shows(page, '没有符合条件的备案')
  await tap(page, '看全部')
  await shows(page, '共 57 件，后提交的在前')
})

test('what a colleague decided meanwhile is said in the row on coming back', async () => {
  const page = await at()
  const first = page.locator('.ledger-row').first()
  await first.click()
  await tap(page, '领取')
  await page.getByRole('radio', { name: '地址，退回' }).waitFor()
  await page.goBack()
  await first.getByText('我在核对').waitFor()
})

test('a filing is found by a part of its name, or the end of its number', async () => {
  const page = await at()
  const field = page.getByLabel('编号、名称、主体、姓名、手机后四位')
  await field.fill('文昌阁')
  await tap(page, '查找')
  await shows(page, '共 1 件')
  await shows(page, '霸州文昌阁')
  const number = await page.getByText(/^LFBZ-/).innerText()
  await field.fill('文')
  await shows(page, '请至少写两个字')
  await field.fill(number.slice(-4))
  await tap(page, '查找')
  await shows(page, '霸州文昌阁')
  await field.fill('没有的账号')
  await field.press('Tab')
  await shows(page, '没有找到「没有的账号」。可以试编号后五位、名称里的一段、手机后四位。')
  await looksWell(page, 'ledger-nothing')
  await tap(page, '看全部')
  await shows(page, '共 57 件')
  expect(await field.inputValue()).toBe('')
})

test.each(
  someOf(1, [
    ['on a computer', wide, 3],
    ['on a phone', { width: 390, height: 844 }, 0],
  ] as const),
)('%s: several are picked and printed as one file', async (name, window, first) => {
  const page = await at(window)
  await tap(page, '选几件打印')
  await shows(page, '点一下选中，一次最多 20 件')
  const rows = page.getByRole('checkbox', { name: /胜芳老街坊/ })
  for (const row of [0, 1, 2]) await tapOn(rows.nth(first + row))
  await tapOn(rows.nth(first + 1))
  await shows(page, '已选 2 件')
  await looksWell(page, `ledger-picked-${name === 'on a phone' ? 'phone' : 'wide'}`)
  const printed = async () => (await cloud.stored('events', { name: 'paperMade' })).length
  const before = await printed()
  await tapForFile(page, '打印备案表')
  await tapForFile(page, '空白备案表')
  expect(await printed()).toBe(before + 2)
  await tap(page, '不选了')
  await shows(page, '选几件打印')
  expect(await rows.count()).toBe(0)
})

test('columns begin at 900 px, without the rail until that has room; with large letters there are none', async () => {
  const page = await at({ width: 900, height: 844 })
  const heads = page.getByRole('columnheader')
  await heads.first().waitFor()
  await isWell(page, 'ledger-900')
  await page.setViewportSize({ width: 959, height: 844 })
  expect(await page.locator('.rail').locator('visible=true').count()).toBe(0)
  await isWell(page, 'ledger-959')
  await setLook(page, { care: true })
  await isWell(page, 'ledger-959-care')
  await setLook(page, { scale: 2 })
  await heads.first().waitFor({ state: 'detached' })
  await setLook(page, {})
  await heads.first().waitFor()
  await page.setViewportSize({ width: 899, height: 844 })
  await heads.first().waitFor({ state: 'detached' })
})

test('no more are picked than are printed at once', async () => {
  const page = await at(wide)
  await tap(page, '选几件打印')
  const rows = page.getByRole('checkbox', { name: /胜芳老街坊/ })
  for (let row = 0; row <= 20; row += 1) await rows.nth(row).click()
  await shows(page, '已选 20 件，一次最多这么多')
  expect(await rows.nth(20).getAttribute('aria-checked')).toBe('false')
})

test('gone back from while it still loads, a page does not come up over where one is', async () => {
  const page = await at(wide)
  await page.route('**/js/*', async (route) => {
    await page.waitForTimeout(500)
    await route.continue()
  })
  await page
    .getByRole('link', { name: /胜芳老街坊/ })
    .first()
    .click()
  await page.waitForURL(/desk\/review/)
  await page.goBack()
  await page.waitForTimeout(2000)
  await shows(page, '共 57 件')
})

test('opened by a figure it stands filtered and sorted; back from a row it is as it was', async () => {
  const page = await at(wide)
  const { wanted } = ledgerAddress({
    filter: { ...wholeLedger, statuses: ['returned'], office: '131081' },
    sort: { by: 'due', descending: false },
  })
  await openAt(page, `/desk/ledger/index?wanted=${encodeURIComponent(wanted)}`)
  await shows(page, '共 1 件，先到期的在前')
  await shows(page, '状态 待补正')
  await shows(page, '办公室 霸州市')
  await page.getByRole('link', { name: '南孟果园直卖' }).click()
  await page.waitForURL(/desk\/review/)
  await page.goBack()
  await shows(page, '共 1 件，先到期的在前')
  await openAt(page, '/desk/ledger/index?wanted=%7B%22late')
  await shows(page, '共 57 件')
})

test('above 1,000 a count that no index decides says 1,000+', async () => {
  await manyFilings(cloud, 1001, (place) => ({ ledger: { number: 5000 + place } }))
  const { wanted } = ledgerAddress({
    filter: { ...wholeLedger, accountKinds: ['official'] },
    sort: { by: 'number', descending: true },
  })
  const address = `/desk/ledger/index?wanted=${encodeURIComponent(wanted)}`
  open = await visit(cloud.url(), people.staff, { ...wide, at: address })
  await shows(open.page, /^共 1,000\+ 件/)
})
