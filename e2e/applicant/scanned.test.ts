import type { Answer } from '../../src/domain/api/call'
import type { PaperFile } from '../../src/domain/api/documents'
import { individual, registered } from '../../cloudfunctions/server/testing/filings'
import { onCloud } from '../../cloudfunctions/server/testing/onCloud'
import { openAt, shows, tap, type Visit, visit } from '../browser'
import { isWell, looksWell } from '../looks'

const OWNER = 'owner-li'
const STAFF = 'reviewer-bazhou'
const cloud = onCloud()
const filings = { long: '', ended: '', aside: '' }
const codes = { ...filings }
let passer: Visit

const scanned = (scene: string) => `/filing/scanned/index?scene=${encodeURIComponent(scene)}`

beforeAll(async () => {
  const made = async (accountName: string) => {
    const { id } = await registered(
      cloud,
      { owner: OWNER, staff: STAFF },
      { ...individual, accountName },
    )
    const answer = (await cloud.invoke(
      OWNER,
      { action: 'paper', input: { id } },
      'documents',
    )) as Answer<PaperFile>
    if (!answer.ok) throw new Error(answer.message)
    const [drawn] = await cloud.pageCodes()
    return { id, scene: drawn?.scene ?? '' }
  }
  for (const [key, name] of [
    ['long', '霸州市胜芳镇文昌阁民俗文化与非物质文化遗产保护传播中心公号'],
    ['ended', '信安老街坊'],
    ['aside', '益津书场'],
  ] as const) {
    const { id, scene } = await made(name)
    filings[key] = id
    codes[key] = scene
  }
  await cloud.moveClock({ advanceDays: 1 })
  const { version } = await cloud.ok(STAFF, 'desk.open', { id: filings.ended })
  const grounds = { reason: 'disabledByPlatform', words: '平台公告' } as const
  await cloud.ok(STAFF, 'desk.cancel', { id: filings.ended, version, grounds })
  const aside = await cloud.ok('head-bazhou', 'desk.open', { id: filings.aside })
  await cloud.ok('head-bazhou', 'desk.setAside', {
    id: filings.aside,
    version: aside.version,
    reason: '登记错了',
  })
  passer = await visit(cloud.url(), 'passer-by', { at: scanned(codes.long) })
})
afterEach(() => {
  const complaints = passer.complaints.filter((each) => !each.includes('ERR_INTERNET_DISCONNECTED'))
  expect(complaints).toEqual([])
})

/** What the page says from its title on. */
const said = async () =>
  (await passer.page.locator('.shell-body').locator('visible=true').innerText()).replace(
    /\s+/g,
    ' ',
  )

test('somebody who never used the program scans a paper and reads five things', async () => {
  const { page } = passer
  await shows(page, '已登记')
  const { number } = await cloud.ok(OWNER, 'filing.open', { id: filings.long })
  expect(await said()).toBe(
    `已登记 霸州市胜芳镇文昌阁民俗文化与非物质文化遗产保护传播中心公号 编号 ${number ?? ''} 办理单位 霸州市互联网信息办公室 登记日期 2026年11月24日 请和纸上的账号名、编号比一比。 2026年11月25日 15:06 查到 登记备案是什么，怎么办 霸州市互联网信息办公室 0316-7860501 打电话`,
  )
  await looksWell(page, 'scanned')
  expect(await cloud.stored('filings', { applicant: 'passer-by' })).toEqual([])
})

test('of what was cancelled it says so, of what was set aside that it is not registered now', async () => {
  const { page } = passer
  await openAt(page, scanned(codes.ended))
  await shows(page, '这份登记已经结束')
  expect(await said()).toMatch(/注销备案日期 2026年11月25日/)
  expect(await said()).not.toContain('信安老街坊')
  await looksWell(page, 'scanned-cancelled')
  await openAt(page, scanned(codes.aside))
  await shows(page, '目前没有登记')
  expect(await said()).not.toMatch(/益津书场|登记错了|核对/)
  await looksWell(page, 'scanned-aside')
})

test('a code that is none, and no code at all: one sentence and whom to call; home is a tap away', async () => {
  const { page } = passer
  await openAt(page, scanned('A'.repeat(22)))
  await shows(page, '没有查到这个码对应的登记')
  await looksWell(page, 'scanned-nothing')
  await openAt(page, '/filing/scanned/index')
  await shows(page, '扫一扫纸上的码')
  await looksWell(page, 'scanned-bare')
  await tap(page, '登记备案是什么，怎么办')
  await shows(page, '先看看要不要备案')
})

test('after 60 tries in an hour it says when it goes on; without a network that', async () => {
  const { page } = passer
  const use = { day: '2026-11-25', counts: { 'scan 15': 60 } }
  await cloud.alter('tokens', 'passer-by:visits', { use })
  await openAt(page, scanned(codes.long))
  await shows(page, '这个小时已查 60 次，16:00 起可以继续')
  await looksWell(page, 'scanned-limit')
  await cloud.alter('tokens', 'passer-by:visits', { use: { ...use, counts: {} } })
  await page.context().setOffline(true)
  await tap(page, '重试')
  await shows(page, /网络不通/)
  await isWell(page, 'scanned-offline')
  await page.context().setOffline(false)
  await tap(page, '重试')
  await shows(page, '已登记')
})

test('on a computer', async () => {
  const { page, complaints } = await visit(cloud.url(), 'passer-by', {
    width: 1280,
    height: 800,
    at: scanned(codes.long),
  })
  await shows(page, '已登记')
  await isWell(page, 'scanned-1280')
  expect(complaints).toEqual([])
})
