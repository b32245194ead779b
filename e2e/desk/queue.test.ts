import { individual, submitted } from '../../cloudfunctions/server/testing/filings'
import { onCloud } from '../../cloudfunctions/server/testing/onCloud'
import { shows, visit } from '../browser'

const cloud = onCloud()
const STAFF = 'reviewer-bazhou'
const come = (number: number) =>
  submitted(cloud, 'company-chen', { ...individual, accountName: `南孟集市${String(number)}` })

beforeAll(async () => {
  for (let number = 1; number <= 45; number += 1) await come(number)
}, 300_000)

test('far down the queue one keeps one’s place, on coming back and while the desk follows what comes in', async () => {
  const { page, complaints } = await visit(cloud.url(), STAFF, { width: 1280, height: 800 })
  await page.clock.install()
  await page.goto(`${cloud.url()}/app/?as=${STAFF}#/pages/office/index`)
  await shows(page, /待核对 45/)
  const rows = page.locator('.queue-table .row-link')
  for (let tries = 0; tries < 50 && (await rows.count()) < 45; tries += 1) {
    // The end of the list asks for more by itself, too.
    await rows.last().scrollIntoViewIfNeeded()
    const more = page.getByRole('button', { name: '再看一些' })
    if (await more.isVisible()) await more.click({ timeout: 1000 }).catch(() => undefined)
    await page.waitForTimeout(300)
  }
  expect(await rows.count()).toBe(45)
  const place = () => page.evaluate(() => document.querySelector('.frame-rows')?.scrollTop ?? 0)

  await rows.nth(41).click()
  await page.waitForURL(/desk\/review/)
  await shows(page, '账号名（昵称）')
  await page.goBack()
  await rows.nth(41).waitFor()
  await page.waitForLoadState('networkidle')
  expect(await rows.count()).toBe(45)

  await come(46)
  const before = await place()
  await page.clock.fastForward('05:01')
  await shows(page, /待核对 46/)
  expect(await rows.count()).toBe(46)
  expect(await place()).toBe(before)
  expect(complaints).toEqual([])
})
