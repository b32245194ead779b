import { claimed, submitted } from '../../cloudfunctions/server/testing/filings'
import { onCloud } from '../../cloudfunctions/server/testing/onCloud'
import { choose, inDialog, openTab, shows, tap, visit } from '../browser'
import { looksWell } from '../looks'
import { windows } from '../windows'

const HEAD = 'head-bazhou'
const cloud = onCloud()

describe.each(windows)('改派几件, %s', (_name, size) => {
  test('a head selects three, sees that one cannot go, gives two, and reads what became of each', async () => {
    await cloud.reset()
    await cloud.insertStaff('zhang-bazhou', '131081', 'reviewer')
    for (const owner of ['owner-li', 'owner-zhao']) await submitted(cloud, owner)
    await claimed(cloud, 'zhang-bazhou', await submitted(cloud, 'owner-wang'))
    const { page, complaints } = await visit(cloud.url(), HEAD, size)
    await openTab(page, '办公室')
    await tap(page, /^改派几件/)
    await shows(page, '待核对 3')
    await tap(page, '全选这 3 件')
    await shows(page, '已选 3 件')
    await looksWell(page, `several-${String(size.width)}`)
    await tap(page, '改派所选 3 件')
    await shows(page, '3 件都可以改派')
    await inDialog(page, '改派 3 件')
    await shows(page, '请选一位同事')
    await choose(page, '张工')
    await shows(page, '可以改派 2 件，1 件不能：')
    await shows(page, /已由张工在核对/)
    await looksWell(page, `several-preview-${String(size.width)}`)
    await inDialog(page, '改派 2 件给张工')
    await shows(page, '已改派 2 件给张工')
    await looksWell(page, `several-done-${String(size.width)}`)
    await inDialog(page, '好')
    await shows(page, /张工在核对/)
    expect(await page.getByText('没有人核对').locator('visible=true').count()).toBe(0)
    expect(complaints).toEqual([])
  })
})

test('a reviewer is not offered it, nor a head with nothing to give', async () => {
  await cloud.reset()
  const head = await visit(cloud.url(), HEAD)
  await openTab(head.page, '办公室')
  await shows(head.page, '没有待核对的备案')
  expect(await head.page.getByText('改派几件').count()).toBe(0)
  for (const owner of ['owner-li', 'owner-zhao']) await submitted(cloud, owner)
  const { page } = await visit(cloud.url(), 'reviewer-bazhou')
  await openTab(page, '办公室')
  await shows(page, '待核对 2')
  await shows(page, '月报')
  expect(await page.getByText('改派几件').count()).toBe(0)
})
