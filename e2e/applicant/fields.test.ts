import path from 'node:path'
import type { Page } from 'playwright-core'
import { individual, signedDraft, start } from '../../cloudfunctions/server/testing/filings'
import { onCloud } from '../../cloudfunctions/server/testing/onCloud'
import { fieldOf, isFieldKey } from '../../src/domain/form/fields'
import type { FormSection } from '../../src/domain/form/form'
import { accessibility, goTo, shows, tap, visit } from '../browser'
import { picture } from '../looks'

const OWNER = 'owner-li'
const cloud = onCloud()

const { ownerIdNumber: _, ...unnumbered } = individual

/** A page of a draft that lacks the ID number alone. */
const open = async (page: string) => {
  const { id } = await start(cloud, OWNER, unnumbered)
  const visitor = await visit(cloud.url(), OWNER)
  await goTo(visitor.page, `/apply/${page}&id=${id}`)
  return { ...visitor, id }
}

const field = (page: Page, label: string) =>
  page.getByLabel(label, { exact: true }).locator('visible=true')

test('a half-typed ID number is there after the program was closed, and nowhere else', async () => {
  const { page, id, complaints } = await open('section/index?section=owner')
  const number = field(page, '账号所有人身份证号')
  await number.fill('13108119000101')
  await number.press('Tab')
  await shows(page, '身份证号应为 18 位')
  await page.reload()
  expect(await number.inputValue()).toBe('13108119000101')
  expect(cloud.keepsText('13108119000101')).toBe(false)
  const { answers } = await cloud.ok(OWNER, 'filing.open', { id })
  expect(answers.ownerIdNumber).toBeUndefined()
  await number.fill('131081190001010015')
  await number.press('Tab')
  await shows(page, '131081********0015')
  await page.reload()
  await shows(page, '131081********0015')
  expect(complaints).toEqual([])
})

test.each<FormSection>(['account', 'subject', 'owner', 'manager'])(
  'of %s what is never printed is marked as such, and what is printed is not (B1)',
  async (section) => {
    const { page } = await open(`section/index?section=${section}`)
    await page.locator('.field').locator('visible=true').first().waitFor()
    for (const frame of await page.locator('.field').locator('visible=true').all()) {
      const id = (await frame.getAttribute('id')) ?? ''
      if (!isFieldKey(id)) continue
      const marked = (await frame.innerText()).includes('只供办公室核对用')
      expect([id, marked]).toEqual([id, fieldOf(id).place === 'helper'])
    }
  },
)

test('a line of the summary leads to its field, which can be typed into at once (B5)', async () => {
  const { id } = await start(cloud, OWNER, { accountName: '胜芳集市', accountKind: 'official' })
  const { page, complaints } = await visit(cloud.url(), OWNER)
  await goTo(page, `/apply/section/index?id=${id}&section=account`)
  await tap(page, '保存并继续')
  await shows(page, /^有 \d 处要改$/)
  await page.getByRole('link', { name: '请填写粉丝数量', exact: true }).click()
  const followers = field(page, '粉丝数量')
  await page.waitForFunction(
    () => document.activeElement?.closest('[id="followers"]') !== null,
    undefined,
    { timeout: 5000 },
  )
  await page.keyboard.type('3200')
  expect(await followers.inputValue()).toBe('3200')
  expect(complaints).toEqual([])
})

test('a name of another place than the address asks, and stops nobody (D4)', async () => {
  const { id } = await signedDraft(cloud, OWNER, {
    ...individual,
    accountName: '固安生活',
    address: '廊坊市广阳区新华路1号',
    area: '131003',
  })
  const { page, complaints } = await visit(cloud.url(), OWNER)
  await goTo(page, `/apply/check/index?id=${id}`)
  await shows(page, '名称里有固安县的地名，地址在广阳区，按地址报送。地址填对了吗？')
  await tap(page, '修改地址')
  await shows(page, '地址')
  await page.goBack()
  await shows(page, '提交给')
  // A person looks first: sooner it would be the second half of the tap before.
  await page.waitForTimeout(700)
  await page.getByRole('button', { name: '提交' }).locator('visible=true').first().click()
  await shows(page, '已收到，尚未登记')
  expect(complaints).toEqual([])
})

test('an emoji in a name is said at its field and stops nobody', async () => {
  const { page } = await open('section/index?section=account')
  const name = field(page, '账号名（昵称）')
  await name.fill('胜芳🏮集市')
  await name.press('Tab')
  await shows(page, '表情印不出来，备案表上会印成 □〔U+1F3EE〕')
  expect(await accessibility(page)).toEqual([])
})

test('of the opening day the month will do, and how it is found is one tap away', async () => {
  const { page, id, complaints } = await open('section/index?section=account')
  await tap(page, '开通日期怎么查')
  await shows(page, '看「名称记录」里最早的一天')
  await picture(page, 'field-how-to')
  expect(await accessibility(page)).toEqual([])
  await tap(page, '知道了')
  await page
    .getByRole('button', { name: /^开通日期，/ })
    .locator('visible=true')
    .click()
  await page.getByRole('radio', { name: '9月' }).click()
  await picture(page, 'field-day-or-month')
  await tap(page, '记不清哪天，只填 2026年9月')
  await shows(page, '2026年9月（只记得月份）')
  await shows(page, '只记得月份，按 2026年9月1日 算最晚提交日，工作人员会再核对')
  await picture(page, 'field-month')
  expect(await accessibility(page)).toEqual([])
  await page.reload()
  await shows(page, '2026年9月（只记得月份）')
  expect((await cloud.ok(OWNER, 'filing.open', { id })).answers.openedOn).toBe('2026-09')
  expect(complaints).toEqual([])
})

const garbage = Buffer.from('not a picture')
const sample = path.resolve(__dirname, '../../local/samples/idFront.png')

test.each([
  [
    'a HEIC',
    { name: 'IMG_1.heic', mimeType: 'image/heic', buffer: garbage },
    '这种照片读不了。换一张，或直接拍。',
  ],
  [
    'a HEIC without a type',
    { name: 'IMG_1.heic', mimeType: '', buffer: garbage },
    '这种照片读不了。换一张，或直接拍。',
  ],
  [
    'a PDF',
    { name: '执照.pdf', mimeType: 'application/pdf', buffer: garbage },
    '这里只收照片。PDF 请打开后截图。',
  ],
])('%s is said to be none, and asks for no permission', async (_name, file, sentence) => {
  const { page } = await open('materials/index?from=')
  const chooser = page.waitForEvent('filechooser')
  await tap(page, '拍照或选照片')
  await (await chooser).setFiles(file)
  await shows(page, sentence)
  expect(await page.getByText('权限').locator('visible=true').count()).toBe(0)
})

test('a photo chosen beside a file that is none is taken all the same', async () => {
  const { page, id } = await open('materials/index?from=')
  const chooser = page.waitForEvent('filechooser')
  await tap(page, '拍照或选照片')
  await (await chooser).setFiles([sample, path.resolve(__dirname, '../../package.json')])
  await shows(page, '这里只收照片。PDF 请打开后截图。')
  await page
    .getByRole('button', { name: /第 1 张/ })
    .first()
    .waitFor()
  const { photos } = await cloud.ok(OWNER, 'filing.open', { id })
  expect(Object.values(photos).flat()).toHaveLength(1)
})

test('a part that was only looked at is as little begun as before', async () => {
  const { id } = await start(cloud, OWNER, { accountName: '胜芳集市' })
  const { page, complaints } = await visit(cloud.url(), OWNER)
  await goTo(page, `/apply/tasks/index?id=${id}`)
  const waiting = page.getByText('未开始').locator('visible=true')
  await waiting.first().waitFor()
  const before = await waiting.count()
  expect(before).toBeGreaterThan(2)
  for (const part of ['subject', 'owner', 'manager']) {
    await goTo(page, `/apply/section/index?id=${id}&section=${part}`)
    await shows(page, /部分，共六部分/)
    await page.goBack()
    await waiting.first().waitFor()
    expect(await waiting.count()).toBe(before)
  }
  expect(complaints).toEqual([])
})
