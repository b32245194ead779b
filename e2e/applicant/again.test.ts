import { signedDraft, submitInput } from '../../cloudfunctions/server/testing/filings'
import { onCloud } from '../../cloudfunctions/server/testing/onCloud'
import { goTo, shows, type Visit, visit } from '../browser'

const OWNER = 'owner-li'
const cloud = onCloud()
let owner: Visit

beforeAll(async () => {
  owner = await visit(cloud.url(), OWNER)
})

/** Opens the last page before the submit in a program that was just started, as a tap on a message does. */
const check = async (id: string) => {
  await owner.page.reload()
  await goTo(owner.page, `/apply/check/index?id=${id}`)
  await shows(owner.page, /^提交$/)
}

const submit = () =>
  owner.page.getByRole('button', { name: '提交' }).locator('visible=true').first().click()

test('a submit whose answer got lost stands in the way of no later one', async () => {
  const { page } = owner
  const { id } = await signedDraft(cloud, OWNER)
  await check(id)
  await page.route('**/functions/api', async (route) => {
    if (route.request().postData()?.includes('filing.submit') !== true) return route.continue()
    await route.fetch()
    return route.abort()
  })
  await submit()
  await shows(page, '网络不通，内容都在')
  await page.unroute('**/functions/api')
  await cloud.ok(OWNER, 'filing.withdraw', { id })
  await check(id)
  await submit()
  await shows(page, '已收到，尚未登记')
})

test('a filing taken back goes where its owner chose to send it', async () => {
  const { page } = owner
  const draft = await signedDraft(cloud, OWNER)
  await cloud.ok(OWNER, 'filing.submit', { ...submitInput(draft), toCityOffice: true })
  await cloud.ok(OWNER, 'filing.withdraw', { id: draft.id })
  await check(draft.id)
  await submit()
  await shows(page, '已收到，尚未登记')
  const { office } = await cloud.ok(OWNER, 'filing.open', { id: draft.id })
  expect(office?.code).toBe('131000')
})
