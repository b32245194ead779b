import type { Page } from 'playwright-core'
import {
  claimed,
  ID_NUMBER,
  signedDraft,
  submitInput,
  submitted,
} from '../../cloudfunctions/server/testing/filings'
import { onCloud } from '../../cloudfunctions/server/testing/onCloud'
import { backToCityDesk, goTo, openTab, shows, tap, visit } from '../browser'
import { windows } from '../windows'

const REVIEWER = 'reviewer-bazhou'
const HEAD = 'head-bazhou'
const cloud = onCloud()

const open = (page: Page, id: string) => goTo(page, `/desk/review/index?id=${id}`)

/** Whether the full number or a picture is anywhere on the page, in sight or not. */
const personal = (page: Page) =>
  page.evaluate(
    (number) => ({
      number: document.body.innerHTML.includes(number),
      pictures: document.querySelectorAll('.photo-frame img').length,
    }),
    ID_NUMBER,
  )

describe.each(windows)('%s', (_name, size) => {
  const wide = size.width > 1000

  /** The filing under review with its ID number and a picture shown. */
  const looked = async (id: string) => {
    const { page } = await visit(cloud.url(), REVIEWER, size)
    await open(page, id)
    await tap(page, '查看全号')
    await shows(page, ID_NUMBER)
    await page.locator('.photo-frame img').locator('visible=true').first().waitFor()
    return page
  }

  test('put back, a filing shows neither ID number nor picture any more', async () => {
    const { id } = await claimed(cloud, REVIEWER, await submitted(cloud, 'owner-li'))
    const page = await looked(id)
    await tap(page, '放回待核对')
    await shows(page, '已放回待核对。')
    expect(await personal(page)).toEqual({ number: false, pictures: 0 })
    if (!wide) await page.getByRole('tab', { name: /^全部/ }).locator('visible=true').click()
    expect(await personal(page)).toEqual({ number: false, pictures: 0 })
  })

  test('given to a colleague by the head, it shows neither once that is known', async () => {
    const { id, version } = await claimed(cloud, REVIEWER, await submitted(cloud, 'owner-li'))
    const page = await looked(id)
    const { assignTo } = await cloud.ok(HEAD, 'desk.open', { id })
    await cloud.ok(HEAD, 'desk.reassign', { id, version, to: assignTo[0]?.id ?? '' })
    await tap(page, '放回待核对')
    await tap(page, '看看改了什么')
    await shows(page, /正在核对，这里只能看/)
    expect(await personal(page)).toEqual({ number: false, pictures: 0 })
  })
})

describe.each(windows)('%s', (_name, size) => {
  const cityDesk = async () => {
    const { page } = await visit(cloud.url(), 'city-staff', size)
    await openTab(page, '办公室')
    await backToCityDesk(page)
    await shows(page, '由霸州市网信办办理')
    return page
  }

  test('the city office is not offered what counties check, and takes what comes to it', async () => {
    await cloud.reset()
    await submitted(cloud, 'owner-li')
    const page = await cityDesk()
    expect(await page.getByRole('button', { name: /领取并核对/ }).count()).toBe(0)
    await page.keyboard.press('l')
    expect(await page.getByText('这些都有人在核对').count()).toBe(0)

    const draft = await signedDraft(cloud, 'owner-zhao')
    await cloud.ok('owner-zhao', 'filing.submit', { ...submitInput(draft), toCityOffice: true })
    const again = await cityDesk()
    await tap(again, /领取并核对/)
    await shows(again, /已核对 0/)
    expect(again.url()).toContain(draft.id)
  })
})
