import {
  claimed,
  resubmitInput,
  returnInput,
  sign as signOnServer,
  submitted,
} from '../../cloudfunctions/server/testing/filings'
import { onCloud } from '../../cloudfunctions/server/testing/onCloud'
import { accessibility, goTo, openTab, shows, sign, tap, type Visit, visit } from '../browser'

const OWNER = 'owner-li'
const cloud = onCloud()
let owner: Visit
let reviewer: Visit

beforeAll(async () => {
  owner = await visit(cloud.url(), OWNER)
  reviewer = await visit(cloud.url(), 'reviewer-bazhou')
})

/** Opens a page inside the running program, as a tap on a message does. */
const open = (page: string, id: string, by = owner) => goTo(by.page, `/${page}/index?id=${id}`)

test('the owner takes a filing back, changes a row, signs again and keeps the number', async () => {
  const { page } = owner
  const { id, number } = await submitted(cloud, OWNER)
  // Seen as submitted first, so that the program holds an old state of it.
  await open('apply/tasks', id)
  await tap(page, /撤回修改/)
  await shows(page, '编号和首次提交时间不变')
  expect(await accessibility(page)).toEqual([])
  await page.getByRole('button', { name: '撤回修改', exact: true }).locator('visible=true').click()
  await shows(page, `编号 ${number ?? ''}，已撤回，改好再提交`)
  expect(await accessibility(page)).toEqual([])

  await tap(page, /账号信息/)
  const followers = page.getByLabel('粉丝数量', { exact: true }).locator('visible=true')
  await followers.fill('1300')
  await tap(page, '保存并继续')
  await shows(page, '内容有改动，原签名已作废，请重新签名')
  await tap(page, /^签名$/)
  await sign(page)
  await tap(page, '完成')
  await shows(page, /^提交$/)
  // A person looks first: sooner it would be the second half of the tap before.
  await page.waitForTimeout(700)
  await page.getByRole('button', { name: '提交' }).locator('visible=true').first().click()
  await shows(page, '已收到，尚未登记')
  await shows(page, number ?? 'a number')
})

test('taking the consent back names a withdrawn filing among those that the office keeps', async () => {
  const { page } = owner
  const { id } = await submitted(cloud, OWNER)
  await cloud.ok(OWNER, 'filing.withdraw', { id })
  await tap(page, '返回首页')
  await openTab(page, '我的账号')
  await tap(page, /^我的信息/)
  await tap(page, /^同意了什么/)
  await tap(page, '撤回同意')
  await shows(page, '您没有还没提交的草稿')
  await tap(page, '关闭')
})

test('when the office was faster, the owner is told and sees where it stands', async () => {
  const { page } = owner
  const filing = await submitted(cloud, OWNER)
  await open('filing/progress', filing.id)
  await tap(page, /撤回修改/)
  await claimed(cloud, 'reviewer-bazhou', filing)
  await page.getByRole('button', { name: '撤回修改', exact: true }).locator('visible=true').click()
  await shows(page, /已开始核对，不能撤回/)
  expect(await accessibility(page)).toEqual([])
  await tap(page, '刷新')
  await shows(page, '霸州市网信办开始核对')
})

test('a filing seen as submitted and returned since opens for correction at the first tap', async () => {
  const { page } = owner
  const filing = await submitted(cloud, OWNER)
  await open('apply/tasks', filing.id)
  await shows(page, '还没有开始核对，可以撤回来改')
  const review = await claimed(cloud, 'reviewer-bazhou', filing)
  await cloud.ok('reviewer-bazhou', 'desk.return', returnInput(review, ['followers']))
  await open('apply/correction', filing.id)
  await shows(page, '签名并重新提交')
})

test('a corrected filing that is taken back opens for correction again', async () => {
  const { page } = owner
  const review = await claimed(cloud, 'reviewer-bazhou', await submitted(cloud, OWNER))
  const { id } = review
  await cloud.ok('reviewer-bazhou', 'desk.return', returnInput(review, ['followers']))
  await cloud.ok(OWNER, 'filing.save', { id, answers: { followers: '7' } })
  const signed = await signOnServer(cloud, OWNER, await cloud.ok(OWNER, 'filing.open', { id }))
  await cloud.ok(OWNER, 'filing.resubmit', resubmitInput(signed))
  await open('filing/progress', id)
  await tap(page, /撤回修改/)
  await page.getByRole('button', { name: '撤回修改', exact: true }).locator('visible=true').click()
  await shows(page, '一次性告知：请补正 1 处')
  await shows(page, '已改 1/1 处')
})

test('an office hands a filing on to the one it belongs to, and the owner reads where it is', async () => {
  const { page } = reviewer
  const { id } = await claimed(cloud, 'reviewer-bazhou', await submitted(cloud, OWNER))
  await open('desk/review', id, reviewer)
  await tap(page, '转办')
  expect(await accessibility(page)).toEqual([])
  await tap(page, '转办')
  await shows(page, '请选转给哪个办公室')
  await shows(page, '请写明原因')
  await page.getByRole('radio', { name: '固安县网信办' }).locator('visible=true').click()
  await page.getByRole('radio', { name: '主体地址不在本辖区' }).locator('visible=true').click()
  expect(await accessibility(page)).toEqual([])
  await tap(page, '转给固安县网信办')
  await shows(page, /已转办/)

  await open('filing/progress', id)
  await shows(owner.page, '转由固安县网信办办理，编号和提交时间不变')
  await shows(owner.page, '原因：主体地址不在本辖区')
  expect(await accessibility(owner.page)).toEqual([])
})

test('a head gives what a colleague checks to another, and takes it over', async () => {
  await cloud.insertStaff('zhang-bazhou', '131081', 'reviewer')
  const { id } = await claimed(cloud, 'reviewer-bazhou', await submitted(cloud, OWNER))
  const head = await visit(cloud.url(), 'head-bazhou')
  const { page } = head
  await open('desk/review', id, head)
  await shows(page, '王敏 正在核对，这里只能看')
  await tap(page, '改派')
  await page.getByRole('radio', { name: '张工' }).locator('visible=true').click()
  expect(await accessibility(page)).toEqual([])
  await tap(page, '改派给张工')
  await shows(page, '张工 正在核对，这里只能看')
  await tap(page, '改派')
  await page.getByRole('radio', { name: '刘建国' }).locator('visible=true').click()
  await tap(page, '改派给刘建国')
  await shows(page, /已核对 0/)
  expect(await accessibility(page)).toEqual([])
  expect(head.complaints).toEqual([])
})
