import path from 'node:path'
import type { Page } from 'playwright-core'
import { onCloud } from '../../cloudfunctions/server/testing/onCloud'
import { accessibility, openTab, shows, sign, tap, tapForFile, type Visit, visit } from '../browser'
import { restRight } from '../desk/checking'

const cloud = onCloud()
const sample = (file: string) => path.resolve(__dirname, '../../local/samples', file)

type Person = { openid: string; samples: [label: string, value: string][] }

/** What the owner copies into the form, by its printed label. */
let known: ReadonlyMap<string, string>
let owner: Visit
let reviewer: Visit
let number = ''

beforeAll(async () => {
  const people = (await (await fetch(`${cloud.url()}/local/people`)).json()) as Person[]
  known = new Map(people.find((person) => person.openid === 'owner-li')?.samples)
  owner = await visit(cloud.url(), 'owner-li')
  reviewer = await visit(cloud.url(), 'reviewer-bazhou')
})

const type = (page: Page, label: string, text: string) =>
  page.getByLabel(label, { exact: true }).locator('visible=true').fill(text)

describe('an owner finds out, fills in, signs and submits', () => {
  test('what the program is for', async () => {
    await shows(owner.page, '先看看要不要备案')
    expect(await accessibility(owner.page)).toEqual([])
  })

  test('the account has to be filed, because of the place in its name', async () => {
    const { page } = owner
    await tap(page, '查一查')
    await type(page, '账号名（昵称）', known.get('账号名') ?? '')
    await shows(page, '霸州市胜芳镇')
    await shows(page, '需要登记备案')
    await shows(page, /名称中含有“廊坊”/)
    expect(await accessibility(page)).toEqual([])
  })

  test('the last day and why it is that day', async () => {
    const { page } = owner
    await tap(page, /开通日期/)
    await page.getByRole('radio', { name: '11月24日' }).waitFor()
    expect(await accessibility(page)).toEqual([])
    await page.getByRole('radio', { name: '11月24日' }).click()
    await shows(page, '12月24日')
    await shows(page, '为什么是这一天')
    expect(await accessibility(page)).toEqual([])
  })

  test('consent comes before the first input', async () => {
    const { page } = owner
    await tap(page, '开始填写')
    await shows(page, '填写前请看一看')
    expect(await accessibility(page)).toEqual([])
    await tap(page, '同意并开始')
    await shows(page, '第一部分，共六部分')
    await tap(page, '看全部六部分')
    await shows(page, '最晚 12月24日')
    expect(await accessibility(page)).toEqual([])
  })

  test('a part with mistakes names them, and what was typed is kept', async () => {
    const { page } = owner
    await tap(page, /填写$/)
    await page.getByRole('radio', { name: '微信公众账号' }).click()
    await tap(page, '保存并继续')
    await shows(page, /有 2 处要改/)
    await type(page, '功能简介', '介绍胜芳古镇的民俗、吃住和出行信息')
    await type(page, '粉丝数量', '3200')
    await page.getByLabel('功能简介', { exact: true }).locator('visible=true').focus()
    await shows(page, /已保存 15:0/)
    expect(await accessibility(page)).toEqual([])
    await page.reload()
    await expect(
      page.getByLabel('粉丝数量', { exact: true }).locator('visible=true').inputValue(),
    ).resolves.toBe('3200')
    await tap(page, '保存并继续')
  })

  test('subject, owner after a consent of its own, and manager', async () => {
    const { page } = owner
    await page.getByRole('radio', { name: '个人' }).click()
    await type(page, '账号主体', '李文昌')
    await type(page, '地址', known.get('地址') ?? '')
    await page.getByLabel('账号主体', { exact: true }).locator('visible=true').focus()
    await shows(page, '根据地址认出：霸州市')
    await tap(page, '保存并继续')
    await shows(page, '李文昌的身份证信息，单独征求同意')
    expect(await page.getByLabel('账号所有人身份证号', { exact: true }).count()).toBe(0)
    expect(await accessibility(page)).toEqual([])
    await tap(page, '我就是李文昌，同意')
    await type(page, '账号所有人身份证号', known.get('身份证号') ?? '')
    await type(page, '账号所有人微信号', known.get('微信号') ?? '')
    await type(page, '账号所有人手机', known.get('手机') ?? '')
    const manager = page.getByRole('radio', { name: '管理员与所有人相同' })
    expect(await manager.locator('visible=true').getAttribute('aria-checked')).toBe('true')
    await tap(page, '保存并继续')
    await shows(page, '本人身份证人像面')
  })

  test('materials: the same consent covers the photos of the card', async () => {
    const { page } = owner
    for (const [slot, file] of [
      ['#slot-idFront', 'idFront.png'],
      ['#slot-idBack', 'idBack.png'],
    ] as const) {
      const chooser = page.waitForEvent('filechooser')
      await page.locator(slot).getByRole('button', { name: '拍照或选照片' }).click()
      await (await chooser).setFiles(sample(file))
      await page.locator(slot).getByText('已完成').waitFor()
    }
    expect(await accessibility(page)).toEqual([])
    await tap(page, '去核对')
  })

  test('修改 of one row leads to its field, and saving it comes back to all rows', async () => {
    const { page } = owner
    await shows(page, '请对照证件和账号后台再看一遍')
    await tap(page, '修改粉丝数量')
    const field = page.getByLabel('粉丝数量', { exact: true }).locator('visible=true')
    await expect(field.inputValue()).resolves.toBe('3200')
    await field.and(page.locator(':focus-within')).waitFor()
    await field.fill('3300')
    await tap(page, '保存并返回核对')
    await shows(page, '请对照证件和账号后台再看一遍')
    await shows(page, '3300')
    await tap(page, '修改材料')
    await shows(page, '材料齐了')
    await tap(page, '返回核对')
    await shows(page, '请对照证件和账号后台再看一遍')
  })

  test('the signature', async () => {
    const { page } = owner
    await shows(page, '请对照证件和账号后台再看一遍')
    await tap(page, /^签名$/)
    await tap(page, '完成')
    await shows(page, '还没有签名')
    await sign(page)
    await tap(page, '完成')
    await shows(page, '提交给')
  })

  test('all answers are checked and submitted once, however often it is tapped', async () => {
    const { page } = owner
    await shows(page, '霸州市互联网信息办公室')
    await shows(page, '131081********0015')
    expect(await accessibility(page)).toEqual([])
    // A person looks first: sooner it would be the second half of the tap before.
    await page.waitForTimeout(700)
    const button = page.getByRole('button', { name: '提交' }).locator('visible=true').first()
    await button.dblclick()
    await shows(page, '已收到，尚未登记')
    number =
      (await page
        .getByText(/^LFBZ-26\w\w-\w{4}$/)
        .first()
        .textContent()) ?? ''
    expect(number).toMatch(/^LFBZ-26/)
    await shows(page, '11月27日')
    expect(await accessibility(page)).toEqual([])
  })
})

describe('the right office checks and registers it', () => {
  test('it is in the queue, once', async () => {
    const { page } = reviewer
    await openTab(page, '办公室')
    await shows(page, '霸州市 待办')
    await shows(page, '胜芳古镇生活')
    await expect(page.getByText('胜芳古镇生活').locator('visible=true').count()).resolves.toBe(1)
    expect(await accessibility(page)).toEqual([])
  })

  test('claim, look at each picture, tick the rest, register', async () => {
    const { page } = reviewer
    await tap(page, '领取并核对')
    await shows(page, number)
    await shows(page, '131081********0015')
    expect(await accessibility(page)).toEqual([])
    await tap(page, '登记')
    await shows(page, /项没有核对/)
    await restRight(page)
    await tap(page, '登记')
    await shows(page, '已登记')
  })

  test('another office does not see it', async () => {
    const { page } = await visit(cloud.url(), 'reviewer-guan')
    await openTab(page, '办公室')
    await shows(page, '没有待核对的备案')
  })
})

describe('both hold the paper', () => {
  test('the owner sees the timeline', async () => {
    const { page } = owner
    await tap(page, '查看进度')
    await shows(page, '已登记')
    await shows(page, /开始核对/)
    expect(await accessibility(page)).toEqual([])
  })

  test('the owner opens the form as PDF', async () => {
    const { page } = owner
    const link = await tapForFile(page, /备案表/)
    const bytes = Buffer.from(await (await fetch(link)).arrayBuffer())
    expect(bytes.subarray(0, 5).toString()).toBe('%PDF-')
  })
})

test('nobody was shown an error in the console', () => {
  expect([...owner.complaints, ...reviewer.complaints]).toEqual([])
})
