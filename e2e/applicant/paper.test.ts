import type { Page } from 'playwright-core'
import {
  addressIn,
  company,
  individual,
  registered,
  signedDraft,
  start,
} from '../../cloudfunctions/server/testing/filings'
import { minutesLater, onCloud } from '../../cloudfunctions/server/testing/onCloud'
import { setServing } from '../../cloudfunctions/server/testing/settings'
import type { Answers } from '../../src/domain/form/form'
import { goTo, openAt, shows, tap, tapForFile, type Visit, visit } from '../browser'
import { looksWell } from '../looks'
import { ready } from '../ready'

const OWNER = 'owner-li'
const DACHENG = '131025'
const cloud = onCloud()
const inDacheng = { ...individual, ...addressIn(DACHENG), accountName: '大城生活圈' }
const visits: Visit[] = []

let minutes = 0
/** Two minutes on: every instance of a function has read what is set by then. */
const later = () => {
  minutes += 2
  return cloud.moveClock({ now: minutesLater(minutes) })
}
const set = async (mode: 'online' | 'paper') => {
  await setServing(cloud, DACHENG, { mode, successor: null })
  await later()
}
const arrive = async (): Promise<Page> => {
  const opened = await visit(cloud.url(), OWNER)
  visits.push(opened)
  return opened.page
}
/** Without what those fields say. */
const lacking = (keys: readonly (keyof Answers)[]): Answers =>
  Object.fromEntries(
    Object.entries(inDacheng).filter(([key]) => !keys.includes(key as keyof Answers)),
  )

beforeEach(async () => {
  await cloud.reset()
  await later()
})
afterEach(() => {
  expect(visits.splice(0).flatMap(({ complaints }) => complaints)).toEqual([])
})

test('the first screen asks the county in one tap, while one is on paper', async () => {
  const page = await arrive()
  await shows(page, '先看看要不要备案')
  expect(await page.getByText('地址在哪个县（市、区）').count()).toBe(0)
  await set('paper')
  await page.reload()
  await shows(page, '地址在哪个县（市、区）')
  await page.getByRole('radio', { name: '大城县' }).locator('visible=true').click()
  await shows(page, '大城县在窗口办理。填好打印，再送到办公室。')
  await shows(page, '0316-5631822')
  await looksWell(page, 'paper-home')
  await page.getByRole('radio', { name: '霸州市' }).locator('visible=true').click()
  await shows(page, '霸州市在线上办理。')
})

test('the last part leads to the packet, the day ends it, a mistake is taken back', async () => {
  await set('paper')
  const { id } = await start(cloud, OWNER, lacking(['managerWechat']))
  const page = await arrive()
  await shows(page, '打印送交，最晚')
  await goTo(page, `/apply/section/index?id=${id}&section=manager`)
  await page
    .getByLabel('管理员微信号', { exact: true })
    .locator('visible=true')
    .fill('zhao_min_demo')
  await tap(page, '保存并继续')
  await shows(page, '打印好，送到大城县网信办')
  await shows(page, '本人身份证复印件')
  await shows(page, '大城县永定大街9号大城县委宣传部')
  await shows(page, '含身份证全号，请妥善保管')
  await looksWell(page, 'paper-packet')
  const file = await tapForFile(page, '打开整套 PDF')
  const bytes = Buffer.from(await (await fetch(file)).arrayBuffer())
  expect(bytes.subarray(0, 5).toString()).toBe('%PDF-')
  await tap(page, /^已经送交/)
  await page.getByRole('radio', { name: '11月24日' }).click()
  await shows(page, '已送交 11月24日')
  await looksWell(page, 'paper-handed-in')
  expect((await cloud.ok(OWNER, 'filing.open', { id })).status).toBe('draft')
  const home = await arrive()
  await shows(home, '等办公室登记')
  await looksWell(home, 'home-after')
  await tap(home, '查看进度')
  await tap(home, /^还没有送交，改回来/)
  await shows(home, '打印好，送到大城县网信办')
})

test('a company is told of its seal, and who may goes straight to the city office online', async () => {
  await set('paper')
  const { id } = await start(cloud, OWNER, { ...company, ...addressIn(DACHENG) })
  const page = await arrive()
  await shows(page, '打印送交，最晚')
  await tap(page, '看送交材料')
  await shows(page, '备案表，已填好，请账号所有人签名、单位盖章')
  await shows(page, '营业执照或组织机构代码证复印件')
  await tap(page, /^改为在线上报送廊坊市网信办/)
  await shows(page, /下一步：材料/)
  expect(await cloud.ok(OWNER, 'filing.open', { id })).toMatchObject({
    way: 'city',
    choseCity: true,
  })
})

test('a change of what a paper office registered ends in the packet, without a photo', async () => {
  await cloud.insertStaff('reviewer-dacheng', DACHENG, 'reviewer')
  const base = await registered(
    cloud,
    { owner: OWNER, staff: 'reviewer-dacheng' },
    { ...company, ...addressIn(DACHENG), accountName: '大城文昌阁' },
  )
  await cloud.alter('filings', base.id, { decision: null })
  await set('paper')
  const change = await cloud.ok(OWNER, 'filing.change', {
    id: base.id,
    kinds: ['subject'],
    changedOn: '2026-11-20',
  })
  const page = await arrive()
  await goTo(page, `/apply/correction/index?id=${change.id}`)
  await shows(page, '填变了的 1 处')
  // A phone that was never here learns from its first answer that the office takes paper.
  await shows(page, '打印后请账号所有人签名。')
  expect(await page.getByText('拍照').locator('visible=true').count()).toBe(0)
  await tap(page, '看送交材料')
  await shows(page, /账号主体：/)
  await page
    .getByLabel('账号主体', { exact: true })
    .locator('visible=true')
    .fill('大城县文昌阁有限公司')
  await looksWell(page, 'paper-change')
  await tap(page, '看送交材料')
  await shows(page, '打印好，送到大城县网信办')
  await shows(page, '营业执照或组织机构代码证复印件')
  expect(await page.getByText('身份证复印件').locator('visible=true').count()).toBe(0)
  await looksWell(page, 'paper-change-packet')
  await tapForFile(page, '打开整套 PDF')
  await tap(page, /^已经送交/)
  await page.getByRole('radio', { name: '11月24日' }).click()
  await shows(page, '已送交 11月24日')
  expect(await cloud.ok(OWNER, 'filing.open', { id: change.id })).toMatchObject({
    status: 'draft',
    handedIn: '2026-11-24',
  })
  expect((await cloud.ok(OWNER, 'filing.open', { id: base.id })).status).toBe('registered')
})

test('where no seal is needed a company signs by hand, and may print the page all the same', async () => {
  await setServing(cloud, DACHENG, { mode: 'online', successor: null, needsSeal: false })
  const { id } = await signedDraft(cloud, OWNER, { ...company, ...addressIn(DACHENG) })
  await cloud.alter('filings', id, { signature: null })
  const page = await arrive()
  await openAt(page, `/apply/check/index?id=${id}`)
  await page.getByRole('button', { name: '签名', exact: true }).locator('visible=true').waitFor()
  await openAt(page, `/apply/signature/index?id=${id}`)
  await page.getByRole('button', { name: '开始签名' }).locator('visible=true').waitFor()
  await shows(page, '打印签章页，签名盖章后拍照上传')
  await looksWell(page, 'paper-no-seal')
})

test('a page that a message opens, and one left open, follow a changed setting', async () => {
  const { id } = await signedDraft(cloud, OWNER, { ...company, ...addressIn(DACHENG) })
  await cloud.alter('filings', id, { signature: null })
  const opened = await visit(cloud.url(), OWNER, { at: `/apply/check/index?id=${id}` })
  visits.push(opened)
  await shows(opened.page, '签名盖章')
  await opened.answered()
  await setServing(cloud, DACHENG, { mode: 'online', successor: null, needsSeal: false })
  await later()
  // Whatever it asks next, it hears that something was set.
  await goTo(opened.page, '/pages/mine/index')
  await shows(opened.page, '填写中')
  await opened.page.goBack()
  const sign = opened.page.getByRole('button', { name: '签名', exact: true })
  await sign.locator('visible=true').waitFor()
})

test('where the office turned to paper after everything was signed, the submit says so and leads on', async () => {
  const { id } = await signedDraft(cloud, OWNER, inDacheng)
  const opened = await visit(cloud.url(), OWNER)
  visits.push(opened)
  const { page } = opened
  await goTo(page, `/apply/check/index?id=${id}`)
  await shows(page, '大城县互联网信息办公室')
  await page.getByRole('button', { name: '提交' }).locator('visible=true').waitFor()
  // Its photos too: whatever it asks hears of what is set by then.
  await ready(opened)
  await set('paper')
  await tap(page, '提交')
  await shows(page, /大城县网信办在窗口办理，没有在线上提交/)
  await tap(page, '看送交材料')
  await shows(page, '打印好，送到大城县网信办')
})

test('who does not agree to ID data online goes to the counter, with the number left blank', async () => {
  const { id } = await start(
    cloud,
    'owner-zhao',
    lacking(['ownerIdNumber', 'ownerName', 'filledBy']),
  )
  await cloud.ok('owner-zhao', 'filing.save', { id, answers: { ownerName: '王五' } })
  const opened = await visit(cloud.url(), 'owner-zhao')
  visits.push(opened)
  const { page } = opened
  await goTo(page, `/apply/section/index?id=${id}&section=owner`)
  await shows(page, '王五的身份证信息，单独征求同意')
  await tap(page, '不同意，改为到窗口办理')
  await shows(page, '身份证号留空，打印后请手写')
  await shows(page, '身份证号空着，打印后手写')
  await looksWell(page, 'paper-consent')
  await tap(page, /^改回在线上办/)
  await shows(page, '签名盖章确认')
})

test('other papers and owners under 14 lead to the counter, and the number is forgotten', async () => {
  const { id } = await start(cloud, OWNER, lacking(['ownerIdNumber']))
  const page = await arrive()
  await goTo(page, `/apply/section/index?id=${id}&section=owner`)
  const field = page.getByLabel('账号所有人身份证号', { exact: true }).locator('visible=true')
  await field.fill('131081201211250018')
  await field.blur()
  await shows(page, '所有人不满 14 周岁，请监护人一起到窗口办理')
  await looksWell(page, 'paper-child')
  await tap(page, '请监护人一起到窗口办理')
  await shows(page, '打印好，送到大城县网信办')
  await shows(page, '身份证号空着，打印后手写')
  expect(await cloud.ok(OWNER, 'filing.open', { id })).toMatchObject({ way: 'minor' })
  await goTo(page, `/apply/section/index?id=${id}&section=owner`)
  await field.fill('')
  await field.blur()
  await tap(page, '护照、台胞证、回乡证请到窗口核对')
  await shows(page, '护照、台胞证、回乡证请到窗口核对，证件号打印后请手写')
  await shows(page, '本人的护照、台胞证或回乡证')
  expect(await cloud.ok(OWNER, 'filing.open', { id })).toMatchObject({ way: 'papers' })
})
