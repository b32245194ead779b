import { onCloud } from '../../cloudfunctions/server/testing/onCloud'
import { everyOfficeReads } from '../../cloudfunctions/server/testing/messages'
import { backToCityDesk, openAt, shows, tap, visit } from '../browser'
import { looksWell } from '../looks'

const cloud = onCloud()

test('the city reads that jobs stand still, then that a day comes near, and sets it (M2)', async () => {
  await cloud.reset()
  await everyOfficeReads(cloud)
  const { page, complaints } = await visit(cloud.url(), 'city-staff')
  await openAt(page, '/pages/office/index')
  await shows(page, '定时任务超过 26 小时没有运行')
  await backToCityDesk(page)
  await shows(page, '定时任务超过 26 小时没有运行')
  await tap(page, '看运行状况')
  await shows(page, '还没有运行过')
  await cloud.runTimer()
  await cloud.runExports()
  await page.reload()
  await shows(page, /运行，办了 \d+ 件/)
  expect(await page.getByText('停了').count()).toBe(0)
  await tap(page, /^小程序年审/)
  await page.getByRole('radio', { name: '12月', exact: true }).click()
  await page.getByRole('radio', { name: '12月10日' }).click()
  await shows(page, '小程序年审快到期')
  await looksWell(page, 'board')
  await openAt(page, '/pages/office/index')
  await backToCityDesk(page)
  await shows(page, '小程序年审快到期')
  await shows(page, '1 项要处理')
  expect(complaints).toEqual([])
})
