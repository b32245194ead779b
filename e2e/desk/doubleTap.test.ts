import type { Page } from 'playwright-core'
import { claimed, individual, submitted } from '../../cloudfunctions/server/testing/filings'
import { onCloud } from '../../cloudfunctions/server/testing/onCloud'
import { shows, visit } from '../browser'
import { pictureSeen } from './checking'
import { someOf } from '../../tools/test/cases'

const OWNER = 'owner-li'
const REVIEWER = 'reviewer-bazhou'
/** Longer than any second half of a double tap, for what is meant. */
const LATER = 700

const cloud = onCloud()

type Open = { readonly page: Page; readonly ids: readonly string[] }

/** The first of two filings, claimed and open on the desk. */
const open = async (wide: boolean): Promise<Open> => {
  const ids: string[] = []
  for (const accountName of ['康仙庄镇便民', '信安老街坊'])
    ids.push((await submitted(cloud, OWNER, { ...individual, accountName })).id)
  await claimed(cloud, REVIEWER, await cloud.ok(OWNER, 'filing.open', { id: ids[0] ?? '' }))
  const { page } = await visit(
    cloud.url(),
    REVIEWER,
    wide ? { width: 1280, height: 900 } : undefined,
  )
  await page.goto('about:blank')
  await page.goto(`${cloud.url()}/app/?as=${REVIEWER}#/desk/review/index?id=${ids[0] ?? ''}`)
  await shows(page, '已核对 0/17 项')
  await pictureSeen(page)
  while ((await page.locator('.chip-unseen').locator('visible=true').count()) > 0) {
    await page.locator('.chip', { hasText: '未看' }).locator('visible=true').first().click()
    await pictureSeen(page)
  }
  return { page, ids }
}
const statusOf = async (id: string) => (await cloud.ok(OWNER, 'filing.open', { id })).status
const isClaimed = async (id: string) =>
  (await cloud.ok(REVIEWER, 'desk.open', { id })).claimedBy !== null

const pointOf = async (page: Page, name: string) => {
  const box = await page
    .getByRole('button', { name, exact: true })
    .locator('visible=true')
    .first()
    .boundingBox()
  if (!box) throw new Error(`no ${name}`)
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 }
}

afterEach(async () => {
  // What one case left waiting is not the next filing of the other.
  await cloud.reset()
})

describe.each([
  ['a finger', false],
  ['a mouse', true],
] as const)('by %s', (_name, wide) => {
  const tapAt = (page: Page, { x, y }: { x: number; y: number }) =>
    wide ? page.mouse.click(x, y) : page.touchscreen.tap(x, y)

  test.each(someOf(2, [180, 0, 60, 400]))(
    'the second tap on 其余都无误 after %d ms does not register, and that on 登记 claims nothing',
    async (pause) => {
      const { page, ids } = await open(wide)
      const [first = '', second = ''] = ids
      const rest = await pointOf(page, '其余都无误')
      await tapAt(page, rest)
      await page.waitForTimeout(pause)
      await tapAt(page, rest)
      await shows(page, '已核对 17/17 项')
      await page.waitForTimeout(LATER)
      expect(await statusOf(first)).toBe('submitted')

      const register = await pointOf(page, '登记')
      await tapAt(page, register)
      await page.waitForTimeout(pause)
      await tapAt(page, register)
      await shows(page, '已登记。接着核对')
      await page.waitForTimeout(LATER)
      expect([await statusOf(first), await isClaimed(second)]).toEqual(['registered', false])
      await page.context().close()
    },
  )
})

test('L goes on with what is held, also at once and after a look at the list', async () => {
  const { page, ids } = await open(true)
  const [first = '', second = ''] = ids
  const { version } = await cloud.ok(REVIEWER, 'desk.open', { id: first })
  await cloud.ok(REVIEWER, 'desk.release', { id: first, version })
  await page.goto('about:blank')
  await page.goto(`${cloud.url()}/app/?as=${REVIEWER}#/pages/office/index`)
  await shows(page, '待核对 2')
  for (let times = 0; times < 2; times += 1) {
    await page.keyboard.press('l')
    await page.waitForTimeout(times === 0 ? 250 : LATER)
    await page.keyboard.press('l')
    await page
      .locator('.review-head', { hasText: '康仙庄镇便民' })
      .locator('visible=true')
      .waitFor()
    await page.goBack()
    await shows(page, '接着核对')
  }
  expect([await isClaimed(first), await isClaimed(second)]).toEqual([true, false])
})

test('a key that is pressed twice or held decides once', async () => {
  const { page, ids } = await open(true)
  const [first = '', second = ''] = ids
  const rest = page.getByRole('button', { name: '其余都无误' }).locator('visible=true')
  await rest.focus()
  for (let times = 0; times < 5; times += 1) await page.keyboard.down('Enter')
  await page.keyboard.up('Enter')
  await page.keyboard.press('Enter')
  await shows(page, '已核对 17/17 项')
  await page.waitForTimeout(LATER)
  expect(await statusOf(first)).toBe('submitted')
  let sent = 0
  await page.route('**/functions/api', (route) => {
    if (route.request().postData()?.includes('desk.register') !== true) return route.continue()
    sent += 1
    return route.abort()
  })
  await page.keyboard.down('d')
  await shows(page, '网络不通')
  for (let times = 0; times < 3; times += 1) {
    await page.waitForTimeout(LATER)
    await page.keyboard.down('d')
  }
  await page.keyboard.up('d')
  await page.waitForTimeout(LATER)
  expect(sent).toBe(1)
  await page.unroute('**/functions/api')
  for (let times = 0; times < 3; times += 1) await page.keyboard.press('d')
  await shows(page, '已登记。接着核对')
  await page.keyboard.press('d')
  await page.waitForTimeout(LATER)
  expect([await statusOf(first), await isClaimed(second)]).toEqual(['registered', false])
  await expect(page.getByText(/项没有核对/).count()).resolves.toBe(0)
})
