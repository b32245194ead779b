import type { Page } from 'playwright-core'
import {
  claimed,
  individual,
  resubmitInput,
  returned,
  sign,
} from '../../cloudfunctions/server/testing/filings'
import { onCloud } from '../../cloudfunctions/server/testing/onCloud'
import { accessibility, choose, inDialog, shows, tap, visit } from '../browser'
import { looksWell, picture } from '../looks'
import { pictureSeen, restRight } from './checking'
import { someOf } from '../../tools/test/cases'

const OWNER = 'owner-li'
const REVIEWER = 'reviewer-bazhou'
const HEAD = 'head-bazhou'
const cloud = onCloud()

/** Returned for its followers, corrected in those alone, back, and claimed by the reviewer. */
const backAgain = async (): Promise<string> => {
  const people = { owner: OWNER, staff: REVIEWER }
  const { id } = await returned(cloud, people, ['followers'], individual)
  await cloud.ok(OWNER, 'filing.save', { id, answers: { followers: '1400' } })
  const signed = await sign(cloud, OWNER, await cloud.ok(OWNER, 'filing.open', { id }))
  await cloud.ok(OWNER, 'filing.resubmit', resubmitInput(signed))
  await claimed(cloud, REVIEWER, await cloud.ok(REVIEWER, 'desk.open', { id }))
  return id
}

const openAs = async (who: string, id: string, size: { width: number; height: number }) => {
  const seen = await visit(cloud.url(), who, { ...size, at: `/desk/review/index?id=${id}` })
  await pictureSeen(seen.page)
  return seen
}

const back = async (page: Page, label: string, reason: string) => {
  await choose(page, `${label}，退回`)
  await choose(page, reason)
}

/** On a phone the rows of one picture stand below it; all of them stand under 全部. */
const toAll = async (page: Page, wide: boolean) => {
  if (!wide) await page.getByRole('tab', { name: /^全部/ }).locator('visible=true').click()
  const folded = page.getByRole('button', { name: /展开/ }).locator('visible=true')
  if ((await folded.count()) > 0) await folded.click()
}

describe.each(
  someOf(1, [
    ['in a wide window', { width: 1280, height: 900 }],
    ['on a phone', { width: 390, height: 844 }],
  ] as const),
)('第二次退回, %s', (name, size) => {
  test('a reviewer asks the head, who says why it is raised only now and returns it', async () => {
    await cloud.reset()
    const id = await backAgain()
    const wide = size.width > 900
    const reviewer = await openAs(REVIEWER, id, size)
    await toAll(reviewer.page, wide)
    await back(reviewer.page, '地址', '缺件')
    await restRight(reviewer.page)
    await shows(reviewer.page, /其中退回 1 项。第二次退回由负责人办理/)
    expect(await reviewer.page.getByText('预览退回通知').count()).toBe(0)
    await looksWell(reviewer.page, `second-return-${name}`)
    await tap(reviewer.page, '请负责人看')
    const note = reviewer.page.getByLabel('想退回什么', { exact: true }).locator('visible=true')
    expect(await note.inputValue()).toBe('地址：缺件，写到门牌号')
    await picture(reviewer.page, `ask-head-${name}`)
    expect(await accessibility(reviewer.page)).toEqual([])
    await inDialog(reviewer.page, '请刘建国看')
    await shows(reviewer.page, /刘建国 正在核对，这里只能看/)

    const head = await openAs(HEAD, id, size)
    await toAll(head.page, wide)
    await back(head.page, '地址', '缺件')
    await restRight(head.page)
    await tap(head.page, '预览退回通知')
    await shows(head.page, '上次已核对的，退回请写明原因')
    await shows(head.page, '上次已核对，之后没有改动。现在提出请写明原因，会列入月报。')
    await looksWell(head.page, `raised-late-${name}`)
    await head.page
      .getByLabel(/现在提出的原因/)
      .locator('visible=true')
      .fill('执照换了新地址')
    await tap(head.page, '预览退回通知')
    await shows(head.page, '填报人会看到')
    expect(await head.page.getByRole('dialog').getByText('执照换了新地址').count()).toBe(0)
    await inDialog(head.page, '退回')
    await shows(head.page, /已退回/)
    expect([reviewer.complaints, head.complaints].flat()).toEqual([])
  })
})
