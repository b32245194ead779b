import path from 'node:path'
import type { Page } from 'playwright-core'
import { onCloud } from '../../cloudfunctions/server/testing/onCloud'
import { accessibility, openTab, shows, sign, tap, tapForFile, type Visit, visit } from '../browser'
import { countEffort, countedEffort, type Effort, enter, reportEffort, tapOutside } from '../effort'

const cloud = onCloud()

/** What the paths cost at most; a line is lowered when one costs less, and raised only with its reason beside it. */
const most: Readonly<Record<'personal' | 'company' | 'next', Effort>> = {
  personal: { taps: 24, fields: 7, characters: 70 },
  company: { taps: 28, fields: 8, characters: 86 },
  next: { taps: 12, fields: 2, characters: 7 },
}

const expectAtMost = async (name: keyof typeof most, page: Page): Promise<void> => {
  const effort = await countedEffort(page)
  reportEffort(name, effort)
  const grown = Object.entries(most[name]).filter(([of, top]) => effort[of as keyof Effort] > top)
  expect({ name, effort, grown }).toEqual({ name, effort, grown: [] })
}

type Person = { readonly openid: string; readonly samples: readonly (readonly [string, string])[] }

/** What a person copies into the form, by its printed label. */
const samplesOf = async (openid: string): Promise<(label: string) => string> => {
  const people = (await (await fetch(`${cloud.url()}/local/people`)).json()) as readonly Person[]
  const samples = new Map(people.find((person) => person.openid === openid)?.samples)
  return (label) => samples.get(label) ?? ''
}

const choose = (page: Page, name: string) =>
  page.getByRole('radio', { name }).locator('visible=true').first().click()

const photograph = async (page: Page, slot: string, file: string): Promise<void> => {
  const chooser = page.waitForEvent('filechooser')
  await page.locator(slot).getByRole('button', { name: '拍照或选照片' }).click()
  await (await chooser).setFiles(path.resolve(__dirname, '../../local/samples', file))
  await page.locator(slot).getByText('已完成').waitFor()
}

const pickDay = async (page: Page): Promise<void> => {
  await tap(page, /开通日期(?!怎么查)/)
  await page.getByRole('radio', { name: '11月24日' }).locator('visible=true').click()
}

const selfCheck = async (page: Page, name: string): Promise<void> => {
  await tap(page, '查一查')
  await enter(page, '账号名（昵称）', name)
  await pickDay(page)
  await tap(page, '开始填写')
  await tap(page, '同意并开始')
}

const account = async (page: Page, introduction: string): Promise<void> => {
  await choose(page, '微信公众账号')
  await choose(page, introduction)
  await enter(page, '粉丝数量', '3200')
  await tap(page, '保存并继续')
}

const subject = async (page: Page, kind: string, name: string, address: string) => {
  await choose(page, kind)
  await enter(page, '账号主体', name)
  await enter(page, '地址', address)
  await tap(page, '保存并继续')
}

const submit = async (page: Page): Promise<void> => {
  await shows(page, /^提交$/)
  // A person looks first: sooner it would be the second half of the tap before.
  await page.waitForTimeout(700)
  await tap(page, '提交')
  await shows(page, '已收到，尚未登记')
}

const signAndSubmit = async (page: Page): Promise<void> => {
  await tap(page, /^签名$/)
  await sign(page)
  await tap(page, '完成')
  await submit(page)
}

const LI = 'owner-li'
let owner: Visit

test('a personal owner, from the first screen to the receipt', async () => {
  const sample = await samplesOf(LI)
  owner = await visit(cloud.url(), LI)
  const { page } = owner
  await shows(page, '先看看要不要备案')
  await countEffort(page)
  await selfCheck(page, sample('账号名'))
  await account(page, '文化、民俗和旅游')
  await subject(page, '个人', sample('姓名'), sample('地址'))
  await tap(page, '我就是李文昌，同意')
  await enter(page, '账号所有人身份证号', sample('身份证号'))
  await enter(page, '账号所有人微信号', sample('微信号'))
  await enter(page, '账号所有人手机', sample('手机'))
  await tap(page, '保存并继续')
  await photograph(page, '#slot-idFront', 'idFront.png')
  await photograph(page, '#slot-idBack', 'idBack.png')
  await tap(page, '去核对')
  await signAndSubmit(page)
  await expectAtMost('personal', page)
})

test('a further account of the same owner', async () => {
  const { page } = owner
  await page.goto(`${cloud.url()}/app/?as=${LI}`)
  await openTab(page, '首页')
  await shows(page, '登记一个新账号')
  await countEffort(page)
  await tap(page, '登记一个新账号')
  await shows(page, '2 份材料，请看一眼还能不能用')
  await shows(page, '131081********0015')
  expect(await accessibility(page)).toEqual([])
  await tap(page, '用这些内容开始')
  await enter(page, '账号名（昵称）', '胜芳集市')
  await choose(page, '微信公众账号')
  await choose(page, '商品和优惠')
  await pickDay(page)
  await enter(page, '粉丝数量', '300')
  await tap(page, '保存并继续')
  await signAndSubmit(page)
  await expectAtMost('next', page)
})

test('a company with its seal page', async () => {
  const openid = 'company-chen'
  const sample = await samplesOf(openid)
  const { page } = await visit(cloud.url(), openid)
  await shows(page, '先看看要不要备案')
  await countEffort(page)
  await selfCheck(page, sample('账号名'))
  await account(page, '文化、民俗和旅游')
  await subject(page, '公司（企业、个体工商户）', sample('账号主体'), sample('地址'))
  await enter(page, '账号所有人姓名', sample('姓名'))
  await tap(page, '我就是陈立新，同意')
  await enter(page, '账号所有人身份证号', sample('身份证号'))
  await enter(page, '账号所有人微信号', sample('微信号'))
  await enter(page, '账号所有人手机', sample('手机'))
  await choose(page, '管理员与所有人相同')
  await tap(page, '保存并继续')
  await photograph(page, '#slot-licence', 'licence.png')
  await photograph(page, '#slot-idFront', 'idFrontChen.png')
  await photograph(page, '#slot-idBack', 'idBack.png')
  await tap(page, '去核对')
  await tap(page, /^签名盖章$/)
  await tapForFile(page, '打开签章页')
  await tapOutside(page)
  const chooser = page.waitForEvent('filechooser')
  await tap(page, '拍签章页')
  await (await chooser).setFiles(path.resolve(__dirname, '../../local/samples/licence.png'))
  await submit(page)
  await expectAtMost('company', page)
})
