import type { Page } from 'playwright-core'
import {
  company,
  individual,
  registered,
  submitted,
} from '../../cloudfunctions/server/testing/filings'
import { onCloud } from '../../cloudfunctions/server/testing/onCloud'
import { openAt, shows, tap, tapOn, type Visit, visit } from '../browser'
import { looksWell, picture } from '../looks'

const cloud = onCloud()
const people = { owner: 'company-chen', staff: 'reviewer-bazhou' }
const wide = { width: 1440, height: 900 }
const phone = { width: 390, height: 844 }
let open: Visit

beforeAll(async () => {
  await registered(cloud, people, { ...company, accountName: '霸州文昌阁' })
  for (let count = 1; count <= 4; count += 1)
    await submitted(cloud, people.owner, {
      ...individual,
      accountName: `胜芳老街坊${String(count)}`,
      accountKind: 'app',
    })
  await cloud.runTimer()
})
afterEach(() => {
  expect(open.complaints).toEqual([])
})

const at = async (window: typeof wide, openid = people.staff): Promise<Page> => {
  open = await visit(cloud.url(), openid, { ...window, at: '/pages/office/index' })
  return open.page
}
const field = (page: Page) => page.getByLabel('编号、名称、主体、姓名、手机、身份证号')

test('on a phone: from the desk to what is found by a part of a name, marked', async () => {
  const page = await at(phone)
  await tap(page, /^查找/)
  await field(page).fill('胜')
  await shows(page, '请至少写两个字')
  await field(page).fill('老 街坊')
  await field(page).press('Enter')
  await shows(page, '「老 街坊」找到 4 件')
  expect(await page.locator('.find-mark').allInnerTexts()).toEqual(Array(4).fill('老街坊'))
  await looksWell(page, 'find')
  await field(page).fill('没有的账号')
  await field(page).press('Enter')
  await shows(page, /^没有找到「没有的账号」/)
  await shows(page, '刚提交的约 2 分钟后能查到')
  await picture(page, 'find-none')
})

test('in columns: an ID number leaves no trace, neither in the field nor in the address', async () => {
  const page = await at(wide)
  await page.getByRole('tab', { name: /待核对/ }).waitFor()
  await page.keyboard.press('/')
  const number = individual.ownerIdNumber ?? ''
  await field(page).fill(number)
  await field(page).press('Enter')
  await shows(page, /^按身份证号找到 \d 件，号码不保存$/)
  expect(await field(page).inputValue()).toBe('')
  expect(page.url()).not.toContain(number)
  expect(await page.content()).not.toContain(number)
  await looksWell(page, 'find-wide')
})

test('the end of a number opens its filing, and back is the list', async () => {
  const page = await at(wide)
  await tapOn(page.getByRole('link', { name: '编号、名称、手机后四位' }).locator('visible=true'))
  await field(page).fill('老街坊1')
  await tap(page, '查找')
  const row = page.locator('.found-line').nth(1)
  const number = await row.getByText(/^LFBZ-/).innerText()
  await field(page).fill(number.replace(/-/g, '').slice(-5).toLowerCase())
  await field(page).press('Enter')
  await page.waitForURL(/desk\/review/)
  await page.getByRole('button', { name: '领取' }).waitFor()
  await page.goBack()
  await shows(page, /」找到 1 件/)
})

test('a whole number of a person is no filter of the ledger', async () => {
  const page = await at(phone)
  await openAt(page, '/desk/ledger/index')
  await shows(page, '共 5 件')
  const narrow = page.getByLabel('编号、名称、主体、姓名、手机后四位')
  await narrow.fill(individual.ownerMobile ?? '')
  await shows(page, '整个的身份证号、手机号，请到「查找」里找')
  await narrow.press('Enter')
  await shows(page, '共 5 件')
})
