import { claimed, submitted } from '../../cloudfunctions/server/testing/filings'
import { onCloud } from '../../cloudfunctions/server/testing/onCloud'
import { someOf } from '../../tools/test/cases'
import { choose, inDialog, openAt, shows, tap, visit } from '../browser'
import { looksWell } from '../looks'

const cloud = onCloud()
const STAFF = 'reviewer-bazhou'
beforeEach(() => cloud.reset())

test.each(
  someOf(2, [
    ['on a phone', { width: 390, height: 844 }],
    ['on a computer', { width: 1440, height: 900 }],
  ] as const),
)(
  '%s: what waits for others is set aside by three taps, and stands under 暂缓',
  async (name, window) => {
    const { id } = await claimed(cloud, STAFF, await submitted(cloud, 'owner-li'))
    const { page, complaints, answered } = await visit(cloud.url(), STAFF, window)
    await openAt(page, `/desk/review/index?id=${id}`)
    await tap(page, '暂缓')
    await inDialog(page, '暂缓')
    await shows(page, '请选哪一天')
    await shows(page, '请写明原因')
    await choose(page, /^11月27日/)
    await choose(page, '等其他部门回复')
    await looksWell(page, `defer-${String(window.width)}`)
    await inDialog(page, '暂缓到 11月27日')
    await shows(page, '已暂缓')
    await answered()
    expect((await cloud.ok(STAFF, 'desk.open', { id })).claimedBy?.deferred).toEqual({
      until: '2026-11-27',
      reason: '等其他部门回复',
    })
    expect(complaints).toEqual([])
    await openAt(page, name === 'on a phone' ? '/pages/office/index' : '/desk/queue/index')
    await page.getByRole('tab', { name: /^暂缓/ }).click()
    await shows(page, '到 11月27日：等其他部门回复')
    await looksWell(page, `deferred-${String(window.width)}`)
    expect(complaints).toEqual([])
  },
)
