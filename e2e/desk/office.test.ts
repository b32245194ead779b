import type { Page } from 'playwright-core'
import { individual, newToken, start, submitted } from '../../cloudfunctions/server/testing/filings'
import { confirmMail, outbox } from '../../cloudfunctions/server/testing/messages'
import { onCloud } from '../../cloudfunctions/server/testing/onCloud'
import { setServing } from '../../cloudfunctions/server/testing/settings'
import { unfiled } from '../../cloudfunctions/server/testing/supervision/leads'
import {
  accessibility,
  backToCityDesk,
  choose,
  goTo,
  openAt,
  openTab,
  shows,
  tap,
  tapOn,
  visit,
} from '../browser'
import { looksWell } from '../looks'
import { windows } from '../windows'

const HEAD = 'head-bazhou'
const cloud = onCloud()

describe.each(windows)('未送达, %s', (_name, size) => {
  test('a head sees what was given up, sends it again, and it is gone from the list', async () => {
    await cloud.reset()
    await confirmMail(cloud)
    await submitted(cloud, 'owner-li')
    const other = await submitted(cloud, 'owner-zhao')
    await cloud.mailServer('refuse')
    await cloud.runTimer()
    const [row] = await outbox(cloud, { filing: other.id, channel: 'mail' })
    await cloud.alter('outbox', row?._id ?? '', { content: 'no key opens this' })
    await cloud.moveClock({ advanceDays: 11 })
    await cloud.runTimer()
    const { page, complaints } = await visit(cloud.url(), HEAD, size)
    await openTab(page, '办公室')
    await tap(page, /未送达/)
    await shows(page, '邮件 1 封，打不开的 1 条')
    await shows(page, '邮件服务器一直没有收下（450）')
    await shows(page, '一条打不开的消息')
    await looksWell(page, `undelivered-${String(size.width)}`)
    await cloud.mailServer('accept')
    await tap(page, '再发这 2 条')
    await shows(page, '2 条已排队，一两分钟内再发。还是送不到的，会回到这里')
    await shows(page, '都送到了')
    await cloud.runTimer()
    await page.reload()
    await shows(page, '打不开的 1 条')
    const mails = (await cloud.mails()).filter(({ subject }) => subject.includes('新提交的备案'))
    expect(mails).toHaveLength(1)
    await tap(page, '看这件')
    await shows(page, other.number ?? '')
    expect(complaints).toEqual([])
  })
})

describe('staff begin at their desk', () => {
  const STAFF = 'reviewer-bazhou'
  const tab = (page: Page, name: string) => page.locator('.weui-tabbar__item', { hasText: name })
  let open: Awaited<ReturnType<typeof visit>>
  beforeAll(async () => {
    await cloud.reset()
    await submitted(cloud, 'owner-li')
    await cloud.runTimer()
    open = await visit(cloud.url(), STAFF)
  })
  afterAll(() => {
    expect(open.complaints).toEqual([])
  })

  test('once the phone knows them; a tap on 首页 then stays there', async () => {
    const { page } = open
    await shows(page, '先看看要不要备案')
    await openTab(page, '办公室')
    await shows(page, '待核对 1')
    await openAt(page, '/pages/home/index')
    await shows(page, '待核对 1')
    expect(page.url()).toContain('pages/office/index')
    await openTab(page, '首页')
    await shows(page, '先看看要不要备案')
    await openTab(page, '我的账号')
    await shows(page, '还没有账号')
    await openTab(page, '首页')
    await shows(page, '先看看要不要备案')
  })

  test('what the office is told stands on 办公室, not on 我的账号', async () => {
    const { page } = open
    await tab(page, '办公室').locator('.weui-badge', { hasText: '1' }).waitFor()
    expect(await tab(page, '我的账号').locator('.weui-badge').count()).toBe(0)
    const owner = await visit(cloud.url(), 'owner-li')
    await shows(owner.page, '胜芳古镇生活')
    expect(await owner.page.locator('.weui-badge').count()).toBe(0)
  })

  test.each(['/filing/guide/index', '/pages/home/index?from=card', '/pages/mine/index'])(
    'who opens %s stays there',
    async (address) => {
      const { page } = open
      await openAt(page, address)
      await open.answered()
      expect(page.url()).toContain(address)
      if (address.startsWith('/pages')) await openTab(page, '首页')
      else await goTo(page, '/pages/home/index')
      await shows(page, '先看看要不要备案')
    },
  )

  test('in a wide window too, where the desk is a page of its own', async () => {
    const { page } = open
    await page.setViewportSize({ width: 1280, height: 800 })
    await openAt(page, '/pages/home/index')
    await page.getByRole('columnheader', { name: '编号' }).waitFor()
    expect(page.url()).toContain('desk/queue')
  })
})

test('where nothing is undelivered no row says so, and a reviewer sees none', async () => {
  await cloud.reset()
  for (const openid of [HEAD, 'reviewer-bazhou']) {
    const { page } = await visit(cloud.url(), openid)
    await openTab(page, '办公室')
    await shows(page, '本办还没有确认收件邮箱')
    expect(await page.getByText('未送达').count()).toBe(0)
  }
})

describe('本办承诺', () => {
  test('a head takes it back: the owner reads no day, the desk counts the days it waits', async () => {
    await cloud.reset()
    const head = await visit(cloud.url(), HEAD)
    await openTab(head.page, '办公室')
    await tap(head.page, /本办还没有确认收件邮箱/)
    await shows(head.page, '3 个工作日内答复')
    await tap(head.page, '不再承诺')
    await shows(head.page, '没有承诺答复的天数')
    expect(await accessibility(head.page)).toEqual([])

    const { id } = await submitted(cloud, 'owner-li')
    const owner = await visit(cloud.url(), 'owner-li')
    await shows(owner.page, '收到后会在这里告诉您')
    await goTo(owner.page, `/filing/receipt/index?id=${id}`)
    await shows(owner.page, '霸州市网信办核对，收到后会在这里告诉您')
    expect(await owner.page.getByText(/最晚.*答复|本办承诺/).count()).toBe(0)

    await cloud.moveClock({ advanceDays: 3 })
    const desk = await visit(cloud.url(), 'reviewer-bazhou', { width: 1280, height: 800 })
    await openTab(desk.page, '办公室')
    await shows(desk.page, '已等 3 天')
    await tap(desk.page, '领取并核对')
    await shows(desk.page, /已等 3 天/)
    expect(await desk.page.getByText('本办承诺').count()).toBe(0)
    expect([head, owner, desk].flatMap(({ complaints }) => complaints)).toEqual([])
  })

  test('a head sets it, a wrong number is said at its field', async () => {
    const { page } = await visit(cloud.url(), HEAD)
    await openTab(page, '办公室')
    await tap(page, /本办还没有确认收件邮箱/)
    const field = page.getByLabel('几个工作日内答复').locator('visible=true')
    await field.fill('30')
    await tap(page, '保存承诺')
    await shows(page, '请填 1 到 20 的整数')
    await field.fill('5')
    await tap(page, '保存承诺')
    await shows(page, '5 个工作日内答复')
    const filing = await submitted(cloud, 'owner-zhao')
    expect(filing.replyBy).not.toBeNull()
  })
})

describe('怎样受理', () => {
  test.each(windows)('a head closes the office for another one, %s', async (_name, size) => {
    await cloud.reset()
    await submitted(cloud, 'owner-zhao')
    await cloud.ok('reviewer-bazhou', 'leads.add', unfiled)
    await cloud.ok('reviewer-bazhou', 'entering.start', { token: newToken() })
    const { page, complaints } = await visit(cloud.url(), HEAD, size)
    await openTab(page, '办公室')
    await tap(page, /本办还没有确认收件邮箱/)
    await tap(page, /^怎样受理/)
    await looksWell(page, `serving-online-${String(size.width)}`)
    await choose(page, /^收复印件/)
    await choose(page, /^不用盖章/)
    await looksWell(page, `serving-copies-${String(size.width)}`)
    await choose(page, /^停办/)
    await choose(page, /今天，一分钟内生效/)
    await tap(page, '保存并启用')
    await shows(page, '请选由哪个办公室接着办')
    await shows(page, '现有 1 件在办、1 件在录入、2 人、1 条线索')
    await choose(page, /^永清县网信办/)
    await shows(page, /从起用那天起都转到永清县网信办/)
    await looksWell(page, `serving-${String(size.width)}`)
    await tap(page, '保存并启用')
    await shows(page, '停办，由永清县网信办接着办')
    await shows(page, /还有 1 件在办、1 件在录入、2 人、1 条线索正在转到永清县网信办/)
    await looksWell(page, `serving-closed-${String(size.width)}`)
    await shows(page, /怎样受理：刘建国 .*15:0\d 设置，11月24日起用/)
    expect(await page.getByText('其他办公室').count()).toBe(0)
    await choose(page, /^在线受理/)
    expect(await page.getByRole('radio', { name: /^收复印件/ }).isChecked()).toBe(true)
    expect(await page.getByRole('radio', { name: /^不用盖章/ }).isChecked()).toBe(true)
    await cloud.runTimer()
    const city = await visit(cloud.url(), 'city-staff', {
      ...size,
      at: '/settings/serving/index?office=131081',
    })
    await shows(city.page, '备案、人员和线索都已转到永清县网信办。')
    await openAt(page, '/pages/office/index')
    await shows(page, '永清县 待办')
    expect(complaints).toEqual([])
  })

  test('a head writes where the office is; what is no place is said at its field', async () => {
    await cloud.reset()
    const { page, complaints } = await visit(cloud.url(), HEAD, { at: '/settings/serving/index' })
    const field = page.getByLabel('导航位置', { exact: true }).locator('visible=true')
    await field.fill('116.123456, 39.123456')
    await tap(page, '保存并启用')
    await shows(page, '请先写纬度，再写经度')
    await looksWell(page, 'serving-place')
    await field.fill('39.123456, 116.123456')
    await tap(page, '保存并启用')
    await shows(page, '导航位置：11月25日起改为39.123456, 116.123456。')
    expect((await cloud.ok('owner-li', 'me', {})).places).toEqual({})
    await choose(page, /^不用盖章/)
    await tap(page, '保存并启用')
    await shows(page, '单位盖章：11月25日起改为不用盖章。')
    await shows(page, '导航位置：11月25日起改为39.123456, 116.123456。')
    await cloud.moveClock({ now: '2026-11-25T01:00:00.000Z' })
    expect((await cloud.ok('owner-li', 'me', {})).places).toEqual({
      '131081': { latitude: 39.123456, longitude: 116.123456, since: '2026-11-25' },
    })
    expect(complaints).toEqual([])
  })

  test('a head with the city right sets that of each office, a reviewer reads', async () => {
    await cloud.reset()
    const city = await visit(cloud.url(), 'city-staff', { at: '/settings/serving/index' })
    await tap(city.page, /^大城县网信办/)
    await choose(city.page, /^在窗口办理/)
    await tap(city.page, '保存并启用')
    await shows(city.page, '怎样受理：11月25日起改为在窗口办理。')
    const reviewer = await visit(cloud.url(), 'reviewer-bazhou', { at: '/settings/serving/index' })
    await shows(reviewer.page, '由本办负责人或市级管理员设置')
    expect(await reviewer.page.getByText('保存').count()).toBe(0)
  })

  test('an open page of an owner hears that the office turned to paper, with the next call', async () => {
    await cloud.reset()
    const { id } = await start(cloud, 'owner-li', individual)
    const { page, complaints } = await visit(cloud.url(), 'owner-li')
    await openAt(page, `/apply/tasks/index?id=${id}`)
    await shows(page, '签名盖章确认')
    await setServing(cloud, '131081', { mode: 'paper', successor: null })
    await cloud.moveClock({ now: '2026-11-24T07:08:00.000Z' })
    await goTo(page, `/apply/section/index?id=${id}&section=account`)
    const field = page.getByLabel('功能简介', { exact: true }).locator('visible=true')
    await field.fill('本地生活信息')
    await field.blur()
    await shows(page, '已保存')
    await page.goBack()
    await shows(page, '送交材料')
    expect(complaints).toEqual([])
  })
})

describe.each(windows)('全市设置, %s', (name, size) => {
  test('the city’s head sets the days of a correction from a day on; who was later is told', async () => {
    await cloud.reset()
    const { page, complaints } = await visit(cloud.url(), 'city-staff', size)
    await openTab(page, '办公室')
    await backToCityDesk(page)
    await tap(page, /本办还没有确认收件邮箱/)
    await tap(page, /全市设置/)
    await shows(page, '退回后 15 天')
    await looksWell(page, `city-${name}`)
    const field = page.getByLabel('退回后几天').locator('visible=true')
    await field.fill('61')
    await tap(page, '保存并启用')
    await shows(page, '请填 1 到 60 的整数')
    await field.fill('20')
    await tap(page, '保存并启用')
    await shows(page, /11月25日起改为退回后 20 天/)

    const other = await visit(cloud.url(), 'city-staff', { ...size, at: '/settings/city/index' })
    await shows(other.page, /11月25日起改为退回后 20 天/)
    await choose(page, /12月1日/)
    await field.fill('30')
    await tap(page, '保存并启用')
    await shows(page, /12月1日起改为退回后 30 天|11月25日起改为退回后 20 天/)
    await other.page.getByLabel('退回后几天').locator('visible=true').fill('10')
    await tap(other.page, '保存并启用')
    await shows(other.page, /周正 (11月24日 )?15:0\d 已改过/)
    await tap(other.page, '看改了什么')
    expect([complaints, other.complaints].flat()).toEqual([])
  })
})

test('the city lets fewer bring theirs straight to it, from tomorrow on', async () => {
  await cloud.reset()
  const { page, complaints } = await visit(cloud.url(), 'city-staff')
  await openAt(page, '/settings/city/index')
  await shows(page, '通知列出的主体都可以直接报送')
  await tap(page, '修改哪些主体可以直接报送')
  const saves = page.getByRole('button', { name: '保存并启用' }).nth(1)
  await tapOn(saves)
  await shows(page, '没有改动')
  await tapOn(page.getByRole('checkbox', { name: /个人/ }))
  await looksWell(page, 'city-straight')
  await tapOn(saves)
  await shows(page, /11月25日起改为公司（企业、个体工商户）、事业单位、社会团体可以直接报送/)
  expect(complaints).toEqual([])
})

test('the city adds a name of a place, from tomorrow on', async () => {
  await cloud.reset()
  const { page, complaints } = await visit(cloud.url(), 'city-staff')
  await openAt(page, '/settings/city/index')
  await tap(page, '修改地名')
  const saves = page.getByRole('button', { name: '保存并启用' }).nth(1)
  await tapOn(saves)
  await shows(page, '没有改动')
  const field = page.getByLabel(/^一行一个：地名/).locator('visible=true')
  await field.fill('临空经济区 广阳\n万庄新城 大兴区')
  await tapOn(saves)
  await shows(page, '第 2 行：没有「大兴区」这个县（市、区）')
  await looksWell(page, 'city-places-wrong')
  await field.fill('临空经济区 广阳\n云上霸州 不算')
  await tapOn(saves)
  await shows(page, /11月25日起改为另加 2 个地名/)
  await cloud.moveClock({ now: '2026-11-25T01:00:00.000Z' })
  await page.reload()
  await shows(page, '临空经济区 广阳区')
  await shows(page, '云上霸州 不算')
  await looksWell(page, 'city-places')
  expect(complaints).toEqual([])
})

test('the city sets how long messages are kept, and reads before what would go', async () => {
  await cloud.reset()
  const { page, complaints } = await visit(cloud.url(), 'city-staff')
  await openAt(page, '/settings/city/index')
  await shows(page, '消息和提醒 一年')
  await tap(page, '修改保存期限')
  await shows(page, '今天起用的话，现在没有要删除的')
  const saves = page.getByRole('button', { name: '保存并启用' }).nth(1)
  const field = page.getByLabel('消息和提醒留几天').locator('visible=true')
  await field.fill('90')
  await tapOn(saves)
  await shows(page, '请填 183 到 1095 的整数')
  await field.fill('200')
  await looksWell(page, 'city-kept')
  await tapOn(saves)
  await shows(page, /11月25日起改为200 天/)
  expect(complaints).toEqual([])
})

test('a county’s staff read the city’s settings and change nothing', async () => {
  const { page } = await visit(cloud.url(), HEAD, { at: '/settings/city/index' })
  await shows(page, /由市级管理员设置/)
  expect(await page.getByText('保存并启用').count()).toBe(0)
})
