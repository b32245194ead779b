import path from 'node:path'
import type { Page } from 'playwright-core'
import type { Filing } from '../../cloudfunctions/server/store/filings/filing'
import {
  addPhoto,
  agree,
  claimed,
  individual,
  newToken,
  registered,
  returnInput,
  seal,
} from '../../cloudfunctions/server/testing/filings'
import { onCloud } from '../../cloudfunctions/server/testing/onCloud'
import { choose, inDialog, openAt, settled, shows, tap, type Visit, visit } from '../browser'
import { looksWell } from '../looks'
import { someOf } from '../../tools/test/cases'

const cloud = onCloud()
const CLERK = 'reviewer-bazhou'
let open: Visit

beforeEach(() => cloud.reset())
afterEach(() => {
  expect(open.complaints.filter((each) => !each.includes('ERR_INTERNET_DISCONNECTED'))).toEqual([])
})

const sample = (file: string) => path.resolve(__dirname, '../../local/samples', file)

const type = async (page: Page, label: string, text: string) => {
  const field = page.getByLabel(label, { exact: true }).locator('visible=true')
  await field.fill(text)
  await field.blur()
}

const put = async (page: Page, button: string, file: string) => {
  const chooser = page.waitForEvent('filechooser')
  await tap(page, button)
  await (await chooser).setFiles(sample(file))
}

/** Chooses a day of the month that is open. */
const day = async (page: Page, field: RegExp, name: string) => {
  await tap(page, field)
  await choose(page, name)
}

const stored = () => cloud.stored<Filing>('filings', {})

/** Keys what stands on the paper; 粉丝数量 and 微信号 do not. */
const key = async (page: Page) => {
  await type(page, '账号名（昵称）', '胜芳古镇生活')
  await choose(page, '微信公众账号')
  await type(page, '功能简介', '介绍胜芳古镇的风物和集市')
  await choose(page, /^个人/)
  await type(page, '账号主体', '李文昌')
  await type(page, '地址', '霸州市胜芳镇河西街18号')
  await type(page, '账号所有人姓名', '李文昌')
  await type(page, '账号所有人身份证号', '131081190001010015')
  await type(page, '账号所有人手机', '13800000001')
}

test.each(
  someOf(1, [
    ['computer', 1280, 900],
    ['phone', 390, 844],
  ] as const),
)(
  'a clerk keys a form beside its scan, on a %s: what lacks stays open, nothing is lost, and it waits to be checked',
  async (size, width, height) => {
    open = await visit(cloud.url(), CLERK, { width, height, at: '/pages/office/index' })
    const { page } = open
    await tap(page, /^柜台录入/)
    await shows(page, '录入交到窗口的纸质表')
    await looksWell(page, `entering-begun-${size}`)
    await tap(page, '录入一份')
    await shows(page, '来源：纸质表　王敏开始录入')
    await tap(page, /^录入$/)
    await shows(page, '请扫描或拍下签了名的纸质表')
    await looksWell(page, `entering-empty-${size}`)
    await put(page, '放入纸质表', 'licence.png')
    await shows(page, '换一张')
    await key(page)
    await day(page, /^开通日期，/, '11月10日')
    await day(page, /^送交的日子，/, '11月20日')
    await shows(page, /^已保存/)
    // Killed and opened again: all of it is there.
    await page.reload()
    await shows(page, '来源：纸质表　王敏开始录入')
    await page.getByText('131081********0015').locator('visible=true').waitFor()
    await tap(page, '粉丝数量暂缺')
    await choose(page, '纸质表上没有填')
    await shows(page, '暂缺：纸质表上没有填')
    await tap(page, '账号所有人微信号暂缺')
    await choose(page, '本人没有')
    await shows(page, '暂缺：本人没有')
    await tap(page, '管理员微信号暂缺')
    await choose(page, '本人没有')
    await shows(page, '还差 2 项')
    await page.getByRole('tab', { name: '身份证人像面' }).locator('visible=true').click()
    await put(page, '放入身份证人像面', 'idFront.png')
    await shows(page, '还差 1 项')
    await page.getByRole('tab', { name: '身份证国徽面' }).locator('visible=true').click()
    await tap(page, /身份证国徽面暂缺$/)
    await choose(page, '本人以后补')
    await shows(page, '暂缺 4 项，其余都齐了')
    await looksWell(page, `entering-whole-${size}`)
    await page.getByRole('button', { name: '录入', exact: true }).locator('visible=true').dblclick()
    await shows(page, /^已录入 LFBZ-/)
    await shows(page, '没有本人微信，不会有提醒。')
    await looksWell(page, `entering-done-${size}`)
    const [filing, ...others] = await stored()
    expect(others).toEqual([])
    expect(filing).toMatchObject({ status: 'submitted', applicant: '', late: null })
    await tap(page, /^打开这件/)
    await shows(page, '胜芳古镇生活')
    await shows(page, '暂缺：纸质表上没有填')
  },
)

test('an owner without an ID card is keyed by the paper they have', async () => {
  open = await visit(cloud.url(), CLERK, { at: '/apply/entering/index' })
  const { page } = open
  await tap(page, '录入一份')
  await choose(page, /^个人/)
  await type(page, '账号所有人姓名', '李文昌')
  await type(page, '账号所有人身份证号', 'e1234 5678')
  await shows(page, '身份证号应为 18 位，最后一位可以是 X')
  await tap(page, '不是身份证')
  await choose(page, '护照')
  // What was keyed before the paper was chosen is that paper's number.
  await shows(page, 'E******78')
  await looksWell(page, 'entering-passport')
  await page.getByRole('tab', { name: '护照有照片的一面' }).locator('visible=true').waitFor()
  await page.reload()
  await shows(page, 'E******78')
  expect(cloud.keepsText('E12345678')).toBe(false)
  await choose(page, '居民身份证')
  await page.getByLabel('账号所有人身份证号', { exact: true }).locator('visible=true').waitFor()
  const [filing] = await stored()
  expect(filing).toMatchObject({ idNumber: null, answers: { ownerName: '李文昌' } })
})

/** A form that was keyed whole and entered. */
const enteredForm = async () => {
  const { filledBy: _nobody, ...answers } = individual
  const { id } = await cloud.ok(CLERK, 'entering.start', { token: newToken() })
  await cloud.ok(CLERK, 'filing.save', { id, answers })
  for (const slot of ['idFront', 'idBack'] as const) await addPhoto(cloud, CLERK, id, slot)
  await seal(cloud, CLERK, await cloud.ok(CLERK, 'filing.open', { id }))
  const noted = { id, handedIn: '2026-11-20', lacks: {} }
  const { version } = await cloud.ok(CLERK, 'entering.note', noted)
  const { number } = await cloud.ok(CLERK, 'entering.enter', { id, version, token: newToken() })
  return { id, number }
}

test('what was returned says why, and what is right as it is stays, with a word why', async () => {
  const { id } = await enteredForm()
  const review = await claimed(cloud, CLERK, await cloud.ok(CLERK, 'desk.open', { id }))
  await cloud.ok(CLERK, 'desk.return', returnInput(review, ['followers']))
  open = await visit(cloud.url(), CLERK, {
    width: 1280,
    height: 900,
    at: `/apply/entering/index?id=${id}`,
  })
  const { page } = open
  await shows(page, '一次性告知：请补正 1 处')
  await shows(page, '还有 1 处没有补正')
  await tap(page, /^不用改，说明理由/)
  await page.getByLabel('为什么不用改').locator('visible=true').fill('纸质表上就是这个数')
  await inDialog(page, '保存说明')
  await shows(page, '已说明')
  await shows(page, '都齐了')
  await looksWell(page, 'entering-upheld')
  await tap(page, '录入补正')
  await shows(page, /已录入|补正已回|LFBZ/)
  expect((await cloud.ok(CLERK, 'desk.open', { id })).status).toBe('submitted')
})

test('its owner takes it over by the number on the receipt and the phone that WeChat confirms', async () => {
  await agree(cloud, 'owner-li', individual)
  const { number } = await enteredForm()
  open = await visit(cloud.url(), 'owner-li', { at: '/apply/attest/index' })
  const { page } = open
  await tap(page, /^接到自己的微信/)
  await shows(page, '在窗口交过纸质表的')
  await tap(page, '用微信确认手机号')
  await shows(page, /^请填写编号/)
  await looksWell(page, 'entering-claim')
  await type(page, '编号', number)
  await tap(page, '用微信确认手机号')
  await shows(page, '接到本人的微信，以后有提醒')
  await shows(page, number)
})

test('without a network what is keyed stays and goes when it is back; an account that is filed leads there', async () => {
  const first = await registered(cloud, { owner: 'owner-li', staff: CLERK }, individual)
  open = await visit(cloud.url(), CLERK, { at: '/apply/entering/index' })
  const { page } = open
  await tap(page, '录入一份')
  await put(page, '放入纸质表', 'licence.png')
  await shows(page, '换一张')
  await page.context().setOffline(true)
  await key(page)
  await shows(page, '已存在本机，联网后上传')
  await page.context().setOffline(false)
  await shows(page, /^已保存/)
  const { accountId = '' } = first.answers
  await tap(page, /^其他（可不填）/)
  // Nobody types into what is only just coming.
  await settled(page)
  await type(page, '原始ID或包名', accountId)
  await day(page, /^开通日期，/, '11月10日')
  await day(page, /^送交的日子，/, '11月20日')
  await type(page, '粉丝数量', '12')
  await type(page, '账号所有人微信号', 'li_wenchang_demo')
  await type(page, '管理员微信号', 'li_wenchang_demo')
  for (const slot of ['身份证人像面', '身份证国徽面']) {
    await page.getByRole('tab', { name: slot }).locator('visible=true').click()
    await put(page, `放入${slot}`, 'idFront.png')
    await page
      .getByRole('button', { name: /^删除这张/ })
      .locator('visible=true')
      .waitFor()
  }
  await shows(page, '都齐了')
  await tap(page, /^录入$/)
  await shows(
    page,
    `这个账号霸州市网信办已有备案 ${first.number ?? ''}，不用再录入。内容变了的，请按变更办理`,
  )
  await looksWell(page, 'entering-duplicate')
  await tap(page, '打开已有的备案')
  await shows(page, first.number ?? '')
})

test('begun by mistake it is deleted; an owner has no way here', async () => {
  open = await visit(cloud.url(), CLERK, { at: '/apply/entering/index' })
  const { page } = open
  await tap(page, '录入一份')
  await type(page, '账号名（昵称）', '胜芳老街')
  await shows(page, /^已保存/)
  await openAt(page, '/apply/entering/index')
  await tap(page, /^胜芳老街/)
  await tap(page, /^删除这份/)
  await looksWell(page, 'entering-discard')
  await inDialog(page, '删除')
  await shows(page, '录入交到窗口的纸质表')
  expect(await stored()).toEqual([])
  expect(open.complaints).toEqual([])
  open = await visit(cloud.url(), 'owner-li', { at: '/apply/entering/index' })
  await shows(open.page, '这里只供办公室工作人员使用')
})
