import type { Page } from 'playwright-core'
import { signedDraft } from '../../cloudfunctions/server/testing/filings'
import { onCloud } from '../../cloudfunctions/server/testing/onCloud'
import { goTo, setLook, shows, sign, tap, visit } from '../browser'

const OWNER = 'owner-li'
const cloud = onCloud()

const opened = async (): Promise<{ page: Page; complaints: readonly string[]; id: string }> => {
  await cloud.reset()
  const { id } = await signedDraft(cloud, OWNER)
  const { page, complaints } = await visit(cloud.url(), OWNER)
  await openSignature(page, id)
  await tap(page, '重新签名')
  await pad(page).waitFor()
  return { page, complaints, id }
}

const openSignature = (page: Page, id: string) => goTo(page, `/apply/signature/index?id=${id}`)

const pad = (page: Page) => page.locator('canvas').locator('visible=true').last()

/** How many points of the pad are dark. */
const ink = (page: Page): Promise<number> =>
  page.evaluate(() => {
    const canvas = [...document.querySelectorAll('canvas')].pop()
    if (!canvas) return 0
    const copy = new OffscreenCanvas(canvas.width, canvas.height)
    const context = copy.getContext('2d', { willReadFrequently: true })
    context?.drawImage(canvas, 0, 0)
    const pixels = context?.getImageData(0, 0, canvas.width, canvas.height).data
    let dark = 0
    for (let at = 0; pixels && at < pixels.length; at += 4) if ((pixels[at] ?? 255) < 80) dark += 1
    return dark
  })

test.each([
  ['the system’s way back', (page: Page) => page.goBack()],
  ['返回', (page: Page) => tap(page, '返回')],
])('%s out of the pad loses neither the page nor a stroke', async (_, leave) => {
  const { page, complaints } = await opened()
  expect(await ink(page)).toBe(0)
  await sign(page)
  const written = await ink(page)
  expect(written).toBeGreaterThan(500)
  await leave(page)
  await shows(page, '请账号所有人 李文昌 签名')
  await tap(page, '重新签名')
  await pad(page).waitFor()
  await page.waitForTimeout(500)
  expect(await ink(page)).toBe(written)
  await tap(page, '完成')
  await shows(page, '提交给')
  await page.goBack()
  expect(await page.locator('canvas').locator('visible=true').count()).toBe(0)
  expect(complaints).toEqual([])
})

test('a pad that was left with its page is empty the next time', async () => {
  const { page, id } = await opened()
  await sign(page)
  await page.goBack()
  await shows(page, '请账号所有人 李文昌 签名')
  await page.goBack()
  await shows(page, '胜芳古镇生活')
  await openSignature(page, id)
  await shows(page, '请账号所有人 李文昌 签名')
  // Sooner it would be the second half of a double tap.
  await page.waitForTimeout(700)
  await tap(page, '重新签名')
  await pad(page).waitFor()
  await page.waitForTimeout(500)
  expect(await ink(page)).toBe(0)
})

test('the pad follows 大字版 and the dark as every page does', async () => {
  const { page } = await opened()
  for (const look of [{ dark: true }, { care: true }, {}]) {
    await setLook(page, look)
    await page.getByRole('button', { name: '完成' }).locator('visible=true').waitFor()
  }
})
