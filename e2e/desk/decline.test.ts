import { claimed, submitted } from '../../cloudfunctions/server/testing/filings'
import { onCloud } from '../../cloudfunctions/server/testing/onCloud'
import { accessibility, goTo, inDialog, setLook, shows, tap, type Visit, visit } from '../browser'
import { looksWell, overflow, picture } from '../looks'

const OWNER = 'owner-li'
const cloud = onCloud()
let reviewer: Visit
let head: Visit
let owner: Visit
let id: string

beforeAll(async () => {
  reviewer = await visit(cloud.url(), 'reviewer-bazhou')
  head = await visit(cloud.url(), 'head-bazhou')
  owner = await visit(cloud.url(), OWNER)
  const filing = await submitted(cloud, OWNER)
  id = filing.id
  await claimed(cloud, 'reviewer-bazhou', filing)
})

const open = ({ page }: Visit, path: string) => goTo(page, `/${path}/index?id=${id}`)

test('who checks proposes, and sees what the owner will read', async () => {
  const { page } = reviewer
  await open(reviewer, 'desk/review')
  await tap(page, '终止办理')
  await tap(page, '提请终止办理')
  await shows(page, '请选一个原因')
  await page.getByRole('radio', { name: '不在备案范围' }).locator('visible=true').click()
  await page.getByLabel('为什么不在范围').locator('visible=true').fill('只在外地发布')
  await shows(page, '填报人会看到')
  await shows(page, /依据：通告二.5/)
  await looksWell(page, 'propose')
  await tap(page, '提请终止办理')
  await shows(page, /提请终止办理，等另一位负责人确认/)
  await picture(reviewer.page, 'proposed')
})

test('a head reads the same, confirms, and sets it aside with a reason', async () => {
  const { page } = head
  await open(head, 'desk/review')
  await shows(page, /王敏 .+ 提请终止办理/)
  await picture(head.page, 'to-confirm')
  await page.setViewportSize({ width: 1280, height: 900 })
  await tap(page, '确认终止办理')
  await shows(page, '填报人会看到')
  expect(await overflow(page)).toEqual([])
  await picture(head.page, 'confirm-wide')
  await page.setViewportSize({ width: 390, height: 844 })
  await tap(page, '确认终止办理')
  await shows(page, '原因：不在备案范围。只在外地发布')
  expect(await accessibility(page)).toEqual([])
  await picture(head.page, 'confirm')
  // What opens over a page stands on no screen of `screens.test`: this one is judged in the dark, too.
  await setLook(page, { dark: true })
  expect(await accessibility(page, 'colours')).toEqual([])
  await setLook(page, {})
  await inDialog(head.page, '确认终止办理')
  await shows(page, /已终止办理/)
  await open(owner, 'filing/progress')
  await shows(owner.page, '终止办理')
  await shows(owner.page, /怎样说明情况：打电话 0316-7860501/)
  expect(await accessibility(owner.page)).toEqual([])
  await picture(owner.page, 'owner')
  await tap(page, '恢复办理')
  await page.getByLabel('原因（填报人会看到）').locator('visible=true').fill('说明了情况')
  await inDialog(head.page, '恢复办理')
  await shows(page, '还没有人核对')
})
