import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { onCloud } from '../cloudfunctions/server/testing/onCloud'
import type { Locator } from 'playwright-core'
import { visit } from './browser'
import { picture } from './looks'

const cloud = onCloud()

/** A page of another site that a tester has open beside the stage. */
const site = createServer((_request, answer) => {
  answer.setHeader('content-type', 'text/html').end('<title>another site</title>')
})
let address = ''
beforeAll(async () => {
  await new Promise<void>((resolve) => site.listen(0, '127.0.0.1', resolve))
  address = `http://127.0.0.1:${String((site.address() as AddressInfo).port)}/`
})
afterAll(() => site.close())

test.each(['/', '/app/'])('another site cannot frame %s', async (path) => {
  const { page } = await visit(cloud.url(), 'owner-li')
  for (const other of [address, address.replace('127.0.0.1', 'localhost')]) {
    await page.goto(other)
    await page.evaluate((src) => {
      document.body.append(Object.assign(document.createElement('iframe'), { src }))
    }, cloud.url() + path)
    await page.waitForTimeout(500)
    const [, framed] = page.frames()
    expect(await framed?.evaluate(() => document.body.innerText.includes('备案'))).toBe(false)
  }
  await page.close()
})

test('another site reaches nothing by fetch, by a form or by a beacon, and a link to the stage works', async () => {
  await cloud.insert('counters', { _id: 'kept' })
  const { page } = await visit(cloud.url(), 'owner-li')
  await page.goto(address)
  await page.evaluate(async (url) => {
    const body = '{}'
    for (const referrerPolicy of ['no-referrer', 'unsafe-url'] as const)
      await fetch(`${url}/local/reset`, { method: 'POST', mode: 'no-cors', body, referrerPolicy })
    navigator.sendBeacon(`${url}/local/reset`, body)
  }, cloud.url())
  await page.evaluate((url) => {
    const form = document.createElement('form')
    Object.assign(form, { method: 'POST', action: `${url}/local/reset` })
    document.body.append(form)
    form.submit()
  }, cloud.url())
  await page.waitForURL('**/local/reset')
  expect(await cloud.stored('counters')).toHaveLength(1)
  await page.goto(address)
  await page.evaluate((href) => {
    document.body.append(Object.assign(document.createElement('a'), { href, innerText: '试用台' }))
  }, `${cloud.url()}/`)
  await page.getByText('试用台').click()
  await page.getByRole('heading', { name: '以谁的身份试用' }).waitFor()
  await page.close()
})

test('the example is loaded by one button, with how far it is; its staff can be taken then', async () => {
  const { page, complaints } = await visit(cloud.url(), 'owner-li', { width: 1280, height: 900 })
  await page.goto(`${cloud.url()}/`)
  await page.getByRole('button', { name: '装入示例', exact: true }).click()
  const asked = page.getByRole('dialog', { name: '装入示例' })
  await asked.getByRole('button', { name: '清空并装入' }).click()
  await page.getByRole('progressbar', { name: '装入示例' }).waitFor()
  await picture(page, 'stage-loading')
  expect(await page.getByRole('button', { name: '运行定时任务' }).isDisabled()).toBe(true)
  const others = page.getByLabel('示例里的工作人员')
  await others.waitFor()
  expect(await page.getByRole('button', { name: '装入示例', exact: true }).count()).toBe(0)
  await others.selectOption({ label: await labelOf(others, '广阳区网信办，负责人') })
  const app = page.frameLocator('#app')
  await app.locator('.weui-tabbar__item', { hasText: '办公室' }).click()
  await app
    .getByText(/待核对/)
    .first()
    .waitFor()
  await picture(page, 'stage-example')
  expect(complaints).toEqual([])
  await page.close()
})

test('on a phone, too, who loads the example sees how far it is', async () => {
  await cloud.reset()
  const { page } = await visit(cloud.url(), 'owner-li')
  await page.goto(`${cloud.url()}/`)
  await page.getByRole('button', { name: '装入示例', exact: true }).click()
  await page.getByRole('button', { name: '清空并装入' }).click()
  const progress = page.getByRole('progressbar', { name: '装入示例' })
  await progress.waitFor()
  const { y, height } = (await progress.boundingBox()) ?? { y: -1, height: 0 }
  expect(y).toBeGreaterThanOrEqual(0)
  expect(y + height).toBeLessThanOrEqual(page.viewportSize()?.height ?? 0)
  await picture(page, 'stage-loading-phone')
  await page.close()
  await cloud.reset()
})

const labelOf = async (select: Locator, begins: string): Promise<string> => {
  const labels = await select.locator('option').allInnerTexts()
  return labels.find((label) => label.startsWith(begins)) ?? begins
}
