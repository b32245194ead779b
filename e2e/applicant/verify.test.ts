import { registered } from '../../cloudfunctions/server/testing/filings'
import { onCloud } from '../../cloudfunctions/server/testing/onCloud'
import { inDialog, openAt, shows, tap, type Visit, visit } from '../browser'
import { looksWell } from '../looks'

const OWNER = 'owner-li'
const STAFF = 'reviewer-bazhou'
const cloud = onCloud()
let owner: Visit
let staff: Visit

beforeAll(async () => {
  owner = await visit(cloud.url(), OWNER)
  staff = await visit(cloud.url(), STAFF)
})
afterEach(() => {
  expect([...owner.complaints, ...staff.complaints]).toEqual([])
})

const open = ({ page }: Visit, where: string, id: string) =>
  openAt(page, `/${where}/index?id=${id}`)

test('the office asks, its owner finds the rows ticked, and answers that nothing changed', async () => {
  const { id } = await registered(cloud, { owner: OWNER, staff: STAFF })
  await cloud.alter('filings', id, { decision: null })
  const desk = staff.page
  await open(staff, 'desk/review', id)
  await tap(desk, '请核实变更')
  await inDialog(staff.page, '请填报人核实')
  await shows(desk, '请选要核实的')
  await desk.getByRole('checkbox', { name: '地址' }).locator('visible=true').click()
  await desk.getByRole('checkbox', { name: '管理员' }).locator('visible=true').click()
  await desk.getByLabel('原因（填报人会看到）').locator('visible=true').fill('办公电话打不通')
  await shows(desk, '请核实：地址、管理员')
  await looksWell(staff.page, 'verify-desk')
  await inDialog(staff.page, '请填报人核实 2 项')
  await shows(desk, '请填报人核实：地址、管理员。办公电话打不通')
  await looksWell(staff.page, 'verify-desk-asked')

  const { page } = owner
  await open(owner, 'pages/home', '')
  await shows(page, '霸州市网信办请您核实 2 项')
  await looksWell(owner.page, 'verify-home')
  await open(owner, 'filing/progress', id)
  await looksWell(owner.page, 'verify-progress')
  await tap(page, '去核实')
  await shows(page, '原因：办公电话打不通')
  for (const name of [/^地址/, /^管理员/])
    expect(
      await page
        .getByRole('checkbox', { name })
        .locator('visible=true')
        .getAttribute('aria-checked'),
    ).toBe('true')
  await looksWell(owner.page, 'verify-change')
  await tap(page, '信息仍准确')
  await shows(page, '没有变化：地址、管理员')
  expect(await cloud.ok(OWNER, 'filing.open', { id })).toMatchObject({ verifyAsked: null })
  await open(staff, 'desk/review', id)
  await desk.getByRole('tab', { name: '经过' }).locator('visible=true').click()
  await shows(desk, '答复：信息仍准确')
})
