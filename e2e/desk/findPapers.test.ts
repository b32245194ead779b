import {
  agree,
  attestInput,
  individual,
  submitted,
} from '../../cloudfunctions/server/testing/filings'
import { onCloud } from '../../cloudfunctions/server/testing/onCloud'
import { openAt, shows, tap, tapOn, visit } from '../browser'
import { looksWell } from '../looks'

const cloud = onCloud()
const [OWNER, STAFF] = ['owner-li', 'reviewer-bazhou'] as const

test('what was said to be filed on paper is found by the one box, and its own lists are searched', async () => {
  await agree(cloud, OWNER)
  for (const [accountName, number] of [
    ['霸州老戏台', '霸2018-17'],
    ['胜芳书场', '霸2018-18'],
  ] as const)
    await cloud.ok(OWNER, 'filing.attest', attestInput({ accountName }, { number }))
  await submitted(cloud, OWNER, { ...individual, accountName: '霸州老井' })
  await cloud.runTimer()
  const { page, complaints } = await visit(cloud.url(), STAFF, { at: '/desk/find/index' })
  const box = page.getByLabel(/^编号、名称、主体/).locator('visible=true')
  await box.fill('霸州老')
  await box.press('Enter')
  await shows(page, '「霸州老」找到 2 件')
  await shows(page, '自述已备案，待核实')
  await shows(page, '11月24日记下')
  await looksWell(page, 'find-paper')
  await box.fill('2018-18')
  await box.press('Enter')
  await shows(page, '「2018-18」找到 1 件')
  await shows(page, '纸质编号')
  await tap(page, /胜芳书场/)
  await shows(page, /自述/)
  await openAt(page, '/desk/papers/index')
  await shows(page, '待核实 2')
  await box.fill('戏台')
  await box.press('Enter')
  await page.getByText('胜芳书场').locator('visible=true').waitFor({ state: 'detached' })
  await shows(page, '霸州老戏台')
  await looksWell(page, 'papers-found')
  await tapOn(page.getByRole('tab', { name: /^台账中有/ }))
  await shows(page, /^这一栏没有找到「戏台」/)
  await looksWell(page, 'papers-not-found')
  await box.fill('')
  await box.press('Enter')
  await tapOn(page.getByRole('tab', { name: /^待核实/ }))
  await shows(page, '胜芳书场')
  expect(complaints).toEqual([])
})
