import type { Page } from 'playwright-core'
import { claimed, submitted } from '../../cloudfunctions/server/testing/filings'
import { onCloud } from '../../cloudfunctions/server/testing/onCloud'
import { choose, openAt, openTab, shows, tap, visit } from '../browser'
import { looksWell, overflow } from '../looks'

const HEAD = 'head-bazhou'
const cloud = onCloud()

const fill = (page: Page, label: string, text: string) =>
  page.getByLabel(label, { exact: true }).locator('visible=true').fill(text)

beforeEach(() => cloud.reset())

describe.each([
  ['phone', { width: 390, height: 844 }],
  ['wide', { width: 1280, height: 800 }],
] as const)('人员, %s', (name, size) => {
  test('a head invites a colleague, who joins with the code and is at the desk; later the head removes them', async () => {
    const head = await visit(cloud.url(), HEAD, size)
    await openTab(head.page, '办公室')
    await tap(head.page, /本办还没有确认收件邮箱/)
    await tap(head.page, /^人员/)
    await shows(head.page, '霸州市网信办 2 人')
    await looksWell(head.page, `staff-${name}`)
    await choose(head.page, /^核对员/)
    await tap(head.page, '生成邀请码')
    await shows(head.page, /只在这里显示一次/)
    await looksWell(head.page, `staff-${name}-code`)
    const text = await head.page
      .getByText(/^[2-9A-Z]{4}-[2-9A-Z]{4}$/)
      .first()
      .innerText()

    const clerk = await visit(cloud.url(), 'clerk-zhang', size)
    await openTab(clerk.page, '办公室')
    await tap(clerk.page, '工作人员用邀请码加入')
    await shows(clerk.page, '用邀请码加入办公室')
    await tap(clerk.page, /^加入$/)
    await shows(clerk.page, '请填姓名')
    await looksWell(clerk.page, `join-${name}`)
    await fill(clerk.page, '邀请码', '2222-2222')
    await fill(clerk.page, '姓名', '张工')
    await tap(clerk.page, /^加入$/)
    await shows(clerk.page, '邀请码不对，或已经用过')
    await fill(clerk.page, '邀请码', text)
    await tap(clerk.page, /^加入$/)
    await shows(clerk.page, '张工，您已加入霸州市网信办')
    await tap(clerk.page, '去待办')
    await shows(clerk.page, '霸州市 待办')

    await claimed(cloud, 'clerk-zhang', await submitted(cloud, 'owner-li'))
    await head.page.reload()
    await shows(head.page, '核对员，手里 1 件')
    await tap(head.page, /^张工/)
    await shows(head.page, '移除后，手里的 1 件放回待核对')
    await looksWell(head.page, `staff-${name}-member`)
    await tap(head.page, '移除这位同事')
    await shows(head.page, '张工已移除，手里的 1 件已放回待核对')
    await shows(head.page, '霸州市网信办 2 人')
    await clerk.page.reload()
    await shows(clerk.page, '12 个办公室')
    expect([head.complaints, clerk.complaints].flat()).toEqual([])
  })
})

describe.each([
  ['phone', { width: 390, height: 844 }],
  ['wide', { width: 1280, height: 800 }],
] as const)('替班, %s', (name, size) => {
  test('a head who will be away asks a colleague, who reads it at the desk and decides', async () => {
    const { id } = await claimed(cloud, HEAD, await submitted(cloud, 'owner-li'))
    await cloud.insertStaff('zhang-bazhou', '131081', 'reviewer')
    const head = await visit(cloud.url(), HEAD, { ...size, at: '/desk/staff/index?office=131081' })
    await tap(head.page, '请人替班')
    await tap(head.page, '请这位同事替班')
    await shows(head.page, '请选一位同事')
    await looksWell(head.page, `stand-in-${name}-open`)
    await head.page
      .getByRole('radiogroup', { name: '由谁替' })
      .locator('visible=true')
      .getByRole('radio', { name: '王敏' })
      .click()
    await tap(head.page, /^第一天/)
    await looksWell(head.page, `stand-in-${name}-day`)
    await head.page.setViewportSize({ width: 320, height: 568 })
    expect(await overflow(head.page)).toEqual([])
    await head.page.setViewportSize(size)
    await head.page.getByRole('radio', { name: '11月24日' }).locator('visible=true').click()
    await shows(head.page, /第一天\s*11月24日/)
    await looksWell(head.page, `stand-in-${name}-ask`)
    await tap(head.page, '请这位同事替班')
    await shows(head.page, '王敏替刘建国，11月24日至11月25日（含当日）')
    await shows(head.page, '王敏替刘建国')
    await looksWell(head.page, `stand-in-${name}`)
    const clerk = await visit(cloud.url(), 'reviewer-bazhou', size)
    await openTab(clerk.page, '办公室')
    await shows(clerk.page, '您替刘建国办理，到11月25日（含当日）')
    await looksWell(clerk.page, `stand-in-${name}-desk`)
    const { moves } = await cloud.ok('reviewer-bazhou', 'desk.open', { id })
    expect(moves).toContain('register')
    await tap(head.page, '结束王敏替刘建国')
    await shows(head.page, '王敏替刘建国已结束')
    await shows(head.page, '同事不在的日子，可以请另一位替他办理')
    expect([head.complaints, clerk.complaints].flat()).toEqual([])
  })
})

test('the last head stays, and reads why', async () => {
  const { page } = await visit(cloud.url(), HEAD, { at: '/desk/staff/index?office=131081' })
  await tap(page, /^刘建国/)
  await tap(page, '移除这位同事')
  await shows(page, '本办要有一位负责人，请先指定另一位')
})

test('a card brings the code along; a reviewer sees the list and changes nothing', async () => {
  const { code } = await cloud.ok(HEAD, 'staff.invite', {
    office: '131081',
    role: 'reviewer',
    city: false,
  })
  const clerk = await visit(cloud.url(), 'clerk-zhang', { at: `/desk/join/index?code=${code}` })
  await fill(clerk.page, '姓名', '张工')
  await tap(clerk.page, /^加入$/)
  await shows(clerk.page, '张工，您已加入霸州市网信办')
  await openAt(clerk.page, '/desk/staff/index?office=131081')
  await shows(clerk.page, '张工（您）')
  expect(await clerk.page.getByText('请同事加入').count()).toBe(0)
})
