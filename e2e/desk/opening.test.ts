import {
  claimed,
  signedDraft,
  submitInput,
  submitted,
} from '../../cloudfunctions/server/testing/filings'
import { onOwnCloud } from '../../cloudfunctions/server/testing/onOwnCloud'
import { accessibility, openAt, shows, tap, visit } from '../browser'
import { looksWell } from '../looks'

const REVIEWER = 'reviewer-of-wechat'
const cloud = onOwnCloud({
  environment: { STAGE: 'production', OPERATOR: '廊坊市互联网信息办公室' },
})

test('before it opens a reviewer of WeChat walks through the form by a code; it reaches no office', async () => {
  const head = await visit(cloud.url(), 'city-staff', { at: '/settings/city/index' })
  await tap(head.page, '修改平台审核码')
  await head.page.getByLabel('平台审核码').locator('visible=true').fill('wechat')
  await tap(head.page, '保存平台审核码')
  await shows(head.page, '请写 8 到 16 位大写字母和数字')
  await head.page.getByLabel('平台审核码').locator('visible=true').fill('wechat 2026')
  await looksWell(head.page, 'review-code')
  await tap(head.page, '保存平台审核码')
  await shows(head.page, 'WECHAT2026')
  await tap(head.page, '修改平台审核码')
  await shows(head.page, '不再使用')
  await looksWell(head.page, 'review-code-held')
  await cloud.moveClock({ now: '2026-11-24T07:20:00.000Z' })

  const reviewer = await visit(cloud.url(), REVIEWER, { at: '/apply/consent/index' })
  await shows(reviewer.page, '网上填报还没有开放')
  await tap(reviewer.page, '平台审核用')
  await reviewer.page.getByLabel('平台审核码').locator('visible=true').fill('wechat 2025')
  await tap(reviewer.page, '进入填报')
  await shows(reviewer.page, '平台审核码不对，或已经到期')
  await looksWell(reviewer.page, 'review-entry')
  await reviewer.page.getByLabel('平台审核码').locator('visible=true').fill('wechat 2026')
  await tap(reviewer.page, '进入填报')
  await shows(reviewer.page, '填写前请看一看')
  await tap(reviewer.page, '同意并开始')
  await shows(reviewer.page, '第一部分，共六部分')

  const draft = await signedDraft(cloud, REVIEWER)
  await cloud.ok(REVIEWER, 'filing.submit', submitInput(draft))
  await openAt(reviewer.page, `/filing/receipt/index?id=${draft.id}`)
  await shows(reviewer.page, /填报已走完/)
  await looksWell(reviewer.page, 'review-receipt')
  await openAt(reviewer.page, '/pages/home/index')
  await shows(reviewer.page, /平台审核用/)
  await looksWell(reviewer.page, 'review-home')
  const { counts } = await cloud.ok('reviewer-bazhou', 'desk.queue', {
    queue: 'waiting',
    after: null,
  })
  expect(counts.waiting).toBe(0)
  expect([...head.complaints, ...reviewer.complaints]).toEqual([])
})

test('a city that opens: who comes reads what there is, its head writes by what document, and then accounts are filed', async () => {
  const owner = await visit(cloud.url(), 'owner-li', { at: '/apply/consent/index' })
  await shows(owner.page, '网上填报还没有开放')
  expect(await accessibility(owner.page)).toEqual([])
  await looksWell(owner.page, 'opening-closed')
  await tap(owner.page, '要准备哪些材料')
  await shows(owner.page, '空白备案表')

  const head = await visit(cloud.url(), 'city-staff', { at: '/settings/city/index' })
  await shows(head.page, '还没有写明')
  await tap(head.page, '修改办理依据')
  await tap(head.page, '确认并保存')
  await shows(head.page, '请写文件标题')
  await shows(head.page, '请选成文日期和有效期')
  await head.page
    .getByLabel('文件标题')
    .fill('关于做好新媒体账号登记备案的通知（廊网办〔2026〕3号）')
  for (const [title, year, month, day] of [
    ['成文日期', '2026', '01', '05'],
    ['有效期至', '2028', '12', '31'],
  ] as const) {
    await tap(head.page, new RegExp(`^${title}`))
    const dialog = head.page.getByRole('dialog').locator('visible=true')
    await dialog.getByRole('textbox').fill(year)
    await dialog.getByRole('textbox').blur()
    await dialog
      .getByRole('radiogroup', { name: '月' })
      .getByRole('radio')
      .nth(Number(month) - 1)
      .click()
    await dialog
      .getByRole('radio')
      .filter({ hasText: new RegExp(`^${String(Number(day))}日?$`) })
      .last()
      .click()
  }
  await looksWell(head.page, 'opening-basis')
  await tap(head.page, '确认并保存')
  await shows(head.page, /有效期至 2028年12月31日/)
  await cloud.moveClock({ now: '2026-11-24T07:40:00.000Z' })

  await openAt(owner.page, '/apply/consent/index')
  await shows(owner.page, '填写前请看一看')
  await tap(owner.page, '同意并开始')
  await shows(owner.page, '第一部分，共六部分')
  expect([...head.complaints, ...owner.complaints]).toEqual([])
})

test('nothing is ended before lawyers have written what can be done against it; owners read both sentences', async () => {
  const filing = await submitted(cloud, 'owner-zhao')
  await claimed(cloud, 'reviewer-bazhou', filing)
  const clerk = await visit(cloud.url(), 'reviewer-bazhou', {
    at: `/desk/review/index?id=${filing.id}`,
  })
  await tap(clerk.page, '终止办理')
  await shows(clerk.page, /^全市还没有写明不服终止办理怎么办/)
  await looksWell(clerk.page, 'decline-shut')

  const head = await visit(cloud.url(), 'city-staff', { at: '/settings/city/index' })
  await shows(head.page, '还没有写明，正式版写明以前不能终止办理')
  await tap(head.page, '修改法制机构审定的说明')
  const field = (name: string) => head.page.getByLabel(name).locator('visible=true')
  await field('登记以前能否发布').fill('登')
  await tap(head.page, '照法制机构的意见保存')
  await shows(head.page, '请写完整的一句话')
  await field('登记以前能否发布').fill('登记以前可以照常发布')
  await field('不服终止办理怎么办').fill('收到通知之日起 60 日内，可以申请行政复议')
  await looksWell(head.page, 'legal-words')
  await tap(head.page, '照法制机构的意见保存')
  await shows(head.page, '收到通知之日起 60 日内，可以申请行政复议')
  await looksWell(head.page, 'legal-words-held')
  await cloud.moveClock({ now: '2026-11-24T08:00:00.000Z' })

  const owner = await visit(cloud.url(), 'owner-zhao', {
    at: `/filing/receipt/index?id=${filing.id}`,
  })
  await shows(owner.page, '登记以前可以照常发布')
  await looksWell(owner.page, 'legal-words-receipt')
  await openAt(clerk.page, `/desk/review/index?id=${filing.id}`)
  await tap(clerk.page, '终止办理')
  await clerk.page.getByRole('radio', { name: '不在备案范围' }).locator('visible=true').click()
  await clerk.page.getByLabel('为什么不在范围').locator('visible=true').fill('只在外地发布')
  await shows(clerk.page, '不服怎么办：收到通知之日起 60 日内，可以申请行政复议')
  await tap(clerk.page, '提请终止办理')
  await shows(clerk.page, /提请终止办理，等另一位负责人确认/)
  expect([...head.complaints, ...owner.complaints, ...clerk.complaints]).toEqual([])
})
