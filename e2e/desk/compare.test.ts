import type { Page } from 'playwright-core'
import {
  claimed,
  company,
  resubmitInput,
  returned,
  sign,
  submitted,
} from '../../cloudfunctions/server/testing/filings'
import { onCloud } from '../../cloudfunctions/server/testing/onCloud'
import { goTo, shows, tap, visit } from '../browser'
import { isWell, looksWell } from '../looks'
import { lookAtAll, pictureSeen, restRight } from './checking'

const OWNER = 'company-chen'
const REVIEWER = 'reviewer-bazhou'
const answers = { ...company, accountId: 'gh_3f0000a1b2c3', metTestOn: '2026-11-12' }
const cloud = onCloud()

const wide = { width: 1280, height: 900 }

const openAs = async (id: string, size?: typeof wide) => {
  const { page, complaints } = await visit(cloud.url(), REVIEWER, size)
  await goTo(page, `/desk/review/index?id=${id}`)
  await pictureSeen(page)
  return { page, complaints }
}

const underReview = async (size?: typeof wide) => {
  const { id } = await claimed(cloud, REVIEWER, await submitted(cloud, OWNER, answers))
  return { id, ...(await openAs(id, size)) }
}

const row = (page: Page, label: string) =>
  page.locator('.item', { hasText: label }).locator('visible=true').first()
const chosen = (page: Page, name: string) =>
  page.getByRole('tab', { name, selected: true }).locator('visible=true').waitFor()
const ticked = (page: Page, label: string) =>
  page
    .getByRole('radio', { name: `${label}，无误` })
    .locator('visible=true')
    .getAttribute('aria-checked')

afterEach(() => cloud.reset())

describe('in a wide window', () => {
  test('the picture follows the row, by mouse and by key; a row that no picture shows leaves it', async () => {
    const { page, complaints } = await underReview(wide)
    await row(page, '账号所有人身份证号').click()
    await chosen(page, '证照')
    await row(page, '管理员姓名').click()
    await chosen(page, '身份证人像面')
    await row(page, '粉丝数量').click()
    await chosen(page, '身份证人像面')
    await row(page, '账号主体').click()
    await chosen(page, '证照')
    for (let downTo = 0; downTo < 5; downTo += 1) await page.keyboard.press('j')
    await chosen(page, '证照')
    for (let downTo = 0; downTo < 4; downTo += 1) await page.keyboard.press('j')
    await chosen(page, '身份证人像面')
    expect(complaints).toEqual([])
  })

  test('it is enlarged and pushed about in its pane, the values in sight; each picture keeps its place', async () => {
    const { page } = await underReview(wide)
    const pane = page.locator('#photo-scroll').locator('visible=true')
    const offset = () => pane.evaluate(({ scrollLeft, scrollTop }) => [scrollLeft, scrollTop])
    for (let times = 0; times < 3; times += 1) await page.keyboard.press('+')
    await shows(page, '195%')
    expect(await page.getByRole('dialog').count()).toBe(0)
    expect(await row(page, '账号主体').isVisible()).toBe(true)
    const box = await pane.boundingBox()
    if (!box) throw new Error('no pane')
    const middle = { x: box.x + box.width / 2, y: box.y + box.height / 2 }
    const [left = 0, top = 0] = await offset()
    await page.mouse.move(middle.x, middle.y)
    await page.mouse.down()
    await page.mouse.move(middle.x - 60, middle.y - 40, { steps: 4 })
    await page.mouse.up()
    const [after = 0, below = 0] = await offset()
    expect([Math.round(after - left), Math.round(below - top)]).toEqual([60, 40])
    await page.mouse.wheel(0, -100)
    await shows(page, '244%')
    await isWell(page, 'compare-zoomed')
    await page.getByRole('tab', { name: '身份证人像面' }).locator('visible=true').click()
    await shows(page, '100%')
    await page.getByRole('tab', { name: '证照' }).locator('visible=true').click()
    await shows(page, '244%')
    await page.keyboard.press('0')
    await shows(page, '100%')
  })

  test('其余都无误 ticks no picture that was not looked at, says how many, and shows the next', async () => {
    const { page } = await underReview(wide)
    await tap(page, '其余都无误')
    await chosen(page, '身份证人像面')
    await pictureSeen(page)
    await shows(page, '还有 2 张没有看')
    expect(await ticked(page, '营业执照或组织机构代码证')).toBe('true')
    expect(await ticked(page, '运维负责人 赵敏 身份证人像面')).toBe('false')
    await isWell(page, 'compare-unseen')
    await tap(page, '登记')
    await shows(page, '还有 3 项没有核对')
    await tap(page, '看下一张')
    await chosen(page, '身份证国徽面')
    await lookAtAll(page)
    expect(await page.getByRole('button', { name: '看下一张' }).count()).toBe(0)
    await page.keyboard.press('a')
    await shows(page, '已核对 18/18 项')
    await page.keyboard.press('d')
    await shows(page, '已登记')
  })

  test('what was looked at and how a picture was turned are there after the page was left', async () => {
    const { id, page } = await underReview(wide)
    await page.keyboard.press('r')
    await shows(page, '已转正，打印也按这个方向')
    await page.keyboard.press('p')
    await pictureSeen(page)
    await page.context().close()
    const again = (await openAs(id, wide)).page
    const turned = again.locator('.photo-turn').locator('visible=true')
    expect(await turned.getAttribute('style')).toContain('rotate(90deg)')
  })
})

describe('after a correction', () => {
  const back = async (size?: typeof wide) => {
    const people = { owner: OWNER, staff: REVIEWER }
    const { id } = await returned(cloud, people, ['address'], answers)
    const changes = { address: '霸州市胜芳镇河西街20号院' }
    await cloud.ok(OWNER, 'filing.save', { id, answers: changes })
    const signed = await sign(cloud, OWNER, await cloud.ok(OWNER, 'filing.open', { id }))
    await cloud.ok(OWNER, 'filing.resubmit', resubmitInput(signed))
    await claimed(cloud, REVIEWER, await cloud.ok(OWNER, 'filing.open', { id }))
    return (await openAsAt(id, size)).page
  }
  const openAsAt = async (id: string, size?: typeof wide) => {
    const opened = await visit(cloud.url(), REVIEWER, {
      ...size,
      at: `/desk/review/index?id=${id}`,
    })
    await shows(opened.page, '已核对 17/18 项')
    return opened
  }

  test('what changed stands first with its words marked, what was right stays ticked and folded', async () => {
    const page = await back(wide)
    await shows(page, '补正后改动 1 项')
    await shows(page, '上次退回 1 项')
    await shows(page, '上次已核对，没有改动 17 项')
    expect(await page.locator('.item').locator('visible=true').count()).toBe(1)
    const marked = (role: 'insertion' | 'deletion') =>
      page.getByRole(role).locator('visible=true').allInnerTexts()
    expect([await marked('insertion'), await marked('deletion')]).toEqual([['20', '院'], ['18']])
    await shows(page, /首次提交/)
    await shows(page, /补正提交/)
    await looksWell(page, 'compare-corrected')
    await tap(page, '展开')
    expect(await ticked(page, '账号主体')).toBe('true')
    await page.getByRole('radio', { name: '账号主体，无误' }).locator('visible=true').click()
    await shows(page, '已核对 16/18 项')
    await restRight(page)
    await tap(page, '登记')
    await shows(page, '已登记')
  })
})

describe('on a phone', () => {
  test('a picture and only what it shows; the next one changes both', async () => {
    const { page, complaints } = await underReview()
    await shows(page, '对照 4 项，第 1 张，共 4 张')
    expect(await page.locator('.item').locator('visible=true').count()).toBe(4)
    await looksWell(page, 'compare-phone')
    await row(page, '地址').scrollIntoViewIfNeeded()
    await page.mouse.wheel(0, 2000)
    const frame = page.locator('.photo-frame').locator('visible=true')
    expect((await frame.boundingBox())?.y ?? -1).toBeGreaterThanOrEqual(0)
    await tap(page, '下一张')
    await shows(page, '对照 4 项，第 2 张，共 4 张')
    await shows(page, '管理员姓名')
    await page.getByRole('tab', { name: '全部 18 项' }).locator('visible=true').click()
    await looksWell(page, 'compare-phone-all')
    await page.getByRole('button', { name: '看照片：账号主体' }).locator('visible=true').click()
    await shows(page, '对照 4 项，第 1 张，共 4 张')
    expect(complaints).toEqual([])
  })

  test('every value is copied with a tap, every number called, and what helps a row is there', async () => {
    const { page } = await underReview()
    await page.getByRole('tab', { name: '全部 18 项' }).locator('visible=true').click()
    for (const [label, text] of [
      ['账号名（昵称）', answers.accountName],
      ['原始ID', answers.accountId],
      ['统一社会信用代码', answers.creditCode],
      ['符合备案范围的日期', '2026年11月12日'],
    ] as const) {
      await tap(page, `复制${label}`)
      const copy = page.getByRole('button', { name: `复制${label}` })
      await copy.getByText('已复制').locator('visible=true').waitFor()
      expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(text)
    }
    for (const phone of [answers.ownerMobile, answers.managerMobile])
      await page.getByRole('button', { name: `打电话 ${phone ?? ''}` }).waitFor()
    // The hidden number is no value to copy.
    expect(await page.getByRole('button', { name: '复制账号所有人身份证号' }).count()).toBe(0)
  })
})
