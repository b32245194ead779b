import type { Page } from 'playwright-core'
import { consentVersion } from '../../src/domain/form/consent/consent'
import { onCloud } from '../../cloudfunctions/server/testing/onCloud'
import {
  individual,
  signedDraft,
  start,
  submitted,
} from '../../cloudfunctions/server/testing/filings'
import { accountRow, filledTable, rowsFrom } from '../../cloudfunctions/server/testing/tables'
import type { Answers } from '../../src/domain/form/form'
import { accessibility, goTo, openTab, setLook, shows, tap, type Visit, visit } from '../browser'
import { overflow, picture } from '../looks'

const cloud = onCloud()
const AGENCY = 'agency-sun'
let agency: Visit

beforeAll(async () => {
  agency = await visit(cloud.url(), AGENCY)
})

const choose = async (word: string, rows: readonly Answers[], name = '账号登记_11月.xlsx') => {
  const { page } = agency
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), tap(page, word)])
  await chooser.setFiles({ name, mimeType: '', buffer: await filledTable(rows) })
}

const open = async (id = '') => {
  const { page } = agency
  await goTo(page, `/apply/import/index${id === '' ? '' : `?id=${id}`}`)
}

test('a table with a good and a bad row: the bad one is named, the good one is a draft that goes on', async () => {
  const { page, complaints } = agency
  await openTab(page, '我的账号')
  await tap(page, '用表格导入多个账号')
  await shows(page, '一行要么全收，要么不收')
  await picture(page, 'import-steps', true)
  await choose('已经填好了，选表格', [
    accountRow(1),
    accountRow(2, { ownerMobile: '1380000000', openedOn: '2027-01-01' }),
  ])
  // Nobody agreed yet: it is asked in this place, and the same table goes on.
  await tap(page, '同意并继续')
  await shows(page, '读到 2 行，1 行要改')
  await shows(page, '账号所有人手机：手机号应为 11 位数字')
  await shows(page, '开通日期不能晚于今天')
  await picture(page, 'import-read', true)
  expect(await overflow(page)).toEqual([])
  expect(await accessibility(page)).toEqual([])
  await setLook(page, { care: true, scale: 1.3 })
  await picture(page, 'import-care', true)
  expect(await overflow(page)).toEqual([])
  await setLook(page, {})
  await tap(page, '先建 1 份草稿')
  await shows(page, '1 份草稿已建好')
  await picture(page, 'import-done', true)
  await tap(page, '看我的账号')
  await tap(page, '固安周末去哪儿1')
  await shows(page, '账号信息')
  expect(complaints).toEqual([])
})

test('left and come back: the result is there, and the same table makes nothing twice', async () => {
  const { page } = agency
  await open()
  await tap(page, '上一次的结果')
  await shows(page, '1 份草稿已建好')
  await choose('再导入一份表格', [accountRow(1), ...rowsFrom(10, 2)])
  await shows(page, '读到 3 行')
  await shows(page, '的账号您已有备案或草稿，不重复建')
  await picture(page, 'import-already', true)
  await page.reload()
  await shows(page, '2 行可以用')
  await tap(page, '建 2 份草稿')
  await shows(page, '2 份草稿已建好')
  expect(await cloud.stored('filings', { applicant: AGENCY })).toHaveLength(3)
})

test('no table: it says what to do, and another one can be chosen', async () => {
  const { page } = agency
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    tap(page, '再导入一份表格'),
  ])
  await chooser.setFiles({ name: '照片.xlsx', mimeType: '', buffer: Buffer.from('<html>') })
  await shows(page, '这不是 xlsx 表格。请保存为 xlsx 再选一次')
  await choose('重试', [accountRow(20, { followers: '许多' })])
  await shows(page, '读到 1 行，1 行要改')
  await shows(page, '重新选表格')
  await picture(page, 'import-all-bad', true)
})

test('offline while it is read: the same table goes on without being chosen again', async () => {
  const { page } = agency
  await page.route('**/functions/documents', async (route) => {
    await route.fetch()
    return route.abort()
  })
  await choose('换一份表格', rowsFrom(30, 30), '很长的名字'.repeat(30))
  await shows(page, '网络不通，还不知道结果')
  await page.unroute('**/functions/documents')
  await tap(page, '重试')
  await shows(page, '30 行可以用')
  await page.route('**/functions/api', (route) =>
    route.request().postData()?.includes('import.run') === true ? route.abort() : route.continue(),
  )
  await tap(page, '建 30 份草稿')
  await shows(page, '网络不通，不知道开始了没有')
  await picture(page, 'import-offline', true)
  await page.unroute('**/functions/api')
  await tap(page, '重试')
  await shows(page, '30 份草稿已建好')
  expect(await cloud.stored('filings', { applicant: AGENCY })).toHaveLength(33)
})

test('the inbox tells of the end and leads to the result', async () => {
  const { page } = agency
  await goTo(page, '/filing/inbox/index')
  await tap(page, '30 份草稿已建好')
  await shows(page, '每份还要填身份证号、交材料、签名，再提交')
})

test('an agency that agreed before is asked nothing, and 200 rows show how far they are', async () => {
  const other = await visit(cloud.url(), 'agency-largest')
  await cloud.ok('agency-largest', 'consent.give', { version: consentVersion() })
  const before = agency
  agency = other
  const { page } = other
  await openTab(page, '我的账号')
  await shows(page, '还没有账号')
  await picture(page, 'import-entry-empty', true)
  await open()
  await choose('已经填好了，选表格', rowsFrom(1000, 200))
  await shows(page, '建 200 份草稿')
  // A large table is read for long: the button comes late, where the one before it was tapped.
  await page.waitForTimeout(700)
  // From the tap on, however fast the drafts are made: none is, before that was seen.
  let goOn = (): void => undefined
  const seen = new Promise<void>((over) => (goOn = over))
  await page.route('**/functions/*', async (route) => {
    if (route.request().postData()?.includes('"import.run"')) await seen
    await route.continue()
  })
  await tap(page, '建 200 份草稿')
  await shows(page, '正在建草稿 0 / 200 份')
  await picture(page, 'import-running')
  goOn()
  await page.getByText('200 份草稿已建好').first().waitFor()
  agency = before
})

test('many accounts are chosen from by state; what was signed before is handed in together', async () => {
  const OWNER = 'owner-of-many'
  const many = await visit(cloud.url(), OWNER)
  const { page } = many
  for (let turn = 0; turn < 3; turn += 1) await signedDraft(cloud, OWNER)
  await submitted(cloud, OWNER)
  await start(cloud, OWNER, { ...individual, accountName: '南孟果园直卖', openedOn: '2026-11-20' })
  await openTab(page, '我的账号')
  // Whoever opens one of them is led from its receipt to the next one.
  await tap(page, '办最近的一个')
  await tap(page, /^提交$/)
  await shows(page, '已收到，尚未登记')
  await shows(page, '看下一份，还有 2 份填好了')
  await picture(page, 'receipt-next')
  await openMine(page)
  await tap(page, '2 份填好了，连着核对和签名')
  await tap(page, '提交这 2 份')
  await shows(page, '已提交 2 份，尚未登记')
  await openMine(page)
  await page.getByRole('tab', { name: '核对中 4' }).waitFor()
  await picture(page, 'mine-many', true)
  await page.getByRole('tab', { name: '全部 5' }).click()
  expect(await overflow(page)).toEqual([])
  expect(await accessibility(page)).toEqual([])
})

const openMine = (page: Page) => goTo(page, '/pages/mine/index')
