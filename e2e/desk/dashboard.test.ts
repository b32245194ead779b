import type { Page } from 'playwright-core'
import {
  company,
  individual,
  registered,
  returned,
  submitted,
} from '../../cloudfunctions/server/testing/filings'
import { offices } from '../../src/domain/city/city'
import { onCloud } from '../../cloudfunctions/server/testing/onCloud'
import { isWell, looksWell, picture } from '../looks'
import { choose, settled, shows, tap, type Visit, visit } from '../browser'

const cloud = onCloud()
const people = { owner: 'company-chen', staff: 'reviewer-bazhou' }
let open: Visit

beforeAll(async () => {
  await registered(cloud, people, { ...company, accountName: '霸州文昌阁' })
  await returned(cloud, people, ['address'], { ...individual, accountName: '南孟果园直卖' })
  for (const accountName of ['胜芳老街坊', '胜芳花灯'])
    await submitted(cloud, people.owner, { ...individual, accountName })
  await cloud.runTimer()
})
afterEach(() => {
  expect(open.complaints).toEqual([])
})

const at = async (openid: string, width: number): Promise<Page> => {
  open = await visit(cloud.url(), openid, { width, height: 900, at: '/desk/dashboard/index' })
  await shows(open.page, /天数 \d\d:\d\d 更新/)
  return open.page
}

test('the city sees all offices in the order of the notice; a figure opens its list, back is here (H4)', async () => {
  const page = await at('city-staff', 1280)
  const table = page.getByRole('table', { name: '各办公室' })
  const names = await table.getByRole('rowheader').allInnerTexts()
  // Nobody is staff of the second one.
  expect(names.map((name) => name.trim()).slice(0, 2)).toEqual([
    offices[0]?.area,
    `${offices[1]?.area ?? ''}没有人收件`,
  ])
  expect([names.length, names.at(-1)?.trim()]).toEqual([13, '全市'])
  const heads = table.getByRole('columnheader')
  expect(await heads.count()).toBe(14)
  expect(await heads.getByRole('button').count()).toBe(0)
  await looksWell(page, 'dashboard-wide')
  await page.getByRole('link', { name: '霸州市 待核对 2', exact: true }).click()
  await shows(page, '共 2 件，先提交的在前')
  await shows(page, '办公室 霸州市')
  await page.goBack()
  await page.getByRole('link', { name: '全市 收到 4', exact: true }).click()
  await shows(page, '共 4 件，后提交的在前')
  await shows(page, '提交 11月1日至24日')
  await page.goBack()
  await page.getByRole('tab', { name: '上月' }).click()
  await shows(page, /^10月1日至31日，/)
  expect(await table.getByRole('link', { name: /收到/ }).count()).toBe(0)
  await page.getByRole('link', { name: '霸州市 待补正 1', exact: true }).click()
  await shows(page, '南孟果园直卖')
  await page.goBack()
  await shows(page, /^10月1日至31日，/)
})

test('in a wide window the rail stands beside each room, with what waits; rooms take each other’s place, back is the desk', async () => {
  const page = await at('city-staff', 1280)
  const here = page.locator('.rail-here').locator('visible=true')
  await shows(page, '待核对 2')
  expect(await here.innerText()).toBe('看板')
  for (const room of ['审计', '月报', '运行状况', '看板']) {
    await tap(page, room)
    await page.locator('.rail-here', { hasText: room }).locator('visible=true').waitFor()
    expect(await here.count()).toBe(1)
  }
  await page
    .getByRole('tab', { name: /^待核对/ })
    .locator('visible=true')
    .click()
  await page.getByRole('heading', { name: '待核对', exact: true, level: 1 }).waitFor()
})

test('the name of an office leads to its queue, which says whose it is; all is one tap away', async () => {
  const page = await at('city-staff', 1280)
  const heading = (name: string) => page.getByRole('heading', { name, exact: true, level: 1 })
  await page.getByRole('link', { name: '霸州市', exact: true }).click()
  await heading('霸州市 待核对').waitFor()
  await shows(page, '胜芳老街坊')
  await shows(page, '2 件')
  expect(await page.getByText(/^由.*办理$/).count()).toBe(0)
  await isWell(page, 'queue-of-office')
  await tap(page, /^自述待核实/)
  await heading('霸州市 自述已备案').waitFor()
  await page.goBack()
  await page.goBack()
  await page.getByRole('link', { name: '固安县', exact: true }).click()
  await heading('固安县 待核对').waitFor()
  await shows(page, '没有待核对的备案')
  await open.answered()
  await page.reload()
  await heading('固安县 待核对').waitFor()
  await tap(page, '看全市')
  await heading('待核对').waitFor()
  await shows(page, '胜芳老街坊')
  await open.page.close()

  const phone = await at('city-staff', 390)
  await tap(phone, /^霸州市/)
  await tap(phone, '霸州市的待办')
  await shows(phone, '霸州市 待办')
  await shows(phone, '胜芳花灯')
  await isWell(phone, 'queue-of-office-phone')
  await tap(phone, '看全市的待办')
  await shows(phone, '廊坊市 待办')
  // It stays there: who was at the dashboard is not led back to it.
  await open.answered()
  await settled(phone)
  await shows(phone, '廊坊市 待办')
  expect(phone.url()).toContain('pages/office')
  await open.page.close()

  const head = await at('head-bazhou', 390)
  await tap(head, '霸州市的待办')
  await shows(head, '待核对 2')
  expect(head.url()).toContain('pages/office')
})

test('with less room there are counts or times', async () => {
  const page = await at('city-staff', 1000)
  const heads = page.getByRole('table', { name: '各办公室' }).getByRole('columnheader')
  expect(await heads.count()).toBe(10)
  await page.getByRole('tab', { name: '时间' }).click()
  expect(await heads.count()).toBe(5)
  await picture(page, 'dashboard-times')
})

test('the city reminds an office from its row: what it will read is shown, a second time is none (I5)', async () => {
  const [waits] = await cloud.stored<{ _id: string }>('filings', { status: 'submitted' })
  await cloud.alter('filings', waits?._id ?? '', { replyBy: '2026-11-20' })
  const page = await at('city-staff', 1280)
  expect(await page.getByRole('button', { name: /^提醒/ }).count()).toBe(1)
  await tap(page, '提醒霸州市')
  await shows(page, /^霸州市有 1 件超过本办承诺，已过 4 天，请抽空看一看。/)
  await shows(page, '告诉 2 位工作人员，马上送达')
  await looksWell(page, 'dashboard-remind')
  await page.getByRole('dialog').getByRole('button', { name: '提醒', exact: true }).dblclick()
  await shows(page, '霸州市今天已提醒，一天提醒一次')
  await tap(page, '关闭')
  expect(await page.getByRole('button', { name: '提醒霸州市' }).count()).toBe(0)
  await shows(page, '今天已提醒')
  await looksWell(page, 'dashboard-reminded')
  await open.page.close()

  await cloud.runTimer()
  open = await visit(cloud.url(), people.staff, { at: '/filing/inbox/index' })
  await tap(open.page, /市级提醒/)
  await shows(open.page, '共 1 件，先提交的在前')
  await open.page.getByRole('tab', { name: '超承诺', selected: true }).waitFor()
  await open.page.close()
  open = await visit(cloud.url(), 'city-staff', { at: '/desk/dashboard/index' })
  await tap(open.page, /^霸州市 今天已提醒/)
  await open.page.getByRole('link', { name: '霸州市 超承诺 1', exact: true }).waitFor()
  expect(await open.page.getByRole('button', { name: '提醒霸州市' }).count()).toBe(0)
})

test('on a phone an office opens to its figures; a head has the own one', async () => {
  const page = await at('city-staff', 390)
  await tap(page, /^霸州市/)
  await page.getByRole('link', { name: '霸州市 登记 1', exact: true }).waitFor()
  await looksWell(page, 'dashboard-phone')
  await page.getByRole('link', { name: '霸州市 登记 1', exact: true }).click()
  await shows(page, '霸州文昌阁')
  await open.page.close()

  const own = await at('head-bazhou', 390)
  await own.getByRole('link', { name: '霸州市 待核对 2', exact: true }).waitFor()
  expect(await own.getByText('全市').count()).toBe(0)
})

test('the last 30 days one by one: a figure opens what came on that day (H4)', async () => {
  const page = await at('city-staff', 1280)
  const strip = page.getByRole('table', { name: '10月26日至11月24日' })
  await strip.waitFor()
  expect(await strip.getByRole('columnheader').count()).toBe(31)
  expect(await strip.getByRole('link').count()).toBe(2)
  await looksWell(page, 'dashboard-days')
  await page.getByRole('link', { name: '11月24日 收到 4', exact: true }).click()
  await shows(page, '共 4 件，后提交的在前')
  await shows(page, '提交 11月24日')
  await page.goBack()
  await page.setViewportSize({ width: 390, height: 844 })
  await page.getByRole('table', { name: '11月20日至11月24日' }).waitFor()
  expect(await page.getByRole('table', { name: /^\d+月\d+日至/ }).count()).toBe(6)
  await page.getByRole('link', { name: '11月24日 登记 1', exact: true }).click()
  await shows(page, '共 1 件，后登记的在前')
})

test('what falls due in 30 days, of all offices or of one: a day opens its list (H4)', async () => {
  const page = await at('city-staff', 1280)
  const strip = page.getByRole('table', { name: '到期 11月24日至12月23日' })
  await strip.waitFor()
  expect(await strip.getByRole('link').count()).toBe(1)
  await looksWell(page, 'dashboard-due')
  await tap(page, '到期数的是全市，换一个')
  await choose(page, '固安县网信办')
  await shows(page, '这 30 天没有要到期的')
  await tap(page, '到期数的是固安县网信办，换一个')
  await choose(page, '霸州市网信办')
  await page.getByRole('link', { name: '12月10日 到期 3', exact: true }).click()
  await shows(page, '共 3 件，先到期的在前')
  await shows(page, '到期 12月10日')
  await page.goBack()
  await open.answered()
  await page.setViewportSize({ width: 390, height: 844 })
  await page.getByRole('table', { name: '到期 12月9日至12月13日' }).waitFor()
  expect(await page.getByRole('table', { name: /^到期 / }).count()).toBe(6)
})

test('it is the first page of the city, once, and the first row of its desk; a reviewer has none', async () => {
  open = await visit(cloud.url(), 'city-staff', { at: '/pages/office/index' })
  await shows(open.page, /天数 \d\d:\d\d 更新/)
  await open.page.goBack()
  await shows(open.page, '廊坊市 待办')
  await tap(open.page, '月报')
  await shows(open.page, '廊坊市网信办月报')
  await open.page.goBack()
  await shows(open.page, '廊坊市 待办')
  await tap(open.page, '看板')
  await shows(open.page, /天数 \d\d:\d\d 更新/)
  await open.page.close()
  for (const openid of [people.staff, 'head-bazhou']) {
    const size = { width: 390, height: 844 }
    open = await visit(cloud.url(), openid, { ...size, at: '/pages/office/index' })
    await shows(open.page, '霸州市 待办')
    await open.page.waitForTimeout(1500)
    await shows(open.page, '霸州市 待办')
    expect(await open.page.getByText('看板').count()).toBe(openid === people.staff ? 0 : 1)
    if (openid === people.staff) await open.page.close()
  }
})
