import type { Page } from 'playwright-core'
import { byAgent, FOUR, unsignedDraft } from '../../cloudfunctions/server/testing/cards'
import { start, submitted } from '../../cloudfunctions/server/testing/filings'
import { onCloud } from '../../cloudfunctions/server/testing/onCloud'
import { goTo, openByCode, shows, tap, type Visit, visit } from '../browser'
import { isWell } from '../looks'

const GIVER = 'agent-qian'
const TAKER = 'owner-zhao'
const OWNER = 'owner-li'
const cloud = onCloud()
const visits: Visit[] = []

beforeEach(() => cloud.reset())
afterEach(() => {
  for (const { complaints } of visits.splice(0)) expect(complaints).toEqual([])
})

const phone = async (openid: string, hash: string): Promise<Page> => {
  const opened = await visit(cloud.url(), openid)
  visits.push(opened)
  await goTo(opened.page, hash)
  return opened.page
}

const typeCode = (page: Page, code: string): Promise<void> =>
  openByCode(page, '四位口令或身份证号后四位', code)

test('two accounts go to a new applicant by a card and a 口令, once their owner agrees', async () => {
  const { id } = await submitted(cloud, GIVER, byAgent)
  const other = await unsignedDraft(cloud, GIVER, { ...byAgent, accountName: '益津书场' })
  const giver = await phone(GIVER, `/filing/progress/index?id=${id}`)
  await tap(giver, '移交给别人填报')
  await shows(giver, '换一个人填报')
  await giver
    .getByRole('checkbox', { name: /益津书场/ })
    .locator('visible=true')
    .click()
  await isWell(giver, 'hand-give')
  await tap(giver, '生成移交卡片')
  await shows(giver, '卡片已生成，等对方打开')
  await shows(giver, '共 2 个账号')
  const word = (await giver.locator('.give-digits').innerText()).replace(/\s/g, '')
  expect(word).toMatch(/^\d{4}$/)
  await giver.getByRole('button', { name: '发给接手的人' }).locator('visible=true').click()
  await shows(giver, '链接已复制')
  await isWell(giver, 'hand-given')
  const link = await giver.evaluate(() => navigator.clipboard.readText())
  const hash = link.split('#')[1] ?? ''

  // The page of the other account says the same 口令, also after the program was ended.
  await giver.goto('about:blank')
  await giver.goto(`${cloud.url()}/app/?as=${GIVER}#/card/give/index?id=${other}`)
  await shows(giver, '共 2 个账号')
  expect((await giver.locator('.give-digits').innerText()).replace(/\s/g, '')).toBe(word)
  await giver.goto(`${cloud.url()}/app/?as=${GIVER}#/card/give/index?id=${id}`)

  const taker = await phone(TAKER, hash)
  await shows(taker, '请您看一份移交')
  await isWell(taker, 'hand-code')
  await typeCode(taker, word === '0000' ? '1111' : '0000')
  await shows(taker, '打不开：这四位不对')
  await typeCode(taker, word)
  await shows(taker, '移交 2 个账号')
  await shows(taker, '益津书场')
  expect(await taker.content()).not.toMatch(/李文昌|131081\*/)
  await isWell(taker, 'hand-consent')
  await tap(taker, '同意并继续')
  await tap(taker, /^接收$/)
  await shows(taker, '请先选您是哪一位')
  await taker
    .getByRole('radio', { name: /受托代办/ })
    .locator('visible=true')
    .click()
  await isWell(taker, 'hand-take')
  await tap(taker, /^接收$/)
  await shows(taker, '等账号所有人同意')
  await isWell(taker, 'hand-taken')
  await tap(giver, '看看接收了没有')
  await shows(giver, '对方已接收，等账号所有人同意')

  const owner = await phone(OWNER, hash)
  await typeCode(owner, FOUR)
  await shows(owner, '同意由他接手填报吗？')
  await isWell(owner, 'hand-owner')
  await owner.getByRole('button', { name: '同意移交' }).locator('visible=true').dblclick()
  await shows(owner, '移交已完成')

  await taker.reload()
  await shows(taker, '移交已完成')
  await isWell(taker, 'hand-done')
  await tap(taker, '看我的账号')
  await shows(taker, '益津书场')
  await tap(giver, '看看接收了没有')
  await shows(giver, '您这里已看不到这些备案')
  await isWell(giver, 'hand-over')
  await giver.reload()
  await shows(giver, '您这里已看不到这些备案')
})

test('who is the owner by the form proves it and needs nobody else; the card of the giver opens nothing for them', async () => {
  const { id } = await submitted(cloud, GIVER, byAgent)
  const { token, word } = await cloud.ok(GIVER, 'handOver.make', { ids: [id] })
  const giver = await phone(GIVER, `/card/take/index?t=${token}`)
  await shows(giver, '这张卡片是您自己发出的')
  await isWell(giver, 'own')
  await tap(giver, '去发卡片')
  await shows(giver, '卡片已生成，等对方打开')
  const owner = await phone(OWNER, `/card/take/index?t=${token}`)
  await typeCode(owner, word)
  await tap(owner, '同意并继续')
  await owner
    .getByRole('radio', { name: /备案表上的账号所有人/ })
    .locator('visible=true')
    .click()
  const four = owner.getByLabel('身份证号后四位', { exact: true }).locator('visible=true')
  await four.fill('1234')
  await tap(owner, /^接收$/)
  await shows(owner, '和备案表上的不一样')
  await isWell(owner, 'hand-four')
  await four.fill(FOUR)
  await tap(owner, /^接收$/)
  await shows(owner, '移交已完成')
})

test('taken back it opens nothing, and another phone than the one that made it says so', async () => {
  const { id } = await submitted(cloud, GIVER, byAgent)
  const { token, word } = await cloud.ok(GIVER, 'handOver.make', { ids: [id] })
  const giver = await phone(GIVER, `/card/give/index?id=${id}`)
  await shows(giver, '口令不在这部手机里')
  await isWell(giver, 'hand-elsewhere')
  await tap(giver, '收回卡片')
  await tap(giver, '收回卡片')
  await shows(giver, '卡片已收回')
  const taker = await phone(TAKER, `/card/take/index?t=${token}`)
  await typeCode(taker, word)
  await shows(taker, '打不开：这四位不对')
})

test('more accounts than one card takes are refused where they are chosen, none is left out unsaid', async () => {
  const { id } = await submitted(cloud, GIVER, byAgent)
  for (let turn = 1; turn <= 20; turn += 1)
    await start(cloud, GIVER, { ...byAgent, accountName: `霸州文昌阁${String(turn)}` })
  const giver = await phone(GIVER, `/card/give/index?id=${id}`)
  // Without scrolling no tap falls on what moved under the last one.
  await giver.setViewportSize({ width: 390, height: 3000 })
  for (let turn = 1; turn <= 20; turn += 1)
    await giver
      .getByRole('checkbox', { name: new RegExp(`霸州文昌阁${String(turn)}(?!\\d)`) })
      .locator('visible=true')
      .click()
  await shows(giver, '一张卡片最多移交 20 个账号，已经选满')
  await giver.setViewportSize({ width: 390, height: 844 })
  await isWell(giver, 'full')
  await tap(giver, '生成移交卡片')
  await shows(giver, '共 20 个账号')
})
