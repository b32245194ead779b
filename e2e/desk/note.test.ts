import { allItems, claimed, submitted } from '../../cloudfunctions/server/testing/filings'
import { onCloud } from '../../cloudfunctions/server/testing/onCloud'
import { choose, inDialog, openAt, shows, tap, tapForFile, visit } from '../browser'
import { looksWell } from '../looks'
import { restRight } from './checking'
import { someOf } from '../../tools/test/cases'

const cloud = onCloud()
const STAFF = 'reviewer-bazhou'

let id = ''
beforeEach(async () => {
  await cloud.reset()
  ;({ id } = await submitted(cloud, 'owner-li'))
})

test('on a phone: a call and what came of it is written down, and a colleague reads it', async () => {
  const { page, complaints } = await visit(cloud.url(), STAFF)
  await openAt(page, `/desk/review/index?id=${id}`)
  await page.getByRole('tab', { name: '经过' }).click()
  await tap(page, '记一笔')
  await inDialog(page, '记下来')
  await shows(page, '请写几个字，或选电话的结果')
  await choose(page, '打过电话，没人接')
  expect(await page.getByText('请写几个字，或选电话的结果').count()).toBe(0)
  await page.getByLabel('备注', { exact: true }).locator('visible=true').fill('下午再打')
  await looksWell(page, 'note')
  await inDialog(page, '记下来')
  await shows(page, '电话联系，没人接')
  await shows(page, '下午再打')
  expect(complaints).toEqual([])
  const { events } = await cloud.ok('head-bazhou', 'desk.open', { id })
  expect(events[0]).toMatchObject({ what: '电话联系，没人接', lines: ['下午再打'] })
})

test.each(
  someOf(1, [
    ['on a computer', { width: 1440, height: 900 }],
    ['on a phone', { width: 390, height: 844 }],
  ] as const),
)('%s: form, receipt and the blank form are printed from the filing', async (name, window) => {
  const { page, complaints } = await visit(cloud.url(), STAFF, window)
  await openAt(page, `/desk/review/index?id=${id}`)
  if (name === 'on a phone') await page.getByRole('tab', { name: '经过' }).click()
  await shows(page, '打印')
  await looksWell(page, `review-papers-${String(window.width)}`)
  for (const paper of [/^备案表/, /^签章页/, /^回执/, /^空白备案表/]) await tapForFile(page, paper)
  expect(await cloud.stored('events', { filing: id, name: 'paperMade' })).toHaveLength(3)
  expect(complaints).toEqual([])
})

test('what is registered is archived by one tap, as one file (D9)', async () => {
  const review = await claimed(cloud, STAFF, await cloud.ok('owner-li', 'filing.open', { id }))
  const { page, complaints } = await visit(cloud.url(), STAFF)
  await openAt(page, `/desk/review/index?id=${id}`)
  await page.getByRole('tab', { name: '经过' }).click()
  await shows(page, '打印')
  expect(await page.getByText('归档件').count()).toBe(0)
  const { version } = review
  await cloud.ok(STAFF, 'desk.register', { id, version, items: allItems(review) })
  await page.reload()
  await page.getByRole('tab', { name: '经过' }).click()
  await tapForFile(page, /^归档件/)
  await looksWell(page, 'review-archive')
  expect(complaints).toEqual([])
})

test('on the desk no key decides while a note is written', async () => {
  const { page, answered } = await visit(cloud.url(), STAFF, { width: 1440, height: 900 })
  const { version } = await cloud.ok(STAFF, 'desk.open', { id })
  await cloud.ok(STAFF, 'desk.claim', { id, version })
  await openAt(page, `/desk/review/index?id=${id}`)
  await restRight(page)
  await shows(page, /已核对 (\d+)\/\1 项/)
  await tap(page, '记一笔')
  await shows(page, '只有同事看得到，写进经过，不能改。')
  for (const key of ['a', 'd', 'd', 'j', 'r', 'l']) await page.keyboard.press(key)
  await shows(page, '只有同事看得到，写进经过，不能改。')
  await page.keyboard.press('Escape')
  await page.getByRole('dialog').waitFor({ state: 'hidden' })
  await answered()
  expect((await cloud.ok(STAFF, 'desk.open', { id })).status).toBe('submitted')
  await page.keyboard.press('d')
  await shows(page, /^已登记/)
})

test.each(
  someOf(1, [
    ['in a wide window', { width: 1280, height: 800 }],
    ['on a phone', undefined],
  ] as const),
)('who checks reads by when it was due and why, %s', async (_, size) => {
  const { page, complaints } = await visit(cloud.url(), STAFF, size)
  await openAt(page, `/desk/review/index?id=${id}`)
  await shows(page, '账号名（昵称）')
  if (size === undefined) await page.getByRole('tab', { name: '经过' }).click()
  await shows(page, '最晚提交日 12月10日')
  await tap(page, '为什么是这一天')
  await shows(page, '开通日 2026年11月10日不算，往后数到第 30 天，是 2026年12月10日')
  await looksWell(page, `why-day-${String(size?.width ?? 390)}`)
  expect(complaints).toEqual([])
})
