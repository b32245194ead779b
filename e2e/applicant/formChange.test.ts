import { company, signedDraft } from '../../cloudfunctions/server/testing/filings'
import { onCloud } from '../../cloudfunctions/server/testing/onCloud'
import { accessibility, goTo, shows, tap, visit } from '../browser'
import { overflow, picture } from '../looks'

const OWNER = 'company-chen'
const cloud = onCloud()

test('after a form update what changed is flagged in its place, nothing is lost, the signature says why it is void', async () => {
  const { id } = await signedDraft(cloud, OWNER, company)
  await cloud.alter('filings', id, {
    formVersion: '2018-12-09/1',
    'signature.formVersion': '2018-12-09/0',
  })
  const { page, complaints } = await visit(cloud.url(), OWNER)

  await goTo(page, `/apply/tasks/index?id=${id}`)
  await shows(page, '表格有更新：主体类别、统一社会信用代码')
  await shows(page, '表格有更新：填报人是哪一位')
  await shows(page, '表格有更新，原签名已作废，请重新签名')
  expect(
    await page
      .getByText(/表格有更新/)
      .locator('visible=true')
      .count(),
  ).toBe(3)
  expect(await accessibility(page)).toEqual([])
  await picture(page, 'form-tasks')

  await tap(page, /账号主体与地址/)
  await shows(page, '表格有更新，请看一遍这一项')
  const flags = page.getByText('表格有更新，请看一遍这一项').locator('visible=true')
  expect(await flags.count()).toBe(2)
  const code = page.getByLabel('统一社会信用代码', { exact: true }).locator('visible=true')
  expect(await code.inputValue()).toBe(company.creditCode)
  expect(await accessibility(page)).toEqual([])
  expect(await overflow(page)).toEqual([])
  await picture(page, 'form-section')
  await code.fill('')
  await code.press('Tab')
  await page.waitForFunction(
    () => document.body.innerText.split('表格有更新，请看一遍这一项').length - 1 === 1,
  )
  await tap(page, '保存并继续')

  await shows(page, '请对照证件和账号后台再看一遍')
  await shows(page, '表格有更新，原签名已作废，请重新签名')
  expect(await accessibility(page)).toEqual([])
  await picture(page, 'form-check')
  await tap(page, /^签名盖章$/)
  await shows(page, '请账号所有人')
  await shows(page, '表格有更新，原签名已作废，请重新签名')
  expect(await accessibility(page)).toEqual([])
  await picture(page, 'form-signature')
  expect(complaints).toEqual([])
})
