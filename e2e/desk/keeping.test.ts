import {
  claimed,
  individual,
  registered,
  submitted,
} from '../../cloudfunctions/server/testing/filings'
import { onCloud } from '../../cloudfunctions/server/testing/onCloud'
import { inDialog, openAt, shows, tap, visit } from '../browser'
import { looksWell } from '../looks'

const cloud = onCloud()
const OWNER = 'owner-li'
const STAFF = 'reviewer-bazhou'
const HEAD = 'head-bazhou'
const stopped = { reason: 'disabledByPlatform', words: '平台公告' } as const
const outOfScope = { reason: 'outOfScope', words: '只在外地发布' } as const

const named = (accountName: string) => ({ ...individual, accountName, accountId: '' })
const open = (id: string, by = STAFF) => cloud.ok(by, 'desk.open', { id })

const cancelled = async (name: string) => {
  const { id, number } = await registered(cloud, { owner: OWNER, staff: STAFF }, named(name))
  const { version } = await open(id)
  await cloud.ok(STAFF, 'desk.cancel', { id, version, grounds: stopped })
  return { id, number: number ?? '' }
}

beforeEach(() => cloud.reset())

test('a head keeps a declined filing beyond its time, with a reason, and no longer (K6)', async () => {
  const review = await claimed(cloud, STAFF, await submitted(cloud, OWNER))
  const { id } = review
  await cloud.ok(STAFF, 'desk.proposeDecline', { id, version: review.version, grounds: outOfScope })
  await cloud.ok(HEAD, 'desk.decline', { id, version: (await open(id, HEAD)).version })
  const { page, complaints, answered } = await visit(cloud.url(), HEAD)
  await openAt(page, `/desk/review/index?id=${id}`)
  await page.getByRole('tab', { name: '经过' }).click()
  await tap(page, '暂不删除')
  await inDialog(page, '暂不删除')
  await shows(page, '请写明为什么')
  await page.getByLabel('原因', { exact: true }).locator('visible=true').fill('行政复议还没有结束')
  await looksWell(page, 'keeping-hold')
  await inDialog(page, '暂不删除')
  await shows(page, /暂不删除：行政复议还没有结束/)
  await looksWell(page, 'keeping-held')
  expect((await open(id)).hold).toMatchObject({ reason: '行政复议还没有结束' })
  await tap(page, '恢复按期删除')
  await answered()
  await shows(page, /^暂不删除$/)
  expect((await open(id)).hold).toBeUndefined()
  expect(complaints).toEqual([])
})

test('the city reads which filings a period would delete, and later which it deleted; their owner reads that it is gone', async () => {
  const { id, number } = await cancelled('留不住的')
  await registered(cloud, { owner: OWNER, staff: STAFF }, named('留着的'))
  await cloud.moveClock({ advanceDays: 200 })
  const city = await visit(cloud.url(), 'city-staff', { at: '/settings/city/index' })
  await shows(city.page, '注销备案的记录 三年')
  await tap(city.page, '修改保存期限')
  const field = city.page.getByLabel('注销备案的记录留几天').locator('visible=true')
  await field.fill('183')
  await shows(city.page, new RegExp(`会删除 .*注销备案的记录 1 件（${number}）`))
  await looksWell(city.page, 'keeping-preview')
  const { version } = await cloud.ok('city-staff', 'settings.open', { scope: 'city' })
  const { now } = await cloud.ok('city-staff', 'me', {})
  const from = new Date(now + 8 * 3_600_000).toISOString().slice(0, 10)
  await cloud.ok('city-staff', 'settings.set', {
    scope: 'city',
    version,
    from,
    set: [{ name: 'cancelledKept', value: 183 }],
  })
  await cloud.moveClock({ now: new Date(now + 60 * 60_000).toISOString() })
  await cloud.runTimer()
  await city.page.reload()
  await tap(city.page, '看删除记录')
  await shows(city.page, number)
  await shows(city.page, /注销备案满 183 天/)
  await looksWell(city.page, 'keeping-report')
  expect(city.complaints).toEqual([])

  const owner = await visit(cloud.url(), OWNER, { at: '/pages/mine/index' })
  await shows(owner.page, '这件备案已按保存期限删除')
  await looksWell(owner.page, 'keeping-mine')
  await openAt(owner.page, `/filing/progress/index?id=${id}`)
  await shows(owner.page, '内容已经不在了，只留编号和办理结果')
  await looksWell(owner.page, 'keeping-gone')
  expect(owner.complaints).toEqual([])

  const desk = await visit(cloud.url(), STAFF, { at: '/desk/ledger/index' })
  await shows(desk.page, '已按保存期限删除')
  await looksWell(desk.page, 'keeping-ledger')
  await openAt(desk.page, `/desk/review/index?id=${id}`)
  await shows(desk.page, '这件备案已按保存期限删除')
  expect(desk.complaints).toEqual([])
})
