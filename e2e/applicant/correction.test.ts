import path from 'node:path'
import type { Page } from 'playwright-core'
import {
  claimed,
  company,
  returned,
  signedDraft,
  start,
} from '../../cloudfunctions/server/testing/filings'
import { onCloud } from '../../cloudfunctions/server/testing/onCloud'
import {
  accessibility,
  goTo,
  inDialog,
  shows,
  signByHand,
  tap,
  tapForFile,
  tapOn,
  type Visit,
  visit,
} from '../browser'
import { looksWell } from '../looks'

const REVIEWER = 'reviewer-bazhou'
const people = { owner: 'company-chen', staff: REVIEWER }

const sample = (file: string) => path.resolve(__dirname, '../../local/samples', file)

const cloud = onCloud()
let owner: Visit

/** Opens a page afresh, as another day would. */
const open = async (hash: string) => {
  owner = await visit(cloud.url(), people.owner)
  await goTo(owner.page, hash)
  return owner.page
}
afterEach(() => {
  expect(owner.complaints).toEqual([])
})

const choose = async (page: Page, button: string | RegExp, file: string, within = 'body') => {
  const chooser = page.waitForEvent('filechooser')
  await tapOn(page.locator(within).getByRole('button', { name: button }).locator('visible=true'))
  await (await chooser).setFiles(sample(file))
}

const type = async (page: Page, label: string, text: string) => {
  await page.getByLabel(label, { exact: true }).locator('visible=true').fill(text)
  await page.getByLabel(label, { exact: true }).locator('visible=true').blur()
}

test('only what was returned can be changed; corrected and signed anew it goes back under its number', async () => {
  const filing = await returned(cloud, people, ['address', 'slot:licence'], company)
  const page = await open('/pages/home/index')
  await shows(page, '2 处需要补正，建议补正日期')
  await tap(page, '去补正')
  await shows(page, '建议 12月9日以前（含当日）补正，还有 15 天')
  await shows(page, '其余内容已锁定，不用改')
  expect(await page.getByRole('textbox').locator('visible=true').count()).toBe(1)
  expect(await accessibility(page)).toEqual([])

  await tap(page, '签名并重新提交')
  await shows(page, '有 2 处要改')
  await shows(page, '地址：这一项还没有补正')
  await type(page, '地址', '霸州市胜芳镇河西街18号院2号楼')
  await shows(page, '已改 1/2 处')
  await choose(page, '拍照或选照片', 'licence.png', '#slot-licence')
  await shows(page, '已改 2/2 处')
  expect(await accessibility(page)).toEqual([])

  await tap(page, '签名并重新提交')
  await signByHand(page)
  await shows(page, '原为 霸州市胜芳镇河西街18号')
  await shows(page, /^新$/)
  expect(await page.getByText('不用改').locator('visible=true').count()).toBe(3)
  expect(await accessibility(page)).toEqual([])
  await page.getByRole('button', { name: '重新提交' }).locator('visible=true').dblclick()
  await shows(page, '已收到，尚未登记')
  await shows(page, filing.number ?? '')

  const back = await cloud.ok(people.owner, 'filing.open', { id: filing.id })
  expect(back).toMatchObject({ status: 'submitted', number: filing.number })
  const { items } = await claimed(cloud, REVIEWER, back)
  expect(items.filter(({ change }) => change !== null).map(({ key }) => key)).toEqual([
    'address',
    'slot:licence',
  ])

  await page.goBack()
  await shows(page, '备案表 PDF')
})

test('what was returned by mistake stays as it is, with a word why that the office reads', async () => {
  const { id } = await returned(cloud, people, ['address', 'slot:licence'], company)
  const page = await open(`/apply/correction/index?id=${id}`)
  const uphold = async (of: string, words: string) => {
    await tap(page, `不用改，说明理由：${of}`)
    await shows(page, `${of}：不用改`)
    await page.getByLabel('为什么不用改').locator('visible=true').fill(words)
    await inDialog(page, '保存说明')
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    await shows(page, words)
  }
  await tap(page, '不用改，说明理由：地址')
  await inDialog(page, '保存说明')
  await shows(page, '请写理由')
  await page.getByLabel('为什么不用改').locator('visible=true').fill('请打13900000001')
  await inDialog(page, '保存说明')
  await shows(page, /手机号/)
  await looksWell(page, 'correction-upheld')
  await page.keyboard.press('Escape')
  await uphold('地址', '营业执照上就是这个地址')
  await shows(page, '已改 0 处，说明 1 处，共 2 处')
  await uphold('营业执照或组织机构代码证', '照片上每个字都看得清')
  await shows(page, '已改 0 处，说明 2 处，共 2 处')
  expect(await page.getByText('已说明').locator('visible=true').count()).toBe(2)
  await looksWell(page, 'correction-upheld-two')

  await tap(page, '修改说明：地址')
  await inDialog(page, '不说明了，我来改')
  await shows(page, '已改 0 处，说明 1 处，共 2 处')
  await page.reload()
  await shows(page, '已改 0 处，说明 1 处，共 2 处')
  await uphold('地址', '营业执照上就是这个地址')
  await tap(page, '签名并重新提交')
  await signByHand(page)
  await shows(page, '您的说明：营业执照上就是这个地址')
  await shows(page, '您的说明：照片上每个字都看得清')
  await page.getByRole('button', { name: '重新提交' }).locator('visible=true').click()
  await shows(page, '已收到，尚未登记')

  const staff = await visit(cloud.url(), REVIEWER, { at: `/desk/review/index?id=${id}` })
  await shows(staff.page, '没有改，说明：营业执照上就是这个地址')
  await shows(staff.page, '没有改，说明：照片上每个字都看得清')
  await shows(staff.page, '上次退回 2 项，改动 0 项，说明不用改 2 项')
  await looksWell(staff.page, 'correction-upheld-desk')
  expect(staff.complaints).toEqual([])
})

test('a word that could not be taken back is not handed in; what is changed instead says so', async () => {
  const { id } = await returned(cloud, people, ['address', 'followers'], company)
  await cloud.ok(people.owner, 'filing.uphold', { id, key: 'address', words: '本来就对' })
  const page = await open(`/apply/correction/index?id=${id}`)
  await tap(page, '修改说明：地址')
  await page.context().setOffline(true)
  await inDialog(page, '不说明了，我来改')
  await shows(page, /网络/)
  await page.context().setOffline(false)
  await inDialog(page, /重试|再试/)
  await page.getByRole('dialog').waitFor({ state: 'detached' })
  expect((await cloud.ok(people.owner, 'filing.open', { id })).returned?.left).toHaveLength(2)
  await cloud.ok(people.owner, 'filing.uphold', { id, key: 'address', words: '本来就对' })
  await page.reload()
  await shows(page, '本来就对')
  await type(page, '地址', '霸州市胜芳镇河西街20号')
  await shows(page, '已改 1/2 处')
  expect(await page.getByText('本来就对').locator('visible=true').count()).toBe(0)
  // The browser itself complains of the call that is made offline.
  const complaints = owner.complaints.filter((each) => !each.includes('ERR_INTERNET_DISCONNECTED'))
  owner = { ...owner, complaints }
})

test('a company prints the seal page, photographs it, and the materials may follow', async () => {
  const { id } = await start(cloud, people.owner, company)
  const page = await open(`/apply/signature/index?id=${id}`)
  await page.getByRole('radio', { name: '在手机上手写签名' }).click()
  await shows(page, '手写签名要等材料传齐')
  await page.getByRole('radio', { name: /打印签章页/ }).click()
  const file = await tapForFile(page, '打开签章页')
  const bytes = Buffer.from(await (await fetch(file)).arrayBuffer())
  expect(bytes.subarray(0, 5).toString()).toBe('%PDF-')
  expect(await accessibility(page)).toEqual([])
  await choose(page, /拍签章页|换签章页照片/, 'licence.png')
  await shows(page, '公司（企业、个体工商户）需要下面 3 份')
  const { signature } = await cloud.ok(people.owner, 'filing.open', { id })
  expect(signature?.by).toBe('sealPage')
})

test('a changed row voids the seal page, and says so', async () => {
  const { id } = await signedDraft(cloud, people.owner, company)
  const page = await open(`/apply/signature/index?id=${id}`)
  await page.getByRole('radio', { name: /打印签章页/ }).click()
  await choose(page, '已经签好了，去拍照', 'licence.png')
  await shows(page, /^签章页上传于 /)
  await page.getByRole('button', { name: '修改粉丝数量' }).click()
  await type(page, '粉丝数量', '1300')
  await tap(page, '保存并返回核对')
  await shows(page, '内容有改动，原签名已作废，请重新签名')
  expect(await page.getByText('还没有签名').locator('visible=true').count()).toBe(0)
  await page.reload()
  await shows(page, '内容有改动，原签名已作废，请重新签名')
  expect(await page.getByText('还没有签名').locator('visible=true').count()).toBe(0)
  await tap(page, '修改签名盖章确认')
  await shows(page, '内容有改动，原签名已作废，请重新签名')
})
