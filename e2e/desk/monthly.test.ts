import type { Locator, Page } from 'playwright-core'
import { company, individual, registered } from '../../cloudfunctions/server/testing/filings'
import { NOW, onCloud } from '../../cloudfunctions/server/testing/onCloud'
import { unfiled, urge } from '../../cloudfunctions/server/testing/supervision/leads'
import { looksWell, picture } from '../looks'
import { shows, tap, type Visit, visit } from '../browser'

const cloud = onCloud()
const people = { owner: 'company-chen', staff: 'reviewer-bazhou' }
let open: Visit
let aside = { id: '', version: 0 }

beforeAll(async () => {
  const lead = await cloud.ok(people.staff, 'leads.add', unfiled)
  await urge(cloud, people.staff, lead, { at: Date.parse(NOW) })
  aside = await registered(cloud, people, { ...company, accountName: '霸州文昌阁' })
  await registered(cloud, people, { ...individual, accountName: '胜芳花灯', accountKind: 'app' })
  await cloud.moveClock({ now: '2026-12-01T02:00:00.000Z' })
  await cloud.runTimer()
})
afterEach(() => {
  expect(open.complaints).toEqual([])
})
afterAll(() => cloud.moveClock({ now: NOW }))

const at = async (openid: string, width: number, query = ''): Promise<Page> => {
  open = await visit(cloud.url(), openid, { width, height: 900, at: `/desk/monthly/index${query}` })
  return open.page
}

test('a closed month: figures open their filings, months turn, back is here (H6)', async () => {
  const page = await at(people.staff, 1280)
  await shows(page, '霸州市网信办月报')
  await shows(page, '本月还没有结束，数到今天')
  await shows(page, '这个月没有登记')
  expect(await page.getByRole('textbox').count()).toBe(0)
  await tap(page, '前一月')
  await shows(page, /12月1日 10:0\d 生成，已定稿/)
  await shows(page, /^审计校验码 (?:[0-9A-F]{4} ?){8}$/)
  await looksWell(page, 'monthly-wide')
  await page.getByRole('link', { name: '新登记 手机APP 1', exact: true }).click()
  await shows(page, '共 1 件')
  await shows(page, '胜芳花灯')
  await page.goBack()
  await shows(page, /12月1日 10:0\d 生成，已定稿/)
})

test.each([390, 960, 1280])(
  'a figure of leads opens them, and its row is even (H6): %s',
  async (width) => {
    const page = await at(people.staff, width, '?month=2026-11')
    await shows(page, '督促、提请平台处置、移送按线索计，一条线索一个月计一次')
    const middle = async (locator: Locator) => {
      const box = await locator.locator('visible=true').first().boundingBox()
      return (box?.y ?? 0) + (box?.height ?? 0) / 2
    }
    const figure = page.getByRole('link', { name: '督促 公众账号 1', exact: true })
    await figure.waitFor()
    const row = width < 600 ? '.monthly-item' : '.table-row'
    const plain = page.locator(row, { hasText: /^督促/ }).locator('.figure-none')
    expect(Math.abs((await middle(figure)) - (await middle(plain)))).toBeLessThan(1)
    await looksWell(page, `monthly-leads-${String(width)}`)
    await figure.click()
    await shows(page, '督促 2026年11月，微信公众账号，共 1 条')
    await shows(page, '霸州板材圈')
    await looksWell(page, `leads-of-month-${String(width)}`)
    await tap(page, '看全部线索')
    await shows(page, '已督促 1')
  },
)

test('what was corrected since stands below, with its reason; the file can be had', async () => {
  const { version } = await cloud.ok('head-bazhou', 'desk.open', { id: aside.id })
  const reason = '材料有误'
  await cloud.ok('head-bazhou', 'desk.setAside', { id: aside.id, version, reason })
  const page = await at(people.staff, 390, '?month=2026-11')
  await shows(page, /^2026年12月1日 新登记 −1（公众账号、公司） LFBZ-\S+ 恢复办理$/)
  await page.getByRole('link', { name: '新登记 合计 2', exact: true }).waitFor()
  await looksWell(page, 'monthly-phone')
  const [file] = await Promise.all([page.waitForEvent('download'), tap(page, /^导出 xlsx/)])
  expect(file.suggestedFilename()).toMatch(/\.xlsx$/)
})

test('on a computer it prints well: all of the return, nothing to tap, ink on white (H6)', async () => {
  const page = await at(people.staff, 1280, '?month=2026-11')
  await page.evaluate(() => {
    window.print = () => document.body.setAttribute('data-printed', 'yes')
  })
  await tap(page, '打印')
  expect(await page.locator('body').getAttribute('data-printed')).toBe('yes')
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' })
  for (const hidden of ['前一月', '打印', '导出 xlsx'])
    expect(await page.getByText(hidden, { exact: true }).isVisible()).toBe(false)
  await shows(page, '霸州市网信办月报')
  await shows(page, /审计校验码/)
  await shows(page, '再次退回时新提出的问题')
  await shows(page, /样张/)
  await picture(page, 'monthly-print')
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1')
  expect(pdf.match(/\/Type \/Page\b/g)).toHaveLength(1)
  await page.emulateMedia({ media: null, colorScheme: null })
  await open.page.close()
  open = await visit(cloud.url(), people.staff, {
    width: 390,
    height: 900,
    at: '/desk/monthly/index',
  })
  await shows(open.page, '导出 xlsx')
  expect(await open.page.getByText('打印', { exact: true }).count()).toBe(0)
})

test('the city goes from office to office', async () => {
  const page = await at('city-staff', 390, '?office=all&month=2026-11')
  await shows(page, '全市月报')
  await tap(page, '霸州市网信办')
  await shows(page, '霸州市网信办月报')
  await page.getByRole('link', { name: '新登记 合计 2', exact: true }).waitFor()
})

test('an answer to another month that comes late does not stay in the place of this one', async () => {
  const page = await at(people.staff, 1280)
  await shows(page, '本月还没有结束，数到今天')
  // The next asking for December waits until November is long there.
  await page.route(/functions\/api/, async (route) => {
    if ((route.request().postData() ?? '').includes('2026-12'))
      await new Promise((resolve) => setTimeout(resolve, 3000))
    await route.continue()
  })
  await tap(page, '前一月')
  await shows(page, /已定稿/)
  await tap(page, '后一月')
  await tap(page, '前一月')
  await page.waitForTimeout(5000)
  await shows(page, /已定稿/)
  await page.getByRole('link', { name: '新登记 手机APP 1', exact: true }).waitFor()
})

test('a head archives the month: leaves, comes back, and has it as a ZIP (D9)', async () => {
  const page = await at('head-bazhou', 390, '?month=2026-11')
  await shows(page, '每件一个 PDF，按编号命名，装进 ZIP；每件备案都记下')
  // The one that was set aside does not stand there any more.
  await cloud.fault({ operation: 'file', effect: 'delay', nth: 2, ms: 5000 })
  await page.getByText('归档本月 1 件', { exact: true }).dblclick()
  await shows(page, '正在生成，可以离开')
  await shows(page, '正在生成 0 / 1 件')
  await looksWell(page, 'month-archive-running')
  await page.reload()
  await shows(page, '归档件 1 件')
  await shows(page, /^第 1 份，1 件$/)
  await looksWell(page, 'month-archive-done')
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: '下载第 1 份，1 件', exact: true }).click(),
  ])
  expect(file.suggestedFilename()).toBe('归档件-霸州市网信办-2026年11月-1.zip')
  await shows(page, /已下载$/)
  expect(await cloud.stored('exports', {})).toHaveLength(1)
  await open.page.close()
  open = await visit(cloud.url(), 'head-bazhou', {
    width: 390,
    height: 900,
    at: '/desk/ledger/index?id=any',
  })
  await shows(open.page, '归档件 1 件')
  await open.page.close()
  open = await visit(cloud.url(), people.staff, {
    width: 390,
    height: 900,
    at: '/desk/monthly/index?month=2026-11',
  })
  await shows(open.page, '导出 xlsx')
  await open.page.waitForTimeout(500)
  expect(await open.page.getByText(/^归档本月/).count()).toBe(0)
})
