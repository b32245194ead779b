import { claimed, individual, submitted } from '../../cloudfunctions/server/testing/filings'
import { onCloud } from '../../cloudfunctions/server/testing/onCloud'
import { shows, tap, visit } from '../browser'
import { isWell } from '../looks'

const cloud = onCloud()
const STAFF = 'reviewer-bazhou'
const OFFICE = '/pages/office/index'
const come = (number: number) =>
  submitted(cloud, 'company-chen', { ...individual, accountName: `南孟集市${String(number)}` })

let far: Awaited<ReturnType<typeof come>>
beforeAll(async () => {
  for (let number = 1; number <= 45; number += 1) {
    const filing = await come(number)
    if (number === 25) far = filing
  }
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

test('what one checks stands first however long the queue is, and the button opens it', async () => {
  await claimed(cloud, STAFF, far)
  for (const [width, row] of [
    [390, '.queue-row-name'],
    [1280, '.queue-table .row-link'],
  ] as const) {
    const { page, complaints } = await visit(cloud.url(), STAFF, { width, height: 844, at: OFFICE })
    await shows(page, '我在核对 1 件')
    await shows(page, '其余 45 件')
    const names = page.locator(row).locator('visible=true')
    expect((await names.allInnerTexts()).slice(0, 3)).toEqual([
      '南孟集市25',
      '南孟集市1',
      '南孟集市2',
    ])
    await isWell(page, `queue-mine-${String(width)}`)
    expect(await page.getByRole('button', { name: '领取并核对' }).count()).toBe(0)
    await tap(page, '接着核对')
    await page.getByRole('heading', { name: '南孟集市25' }).locator('visible=true').waitFor()
    expect(complaints).toEqual([])
  }
  const claims = await cloud.stored('filings', { 'claim.openid': STAFF })
  expect(claims).toHaveLength(1)
})
