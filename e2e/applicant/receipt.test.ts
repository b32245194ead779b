import type { Page } from 'playwright-core'
import {
  allItems,
  claimed,
  individual,
  returned,
  submitted,
} from '../../cloudfunctions/server/testing/filings'
import { onCloud } from '../../cloudfunctions/server/testing/onCloud'
import { accessibility, shows, tap, visit } from '../browser'
import { picture } from '../looks'

const OWNER = 'owner-li'
const REVIEWER = 'reviewer-bazhou'
const people = { owner: OWNER, staff: REVIEWER } as const
const cloud = onCloud()

const firstRound = { ...individual, openedOn: '2017-05-01' }

const registered = async (): Promise<string> => {
  const review = await claimed(cloud, REVIEWER, await submitted(cloud, OWNER, firstRound))
  const { id, version } = review
  await cloud.ok(REVIEWER, 'desk.register', { id, version, items: allItems(review) })
  return id
}

const withdrawn = async (): Promise<string> => {
  const { id } = await submitted(cloud, OWNER)
  await cloud.ok(OWNER, 'filing.withdraw', { id })
  return id
}

const ended = async (): Promise<string> => {
  const { id, version } = await claimed(cloud, REVIEWER, await submitted(cloud, OWNER))
  const grounds = { reason: 'outOfScope', words: '只在外地发布' } as const
  const proposed = await cloud.ok(REVIEWER, 'desk.proposeDecline', { id, version, grounds })
  await cloud.ok('head-bazhou', 'desk.decline', { id, version: proposed.version })
  return id
}

const receiptOf = async (id: string): Promise<Page> => {
  const { page } = await visit(cloud.url(), OWNER, { at: `/filing/receipt/index?id=${id}` })
  await shows(page, '接下来')
  return page
}

/** What the open page says, its bar included. */
const textOf = (page: Page) => page.evaluate(() => `${document.title}\n${document.body.innerText}`)

type Case = [
  name: string,
  make: () => Promise<string>,
  title: string,
  says: readonly string[],
  filled: string,
  never: RegExp,
]

const HEX = /[0-9A-F]{4} [0-9A-F]{4} [0-9A-F]{4}/

test.each<Case>([
  [
    'submitted',
    async () => (await submitted(cloud, OWNER)).id,
    '已提交',
    ['已收到，尚未登记', '要补正的，一次性告知是哪几处'],
    '提醒我进度',
    /通告四.3/,
  ],
  [
    'late',
    async () => (await submitted(cloud, OWNER, { ...individual, openedOn: '2026-10-21' })).id,
    '已提交',
    ['逾期补报 4 天', '通告四.3 怎么说'],
    '提醒我进度',
    /都一样/,
  ],
  [
    'returned',
    async () => (await returned(cloud, people, ['address', 'introduction'])).id,
    '待补正',
    ['请补正 2 处，建议 12月9日以前（含当日）'],
    '去补正',
    /最晚|已收到/,
  ],
  [
    'registered',
    registered,
    '已登记',
    ['有变更时，30 日内办理（通告一.3）'],
    '查看备案表',
    /首轮|补报|尚未登记|核对，/,
  ],
  [
    'withdrawn',
    withdrawn,
    '已撤回',
    ['已撤回，还没有重新提交'],
    '改好再提交',
    /还没有提交|已提交|没有回执/,
  ],
  [
    'ended',
    ended,
    '终止办理',
    ['终止办理，原因和电话在下面', '原因：不在备案范围。只在外地发布'],
    '查看原因',
    /已收到|最晚/,
  ],
])('a receipt says what is now: %s', async (name, make, title, says, filled, never) => {
  const page = await receiptOf(await make())
  await page.getByRole('button', { name: filled, exact: true }).locator('visible=true').waitFor()
  for (const words of says) await shows(page, words)
  const text = await textOf(page)
  expect(text).toContain(title)
  expect(text).not.toMatch(never)
  expect(text).not.toMatch(HEX)
  await picture(page, name)
  expect(await accessibility(page)).toEqual([])
})

test('the clause on lateness and the check code are one tap away', async () => {
  const late = { ...individual, openedOn: '2026-10-21' }
  const page = await receiptOf((await submitted(cloud, OWNER, late)).id)
  await tap(page, '通告四.3 怎么说')
  await shows(page, /对延时不报、不履行备案手续的/)
  await picture(page, 'receipt-clause')
  await tap(page, '知道了')
  await tap(page, /校验码/)
  await shows(page, HEX)
  await picture(page, 'receipt-code')
  expect(await accessibility(page)).toEqual([])
})

test('asked for messages it says what is allowed, and the next act is the progress', async () => {
  const page = await receiptOf((await submitted(cloud, OWNER)).id)
  await tap(page, '提醒我进度')
  await page.getByRole('button', { name: '允许', exact: true }).click()
  await shows(page, '微信提醒已打开，还可提醒 1 次')
  await picture(page, 'receipt-allowed')
  // The button has only just come where the last one was tapped.
  await page.waitForTimeout(700)
  await tap(page, '查看进度')
  await shows(page, '备案表 PDF')
})
