import type { Page } from 'playwright-core'
import {
  company,
  individual,
  registered,
  submitted,
} from '../../cloudfunctions/server/testing/filings'
import { downloaded, exporting, exportsOf } from '../../cloudfunctions/server/testing/ledger'
import { onCloud } from '../../cloudfunctions/server/testing/onCloud'
import { isWell, looksWell } from '../looks'
import { openAt, shows, tap, tapForFile, type Visit, visit } from '../browser'

const cloud = onCloud()
const people = { owner: 'company-chen', staff: 'reviewer-bazhou' }
const HEAD = 'head-bazhou'
const wide = { width: 1440, height: 900 }
const phone = { width: 390, height: 844 }
let open: Visit
/** What a call complains of whose answer is kept from it. */
let lost: readonly string[] = []

beforeAll(async () => {
  await registered(cloud, people, { ...company, accountName: '霸州文昌阁' })
  for (const accountName of ['胜芳老街坊', '南孟果园直卖', '=1+1'])
    await submitted(cloud, people.owner, { ...individual, accountName, accountKind: 'app' })
})
afterEach(() => {
  expect(open.complaints).toEqual(lost)
  lost = []
})

const at = async (staff: string, window: typeof wide, query = ''): Promise<Page> => {
  open = await visit(cloud.url(), staff, { ...window, at: `/desk/ledger/index${query}` })
  return open.page
}

const heads = async (page: Page): Promise<readonly string[]> =>
  page.locator('.table-head').locator('visible=true').allInnerTexts()

test('on a phone: what is filtered is exported and downloaded, hidden for a reviewer', async () => {
  const page = await at(people.staff, phone)
  await shows(page, '共 4 件')
  await tap(page, '筛选')
  await page.getByRole('checkbox', { name: '手机APP', exact: true }).click()
  await tap(page, '看 3 件')
  await tap(page, '导出')
  await shows(page, '账号类型 手机APP')
  await shows(page, '姓名、证件号、微信号和手机隐去一部分。完整的由负责人导出')
  await looksWell(page, 'export')
  await tap(page, '导出 3 件')
  await shows(page, /^3 行$/)
  await shows(page, '最近的导出')
  await looksWell(page, 'export-done')
  const [view] = (await exportsOf(cloud, people.staff)).exports
  expect(view).toMatchObject({ state: 'done', rows: 3, full: false })
  const { column } = await downloaded(cloud, people.staff, view?.id ?? '')
  expect([...column('账号名（昵称）')].sort()).toEqual(["'=1+1", '南孟果园直卖', '胜芳老街坊'])
  await tap(page, '收起')
  await shows(page, '共 3 件')
})

test('beside the rows: a head writes a purpose for what is not hidden', async () => {
  const page = await at(HEAD, wide)
  await shows(page, '共 4 件')
  await tap(page, '导出')
  await page.getByRole('radio', { name: /^完整/ }).click()
  await tap(page, '导出 4 件')
  await shows(page, '用途至少写 4 个字')
  await looksWell(page, 'export-wide-missing')
  const purpose = page.getByLabel('用途', { exact: true })
  await purpose.fill('查 13800000001 的账号')
  await tap(page, '导出 4 件')
  await page.locator('.field-message').getByText('请不要写证件号或手机号').waitFor()
  await purpose.fill('市公安局来函查询')
  await tap(page, '导出 4 件')
  await shows(page, '4 行，个人信息完整')
  await looksWell(page, 'export-wide')
  for (const width of [960, 1280]) {
    await page.setViewportSize({ width, height: 800 })
    await isWell(page, `export-${String(width)}`)
    expect(await heads(page)).toEqual(['编号', '账号', '状态'])
  }
  await page.setViewportSize(wide)
  expect(await heads(page)).toHaveLength(8)
  expect(await tapForFile(page, /^下载/)).toMatch(/\.xlsx\?/)
  expect(await cloud.ok(HEAD, 'inbox.list', { after: null })).toMatchObject({
    entries: [{ title: '台账已导出 4 行', page: 'desk/ledger', read: true }],
  })
})

test('a lost answer: what was asked for is there all the same, and one that never arrived is asked again', async () => {
  const page = await at(people.staff, phone)
  await shows(page, '共 4 件')
  await tap(page, '导出')
  await page.route('**/functions/documents', (route) => route.abort())
  await tap(page, '导出 4 件')
  await shows(page, '网络不通。填过的都在，请再试一次。')
  await page.unroute('**/functions/documents')
  await page.route('**/functions/documents', async (route) => {
    await route.fetch()
    return route.abort()
  })
  await tap(page, '重试')
  await shows(page, /^4 行$/)
  await page.getByText('网络不通').waitFor({ state: 'detached' })
  lost = Array.from({ length: 2 }, () => 'Failed to load resource: net::ERR_FAILED')
  const { exports } = await exportsOf(cloud, people.staff)
  expect(exports.filter(({ rows }) => rows === 4)).toHaveLength(1)
})

test('one that is under way is there again after leaving, can be stopped, and its message leads to it', async () => {
  await cloud.fault({ operation: 'file', effect: 'error' })
  await exporting(cloud, 'reviewer-guan', {})
  const page = await at('reviewer-guan', phone)
  await shows(page, '还没有备案')
  const [view] = (await exportsOf(cloud, 'reviewer-guan')).exports
  await cloud.alter('exports', view?.id ?? '', { rows: 400, total: 1001, run: 2 })
  await openAt(page, `/desk/ledger/index?id=${view?.id ?? ''}`)
  await shows(page, '正在生成 400 / 1,001 行')
  await shows(page, /停了一会儿，已重新开始/)
  await looksWell(page, 'export-running')
  await cloud.alter('exports', view?.id ?? '', { rows: 900 })
  await shows(page, '正在生成 900 / 1,001 行')
  await tap(page, '导出')
  await shows(page, '没有符合条件的备案')
  await tap(page, '停止生成')
  await shows(page, '已停止')
})

test('a head writes one text to the owners, looks at it, sends it, and sees who is to be called', async () => {
  const page = await at(HEAD, phone)
  await shows(page, '共 4 件')
  await tap(page, '告知填报人')
  await shows(page, /^4 件备案的 1 位填报人/)
  await looksWell(page, 'announce')
  await tap(page, '预览')
  await page.locator('.field-message').getByText('至少写 10 个字').waitFor()
  const text = page.getByLabel('要告知的话', { exact: true })
  await text.fill('12月1日起窗口搬到益津路，时间不变')
  await tap(page, '预览')
  await shows(page, /^12月1日起窗口搬到益津路，时间不变。有疑问可以打电话问霸州市网信办/)
  await looksWell(page, 'announce-preview')
  await tap(page, '告知这 1 位')
  await shows(page, '2 分钟内开始告知')
  await shows(page, /^本办每周告知一次/)
  await looksWell(page, 'announce-running')
  const { last } = await cloud.ok(HEAD, 'ledger.announcements', {})
  await cloud.alter('announcements', last?.id ?? '', { touchedAt: 1 })
  await cloud.runTimer()
  await shows(page, '已告知 1 位，已读 0，未读 1')
  await tap(page, '未读的电话名单')
  await page.getByRole('button', { name: /^打电话给.*的账号所有人$/ }).waitFor()
  await looksWell(page, 'announce-unread')
  await page.setViewportSize(wide)
  await isWell(page, 'announce-wide')
  await open.answered()
})
