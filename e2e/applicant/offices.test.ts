import type { Page } from 'playwright-core'
import { onCloud } from '../../cloudfunctions/server/testing/onCloud'
import { offices } from '../../src/domain/city/city'
import { openTab, shows, visit } from '../browser'

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
  for (const office of offices) {
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
  expect(called).toEqual(offices.map(({ phone }) => `tel:${phone}`))
  expect(complaints).toEqual([])
})
