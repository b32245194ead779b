import { individual, start } from '../../cloudfunctions/server/testing/filings'
import { onCloud } from '../../cloudfunctions/server/testing/onCloud'
import { callSet } from '../../cloudfunctions/server/testing/settings'
import { printedOffice } from '../../src/domain/city/city'
import { choose, openAt, shows, tap, visit } from '../browser'
import { looksWell } from '../looks'
import { windows } from '../windows'

const HEAD = 'head-bazhou'
const cloud = onCloud()

describe.each(windows)('办公室资料, %s', (_, size) => {
  beforeEach(() => cloud.reset())

  test('a head changes it from a day on; what is wrong is said beside its field', async () => {
    const { page, complaints } = await visit(cloud.url(), HEAD, size)
    await openAt(page, '/settings/officeData/index')
    await shows(page, '霸州市互联网信息办公室')
    await looksWell(page, `office-data-${String(size.width)}`)
    const field = (label: string) => page.getByLabel(label, { exact: true }).locator('visible=true')
    await tap(page, '保存并启用')
    await shows(page, '没有改动')
    await field('电话').fill('7860501')
    await field('公开邮箱').fill('bzwlk2012')
    await tap(page, '保存并启用')
    await shows(page, '请写成 0316-2339541，或 11 位手机号')
    await shows(page, '请写完整的邮箱，像 name@163.com')
    await looksWell(page, `office-data-wrong-${String(size.width)}`)
    await field('电话').fill('0316-7000000')
    await field('公开邮箱').fill(' bazhou@office.invalid ')
    await tap(page, '保存并启用')
    await shows(page, '已保存')
    await shows(page, '电话：11月25日起改为0316-7000000。')
    await shows(page, '公开邮箱：11月25日起改为bazhou@office.invalid。')
    // What is to come stays when something else is changed.
    await field('地址').fill('霸州市迎宾大厦1301房间')
    await choose(page, /今天，一分钟内生效/)
    await tap(page, '保存并启用')
    await shows(page, /地址：刘建国 .*设置，11月24日起用/)
    await shows(page, '电话：11月25日起改为0316-7000000。')
    await looksWell(page, `office-data-set-${String(size.width)}`)
    await cloud.moveClock({ now: '2026-11-25T01:00:00.000Z' })
    const { offices } = await cloud.ok('owner-li', 'me', {})
    expect(offices).toEqual({
      '131081': {
        address: '霸州市迎宾大厦1301房间',
        phone: '0316-7000000',
        email: 'bazhou@office.invalid',
        since: '2026-11-25',
      },
    })
    expect(complaints).toEqual([])
  })
})

test('a head with the city right changes that of each office and whom to ask about failures, a reviewer reads', async () => {
  await cloud.reset()
  const { page } = await visit(cloud.url(), 'city-staff', { at: '/settings/officeData/index' })
  await tap(page, /^大城县网信办/)
  await shows(page, '大城县互联网信息办公室')
  await page.getByLabel('名称', { exact: true }).locator('visible=true').fill('大城县委网信办')
  await choose(page, /今天，一分钟内生效/)
  await tap(page, '保存并启用')
  await shows(page, /名称：周正 .*设置，11月24日起用/)
  await openAt(page, '/settings/city/index')
  await page.getByLabel('姓名和办公电话').locator('visible=true').fill('小陈 0316-2330000')
  await tap(page, '保存联系人')
  await shows(page, '小陈 0316-2330000')
  await looksWell(page, 'technical-contact')
  expect((await cloud.ok('owner-li', 'me', {})).contact).toBe('小陈 0316-2330000')
  const reviewer = await visit(cloud.url(), 'reviewer-bazhou', { at: '/settings/officeData/index' })
  await shows(reviewer.page, '由本办负责人或市级管理员设置')
  expect(await reviewer.page.getByText('保存').count()).toBe(0)
})

test('an open page follows with the next call, the directory says what the office changed', async () => {
  await cloud.reset()
  const { id } = await start(cloud, 'owner-li', individual)
  const { page, complaints } = await visit(cloud.url(), 'owner-li')
  await openAt(page, `/apply/section/index?id=${id}&section=account`)
  await shows(page, printedOffice('131081').phone)
  const set = [{ name: 'officePhone' as const, value: '0316-7000000' }]
  expect(await callSet(cloud, { scope: '131081', set })).toMatchObject({ ok: true })
  await cloud.moveClock({ now: '2026-11-24T07:08:00.000Z' })
  const field = page.getByLabel('功能简介', { exact: true }).locator('visible=true')
  await field.fill('本地生活信息')
  await field.blur()
  await shows(page, '0316-7000000')
  await openAt(page, '/pages/office/index')
  const row = page.locator('#office-131081').locator('visible=true')
  await row.getByRole('button').first().click()
  await shows(page, '电话由办公室更改，2026年11月24日起用')
  await shows(page, '其余来源：2018年12月9日通告')
  await looksWell(page, 'directory-changed')
  expect(complaints).toEqual([])
})

test('what was saved stays when an answer that was asked for before comes late', async () => {
  const city = await visit(cloud.url(), 'city-staff')
  const { page } = city
  await openAt(page, '/settings/city/index')
  await shows(page, '技术联系人')
  await tap(page, /^节假日/)
  await shows(page, '2027 未录入')
  let late: () => void = () => undefined
  const held = new Promise<void>((resolve) => {
    late = resolve
  })
  let isFirst = true
  await page.route('**/functions/api', async (route) => {
    const asked = route.request().postData()?.includes('settings.open') === true
    if (!asked || !isFirst) return route.continue()
    isFirst = false
    const answer = await route.fetch()
    await held
    return route.fulfill({ response: answer })
  })
  await page.goBack()
  await shows(page, '技术联系人')
  await page.getByLabel('姓名和办公电话').locator('visible=true').fill('小周 0316-2331111')
  await tap(page, '保存联系人')
  await shows(page, '小周 0316-2331111')
  late()
  await city.answered()
  await page.getByLabel('姓名和办公电话').locator('visible=true').fill('小吴 0316-2332222')
  await tap(page, '保存联系人')
  await shows(page, '小吴 0316-2332222')
  expect(isFirst).toBe(false)
})
