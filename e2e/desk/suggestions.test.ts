import { individual, submitted } from '../../cloudfunctions/server/testing/filings'
import { minutesLater, onCloud } from '../../cloudfunctions/server/testing/onCloud'
import { inDialog, openAt, openTab, shows, tap, visit } from '../browser'
import { looksWell } from '../looks'
import { someOf } from '../../tools/test/cases'

const REVIEWER = 'reviewer-bazhou'
const cloud = onCloud()

describe.each(
  someOf(1, [
    ['in a wide window', { width: 1280, height: 900 }],
    ['on a phone', { width: 390, height: 844 }],
  ] as const),
)('原因与建议, %s', (name, size) => {
  test('the city’s head words a suggestion, the desk suggests it, the original comes back', async () => {
    await cloud.reset()
    const { page, complaints } = await visit(cloud.url(), 'city-staff', size)
    await openAt(page, '/settings/city/index')
    await tap(page, /原因与建议/)
    await shows(page, '都是原文')
    await looksWell(page, `suggestions-${name}`)
    await tap(page, '地址，缺件：写到门牌号')
    const words = page.getByLabel('建议', { exact: true }).locator('visible=true')
    await looksWell(page, `suggestions-edit-${name}`)
    await words.fill(' ')
    await inDialog(page, '保存')
    await shows(page, '请填写建议，或恢复原文')
    await words.fill('请写到楼层和房号')
    // A second tap while it is being saved changes nothing.
    await inDialog(page, '保存')
    await shows(page, '改了 1 处')
    await shows(page, '已改')

    // Another administrator was faster.
    const other = await visit(cloud.url(), 'city-staff', {
      ...size,
      at: '/settings/suggestions/index',
    })
    await tap(other.page, '地址，缺件：请写到楼层和房号，已改')
    await tap(
      page,
      '账号主体，与证件不一致：公司：请填营业执照上的名称；个人：请填身份证上的姓名；其他单位：请填证书上的名称',
    )
    await words.fill('请与证照一致')
    await inDialog(page, '保存')
    await shows(page, '改了 2 处')
    await inDialog(other.page, '恢复原文')
    await shows(other.page, /周正 .*已改过/)
    await inDialog(other.page, '看改了什么')
    await shows(other.page, '改了 2 处')

    await cloud.moveClock({ now: minutesLater(2) })
    await submitted(cloud, 'owner-li', { ...individual, accountName: '建议的' })
    const desk = await visit(cloud.url(), REVIEWER, size)
    await openTab(desk.page, '办公室')
    await tap(desk.page, '领取并核对')
    await desk.page.getByRole('radio', { name: '地址，退回' }).locator('visible=true').click()
    await desk.page.getByRole('radio', { name: '缺件' }).locator('visible=true').click()
    const suggestion = desk.page.getByLabel('地址，建议怎么改').locator('visible=true')
    expect(await suggestion.inputValue()).toBe('请写到楼层和房号')
    expect(await desk.page.getByRole('radio', { name: '看不清' }).count()).toBe(0)
    await desk.page.getByLabel('地址，说明（可以不写）').locator('visible=true').fill('没有房号')
    await looksWell(desk.page, `return-reasons-${name}`)

    await tap(page, '地址，缺件：请写到楼层和房号，已改')
    await inDialog(page, '恢复原文')
    await shows(page, '改了 1 处')
    await shows(page, '写到门牌号')
    expect([complaints, other.complaints, desk.complaints].flat()).toEqual([])
  })
})

test('a county’s staff read them and change nothing', async () => {
  const { page } = await visit(cloud.url(), REVIEWER, { at: '/settings/suggestions/index' })
  await shows(page, /由市级管理员设置/)
  expect(await page.getByRole('button', { name: /缺件/ }).count()).toBe(0)
})
