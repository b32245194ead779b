import {
  claimed,
  individual,
  registered,
  submitted,
} from '../../cloudfunctions/server/testing/filings'
import { onCloud } from '../../cloudfunctions/server/testing/onCloud'
import { shows, tap, type Visit, visit } from '../browser'
import { isWell, looksWell } from '../looks'

const cloud = onCloud()
const STAFF = 'reviewer-bazhou'
let id: string
let number: string
let open: Visit

/** One is registered; another one that may be the same is being checked; its owner has a third account. */
beforeAll(async () => {
  const people = { owner: 'owner-li', staff: STAFF }
  const first = await registered(cloud, people, individual)
  await submitted(cloud, 'owner-li', { ...individual, accountName: '信安老街坊' })
  const again = { ...individual, accountName: '胜芳古镇生活号' }
  const second = await submitted(cloud, 'owner-zhao', again)
  await claimed(cloud, STAFF, second)
  await cloud.runTimer()
  id = second.id
  number = first.number ?? ''
}, 60_000)

const review = async (window?: { width: number; height: number }) => {
  open = await visit(cloud.url(), STAFF, { ...window, at: `/desk/review/index?id=${id}` })
  await shows(open.page, /已核对 0\/\d+ 项，1 件可能重复没有判断/)
  return open.page
}
afterEach(async () => {
  await open.answered()
  expect(open.complaints).toEqual([])
})

test('what may be of one account stands beside the filing; what is said of it is kept, and leads to 终止办理', async () => {
  const page = await review()
  await shows(page, '有 1 件可能是同一账号')
  await tap(page, '看一看')
  await shows(page, '为什么提示：名称只差“公众号”一类的字，账号主体相同，账号所有人相同')
  await shows(page, '同一账号所有人另有 1 个账号')
  await tap(page, '看一看：同一账号所有人的账号')
  await shows(page, '信安老街坊')
  await looksWell(page, 'duplicates')
  await tap(page, '不是同一账号')
  await shows(page, /^王敏 .+ 记下：不是同一账号$/)
  await shows(page, /已核对 0\/\d+ 项$/)
  await tap(page, `再看 ${number}`)
  await tap(page, '改为“是同一账号”')
  await shows(page, /^王敏 .+ 记下：是同一账号$/)
  await isWell(page, 'duplicates-judged')
  await tap(page, `终止办理，与 ${number} 重复`)
  const dialog = page.getByRole('dialog').locator('visible=true')
  await dialog.getByText(`这个账号已有备案，编号 ${number}`).waitFor()
  expect(await dialog.getByLabel('已有备案的编号').last().inputValue()).toBe(number)
})

test('in a wide window it stands above the values, says who said what, and opens the other filing', async () => {
  open = await visit(cloud.url(), STAFF, {
    width: 1280,
    height: 900,
    at: `/desk/review/index?id=${id}`,
  })
  const { page } = open
  await shows(page, /^王敏 .+ 记下：是同一账号$/)
  await isWell(page, 'duplicates-wide')
  await tap(page, `打开 ${number}`)
  await shows(page, `编号 ${number}`)
  // It is said of that one too, where nothing is left to be decided.
  await shows(page, '胜芳古镇生活号')
  expect(await page.getByText('改为“不是同一账号”').locator('visible=true').count()).toBe(0)
})
