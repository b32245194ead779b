import type { Page } from 'playwright-core'
import { minutesLater, onCloud } from '../../cloudfunctions/server/testing/onCloud'
import { callSet, setServing } from '../../cloudfunctions/server/testing/settings'
import { officeOf, offices } from '../../src/domain/city/city'
import { choose, openTab, shows, tap, visit } from '../browser'
import { looksWell } from '../looks'

const cloud = onCloud()

/** What the browser is asked to call. */
const calls = (page: Page) =>
  page.evaluate(() => {
    const called: string[] = []
    const { navigation } = window as unknown as { readonly navigation: EventTarget }
    navigation.addEventListener('navigate', (event) => {
      const { destination } = event as unknown as { readonly destination: { readonly url: string } }
      if (destination.url.startsWith('tel:')) called.push(destination.url)
    })
    Object.assign(window, { called })
  })

test('each of the offices is called and copied by a tap', async () => {
  const { page, complaints } = await visit(cloud.url(), 'nobody')
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await openTab(page, '办公室')
  await shows(page, '12 个办公室')
  await calls(page)
  for (const office of offices.map(({ code }) => officeOf(code))) {
    const row = page.locator(`#office-${office.code}`).locator('visible=true')
    await row.getByRole('button').first().click()
    await row.getByText(office.address).waitFor()
    await row.getByRole('button', { name: '打电话' }).click()
    await row.getByRole('button', { name: '复制' }).click()
    await row.getByText('已复制').waitFor()
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
      `${office.name}\n${office.address}\n${office.phone}`,
    )
  }
  const called = await page.evaluate(() => (window as unknown as { called: string[] }).called)
  expect(called).toEqual(offices.map(({ code }) => `tel:${officeOf(code).phone}`))
  expect(complaints).toEqual([])
})

test('the way is shown to an office that confirmed its place, since when, and to no other', async () => {
  await cloud.reset()
  const place = { latitude: 39.123456, longitude: 116.123456 }
  const set = [{ name: 'place' as const, value: place }]
  expect(await callSet(cloud, { scope: '131081', set })).toMatchObject({ ok: true })
  const { page, complaints } = await visit(cloud.url(), 'nobody')
  const asked: string[] = []
  await page.context().route('https://apis.map.qq.com/**', async (route) => {
    asked.push(decodeURIComponent(route.request().url()))
    await route.fulfill({ body: '' })
  })
  await openTab(page, '办公室')
  const row = (code: string) => page.locator(`#office-${code}`).locator('visible=true')
  await row('131022').getByRole('button').first().click()
  await row('131022').getByText('0316-6161058').last().waitFor()
  expect(await page.getByText('导航').locator('visible=true').count()).toBe(0)
  await row('131081').getByRole('button').first().click()
  await shows(page, '导航（位置由办公室 2026年11月24日确认）')
  await looksWell(page, 'office-way')
  const map = page.context().waitForEvent('page')
  await tap(page, '导航到霸州市互联网信息办公室')
  await (await map).waitForLoadState()
  expect(asked).toEqual([expect.stringContaining('coord:39.123456,116.123456') as string])
  expect(complaints).toEqual([])
})

test('a program that starts again without a network shows what an office is called and how it takes filings, as it was heard last', async () => {
  await cloud.reset()
  const set = [{ name: 'officeName' as const, value: '霸州市新媒体备案办公室' }]
  expect(await callSet(cloud, { scope: '131081', set })).toMatchObject({ ok: true })
  await setServing(cloud, '131081', { mode: 'paper', successor: null })
  await cloud.moveClock({ now: minutesLater(2) })
  const first = await visit(cloud.url(), 'nobody')
  await shows(first.page, '有的办公室在窗口办理')
  await first.answered()
  const { settings } = await cloud.ok('nobody', 'me', {})
  const context = first.page.context()
  await first.page.close()

  await context.route('**/functions/**', (route) => route.abort())
  const page = await context.newPage()
  const said: string[] = []
  page.on('pageerror', ({ message }) => said.push(message))
  await page.goto(`${cloud.url()}/app/?as=nobody`)
  await shows(page, /网络不通/)
  await choose(page, '霸州市')
  await shows(page, /霸州市在窗口办理。/)
  await openTab(page, '办公室')
  const row = page.locator('#office-131081').locator('visible=true')
  await row.getByRole('button').first().click()
  await row.getByText('霸州市新媒体备案办公室').first().waitFor()
  const kept = await page.evaluate(() => window.localStorage.getItem('offices') ?? '')
  expect(kept).toContain(String.raw`\"settings\":${String(settings)}`)
  expect(settings).toBeGreaterThan(0)
  expect([...first.complaints, ...said]).toEqual([])
})
