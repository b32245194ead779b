import path from 'node:path'
import type { Page } from 'playwright-core'
import { allItems, claimed, company, registered } from '../../cloudfunctions/server/testing/filings'
import { onCloud } from '../../cloudfunctions/server/testing/onCloud'
import { goTo, shows, signByHand, tap, type Visit, visit } from '../browser'
import { isWell } from '../looks'

const REVIEWER = 'reviewer-bazhou'
const people = { owner: 'company-chen', staff: REVIEWER }
const sample = (file: string) => path.resolve(__dirname, '../../local/samples', file)

const cloud = onCloud()
let owner: Visit

beforeAll(() => cloud.insertStaff('reviewer-guan', '131022', 'reviewer'))
afterEach(() => {
  expect(owner.complaints).toEqual([])
})

const open = async (hash: string) => {
  owner = await visit(cloud.url(), people.owner)
  await goTo(owner.page, hash)
  return owner.page
}

const type = async (page: Page, label: string, text: string) => {
  await page.getByLabel(label, { exact: true }).locator('visible=true').fill(text)
  await page.getByLabel(label, { exact: true }).locator('visible=true').blur()
}

test('what changed is ticked, only that is filled in and proved, signed anew, and handed in to the other office', async () => {
  const base = await registered(cloud, people, company)
  const page = await open(`/filing/progress/index?id=${base.id}`)
  await shows(page, '登记已完成，现在没有要办的。有变更时，30 日内在这里办理。')
  await isWell(page, 'change-progress')
  await tap(page, '办理变更')
  await shows(page, '哪些内容变了？')
  await tap(page, '填变了的内容')
  await shows(page, '请勾选变了的内容')
  await page.getByRole('checkbox', { name: /^地址/ }).click()
  await tap(page, '填这 1 处')
  await shows(page, '请选变更的日期')
  await tap(page, /哪天变的/)
  await page.getByRole('radio', { name: '11月24日' }).locator('visible=true').click()
  await shows(page, '最晚办理变更')
  await shows(page, '12月24日')
  await isWell(page, 'change-ticks')
  await tap(page, '填这 1 处')

  await shows(page, '填变了的 1 处')
  await shows(page, '其余 13 项不变，不用再填')
  expect(await page.getByRole('textbox').locator('visible=true').count()).toBe(1)
  await tap(page, '下一步，核对')
  await shows(page, '地址：和原来一样，没有变就不用办')
  await type(page, '地址', '固安县新昌西街52号')
  await shows(page, '改由固安县网信办办理，登记后会告知霸州市网信办')
  await tap(page, '下一步，核对')
  await shows(page, '请拍新的营业执照或组织机构代码证')
  await isWell(page, 'change-fill')
  const chooser = page.waitForEvent('filechooser')
  await page.locator('#slot-licence').getByRole('button', { name: '拍照或选照片' }).click()
  await (await chooser).setFiles(sample('licence.png'))
  await page
    .getByRole('button', { name: /第 2 张/ })
    .locator('visible=true')
    .waitFor()
  await page.getByText('请拍新的营业执照').first().waitFor({ state: 'detached' })
  await tap(page, '下一步，核对')
  await shows(page, '变更 1 处')
  await shows(page, '原为 霸州市胜芳镇河西街18号')
  await isWell(page, 'change-check')
  await tap(page, /^签名盖章$/)
  await signByHand(page)
  await page.getByRole('button', { name: '提交' }).locator('visible=true').waitFor()
  await page.getByRole('button', { name: '提交' }).locator('visible=true').dblclick()
  await shows(page, '已收到，尚未登记')
  await isWell(page, 'change-receipt')

  const { openChange } = await cloud.ok(people.owner, 'filing.open', { id: base.id })
  const change = await cloud.ok(people.owner, 'filing.open', { id: openChange ?? '' })
  expect(change).toMatchObject({ number: base.number, office: { code: '131022' } })

  const desk = await visit(cloud.url(), 'reviewer-guan', {
    at: `/desk/review/index?id=${change.id}`,
  })
  await shows(desk.page, /变更，11月24日变的，其余 13 项不变/)
  await shows(desk.page, '原由霸州市网信办登记')
  await isWell(desk.page, 'change-review')
  const review = await claimed(cloud, 'reviewer-guan', change)
  await cloud.ok('reviewer-guan', 'desk.register', {
    id: review.id,
    version: review.version,
    items: allItems(review),
  })
  expect(desk.complaints).toEqual([])

  await page.goto(`${cloud.url()}/app/?as=${people.owner}#/filing/progress/index?id=${base.id}`)
  await shows(page, '变更已登记')
  await shows(page, '固安县互联网信息办公室')
})

test('one that is open is gone on with from everywhere, ticked anew, and left for good', async () => {
  const base = await registered(cloud, people, company)
  await cloud.ok(people.owner, 'filing.change', {
    id: base.id,
    kinds: ['introduction', 'manager'],
    changedOn: '2026-11-05',
  })
  const page = await open('/pages/home/index')
  await shows(page, '变更中')
  await shows(page, '最晚办理变更')
  await isWell(page, 'change-home')
  await tap(page, '接着办变更')
  await shows(page, '填变了的 2 处')
  await tap(page, '变了的内容和日期')
  await page.getByRole('checkbox', { name: /^管理员/, checked: true }).click()
  await tap(page, '填这 1 处')
  await shows(page, '填变了的 1 处')
  await page.goto(`${cloud.url()}/app/?as=${people.owner}#/apply/change/index?id=${base.id}`)
  await shows(page, '已有一件变更在办')
  await tap(page, '接着办')
  await tap(page, '接着办变更')
  await tap(page, '不办变更了')
  await shows(page, '为变更填的内容和照片都会删除。原备案不变，仍有效。')
  await page.getByRole('button', { name: '不办变更了' }).locator('visible=true').last().click()
  await shows(page, '已登记')
  expect((await cloud.ok(people.owner, 'filing.open', { id: base.id })).openChange).toBeNull()
})
