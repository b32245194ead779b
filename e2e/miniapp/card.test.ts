import path from 'node:path'
import { FOUR, unsignedDraft } from '../../cloudfunctions/server/testing/cards'
import { onCloud } from '../../cloudfunctions/server/testing/onCloud'
import { startMiniProgram } from './program'

const AGENT = 'agent-qian'
const OWNER = 'owner-li'
const miniapp = path.resolve(__dirname, '../../dist/miniapp')
const cloud = onCloud()

const programOf = (openid: string) =>
  startMiniProgram(miniapp, (name, event) => cloud.invoke(openid, event, name))

const imageUrl = '/assets/tab/mine-selected.png'
const HOME = { title: '登记备案', path: '/pages/home/index?from=card', imageUrl }

test('WeChat’s card carries a random token alone; the menu shares the home page, other pages nothing', async () => {
  const id = await unsignedDraft(cloud, AGENT)
  const program = programOf(AGENT)
  await program.open(`/card/send/index?id=${id}`)
  await program.until('请账号所有人在自己的手机上签名')
  expect(program.shares('button')).toEqual(HOME)
  await program.tap('生成签名卡片')
  await program.until('卡片已生成，等所有人打开')
  const card = program.shares('button')
  expect(card?.title).toBe('请打开看一看，并签名')
  expect(card?.path).toMatch(/^\/card\/sign\/index\?t=[0-9a-f]{32}$/)
  // Without it WeChat would show a picture of the page.
  expect(card?.imageUrl).toBe(imageUrl)
  expect(program.shares('menu')).toEqual(HOME)
  expect(program.text()).not.toMatch(/李文昌|胜芳古镇/)
  await program.open(`/apply/check/index?id=${id}`)
  expect(program.shares('menu')).toBeUndefined()

  const owner = programOf(OWNER)
  await owner.open(card?.path ?? '')
  await owner.until('请您看一份备案表')
  expect(await owner.type(0, FOUR)).toEqual([true, true])
  await owner.tap('打开')
  await owner.until('131081********0015')
  expect(owner.shares('menu')).toBeUndefined()
  await owner.tap('我就是李文昌，同意')
  await owner.until('签名')
  expect([...program.problems, ...owner.problems]).toEqual([])
})

test('the 口令 stands on the page of a hand-over and nowhere in its card', async () => {
  const id = await unsignedDraft(cloud, AGENT)
  const program = programOf(AGENT)
  await program.open(`/card/give/index?id=${id}`)
  await program.until('换一个人填报')
  await program.tap('生成移交卡片')
  await program.until('口令，请念给对方听')
  const word = (/\d \d \d \d/.exec(program.text())?.[0] ?? '').replace(/ /g, '')
  expect(word).toMatch(/^\d{4}$/)
  const card = program.shares('button')
  expect(Object.keys(card ?? {}).sort()).toEqual(['imageUrl', 'path', 'title'])
  expect(card?.path).toMatch(/^\/card\/take\/index\?t=[0-9a-f]{32}$/)
  const taker = programOf('owner-zhao')
  await taker.open(card?.path ?? '')
  await taker.until('请您看一份移交')
  await taker.type(0, word)
  await taker.tap('打开')
  await taker.until('移交 1 个账号')
  expect([...program.problems, ...taker.problems]).toEqual([])
})
