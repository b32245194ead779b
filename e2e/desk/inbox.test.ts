import { onCloud } from '../../cloudfunctions/server/testing/onCloud'
import {
  allItems,
  claimed,
  individual,
  submitInput,
  submitted,
} from '../../cloudfunctions/server/testing/filings'
import { shows, tap, type Visit, visit } from '../browser'
import { looksWell } from '../looks'
import { someOf } from '../../tools/test/cases'

const cloud = onCloud()
const OWNER = 'owner-li'
const STAFF = 'reviewer-bazhou'
let open: Visit

/** One that was submitted, taken back and submitted again, with three messages; one that a colleague registered. */
beforeAll(async () => {
  const { id } = await submitted(cloud, OWNER, { ...individual, accountName: '胜芳老街坊' })
  const other = await submitted(cloud, OWNER, { ...individual, accountName: '南孟果园直卖' })
  await cloud.runTimer()
  await cloud.ok(OWNER, 'filing.withdraw', { id })
  await cloud.runTimer()
  await cloud.ok(OWNER, 'filing.submit', submitInput(await cloud.ok(OWNER, 'filing.open', { id })))
  const review = await claimed(cloud, 'head-bazhou', other)
  const items = allItems(review)
  await cloud.ok('head-bazhou', 'desk.register', { id: other.id, version: review.version, items })
  await cloud.runTimer()
})
afterEach(async () => {
  await open.answered()
  expect(open.complaints).toEqual([])
  await open.page.close()
})

const inbox = async (openid: string, width: number) => {
  open = await visit(cloud.url(), openid, { width, height: 844, at: '/filing/inbox/index' })
  await shows(open.page, /这件共 3 条/)
  return open.page
}

test.each(
  someOf(1, [
    ['in a wide window', 'head-bazhou', 1280],
    ['on a phone', STAFF, 390],
  ] as const),
)(
  '%s what staff are told of a filing is one row, what was decided is read; opened, it is read whole (F3)',
  async (_where, openid, width) => {
    const page = await inbox(openid, width)
    expect(await page.getByRole('button', { name: /「胜芳老街坊」/ }).count()).toBe(1)
    expect(await page.getByRole('button', { name: /「南孟果园直卖」.*未读/ }).count()).toBe(0)
    await looksWell(page, `inbox-together-${String(width)}`)
    await tap(page, /「胜芳老街坊」/)
    await page.getByRole('heading', { name: '胜芳老街坊' }).locator('visible=true').waitFor()
    await open.answered()
    await page.goBack()
    await shows(page, '都看过了')
  },
)
