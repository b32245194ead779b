import path from 'node:path'
import { individual, registered, sign } from '../../cloudfunctions/server/testing/filings'
import { onCloud } from '../../cloudfunctions/server/testing/onCloud'
import { startMiniProgram } from './program'

const OWNER = 'owner-li'
const miniapp = path.resolve(__dirname, '../../dist/miniapp')
const cloud = onCloud()

test('in WeChat a change is ticked, filled in, checked and handed in (J1)', async () => {
  const base = await registered(cloud, { owner: OWNER, staff: 'reviewer-bazhou' }, individual)
  const started = () => startMiniProgram(miniapp, (name, event) => cloud.invoke(OWNER, event, name))
  const program = started()
  await program.open(`/filing/progress/index?id=${base.id}`)
  await program.until('办理变更')
  await program.tap('办理变更')
  await program.until('哪些内容变了？')
  await program.tap('功能简介')
  await program.tap('请选择')
  // The phone's own month may be a later one.
  await program.tap('11月')
  await program.tap('24')
  await program.until('最晚办理变更')
  await program.tap('填这 1 处')
  await program.until('填变了的 1 处')
  expect(program.inputs()).toBe(1)
  expect(await program.type(0, '介绍霸州的非遗与集市')).toEqual([true, true])
  await program.tap('下一步，核对')
  await program.until('变更 1 处')
  const { openChange } = await cloud.ok(OWNER, 'filing.open', { id: base.id })
  const id = openChange ?? ''
  await sign(cloud, OWNER, await cloud.ok(OWNER, 'filing.open', { id }))
  // Nothing is written here, where no pad draws: the program is opened anew once it was signed elsewhere.
  const again = started()
  await again.open(`/apply/check/index?id=${id}`)
  await again.until('提交给')
  await again.tap('提交')
  await again.until('已收到，尚未登记')
  expect(await cloud.ok(OWNER, 'filing.open', { id })).toMatchObject({
    status: 'submitted',
    answers: { introduction: '介绍霸州的非遗与集市' },
  })
  expect([...program.problems, ...again.problems]).toEqual([])
})
