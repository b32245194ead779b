import { individual, returned, start, submitted } from '../../cloudfunctions/server/testing/filings'
import { onCloud } from '../../cloudfunctions/server/testing/onCloud'
import { callSet } from '../../cloudfunctions/server/testing/settings'
import { text2027 } from '../../src/domain/testing/holidays'
import { accessibility, openAt, shows, tap, tapOn, visit } from '../browser'
import { looksWell } from '../looks'

const CITY_HEAD = 'city-staff'
const WIDE = { width: 1280, height: 900 }
const cloud = onCloud()

const at = (instant: string) => cloud.moveClock({ now: `${instant}:00.000+08:00` })
const named = (accountName: string) => ({ ...individual, accountName })

beforeAll(async () => {
  await at('2027-01-22T10:00')
  await callSet(cloud, { scope: '131081', set: [{ name: 'replyDays', value: 5 }] }, 'head-bazhou')
  await returned(
    cloud,
    { owner: 'owner-back', staff: 'reviewer-bazhou' },
    ['address'],
    named('胜芳古镇蟹王争霸赛暨水乡文化旅游节合作号'),
  )
  await start(cloud, 'owner-draft', { ...named('草稿'), openedOn: '2027-01-07' })
  await at('2027-01-29T10:00')
  await submitted(cloud, 'owner-waiting', named('信安集市'))
})

test('a year is pasted, what it moves is seen, and it holds from its day (M1)', async () => {
  const { page, complaints } = await visit(cloud.url(), CITY_HEAD, WIDE)
  await openAt(page, '/desk/board/index')
  await shows(page, '2027年的节假日还没有录入，现在只按周末推算。')
  await tap(page, /^节假日/)
  await shows(page, '2027 未录入')
  await tap(page, '保存并启用')
  await shows(page, '请先贴上放假通知的文字')
  const box = page.getByRole('textbox', { name: '放假通知的文字' })

  await box.fill(text2027.replace('共8天', '共 9 天'))
  await shows(page, /第 3 行没有读懂：「二、春节：.*共 9 天/)
  await tap(page, '保存并启用')
  await shows(page, '还有 1 行没有读懂')
  await looksWell(page, 'holidays-unread')

  await box.fill(text2027.replace(/\n七、.*/, ''))
  await shows(page, '没有读到国庆节')
  await box.fill(text2027.replace('2027年', '2026年'))
  await shows(page, '文字里是 2026 年')

  await box.fill(text2027)
  await shows(page, '读到 7 个假期，28 个放假日，6 个上班日')
  await shows(page, '保存后会变 3 个日期')
  await shows(
    page,
    '推后 2 个，提前 1 个。提前的排在前面。其中 1 个是草稿的最后一天，只计数，不列出。',
  )
  const rows = page.getByRole('table', { name: '会变的日期' }).getByRole('row')
  expect(await rows.nth(1).innerText()).toMatch(/信安集市[^]*2月5日[^]*2月4日[^]*提前 1 天/)
  expect(await rows.nth(2).innerText()).toMatch(/2月8日[^]*2月15日[^]*推后 7 天/)
  await looksWell(page, 'holidays-moved')
  await tapOn(page.getByRole('tab', { name: '推后 2' }))
  expect(await rows.count()).toBe(2)

  await tap(page, '保存并启用')
  await shows(page, '已保存')
  await shows(page, /1月30日起改为2027年/)
  await looksWell(page, 'holidays-saved')
  await at('2027-01-30T10:00')
  await cloud.runTimer()
  await page.reload()
  await shows(page, '2月5日至12日，8 天')
  await shows(page, /周正 1月29日 .* 设置，1月30日起用/)
  expect(complaints).toEqual([])
})

test('the same once more moves nothing; what was typed is given up by 放弃', async () => {
  const { page } = await visit(cloud.url(), CITY_HEAD, { ...WIDE, at: '/settings/holidays/index' })
  const box = page.getByRole('textbox', { name: '放假通知的文字' })
  await box.fill(text2027)
  await shows(page, '没有日期会变')
  await tap(page, '保存并启用')
  await shows(page, '没有改动')
  await tap(page, '放弃')
  await shows(page, '这里会列出哪些日期要变，看过再保存。')
  expect(await box.inputValue()).toBe('')
})

test('who waits reads the new day, and why', async () => {
  const { page } = await visit(cloud.url(), 'owner-waiting', { at: '/pages/mine/index' })
  await tap(page, /信安集市/)
  await shows(page, '最晚答复改为 2月4日')
})

test.each([
  ['a phone', CITY_HEAD, { width: 390, height: 844 }, '请在电脑上录入'],
  ['a reviewer', 'reviewer-bazhou', WIDE, '由市级管理员设置'],
])('%s only reads', async (_name, openid, size, words) => {
  const { page, complaints } = await visit(cloud.url(), openid, size)
  await openAt(page, '/settings/holidays/index')
  await shows(page, new RegExp(words))
  expect(await page.getByRole('textbox').count()).toBe(0)
  await shows(page, '2月5日至12日，8 天')
  await tapOn(page.getByRole('tab', { name: '2026' }))
  await shows(page, '放假：1月1日至3日')
  expect(await accessibility(page)).toEqual([])
  await looksWell(page, `holidays-read-${String(size.width)}`)
  expect(complaints).toEqual([])
})
