import {
  claimed,
  company,
  individual,
  submitted,
} from '../../cloudfunctions/server/testing/filings'
import { exported } from '../../cloudfunctions/server/testing/ledger'
import { onCloud } from '../../cloudfunctions/server/testing/onCloud'
import { shows, tap, type Visit, visit } from '../browser'
import { looksWell } from '../looks'

const cloud = onCloud()
const [READER, HEAD, CITY] = ['reviewer-bazhou', 'head-bazhou', 'city-staff']
let open: Visit
let number = ''

beforeAll(async () => {
  await submitted(cloud, 'company-chen', company)
  const filing = await submitted(cloud, 'owner-li', individual)
  number = filing.number ?? ''
  await claimed(cloud, READER, filing)
  await cloud.ok(READER, 'desk.reveal', { id: filing.id, key: 'ownerIdNumber' })
  await exported(cloud, HEAD, { purpose: '市公安局来函查询' })
  const began = Date.parse('2026-11-24T02:00:00.000Z')
  for (let place = 0; place < 60; place += 1)
    await cloud.insert('events', {
      _id: `${filing.id}:${String(1000 + place)}`,
      filing: filing.id,
      seq: 1000 + place,
      at: began + place * 1000,
      name: 'revealed',
      who: { openid: READER, name: '王敏', office: '131081' },
      about: '',
      changes: [],
    })
  await cloud.runTimer()
})
afterEach(() => {
  expect(open.complaints).toEqual([])
})

const at = async (openid: string, window: { width: number; height: number }) => {
  open = await visit(cloud.url(), openid, { ...window, at: '/pages/office/index' })
  if (openid === CITY) {
    // The city is led to its dashboard first, and back is the desk.
    await open.page.waitForURL(/desk\/dashboard/)
    await open.page.getByRole('row').nth(3).waitFor()
    await open.page.goBack()
  }
  await tap(open.page, /^审计/)
  await shows(open.page, '看审计也会记下')
  return open.page
}

test('a head on a phone: what stands out leads to it; decisions, exports, and one filing by its number', async () => {
  const page = await at(HEAD, { width: 390, height: 844 })
  await shows(page, /王敏，11月24日 看完整号码 61 次，比平时多/)
  await looksWell(page, 'audit')
  await tap(page, '看这些')
  await page.getByRole('radio', { name: '王敏' }).and(page.locator('[aria-checked=true]')).waitFor()
  await page.getByRole('tab', { name: '导出' }).click()
  await page.getByRole('radio', { name: '全部' }).click()
  await page.getByRole('radio', { name: '近 7 天' }).click()
  await shows(page, /含完整号码，用途：市公安局来函查询/)
  await page.getByRole('tab', { name: '办理' }).click()
  const field = page.getByLabel('哪件，写全编号')
  await field.fill(number.slice(0, -1))
  await field.press('Enter')
  await field.fill(number)
  await field.press('Enter')
  await tap(page, '不限这件')
  await page.getByRole('tab', { name: '设置和人员' }).click()
  await shows(page, /看审计（办理，.*，一件备案）/)
})

test('the city in columns: by office and person; a number leads to its filing', async () => {
  const page = await at(CITY, { width: 1440, height: 900 })
  await page.getByRole('radio', { name: '霸州市' }).click()
  await page.getByRole('radio', { name: '刘建国' }).click()
  await shows(page, /导出台账（含完整号码）/)
  await looksWell(page, 'audit-wide')
  await page.getByRole('link', { name: number }).first().click()
  await page.waitForURL(/desk\/review/)
})

test('a reviewer has no way to it', async () => {
  open = await visit(cloud.url(), READER, { at: '/pages/office/index' })
  await shows(open.page, '台账')
  expect(await open.page.getByRole('button', { name: /^审计/ }).count()).toBe(0)
})
