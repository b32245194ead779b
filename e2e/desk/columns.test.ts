import {
  company,
  individual,
  registered,
  submitted,
} from '../../cloudfunctions/server/testing/filings'
import { downloaded, exportsOf } from '../../cloudfunctions/server/testing/ledger'
import { minutesLater, onCloud } from '../../cloudfunctions/server/testing/onCloud'
import { choose, openAt, shows, tap, visit } from '../browser'
import { looksWell } from '../looks'

const cloud = onCloud()
const [STAFF, CITY] = ['reviewer-bazhou', 'city-staff'] as const
const FIELD = '省里那张表的表头'
const HEADINGS = ['序号', '账号名称', '法定代表人', '联系电话', '开通时间', '活跃度', '备案编号']

test('the city pastes the headings of the province, looks at them, and an office exports by them', async () => {
  await registered(cloud, { owner: 'company-chen', staff: STAFF }, company)
  await submitted(cloud, 'owner-li', { ...individual, accountName: '胜芳老街坊' })
  const { page, complaints } = await visit(cloud.url(), CITY)
  await openAt(page, '/settings/city/index')
  await shows(page, '没有设置，导出的列与备案表一致')
  await tap(page, '修改台账导出的列')
  await tap(page, '对上台账的列')
  await page.locator('.field-message').getByText('请把省里那张表的表头贴在这里').waitFor()
  const field = page.getByLabel(FIELD).locator('visible=true')
  await field.fill(`${HEADINGS.slice(0, 2).join('\t')}\n1\t胜芳老街坊`)
  await tap(page, '对上台账的列')
  await page
    .locator('.field-message')
    .getByText(/^读到了好几行/)
    .waitFor()
  await looksWell(page, 'columns-wrong')
  await field.fill(`${HEADINGS.join('\t')}\n`)
  await tap(page, '对上台账的列')
  await shows(page, '读到 7 列，1 列空着')
  await looksWell(page, 'columns-read')
  await tap(page, /^6\. 活跃度/)
  await looksWell(page, 'columns-choose')
  await choose(page, /^粉丝数量/)
  await shows(page, '读到 7 列，都对上了')
  await tap(page, /^6\. 活跃度/)
  await choose(page, /^空着/)
  await shows(page, '读到 7 列，1 列空着')
  const saves = page.getByRole('button', { name: '保存这 7 列' }).locator('visible=true')
  // The second half of a double tap saves nothing more.
  await saves.dblclick()
  await shows(page, '按省里的表，7 列')
  await shows(page, /周正 (11月24日 )?15:0\d 设置/)
  await looksWell(page, 'columns-held')
  const { settings, version } = await cloud.ok(CITY, 'settings.open', { scope: 'city' })
  expect(version).toBe(1)
  expect(settings.find(({ name }) => name === 'ledgerTemplate')?.value).toHaveLength(7)

  await cloud.moveClock({ now: minutesLater(20) })
  const office = await visit(cloud.url(), STAFF, { at: '/desk/ledger/index' })
  await tap(office.page, '导出')
  await shows(office.page, '市里设置的 7 列，其中 1 列空着')
  await looksWell(office.page, 'columns-export')
  await tap(office.page, '导出 2 件')
  await shows(office.page, /^2 行$/)
  const [view] = (await exportsOf(cloud, STAFF)).exports
  const { headings, column } = await downloaded(cloud, STAFF, view?.id ?? '')
  expect(headings).toEqual(HEADINGS)
  expect(column('序号')).toEqual([1, 2])
  await choose(office.page, /^与备案表一致/)
  await tap(office.page, '导出 2 件')
  await shows(office.page, '最近的导出')
  await office.page.getByText('2 行', { exact: true }).nth(1).waitFor()
  const [usual] = (await exportsOf(cloud, STAFF)).exports
  expect((await downloaded(cloud, STAFF, usual?.id ?? '')).headings[0]).toBe('编号')
  expect([complaints, office.complaints].flat()).toEqual([])
})

test('of two of the city who change it at once one is told who was first; a county’s staff only read', async () => {
  await cloud.reset()
  const [one, other] = await Promise.all(
    [1, 2].map(async () => {
      const { page } = await visit(cloud.url(), CITY, { at: '/settings/city/index' })
      await tap(page, '修改台账导出的列')
      await page.getByLabel(FIELD).locator('visible=true').fill('编号\n账号名称')
      await tap(page, '对上台账的列')
      return page
    }),
  )
  if (one === undefined || other === undefined) throw new Error('no page')
  await tap(one, '保存这 2 列')
  await shows(one, '按省里的表，2 列')
  await tap(other, '保存这 2 列')
  await tap(other, '看改了什么')
  await shows(other, '按省里的表，2 列')
  await tap(one, '修改台账导出的列')
  await tap(one, '不再用省里的表')
  await shows(one, '没有设置，导出的列与备案表一致')
  const { page } = await visit(cloud.url(), 'head-bazhou', { at: '/settings/city/index' })
  await shows(page, '没有设置，导出的列与备案表一致')
  expect(await page.getByText('修改', { exact: true }).count()).toBe(0)
})
