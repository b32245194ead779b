import type { Page } from 'playwright-core'
import {
  company,
  individual,
  returned,
  signedDraft,
  start,
} from '../../cloudfunctions/server/testing/filings'
import { onCloud } from '../../cloudfunctions/server/testing/onCloud'
import { shows, tap, visit } from '../browser'
import { picture } from '../looks'
import { someOf } from '../../tools/test/cases'

const OWNER = 'company-chen'
const LABEL = '账号所有人身份证号'
const HELD = '131081********0015'
const OTHER = '131081198505050025'
const OTHER_HELD = '131081********0025'

const cloud = onCloud()

const draft = async (): Promise<string> => {
  const { id } = await start(cloud, OWNER, individual)
  return `/apply/section/index?id=${id}&section=owner`
}

const correction = async (): Promise<string> => {
  const people = { owner: OWNER, staff: 'reviewer-bazhou' }
  const { id } = await returned(cloud, people, ['ownerIdNumber', 'address'], company)
  return `/apply/correction/index?id=${id}`
}

/** Opens a page with its stored number hidden, in WeChat's font setting of this factor. */
const open = async (hash: string, factor: number) => {
  const { page } = await visit(cloud.url(), OWNER, { at: hash })
  if (factor !== 1) {
    await page.goto('about:blank')
    await page.goto(`${cloud.url()}/app/?as=${OWNER}&fs=${String(factor)}#${hash}`)
  }
  await shows(page, HELD)
  return page
}

const stored = async (hash: string) => {
  const id = new URLSearchParams(hash.split('?')[1]).get('id') ?? ''
  const filing = await cloud.ok(OWNER, 'filing.open', { id })
  return filing.answers.ownerIdNumber
}

const button = (page: Page) =>
  page.getByRole('button', { name: `修改${LABEL}` }).locator('visible=true')

const field = (page: Page) => page.getByLabel(LABEL, { exact: true }).locator('visible=true')

const ways: Record<string, (page: Page) => Promise<void>> = {
  tap: (page) => button(page).tap(),
  click: (page) => button(page).click(),
  Enter: (page) => button(page).press('Enter'),
}

const pages = { 'a draft': draft, 'a correction': correction }

describe.each(Object.entries(pages))('the stored ID number of %s', (_page, make) => {
  describe.each(someOf(1, [1, 2, 1.3]))('in font factor %d', (factor) => {
    test.each(Object.entries(ways))('is changed after 修改 by %s', async (_way, press) => {
      const hash = await make()
      const page = await open(hash, factor)
      await press(page)
      // What takes the focus away comes some frames later.
      await page.waitForTimeout(600)
      await expect(field(page).count()).resolves.toBe(1)
      await page.keyboard.type(OTHER, { delay: 5 })
      await page.keyboard.press('Tab')
      await shows(page, OTHER_HELD)
      await shows(page, /已保存/)
      await expect(stored(hash)).resolves.toBe(OTHER_HELD)
      await page.context().close()
    })
  })

  test('stays when its field is left empty, and is not called wrong', async () => {
    const hash = await make()
    const page = await open(hash, 1)
    await tap(page, `修改${LABEL}`)
    await page.waitForTimeout(600)
    await page.keyboard.press('Tab')
    await shows(page, HELD)
    await expect(page.getByRole('alert').count()).resolves.toBe(0)
    await expect(stored(hash)).resolves.toBe(HELD)
    await page.context().close()
  })

  test('stays when a wrong one was typed and taken out again', async () => {
    const hash = await make()
    const page = await open(hash, 1)
    await tap(page, `修改${LABEL}`)
    await page.keyboard.type('131081')
    await page.keyboard.press('Tab')
    await shows(page, /18/)
    await field(page).fill('')
    await page.keyboard.press('Tab')
    await shows(page, HELD)
    await expect(stored(hash)).resolves.toBe(HELD)
    await page.context().close()
  })
})

test('on the check page it is shown in full for a moment, and hidden once the page is left', async () => {
  const { id } = await signedDraft(cloud, OWNER)
  const page = await open(`/apply/check/index?id=${id}`, 1)
  await page.route('**/functions/api', (route) =>
    route.request().postData()?.includes('filing.reveal') === true
      ? route.abort()
      : route.continue(),
  )
  await tap(page, '看全号')
  await shows(page, /网络不通/)
  await page.unroute('**/functions/api')
  await tap(page, '重试')
  await shows(page, '131081190001010015')
  await shows(page, '30 秒后自动收起')
  await page.getByText('131081190001010015').scrollIntoViewIfNeeded()
  await picture(page, 'check-number')
  await page.clock.install()
  await tap(page, '收起')
  await shows(page, HELD)
  await page.waitForTimeout(700)
  await tap(page, '看全号')
  await shows(page, '131081190001010015')
  await page.clock.runFor(31_000)
  await shows(page, HELD)
  expect(await page.getByText('131081190001010015').locator('visible=true').count()).toBe(0)
})
