import type { LeadView } from '../../src/domain/api/supervision/leads'
import { returned } from '../../cloudfunctions/server/testing/filings'
import { NOW, onCloud } from '../../cloudfunctions/server/testing/onCloud'
import { prove, unfiled, urge } from '../../cloudfunctions/server/testing/supervision/leads'
import { choose, inDialog, openAt, settled, shows, tap, type Visit, visit } from '../browser'
import { isWell, looksWell } from '../looks'
import { someOf } from '../../tools/test/cases'

const cloud = onCloud()
const OWNER = 'owner-li'
const REVIEWER = 'reviewer-bazhou'
const CITY = 'city-staff'
/** A Monday, 10:00 in Beijing. */
const LATER = '2026-12-21T02:00:00.000Z'
let open: Visit

beforeEach(() => cloud.reset())
afterEach(() => {
  expect(open.complaints).toEqual([])
})

const until = async (holds: () => Promise<boolean>) => {
  while (!(await holds())) await open.page.waitForTimeout(100)
}
const opened = (id: string) => cloud.ok(REVIEWER, 'leads.open', { id })
const field = (name: string) => open.page.getByRole('textbox', { name }).locator('visible=true')

test.each(
  someOf(1, [
    ['computer', 1280, 800],
    ['phone', 390, 844],
  ] as const),
)(
  'a clerk adds an account that is not filed, and writes down a call, on a %s',
  async (size, width, height) => {
    open = await visit(cloud.url(), REVIEWER, { width, height, at: '/leads/list/index' })
    const { page } = open
    await shows(page, '没有线索')
    await looksWell(page, `leads-none-${size}`)
    await tap(page, '加一条')
    await shows(page, '账号类型')
    await tap(page, '加一条')
    await shows(page, '请写账号名')
    await field('账号名（昵称）').fill('霸州板材圈')
    await field('电话').fill('0316-7221234')
    await field('账号主体').fill('霸州市胜芳板材厂')
    await field('账号所有人').fill('李文昌')
    await choose(page, '公司（企业、个体工商户）')
    await looksWell(page, `leads-add-${size}`)
    await page.getByRole('button', { name: '加一条' }).locator('visible=true').dblclick()
    await shows(page, /^名称里有「霸州」，主体里有「霸州市」/)
    await shows(page, '公司（企业、个体工商户）')
    await shows(page, '还没有督促')
    await shows(page, /^通告四.3：“对延时不报/)
    await looksWell(page, `leads-lead-${size}`)
    await tap(page, '记一次督促')
    await shows(page, '怎样督促')
    await tap(page, '记下来')
    await shows(page, '请选怎样督促')
    await choose(page, /^电话/)
    await choose(page, /^本人接听$/)
    await field('接听的人').fill('李文昌')
    await looksWell(page, `leads-urge-${size}`)
    await page.getByRole('button', { name: '记下来' }).locator('visible=true').dblclick()
    await shows(page, '督促 1 次')
    await shows(page, /已送达（本人接听/)
    await looksWell(page, `leads-urged-${size}`)
    const [stored] = await cloud.stored<LeadView & { _id: string }>('leads')
    expect((await opened(stored?._id ?? '')).urges).toHaveLength(1)
    await openAt(page, '/leads/list/index')
    await shows(page, /督促 1 次，最近 .*，已送达/)
    await looksWell(page, `leads-list-${size}`)
    await choose(page, '已督促 1')
    await shows(page, '霸州板材圈')
    await choose(page, '已移送 0')
    await shows(page, '没有「已移送」的线索')
  },
)

test('the same account again leads to the lead that there is', async () => {
  const lead = await cloud.ok(REVIEWER, 'leads.add', unfiled)
  open = await visit(cloud.url(), 'head-bazhou', { at: '/leads/add/index' })
  const { page } = open
  await field('账号名（昵称）').fill('霸州板材圈')
  await tap(page, '加一条')
  await shows(page, /^已有这条线索，在霸州市网信办，待核实/)
  await isWell(page, 'leads-known')
  await tap(page, '看这条线索')
  await shows(page, '还没有督促')
  expect(page.url()).toContain(lead.id)
})

test('a head hands a lead on, the city says whose it is', async () => {
  const lead = await cloud.ok(REVIEWER, 'leads.add', unfiled)
  open = await visit(cloud.url(), 'head-bazhou', { at: `/leads/lead/index?id=${lead.id}` })
  await tap(open.page, '转交别的办公室')
  await inDialog(open.page, '转交')
  await shows(open.page, '请选办公室')
  await choose(open.page, '固安县网信办')
  await open.page.getByRole('dialog').getByRole('textbox').fill('主体在固安')
  await isWell(open.page, 'leads-hand-on')
  await inDialog(open.page, '转交')
  await until(async () => (await cloud.stored('leads', { office: '131022' })).length === 1)
  await open.page.context().close()
  open = await visit(cloud.url(), CITY, { at: '/leads/list/index' })
  await tap(open.page, '加一条')
  await field('账号名（昵称）').fill('菜篮子')
  await choose(open.page, '永清县网信办')
  await isWell(open.page, 'leads-add-city')
  await tap(open.page, '加一条')
  await shows(open.page, '还没有督促')
  expect(await cloud.stored('leads', { office: '131023' })).toHaveLength(1)
})

test('among many one is found by a part of its name', async () => {
  await cloud.ok(REVIEWER, 'leads.add', unfiled)
  const account = { ...unfiled.account, accountName: '南孟渔家', accountId: 'gh_2ead00000002' }
  await cloud.ok(REVIEWER, 'leads.add', { ...unfiled, account })
  open = await visit(cloud.url(), REVIEWER, { at: '/leads/list/index' })
  const { page } = open
  await shows(page, '霸州板材圈')
  await field('名称、主体、原始ID、姓名、编号').fill('渔家')
  await tap(page, '查找')
  await shows(page, '所有状态里的「渔家」')
  await shows(page, '南孟渔家')
  await page.getByText('霸州板材圈').locator('visible=true').waitFor({ state: 'detached' })
  await looksWell(page, 'leads-found')
  await tap(page, '看全部线索')
  await shows(page, '霸州板材圈')
})

test('what is late is a line of the desk, and a list of its own', async () => {
  await cloud.ok(REVIEWER, 'leads.add', unfiled)
  open = await visit(cloud.url(), REVIEWER, { width: 1280, height: 800, at: '/desk/queue/index' })
  const { page } = open
  await tap(page, '逾期')
  await shows(page, '最晚提交日 10月20日，已过 35 天')
  await shows(page, '0316-7221234')
  await looksWell(page, 'leads-late')
})

const delivered = async (): Promise<LeadView> => {
  const lead = await cloud.ok(REVIEWER, 'leads.add', unfiled)
  const { id } = await urge(cloud, REVIEWER, lead, {
    channel: 'visit',
    result: 'signed',
    at: Date.parse(NOW),
  })
  await prove(cloud, REVIEWER, await opened(id))
  await cloud.moveClock({ now: LATER })
  return opened(id)
}

test.each(
  someOf(1, [
    ['computer', 1280, 800],
    ['phone', 390, 844],
  ] as const),
)(
  'a county proposes the first rung, the city confirms it and takes it back, on a %s',
  async (size, width, height) => {
    const { id } = await delivered()
    const at = `/leads/lead/index?id=${id}`
    open = await visit(cloud.url(), REVIEWER, { width, height, at: at })
    const { page } = open
    await shows(page, '已送达（送达回证已签）')
    await looksWell(page, `leads-ladder-${size}`)
    await tap(page, /^看照片/)
    await shows(page, '查看已记入日志')
    await isWell(page, `leads-photo-${size}`)
    await page.keyboard.press('Escape')
    await tap(page, '建议提请平台处置')
    await inDialog(page, '建议提请平台处置')
    await shows(page, '请写原因，至少两个字')
    await page.getByRole('dialog').getByRole('textbox').fill('督促以后一个月仍没有备案')
    await looksWell(page, `leads-reason-${size}`)
    await inDialog(page, '建议提请平台处置')
    await shows(page, '等市级负责人确认')
    await page.context().close()
    open = await visit(cloud.url(), CITY, { width, height, at: at })
    await shows(open.page, /王敏 建议：督促以后一个月仍没有备案/)
    await looksWell(open.page, `leads-confirm-${size}`)
    await open.page
      .getByRole('button', { name: '确认提请平台处置' })
      .locator('visible=true')
      .dblclick()
    await shows(open.page, '已提请平台处置')
    await shows(open.page, '撤回提请')
    await looksWell(open.page, `leads-confirmed-${size}`)
    expect((await opened(id)).status).toBe('platform')
    await tap(open.page, '撤回提请')
    await open.page.getByRole('dialog').getByRole('textbox').fill('已经在办理')
    await inDialog(open.page, '撤回提请')
    await shows(open.page, '撤回提请平台处置')
    expect((await opened(id)).status).toBe('urged')
  },
)

test('what is missing for the second rung is counted; its owner’s answer stands beside the sentence; referred, and taken back', async () => {
  const filing = await returned(cloud, { owner: OWNER, staff: REVIEWER }, ['address'])
  await cloud.alter('filings', filing.id, { decision: null })
  await cloud.moveClock({ now: LATER })
  const lead = await cloud.ok(REVIEWER, 'leads.ofFiling', { filing: filing.id })
  const visited = { channel: 'visit', result: 'signed', at: Date.parse(LATER) } as const
  await urge(cloud, REVIEWER, lead, visited)
  await cloud.ok(OWNER, 'urge.state', { id: lead.id, n: 1, text: '公章刚换，下周补正' })
  const at = `/leads/lead/index?id=${lead.id}`
  open = await visit(cloud.url(), REVIEWER, { width: 1280, height: 800, at: at })
  await shows(open.page, '至少要有一次督促已送达')
  await shows(open.page, /对方说明情况的时间到/)
  await tap(open.page, '还差 2 样')
  await shows(open.page, '未送达：还没有送达回证的照片')
  await isWell(open.page, 'leads-lacking')
  await open.page.context().close()
  await prove(cloud, REVIEWER, await opened(lead.id))
  await cloud.moveClock({ now: '2027-01-11T02:00:00.000Z' })
  const { version } = await opened(lead.id)
  const reason = '说过的下周已过'
  const proposes = { id: lead.id, version, move: 'proposeReferral', reason } as const
  await cloud.ok(REVIEWER, 'leads.move', proposes)
  open = await visit(cloud.url(), 'head-bazhou', { width: 1280, height: 800, at: at })
  const { page } = open
  await shows(page, /^通告四.3：“对经督促仍不履行备案义务的/)
  await shows(page, '12月21日 10:00 对方说明：“公章刚换，下周补正”')
  await looksWell(page, 'leads-answered')
  await tap(page, /^证明单/)
  await until(
    async () => (await cloud.stored('events', { filing: lead.id, name: 'paperMade' })).length === 1,
  )
  await tap(page, '确认移送')
  await shows(page, '撤回移送')
  expect((await opened(lead.id)).status).toBe('referred')
  await tap(page, '撤回移送')
  await page.getByRole('dialog').getByRole('textbox').fill('已经在办理')
  await inDialog(page, '撤回移送')
  await until(async () => (await opened(lead.id)).status === 'urged')
})

test('its owner reads what the notice says, says something to it, and agrees to be served there', async () => {
  const filing = await returned(cloud, { owner: OWNER, staff: REVIEWER }, ['address'])
  await cloud.alter('filings', filing.id, { decision: null })
  await cloud.moveClock({ now: LATER })
  open = await visit(cloud.url(), REVIEWER, {
    width: 1280,
    height: 800,
    at: `/desk/review/index?id=${filing.id}`,
  })
  await tap(open.page, /^列为线索/)
  await shows(open.page, /^来自备案 /)
  await isWell(open.page, 'leads-of-filing')
  await open.page.context().close()
  const lead = await cloud.ok(REVIEWER, 'leads.ofFiling', { filing: filing.id })
  await urge(cloud, REVIEWER, lead, { channel: 'app', result: 'sent', at: 0, person: '' })
  await cloud.runTimer()
  open = await visit(cloud.url(), OWNER, { at: '/filing/inbox/index' })
  const { page } = open
  await tap(page, /请办完登记备案/)
  await shows(page, '通告原文')
  await shows(page, '去补正，重新提交')
  await looksWell(page, 'urged')
  await tap(page, '发给办公室')
  await shows(page, '请写几个字')
  await field('说明').fill('公章刚换，下周补正')
  await page.getByRole('button', { name: '发给办公室' }).locator('visible=true').dblclick()
  await shows(page, /已发给办公室，还可以改 4 次，改过的也留着$/)
  await tap(page, '同意电子送达并确认地址')
  await shows(page, /您同意了电子送达/)
  await settled(page)
  await looksWell(page, 'urged-said')
  expect((await opened(lead.id)).urges).toMatchObject([
    { delivered: null, statement: { text: '公章刚换，下周补正' } },
  ])
  await tap(page, '取消电子送达')
  await shows(page, '同意电子送达并确认地址')
})
