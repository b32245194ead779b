import { onCloud } from '../../cloudfunctions/server/testing/onCloud'
import { accessibility, choose, inDialog, openAt, shows, tap, visit } from '../browser'
import { looksWell, picture } from '../looks'

const cloud = onCloud()

beforeEach(() => cloud.reset())

test('the city sets the ground, and who fills in is told in place of being asked', async () => {
  const head = await visit(cloud.url(), 'city-staff', { at: '/settings/city/index' })
  await shows(head.page, '取得个人同意')
  await tap(head.page, '修改处理个人信息的依据')
  await choose(head.page, /为履行法定职责所必需/)
  await shows(head.page, '已经同意过的不用再看')
  expect(await accessibility(head.page)).toEqual([])
  await looksWell(head.page, 'desk-ground')
  await tap(head.page, '保存依据')
  await shows(head.page, /周正 .*设置/)
  await cloud.moveClock({ now: '2026-11-24T07:10:00.000Z' })

  const owner = await visit(cloud.url(), 'owner-li', { at: '/apply/consent/index' })
  await shows(owner.page, '第十三条第一款第三项')
  await shows(owner.page, '填写前请看一看')
  expect(await accessibility(owner.page)).toEqual([])
  await looksWell(owner.page, 'consent-duty')
  await tap(owner.page, '看过了，开始')
  await shows(owner.page, '第一部分，共六部分')
  // What was only told is not called a consent.
  await openAt(owner.page, '/filing/data/index')
  await tap(owner.page, /^看过的说明/)
  await shows(owner.page, /已看过，说明版本/)
  await picture(owner.page, 'data-told')
  await inDialog(owner.page, '删除草稿')
  await shows(owner.page, '下面 1 件草稿会删除，不能恢复')
  await inDialog(owner.page, '删除草稿')
  await shows(owner.page, /1 件草稿和没提交的照片已删除。再次填写前会重新告知您。/)
  await picture(owner.page, 'data-told-deleted')
  expect([...head.complaints, ...owner.complaints]).toEqual([])
})

test('who agreed to an older text is shown what changed', async () => {
  const at = Date.parse('2026-11-20T02:00:00.000Z')
  const filing = { version: '2026-11-25/1', at, withdrawnAt: null }
  await cloud.insert('people', { _id: 'owner-wang', filing })
  const { page, complaints } = await visit(cloud.url(), 'owner-wang')
  await openAt(page, '/apply/consent/index')
  await shows(page, '说明有改动，请再看一看')
  expect(await page.getByText('有改动', { exact: true }).locator('visible=true').count()).toBe(8)
  expect(await accessibility(page)).toEqual([])
  await looksWell(page, 'consent-changed')
  await tap(page, '同意并开始')
  await shows(page, '第一部分，共六部分')
  expect(complaints).toEqual([])
})
