import type { Page } from 'playwright-core'
import {
  individual,
  resubmitInput,
  sign,
  submitted,
} from '../../cloudfunctions/server/testing/filings'
import { runTimerAfterUndo } from '../../cloudfunctions/server/testing/messages'
import { onCloud } from '../../cloudfunctions/server/testing/onCloud'
import { accessibility, choose, openTab, shows, tap, type Visit, visit } from '../browser'
import { lookAtAll, restRight } from './checking'

const OWNER = 'owner-li'
const cloud = onCloud()
let head: Visit
let reviewer: Visit
let zhao: Visit
let id = ''

beforeAll(async () => {
  head = await visit(cloud.url(), 'head-bazhou')
  reviewer = await visit(cloud.url(), 'reviewer-bazhou')
  zhao = await visit(cloud.url(), 'owner-zhao')
})

const mailed = async (about: string) =>
  (await cloud.mails()).filter(({ subject }) => subject.includes(about))

describe('the office is told', () => {
  test('its head confirms an address by the code that was sent there', async () => {
    const { page } = head
    await openTab(page, '办公室')
    await tap(page, /收件邮箱/)
    await page
      .getByLabel('本办邮箱', { exact: true })
      .locator('visible=true')
      .fill('ba@example.com')
    await tap(page, '发送验证码')
    await shows(page, /验证码/)
    expect(await accessibility(page)).toEqual([])
    await cloud.runTimer()
    const [mail] = await cloud.mails()
    const code = /\d{6}/.exec(mail?.text ?? '')?.[0] ?? ''
    await page.getByLabel('验证码', { exact: true }).locator('visible=true').fill(code)
    await tap(page, '确认')
    await shows(page, '已确认')
  })

  test('a submit reaches its mailbox once, without personal data', async () => {
    id = (await submitted(cloud, OWNER)).id
    await cloud.runTimer()
    await cloud.runTimer()
    const told = await mailed(individual.accountName ?? '')
    expect(told).toHaveLength(1)
    expect(told[0]?.to).toBe('ba@example.com')
    const text = `${told[0]?.subject ?? ''}${told[0]?.text ?? ''}`
    for (const secret of [individual.ownerIdNumber, individual.ownerMobile, individual.ownerWechat])
      expect(text).not.toContain(secret)
  })
})

describe('one item goes back and comes again', () => {
  test('the reviewer returns the address and sees the message as the owner will', async () => {
    const { page } = reviewer
    await openTab(page, '办公室')
    await tap(page, '领取并核对')
    await page.getByRole('radio', { name: '地址，退回' }).locator('visible=true').click()
    await page.getByRole('radio', { name: '缺件' }).locator('visible=true').click()
    await restRight(page)
    expect(await accessibility(page)).toEqual([])
    await tap(page, '预览退回通知')
    await shows(page, '填报人会看到')
    await shows(page, /一次性告知：请补正 1 处，建议 12月9日/)
    expect(await accessibility(page)).toEqual([])
    await page.getByRole('button', { name: '退回', exact: true }).locator('visible=true').click()
    await shows(page, /已退回/)
  })

  test('the owner corrects it, the office is told again, the reviewer sees before and after', async () => {
    const answers = { address: '霸州市胜芳镇河西街18号院2号楼' }
    await cloud.ok(OWNER, 'filing.save', { id, answers })
    const signed = await sign(cloud, OWNER, await cloud.ok(OWNER, 'filing.open', { id }))
    await cloud.ok(OWNER, 'filing.resubmit', resubmitInput(signed))
    // Within four minutes of the first mail the second would wait.
    const { now } = await cloud.ok(OWNER, 'me', {})
    await cloud.moveClock({ now: new Date(now + 5 * 60_000).toISOString() })
    await cloud.runTimer()
    expect(await mailed(individual.accountName ?? '')).toHaveLength(2)

    const { page } = reviewer
    await page.goto('about:blank')
    await page.goto(`${cloud.url()}/app/?as=reviewer-bazhou`)
    await openTab(page, '办公室')
    await shows(page, '补正已回')
    await tap(page, '领取并核对')
    await shows(page, '霸州市胜芳镇河西街18号院2号楼')
    await shows(page, /原为/)
    expect(await accessibility(page)).toEqual([])
    await restRight(page)
    await tap(page, '登记')
    await shows(page, '已登记')
  })

  test('the owner was told of each decision', async () => {
    await runTimerAfterUndo(cloud)
    const { entries } = await cloud.ok(OWNER, 'inbox.list', { after: null })
    expect(entries.map(({ title }) => title)).toEqual(['已登记', '一次性告知：请补正 1 处'])
  })
})

describe('a clerk at 1280 px needs no mouse', () => {
  const names = ['康仙庄镇便民', '南孟果园直卖', '信安老街坊']
  let clerk: Visit
  beforeAll(async () => {
    for (const accountName of names) await submitted(cloud, OWNER, { ...individual, accountName })
    clerk = await visit(cloud.url(), 'reviewer-bazhou', { width: 1280, height: 900 })
    await openTab(clerk.page, '办公室')
    await shows(clerk.page, '待核对 3')
  })
  const press = async (...keys: string[]) => {
    for (const key of keys) await clerk.page.keyboard.press(key)
  }
  const claimsHeld = async () => {
    const { items } = await cloud.ok('head-bazhou', 'desk.queue', { queue: 'waiting', after: null })
    return items.filter(({ claimedBy }) => claimedBy !== null).length
  }

  test('the queue is a table; ↓ and ↑ move in it, Enter opens', async () => {
    const { page } = clerk
    const heads = page.getByRole('columnheader')
    expect(await heads.allInnerTexts()).toEqual([
      '编号',
      '账号',
      '账号主体',
      '属地',
      '提交 ↑',
      '本办承诺',
      '注明',
    ])
    const cells = page.getByRole('row', { name: /康仙庄镇便民/ }).getByRole('cell')
    expect(await cells.allInnerTexts()).toEqual([
      expect.stringMatching(/^LFBZ-/),
      '康仙庄镇便民',
      '李文昌',
      '胜芳镇',
      '11月24日',
      '11月27日',
      '',
    ])
    expect(await accessibility(page)).toEqual([])
    await press('ArrowDown', 'j', 'ArrowDown', 'k')
    expect(await page.locator(':focus').innerText()).toBe(names[1])
    await press('Enter')
    await page.locator('.review-head', { hasText: names[1] ?? '' }).waitFor()
    expect(await claimsHeld()).toBe(0)
    await page.goBack()
    await shows(page, '待核对 3')
  })

  test('L takes the oldest, D says what is missing, A and D register it, and the next one opens', async () => {
    const { page } = clerk
    await press('l')
    await shows(page, '已核对 0/17 项')
    await press('d')
    await shows(page, '还有 17 项没有核对')
    await lookAtAll(page)
    await press('a', 'd')
    await shows(page, `已登记。接着核对「${names[1] ?? ''}」`)
    expect(await claimsHeld()).toBe(0)
  })

  test('no key does anything while a reason is typed or the preview is open', async () => {
    const { page } = clerk
    await page.getByRole('button', { name: '领取并核对' }).locator('visible=true').waitFor()
    await press('l')
    await shows(page, '已核对 0/17 项')
    await press('j', 'n')
    await page.locator('[role=radio]:focus', { hasText: '缺件' }).waitFor()
    await press('Space', 'Tab', 'Tab', 'Tab', 'Tab')
    await page.locator('input:focus, textarea:focus').waitFor()
    await press('a', 'd', 'l', 't')
    await shows(page, '已核对 1/17 项，其中退回 1 项')
    await press('Tab', 'd', 'Tab', 'd')
    await shows(page, '已核对 1/17 项，其中退回 1 项')
    await lookAtAll(page)
    await press('a', 't')
    await shows(page, '填报人会看到')
    await press('y', 'd', 'ArrowDown')
    expect(await page.getByRole('radio', { name: /退回$/, checked: true }).count()).toBe(1)
    await page.getByRole('dialog').locator(':focus').waitFor()
    await press('Tab', 'Enter')
    await shows(page, `已退回。接着核对「${names[2] ?? ''}」`)
  })

  test('a held key decides once', async () => {
    const { page } = clerk
    await page.getByRole('button', { name: '领取并核对' }).locator('visible=true').waitFor()
    await press('l')
    await shows(page, '已核对 0/17 项')
    await press('j')
    for (let times = 0; times < 3; times += 1) await page.keyboard.down('y')
    await page.keyboard.up('y')
    await shows(page, '已核对 1/17 项')
    await lookAtAll(page)
    await press('a', 'd')
    await shows(page, '已登记。没有可以领取的备案了。')
    expect(clerk.complaints).toEqual([])
  })
})

describe('nobody misses a date', () => {
  /** From the home page to the page that says when it reminds: an account of today, due 12月24日. */
  const askToRemind = async (page: Page, accountName: string) => {
    await tap(page, '查一查')
    await page
      .getByLabel('账号名（昵称）', { exact: true })
      .locator('visible=true')
      .fill(accountName)
    await shows(page, '需要登记备案')
    await tap(page, /开通日期/)
    await page.getByRole('radio', { name: '11月24日' }).click()
    await choose(page, '手机APP')
    await tap(page, '先提醒我')
    await tap(page, '同意并提醒我')
    await shows(page, '12月24日')
  }

  test('提醒我 after the self-check makes a draft with its last day', async () => {
    const { page } = zhao
    await askToRemind(page, '广阳菜篮子')
    const { filings } = await cloud.ok('owner-zhao', 'filing.list', {})
    expect(filings).toMatchObject([
      { accountName: '广阳菜篮子', accountKind: 'app', openedOn: '2026-11-24' },
    ])
    expect(await accessibility(page)).toEqual([])
  })

  test('不用提醒了，删除 takes it away with one tap', async () => {
    const { page, complaints } = await visit(cloud.url(), 'agent-qian')
    await askToRemind(page, '固安菜篮子')
    expect((await cloud.ok('agent-qian', 'filing.list', {})).filings).toHaveLength(1)
    await tap(page, '不用提醒了，删除')
    await shows(page, '先看看要不要备案')
    expect((await cloud.ok('agent-qian', 'filing.list', {})).filings).toEqual([])
    expect(complaints).toEqual([])
  })

  test.each([
    ['2026-12-08T12:00:00+08:00', 0],
    ['2026-12-09T12:00:00+08:00', 1],
    ['2026-12-09T12:30:00+08:00', 1],
    ['2026-12-22T12:00:00+08:00', 2],
    ['2026-12-24T12:00:00+08:00', 3],
    ['2026-12-25T12:00:00+08:00', 4],
  ])('on %s it has been reminded %i times', async (now, times) => {
    await cloud.moveClock({ now })
    await Promise.all([cloud.runTimer(), cloud.runTimer()])
    const { entries } = await cloud.ok('owner-zhao', 'inbox.list', { after: null })
    expect(entries).toHaveLength(times)
  })

  test('the messages say it in plain words', async () => {
    const { page } = zhao
    await page.goto('about:blank')
    await page.goto(`${cloud.url()}/app/?as=owner-zhao#/filing/inbox/index`)
    await shows(page, /广阳菜篮子/)
    await shows(page, '4 条未读')
    expect(await accessibility(page)).toEqual([])
  })
})

test('nobody was shown an error in the console', () => {
  expect([head, reviewer, zhao].flatMap(({ complaints }) => complaints)).toEqual([])
})
