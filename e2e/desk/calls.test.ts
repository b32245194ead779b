import { returned } from '../../cloudfunctions/server/testing/filings'
import { runTimerAfterUndo } from '../../cloudfunctions/server/testing/messages'
import { onCloud } from '../../cloudfunctions/server/testing/onCloud'
import { accessibility, choose, inDialog, openTab, shows, tap, visit } from '../browser'
import { looksWell } from '../looks'
import { windows } from '../windows'

const STAFF = 'reviewer-bazhou'
const cloud = onCloud()

describe.each(windows)('未送达 by phone, %s', (_name, size) => {
  test('a reviewer calls, nobody answers, calls again, and it is gone', async () => {
    await cloud.reset()
    for (const owner of ['owner-li', 'owner-zhao'])
      await returned(cloud, { owner, staff: STAFF }, ['accountName'])
    await runTimerAfterUndo(cloud)
    const { page, complaints } = await visit(cloud.url(), STAFF, size)
    await openTab(page, '办公室')
    await tap(page, /未送达/)
    await shows(page, '2 位要打电话告诉')
    await shows(page, /没有订阅微信提醒/)
    await shows(page, /账号所有人 1\d\d\*{4}\d{4}/)
    // Nothing is for a reviewer to send again.
    expect(await page.getByRole('tab').count()).toBe(0)
    await looksWell(page, `calls-${String(size.width)}`)
    await tap(page, /^打电话给/)
    await shows(page, /账号所有人 1\d{10}/)

    await tap(page, /^已电话联系/)
    await inDialog(page, '记下来')
    await shows(page, '请选电话的结果')
    await choose(page, '没人接')
    await looksWell(page, `called-${String(size.width)}`)
    await page.waitForTimeout(700)
    await inDialog(page, '记下来')
    await shows(page, /王敏 没人接/)

    await tap(page, /^已电话联系/)
    await choose(page, '已告知')
    await inDialog(page, '记下来')
    await shows(page, '1 位要打电话告诉')
    await page.reload()
    await shows(page, '1 位要打电话告诉')
    await page.waitForTimeout(700)
    await tap(page, /^已电话联系/)
    await choose(page, '已告知')
    await inDialog(page, '记下来')
    await shows(page, '没有要打电话告诉的人')
    expect(await accessibility(page)).toEqual([])
    expect(complaints).toEqual([])
  })
})

test('a head has both lists and their counts', async () => {
  await cloud.reset()
  await returned(cloud, { owner: 'owner-li', staff: STAFF }, ['accountName'])
  await runTimerAfterUndo(cloud)
  const { page } = await visit(cloud.url(), 'head-bazhou')
  await openTab(page, '办公室')
  await tap(page, /未送达/)
  await shows(page, '打电话 1')
  await page.getByRole('tab', { name: '再发 0' }).click()
  await shows(page, '都送到了')
})
