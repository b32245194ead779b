import type { LeadView } from '../../src/domain/api/supervision/leads'
import { returned } from '../../cloudfunctions/server/testing/filings'
import { photoPng } from '../../cloudfunctions/server/testing/images'
import { NOW, onCloud } from '../../cloudfunctions/server/testing/onCloud'
import { unfiled, urge } from '../../cloudfunctions/server/testing/supervision/leads'
import { choose, inDialog, shows, tap, type Visit, visit } from '../browser'
import { isWell, looksWell } from '../looks'

const cloud = onCloud()
const OWNER = 'owner-li'
const REVIEWER = 'reviewer-bazhou'
const HEAD = 'head-bazhou'
/** A Monday, 10:00 in Beijing. */
const LATER = '2026-12-21T02:00:00.000Z'
const OFFLINE = /网络不通/
let open: Visit

beforeEach(() => cloud.reset())
afterEach(() => {
  // What the tests lose is complained of, and nothing else.
  expect(open.complaints.filter((each) => !/net::ERR_/.test(each))).toEqual([])
})

const field = (name: string) => open.page.getByRole('textbox', { name }).locator('visible=true')
const leads = () => cloud.stored<LeadView & { _id: string }>('leads')

/** The next answer to a call is lost: it arrived, and nobody hears of it. */
const loses = async (action: string): Promise<void> => {
  let lost = false
  await open.page.route('**/functions/api', async (route) => {
    if (lost || !(route.request().postData() ?? '').includes(`"${action}"`)) return route.fallback()
    lost = true
    await route.fetch()
    return route.abort()
  })
}
/** The next call never arrives. */
const fails = async (action: string): Promise<void> => {
  let failed = false
  await open.page.route('**/functions/api', (route) => {
    if (failed || !(route.request().postData() ?? '').includes(`"${action}"`))
      return route.fallback()
    failed = true
    return route.abort()
  })
}

test('adding: what was typed stays, what is typed since counts, and a lost answer adds nothing twice', async () => {
  open = await visit(cloud.url(), REVIEWER, { at: '/leads/add/index' })
  const { page } = open
  await field('账号名（昵称）').fill('霸州板材圈')
  await field('电话').fill('0316-7221234')
  await fails('leads.add')
  await tap(page, '加一条')
  await shows(page, OFFLINE)
  await expect(field('电话').inputValue()).resolves.toBe('0316-7221234')
  await looksWell(page, 'leads-add-offline')
  await field('电话').fill('0316-7225678')
  await loses('leads.add')
  await tap(page, '重试')
  await shows(page, OFFLINE)
  await tap(page, '重试')
  await shows(page, '还没有督促')
  await shows(page, '0316-7225678')
  expect(await leads()).toHaveLength(1)
})

test('urging: a failed call and a lost answer, and it is one urge with what stood there', async () => {
  const { id } = await cloud.ok(REVIEWER, 'leads.add', unfiled)
  open = await visit(cloud.url(), REVIEWER, { at: `/leads/lead/index?id=${id}` })
  const { page } = open
  await tap(page, '记一次督促')
  await choose(page, /^电话/)
  await choose(page, /^没人接$/)
  await field('说明').fill('响了很久')
  await fails('leads.urge')
  await tap(page, '记下来')
  await shows(page, OFFLINE)
  await isWell(page, 'leads-urge-offline')
  await field('说明').fill('响了两次')
  await loses('leads.urge')
  await tap(page, '重试')
  await shows(page, OFFLINE)
  await tap(page, '重试')
  await shows(page, '督促 1 次')
  await shows(page, /响了两次/)
  expect((await cloud.ok(REVIEWER, 'leads.open', { id })).urges).toHaveLength(1)
})

test('a reason that was typed stays in its sheet, and what was decided is decided once', async () => {
  const { id } = await cloud.ok(REVIEWER, 'leads.add', unfiled)
  open = await visit(cloud.url(), REVIEWER, { at: `/leads/lead/index?id=${id}` })
  const { page } = open
  const reason = page.getByRole('dialog').getByRole('textbox')
  await tap(page, '不在范围')
  await reason.fill('主要面向北京')
  await fails('leads.move')
  await inDialog(page, '不在范围')
  await shows(page, OFFLINE)
  await expect(reason.inputValue()).resolves.toBe('主要面向北京')
  await looksWell(page, 'leads-reason-offline')
  await reason.fill('主体在北京')
  await loses('leads.move')
  await inDialog(page, '重试')
  await shows(page, OFFLINE)
  await inDialog(page, '重试')
  await shows(page, '重新核实')
  const { timeline } = await cloud.ok(REVIEWER, 'leads.open', { id })
  expect(timeline.filter(({ what }) => what === '不在范围')).toMatchObject([
    { lines: ['原因：主体在北京'] },
  ])
})

test('handing on: a lost answer, and the page is left', async () => {
  const { id } = await cloud.ok(REVIEWER, 'leads.add', unfiled)
  open = await visit(cloud.url(), HEAD, { at: '/leads/list/index' })
  const { page } = open
  await tap(page, /霸州板材圈/)
  await tap(page, '转交别的办公室')
  await choose(page, '固安县网信办')
  await page.getByRole('dialog').getByRole('textbox').fill('主体在固安')
  await loses('leads.handOn')
  await inDialog(page, '转交')
  await shows(page, OFFLINE)
  await inDialog(page, '重试')
  await shows(page, '没有线索')
  expect(await leads()).toMatchObject([{ _id: id, office: '131022', version: 2 }])
})

test('a photo whose answer was lost is sent and kept once', async () => {
  const lead = await cloud.ok(REVIEWER, 'leads.add', unfiled)
  const { id } = await urge(cloud, REVIEWER, lead, {
    channel: 'visit',
    result: 'signed',
    at: Date.parse(NOW),
  })
  open = await visit(cloud.url(), REVIEWER, { at: `/leads/lead/index?id=${id}` })
  const { page } = open
  await shows(page, '督促 1 次')
  await loses('leads.addEvidence')
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    tap(page, /^加送达回证照片/),
  ])
  await chooser.setFiles({ name: 'a.png', mimeType: 'image/png', buffer: photoPng(71) })
  await shows(page, OFFLINE)
  await tap(page, '重试')
  await shows(page, '已送达（送达回证已签）')
  const { urges } = await cloud.ok(REVIEWER, 'leads.open', { id })
  expect(urges[0]?.evidence).toHaveLength(1)
})

test('a list that cannot be read anew says so, stays, and is read again', async () => {
  await cloud.ok(REVIEWER, 'leads.add', unfiled)
  open = await visit(cloud.url(), REVIEWER, { at: '/leads/list/index' })
  const { page } = open
  await shows(page, '霸州板材圈')
  await page.context().setOffline(true)
  await choose(page, '待核实 1')
  await shows(page, OFFLINE)
  await shows(page, '霸州板材圈')
  await isWell(page, 'leads-list-offline')
  await page.context().setOffline(false)
  await tap(page, '重试')
  await page.getByText(OFFLINE).locator('visible=true').waitFor({ state: 'detached' })
  await shows(page, '待核实 1')
})

test('what an owner says is kept when the net fails, said once with what stands there, with its photo once', async () => {
  const filing = await returned(cloud, { owner: OWNER, staff: REVIEWER }, ['address'])
  await cloud.alter('filings', filing.id, { decision: null })
  await cloud.moveClock({ now: LATER })
  const lead = await cloud.ok(REVIEWER, 'leads.ofFiling', { filing: filing.id })
  await urge(cloud, REVIEWER, lead, { at: Date.parse(LATER) })
  open = await visit(cloud.url(), OWNER, { at: `/filing/urge/index?id=${lead.id}` })
  const { page } = open
  await field('说明').fill('公章刚换')
  await fails('urge.state')
  await tap(page, '发给办公室')
  await shows(page, OFFLINE)
  await expect(field('说明').inputValue()).resolves.toBe('公章刚换')
  await field('说明').fill('公章刚换，下周补正')
  await loses('urge.state')
  await tap(page, '重试')
  await shows(page, OFFLINE)
  await isWell(page, 'urged-offline')
  await tap(page, '重试')
  await shows(page, /还可以改 4 次/)
  await loses('urge.addPhoto')
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), tap(page, '加一张照片')])
  await chooser.setFiles({ name: 'a.png', mimeType: 'image/png', buffer: photoPng(72) })
  await shows(page, OFFLINE)
  await tap(page, '重试')
  await shows(page, /照片 1 张，还可以改 4 次/)
  for (const [place, text] of ['二', '三', '四', '五'].entries()) {
    await field('说明').fill(`第${text}次说`)
    await tap(page, '改为这样说明')
    await shows(page, place < 3 ? `还可以改 ${String(3 - place)} 次` : /写过 5 次，不能再改/)
  }
  await looksWell(page, 'urged-said-all')
  const { urges } = await cloud.ok(REVIEWER, 'leads.open', { id: lead.id })
  expect(urges).toMatchObject([
    { statement: { text: '第五次说', photos: [expect.any(String) as string] } },
  ])
})
