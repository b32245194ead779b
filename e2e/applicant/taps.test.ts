import type { Page } from 'playwright-core'
import { agree, individual, start } from '../../cloudfunctions/server/testing/filings'
import { onCloud } from '../../cloudfunctions/server/testing/onCloud'
import { fieldsOf } from '../../src/domain/form/answers'
import type { Answers, FormSection } from '../../src/domain/form/form'
import { settled, shows, tap, visit } from '../browser'
import { someOf } from '../../tools/test/cases'

const OWNER = 'owner-li'

const cloud = onCloud()

/** Twice at the same place, as far apart as by a slow finger: what has come there meanwhile gets the second. */
const tapTwice = async (page: Page, name: string | RegExp, pause = 200) => {
  const button = page.getByRole('button', { name }).locator('visible=true').first()
  await button.click({ trial: true })
  const { x, y, width, height } = (await button.boundingBox()) ?? fail('no button')
  for (const wait of [pause, 0]) {
    await page.mouse.click(x + width / 2, y + height / 2)
    await page.waitForTimeout(wait)
  }
}

const fail = (message: string): never => {
  throw new Error(message)
}

const nameIt = async (page: Page, name: string) => {
  await tap(page, '查一查')
  await page.getByLabel('账号名（昵称）', { exact: true }).locator('visible=true').fill(name)
}

const no = (page: Page) =>
  page.getByRole('radio', { name: '不是', exact: true }).locator('visible=true').click()

/** A person reads what has come; a tap of the next moment is still the one before. */
const read = (page: Page) => page.waitForTimeout(700)

test('a button tapped twice leads one step on, also to a question answered before', async () => {
  const { page } = await visit(cloud.url(), 'owner-li')
  await nameIt(page, '绿叶生活')
  await no(page)
  await tapTwice(page, '下一步')
  await shows(page, '第 2 步，共 4 步')
  await expect(page.getByText(/^请选择/).count()).resolves.toBe(0)
  await no(page)
  await read(page)
  await tap(page, '下一步')
  await shows(page, '第 3 步，共 4 步')
  await tap(page, '上一步')
  await tap(page, '上一步')
  await no(page)
  await tapTwice(page, '下一步')
  await shows(page, '第 2 步，共 4 步')
  await read(page)
  await expect(page.getByText('第 2 步，共 4 步').isVisible()).resolves.toBe(true)
})

test('the result is not passed over', async () => {
  const { page } = await visit(cloud.url(), 'owner-li')
  await nameIt(page, '绿叶生活')
  await no(page)
  await read(page)
  await tap(page, '下一步')
  await shows(page, '第 2 步，共 4 步')
  await page.getByRole('radio', { name: '是', exact: true }).locator('visible=true').click()
  await tapTwice(page, '看结果')
  await shows(page, '需要登记备案')
  await read(page)
  expect(page.url()).toContain('apply/scope')
})

/** Sooner than any page opens, which would take the second tap for its own. */
const OPENING = 30

test.each<[string, string, (page: Page) => Promise<void>]>([
  ['直接填写', 'owner-zhao', (page) => tapTwice(page, /直接填写/, OPENING)],
  [
    '开始填写',
    'company-chen',
    async (page) => {
      await nameIt(page, '胜芳古镇生活')
      await read(page)
      await tapTwice(page, '开始填写', OPENING)
    },
  ],
])('%s tapped twice starts one draft, and 返回 leads back from it', async (_n, openid, start) => {
  await agree(cloud, openid)
  const { page } = await visit(cloud.url(), openid)
  await start(page)
  await shows(page, '第一部分，共六部分')
  await read(page)
  expect((await cloud.ok(openid, 'filing.list', {})).filings).toHaveLength(1)
  await page.goBack()
  await page.waitForFunction(() => !location.hash.includes('apply/section'))
})

/** What each part has when it is done and the next one is empty. */
const upTo = (...parts: readonly FormSection[]): Answers =>
  Object.fromEntries(
    parts
      .flatMap((part) => fieldsOf(part))
      .flatMap(({ key }) => (individual[key] === undefined ? [] : [[key, individual[key]]])),
  )

/** Sooner a part has not come yet; later the second tap is one of its own. */
test.each(someOf(2, [180, 400, 60, 0]))(
  '保存并继续 tapped twice, %d ms apart, leads to the next part, which is not full of errors',
  async (pause) => {
    const done: FormSection[] = []
    for (const part of ['account', 'subject', 'owner'] as const) {
      done.push(part)
      const { id } = await start(cloud, OWNER, upTo(...done))
      const { page } = await visit(cloud.url(), OWNER)
      await page.goto('about:blank')
      await page.goto(
        `${cloud.url()}/app/?as=${OWNER}#/apply/section/index?id=${id}&section=${part}`,
      )
      await shows(page, '保存并继续')
      await settled(page)
      await tapTwice(page, '保存并继续', pause)
      await page.waitForTimeout(700)
      expect([part, page.url().includes(`section=${part}`)]).toEqual([part, false])
      await expect(page.locator('.error-summary').locator('visible=true').count()).resolves.toBe(0)
      await tap(page, '保存并继续')
      await shows(page, /有 \d+ 处要改/)
      await page.context().close()
    }
  },
)
