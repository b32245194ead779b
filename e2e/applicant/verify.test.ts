import { registered } from '../../cloudfunctions/server/testing/filings'
import { onCloud } from '../../cloudfunctions/server/testing/onCloud'
import {
  accessibility,
  otherLooks,
  overflow,
  setLook,
  shows,
  tap,
  type Visit,
  visit,
} from '../browser'

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

const open = async ({ page }: Visit, where: string, id: string) => {
  await page.evaluate((address) => {
    window.location.hash = address
  }, `/${where}/index?id=${id}`)
  await page.reload()
}

/** Taps a button of the dialog, once that cannot be the second half of the tap that opened it. */
const inDialog = async ({ page }: Visit, name: string | RegExp) => {
  const button = page.getByRole('dialog').locator('visible=true').getByRole('button', { name })
  await button.waitFor()
  await page.waitForTimeout(700)
  await button.click()
}

/** Looked at in every look; pictures for whoever wants them: PICTURES=<folder>. */
const looksWell = async ({ page }: Visit, name: string): Promise<void> => {
  for (const [look, of] of [['plain', {}] as const, ...otherLooks]) {
    await setLook(page, of)
    expect(await accessibility(page)).toEqual([])
    expect(await overflow(page)).toEqual([])
    const folder = process.env.PICTURES
    if (folder !== undefined)
      await page.screenshot({ path: `${folder}/verify-${name}-${look}.png`, fullPage: true })
  }
  await setLook(page, {})
}

test('the office asks, its owner finds the rows ticked, and answers that nothing changed', async () => {
  const { id } = await registered(cloud, { owner: OWNER, staff: STAFF })
  await cloud.alter('filings', id, { decision: null })
  const desk = staff.page
  await open(staff, 'desk/review', id)
  await tap(desk, '请核实变更')
  await inDialog(staff, '请填报人核实')
  await shows(desk, '请选要核实的')
  await desk.getByRole('checkbox', { name: '地址' }).locator('visible=true').click()
  await desk.getByRole('checkbox', { name: '管理员' }).locator('visible=true').click()
  await desk.getByLabel('原因（填报人会看到）').locator('visible=true').fill('办公电话打不通')
  await shows(desk, '请核实：地址、管理员')
  await looksWell(staff, 'desk')
  await inDialog(staff, '请填报人核实 2 项')
  await shows(desk, '请填报人核实：地址、管理员。办公电话打不通')
  await looksWell(staff, 'desk-asked')

  const { page } = owner
  await open(owner, 'pages/home', '')
  await shows(page, '霸州市网信办请您核实 2 项')
  await looksWell(owner, 'home')
  await open(owner, 'filing/progress', id)
  await looksWell(owner, 'progress')
  await tap(page, '去核实')
  await shows(page, '原因：办公电话打不通')
  for (const name of [/^地址/, /^管理员/])
    expect(
      await page
        .getByRole('checkbox', { name })
        .locator('visible=true')
        .getAttribute('aria-checked'),
    ).toBe('true')
  await looksWell(owner, 'change')
  await tap(page, '信息仍准确')
  await shows(page, '没有变化：地址、管理员')
  expect(await cloud.ok(OWNER, 'filing.open', { id })).toMatchObject({ verifyAsked: null })
  await open(staff, 'desk/review', id)
  await desk.getByRole('tab', { name: '经过' }).locator('visible=true').click()
  await shows(desk, '答复：信息仍准确')
})
