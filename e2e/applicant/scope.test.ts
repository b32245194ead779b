import type { Page, Request } from 'playwright-core'
import { onCloud } from '../../cloudfunctions/server/testing/onCloud'
import { CITY_OFFICE, clause, officeOf } from '../../src/domain/city/city'
import { accessibility, shows, tap, visit } from '../browser'
import { overflow } from '../looks'

const OWNER = 'owner-li'
const cloud = onCloud()
const city = officeOf(CITY_OFFICE)

/** Whatever the page keeps on the phone. */
const kept = (page: Page) =>
  page.evaluate(async () =>
    JSON.stringify([
      { ...localStorage },
      { ...sessionStorage },
      document.cookie,
      (await indexedDB.databases()).map(({ name }) => name),
      await caches.keys(),
    ]),
  )

/** Opens the self-check; answers what left the phone since then other than to load the program. */
const check = async (name: string) => {
  const { page, complaints } = await visit(cloud.url(), OWNER)
  // The home page asks who runs this, and keeps it.
  await page.waitForFunction(() => localStorage.getItem('publisher') !== null)
  await tap(page, '查一查')
  await shows(page, '第 1 步，共 4 步')
  const before = await kept(page)
  const sent: string[] = []
  page.on('request', (request: Request) => {
    const program = request.url().startsWith(`${cloud.url()}/app/`) && request.method() === 'GET'
    if (!program || request.postData() !== null || decodeURI(request.url()).includes(name))
      sent.push(`${request.method()} ${request.url()}`)
  })
  const field = page.getByLabel('账号名（昵称）', { exact: true }).locator('visible=true')
  await field.fill(name)
  await field.press('Tab')
  return {
    page,
    leftNothing: async () => {
      expect(sent).toEqual([])
      expect(await kept(page)).toBe(before)
      expect(decodeURI(page.url())).not.toContain(name)
      expect((await cloud.ok(OWNER, 'filing.list', { after: null })).filings).toEqual([])
      expect(complaints).toEqual([])
    },
  }
}

const say = async (page: Page, answer: '是' | '不是', then: string) => {
  await page
    .getByRole('radio', { name: answer, exact: true })
    .locator('visible=true')
    .last()
    .click()
  await tap(page, then)
}

const steps = {
  registered: /行政区域内的公司或个人注册使用吗/,
  publishes: /发布新闻信息、热点资讯或提供信息服务吗/,
  based: /注册人或机构的属地在/,
  mainlyHere: /^主要面向/,
}

test('all no ends on the exit page, and nothing was sent or stored', async () => {
  const { page, leftNothing } = await check('京津冀头条')
  await shows(page, '名称里没有认出')
  await say(page, '不是', '下一步')
  await shows(page, steps.registered)
  await say(page, '不是', '下一步')
  await shows(page, steps.publishes)
  await say(page, '不是', '下一步')
  await shows(page, steps.based)
  await say(page, '不是', '看结果')
  await shows(page, '按您的回答，不在这次备案范围')
  await shows(page, /以属地答复为准。没有保存任何内容/)
  expect(await accessibility(page)).toEqual([])
  await leftNothing()
  await tap(page, '重新查一次')
  await shows(page, '第 1 步，共 4 步')
  await leftNothing()
})

test('a lone yes to 二.3, of an account for elsewhere, ends with a call', async () => {
  const { page, leftNothing } = await check('京津冀头条')
  await say(page, '不是', '下一步')
  await shows(page, steps.registered)
  await say(page, '不是', '下一步')
  await shows(page, steps.publishes)
  await say(page, '是', '下一步')
  await shows(page, steps.based)
  await say(page, '不是', '下一步')
  await shows(page, steps.mainlyHere)
  await shows(page, '再问一句')
  expect(await accessibility(page)).toEqual([])
  await say(page, '不是', '看结果')
  await shows(page, '建议电话确认')
  await shows(page, clause('二.3'))
  await shows(page, city.phone)
  expect(await accessibility(page)).toEqual([])
  for (const width of [320, 390]) {
    await page.setViewportSize({ width, height: 568 })
    expect(await overflow(page)).toEqual([])
  }
  await leftNothing()
})

test('of one for here, it has to be filed', async () => {
  const { page, leftNothing } = await check('京津冀头条')
  await say(page, '不是', '下一步')
  await say(page, '不是', '下一步')
  await shows(page, steps.publishes)
  await say(page, '是', '下一步')
  await shows(page, steps.based)
  await say(page, '不是', '下一步')
  await shows(page, steps.mainlyHere)
  await say(page, '是', '看结果')
  await shows(page, '需要登记备案')
  await shows(page, clause('二.3'))
  await leftNothing()
})

test('a place that only asks is shown beside one that is certain, and asks nothing then', async () => {
  const { page, leftNothing } = await check('霸州晨光早报')
  const doubt = '「晨光」也是廊坊的一个社区名，不影响结果'
  await shows(page, '「霸州」霸州市')
  await shows(page, doubt)
  expect(await page.getByRole('radio').locator('visible=true').count()).toBe(0)
  await shows(page, '需要登记备案')
  expect(await accessibility(page)).toEqual([])
  await leftNothing()
})

test.each([
  ['落垡村一街', '「落垡村一街」也是廊坊的一个村名。这里指的是那个村吗？'],
  ['高楼日记', '「高楼」也可能是三河市高楼镇。这里指的是三河市高楼镇吗？'],
])('%s asks, and counts once it is meant', async (name, question) => {
  const { page, leftNothing } = await check(name)
  await shows(page, question)
  await page.getByRole('radio', { name: '是', exact: true }).locator('visible=true').first().click()
  await shows(page, '需要登记备案')
  await leftNothing()
})

test.each(['固安捷工业品', '文安驿古镇', '三河口水库', '第一财经'])(
  '%s names no place of ours',
  async (name) => {
    const { page, leftNothing } = await check(name)
    await shows(page, '名称里没有认出')
    await leftNothing()
  },
)
