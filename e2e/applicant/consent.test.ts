import path from 'node:path'
import type { Page } from 'playwright-core'
import {
  addPhoto,
  company,
  newToken,
  returned,
  sign as signFiling,
  start,
  submitted,
} from '../../cloudfunctions/server/testing/filings'
import { consentVersion } from '../../src/domain/form/consent/consent'
import { photoPng } from '../../cloudfunctions/server/testing/images'
import { onCloud } from '../../cloudfunctions/server/testing/onCloud'
import { accessibility, shows, signByHand, tap, type Visit, visit } from '../browser'

const people = { owner: 'company-chen', staff: 'reviewer-bazhou' }
const { owner } = people
const sample = (file: string) => path.resolve(__dirname, '../../local/samples', file)

const cloud = onCloud()
let open: Visit

const at = async (hash: string) => {
  open = await visit(cloud.url(), owner, { at: hash })
  return open.page
}
afterEach(() => {
  expect(open.complaints).toEqual([])
})

/** On another phone, while the page is open. */
const takeBack = () => cloud.ok(owner, 'consent.withdraw', {})

const type = async (page: Page, label: string, text: string) => {
  const field = page.getByLabel(label, { exact: true }).locator('visible=true')
  await field.fill(text)
  await field.blur()
}

const choose = async (page: Page, button: string | RegExp, file: string, within = 'body') => {
  const chooser = page.waitForEvent('filechooser')
  await page.locator(within).getByRole('button', { name: button }).locator('visible=true').click()
  await (await chooser).setFiles(sample(file))
}

const agreeAgain = async (page: Page) => {
  await shows(page, '继续之前请看一看')
  await tap(page, '同意并继续')
}

const answer = async (page: Page, name: string) => {
  const button = page.locator('#id-consent').getByRole('button', { name })
  await button.locator('visible=true').first().waitFor()
  // A person reads before answering: sooner it would be the second half of a double tap.
  await page.waitForTimeout(700)
  await button.locator('visible=true').first().click()
}

test('returned for a photo after the consent was taken back: row, photo, signature and submit go on in place', async () => {
  const filing = await returned(cloud, people, ['address', 'slot:idFront'], company)
  const page = await at(`/apply/correction/index?id=${filing.id}`)
  await shows(page, '已改 0/2 处')
  await page.locator('#slot-idFront').getByRole('button', { name: '拍照或选照片' }).waitFor()
  await takeBack()

  await type(page, '地址', '霸州市胜芳镇河西街18号院2号楼')
  await agreeAgain(page)
  await shows(page, '已改 1/2 处')
  await choose(page, '拍照或选照片', 'idFront.png', '#slot-idFront')
  await answer(page, '已征得赵敏本人同意，由我代办')
  await shows(page, '已改 2/2 处')
  expect(await accessibility(page)).toEqual([])

  await tap(page, '签名并重新提交')
  await takeBack()
  await signByHand(page)
  await agreeAgain(page)
  await shows(page, '提交给')

  await takeBack()
  await tap(page, '重新提交')
  await agreeAgain(page)
  await answer(page, '我就是李文昌，同意')
  await answer(page, '已征得赵敏本人同意，由我代办')
  await shows(page, '已收到，尚未登记')
  expect(await cloud.ok(owner, 'filing.open', { id: filing.id })).toMatchObject({
    status: 'submitted',
    number: filing.number,
  })
})

test('a withdrawn filing: a part, several photos at once and the seal page', async () => {
  const { id } = await submitted(cloud, owner, company)
  await cloud.ok(owner, 'filing.withdraw', { id })
  const page = await at(`/apply/section/index?id=${id}&section=account`)
  await shows(page, '第一部分，共六部分')
  await takeBack()
  await type(page, '功能简介', '介绍文昌阁的展览')
  await agreeAgain(page)
  await shows(page, /已保存/)

  await page.goto(`${cloud.url()}/app/?as=${owner}#/apply/materials/index?id=${id}`)
  await page.reload()
  await shows(page, '赵敏的身份证信息，单独征求同意')
  await answer(page, '已征得赵敏本人同意，由我代办')
  await page.getByRole('button', { name: /国徽面第 1 张/ }).click()
  await takeBack()
  await choose(page, '再加一张', 'idFront.png')
  await agreeAgain(page)
  await answer(page, '已征得赵敏本人同意，由我代办')
  await page.getByRole('button', { name: '看运维负责人 赵敏 身份证国徽面第 2 张' }).waitFor()

  await page.goto(`${cloud.url()}/app/?as=${owner}#/apply/signature/index?id=${id}`)
  await page.reload()
  await page.getByRole('radio', { name: /打印签章页/ }).click()
  await takeBack()
  await choose(page, /去拍照|换签章页照片/, 'licence.png')
  await agreeAgain(page)
  await shows(page, '提交给')
})

test('without it the counter stays open, and nothing is lost', async () => {
  const filing = await returned(cloud, people, ['slot:idFront'], company)
  const page = await at(`/apply/correction/index?id=${filing.id}`)
  await addPhoto(cloud, owner, filing.id, 'idFront', photoPng(41))
  const { version } = await cloud.ok(owner, 'filing.open', { id: filing.id })
  await signFiling(cloud, owner, { id: filing.id, version })
  await takeBack()
  await page.goto(`${cloud.url()}/app/?as=${owner}#/apply/check/index?id=${filing.id}`)
  await page.reload()
  await tap(page, '重新提交')
  await shows(page, '继续之前请看一看')
  await tap(page, '不同意，改为到窗口办理')
  await shows(page, '填好的其他内容都留着。去之前请先打电话问一问。')
  expect(await accessibility(page)).toEqual([])
})

test('an agency says once who it is, and declares the consent of each next owner by one tap', async () => {
  const agency = 'owner-zhao'
  await cloud.ok(agency, 'consent.give', { version: consentVersion() })
  const begin = (ownerName: string) =>
    cloud.ok(agency, 'filing.start', {
      token: newToken(),
      answers: { subjectKind: 'individual', ownerName },
    })
  const { id } = await begin('孙小禾')
  open = await visit(cloud.url(), agency)
  const { page } = open
  const section = (filing: string) =>
    page.goto(`${cloud.url()}/app/?as=${agency}#/apply/section/index?id=${filing}&section=owner`)
  await section(id)
  await shows(page, '孙小禾的身份证信息，单独征求同意')
  expect(await accessibility(page)).toEqual([])
  await tap(page, '保存并继续')
  await shows(page, /有 \d 处要改/)
  await answer(page, '已征得孙小禾本人同意，由我代办')
  await shows(page, '您是哪一位？')
  expect(await accessibility(page)).toEqual([])
  await answer(page, '受托代办')
  await page.getByRole('radio', { name: '受托代办', checked: true }).waitFor()
  expect(await page.locator('#filledBy').innerText()).not.toContain('可不填')
  // The answer leads back to the number's field; typing before that leaves it twice.
  await page.waitForTimeout(1000)
  await type(page, '账号所有人身份证号', '11010119900307002X')
  await page.getByRole('radio', { name: '受托代办', checked: true }).waitFor()
  // The mark may still tell of the answer that was saved before.
  await page.getByText('正在保存').locator('visible=true').waitFor({ state: 'hidden' })
  for (let tries = 0; tries < 20; tries += 1) {
    const { answers } = await cloud.ok(agency, 'filing.open', { id })
    if (answers.ownerIdNumber !== undefined) break
    await page.waitForTimeout(200)
  }
  expect((await cloud.ok(agency, 'filing.open', { id })).answers).toMatchObject({
    filledBy: 'agent',
    ownerIdNumber: '110101********002X',
  })

  const next = await begin('钱大海')
  await section(next.id)
  await page.reload()
  await shows(page, '钱大海的身份证信息，单独征求同意')
  await answer(page, '已征得钱大海本人同意，由我代办')
  await page.getByRole('radio', { name: '受托代办', checked: true }).waitFor()
  await page.getByLabel('账号所有人身份证号', { exact: true }).locator('visible=true').waitFor()
  const same = await begin('孙小禾')
  await section(same.id)
  await page.reload()
  // Declared before, by the same agency: nothing is asked.
  await page.getByRole('radio', { name: '受托代办', checked: true }).waitFor()
  await page.getByLabel('账号所有人身份证号', { exact: true }).locator('visible=true').waitFor()
  expect(await page.locator('#id-consent').count()).toBe(0)
})

test('who agreed as the owner is not asked again for a second account', async () => {
  const { id } = await start(cloud, 'owner-li')
  await cloud.ok('owner-li', 'filing.discard', { id })
  const second = await cloud.ok('owner-li', 'filing.start', {
    token: newToken(),
    answers: { subjectKind: 'individual', ownerName: '李文昌' },
  })
  open = await visit(cloud.url(), 'owner-li', {
    at: `/apply/section/index?id=${second.id}&section=owner`,
  })
  const { page } = open
  await type(page, '账号所有人身份证号', '131081190001010015')
  await page.getByRole('radio', { name: '账号所有人', checked: true }).waitFor()
  expect(await page.locator('#id-consent').count()).toBe(0)
})

test('before the manager is named, the cards say what comes first', async () => {
  const { id } = await start(cloud, owner, { ...company, managerName: '' })
  const page = await at(`/apply/materials/index?id=${id}`)
  await shows(page, '先填写管理员姓名，再填身份证信息')
  expect(await accessibility(page)).toEqual([])
  await tap(page, '去填管理员姓名')
  await shows(page, '第四部分，共六部分')
})
